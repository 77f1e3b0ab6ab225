// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/data/data_fetcher.h"

#include "core/plan/base/error.h"
#include "widgets/data/download.h"
#include "widgets/data/unpack.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>
#include <QThread>

#include <algorithm>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {
/// Room that is left free beside what is needed.
constexpr qint64 spareBytes = 16 << 20;
/// A pace of less than this says nothing.
constexpr qint64 shortestMilliseconds = 1000;
} // namespace

DataFetcher::DataFetcher(const DataPackage &package, const QString &parentFolder, QObject *parent)
    : QObject(parent), m_package(package), m_parent(parentFolder) {}

DataFetcher::~DataFetcher() {
  disconnect();
  if (m_stop)
    *m_stop = true;
  if (m_unpacker)
    m_unpacker->wait();
}

QString DataFetcher::folder() const {
  return QDir(m_parent).filePath(m_package.folder);
}

QString DataFetcher::downloadFolder() const {
  return QDir(m_parent).filePath(u".getting-%1"_s.arg(m_package.source));
}

QString DataFetcher::stagingFolder() const {
  return QDir(downloadFolder()).filePath(u"unpacked"_s);
}

bool DataFetcher::isThere() const {
  if (m_package.members.isEmpty())
    return std::ranges::all_of(m_package.files, [this](const DataFile &file) {
      return QFileInfo(QDir(folder()).filePath(file.name)).size() == file.size;
    });
  return std::ranges::all_of(m_package.members, [this](const ArchiveMember &member) {
    return QFileInfo(QDir(folder()).filePath(member.path.section(u'/', -1))).size() == member.size;
  });
}

qint64 DataFetcher::received() const {
  if (m_busy)
    return m_done + (m_download ? m_download->received() : 0);
  qint64 bytes = 0;
  for (const DataFile &file : m_package.files) {
    const QString path = QDir(downloadFolder()).filePath(file.name);
    bytes += std::min(file.size, std::max(QFileInfo(path).size(), QFileInfo(path + u".part"_s).size()));
  }
  return bytes;
}

std::optional<double> DataFetcher::secondsLeft() const {
  const qint64 elapsed = m_busy && m_clock.isValid() ? m_clock.elapsed() : 0;
  const qint64 came = received() - m_begin;
  const qint64 left = m_package.downloadBytes() - received();
  if (elapsed < shortestMilliseconds || came <= 0 || left <= 0)
    return std::nullopt;
  return static_cast<double>(left) / static_cast<double>(came) * static_cast<double>(elapsed) / 1000;
}

void DataFetcher::setPatience(int silentMilliseconds, int retryMilliseconds) {
  m_silent = silentMilliseconds;
  m_retry = retryMilliseconds;
}

void DataFetcher::start() {
  if (m_busy)
    return;
  m_begin = received();
  const QFileInfo place(folder());
  if (isThere()) {
    Q_EMIT finished();
    return;
  }
  if (place.exists())
    return fail(tr("%1 is there already, but is not the whole data set: move it away first.").arg(folder()));
  if (!QDir().mkpath(downloadFolder()))
    return fail(tr("The folder %1 cannot be made: check who may write there.").arg(downloadFolder()));
  const qint64 needed = m_package.diskBytes() - m_begin + spareBytes;
  if (const QStorageInfo disk(downloadFolder()); disk.isValid() && disk.bytesAvailable() < needed)
    return fail(tr("%1 are needed in %2, %3 are free: make room, or set XDG_DATA_HOME to another place.")
                    .arg(QLocale().formattedDataSize(needed), m_parent,
                         QLocale().formattedDataSize(disk.bytesAvailable())));
  m_busy = true;
  m_next = 0;
  m_done = 0;
  m_clock.start();
  getNext();
}

void DataFetcher::getNext() {
  if (m_next >= m_package.files.size()) {
    m_download.reset();
    return m_package.members.isEmpty() ? publish() : unpack();
  }
  const DataFile &file = m_package.files.at(m_next);
  m_download = std::make_unique<Download>(file, downloadFolder(), m_network);
  if (m_silent > 0)
    m_download->setPatience(m_silent, m_retry);
  m_activity = tr("Downloading %1").arg(file.name);
  connect(m_download.get(), &Download::progressed, this, &DataFetcher::progressed);
  connect(m_download.get(), &Download::checking, this, [this, name = file.name] {
    m_activity = tr("Checking %1").arg(name);
    Q_EMIT progressed();
  });
  // Queued: the download is still within its own function.
  connect(
      m_download.get(), &Download::finished, this,
      [this] {
        m_done += m_package.files.at(m_next++).size;
        m_download.reset();
        getNext();
      },
      Qt::QueuedConnection);
  connect(m_download.get(), &Download::failed, this, &DataFetcher::fail, Qt::QueuedConnection);
  m_download->start();
  Q_EMIT progressed();
}

void DataFetcher::unpack() {
  m_activity = tr("Unpacking");
  Q_EMIT progressed();
  m_stop = std::make_shared<std::atomic<bool>>(false);
  auto problem = std::make_shared<QString>();
  const QString archive = QDir(downloadFolder()).filePath(m_package.files.front().name);
  m_unpacker = QThread::create(
      [problem, archive, staging = stagingFolder(), members = m_package.members, stop = m_stop] {
        try {
          QDir(staging).removeRecursively(); // of an attempt that was cut off
          if (!QDir().mkpath(staging))
            throw workFailed(staging.toStdString() + " cannot be made: check who may write there");
          unpackTarGz(archive, staging, members, [stop] { return stop->load(); });
        } catch (const Interrupted &) {
          QDir(staging).removeRecursively();
        } catch (const std::exception &error) {
          QDir(staging).removeRecursively();
          *problem = QString::fromUtf8(error.what());
        }
      });
  connect(m_unpacker, &QThread::finished, this, [this, problem] {
    std::exchange(m_unpacker, nullptr)->deleteLater();
    onUnpacked(*problem);
  });
  m_unpacker->start();
}

void DataFetcher::onUnpacked(const QString &problem) {
  if (*m_stop) {
    end();
    Q_EMIT stopped();
  } else if (!problem.isEmpty()) {
    fail(problem);
  } else {
    publish();
  }
}

/// One rename makes all of it visible.
void DataFetcher::publish() {
  const bool isArchive = !m_package.members.isEmpty();
  const QString complete = isArchive ? stagingFolder() : downloadFolder();
  if (!QDir().rename(complete, folder()))
    return fail(tr("%1 cannot be moved to %2: check who may write there.").arg(complete, folder()));
  if (isArchive)
    QDir(downloadFolder()).removeRecursively();
  end();
  Q_EMIT finished();
}

void DataFetcher::stop() {
  if (!m_busy)
    return;
  if (m_unpacker) {
    *m_stop = true;
    return;
  }
  end();
  Q_EMIT stopped();
}

void DataFetcher::end() {
  if (m_download) {
    m_download->stop();
    m_download.release()->deleteLater();
  }
  m_busy = false;
  m_activity.clear();
}

void DataFetcher::fail(const QString &message) {
  end();
  Q_EMIT failed(message);
}

} // namespace bitsmith
