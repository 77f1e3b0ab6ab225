// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/runs/command_line.h"

#include "core/plan/base/error.h"
#include "core/plan/base/shell_word.h"
#include "widgets/runs/run_folder.h"

#include <QDir>
#include <QStringList>

#include <nlohmann/json.hpp>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

using nlohmann::json;

/// A value as parseSetting() reads it back: strings bare, unless they would be taken for JSON.
std::string settingValue(const json &value) {
  if (!value.is_string())
    return value.dump();
  const auto text = value.get<std::string>();
  return json::accept(text) || text.empty() ? value.dump() : text;
}

bool hasAllKeys(const json &object, const json &keysOf) {
  for (const auto &item : keysOf.items()) {
    if (!object.contains(item.key()))
      return false;
  }
  return true;
}

/// Settings that turn `from` into `to`: whole sections below `depth`, and where a key has to go (it cannot be
/// unset).
void collectDifferences(const json &from, const json &to, const std::string &path, int depth,
                        std::vector<Setting> &settings) {
  if (from == to)
    return;
  const bool canDescend = from.is_object() && to.is_object() && depth > 0 && hasAllKeys(to, from);
  if (!canDescend) {
    settings.push_back({path, settingValue(to)});
    return;
  }
  for (const auto &item : to.items()) {
    const std::string below = path.empty() ? item.key() : path + '.' + item.key();
    if (from.contains(item.key()))
      collectDifferences(from.at(item.key()), item.value(), below, depth - 1, settings);
    else
      settings.push_back({below, settingValue(item.value())});
  }
}

/// The experiment with the thread count left open: --threads tells it.
Experiment withOpenThreads(Experiment experiment) {
  experiment.threads = 0;
  for (Experiment &member : experiment.members)
    member.threads = 0;
  return experiment;
}

bool reproduces(const std::string &shipped, const std::vector<Setting> &settings, const Experiment &wanted) {
  try {
    return withOpenThreads(loadExperiment(shipped, settings)) == wanted;
  } catch (const std::exception &) {
    return false; // a setting that this shipped experiment does not take
  }
}

/// `from` as it is read with the source of `to`: other defaults follow from a source. Its name is kept, so
/// that it still counts as a difference.
json withDefaultsOfSource(const Experiment &from, const Experiment &to) {
  Experiment changed = from;
  changed.data = withSource(from.data, to.data.source);
  changed.data.source = from.data.source;
  return toJson(changed);
}

/// Settings that turn one experiment into another of its kind, as far as settings can. What concerns runs is
/// set in every member of a study alike, so the first member stands for all.
std::vector<Setting> settingsBetween(const Experiment &from, const Experiment &to, int depth) {
  std::vector<Setting> settings;
  if (to.task == Task::study) {
    if (from.name != to.name)
      settings.push_back({"name", settingValue(to.name)});
    const Experiment &first = to.members.front();
    collectDifferences(withDefaultsOfSource(from.members.front(), first), toJson(first), {}, depth, settings);
  } else {
    collectDifferences(withDefaultsOfSource(from, to), toJson(to), {}, depth, settings);
  }
  return settings;
}

/// The shipped experiment and the fewest settings that give the experiment; nullopt when none does.
std::optional<std::pair<std::string, std::vector<Setting>>> nearestShipped(const Experiment &wanted) {
  std::optional<std::pair<std::string, std::vector<Setting>>> best;
  for (const ExperimentInfo &info : shippedExperiments()) {
    const Experiment base = withOpenThreads(loadExperiment(info.name));
    if (base.task != wanted.task || base.members.size() != wanted.members.size())
      continue;
    for (const int depth : {8, 2, 1}) {
      const std::vector<Setting> settings = settingsBetween(base, wanted, depth);
      if (!reproduces(info.name, settings, wanted))
        continue;
      if (!best || settings.size() < best->second.size())
        best = {info.name, settings};
      break;
    }
  }
  return best;
}

/// Keys of `to` that differ from `from`, with what is above them.
json differences(const json &from, const json &to) {
  if (!from.is_object() || !to.is_object() || !hasAllKeys(to, from))
    return to;
  json result = json::object();
  for (const auto &item : to.items()) {
    if (!from.contains(item.key()))
      result[item.key()] = item.value();
    else if (from.at(item.key()) != item.value())
      result[item.key()] = differences(from.at(item.key()), item.value());
  }
  return result;
}

/// The experiment as a short file: what equals the defaults is left out.
std::string shortFile(const Experiment &experiment) {
  const auto shortened = [](const Experiment &one) {
    json text = differences(withDefaultsOfSource({}, one), toJson(one));
    text["name"] = one.name;
    return text;
  };
  json file = {{"format", toJson(experiment).at("format")}};
  if (experiment.task == Task::study) {
    file.update({{"name", experiment.name}, {"task", "study"}, {"experiments", json::array()}});
    for (const Experiment &member : experiment.members)
      file["experiments"].push_back(shortened(member));
  } else {
    file.update(shortened(experiment));
  }
  const std::string text = file.dump();
  try {
    if (parseExperiment(text, "experiment") == experiment)
      return text;
  } catch (const Error &) { // of a run of before, which measured what is refused now: the engine says why
  }
  return toJson(experiment).dump();
}

/// Above this many settings a file is easier to read than a line.
constexpr std::size_t mostSettings = 12;

} // namespace

QString shellQuoted(const QString &word) {
  return QString::fromStdString(shellWord(word.toStdString()));
}

QString commandOf(const QStringList &words) {
  QString line = u"bitsmith-cli"_s;
  for (const QString &word : words)
    line += u' ' + shellQuoted(word);
  return line;
}

QString commandLine(const Experiment &experiment, const CommandOptions &options) {
  const Experiment open = withOpenThreads(experiment);
  const int asked = threadsOf(experiment);
  QString tail;
  if (asked > 0 || options.cluster.isEmpty()) // a cluster's profile says how many its nodes give
    tail = u" --threads "_s + QString::number(asked > 0 ? asked : options.threads);
  if (!options.cluster.isEmpty())
    tail += u" --executor slurm --cluster "_s + shellQuoted(options.cluster);
  if (!options.tensorboard.isEmpty())
    tail += u" --tensorboard "_s + shellQuoted(options.tensorboard);
  const QString run = shellQuoted(options.program) + u" run "_s;
  if (!options.folder.isEmpty())
    return run + shellQuoted(QDir(options.folder).filePath(u"experiment.json"_s)) + tail;

  if (const auto shipped = nearestShipped(open); shipped && shipped->second.size() <= mostSettings) {
    QString line = run + shellQuoted(QString::fromStdString(shipped->first));
    for (const Setting &setting : shipped->second)
      line += u" --set "_s + shellQuoted(QString::fromStdString(setting.path + '=' + setting.value));
    return line + tail;
  }
  const QString file = shellQuoted(u"experiment.json"_s);
  return u"printf '%s\\n' "_s + shellQuoted(QString::fromStdString(shortFile(open))) + u" > "_s + file +
         u" && "_s + run + file + tail;
}

} // namespace bitsmith
