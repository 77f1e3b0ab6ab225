// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a run tells in the cells of its row.

#include "widgets/runs/run_model_p.h"

#include "core/plan/runs/comparison.h"
#include "widgets/document/core_text.h"
#include "widgets/document/number_text.h"
#include "widgets/runs/run_folder.h"
#include "widgets/runs/run_queue.h"
#include "widgets/runs/run_text.h"
#include "widgets/tables/csv_text.h"
#include "widgets/tables/table_text.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Epochs times pictures: what two runs of one study are weighed against each other by.
double work(const RunRecord &record) {
  if (needsStart(record.experiment.task)) // some passes without gradients
    return static_cast<double>(std::max<std::int64_t>(1, record.experiment.data.train)) / 5;
  return static_cast<double>(record.experiment.training.epochs) *
         static_cast<double>(std::max<std::int64_t>(1, record.experiment.data.train));
}

double measuredSeconds(const RunRecord &record) {
  if (record.result)
    return record.result->seconds;
  double sum = 0;
  for (const EpochRecord &epoch : record.epochs)
    sum += std::isfinite(epoch.seconds) ? epoch.seconds : 0;
  return sum;
}

std::int64_t epochsDone(const RunRecord &record) {
  return record.epochs.empty() ? 0 : record.epochs.back().epoch;
}

std::optional<double> accuracyOf(const RunRecord &record) {
  if (!givesNetwork(record.experiment.task))
    return std::nullopt;
  if (record.result)
    return record.result->accuracy;
  if (!record.epochs.empty() && std::isfinite(record.epochs.back().testAccuracy))
    return record.epochs.back().testAccuracy;
  return std::nullopt;
}

Interval intervalOf(const RunRecord &record) {
  return record.result ? record.result->accuracyInterval : record.epochs.back().testInterval;
}

QString setupText(const Experiment &experiment) {
  const Experiment &one = experiment.members.empty() ? experiment : experiment.members.front();
  QString setup = u"%1 · %2"_s.arg(QString::fromStdString(one.data.source), networkText(one.network));
  if (!needsStart(experiment.task))
    return setup;
  const std::string_view task = toString(experiment.task);
  return u"%1 · %2"_s.arg(QString::fromUtf8(task.data(), static_cast<qsizetype>(task.size())), setup);
}

QVariant optional(const std::optional<double> &value) {
  return value ? QVariant(*value) : QVariant();
}

const char *stateName(RunPhase phase) {
  switch (phase) {
  case RunPhase::notStarted:
    return QT_TRANSLATE_NOOP("bitsmith::RunModel", "not started");
  case RunPhase::waiting:
    return QT_TRANSLATE_NOOP("bitsmith::RunModel", "queued");
  case RunPhase::running:
    return QT_TRANSLATE_NOOP("bitsmith::RunModel", "running");
  case RunPhase::left:
    return QT_TRANSLATE_NOOP("bitsmith::RunModel", "on cluster");
  case RunPhase::stopping:
    return QT_TRANSLATE_NOOP("bitsmith::RunModel", "stopping");
  case RunPhase::stopped:
    return QT_TRANSLATE_NOOP("bitsmith::RunModel", "stopped");
  case RunPhase::finished:
    return QT_TRANSLATE_NOOP("bitsmith::RunModel", "finished");
  case RunPhase::failed:
    break;
  }
  return QT_TRANSLATE_NOOP("bitsmith::RunModel", "failed");
}

