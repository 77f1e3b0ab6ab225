// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/report/report.h"

#include "core/plan/base/error.h"
#include "core/plan/base/number_text.h"
#include "core/plan/base/shell_word.h"
#include "core/plan/hardware/hardware_library.h"
#include "core/plan/report/figures.h"
#include "core/plan/report/plot.h"
#include "core/plan/report/report_findings.h"
#include "core/plan/report/report_text.h"
#include "core/plan/research/verdict.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/summary.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

namespace bitsmith {

namespace {

using namespace report_text;
using page::Block;

/// Puts the sections of a report together.
class ReportWriter {
 public:
  ReportWriter(const ReportSource &source, const ReportOptions &options)
      : m_source(source), m_options(options) {
    std::vector<const RunResult *> results;
    for (const ReportRun &run : source.runs) {
      const bool measured = run.record.result && isMeasured(*run.record.result);
      if (measured) {
        m_curves.push_back({run.label, m_measured.size(), &run.record});
        m_measured.push_back(&run);
        results.push_back(&*run.record.result);
      } else if (!run.record.epochs.empty()) {
        m_unfinished.push_back({run.label, 0, &run.record});
      }
    }
    for (ReportCurve &curve : m_unfinished)
      curve.series = m_curves.size() + static_cast<std::size_t>(&curve - m_unfinished.data());
    std::vector<RunRecord> records;
    for (const ReportRun *run : m_measured) {
      RunRecord record; // without the curves, which a summary has no use for
      record.experiment = run->record.experiment;
      record.result = run->record.result;
      records.push_back(std::move(record));
    }
    m_summary = summarize(records);
    for (const SummaryRow &row : m_summary.rows)
      if (row.baseline)
        m_references.insert(*row.baseline);
    m_front = findFront(results, CostKind::memory).front;
  }

  Page write() {
    m_page.title = title();
    m_page.program = "Bitsmith " BITSMITH_VERSION;
    writeHead();
    writeSetUp();
    writeResults();
    writeSeeds();
    writeUnfinished();
    writeFigures();
    writePlans();
    for (const ReportRun &run : m_source.runs)
      for (page::Block &block : findingsOf(run))
        add(std::move(block));
    writeCosts();
    writeRepetition();
    return std::move(m_page);
  }

 private:
  void add(Block block) { m_page.blocks.push_back(std::move(block)); }
  void heading(const std::string &text, int level = 2) { add(page::Heading{text, level}); }
  void paragraph(const std::string &text) { add(page::Paragraph{text}); }

  std::string title() const {
    if (!m_options.title.empty())
      return m_options.title;
    if (!m_source.studies.empty())
      return m_source.studies.front().experiment.name;
    return m_source.runs.size() == 1 ? m_source.runs.front().label
                                     : std::to_string(m_source.runs.size()) + " runs compared";
  }

  std::string question() const {
    if (!m_options.question.empty())
      return m_options.question;
    if (!m_source.verdicts.empty())
      return m_source.verdicts.front().first;
    if (m_measured.size() > 1)
      return "Which accuracy does each of these configurations keep, and what does it cost?";
    return "What does this run come to?";
  }

  void writeHead() {
    heading(title(), 1);
    add(page::Paragraph{question(), /*isLead=*/true});
    if (!m_options.date.empty())
      paragraph(m_options.date);
    page::Items findings;
    for (const auto &[card, sentence] : m_source.verdicts)
      findings.items.push_back(sentence);
    const auto told = [&](const std::string &what, const std::optional<std::size_t> &row) {
      if (!row)
        return;
      const SummaryRow &best = m_summary.rows[*row];
      const bool isReference = best.baseline == row;
      findings.items.push_back(
          what + ": " + m_measured[*row]->label + " with " + percent(best.accuracy) +
          " (95 %: " + percentRange(best.interval) + ") at " + fixed(best.memoryMb, 3) + " MB" +
          (isReference
               ? "."
               : ", " + fixed(best.compressionRatio, 2) + "× smaller than fp32" + againstBaseline(best)));
    };
    if (m_measured.size() > 1) {
      for (const std::size_t reference : m_references)
        told("Reference", reference);
      told("Most accurate quantized run", m_summary.bestQuantized);
      if (m_summary.highestCompression != m_summary.bestQuantized)
        told("Smallest", m_summary.highestCompression);
    }
    const auto finished = std::ranges::count_if(
        m_source.runs, [](const ReportRun &run) { return run.record.result.has_value(); });
    findings.items.push_back(std::to_string(finished) + " of " + std::to_string(m_source.runs.size()) +
                             (m_source.runs.size() == 1 ? " run has" : " runs have") + " finished.");
    add(findings);
  }

