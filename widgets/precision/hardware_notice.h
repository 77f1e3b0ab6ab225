// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;
class QLabel;

namespace bitsmith {

class Document;
struct SnappedPlan;

/// A line that says how many layers the hardware does not execute as they are chosen, with the action that
/// rewrites them. Hidden where it executes all of them, locked layers aside.
class HardwareNotice : public QWidget {
  Q_OBJECT
 public:
  /// @param document outlives the notice
  explicit HardwareNotice(Document &document, QWidget *parent = nullptr);

  /// "Snap to hardware"; enabled while there is something to rewrite. Its tool tip says what.
  QAction *snapAction() const { return m_snap; }
  QString text() const;

 private:
  void refresh();
  /// A line a layer: "conv2: weights 6 → 8 bits".
  QString changesText(const SnappedPlan &snapped) const;

  Document &m_document;
  QAction *m_snap;
  QLabel *m_text;
};

} // namespace bitsmith
