// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/comparison_table.h"

#include "core/plan/runs/comparison.h"
#include "widgets/charts/chart_export.h"
#include "widgets/charts/plan_comparison.h"
#include "widgets/document/core_text.h"
#include "widgets/document/number_text.h"
#include "widgets/runs/run_text.h"
#include "widgets/tables/csv_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <optional>
#include <string_view>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Texts of this file.
struct Tr {
  Q_DECLARE_TR_FUNCTIONS(bitsmith::ComparisonTable)
};

const RunResult *resultOf(const ChartRun &run) {
  return run.record && run.record->result ? &*run.record->result : nullptr;
}

/// A cell for people to read, who see that there is nothing.
QString shown(const QString &cell) {
  return cell.isEmpty() ? u"–"_s : cell;
}

ComparedFigure described(const std::vector<ChartRun> &runs, const QString &title,
                         const std::function<QString(const RunRecord &)> &describe) {
  ComparedFigure figure{.title = title, .cells = {}, .best = {}};
  for (const ChartRun &run : runs)
    figure.cells.append(shown(run.record ? describe(*run.record) : QString()));
  return figure;
}

QString titleWithUnit(const QString &title, const QString &unit) {
  return unit.isEmpty() ? title : u"%1 (%2)"_s.arg(title, unit);
}

ComparedFigure costFigure(const std::vector<ChartRun> &runs, const CostAxis &axis) {
  ComparedFigure figure{
      .title = titleWithUnit(coreText(axis.title), coreText(axis.unit)), .cells = {}, .best = {}};
  std::vector<std::optional<double>> costs;
  std::vector<std::string> devices;
  for (const ChartRun &run : runs) {
    const RunResult *result = resultOf(run);
    costs.push_back(result ? costOf(*result, axis.kind) : std::nullopt);
    figure.cells.append(costs.back() ? shortNumber(*costs.back()) : u"–"_s);
    if (costs.back() && std::ranges::find(devices, run.record->experiment.hardware) == devices.end())
      devices.push_back(run.record->experiment.hardware);
  }
  if (axis.ofHardware && devices.size() > 1)
    return figure; // costs of two devices are not alike
  std::optional<double> best;
  std::size_t there = 0;
  for (const auto &cost : costs)
    if (cost) {
      ++there;
      if (!best || (axis.moreIsBetter ? *cost > *best : *cost < *best))
        best = cost;
    }
  for (std::size_t i = 0; i < costs.size(); ++i)
    if (there > 1 && costs[i] == best)
      figure.best.push_back(static_cast<int>(i));
  if (figure.best.size() == there) // all alike
    figure.best.clear();
  return figure;
}

std::vector<std::string> layersOf(const std::vector<ChartRun> &runs) {
  std::vector<std::string> layers;
  for (const ChartRun &run : runs)
    if (const RunResult *result = resultOf(run))
      for (const LayerResult &layer : result->layers)
        if (std::ranges::find(layers, layer.name) == layers.end())
          layers.push_back(layer.name);
  return layers;
}

/// "8 / 4"; empty where the run does not have the layer.
QString bitsOf(const ChartRun &run, const std::string &name) {
  const RunResult *result = resultOf(run);
  if (!result)
    return {};
  const auto layer = std::ranges::find(result->layers, name, &LayerResult::name);
  return layer == result->layers.end() ? QString()
                                       : u"%1 / %2"_s.arg(layer->weightBits).arg(layer->activationBits);
}

QString markdownRow(const QStringList &cells) {
  QString row = u"|"_s;
  for (const QString &cell : cells)
    row += u' ' + QString(cell).replace(u'|', u"\\|"_s).replace(u'\n', u' ') + u" |"_s;
  return row + u'\n';
}

QString csvRow(const QStringList &cells) {
  QStringList fields;
  for (const QString &cell : cells)
    fields.append(csvField(cell));
  return fields.join(u',') + u'\n';
}

/// A line of numbers as files have them, whatever the language; empty fields where a run has none.
QString csvNumbers(const std::vector<ChartRun> &runs, const QString &title,
                   const std::function<std::optional<double>(const RunResult &)> &valueOf) {
  QStringList cells{title};
  for (const ChartRun &run : runs) {
    const RunResult *result = resultOf(run);
    const std::optional<double> value = result ? valueOf(*result) : std::nullopt;
    cells.append(value ? csvNumber(*value) : QString());
  }
  return csvRow(cells);
}

QStringList labelsOf(const std::vector<ChartRun> &runs) {
  QStringList labels;
  for (const ChartRun &run : runs)
    labels.append(run.label);
  return labels;
}

/// What runs were of and on: in words that are names in files, the same in every language.
struct Word {
  const char *title;
  QString (*of)(const RunRecord &);
};