  /// The fp32 run that a row is compared with, by its name where there are several.
  std::string referenceOf(const SummaryRow &row) const {
    return m_references.size() == 1 ? "the reference" : m_measured[*row.baseline]->label;
  }

  std::string againstBaseline(const SummaryRow &row) const {
    if (!row.baseline)
      return "; there is no fp32 run of its network on its test pictures to compare with.";
    if (!row.againstBaseline)
      return ".";
    const PairedComparison &pair = *row.againstBaseline;
    if (pair.pairing != Pairing::paired)
      return ".";
    const std::string p = (pText(pair.adjustedP).front() == '<' ? "p " : "p = ") + pText(pair.adjustedP);
    if (!pair.isDetectable())
      return "; no difference from " + referenceOf(row) + " can be told (" + p + ").";
    return "; " + fixed(100 * std::fabs(pair.difference()), 1) + " points " +
           (pair.difference() > 0 ? "less" : "more") + " than " + referenceOf(row) + " (" + p + ").";
  }

  // --- set-up ---

  void writeSetUp() {
    heading("Set-up");
    std::vector<std::string> order;
    std::map<std::string, std::vector<std::string>> values; // by fact: a value a run, "" where it has none
    for (std::size_t i = 0; i < m_source.runs.size(); ++i)
      for (const Fact &fact : factsOf(m_source.runs[i].record.experiment)) {
        auto &list = values[fact.what];
        if (list.empty())
          order.push_back(fact.what);
        list.resize(m_source.runs.size());
        list[i] = fact.value;
      }
    page::Table table{.columns = {{"What"}, {"Value"}}, .rows = {}, .note = {}};
    for (const std::string &what : order) {
      std::vector<std::string> different;
      for (const std::string &value : values[what])
        if (!value.empty() && std::ranges::find(different, value) == different.end())
          different.push_back(value);
      constexpr std::size_t mostListed = 12;
      std::string text =
          joined({different.begin(),
                  different.begin() + static_cast<std::ptrdiff_t>(std::min(different.size(), mostListed))});
      if (different.size() > mostListed)
        text += " and " + std::to_string(different.size() - mostListed) + " more";
      table.rows.push_back({{what, different.size() > 1 ? "varies: " + text : text}});
    }
    add(table);
    std::set<std::string> machines;
    for (const ReportRun &run : m_source.runs)
      if (const std::string machine = machineOf(run); !machine.empty())
        machines.insert(machine);
    for (const std::string &machine : machines)
      paragraph("Computed by " + machine + ".");
  }

  static std::string machineOf(const ReportRun &run) {
    std::vector<std::string> parts;
    const auto part = [&](const char *key, const std::string &before, const std::string &after = {}) {
      if (const auto found = run.recorded.find(key); found != run.recorded.end() && !found->second.empty())
        parts.push_back(before + found->second + after);
    };
    part("bitsmith", "Bitsmith ");
    part("libtorch", "LibTorch ");
    part("processor", "");
    part("threads", "",
         run.recorded.contains("threads") && run.recorded.at("threads") == "1" ? " thread" : " threads");
    return joined(parts);
  }

  // --- results ---

