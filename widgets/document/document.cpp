// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/document/document.h"

#include "widgets/document/plan_marks.h"

#include "core/plan/base/error.h"
#include "core/plan/network/architectures.h"
#include "core/plan/network/network_json.h"

#include <QFileInfo>
#include <QUndoCommand>
#include <QUndoStack>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <numeric>

namespace bitsmith {

namespace {

constexpr Shape assumedShape{3, 32, 32};
constexpr std::int64_t assumedClasses = 10;

QList<int> allRows(std::size_t count) {
  QList<int> rows(static_cast<qsizetype>(count));
  std::iota(rows.begin(), rows.end(), 0);
  return rows;
}

template<typename Values>
QList<int> changedRows(const Values &before, const Values &after) {
  QList<int> rows;
  for (std::size_t i = 0; i < after.size(); ++i)
    if (before[i] != after[i])
      rows.append(static_cast<int>(i));
  return rows;
}

bool sameOptions(const DocumentState &a, const DocumentState &b) {
  return a.runName == b.runName && a.data == b.data && a.training == b.training &&
         a.progressive == b.progressive && a.start == b.start && a.calibration == b.calibration &&
         a.preprocessing == b.preprocessing && a.compute == b.compute && a.threads == b.threads;
}

void checkBits(const Layer &layer, const char *what, int bits) {
  if (!isValidBits(bits))
    throw badInput(std::string(what) + " bits of " + layer.name + " are " + std::to_string(bits) +
                   ": expected 1 to 16, or 32 for fp32");
}

void check(const Layer &layer, const LayerPrecision &precision) {
  checkBits(layer, "weight", precision.weight.bits);
  checkBits(layer, "activation", precision.activation.bits);
  for (const bool isWeight : {true, false})
    if (const std::string fault = methodFault(isWeight ? precision.weight : precision.activation, isWeight);
        !fault.empty())
      throw badInput(layer.name + ": " + (isWeight ? "weight " : "activation ") + fault);
}

/// Takes over what differs from before, save what was taken already.
void takeChanges(QuantizerSpec &spec, const QuantizerSpec &before, const QuantizerSpec &after) {
  const auto take = [&](auto field) {
    if (spec.*field == before.*field)
      spec.*field = after.*field;
  };
  take(&QuantizerSpec::bits);
  take(&QuantizerSpec::scheme);
  take(&QuantizerSpec::granularity);
  take(&QuantizerSpec::observer);
  take(&QuantizerSpec::ste);
  take(&QuantizerSpec::method);
  take(&QuantizerSpec::scaleForm);
}

/// The convention that pretrained networks of a data set are trained with.
std::string conventionOf(const std::string &source) {
  if (source == "cifar10")
    return "cifar10";
  return source == "image-folder" ? "imagenet" : PreprocessingOptions{}.preset;
}

bool haveSameLayers(const Network &a, const Network &b) {
  return std::ranges::equal(a.layers(), b.layers(), {}, &Layer::name, &Layer::name);
}

/// The plan for another network: what differed from the base preset and what was locked follows the layers'
/// names.
void carryOver(const DocumentState &from, DocumentState &to) {
  PrecisionChoice choice = describePlan(from.plan, *from.network, from.basePreset);
  std::erase_if(choice.layers, [&](const auto &entry) { return !to.network->layerIndex(entry.first); });
  to.plan = resolvePlan(choice, *to.network);
  to.locked.assign(to.plan.size(), false);
  for (std::size_t i = 0; i < from.plan.size(); ++i) {
    const auto row = to.network->layerIndex(from.network->layers()[i].name);
    if (!row || !from.locked[i])
      continue;
    to.plan[*row] = from.plan[i];
    to.locked[*row] = true;
  }
  setMarks(to, marksOf(from));
}

} // namespace

/// Holds the state that is not in force and swaps it with the one that is.
class DocumentEdit : public QUndoCommand {
 public:
  DocumentEdit(Document &document, DocumentState next, const QString &text, int gesture)
      : QUndoCommand(text), m_document(document), m_other(std::move(next)), m_gesture(gesture) {}

