// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/cluster/job_record.h"

#include "core/plan/base/file_format.h"
#include "core/plan/base/files.h"
#include "core/plan/base/json_reader.h"
#include "core/plan/cluster/batch_script.h"

#include <algorithm>

namespace bitsmith {

namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

constexpr FileFormat jobsFormat{.name = "cluster-jobs"};

SubmittedJob readJob(const Json &json, const std::string &path, Faults &faults) {
  SubmittedJob job;
  ObjectReader reader(json, path, faults);
  reader.require("token");
  reader.read("token", job.token);
  reader.read("id", job.id);
  if (job.id.find_first_not_of("0123456789") != std::string::npos)
    reader.fault("id", "is " + brief(job.id) + ": expected the number of a job");
  const Json *folders = reader.array("folders");
  for (std::size_t i = 0; folders && i < folders->size(); ++i) {
    const Json &entry = (*folders)[i];
    if (entry.is_array() && entry.size() == 2 && entry[0].is_number_unsigned() && entry[1].is_string())
      job.folders.emplace_back(entry[0].get<std::int64_t>(), entry[1].get<std::string>());
    else
      reader.fault("folders." + std::to_string(i), "is " + brief(entry) + ": expected an index and a folder");
  }
  return job;
}

} // namespace

std::optional<TaskAddress> JobRecord::lastTask(std::string_view folder) const {
  for (auto job = jobs.rbegin(); job != jobs.rend(); ++job)
    for (const auto &[index, name] : job->folders)
      if (name == folder && !job->id.empty())
        return TaskAddress{.job = job->id, .index = index};
  return std::nullopt;
}

bool JobRecord::names(std::string_view folder) const {
  return std::ranges::any_of(jobs, [&](const SubmittedJob &job) {
    return std::ranges::any_of(job.folders, [&](const auto &task) { return task.second == folder; });
  });
}

JobTokens JobRecord::tokens(const std::vector<std::string> &ids) const {
  JobTokens tokens;
  for (const SubmittedJob &job : jobs)
    if (std::ranges::find(ids, job.id) != ids.end())
      tokens[job.id] = job.token;
  return tokens;
}

void refuseOtherCluster(const JobRecord &record, const std::string &cluster, const fs::path &folder) {
  if (record.jobs.empty() || record.cluster.empty() || cluster.empty() || record.cluster == cluster)
    return;
  const std::string file = jobRecordFile(folder).string();
  throw badInput(file + ": its jobs are on the cluster " + record.cluster + ", and this is " + cluster +
                 ": go on there, or move the file away once none of them is left");
}

fs::path jobRecordFile(const fs::path &folder) {
  return folder / clusterFolder / "jobs.json";
}

JobRecord parseJobRecord(std::string_view text, const std::string &origin) {
  const Json json = parseDocument(text, jobsFormat, origin);
  JobRecord record;
  Faults faults(origin);
  {
    ObjectReader reader(json, "", faults);
    reader.member("format");
    reader.require("profile");
    if (const Json *profile = reader.object("profile"))
      record.profile = parseKeptProfile(profile->dump(), origin + ": profile");
    reader.read("cluster", record.cluster);
    if (const Json *jobs = reader.array("jobs"))
      for (std::size_t i = 0; i < jobs->size(); ++i)
        record.jobs.push_back(readJob((*jobs)[i], "jobs." + std::to_string(i), faults));
  }
  faults.throwIfAny();
  return record;
}

std::optional<JobRecord> readJobRecord(const fs::path &folder) {
  const fs::path file = jobRecordFile(folder);
  if (!isThere(file))
    return std::nullopt;
  return parseJobRecord(readFile(file), file.string());
}

std::optional<FoundJobs> findJobs(const fs::path &given) {
  fs::path folder = fs::absolute(given).lexically_normal();
  if (!folder.has_filename())
    folder = folder.parent_path();
  if (std::optional<JobRecord> own = readJobRecord(folder))
    return FoundJobs{.folder = folder, .member = {}, .record = std::move(*own)};
  const std::string name = folder.filename().string();
  std::optional<JobRecord> ofStudy = readJobRecord(folder.parent_path());
  if (!ofStudy || !ofStudy->names(name))
    return std::nullopt;
  return FoundJobs{.folder = folder.parent_path(), .member = name, .record = std::move(*ofStudy)};
}

void writeJobRecord(const fs::path &folder, const JobRecord &record) {
  Json json = {{"format", jobsFormat.word()}, {"profile", toJson(record.profile)}, {"jobs", Json::array()}};
  if (!record.cluster.empty())
    json["cluster"] = record.cluster;
  for (const SubmittedJob &job : record.jobs)
    json["jobs"].push_back({{"token", job.token}, {"id", job.id}, {"folders", job.folders}});
  writeFileAtomically(jobRecordFile(folder), json.dump() + "\n");
}

} // namespace bitsmith
