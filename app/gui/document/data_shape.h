// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

namespace bitsmith {

class EngineRequest;
struct WindowContext;

/// The shape of the chosen pictures and the number of their classes: where the document does not know them,
/// the engine is asked, which reads the data.
class DataShape : public QObject {
  Q_OBJECT
 public:
  explicit DataShape(WindowContext &context);

  /// Asks for what is chosen now, unless it is known; an answer to an earlier question no longer comes.
  void ask();

 private:
  WindowContext &m_context;
  EngineRequest *m_request = nullptr;
  QString m_message; ///< what was said of the shape last
};

} // namespace bitsmith
