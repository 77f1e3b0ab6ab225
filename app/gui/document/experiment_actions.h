// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace bitsmith {

struct WindowContext;

/// Experiments as files and as commands: opened, saved, copied as a line of bitsmith-cli, and those that come
/// with the program.
class ExperimentActions : public QObject {
  Q_OBJECT
 public:
  explicit ExperimentActions(WindowContext &context);

 public Q_SLOTS:
  /// Asks for a file.
  void chooseFile();
  /// Opens an experiment file: a run goes into the table, a study is offered to be run.
  void open(const QString &path);
  /// Asks where to, and saves what Run would start.
  void save();
  /// Copies the command that does what Run would start.
  void copyCommand();

 private:
  void addActions();
  void addShipped();

  WindowContext &m_context;
};

} // namespace bitsmith
