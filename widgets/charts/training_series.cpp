// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/training_series.h"

#include "core/plan/base/files.h"
#include "core/plan/base/json_reader.h"
#include "core/plan/network/architectures.h"
#include "core/plan/network/network_json.h"
#include "core/plan/runs/run.h"
#include "core/plan/runs/run_folder.h"
#include "widgets/style/theme.h"

#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <numeric>

namespace bitsmith {
namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

double finiteOrNan(double value) {
  return std::isfinite(value) ? value : notANumber;
}

/// Loss is smoothed over about this share of an epoch, by the exponential mean of Adam's first moment (bias
/// corrected), so that the curve starts at the first step's loss.
constexpr double smoothingEpochs = 0.08;
constexpr std::size_t mostMarks = 32; ///< of changes of bits

const BitsRecord *bitsAt(const std::vector<BitsRecord> &records, double epoch) {
  const BitsRecord *found = nullptr;
  for (const BitsRecord &record : records) {
    if (static_cast<double>(record.epoch - 1) <= epoch + 1e-9)
      found = &record;
  }
  return found;
}

QString describeGraph(const char *name, const QCPGraph *graph) {
  const auto points = graph->data();
  QString line = QStringLiteral("  %1: %2").arg(QLatin1String(name)).arg(points->size());
  if (!points->isEmpty()) {
    const QCPGraphData last = *(points->constEnd() - 1);
    line += QStringLiteral(" points to (%1, %2)").arg(last.key, 0, 'g', 6).arg(last.value, 0, 'g', 6);
  }
  return line + u'\n';
}

} // namespace

namespace {

/// The network of a run: names and plan do not depend on the pictures' shape. Throws Error where it is not
/// known.
Network networkOf(const RunRecord &record) {
  if (!record.experiment.network.isImported())
    return buildArchitecture(record.experiment.network.architecture, Shape{3, 32, 32}, 10);
  const std::filesystem::path file = record.folder / run_file::network;
  return parseNetwork(parseJson(readFile(file), file.string()), file.string());
}

} // namespace

std::vector<std::string> layerNames(const RunRecord &record) {
  std::vector<std::string> names;
  if (record.result && !record.result->layers.empty()) {
    for (const LayerResult &layer : record.result->layers)
      names.push_back(layer.name);
    return names;
  }
  try {
    const Network network = networkOf(record);
    for (const Layer &layer : network.layers())
      names.push_back(layer.name);
  } catch (const std::exception &) {
    names.clear(); // an architecture of another version: bits are shown without names
  }
  return names;
}

std::vector<BitsRecord> bitsHistory(const RunRecord &record) {
  if (!record.bits.empty())
    return record.bits;
  try {
    const Network network = networkOf(record);
    BitsRecord planned{.epoch = 1, .weightBits = {}, .activationBits = {}};
    for (const LayerPrecision &layer : resolvePlan(record.experiment.precision, network)) {
      planned.weightBits.push_back(layer.weight.bits);
      planned.activationBits.push_back(layer.activation.bits);
    }
    return {planned};
  } catch (const std::exception &) {
    return {};
  }
}

double meanBits(const BitsRecord &record) {
  if (record.weightBits.empty())
    return notANumber;
  return std::accumulate(record.weightBits.begin(), record.weightBits.end(), 0.0) /
         static_cast<double>(record.weightBits.size());
}

double stepsPerEpoch(const RunRecord &record) {
  const auto epochs = static_cast<double>(record.experiment.training.epochs);
  return epochs > 0 ? static_cast<double>(record.totalSteps) / epochs : 0;
}