constexpr const char *titles[RunModel::ColumnCount] = {
    QT_TRANSLATE_NOOP("bitsmith::RunModel", "Run"),
    QT_TRANSLATE_NOOP("bitsmith::RunModel", "State"),
    QT_TRANSLATE_NOOP("bitsmith::RunModel", "Progress"),
    QT_TRANSLATE_NOOP("bitsmith::RunModel", "Accuracy"),
    QT_TRANSLATE_NOOP("bitsmith::RunModel", "Drop"),
    QT_TRANSLATE_NOOP("bitsmith::RunModel", "Compression"),
    QT_TRANSLATE_NOOP("bitsmith::RunModel", "Memory"),
    QT_TRANSLATE_NOOP("bitsmith::RunModel", "Time"),
    QT_TRANSLATE_NOOP("bitsmith::RunModel", "Data · network"),
    QT_TRANSLATE_NOOP("bitsmith::RunModel", "Started"),
    QT_TRANSLATE_NOOP("bitsmith::RunModel", "Tags"),
    QT_TRANSLATE_NOOP("bitsmith::RunModel", "Note"),
    QT_TRANSLATE_NOOP("bitsmith::RunModel", "Loss"),
    QT_TRANSLATE_NOOP("bitsmith::RunModel", "Mean bits"),
    QT_TRANSLATE_NOOP("bitsmith::RunModel", "BOPs (10⁹)"),
    QT_TRANSLATE_NOOP("bitsmith::RunModel", "Energy (nJ)"),
    QT_TRANSLATE_NOOP("bitsmith::RunModel", "Latency (ms)")};

} // namespace

const MemberRecord *RunModel::toldOf(const Node &node) {
  if (node.isStudy())
    return nullptr;
  const std::vector<MemberRecord> &told = node.study ? node.study->record->members : node.record->members;
  // Folders of members begin with their numbers, from 1.
  const int place = node.study ? QFileInfo(node.folder).fileName().section(u'-', 0, 0).toInt() - 1 : 0;
  return place >= 0 && place < std::ssize(told) ? &told[static_cast<std::size_t>(place)] : nullptr;
}

bool RunModel::isLeft(const Node &node) const {
  const RunState state = node.record->state;
  if (node.study || (state != RunState::queued && state != RunState::interrupted) ||
      (m_queue && (m_queue->isRunning(node.folder) || m_queue->isWaiting(node.folder) ||
                   m_queue->isStopping(node.folder) || !m_queue->failure(node.folder).isEmpty())))
    return false;
  // Whoever follows jobs tells of their ends; of these nobody has told, whatever has become of them.
  const auto isOpen = [](const MemberRecord *told) {
    return told &&
           (told->state == MemberRecord::State::queued || told->state == MemberRecord::State::running);
  };
  if (!node.isStudy())
    return isOpen(toldOf(node));
  return node.hasJobs &&
         std::ranges::any_of(node.members, [&](const auto &member) { return isOpen(toldOf(*member)); });
}

RunPhase RunModel::phaseOf(const Node &node) const {
  const RunState state = node.record->state;
  if (isLeft(node))
    return RunPhase::left;
  // What the folder shows itself comes first: it is newer than what is told of it.
  if (const MemberRecord *told = toldOf(node);
      told && (state == RunState::queued || state == RunState::interrupted)) {
    const bool isFollowed = node.study ? node.study->record->state == RunState::running
                                       : m_queue && m_queue->isRunning(node.folder);
    if (m_queue && m_queue->isStopping(node.study ? node.study->folder : node.folder) &&
        told->state != MemberRecord::State::failed)
      return RunPhase::stopping;
    if (told->state == MemberRecord::State::queued)
      return RunPhase::waiting;
    if (told->state == MemberRecord::State::running && isFollowed)
      return RunPhase::running;
    if (told->state == MemberRecord::State::failed)
      return RunPhase::failed;
    if (told->state == MemberRecord::State::cancelled)
      return RunPhase::stopped;
  }
  if (m_queue && state != RunState::finished) {
    // One engine process runs a whole study: what is asked of it holds for the members as well.
    const QString &process = node.study ? node.study->folder : node.folder;
    const bool isActive = !node.study || state == RunState::running;
    if (m_queue->isWaiting(process) || m_queue->isWaiting(node.folder))
      return RunPhase::waiting;
    if (m_queue->isStopping(process) && isActive)
      return RunPhase::stopping;
    if (m_queue->isRunning(process) && !m_queue->isStopping(process) && state != RunState::failed)
      return isActive ? RunPhase::running : RunPhase::waiting;
    if (!m_queue->failure(node.folder).isEmpty())
      return RunPhase::failed;
  }
  switch (state) {
  case RunState::queued: {
    const auto hasBegun = [](const auto &member) { return member->record->state != RunState::queued; };
    return std::ranges::any_of(node.members, hasBegun) ? RunPhase::stopped : RunPhase::notStarted;
  }
  case RunState::running:
    return RunPhase::running;
  case RunState::interrupted:
    return RunPhase::stopped;
  case RunState::finished:
    return RunPhase::finished;
  case RunState::failed:
    break;
  }
  return RunPhase::failed;
}

