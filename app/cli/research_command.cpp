// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/run_job.h"
#include "app/cli/whole_number.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/base/number_text.h"
#include "core/plan/research/verdict.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/run_reader.h"

#include <memory>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

struct ResearchArguments {
  std::string card;
  std::string out;
  std::string judged; ///< folder of a study that has run
  std::vector<std::string> settings;
  int threads = 0;
  bool resume = false;
  bool json = false;
  bool quiet = false;
};

std::string value(double number, ResearchMetric metric) {
  return metric == ResearchMetric::accuracy ? percent(number) : format("%.4g", number);
}

void printVerdict(const ResearchCard &card, const Verdict &verdict, bool asJson) {
  if (asJson) {
    nlohmann::json json = toJson(verdict);
    json["card"] = card.name;
    json["title"] = card.title;
    return writeOutput(json);
  }
  const auto difference = [&](double number) {
    return card.metric == ResearchMetric::accuracy ? format("%+.1f", 100 * number) : format("%+.4g", number);
  };
  Table table({"arm", std::string(titleOf(card.metric)), "95 %", "better by", "95 %", "p", "all pictures",
               "verdict"});
  for (const ArmOutcome &arm : verdict.arms) {
    std::vector<std::string> row(8, "–");
    row[0] = arm.arm;
    if (!arm.values.empty()) {
      row[1] = value(arm.mean, card.metric);
      row[2] = value(arm.interval.low, card.metric) + " to " + value(arm.interval.high, card.metric);
    }
    if (&arm != &verdict.arms.front() && verdict.finished == verdict.wanted) {
      row[3] = difference(arm.improvement);
      row[4] = difference(arm.improvementInterval.low) + " to " + difference(arm.improvementInterval.high);
      row[5] = pText(arm.adjustedP);
      if (arm.pictures)
        row[6] = format("%+.1f, p ", 100 * arm.pictures->difference()) + pText(arm.pictures->p);
      row[7] = std::string(toString(arm.verdict));
    }
    table.add(row);
  }
  writeOutput(card.title + "\n" + card.hypothesis + "\n\n" + table.text() +
              "\nverdict: " + std::string(toString(verdict.kind)) + "\n" + verdict.sentence + "\n");
}

int research(const ResearchArguments &arguments, const std::string &program) {
  std::vector<Setting> settings;
  for (const std::string &text : arguments.settings)
    settings.push_back(parseSetting(text));
  const ResearchCard card = findResearchCard(arguments.card, settings);
  if (!arguments.judged.empty()) {
    const RunReader reader(arguments.judged); // says so where no study is there
    const Verdict verdict = judge(card, readResults(arguments.judged, card.study));
    writeVerdict(arguments.judged, card, verdict);
    printVerdict(card, verdict, arguments.json);
    return exit_status::done;
  }
  RunJob job{.experiment = card.study,
             .folder = arguments.out,
             .resume = arguments.resume,
             .json = false,
             .quiet = arguments.quiet,
             .isSilent = true,
             .metric = {}};
  if (job.folder.empty())
    job.folder = newRunFolder(defaultRunsFolder(), card.study.name);
  for (Experiment &member : job.experiment.members)
    if (arguments.threads > 0)
      member.threads = arguments.threads;
  const int status = perform(job, program);
  if (status != exit_status::done)
    return status;
  const Verdict verdict = judge(card, readResults(job.folder, card.study));
  writeVerdict(job.folder, card, verdict);
  printVerdict(card, verdict, arguments.json);
  return exit_status::done;
}

} // namespace

Command addResearchCommand(CLI::App &program) {
  auto arguments = std::make_shared<ResearchArguments>();
  CLI::App *command = program.add_subcommand("research", "Test the hypothesis of a research card");
  command->add_option("CARD", arguments->card, "Research card (bitsmith-cli list research) or a card's file")
      ->required();
  CLI::Option *out = command->add_option("--out", arguments->out, "Folder for its study")->type_name("DIR");
  CLI::Option *resume =
      command->add_flag("--resume", arguments->resume, "Go on with a study that was stopped")->needs(out);
  CLI::Option *verdict =
      command->add_option("--verdict", arguments->judged, "Only judge a study that has run")
          ->type_name("DIR")
          ->excludes(out)
          ->excludes(resume);
  command->add_option("--set", arguments->settings, "Change a value of its study: shared.training.epochs=1")
      ->type_name("PATH=VALUE")
      ->allow_extra_args(false);
  command->add_option("--threads", arguments->threads, "Processor threads of each run")
      ->type_name("N")
      ->check(wholeNumber(1, 1024))
      ->excludes(verdict);
  command->add_flag("--json", arguments->json, "Print the verdict as JSON on stdout");
  command->add_flag("--quiet", arguments->quiet, "No progress and no warnings");
  command->footer(
      "Examples:\n  bitsmith-cli list research\n  bitsmith-cli research adaround --out runs/adaround\n"
      "The verdict is written to verdict.json in the study's folder.");
  return {command, [arguments, &program] { return research(*arguments, program.get_name()); }};
}

} // namespace bitsmith