TrainingSeries::TrainingSeries(QCustomPlot &plot, const TrainingPanes &panes) : m_plot(plot), m_panes(panes) {
  m_stepLoss = addGraph(panes.loss);
  m_smoothLoss = addGraph(panes.loss);
  m_testLoss = addGraph(panes.loss);
  m_low = addGraph(panes.accuracy);
  m_high = addGraph(panes.accuracy);
  m_high->setChannelFillGraph(m_low);
  m_trainAccuracy = addGraph(panes.accuracy);
  m_testAccuracy = addGraph(panes.accuracy);
  m_meanBits = addGraph(panes.bits);
  m_meanBits->setLineStyle(QCPGraph::lsStepLeft);
  m_tips = {addGraph(panes.loss), addGraph(panes.accuracy)};
  for (QCPGraph *tip : m_tips)
    tip->setLineStyle(QCPGraph::lsNone);
  buildCaption();
}

TrainingSeries::~TrainingSeries() {
  m_plot.removeItem(m_layerCaption);
  for (QCPItemStraightLine *mark : m_marks)
    m_plot.removeItem(mark);
  for (QCPGraph *graph : m_layerBits)
    m_plot.removeGraph(graph);
  for (QCPGraph *graph : {m_stepLoss, m_smoothLoss, m_testLoss, m_high, m_low, m_trainAccuracy,
                          m_testAccuracy, m_meanBits, m_tips[0], m_tips[1]})
    m_plot.removeGraph(graph);
}

