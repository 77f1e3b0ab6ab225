// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/data/data_package.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QObject>

#include <atomic>
#include <memory>
#include <optional>

QT_FORWARD_DECLARE_CLASS(QThread)

namespace bitsmith {

class Download;

/// Gets a data set: its files one after the other, then their unpacking, into a folder that appears at its
/// place only when it is complete. What has come of an attempt that was stopped is kept for the next one, in
/// a hidden folder beside it.
class DataFetcher : public QObject {
  Q_OBJECT
 public:
  /// @param parent folder that the data set's own is made in: dataFolder()
  DataFetcher(const DataPackage &package, const QString &parentFolder, QObject *parent = nullptr);
  ~DataFetcher() override;

  /// Where the data set is, once it is there.
  QString folder() const;
  bool isThere() const;
  bool isBusy() const { return m_busy; }
  /// Whether an earlier attempt left something to go on with.
  bool isBegun() const { return received() > 0 && !isThere(); }
  qint64 received() const;
  /// At the pace of this attempt; nullopt while that is not known.
  std::optional<double> secondsLeft() const;
  /// What is going on, in a few words.
  QString activity() const { return m_activity; }

  void start();
  /// Ends it; stopped() follows, at once or when the unpacking has noticed.
  void stop();
  /// Passed on to Download::setPatience().
  void setPatience(int silentMilliseconds, int retryMilliseconds);

 Q_SIGNALS:
  void progressed();
  void finished();
  void stopped();
  void failed(const QString &message);

 private:
  QString downloadFolder() const;
  QString stagingFolder() const;
  void getNext();
  void unpack();
  void onUnpacked(const QString &problem);
  void publish();
  void end();
  void fail(const QString &message);

  DataPackage m_package;
  QString m_parent;
  QNetworkAccessManager m_network;
  std::unique_ptr<Download> m_download;
  qsizetype m_next = 0; ///< file that is got now
  qint64 m_done = 0;    ///< bytes of the files before
  qint64 m_begin = 0;   ///< bytes that were there when this attempt began
  QElapsedTimer m_clock;
  QThread *m_unpacker = nullptr;
  std::shared_ptr<std::atomic<bool>> m_stop;
  QString m_activity;
  int m_silent = 0;
  int m_retry = 0;
  bool m_busy = false;
};

} // namespace bitsmith
