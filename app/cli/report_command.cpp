// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/plan/base/files.h"
#include "core/plan/report/report.h"

#include <algorithm>
#include <ctime>
#include <memory>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

struct ReportArguments {
  std::vector<std::string> runs;
  std::string out;
  ReportOptions options;
  bool json = false;
};

/// "2026-11-28"
std::string today() {
  const std::time_t time = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&time, &local);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%d", &local);
  return text;
}

int writeReport(ReportArguments arguments) {
  arguments.options.date = today();
  const ReportSource source = readReport({arguments.runs.begin(), arguments.runs.end()});
  const std::string html = toHtml(makeReport(source, arguments.options));
  if (arguments.out == "-") {
    writeOutput(html);
    return exit_status::done;
  }
  writeFileAtomically(arguments.out, html);
  const auto finished =
      std::ranges::count_if(source.runs, [](const ReportRun &run) { return run.record.result.has_value(); });
  if (arguments.json)
    writeOutput(nlohmann::json{{"file", arguments.out},
                               {"runs", source.runs.size()},
                               {"finished", finished},
                               {"bytes", html.size()}});
  else
    writeMessage(arguments.out + ": a report of " + std::to_string(source.runs.size()) +
                 (source.runs.size() == 1 ? " run, " : " runs, ") + std::to_string(finished) + " finished");
  return exit_status::done;
}

} // namespace

Command addReportCommand(CLI::App &program) {
  auto arguments = std::make_shared<ReportArguments>();
  CLI::App *command =
      program.add_subcommand("report", "Write one self-contained HTML page about runs or a study");
  command->add_option("RUN", arguments->runs, "Run folders; a study's stands for its members")->required();
  command->add_option("-o,--output", arguments->out, "HTML file to write; - writes to stdout")
      ->type_name("FILE")
      ->required();
  command->add_option("--title", arguments->options.title, "Title; without it the name of the study or run")
      ->type_name("TEXT");
  command->add_option("--question", arguments->options.question, "The question that the runs answer")
      ->type_name("TEXT");
  command->add_flag("--json", arguments->json, "Say as JSON on stdout what was written");
  command->footer("Examples:\n"
                  "  bitsmith-cli report tour -o tour.html\n"
                  "  bitsmith-cli report runs/a runs/b -o ab.html --question 'Do four bits suffice?'");
  return {command, [arguments] { return writeReport(*arguments); }};
}

} // namespace bitsmith
