// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/cluster/batch_script.h"

#include "core/plan/base/error.h"
#include "core/plan/base/shell_word.h"

#include <algorithm>

namespace bitsmith {

namespace {

constexpr std::size_t longestName = 64;

std::string oneLine(const std::filesystem::path &path) {
  std::string text = path.string();
  if (std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; }))
    throw badInput("the folder or program " + text.substr(0, text.find_first_of("\n\r")) +
                   "… has a control character in its name: rename it");
  return text;
}

/// A job's name with what a directive takes; other characters become "-".
std::string plainName(std::string_view name) {
  std::string plain;
  for (const char c : name.substr(0, longestName))
    plain +=
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.'
            ? c
            : '-';
  return plain.empty() ? "bitsmith" : plain;
}

std::string directives(const BatchJob &job, const ClusterProfile &profile) {
  std::string text;
  const auto add = [&](const std::string &option) { text += "#SBATCH " + option + "\n"; };
  const auto addWord = [&](const char *option, const std::string &value) {
    if (!value.empty())
      add("--" + std::string(option) + "=" + value);
  };
  add("--job-name=" + plainName(job.name));
  add("--comment=" + job.token);
  add("--array=" + job.indices + (profile.maxRunning > 0 ? "%" + std::to_string(profile.maxRunning) : ""));
  add("--nodes=1");
  add("--ntasks=1");
  add("--cpus-per-task=" + std::to_string(job.cpus));
  if (profile.memoryMb > 0)
    add("--mem=" + std::to_string(profile.memoryMb) + "M");
  if (profile.gpus > 0)
    add("--gres=gpu:" + std::to_string(profile.gpus));
  addWord("partition", profile.partition);
  addWord("account", profile.account);
  addWord("qos", profile.qos);
  addWord("time", profile.timeLimit);
  addWord("dependency", job.dependency);
  if (!job.dependency.empty())
    add("--kill-on-invalid-dep=yes");
  if (profile.warningSeconds > 0)
    add("--signal=B:USR1@" + std::to_string(profile.warningSeconds));
  add(profile.requeue ? "--requeue" : "--no-requeue");
  add("--export=ALL");
  add("--open-mode=append");
  add("--output=" + std::string(clusterFolder) + "/%A_%a.out");
  for (const std::string &option : profile.options)
    add(option);
  return text;
}

std::string settings(const ClusterProfile &profile) {
  std::string text;
  for (const auto &[name, value] : profile.environment)
    text += "export " + name + "=" + quotedForShell(value) + "\n";
  for (const std::string &line : profile.setup)
    text += line + "\n";
  return text;
}

} // namespace

std::filesystem::path taskLog(const TaskAddress &task) {
  return std::filesystem::path(clusterFolder) / (task.job + "_" + std::to_string(task.index) + ".out");
}

std::string batchScript(const BatchJob &job, const ClusterProfile &profile) {
  const std::string program = profile.program.empty() ? oneLine(job.program) : profile.program;
  // Lines of setup are bash: module is a function of it, source no word of a plain sh.
  std::string text = "#!/bin/bash\n" + directives(job, profile) + "\n";
  text += "export " + std::string(jobVariable) + "=" + quotedForShell(job.token) + "\n" + settings(profile);
  // Relative paths of an experiment mean what they mean to who submits; without the folder of the study there
  // is nothing to be done, and Slurm would go on in /tmp.
  const std::string study = quotedForShell(oneLine(job.folder));
  text += "cd -- " + study + " || exit 1\n";
  text += "cd -- " + quotedForShell(oneLine(job.workingFolder)) + " 2>/dev/null\n";
  text += "folder=$(sed -n \"s/^$SLURM_ARRAY_TASK_ID //p\" <<'FOLDERS'\n";
  for (const auto &[index, folder] : job.folders)
    text += std::to_string(index) + " " + oneLine(folder) + "\n";
  text += "FOLDERS\n)\n"
          "[ -n \"$folder\" ] || exit 1\n";
  text += "run=" + study +
          "/$folder\n"
          // What a run goes on from: its checkpoint, or what its events have of plans and scores. A search
          // that begins anew comes to the same plans, and has not gone on.
          "kept() {\n"
          "  stat -c '%i %y' \"$run/checkpoint.pt\"\n"
          "  sed -n 's/.*\"type\":\"candidate\".*\"index\":\\([0-9]*\\).*/\\1/p' \"$run/events.jsonl\" | "
          "sort -u | wc -l\n"
          "  grep -cE '\"type\":\"(sensitivity|notebook|traces)\"' \"$run/events.jsonl\"\n"
          "} 2>/dev/null\n"
          "before=$(kept)\n"
          "late=\n"
          "again=1\n"
          // Near the time limit the scheduler signals this script alone; a preemption or a cancellation it
          // tells the run too, so that here it is only waited for.
          "trap 'late=1; again=1; kill -TERM \"$engine\"' USR1\n"
          "trap 'again=1' TERM\n";
  text += quotedForShell(program) + " run \"$run\" --resume --executor local";
  if (!job.tensorboard.empty())
    text += " --tensorboard " + quotedForShell(oneLine(job.tensorboard)) + "\"/$folder\"";
  text += " </dev/null &\n"
          "engine=$!\n"
          // A wait that a signal ended is no end of the run. What bash says of an engine that was killed
          // would stand where the engine's own last words are looked for.
          "while [ -n \"$again\" ]; do\n"
          "  again=\n"
          "  wait \"$engine\" 2>/dev/null\n"
          "  status=$?\n"
          "done\n";
  if (profile.requeue && profile.warningSeconds > 0)
    text +=
        "if [ -n \"$late\" ] && [ \"$status\" -eq 130 ]; then\n"
        "  if [ \"$(kept)\" = \"$before\" ]; then\n"
        "    echo 'The time limit came before this turn had kept anything: give the profile a longer "
        "time_limit.' >&2\n"
        "  else\n"
        "    echo 'The time limit is near: the run goes on in another turn.' >&2\n"
        // The controller may be away for a moment; what is left of the warning time is long enough for it.
        "    for pause in 10 10 10 10 0; do\n"
        "      scontrol requeue \"${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID\" && exit 0\n"
        "      sleep \"$pause\"\n"
        "    done\n"
        "    echo 'The task could not be put in the queue again: --resume submits it anew.' >&2\n"
        "  fi\n"
        "fi\n";
  return text + "exit \"$status\"\n";
}

} // namespace bitsmith
