// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/trade_off_text.h"

#include "core/plan/runs/comparison.h"
#include "widgets/charts/hover_card.h"
#include "widgets/style/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace bitsmith {

namespace {

/// Texts of this file.
struct TradeOffText {
  Q_DECLARE_TR_FUNCTIONS(bitsmith::TradeOffPlot)
};

QString fixed(double value, int digits) {
  return QLocale().toString(value, 'f', digits);
}

QString significant(double value) {
  return QLocale().toString(value, 'g', 4);
}

QString samplesText(const std::vector<TradeOffEntry> &runs) {
  const auto samples = [](const TradeOffEntry &run) { return run.result->samples; };
  const auto [fewest, most] = std::ranges::minmax(runs, {}, samples);
  const QLocale locale;
  const qlonglong low = samples(fewest), high = samples(most);
  return low == high
             ? TradeOffText::tr("Error bars: Wilson 95 %, n = %1 test pictures.").arg(locale.toString(low))
             : TradeOffText::tr("Error bars: Wilson 95 %, n = %1 to %2 test pictures.")
                   .arg(locale.toString(low), locale.toString(high));
}

QString overlapText(const std::vector<TradeOffEntry> &runs) {
  const auto accuracy = [](const TradeOffEntry &run) { return run.result->accuracy; };
  const auto best = std::ranges::max_element(runs, {}, accuracy);
  QStringList overlapping;
  for (const TradeOffEntry &run : runs)
    if (&run != &*best && run.result->accuracyInterval.high >= best->result->accuracyInterval.low)
      overlapping.append(run.label);
  if (overlapping.isEmpty())
    return TradeOffText::tr("No interval overlaps that of the best, %1.").arg(best->label);
  if (overlapping.size() > 5)
    return TradeOffText::tr("95 % intervals of %n runs overlap that of the best, %1.", nullptr,
                            static_cast<int>(overlapping.size()))
        .arg(best->label);
  return TradeOffText::tr("95 % intervals overlap that of the best, %1: %2.")
      .arg(best->label, overlapping.join(QStringLiteral(", ")));
}

QString budgetText(const std::vector<TradeOffEntry> &runs, const TradeOffView &view) {
  const TradeOffEntry *best = nullptr;
  for (const TradeOffEntry &run : runs)
    if (isWithinBudget(*run.result, view.axis, view.budget) &&
        (!best || run.result->accuracy > best->result->accuracy))
      best = &run;
  if (!best)
    return TradeOffText::tr("No run is within the budget.");
  return TradeOffText::tr("Best within the budget: %1, %2 %.")
      .arg(best->label, fixed(100 * best->result->accuracy, 1));
}

/// Names and values of a readout.
class Rows {
 public:
  void add(const QString &name, const QString &value) {
    m_rows +=
        QStringLiteral("<tr><td style=\"color:%3\">%1</td><td align=\"right\" style=\"padding-left:14px\">%2"
                       "</td></tr>")
            .arg(name, value, m_muted);
  }
  void addInterval(const Interval &interval) {
    add(TradeOffText::tr("95 % interval"),
        TradeOffText::tr("%1 to %2 %").arg(fixed(100 * interval.low, 1), fixed(100 * interval.high, 1)));
  }
  void addCosts(const RunResult &result) {
    add(TradeOffText::tr("Compression"), TradeOffText::tr("%1 ×").arg(fixed(result.compressionRatio, 2)));
    add(TradeOffText::tr("Weight memory"), TradeOffText::tr("%1 MB").arg(fixed(result.memoryMb, 4)));
    add(TradeOffText::tr("Energy per picture"),
        TradeOffText::tr("%1 nJ").arg(significant(result.cost.energyPicojoules / 1e3)));
    if (const auto latency = costOf(result, CostKind::latency))
      add(TradeOffText::tr("Latency"), TradeOffText::tr("%1 ms").arg(significant(*latency)));
    add(TradeOffText::tr("BOPs per picture"),
        TradeOffText::tr("%1 × 10⁹").arg(significant(result.cost.bops / 1e9)));
  }
  QString table() const {
    return QStringLiteral("<table cellspacing=\"0\" cellpadding=\"1\">") + m_rows +
           QStringLiteral("</table>");
  }

 private:
  QString m_muted = Theme::instance().color(ColorRole::muted).name();
  QString m_rows;
};

} // namespace

bool isWithinBudget(const RunResult &result, CostKind axis, const std::optional<double> &budget) {
  if (!budget)
    return true;
  const std::optional<double> cost = costOf(result, axis);
  return cost && (costAxis(axis).moreIsBetter ? *cost >= *budget : *cost <= *budget);
}

QString tradeOffAxisName(CostKind axis) {
  switch (axis) {
  case CostKind::compression:
    return TradeOffText::tr("Compression ratio");
  case CostKind::memory:
    return TradeOffText::tr("Weight memory (MB)");
  case CostKind::meanBits:
    return TradeOffText::tr("Mean weight bits");
  case CostKind::bops:
    return TradeOffText::tr("Bit operations (BOPs)");
  case CostKind::energy:
    return TradeOffText::tr("Energy (nJ)");
  case CostKind::latency:
    break;
  }
  return TradeOffText::tr("Latency (ms)");
}