  void writeResults() {
    if (m_measured.empty())
      return;
    heading("Results");
    page::Table table{.columns = {{"Run"},
                                  {"Accuracy", true},
                                  {"95 % interval", true},
                                  {"Against reference", true},
                                  {"p", true},
                                  {"Loss", true},
                                  {"Weights (MB)", true},
                                  {"Compression", true},
                                  {"Mean bits", true},
                                  {"Time", true}},
                      .rows = {},
                      .note = {}};
    for (std::size_t i = 0; i < m_measured.size(); ++i) {
      const RunResult &result = *m_measured[i]->record.result;
      const SummaryRow &row = m_summary.rows[i];
      const bool isFront = std::ranges::find(m_front, i) != m_front.end();
      std::string difference = "–", p = "–";
      if (row.againstBaseline && row.againstBaseline->pairing == Pairing::paired) {
        // The baseline comes first in the comparison.
        const PairedComparison &pair = *row.againstBaseline;
        difference = signedPoints(-pair.difference()) + " (" + signedPoints(-pair.interval.high) + " to " +
                     signedPoints(-pair.interval.low) + ")";
        p = pText(pair.adjustedP);
      } else if (row.dropPercent && row.baseline != i) {
        difference = signedPoints(row.accuracy - m_summary.rows[*row.baseline].accuracy);
      } else if (row.baseline == i) {
        difference = "reference";
      }
      if (row.baseline && row.baseline != i && difference != "–" && m_references.size() > 1)
        difference += " against " + referenceOf(row);
      table.rows.push_back(
          {{m_measured[i]->label + (isFront && m_measured.size() > 1 ? " ★" : ""), percent(result.accuracy),
            percentRange(result.accuracyInterval), difference, p, fixed(result.loss, 4),
            fixed(result.memoryMb, 3), fixed(result.compressionRatio, 2) + "×",
            fixed(floatBits / std::max(result.compressionRatio, 1e-9), 2), duration(result.seconds)}});
    }
    const std::int64_t samples = m_measured.front()->record.result->samples;
    const bool sameSamples = std::ranges::all_of(
        m_measured, [&](const ReportRun *run) { return run->record.result->samples == samples; });
    if (m_measured.size() > 1)
      table.note = "★: on the Pareto front of accuracy and weight memory. ";
    table.note += "Intervals of accuracies: Wilson, 95 %" +
                  (sameSamples ? ", " + grouped(samples) + " test pictures" : "") + ".";
    if (m_summary.baseline && m_measured.size() > 1)
      table.note += " Differences are in points, on the same test pictures where they were recorded, with "
                    "Tango's 95 % interval; p: McNemar's exact test after Holm's correction.";
    table.note += " MB of 2²⁰ bytes; compression: 32 / mean weight bits.";
    add(table);
  }

  static std::string signedPoints(double share) {
    const std::string text = fixed(100 * share, 1);
    return share > 0 && text != "0.0" ? "+" + text : text;
  }

  /// Runs that differ in nothing but the seed, together.
  void writeSeeds() {
    struct Group {
      std::string label;
      std::vector<double> values;
      std::set<std::uint64_t> seeds;
      double memory = 0;
    };
    const auto withoutSeed = [](std::string name) {
      if (const auto comma = name.find(", seed "); comma != std::string::npos)
        name.resize(comma);
      return name;
    };
    std::vector<std::pair<Experiment, Group>> groups;
    for (const ReportRun *run : m_measured) {
      Experiment key = run->record.experiment;
      const std::string label = withoutSeed(key.name);
      key.name.clear();
      key.training.seed = 0;
      key.start.member = withoutSeed(key.start.member); // the same preparation, of the same seed
      auto group = std::ranges::find(groups, key, &std::pair<Experiment, Group>::first);
      if (group == groups.end()) {
        groups.push_back({key, {.label = label, .values = {}, .seeds = {}, .memory = 0}});
        group = groups.end() - 1;
      }
      if (!group->second.seeds.insert(run->record.experiment.training.seed).second)
        continue; // the same again
      group->second.values.push_back(run->record.result->accuracy);
      group->second.memory = run->record.result->memoryMb;
    }
    page::Table table{.columns = {{"Configuration"},
                                  {"Seeds", true},
                                  {"Mean accuracy", true},
                                  {"95 % interval of the mean", true},
                                  {"Least", true},
                                  {"Most", true},
                                  {"Weights (MB)", true}},
                      .rows = {},
                      .note = "Interval of the mean over seeds: Student's t."};
    for (const auto &[key, group] : groups) {
      const auto count = group.values.size();
      if (count < 2)
        continue;
      double mean = 0, squares = 0;
      for (const double value : group.values)
        mean += value / static_cast<double>(count);
      for (const double value : group.values)
        squares += (value - mean) * (value - mean);
      const double error = std::sqrt(squares / static_cast<double>(count - 1) / static_cast<double>(count));
      const double half = studentQuantile(0.975, static_cast<int>(count) - 1) * error;
      table.rows.push_back({{group.label, std::to_string(count), percent(mean),
                             percentRange({std::max(0.0, mean - half), std::min(1.0, mean + half)}),
                             percent(std::ranges::min(group.values)), percent(std::ranges::max(group.values)),
                             fixed(group.memory, 3)}});
    }
    if (table.rows.empty())
      return;
    heading("Over seeds", 3);
    add(table);
  }