RunPhase RunModel::phase(const QString &folder) const {
  const Node *node = find(folder);
  return node ? phaseOf(*node) : RunPhase::notStarted;
}

bool RunModel::mayHaveJobs(const QString &folder) const {
  Node *node = find(folder);
  if (!node || node->study || !hasJobs(folder))
    return false;
  const RunPhase phase = phaseOf(*node);
  if (phase == RunPhase::left)
    return true;
  if (phase != RunPhase::notStarted && phase != RunPhase::stopped && phase != RunPhase::failed)
    return false;
  const auto isUntold = [](const Node &run) {
    const MemberRecord *told = toldOf(run);
    const MemberRecord::State state = told ? told->state : MemberRecord::State::unknown;
    return run.record->state != RunState::finished &&
           (state == MemberRecord::State::unknown || state == MemberRecord::State::queued ||
            state == MemberRecord::State::running);
  };
  const bool isAnyUntold =
      node->isStudy()
          ? std::ranges::any_of(node->members, [&](const auto &member) { return isUntold(*member); })
          : isUntold(*node);
  return isAnyUntold && node->submitted.any(folder);
}

QString RunModel::problem(const QString &folder) const {
  const Node *node = find(folder);
  if (!node || phaseOf(*node) != RunPhase::failed)
    return {};
  if (QString failure = m_queue ? m_queue->failure(folder) : QString(); !failure.isEmpty())
    return failure;
  // Of a run that the scheduler ended the engine had no time to tell anything.
  if (const MemberRecord *told = toldOf(*node); told && node->record->failure.empty())
    return QString::fromStdString(told->message);
  return QString::fromStdString(node->record->failure);
}

double RunModel::progress(const Node &node) const {
  if (!node.isStudy() || node.members.empty())
    return node.record->progress();
  double done = 0;
  double whole = 0;
  for (const auto &member : node.members) {
    done += work(*member->record) * member->record->progress();
    whole += work(*member->record);
  }
  return whole > 0 ? done / whole : 0;
}

std::optional<double> RunModel::seconds(const Node &node) const {
  if (node.result())
    return node.result()->seconds;
  double sum = node.isStudy() ? 0 : measuredSeconds(*node.record);
  for (const auto &member : node.members)
    sum += measuredSeconds(*member->record);
  return sum > 0 ? std::optional(sum) : std::nullopt;
}

/// The engine's own estimate for a run. For a study: its running member's, and the others at the pace
/// measured so far.
std::optional<double> RunModel::secondsLeft(const Node &node) const {
  if (!node.isStudy())
    return node.record->steps.empty() ? std::nullopt : std::optional(node.record->secondsLeft());
  double measured = 0;
  double done = 0;
  double left = 0;
  double toCome = 0;
  for (const auto &member : node.members) {
    const RunRecord &record = *member->record;
    const double share = record.progress();
    const bool running = record.state == RunState::running && !record.steps.empty();
    if (running) {
      left += record.secondsLeft();
      if (measured == 0 && share < 1)
        measured = record.secondsLeft(), done = work(record) * (1 - share);
    } else {
      toCome += work(record) * (1 - share);
    }
    if (record.state == RunState::finished)
      measured += measuredSeconds(record), done += work(record);
  }
  if (toCome > 0 && done <= 0)
    return std::nullopt;
  return left + (toCome > 0 ? toCome * measured / done : 0);
}

QString RunModel::stateText(const Node &node) const {
  return tr(stateName(phaseOf(node)));
}

QString RunModel::progressText(const Node &node) const {
  const RunPhase phase = phaseOf(node);
  if (phase == RunPhase::failed)
    return problem(node.folder)
        .remove(node.folder + u'/'); // what is wrong matters more than where; the tip has both
  if (!node.isStudy())
    return runProgressText(node, phase);
  const auto finished = std::ranges::count_if(
      node.members, [](const auto &member) { return member->record->state == RunState::finished; });
  const QString runs = tr("%1 of %2 runs").arg(finished).arg(node.members.size());
  if (phase == RunPhase::left)
    return tr("%1 · Resume follows it").arg(runs);
  const auto left = phase == RunPhase::running ? secondsLeft(node) : std::nullopt;
  return left ? tr("%1 · %2 left").arg(runs, durationText(*left)) : runs;
}

