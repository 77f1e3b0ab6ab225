// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProxyStyle>

namespace bitsmith {

/// Fusion with check boxes that can be seen on a dark background, where its own outline is darker still.
class IndicatorStyle : public QProxyStyle {
 public:
  IndicatorStyle();

  void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
};

} // namespace bitsmith