  void undo() override { m_document.swapState(m_other); }
  void redo() override { m_document.swapState(m_other); }
  int id() const override { return m_gesture == 0 ? -1 : m_gesture; }
  bool mergeWith(const QUndoCommand *) override {
    // The newer command is done already: this one's other state is the one before both.
    setObsolete(m_other == m_document.m_state);
    return true;
  }

 private:
  Document &m_document;
  DocumentState m_other;
  int m_gesture;
};

Document::Document(QObject *parent) : QObject(parent), m_undoStack(new QUndoStack(this)) {
  m_state.network = buildNetwork(m_state);
  m_state.plan = findPreset(m_state.basePreset).apply(*m_state.network);
  m_state.locked.assign(m_state.plan.size(), false);
  m_state.ties.assign(m_state.plan.size(), 0);
  loadProfile();
  updateCost(true);
}

Document::~Document() = default;

QString Document::preset() const {
  const Preset *match = matchingPreset(m_state.plan, *m_state.network);
  return match ? QString::fromStdString(match->name) : QStringLiteral("custom");
}

LayerPrecision Document::presetPrecision(int row) const {
  const Layer &layer = m_state.network->layers().at(static_cast<std::size_t>(row));
  return findPreset(m_state.basePreset).rules.at(layer.role);
}

SnappedPlan Document::snapped() const {
  SnappedPlan snapped = bitsmith::snapToHardware(m_state.plan, m_profile);
  std::erase_if(snapped.changes, [&](const SnappedPlan::Change &change) {
    if (m_state.locked[change.layer])
      snapped.plan[change.layer] = m_state.plan[change.layer];
    return m_state.locked[change.layer];
  });
  return snapped;
}

double Document::weightBytes() const {
  return weightMemoryBytes(*m_state.network, m_state.plan);
}
double Document::baselineWeightBytes() const {
  return static_cast<double>(m_state.network->parameters()) * 4;
}
double Document::compression() const {
  return compressionRatio(*m_state.network, m_state.plan);
}
double Document::meanBits() const {
  return meanWeightBits(*m_state.network, m_state.plan);
}

Shape Document::pictureShape() const {
  return pictures().shape;
}
std::int64_t Document::classes() const {
  return pictures().classes;
}
bool Document::isDataShapeKnown() const {
  return knownPictures(m_state.data).has_value();
}

Experiment Document::experiment() const {
  const Preset *match = matchingPreset(m_state.plan, *m_state.network);
  Experiment result;
  result.name = m_state.runName;
  result.data = m_state.data;
  result.network = m_state.source;
  result.preprocessing = m_state.preprocessing;
  result.precision = describePlan(m_state.plan, *m_state.network, match ? match->name : m_state.basePreset);
  result.training = m_state.training;
  result.progressive = m_state.progressive;
  result.start = m_state.start;
  result.calibration = m_state.calibration;
  result.hardware = m_state.hardware;
  result.compute = m_state.compute;
  result.threads = m_state.threads;
  return result;
}

void Document::setArchitecture(const QString &name) {
  DocumentState next = m_state;
  next.source = {.architecture = name.toStdString(), .file = {}};
  if (next.source == m_state.source)
    return;
  next.network.reset(); // one from a file may have the same name
  next.network = buildNetwork(next);
  carryOver(m_state, next);
  push(std::move(next), tr("network %1").arg(name));
}

void Document::setNetworkFile(const QString &file) {
  DocumentState next = m_state;
  next.source = {.architecture = NetworkOptions{}.architecture, .file = file.toStdString()};
  const auto known = m_readNetworks.find(next.source.file);
  if (known != m_readNetworks.end() && !fits(*known->second, next.data)) {
    std::string source = "image-folder"; // has the shape that its pictures have
    for (const DataSource &candidate : dataSources())
      if (candidate.shape == known->second->inputShape() && candidate.classes == known->second->classes()) {
        source = candidate.name;
        break;
      }
    next.data = withSource(next.data, source);
  }
  if (next.preprocessing == PreprocessingOptions{})
    next.preprocessing.preset = conventionOf(next.data.source);
  next.network = buildNetwork(next);
  if (next.network != m_state.network)
    carryOver(m_state, next);
  push(std::move(next), tr("network %1").arg(QFileInfo(file).fileName()));
}

void Document::setDataOptions(const DataOptions &options, int gesture) {
  DocumentState next = m_state;
  next.data = options;
  next.network = buildNetwork(next);
  push(std::move(next), tr("data"), gesture);
}

void Document::setHardware(const QString &name) {
  DocumentState next = m_state;
  next.hardware = findHardware(name.toStdString()).name;
  push(std::move(next), tr("hardware %1").arg(name));
}

void Document::applyPreset(const QString &name) {
  const Preset &preset = findPreset(name.toStdString());
  DocumentState next = m_state;
  next.basePreset = preset.name;
  putPlan(next, preset.apply(*next.network));
  push(std::move(next), tr("preset %1").arg(name));
}

void Document::applyPlan(const PrecisionPlan &plan, const QString &text) {
  if (plan.size() != m_state.plan.size())
    throw badInput("a plan of " + std::to_string(plan.size()) + " layers does not fit a network of " +
                   std::to_string(m_state.plan.size()));
  for (std::size_t i = 0; i < plan.size(); ++i)
    check(m_state.network->layers()[i], plan[i]);
  DocumentState next = m_state;
  putPlan(next, plan);
  push(std::move(next), text);
}

void Document::setPrecisions(const PrecisionEdits &edits, const QString &text, int gesture) {
  const std::vector<Layer> &layers = m_state.network->layers();
  std::map<int, LayerPrecision> wanted;
  for (const auto &[row, precision] : edits) {
    check(layers.at(static_cast<std::size_t>(row)), precision);
    wanted[row] = precision;
  }
  DocumentState next = m_state;
  for (const auto &[row, precision] : wanted) {
    if (isLocked(row))
      continue;
    const auto i = static_cast<std::size_t>(row);
    LayerPrecision merged = next.plan[i]; // of another one that is tied to it, too
    takeChanges(merged.weight, m_state.plan[i].weight, precision.weight);
    takeChanges(merged.activation, m_state.plan[i].activation, precision.activation);
    check(layers[i], merged);
    for (const int tied : tiedRows(row))
      next.plan[static_cast<std::size_t>(tied)] = merged;
  }
  push(std::move(next), text, gesture);
}

void Document::setLayerPrecision(const QList<int> &rows, const std::function<void(LayerPrecision &)> &change,
                                 const QString &text, int gesture) {
  PrecisionEdits edits;
  for (const int row : rows) {
    LayerPrecision precision = m_state.plan.at(static_cast<std::size_t>(row));
    change(precision);
    edits.emplace_back(row, precision);
  }
  setPrecisions(edits, text, gesture);
}

void Document::snapToHardware() {
  DocumentState next = m_state;
  putPlan(next, snapped().plan);
  push(std::move(next), tr("snap to %1").arg(QString::fromStdString(m_profile.name)));
}

void Document::setTrainingOptions(const TrainingOptions &options, int gesture) {
  DocumentState next = m_state;
  next.training = options;
  push(std::move(next), tr("training"), gesture);
}

void Document::setProgressiveOptions(const ProgressiveOptions &options, int gesture) {
  DocumentState next = m_state;
  next.progressive = options;
  push(std::move(next), tr("schedule"), gesture);
}

void Document::setStart(const StartOptions &start, int gesture) {
  DocumentState next = m_state;
  next.start = start;
  push(std::move(next), tr("start"), gesture);
}

void Document::setCalibrationOptions(const CalibrationOptions &options, int gesture) {
  DocumentState next = m_state;
  next.calibration = options;
  push(std::move(next), tr("calibration"), gesture);
}

void Document::setPreprocessing(const PreprocessingOptions &preprocessing, int gesture) {
  DocumentState next = m_state;
  next.preprocessing = preprocessing;
  push(std::move(next), tr("preprocessing"), gesture);
}

void Document::setCompute(Compute compute, int gesture) {
  DocumentState next = m_state;
  next.compute = compute;
  push(std::move(next), tr("compute"), gesture);
}

void Document::setThreads(int threads, int gesture) {
  DocumentState next = m_state;
  next.threads = threads;
  push(std::move(next), tr("threads"), gesture);
}

void Document::setRunName(const QString &name, int gesture) {
  DocumentState next = m_state;
  next.runName = name.toStdString();
  const bool printable =
      std::ranges::none_of(name, [](QChar c) { return c.unicode() < 0x20 || c == QChar(0x7f); });
  if (name.isEmpty() || next.runName.size() > 200 || !printable)
    throw badInput("name \"" + next.runName + "\" is not usable: expected 1 to 200 printable characters");
  push(std::move(next), tr("name"), gesture);
}

std::string Document::hardwareOrShown(const std::string &name) const {
  try {
    return findHardware(name).name;
  } catch (const Error &) { // a profile of the user's that was deleted, or is on another machine
    return m_state.hardware;
  }
}

void Document::loadExperiment(const Experiment &experiment, const PlanMarks &marks) {
  if (experiment.task == Task::study)
    throw badInput("\"" + experiment.name +
                   "\" is a study of several runs: expected the experiment of a single run");
  DocumentState next;
  next.runName = experiment.name;
  next.data = experiment.data;
  next.source = experiment.network;
  next.preprocessing = experiment.preprocessing;
  next.network = buildNetwork(next);
  next.plan = resolvePlan(experiment.precision, *next.network);
  next.locked.assign(next.plan.size(), false);
  setMarks(next, marks);
  next.basePreset = findPreset(experiment.precision.preset).name;
  next.hardware = hardwareOrShown(experiment.hardware);
  next.training = experiment.training;
  next.progressive = experiment.progressive;
  next.progressive.sensitivity.member.clear(); // members are those of the study that it comes from
  if (!needsStart(experiment.task))
    next.start.run = experiment.start.run;
  next.calibration = experiment.calibration;
  next.compute = experiment.compute;
  next.threads = experiment.threads;
  push(std::move(next), tr("open %1").arg(QString::fromStdString(experiment.name)));
}

void Document::setDataShape(Shape shape, std::int64_t classes) {
  m_readPictures[{m_state.data.source, m_state.data.path}] = {shape, classes};
  DocumentState next = m_state;
  next.network = buildNetwork(next);
  if (next.network != m_state.network)
    swapState(next);
}

void Document::learnNetwork(const QString &file, Network network) {
  auto &known = m_readNetworks[file.toStdString()];
  if (known && toJson(*known) == toJson(network))
    return; // the same as before: nothing that shows it needs to know
  known = std::make_shared<const Network>(std::move(network));
  if (m_state.source.file != file.toStdString())
    return;
  DocumentState next = m_state;
  next.network = buildNetwork(next);
  carryOver(m_state, next);
  swapState(next);
}

void Document::reloadHardware() {
  const HardwareProfile before = m_profile;
  loadProfile();
  if (m_profile == before)
    return;
  updateCost(true);
  Q_EMIT hardwareChanged();
  Q_EMIT costChanged();
}

std::optional<Document::Pictures> Document::knownPictures(const DataOptions &data) const {
  if (const auto read = m_readPictures.find({data.source, data.path}); read != m_readPictures.end())
    return read->second;
  for (const DataSource &source : dataSources())
    if (source.name == data.source && source.shape && source.classes)
      return Pictures{*source.shape, *source.classes};
  return std::nullopt;
}

Document::Pictures Document::picturesOf(const DataOptions &data) const {
  return knownPictures(data).value_or(Pictures{assumedShape, assumedClasses});
}

Document::Pictures Document::pictures() const {
  if (m_state.source.isImported() && !isDataShapeKnown())
    return {m_state.network->inputShape(), m_state.network->classes()};
  return picturesOf(m_state.data);
}

bool Document::fits(const Network &network, const DataOptions &data) const {
  const auto pictures = knownPictures(data);
  return !pictures || (pictures->shape == network.inputShape() && pictures->classes == network.classes());
}

/// Keeps the state's network where it fits its architecture and its pictures already.
std::shared_ptr<const Network> Document::buildNetwork(const DocumentState &state) const {
  const Pictures pictures = picturesOf(state.data);
  if (state.source.isImported()) {
    const auto known = m_readNetworks.find(state.source.file);
    if (known == m_readNetworks.end())
      throw badInput(state.source.file + " has not been read: open it by File, Open network");
    const Network &network = *known->second;
    if (!fits(network, state.data))
      throw badInput("the network of " + state.source.file + " takes pictures of " +
                     toString(network.inputShape()) + " in " + std::to_string(network.classes()) +
                     " classes, " + state.data.source + " has " + toString(pictures.shape) + " in " +
                     std::to_string(pictures.classes) + ": choose other data, or another network first");
    return known->second;
  }
  const auto &current = state.network;
  if (current && current->name() == state.source.architecture && current->inputShape() == pictures.shape &&
      current->classes() == pictures.classes)
    return current;
  return std::make_shared<const Network>(
      buildArchitecture(state.source.architecture, pictures.shape, pictures.classes));
}

void Document::push(DocumentState next, const QString &text, int gesture) {
  if (next != m_state)
    m_undoStack->push(new DocumentEdit(*this, std::move(next), text, gesture));
}

void Document::swapState(DocumentState &other) {
  try {
    // What is known of the pictures may have grown since that state was left, and a file may have been read
    // anew.
    DocumentState next = other;
    next.network = buildNetwork(other);
    if (!haveSameLayers(*next.network, *other.network))
      carryOver(other, next);
    other = std::move(next);
  } catch (const Error &) {
    // It does not fit those pictures; the one that the state was left with still serves to look at and to go
    // on from.
  }
  const bool newNetwork = other.network != m_state.network;
  const bool newHardware = other.hardware != m_state.hardware;
  if (newNetwork)
    Q_EMIT networkAboutToChange();
  std::swap(m_state, other);
  const DocumentState &before = other;
  const auto plan = newNetwork ? allRows(m_state.plan.size()) : changedRows(before.plan, m_state.plan);
  const auto locks = newNetwork ? plan : changedMarks(before, m_state);
  const bool newCost = newNetwork || newHardware || !plan.isEmpty();
  const bool newPreset = before.basePreset != m_state.basePreset;
  const bool newOptions = !sameOptions(before, m_state);
  if (newHardware)
    loadProfile();
  if (newCost)
    updateCost(newNetwork || newHardware);

  if (newNetwork)
    Q_EMIT networkChanged();
  if (newHardware)
    Q_EMIT hardwareChanged();
  if (!plan.isEmpty() || newPreset)
    Q_EMIT planChanged(plan);
  if (!locks.isEmpty())
    Q_EMIT lockChanged(locks);
  if (newCost)
    Q_EMIT costChanged();
  if (newOptions)
    Q_EMIT optionsChanged();
}

void Document::loadProfile() {
  try {
    m_profile = findHardware(m_state.hardware);
    m_usedProfiles[m_state.hardware] = m_profile;
  } catch (const Error &) {
    // Its file is gone or broken since it was chosen: the figures that it had still serve.
    m_profile = m_usedProfiles.at(m_state.hardware);
  }
}

void Document::updateCost(bool baselineToo) {
  m_cost = estimateCost(*m_state.network, m_state.plan, m_profile);
  if (baselineToo)
    m_baseline = estimateCost(*m_state.network, floatPlan(*m_state.network), m_profile);
}

int steppedBits(int bits, int steps) {
  const int place = bits == floatBits ? 17 : bits;
  const int next = std::clamp(place + steps, 1, 17);
  return next == 17 ? floatBits : next;
}

} // namespace bitsmith