QString RunModel::runProgressText(const Node &node, RunPhase phase) const {
  const RunRecord &record = *node.record;
  const auto all = record.experiment.training.epochs;
  const bool trains = !needsStart(record.experiment.task);
  switch (phase) {
  case RunPhase::left:
    return tr("Resume follows it");
  case RunPhase::waiting:
    if (const auto place = m_queue ? m_queue->waiting().indexOf(node.folder) : -1; place >= 0)
      return tr("number %1 in the queue").arg(place + 1);
    if (const MemberRecord *told = toldOf(node); told && !told->message.empty())
      return tr("%1 (on the cluster)").arg(QString::fromStdString(told->message));
    return {};
  case RunPhase::running:
  case RunPhase::stopping: {
    const auto epoch = std::min<std::int64_t>(
        all, std::max(record.steps.empty() ? 0 : record.steps.back().epoch, epochsDone(record)));
    if (epoch == 0)
      return tr("starting");
    const QString text =
        trains ? tr("epoch %1/%2").arg(epoch).arg(all) : u"%1 %"_s.arg(100 * record.progress(), 0, 'f', 0);
    const auto left = secondsLeft(node);
    return left && phase == RunPhase::running ? tr("%1 · %2 left").arg(text, durationText(*left)) : text;
  }
  case RunPhase::stopped:
    if (!trains)
      return u"%1 %"_s.arg(100 * record.progress(), 0, 'f', 0);
    return tr("%1 of %2 epochs").arg(epochsDone(record)).arg(all);
  case RunPhase::finished:
    if (record.experiment.task == Task::ptq)
      return tr("without training");
    if (!trains)
      return {};
    return all == 1 ? tr("1 epoch") : tr("%1 epochs").arg(all);
  case RunPhase::notStarted:
  case RunPhase::failed:
    break;
  }
  return {};
}

QString RunModel::text(const Node &node, int column) const {
  const RunRecord &record = *node.record;
  const RunResult *result = node.isStudy() ? nullptr : node.result();
  switch (column) {
  case Name:
    return m_library->name(node.folder);
  case State:
    return stateText(node);
  case Progress:
    return progressText(node);
  case Accuracy:
    if (const auto accuracy = accuracyOf(record))
      return accuracyText(*accuracy, intervalOf(record));
    return {};
  case Drop:
    return node.drop ? u"%1 %"_s.arg(decimalText(*node.drop, 1)) : QString();
  case Compression:
    if (result || node.planned)
      return u"%L1×"_s.arg(result ? result->compressionRatio : node.planned->compressionRatio, 0, 'f', 2);
    return {};
  case Memory:
    if (result || node.planned)
      return u"%L1 MB"_s.arg(result ? result->memoryMb : node.planned->memoryMb, 0, 'f', 3);
    return {};
  case Time:
    if (const auto time = seconds(node))
      return durationText(*time);
    return {};
  case Setup:
    return m_library->problem(node.folder).isEmpty() ? setupText(record.experiment) : QString();
  case Started:
    if (record.startedAt > 0)
      return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(record.startedAt * 1000))
          .toString(u"yyyy-MM-dd HH:mm"_s);
    return {};
  case Tags:
    return QString::fromStdString(tagsText(m_library->labels(node.folder).tags));
  case Note:
    return QString::fromStdString(m_library->labels(node.folder).note).simplified();
  case Loss:
  case MeanBits:
  case Bops:
  case Energy:
  case Latency:
    if (const auto figure = cost(node, column))
      return QLocale().toString(*figure, 'g', 4);
    return {};
  }
  return {};
}

