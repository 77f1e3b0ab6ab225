// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/cluster/cluster_profile.h"

#include "core/plan/base/file_format.h"
#include "core/plan/base/files.h"
#include "core/plan/base/json_reader.h"
#include "core/plan/base/own_files.h"
#include "core/plan/base/user_folders.h"

#include <algorithm>
#include <array>

namespace bitsmith {

namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

constexpr FileFormat clusterFormat{.name = "cluster"};
constexpr OwnFileKind ownProfile{.name = "cluster profile"};
constexpr std::uintmax_t largestFile = 1u << 20;
constexpr std::size_t longestText = 4096;
/// Slurm may send the warning up to a minute early.
constexpr std::int64_t signalResolutionSeconds = 60;

bool isControl(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

bool isOneLine(std::string_view text) {
  return text.size() <= longestText && std::ranges::none_of(text, isControl);
}

/// What a directive of a batch script takes without quotes.
bool isWord(std::string_view text) {
  return !text.empty() && text.size() <= longestText && std::ranges::all_of(text, [](char c) {
    return c > ' ' && c < 0x7f && std::string_view("\"'\\#`").find(c) == std::string_view::npos;
  });
}

bool isName(std::string_view text) {
  const auto isLetterOrDigit = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  return !text.empty() && text.size() <= 64 && isLetterOrDigit(text.front()) &&
         std::ranges::all_of(text, [&](char c) { return isLetterOrDigit(c) || c == '-' || c == '_'; });
}

bool isVariable(std::string_view text) {
  const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
  return !text.empty() && text.size() <= 256 && isLetter(text.front()) &&
         std::ranges::all_of(text, [&](char c) { return isLetter(c) || (c >= '0' && c <= '9'); });
}

/// Options that this program gives sbatch itself, because what it follows depends on them.
bool isOurs(std::string_view option) {
  constexpr std::array taken = {
      "array",   "chdir",      "clusters",  "comment", "cpus-per-task", "dependency", "error",
      "export",  "gres",       "help",      "hold",    "input",         "job-name",   "kill-on-invalid-dep",
      "mem",     "no-requeue", "nodes",     "ntasks",  "open-mode",     "output",     "parsable",
      "requeue", "signal",     "test-only", "time",    "version",       "wait",       "wrap"};
  const std::string_view name = option.substr(2, option.find('=') - 2);
  // sbatch takes the beginning of an option for the whole.
  return std::ranges::any_of(taken, [&](std::string_view whole) { return whole.starts_with(name); });
}

void readWordValue(ObjectReader &reader, const char *key, std::string &value) {
  reader.read(key, value);
  if (!value.empty() && !isWord(value))
    reader.fault(key, "is " + brief(value) + ": expected a word without blanks, quotes, \\, ` and #");
}

void readLine(ObjectReader &reader, const char *key, std::string &value) {
  reader.read(key, value);
  if (!isOneLine(value))
    reader.fault(key, "is " + brief(value) + ": expected one line of at most 4096 bytes");
}

void readEnvironment(ObjectReader &reader, std::map<std::string, std::string> &environment) {
  const Json *object = reader.object("environment");
  if (!object)
    return;
  for (const auto &[name, value] : object->items()) {
    const std::string key = "environment." + name;
    if (!isVariable(name))
      reader.fault(key, "is no name of a variable: expected letters, digits and _");
    else if (!value.is_string() || !isOneLine(value.get_ref<const std::string &>()))
      reader.fault(key, "is " + brief(value) + ": expected a text of one line");
    else
      environment[name] = value.get<std::string>();
  }
}

void readSetup(ObjectReader &reader, std::vector<std::string> &setup) {
  const Json *lines = reader.array("setup");
  for (std::size_t i = 0; lines && i < lines->size(); ++i) {
    const Json &line = (*lines)[i];
    if (line.is_string() && isOneLine(line.get_ref<const std::string &>()))
      setup.push_back(line.get<std::string>());
    else
      reader.fault("setup." + std::to_string(i), "is " + brief(line) + ": expected a line of bash");
  }
}

/// No shell looks at it, so that blanks and quotes may be in it.
void readProgram(ObjectReader &reader, bool isKept, std::string &program) {
  readLine(reader, "program", program);
  if (isKept)
    return;
  if (program.starts_with('~') || program.find('$') != std::string::npos)
    reader.fault("program", "is " + brief(program) +
                                ": ~ and $ are not expanded there, write the whole path "
                                "(/home/me/bin/bitsmith-cli), or a name that setup puts into PATH");
}

void readOptions(ObjectReader &reader, bool isKept, std::vector<std::string> &options) {
  const Json *list = reader.array("options");
  for (std::size_t i = 0; list && i < list->size(); ++i) {
    const Json &option = (*list)[i];
    const std::string key = "options." + std::to_string(i);
    const std::string text = option.is_string() ? option.get<std::string>() : std::string();
    if (!text.starts_with("--") || text.size() < 3 || !isWord(text))
      reader.fault(key,
                   "is " + brief(option) +
                       ": expected an option of sbatch such as --constraint=avx2, without blanks and quotes");
    else if (!isKept && isOurs(text))
      reader.fault(key, "is " + brief(option) + ": that option is given by Bitsmith itself");
    else
      options.push_back(text);
  }
}

void readTimes(ObjectReader &reader, ClusterProfile &profile) {
  reader.read("time_limit", profile.timeLimit);
  reader.read("warning_seconds", profile.warningSeconds, 0, 65535);
  if (profile.timeLimit.empty())
    return;
  const std::int64_t limit = timeLimitSeconds(profile.timeLimit);
  if (limit <= 0)
    reader.fault("time_limit", "is " + brief(profile.timeLimit) +
                                   ": expected minutes, hours:minutes:seconds or days-hours:minutes:seconds");
  else if (profile.warningSeconds > 0 && limit <= profile.warningSeconds + signalResolutionSeconds)
    reader.fault("time_limit", "is " + brief(profile.timeLimit) + ": expected more than warning_seconds (" +
                                   std::to_string(profile.warningSeconds) +
                                   ") and a minute, or warning_seconds of 0");
}

/// @param isKept it is in a record of jobs
ClusterProfile parse(std::string_view text, const std::string &origin, bool isKept) {
  const Json json = parseDocument(text, clusterFormat, origin);
  ClusterProfile profile;
  Faults faults(origin);
  {
    ObjectReader reader(json, "", faults);
    reader.member("format");
    reader.require("name");
    reader.read("name", profile.name);
    if (reader.has("name") && !isName(profile.name))
      reader.fault("name", "is " + brief(profile.name) + ": expected letters, digits, - and _, at most 64");
    readLine(reader, "summary", profile.summary);
    readWordValue(reader, "partition", profile.partition);
    readWordValue(reader, "account", profile.account);
    readWordValue(reader, "qos", profile.qos);
    readTimes(reader, profile);
    reader.read("cpus_per_task", profile.cpusPerTask, 1, 1024);
    reader.read("memory_mb", profile.memoryMb, 0, std::int64_t{1} << 30);
    reader.read("gpus", profile.gpus, 0, 64);
    reader.read("max_running", profile.maxRunning, 0, 1'000'000);
    reader.read("array_size", profile.arraySize, 0, 1'000'000);
    readEnvironment(reader, profile.environment);
    readSetup(reader, profile.setup);
    readProgram(reader, isKept, profile.program);
    reader.read("requeue", profile.requeue);
    reader.read("poll_seconds", profile.pollSeconds, 1, 3600);
    readOptions(reader, isKept, profile.options);
  }
  faults.throwIfAny();
  return profile;
}

ClusterProfile readProfile(const fs::path &file) {
  return parseClusterProfile(readFile(file, largestFile), file.string());
}

} // namespace

std::int64_t timeLimitSeconds(std::string_view text) {
  const auto number = [](std::string_view digits) -> std::int64_t {
    if (digits.empty() || digits.size() > 6 ||
        digits.find_first_not_of("0123456789") != std::string_view::npos)
      return -1;
    return std::stoll(std::string(digits));
  };
  const std::size_t dash = text.find('-');
  const bool hasDays = dash != std::string_view::npos;
  std::vector<std::int64_t> fields;
  std::string_view rest = hasDays ? text.substr(dash + 1) : text;
  while (true) {
    const std::size_t colon = rest.find(':');
    fields.push_back(number(rest.substr(0, colon)));
    if (colon == std::string_view::npos)
      break;
    rest.remove_prefix(colon + 1);
  }
  const std::int64_t days = hasDays ? number(text.substr(0, dash)) : 0;
  if (fields.size() > 3 || days < 0 || std::ranges::find(fields, -1) != fields.end())
    return -1;
  // The first field after days is hours; alone or before one other it is minutes.
  constexpr std::int64_t unit[] = {3600, 60, 1};
  const std::size_t first = hasDays || fields.size() == 3 ? 0 : 1;
  std::int64_t seconds = days * 86400;
  for (std::size_t i = 0; i < fields.size(); ++i)
    seconds += fields[i] * unit[first + i];
  return seconds;
}

ClusterProfile parseClusterProfile(std::string_view text, const std::string &origin) {
  return parse(text, origin, false);
}

ClusterProfile parseKeptProfile(std::string_view text, const std::string &origin) {
  return parse(text, origin, true);
}

Json toJson(const ClusterProfile &profile) {
  return {{"format", clusterFormat.word()},
          {"name", profile.name},
          {"summary", profile.summary},
          {"partition", profile.partition},
          {"account", profile.account},
          {"qos", profile.qos},
          {"time_limit", profile.timeLimit},
          {"cpus_per_task", profile.cpusPerTask},
          {"memory_mb", profile.memoryMb},
          {"gpus", profile.gpus},
          {"max_running", profile.maxRunning},
          {"array_size", profile.arraySize},
          {"environment", profile.environment},
          {"setup", profile.setup},
          {"program", profile.program},
          {"requeue", profile.requeue},
          {"warning_seconds", profile.warningSeconds},
          {"poll_seconds", profile.pollSeconds},
          {"options", profile.options}};
}

const std::vector<ClusterProfile> &shippedClusterProfiles() {
  static const std::vector<ClusterProfile> list = [] {
    std::vector<ClusterProfile> profiles;
    for (const std::string &path : resourcesBelow("clusters/"))
      profiles.push_back(parseClusterProfile(resource(path), path));
    return profiles;
  }();
  return list;
}

fs::path userClusterFolder() {
  return userConfigFolder("clusters");
}

ClusterLibrary readClusterLibrary(const fs::path &folder) {
  ClusterLibrary library;
  readOwnFiles(folder, ownProfile, readProfile, library.profiles, library.warnings);
  for (const ClusterProfile &shipped : shippedClusterProfiles())
    if (std::ranges::find(library.profiles, shipped.name, &ClusterProfile::name) == library.profiles.end())
      library.profiles.push_back(shipped);
  std::ranges::sort(library.profiles, {}, &ClusterProfile::name);
  return library;
}

ClusterProfile loadClusterProfile(const std::string &fileOrName, const fs::path &folder) {
  std::error_code ignored;
  if (fs::is_regular_file(fileOrName, ignored))
    return readProfile(fileOrName);
  const ClusterLibrary library = readClusterLibrary(folder);
  std::string known;
  for (const ClusterProfile &profile : library.profiles) {
    if (profile.name == fileOrName)
      return profile;
    known += (known.empty() ? "" : ", ") + profile.name;
  }
  throw badInput("cluster profile " + fileOrName + ": there is no such file, and no profile of that name (" +
                 known + ")" + (library.warnings.empty() ? "" : "; " + library.warnings.front()));
}

} // namespace bitsmith