QCPGraph *TrainingSeries::addGraph(QCPAxisRect *rect) {
  QCPGraph *graph = m_plot.addGraph(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
  graph->setSelectable(QCP::stNone);
  return graph;
}

double TrainingSeries::epochOfStep(const StepRecord &step) const {
  if (m_stepsPerEpoch > 0)
    return static_cast<double>(step.step) / m_stepsPerEpoch;
  return static_cast<double>(step.epoch);
}

double TrainingSeries::position() const {
  if (!m_run.record)
    return 0;
  const RunRecord &record = *m_run.record;
  double place = record.epochs.empty() ? 0 : static_cast<double>(record.epochs.back().epoch);
  if (!record.steps.empty())
    place = std::max(place, epochOfStep(record.steps.back()));
  return place;
}

bool TrainingSeries::goesOn(const RunRecord &record) const {
  if (!m_run.record || stepsPerEpoch(record) != m_stepsPerEpoch)
    return false;
  if (record.steps.size() < m_steps || record.epochs.size() < m_epochs)
    return false;
  // A run that was resumed measures its last steps again: then the last known one is another one now.
  if (m_steps > 0) {
    const StepRecord &was = m_run.record->steps[m_steps - 1];
    const StepRecord &is = record.steps[m_steps - 1];
    if (was.step != is.step || was.secondsLeft != is.secondsLeft || was.lr != is.lr)
      return false;
  }
  return m_epochs == 0 || (m_run.record->epochs[m_epochs - 1].epoch == record.epochs[m_epochs - 1].epoch &&
                           m_run.record->epochs[m_epochs - 1].seconds == record.epochs[m_epochs - 1].seconds);
}

void TrainingSeries::clear() {
  for (QCPGraph *graph :
       {m_stepLoss, m_smoothLoss, m_testLoss, m_high, m_low, m_trainAccuracy, m_testAccuracy})
    graph->data()->clear();
  m_steps = m_epochs = 0;
  m_smoothed = m_weight = 0;
}

void TrainingSeries::update(const ChartRun &run) {
  const bool recolor = run.color != m_run.color;
  if (run.record && run.record != m_run.record) {
    if (!goesOn(*run.record))
      clear();
    m_run = run;
    m_stepsPerEpoch = stepsPerEpoch(*run.record);
    appendSteps();
    appendEpochs();
    rebuildBits();
    moveTips();
  } else {
    m_run = run;
  }
  if (recolor)
    restyle();
}

void TrainingSeries::appendSteps() {
  const std::vector<StepRecord> &steps = m_run.record->steps;
  if (m_steps == steps.size())
    return;
  const double span = std::max(4.0, smoothingEpochs * m_stepsPerEpoch);
  QVector<QCPGraphData> raw, smooth;
  raw.reserve(static_cast<qsizetype>(steps.size() - m_steps));
  smooth.reserve(static_cast<qsizetype>(steps.size() - m_steps));
  for (std::size_t i = m_steps; i < steps.size(); ++i) {
    const double epoch = epochOfStep(steps[i]);
    const double loss = finiteOrNan(steps[i].loss);
    raw.append(QCPGraphData(epoch, loss));
    if (std::isnan(loss))
      continue;
    // Not every step is written: one that stands for several weighs as much.
    const auto passed = static_cast<double>(i > 0 ? steps[i].step - steps[i - 1].step : 1);
    const double keep = std::exp(-std::max(1.0, passed) / span);
    m_smoothed = keep * m_smoothed + (1 - keep) * loss;
    m_weight = keep * m_weight + (1 - keep);
    smooth.append(QCPGraphData(epoch, m_smoothed / m_weight));
  }
  m_stepLoss->data()->add(raw, true);
  m_smoothLoss->data()->add(smooth, true);
  m_steps = steps.size();
}

void TrainingSeries::appendEpochs() {
  const std::vector<EpochRecord> &epochs = m_run.record->epochs;
  for (std::size_t i = m_epochs; i < epochs.size(); ++i) {
    const EpochRecord &epoch = epochs[i];
    const auto key = static_cast<double>(epoch.epoch);
    m_testLoss->addData(key, finiteOrNan(epoch.testLoss));
    m_trainAccuracy->addData(key, 100 * epoch.trainAccuracy);
    m_testAccuracy->addData(key, 100 * epoch.testAccuracy);
    m_low->addData(key, 100 * epoch.testInterval.low);
    m_high->addData(key, 100 * epoch.testInterval.high);
  }
  m_epochs = epochs.size();
}

void TrainingSeries::rebuildBits() {
  if (m_bits.empty() || !m_run.record->bits.empty())
    m_bits = bitsHistory(*m_run.record);
  if (m_layerNames.empty())
    m_layerNames = layerNames(*m_run.record);
  m_meanBits->data()->clear();
  const double end = position();
  if (end > 0) {
    for (const BitsRecord &record : m_bits) {
      if (static_cast<double>(record.epoch - 1) <= end)
        m_meanBits->addData(static_cast<double>(record.epoch - 1), meanBits(record));
    }
    if (const BitsRecord *last = bitsAt(m_bits, end))
      m_meanBits->addData(end, meanBits(*last));
  }
  rebuildMarks();
  rebuildLayers();
}

void TrainingSeries::rebuildMarks() {
  std::vector<double> changes;
  // More of them would be a hatching, and the curve of the bits shows them as well.
  for (std::size_t i = 1; i < m_bits.size() && m_bits.size() <= mostMarks; ++i)
    if (const auto place = static_cast<double>(m_bits[i].epoch - 1); place <= position())
      changes.push_back(place);
  const std::array<QCPAxisRect *, 3> rects = {m_panes.loss, m_panes.accuracy, m_panes.bits};
  while (m_marks.size() > rects.size() * changes.size()) {
    m_plot.removeItem(m_marks.back());
    m_marks.pop_back();
  }
  while (m_marks.size() < rects.size() * changes.size()) {
    QCPAxisRect *rect = rects[m_marks.size() % rects.size()];
    auto *mark = new QCPItemStraightLine(&m_plot);
    mark->setSelectable(false);
    mark->setClipAxisRect(rect);
    for (QCPItemPosition *point : {mark->point1, mark->point2}) {
      point->setAxes(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
      point->setAxisRect(rect);
      point->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    m_marks.push_back(mark);
  }
  for (std::size_t i = 0; i < m_marks.size(); ++i) {
    m_marks[i]->point1->setCoords(changes[i / rects.size()], 0);
    m_marks[i]->point2->setCoords(changes[i / rects.size()], 1);
  }
}

void TrainingSeries::rebuildLayers() {
  const double end = position();
  const bool wanted = m_look.highlighted && end > 0 && !m_bits.empty();
  const std::size_t layers = wanted ? m_bits.back().weightBits.size() : 0;
  while (m_layerBits.size() > layers) {
    m_plot.removeGraph(m_layerBits.back());
    m_layerBits.pop_back();
  }
  while (m_layerBits.size() < layers) {
    m_layerBits.push_back(addGraph(m_panes.bits));
    m_layerBits.back()->setLineStyle(QCPGraph::lsStepLeft);
  }
  for (std::size_t layer = 0; layer < layers; ++layer) {
    m_layerBits[layer]->data()->clear();
    for (const BitsRecord &record : m_bits) {
      if (layer < record.weightBits.size() && static_cast<double>(record.epoch - 1) <= end)
        m_layerBits[layer]->addData(static_cast<double>(record.epoch - 1), record.weightBits[layer]);
    }
    if (const BitsRecord *last = bitsAt(m_bits, end); last && layer < last->weightBits.size())
      m_layerBits[layer]->addData(end, last->weightBits[layer]);
  }
  updateCaption();
  restyle();
}

void TrainingSeries::buildCaption() {
  m_layerCaption = new QCPItemText(&m_plot);
  m_layerCaption->setClipToAxisRect(true);
  m_layerCaption->setClipAxisRect(m_panes.bits);
  m_layerCaption->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
  m_layerCaption->position->setType(QCPItemPosition::ptAxisRectRatio);
  m_layerCaption->position->setAxisRect(m_panes.bits);
  m_layerCaption->position->setCoords(0, 0);
  m_layerCaption->setPadding(QMargins(5, 1, 5, 1));
  m_layerCaption->setSelectable(false);
  m_layerCaption->setVisible(false);
}

void TrainingSeries::updateCaption() {
  const BitsRecord *now = bitsAt(m_bits, position());
  m_layerCaption->setVisible(!m_layerBits.empty() && now);
  if (!m_layerCaption->visible())
    return;
  std::map<int, QStringList, std::greater<>> groups; // layers of the same bits are named together
  for (std::size_t layer = 0; layer < now->weightBits.size(); ++layer) {
    groups[now->weightBits[layer]].append(layer < m_layerNames.size()
                                              ? QString::fromStdString(m_layerNames[layer])
                                              : QString::number(layer + 1));
  }
  QStringList parts;
  for (const auto &[bits, names] : groups) {
    const QString who =
        names.size() > 3
            ? QCoreApplication::translate("bitsmith::TrainingPlot", "%1 layers").arg(names.size())
            : names.join(QStringLiteral(", "));
    parts.append(QStringLiteral("%1: %2").arg(who).arg(bits));
  }
  m_layerCaption->setText(parts.join(QStringLiteral("   ")));
}

void TrainingSeries::moveTips() {
  const bool running = m_run.record->state == RunState::running;
  const std::array<const QCPGraph *, 2> curves = {m_smoothLoss, m_testAccuracy};
  for (std::size_t i = 0; i < curves.size(); ++i) {
    m_tips[i]->data()->clear();
    if (running && !curves[i]->data()->isEmpty()) {
      const QCPGraphData last = *(curves[i]->data()->constEnd() - 1);
      m_tips[i]->addData(last.key, last.value);
    }
  }
}

void TrainingSeries::setLook(const SeriesLook &look) {
  if (look == m_look)
    return;
  m_look = look;
  if (m_run.record)
    rebuildLayers();
  restyle();
}

void TrainingSeries::restyle() {
  const Theme &theme = Theme::instance();
  const QColor background = theme.color(ColorRole::plotBackground);
  const QColor own = theme.inPresentLook(m_run.color);
  const QColor color = m_look.dimmed ? mixColors(background, own, 0.5) : own;
  const double scale = theme.lineScale();
  const double width = scale * (m_look.highlighted ? 2.0 : 1.4);
  QCPLayer *layer = m_plot.layer(m_look.highlighted ? QStringLiteral("front") : QStringLiteral("main"));
  for (QCPGraph *graph : {m_stepLoss, m_low, m_high, m_smoothLoss, m_testLoss, m_trainAccuracy,
                          m_testAccuracy, m_meanBits, m_tips[0], m_tips[1]})
    graph->setLayer(layer);

  m_stepLoss->setPen(QPen(mixColors(background, color, 0.28), scale));
  m_stepLoss->setVisible(m_look.steps);
  m_smoothLoss->setPen(QPen(color, scale));
  m_testLoss->setPen(QPen(color, width));
  m_trainAccuracy->setPen(QPen(color, scale));
  m_testAccuracy->setPen(QPen(color, width));
  const QCPScatterStyle dot(QCPScatterStyle::ssDisc, QPen(color, 1), QBrush(color),
                            scale * (m_look.highlighted ? 6 : 5));
  m_testLoss->setScatterStyle(dot);
  m_testAccuracy->setScatterStyle(dot);
  m_low->setPen(Qt::NoPen);
  m_high->setPen(Qt::NoPen);
  m_high->setBrush(withAlpha(color, theme.isDark() ? 52 : 38));
  m_low->setVisible(m_look.band);
  m_high->setVisible(m_look.band);
  m_meanBits->setPen(QPen(color, width, m_look.highlighted ? Qt::DashLine : Qt::SolidLine));
  for (QCPGraph *tip : m_tips)
    tip->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(own, 2 * scale), background, 10));
  for (QCPItemStraightLine *mark : m_marks) {
    mark->setLayer(QStringLiteral("grid"));
    mark->setPen(QPen(mixColors(background, own, 0.55), scale, Qt::DotLine));
    mark->setVisible(m_look.steps); // as the finer curves: of the run in front, or where there are few
  }
  for (QCPGraph *graph : m_layerBits) {
    graph->setLayer(layer);
    graph->setPen(QPen(color, 1.4 * scale));
  }
  m_layerCaption->setLayer(QStringLiteral("front"));
  m_layerCaption->setFont(chartFont());
  m_layerCaption->setColor(theme.color(ColorRole::text));
}

double TrainingSeries::smoothedLossAt(double epoch) const {
  const auto points = m_smoothLoss->data();
  if (points->isEmpty() || epoch > (points->constEnd() - 1)->key + 0.5)
    return notANumber;
  auto after = points->findEnd(epoch, false);
  if (after == points->constBegin())
    return after->value;
  return (after - 1)->value;
}

double TrainingSeries::meanBitsAt(double epoch) const {
  const BitsRecord *record = bitsAt(m_bits, epoch);
  return record ? meanBits(*record) : notANumber;
}

QString TrainingSeries::layerBitsAt(double epoch) const {
  const BitsRecord *record = bitsAt(m_bits, epoch);
  if (!record || record->weightBits.size() != m_layerNames.size() || m_layerNames.size() > 8)
    return {};
  QStringList parts;
  for (std::size_t i = 0; i < m_layerNames.size(); ++i)
    parts.append(
        QStringLiteral("%1 %2").arg(QString::fromStdString(m_layerNames[i])).arg(record->weightBits[i]));
  return parts.join(QStringLiteral(", "));
}

QString TrainingSeries::dump() const {
  return m_run.label + u'\n' + describeGraph("step loss", m_stepLoss) +
         describeGraph("smoothed loss", m_smoothLoss) + describeGraph("test loss", m_testLoss) +
         describeGraph("train accuracy", m_trainAccuracy) + describeGraph("test accuracy", m_testAccuracy) +
         describeGraph("interval low", m_low) + describeGraph("interval high", m_high) +
         describeGraph("mean weight bits", m_meanBits) +
         QStringLiteral("  layers: %1\n").arg(m_layerBits.size()) +
         (m_marks.empty() ? QString() : QStringLiteral("  changes of bits: %1\n").arg(m_marks.size() / 3));
}

} // namespace bitsmith