/// Figures of the result that have columns of their own, in the units of their titles.
std::optional<double> RunModel::cost(const Node &node, int column) const {
  const RunResult *result = node.isStudy() ? nullptr : node.result();
  if (!result)
    return std::nullopt;
  switch (column) {
  case Loss:
    return isMeasured(*result) ? std::optional(result->loss) : std::nullopt;
  case MeanBits:
    return costOf(*result, CostKind::meanBits);
  case Bops:
    return costOf(*result, CostKind::bops);
  case Energy:
    return costOf(*result, CostKind::energy);
  case Latency:
    return costOf(*result, CostKind::latency);
  default:
    return std::nullopt;
  }
}

bool RunModel::isFigure(int column) {
  return (column >= Accuracy && column <= Time) || column >= Loss;
}

QString RunModel::toolTip(const Node &node, int column) const {
  const RunRecord &record = *node.record;
  QStringList lines;
  switch (column) {
  case Accuracy:
    if (const auto accuracy = accuracyOf(record)) {
      const Interval interval = intervalOf(record);
      lines += tr("Test accuracy, 95 % interval %1 % to %2 %")
                   .arg(QLocale().toString(interval.low * 100, 'f', 1),
                        QLocale().toString(interval.high * 100, 'f', 1));
      if (!record.result)
        lines += tr("after epoch %1 of %2").arg(epochsDone(record)).arg(record.experiment.training.epochs);
    }
    break;
  case Drop:
    lines += tr("Accuracy lost against the fp32 run of the study, in percent of it");
    break;
  case Compression:
    lines += tr("32 / mean weight bits over the quantized layers' weights");
    break;
  case Memory:
    lines += tr("Weights at their bits and biases at 32 bits, MB of 2^20 bytes");
    break;
  case Note:
    lines += QString::fromStdString(m_library->labels(node.folder).note);
    break;
  case MeanBits:
    lines += tr("Mean weight bits over the quantized layers' weights");
    break;
  case Bops:
    lines += tr("Bit operations a picture: MACs × weight bits × activation bits");
    break;
  case Energy:
  case Latency:
    lines +=
        tr("As the hardware profile %1 counts it").arg(QString::fromStdString(record.experiment.hardware));
    break;
  default:
    lines += text(node, Name);
    if (const QString own = QString::fromStdString(record.experiment.name); own != text(node, Name))
      lines += tr("Experiment: %1").arg(own);
    if (const std::string note = m_library->labels(node.folder).note; !note.empty())
      lines += QString::fromStdString(note);
    if (const QString why = problem(node.folder); !why.isEmpty())
      lines += why;
    for (const std::string &warning : record.warnings)
      lines += tr("Warning: %1").arg(QString::fromStdString(warning));
    lines += node.folder;
  }
  return lines.join(u'\n');
}

QVariant RunModel::sortValue(const Node &node, int column) const {
  const RunResult *result = node.isStudy() ? nullptr : node.result();
  switch (column) {
  case State:
    return static_cast<int>(phaseOf(node));
  case Progress:
    return progress(node);
  case Accuracy:
    return optional(accuracyOf(*node.record));
  case Drop:
    return optional(node.drop);
  case Compression:
    return result         ? QVariant(result->compressionRatio)
           : node.planned ? QVariant(node.planned->compressionRatio)
                          : QVariant();
  case Memory:
    return result ? QVariant(result->memoryMb) : node.planned ? QVariant(node.planned->memoryMb) : QVariant();
  case Time:
    return optional(seconds(node));
  case Started:
    return node.created;
  case Loss:
  case MeanBits:
  case Bops:
  case Energy:
  case Latency:
    return optional(cost(node, column));
  case Tags:
  case Note:
    if (const QString shown = text(node, column); !shown.isEmpty())
      return shown;
    return {};
  default:
    return text(node, column);
  }
}

/// As TableRole::value has it: in the unit of the heading below, the same in every language.
QVariant RunModel::plainValue(const Node &node, int column) const {
  switch (column) {
  case State:
    return QString::fromLatin1(stateName(phaseOf(node)));
  case Progress:
    return csvNumber(100 * progress(node)); // as text: what is shown is a sentence, and stands at the left
  case Accuracy: {
    const auto accuracy = accuracyOf(*node.record);
    return accuracy ? QVariant(100 * *accuracy) : QVariant(QString());
  }
  case Drop:
  case Compression:
  case Memory:
  case Time:
  case Loss:
  case MeanBits:
  case Bops:
  case Energy:
  case Latency: {
    const QVariant value = sortValue(node, column);
    return value.isValid() ? value : QVariant(QString());
  }
  default:
    return text(node, column);
  }
}