  void writeUnfinished() {
    page::Table table{.columns = {{"Run"}, {"State"}, {"Got to"}, {"Why"}}, .rows = {}, .note = {}};
    for (const ReportRun &run : m_source.runs) {
      const RunRecord &record = run.record;
      if (record.result)
        continue;
      const std::string reached = record.epochs.empty()
                                      ? percent(record.progress(), 0)
                                      : "epoch " + std::to_string(record.epochs.back().epoch) + " of " +
                                            std::to_string(record.experiment.training.epochs) + ", " +
                                            percent(record.epochs.back().testAccuracy);
      table.rows.push_back({{run.label, std::string(toString(record.state)), reached,
                             record.failure.empty() ? "–" : record.failure}});
    }
    if (table.rows.empty())
      return;
    heading("Runs without a result", 3);
    add(table);
  }

  void writeFigures() {
    std::vector<ReportCurve> curves = m_curves;
    curves.insert(curves.end(), m_unfinished.begin(), m_unfinished.end());
    std::vector<page::Figure> figures;
    for (const CostKind kind : {CostKind::memory, CostKind::compression})
      if (auto figure = tradeOffFigure(m_curves, kind))
        figures.push_back(*figure);
    if (auto figure = trainingFigure(curves))
      figures.push_back(*figure);
    if (figures.empty())
      return;
    heading("Charts");
    for (const page::Figure &figure : figures)
      add(figure);
  }

  // --- plans ---

  void writePlans() {
    if (const auto figure = bitsFigure(m_curves)) {
      heading("Plans by layer");
      add(*figure);
    } else {
      return;
    }
    // One table for runs of the same layers; networks of other layers have theirs.
    std::vector<std::vector<const ReportRun *>> groups;
    for (const ReportRun *run : m_measured) {
      const auto sameLayers = [&](const std::vector<const ReportRun *> &group) {
        return std::ranges::equal(group.front()->record.result->layers, run->record.result->layers, {},
                                  &LayerResult::name, &LayerResult::name);
      };
      if (const auto found = std::ranges::find_if(groups, sameLayers); found != groups.end())
        found->push_back(run);
      else
        groups.push_back({run});
    }
    for (const auto &group : groups)
      writePlanTable(group);
  }

  void writePlanTable(const std::vector<const ReportRun *> &runs) {
    page::Table table{.columns = {{"Layer"}},
                      .rows = {},
                      .note =
                          "Weight bits / activation bits; below 32 weight bits with the SQNR of the trained "
                          "weights in dB, where it was measured."};
    for (const ReportRun *run : runs)
      table.columns.push_back({run->label, true});
    const auto &layers = runs.front()->record.result->layers;
    for (std::size_t i = 0; i < layers.size(); ++i) {
      page::Row row{{layers[i].name}};
      for (const ReportRun *run : runs) {
        const LayerResult &layer = run->record.result->layers[i];
        std::string text = std::to_string(layer.weightBits) + " / " + std::to_string(layer.activationBits);
        if (layer.weightSqnrDb)
          text += " (" + fixed(*layer.weightSqnrDb, 1) + ")";
        row.cells.push_back(text);
      }
      table.rows.push_back(row);
    }
    add(table);
  }

  // --- costs ---

  void writeCosts() {
    if (m_measured.empty())
      return;
    heading("Costs");
    page::Table table{.columns = {{"Run"},
                                  {"Hardware profile"},
                                  {"MACs", true},
                                  {"BOPs (10⁹)", true},
                                  {"Energy a picture", true},
                                  {"Latency a batch", true},
                                  {"Weights on the device (MB)", true}},
                      .rows = {},
                      .note = "BOPs: MACs × weight bits × activation bits. Energy and latency are the "
                              "profile's model of the device, not measurements on one."};
    std::vector<std::string> profiles;
    for (const ReportRun *run : m_measured) {
      const Cost &cost = run->record.result->cost;
      const std::string &hardware = run->record.experiment.hardware;
      if (std::ranges::find(profiles, hardware) == profiles.end())
        profiles.push_back(hardware);
      table.rows.push_back({{run->label, hardware, cost.macs > 0 ? grouped(std::llround(cost.macs)) : "–",
                             cost.bops > 0 ? shortNumber(cost.bops / 1e9) : "–",
                             cost.energyPicojoules > 0 ? energy(cost.energyPicojoules) : "–",
                             cost.latencySeconds > 0 ? latency(cost.latencySeconds) : "–",
                             cost.memoryBytes > 0 ? fixed(cost.memoryBytes / bytesPerMegabyte, 3) : "–"}});
    }
    add(table);
    for (const std::string &name : profiles)
      writeProfile(name);
  }