constexpr Word words[] = {
    {QT_TRANSLATE_NOOP("bitsmith::ComparisonTable", "task"),
     [](const RunRecord &run) { return fromStd(toString(run.experiment.task)); }},
    {QT_TRANSLATE_NOOP("bitsmith::ComparisonTable", "data"),
     [](const RunRecord &run) { return fromStd(run.experiment.data.source); }},
    {QT_TRANSLATE_NOOP("bitsmith::ComparisonTable", "network"),
     [](const RunRecord &run) { return networkText(run.experiment.network); }},
    {QT_TRANSLATE_NOOP("bitsmith::ComparisonTable", "hardware"),
     [](const RunRecord &run) { return fromStd(run.experiment.hardware); }},
    {QT_TRANSLATE_NOOP("bitsmith::ComparisonTable", "seed"),
     [](const RunRecord &run) { return QString::number(run.experiment.training.seed); }},
};

} // namespace

std::vector<ComparedFigure> compareFigures(const std::vector<ChartRun> &runs) {
  std::vector<ComparedFigure> figures;
  figures.push_back(described(runs, Tr::tr("accuracy (95 % interval)"), [](const RunRecord &run) {
    if (run.result && isMeasured(*run.result))
      return accuracyText(run.result->accuracy, run.result->accuracyInterval);
    if (run.epochs.empty())
      return QString();
    return Tr::tr("%1 so far")
        .arg(accuracyText(run.epochs.back().testAccuracy, run.epochs.back().testInterval));
  }));
  figures.push_back(described(runs, Tr::tr("test pictures"), [](const RunRecord &run) {
    return run.result && isMeasured(*run.result) ? groupedInteger(run.result->samples) : QString();
  }));
  figures.push_back(described(runs, Tr::tr("loss"), [](const RunRecord &run) {
    return run.result && isMeasured(*run.result) ? decimalText(run.result->loss, 4) : QString();
  }));
  for (const CostAxis &axis : costAxes())
    figures.push_back(costFigure(runs, axis));
  figures.push_back(described(runs, Tr::tr("time"), [](const RunRecord &run) {
    return run.result ? durationText(run.result->seconds) : QString();
  }));
  for (const Word &word : words)
    figures.push_back(described(runs, Tr::tr(word.title), word.of));
  return figures;
}

QString comparisonMarkdown(const std::vector<ChartRun> &runs) {
  const QStringList labels = labelsOf(runs);
  const QString rule = markdownRow(QStringList(labels.size() + 1, u"---"_s));
  QString text = markdownRow(QStringList{Tr::tr("figure")} + labels) + rule;
  for (const ComparedFigure &figure : compareFigures(runs))
    text += markdownRow(QStringList{figure.title} + figure.cells);
  text += u'\n';
  for (const QString &sentence : pairVerdicts(runs))
    text += u"- "_s + sentence + u'\n';
  text += u'\n' + markdownRow(QStringList{Tr::tr("layer (weight / activation bits)")} + labels) + rule;
  for (const std::string &layer : layersOf(runs)) {
    QStringList cells{fromStd(layer)};
    for (const ChartRun &run : runs)
      cells.append(shown(bitsOf(run, layer)));
    text += markdownRow(cells);
  }
  return text;
}

QString comparisonCsv(const std::vector<ChartRun> &runs) {
  QString text = csvRow(QStringList{u"figure"_s} + labelsOf(runs));
  const auto add = [&](const QString &title, double (*valueOf)(const RunResult &)) {
    text += csvNumbers(runs, title, [valueOf](const RunResult &result) {
      return isMeasured(result) ? std::optional(valueOf(result)) : std::nullopt;
    });
  };
  add(u"accuracy (%)"_s, [](const RunResult &result) { return 100 * result.accuracy; });
  add(u"95 % low (%)"_s, [](const RunResult &result) { return 100 * result.accuracyInterval.low; });
  add(u"95 % high (%)"_s, [](const RunResult &result) { return 100 * result.accuracyInterval.high; });
  add(u"test pictures"_s, [](const RunResult &result) { return double(result.samples); });
  add(u"loss"_s, [](const RunResult &result) { return result.loss; });
  for (const CostAxis &axis : costAxes())
    text += csvNumbers(runs, titleWithUnit(fromStd(axis.title), fromStd(axis.unit)),
                       [&axis](const RunResult &result) { return costOf(result, axis.kind); });
  text +=
      csvNumbers(runs, u"time (s)"_s, [](const RunResult &result) { return std::optional(result.seconds); });
  for (const Word &word : words) {
    QStringList cells{QString::fromUtf8(word.title)};
    for (const ChartRun &run : runs)
      cells.append(run.record ? word.of(*run.record) : QString());
    text += csvRow(cells);
  }
  for (const std::string &layer : layersOf(runs)) {
    QStringList cells{u"bits of %1"_s.arg(fromStd(layer))};
    for (const ChartRun &run : runs)
      cells.append(bitsOf(run, layer));
    text += csvRow(cells);
  }
  return text;
}

} // namespace bitsmith