RunFacts RunModel::facts(const Node &node) const {
  const auto lowered = [](const QString &text) { return text.toLower().toStdString(); };
  RunLabels labels = m_library->labels(node.folder);
  for (std::string *text : {&labels.name, &labels.note})
    *text = lowered(QString::fromStdString(*text));
  for (std::string &tag : labels.tags)
    tag = lowered(QString::fromStdString(tag));
  RunFacts facts = factsOf(*node.record, labels);
  facts.words["state"] = lowered(stateText(node)) + "\n" + facts.words["state"];
  for (const QString &text :
       {text(node, Name), stateText(node), text(node, Setup), QFileInfo(node.folder).fileName(),
        node.study ? text(*node.study, Name) : QString()})
    facts.text += lowered(text) + "\n";
  if (node.drop)
    facts.numbers["drop"] = *node.drop;
  if (const auto accuracy = accuracyOf(*node.record))
    facts.numbers["acc"] = 100 * *accuracy;
  if (const auto time = seconds(node))
    facts.numbers["time"] = *time;
  if (node.planned && !node.result()) {
    facts.numbers["compression"] = node.planned->compressionRatio;
    facts.numbers["memory"] = node.planned->memoryMb;
  }
  return facts;
}

QVariant RunModel::data(const QModelIndex &index, int role) const {
  if (!index.isValid())
    return {};
  const Node &node = *nodeOf(index);
  const int column = index.column();
  switch (role) {
  case Qt::DisplayRole:
    return text(node, column);
  case Qt::ToolTipRole:
    return literalToolTip(toolTip(node, column));
  case Qt::TextAlignmentRole:
    return isFigure(column) ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                            : QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
  case Qt::CheckStateRole:
    return column == Name ? checkState(node) : QVariant();
  case FolderRole:
    return node.folder;
  case PhaseRole:
    return static_cast<int>(phaseOf(node));
  case ProgressRole:
    return progress(node);
  case ColorIndexRole:
    return colorIndex(node.folder);
  case IsStudyRole:
    return node.isStudy();
  case ProblemRole:
    return problem(node.folder);
  case SortRole:
    return sortValue(node, column);
  case TableRole::value:
    return plainValue(node, column);
  case TableRole::moreValues: {
    if (column != Accuracy || !accuracyOf(*node.record))
      return {};
    const Interval interval = intervalOf(*node.record);
    return QVariantList{100 * interval.low, 100 * interval.high};
  }
  case FactsRole:
    return QVariant::fromValue(facts(node));
  case Qt::EditRole:
    return column == Name ? text(node, column) : QVariant();
  default:
    return {};
  }
}

QVariant RunModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
    return {};
  if (role == Qt::TextAlignmentRole)
    return isFigure(section) ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                             : QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
  if (role == TableRole::moreHeadings)
    return section == Accuracy ? QStringList{u"95 % low (%)"_s, u"95 % high (%)"_s} : QStringList();
  if (role == TableRole::heading)
    switch (section) {
    case Progress:
      return u"Progress (%)"_s;
    case Accuracy:
      return u"Accuracy (%)"_s;
    case Drop:
      return u"Drop (%)"_s;
    case Compression:
      return u"Compression ratio"_s;
    case Memory:
      return u"Memory (MB)"_s;
    case Time:
      return u"Time (s)"_s;
    default:
      return QString::fromUtf8(titles[section]);
    }
  return role == Qt::DisplayRole ? tr(titles[section]) : QVariant();
}

Qt::ItemFlags RunModel::flags(const QModelIndex &index) const {
  Qt::ItemFlags flags = QAbstractItemModel::flags(index);
  if (!index.isValid() || index.column() != Name)
    return flags;
  flags |= Qt::ItemIsUserCheckable;
  const Node &node = *nodeOf(index);
  if (m_library->problem(node.folder).isEmpty() && QFileInfo::exists(node.folder))
    flags |= Qt::ItemIsEditable; // a study's member has no folder before it begins
  return flags;
}

} // namespace bitsmith
