// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/runs/run_folder.h"

#include "core/plan/cluster/job_record.h"
#include "core/plan/runs/record_json.h"
#include "core/plan/runs/run_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

#include <nlohmann/json.hpp>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {
/// How newRunFolder() begins a folder's name, in UTC.
const QString &timeFormat() {
  static const QString format = u"yyyyMMdd-HHmmss"_s;
  return format;
}
} // namespace

QString folderKey(const QString &path) {
  return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

QString folderKey(const std::filesystem::path &path) {
  return folderKey(QFile::decodeName(path.c_str()));
}

std::filesystem::path toPath(const QString &path) {
  return QFile::encodeName(path).toStdString();
}

bool hasJobs(const QString &folder) {
  return QFileInfo::exists(folderKey(jobRecordFile(toPath(folder))));
}

bool SubmittedJobs::any(const QString &folder) {
  const QFileInfo file(folderKey(jobRecordFile(toPath(folder))));
  if (!file.exists())
    return false;
  if (file.lastModified() == m_modified && file.size() == m_size)
    return m_any;
  m_modified = file.lastModified();
  m_size = file.size();
  try {
    const std::optional<JobRecord> record = readJobRecord(toPath(folder));
    m_any = record && !record->jobs.empty();
  } catch (const std::exception &) {
    m_any = true;
  }
  return m_any;
}

double createdAt(const RunRecord &record) {
  const QString name = QFile::decodeName(record.folder.filename().c_str());
  QDateTime time = QDateTime::fromString(name.left(timeFormat().size()), timeFormat());
  if (!time.isValid())
    return record.startedAt;
  time.setTimeZone(QTimeZone::utc());
  return static_cast<double>(time.toSecsSinceEpoch());
}

bool isMemberBefore(const QString &folder, const QString &other) {
  const auto number = [](const QString &path) {
    return QFileInfo(path).fileName().section(u'-', 0, 0).toInt();
  };
  const int mine = number(folder);
  const int theirs = number(other);
  return mine != theirs ? mine < theirs : folder < other;
}

void settleThreads(Experiment &experiment, int threads) {
  if (experiment.threads == 0)
    experiment.threads = threads;
  for (Experiment &member : experiment.members)
    settleThreads(member, threads);
}

int threadsOf(const Experiment &experiment) {
  return experiment.members.empty() ? experiment.threads : experiment.members.front().threads;
}

std::optional<std::int64_t> lastCheckpointEpoch(const QString &folder) {
  const QDir directory(folder);
  QFile events(directory.filePath(QString::fromLatin1(run_file::events)));
  if (!QFileInfo::exists(directory.filePath(QString::fromLatin1(run_file::checkpoint))) ||
      !events.open(QIODevice::ReadOnly))
    return std::nullopt;
  // An epoch writes at most 20 steps a second of some 150 bytes: a few megabytes reach back over any epoch's
  // end.
  constexpr qint64 reach = 8 << 20;
  events.seek(std::max<qint64>(0, events.size() - reach));
  const QList<QByteArray> lines = events.readAll().split('\n');
  for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
    if (!line->contains("\"checkpoint\""))
      continue;
    const auto event = nlohmann::json::parse(line->begin(), line->end(), nullptr, false);
    if (event.is_object() && json_field::text(event, "type") == "checkpoint")
      return json_field::whole(event, "epoch");
  }
  return std::nullopt;
}

} // namespace bitsmith
