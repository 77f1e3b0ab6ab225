// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/preprocessing.h"
#include "core/plan/network/file_names.h"
#include "core/plan/network/network.h"

#include <QObject>
#include <QStringList>

namespace bitsmith {

class EngineRequest;

/// A network as the engine has read it from a file.
struct ReadNetwork {
  QString file; ///< absolute
  Network network;
  QStringList remarks; ///< what is not as the file has it
  FileNames names;     ///< in the file
};

/// Has the engine read ONNX files, one at a time: a new one takes the place of one that is being read. The
/// window itself never parses such a file, which may be hostile, nor waits for one.
class NetworkReader : public QObject {
  Q_OBJECT
 public:
  explicit NetworkReader(QObject *parent = nullptr);

  /// @param pictures shape for files that leave it open
  void read(const QString &file, Shape pictures, PictureLayout layout = PictureLayout::automatic);
  /// Lets go of the file that is being read: nothing is told of it any more.
  void cancel();
  bool isReading() const { return m_request != nullptr; }

 Q_SIGNALS:
  void finished(const bitsmith::ReadNetwork &read);
  /// @param message what is wrong with the file, where, and what to do; several lines where several things
  /// are
  void failed(const QString &file, const QString &message);

 private:
  void ask(bool withShape);

  QString m_file;
  Shape m_pictures;
  PictureLayout m_layout = PictureLayout::automatic;
  EngineRequest *m_request = nullptr;
};

} // namespace bitsmith
