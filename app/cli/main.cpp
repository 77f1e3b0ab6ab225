// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/process_setup.h"
#include "core/engine/runs/single_run.h"
#include "core/plan/base/error.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <csignal>
#include <sstream>

using namespace bitsmith;

namespace {

/// Does a command and turns what it throws into one message and an exit status.
int perform(const Command &command) {
  try {
    int status = exit_status::workFailed;
    withClearErrors([&] { status = command.perform(); });
    return status;
  } catch (const Error &error) {
    writeMessage(error.what());
    return error.kind() == ErrorKind::badInput ? exit_status::badInput : exit_status::workFailed;
  } catch (const Interrupted &) {
    writeMessage("interrupted");
    return exit_status::interrupted;
  }
}

/// Help and version go to stdout; mistakes are one line on stderr.
int answerParseError(const CLI::App &program, const CLI::ParseError &error) {
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
    std::ostringstream output;
    program.exit(error, output, output);
    writeOutput(output.str());
    return exit_status::done;
  }
  std::string name = "bitsmith-cli";
  for (const CLI::App *command : program.get_subcommands())
    name += " " + command->get_name();
  const std::string what = error.what();
  writeMessage(what.substr(0, what.find('\n')) + "; see " + name + " --help");
  return exit_status::badInput;
}

} // namespace

int main(int argc, char **argv) {
  keepStandardDescriptors();
  keepFreedMemory();
  std::signal(SIGPIPE, SIG_IGN); // a reader that has gone away must not end a run
  std::signal(SIGXFSZ, SIG_IGN); // nor a limit on files: what cannot be written is an error like a full disk
  CLI::App program("Bitsmith: precision plans for neural networks, without the window", "bitsmith-cli");
  program.name(argc > 0 ? argv[0] : "bitsmith-cli");
  program.set_version_flag("--version", "bitsmith-cli " BITSMITH_VERSION, "Print the version");
  program.require_subcommand(1);
  program.footer(
      "Examples:\n"
      "  bitsmith-cli run quick-tour\n"
      "  bitsmith-cli cost --architecture mixed_precision_cnn --preset ultra_low --hardware notebook\n"
      "Exit status: 0 done, 1 the work failed, 2 bad input, 130 interrupted.");
  const Command commands[] = {
      addRunCommand(program),         addCancelCommand(program),      addEstimateCommand(program),
      addDescribeCommand(program),    addCostCommand(program),        addPtqCommand(program),
      addSensitivityCommand(program), addAllocateCommand(program),    addCompareCommand(program),
      addExportCommand(program),      addBitsCommand(program),        addResearchCommand(program),
      addServeCommand(program),       addPredictionsCommand(program), addPicturesCommand(program),
      addListCommand(program),        addReportCommand(program)};
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError &error) {
    if (program.get_subcommands().empty() && argc > 1 && argv[1][0] != '-') {
      writeMessage("there is no command '" + std::string(argv[1]) + "'; see bitsmith-cli --help");
      return exit_status::badInput;
    }
    return answerParseError(program, error);
  }
  for (const Command &command : commands)
    if (command.options->parsed())
      return perform(command);
  return exit_status::badInput;
}