  void writeProfile(const std::string &name) {
    try {
      const HardwareProfile profile = findHardware(name);
      heading("Profile " + profile.name + ": " + profile.title, 3);
      if (!profile.summary.empty())
        paragraph(profile.summary + ".");
      paragraph("Source: " + (profile.source.empty() ? "not given" : profile.source));
      if (const RooflineModel *model = profile.roofline()) {
        std::set<std::string> sources;
        for (const ComputeMode &mode : model->compute)
          for (const std::string &source : {mode.throughputSource, mode.energySource})
            if (!source.empty())
              sources.insert(source);
        for (const MemoryLevel &level : model->memory)
          if (!level.source.empty())
            sources.insert(level.name + ": " + level.source);
        if (!sources.empty())
          add(page::Items{{sources.begin(), sources.end()}});
      }
    } catch (const Error &) {
      paragraph("The profile " + name +
                " is not among those of this computer: its source is not known here.");
    }
  }

  // --- how to repeat it ---

  void writeRepetition() {
    heading("How to repeat it");
    paragraph("Save an experiment below as a file and run it with bitsmith-cli. With the same data, program, "
              "library and number of threads the figures come out the same.");
    const auto write = [this](const Experiment &experiment, const std::string &label) {
      const int threads =
          experiment.members.empty() ? experiment.threads : experiment.members.front().threads;
      std::string command = "bitsmith-cli run experiment.json --out repeated";
      if (threads > 0)
        command += " --threads " + std::to_string(threads);
      add(page::Code{.title = label, .text = command, .isFolded = false});
      add(page::Code{.title = "Experiment of " + label + " (experiment.json)",
                     .text = toJson(experiment).dump(2),
                     .isFolded = true});
    };
    std::set<std::filesystem::path> within;
    std::vector<std::string> folders;
    for (const RunRecord &study : m_source.studies) {
      Experiment experiment = study.experiment;
      // Threads were settled when it ran: the members' own files have them.
      for (const ReportRun &run : m_source.runs)
        for (Experiment &member : experiment.members)
          if (member.threads == 0 && member.name == run.record.experiment.name)
            member.threads = run.record.experiment.threads;
      write(experiment, experiment.name);
      folders.push_back(study.folder.string());
      for (const std::filesystem::path &member : memberFolders(study.folder, study.experiment))
        within.insert(member);
    }
    for (const ReportRun &run : m_source.runs)
      if (!within.contains(run.record.folder)) {
        write(run.record.experiment, run.label);
        folders.push_back(run.record.folder.string());
      }
    std::string command = "bitsmith-cli report";
    for (const std::string &folder : folders)
      command += " " + shellWord(folder);
    if (!m_options.title.empty())
      command += " --title " + shellWord(m_options.title);
    if (!m_options.question.empty())
      command += " --question " + shellWord(m_options.question);
    add(page::Code{.title = "This page was made by", .text = command + " -o report.html", .isFolded = false});
  }

  const ReportSource &m_source;
  const ReportOptions &m_options;
  Page m_page;
  std::vector<const ReportRun *> m_measured; ///< with an accuracy of their own, as the summary has them
  std::vector<ReportCurve> m_curves;         ///< of these
  std::vector<ReportCurve> m_unfinished;
  Summary m_summary;
  std::set<std::size_t> m_references; ///< of m_measured: fp32 runs that others are compared with
  std::vector<std::size_t> m_front;   ///< of m_measured
};

} // namespace

Page makeReport(const ReportSource &source, const ReportOptions &options) {
  if (source.runs.empty())
    throw badInput("there is no run to report: name a run folder or a study with runs");
  return ReportWriter(source, options).write();
}

} // namespace bitsmith