QString tradeOffAxisTitle(CostKind axis, const QString &hardware) {
  switch (axis) {
  case CostKind::compression:
    return TradeOffText::tr("Compression ratio (32 / mean weight bits)");
  case CostKind::memory:
    return TradeOffText::tr("Weight memory (MB)");
  case CostKind::meanBits:
    return TradeOffText::tr("Mean weight bits");
  case CostKind::bops:
    return TradeOffText::tr("Bit operations per picture (10⁹ BOPs)");
  case CostKind::energy:
    return TradeOffText::tr("Energy per picture (nJ), hardware: %1").arg(hardware);
  case CostKind::latency:
    break;
  }
  return TradeOffText::tr("Latency of the profile's batch (ms), hardware: %1").arg(hardware);
}

QString tradeOffNote(const std::vector<TradeOffEntry> &runs, const TradeOffView &view) {
  if (runs.empty())
    return {};
  QStringList sentences{samplesText(runs)};
  if (runs.size() > 1)
    sentences.append(overlapText(runs));
  const auto without =
      std::ranges::count_if(runs, [&](const TradeOffEntry &run) { return !costOf(*run.result, view.axis); });
  if (without > 0)
    sentences.append(TradeOffText::tr("%n run(s) do not have this cost and are left out.", nullptr,
                                      static_cast<int>(without)));
  if (view.hypervolume)
    sentences.append(TradeOffText::tr("Hypervolume %1 (accuracy 1 by the dearest run's cost).")
                         .arg(fixed(*view.hypervolume, 3)));
  if (view.budget)
    sentences.append(budgetText(runs, view));
  return sentences.join(u' ');
}

RunResult resultOf(const CandidateRecord &candidate) {
  RunResult result;
  result.task = Task::search;
  result.accuracy = candidate.accuracy;
  result.accuracyInterval = candidate.accuracyInterval;
  result.loss = candidate.loss;
  result.compressionRatio = candidate.compressionRatio;
  result.memoryMb = candidate.memoryMb;
  result.cost = candidate.cost;
  return result;
}

QString candidatesNote(const ChartRun &search, std::size_t onFront) {
  const std::vector<CandidateRecord> &candidates = search.record->candidates;
  double widest = 0;
  for (const CandidateRecord &candidate : candidates)
    widest = std::max(widest, candidate.accuracyInterval.high - candidate.accuracyInterval.low);
  const QLocale locale;
  return TradeOffText::tr("%1: %2 evaluated (95 % intervals up to ±%3 points, not drawn), %4 on the front.")
      .arg(search.label, locale.toString(static_cast<qulonglong>(candidates.size())), fixed(50 * widest, 1),
           locale.toString(static_cast<qulonglong>(onFront)));
}

QString candidateReadout(const ChartRun &search, const CandidateRecord &candidate) {
  const RunResult result = resultOf(candidate);
  QStringList weights, activations;
  for (std::size_t i = 0; i < candidate.weightBits.size(); ++i)
    weights.append(QString::number(candidate.weightBits[i]));
  for (const int bits : candidate.activationBits)
    activations.append(QString::number(bits));
  // Of deep networks the beginning: the table has the whole plan.
  const auto shortened = [](const QStringList &bits) {
    return bits.size() <= 12 ? bits.join(u' ') : bits.mid(0, 12).join(u' ') + QStringLiteral(" …");
  };
  Rows rows;
  rows.add(TradeOffText::tr("Weight bits"), shortened(weights));
  rows.add(TradeOffText::tr("Activation bits"), shortened(activations));
  rows.add(TradeOffText::tr("Test accuracy"),
           TradeOffText::tr("%1 %").arg(fixed(100 * candidate.accuracy, 1)));
  rows.addInterval(candidate.accuracyInterval);
  if (candidate.predicted)
    rows.add(TradeOffText::tr("Predicted before"),
             TradeOffText::tr("%1 %").arg(fixed(100 * *candidate.predicted, 1)));
  rows.addCosts(result);
  rows.add(TradeOffText::tr("Hardware"),
           QString::fromStdString(search.record->experiment.hardware).toHtmlEscaped());
  if (!candidate.origin.empty())
    rows.add(TradeOffText::tr("Proposed by"), QString::fromStdString(candidate.origin).toHtmlEscaped());
  if (!candidate.withinBudgets)
    rows.add(TradeOffText::tr("Budgets"), TradeOffText::tr("exceeded"));
  return QStringLiteral("<b>") + swatchHtml(search.color) + u' ' + search.label.toHtmlEscaped() +
         QStringLiteral(" #%1</b>").arg(candidate.index) + rows.table();
}

QString tradeOffReadout(const ChartRun &run, bool onFront) {
  const RunResult &result = *run.record->result;
  Rows rows;
  rows.add(TradeOffText::tr("Test accuracy"), TradeOffText::tr("%1 %").arg(fixed(100 * result.accuracy, 1)));
  rows.addInterval(result.accuracyInterval);
  rows.add(TradeOffText::tr("Test pictures"), QLocale().toString(static_cast<qlonglong>(result.samples)));
  rows.addCosts(result);
  rows.add(TradeOffText::tr("Hardware"),
           QString::fromStdString(run.record->experiment.hardware).toHtmlEscaped());
  rows.add(TradeOffText::tr("Took"), TradeOffText::tr("%1 s").arg(fixed(result.seconds, 1)));
  return QStringLiteral("<b>") + swatchHtml(run.color) + u' ' + run.label.toHtmlEscaped() +
         QStringLiteral("</b>") + (onFront ? u' ' + TradeOffText::tr("(on the Pareto front)") : QString()) +
         rows.table();
}

} // namespace bitsmith
