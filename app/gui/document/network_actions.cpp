// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/document/network_actions.h"

#include "app/gui/window/panel_docks.h"
#include "app/gui/window/plan_bar.h"
#include "app/gui/window/window_context.h"
#include "app/gui/window/window_menus.h"
#include "app/gui/window/window_settings.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/base/json_reader.h"
#include "core/plan/hardware/hardware_library.h"
#include "core/plan/precision/bit_configuration.h"
#include "widgets/analysis/analysis_run_picker.h"
#include "widgets/deployment/export_dialog.h"
#include "widgets/document/document.h"
#include "widgets/document/number_text.h"
#include "widgets/network/network_panel.h"
#include "widgets/runs/run_folder.h"
#include "widgets/runs/run_library.h"
#include "widgets/runs/runs_panel.h"
#include "widgets/style/message_bar.h"
#include "widgets/style/theme.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QMainWindow>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QStatusBar>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The first lines of a long message, and how many more there are.
QString shortened(const QString &message) {
  constexpr qsizetype most = 6;
  const QStringList lines = message.split(u'\n');
  if (lines.size() <= most)
    return message;
  return lines.mid(0, most - 1).join(u'\n') + u'\n' +
         NetworkActions::tr("… and %n more", nullptr, static_cast<int>(lines.size() - most + 1));
}

} // namespace

NetworkActions::NetworkActions(WindowContext &context, const NetworkPanel &panel,
                               const AnalysisRunPicker &sensitivityRuns)
    : QObject(&context.parts), m_context(context), m_document(context.document), m_panel(panel),
      m_sensitivityRuns(sensitivityRuns) {
  addActions();
  connectWindow();
}

void NetworkActions::addActions() {
  using enum MenuSection;
  const auto add = [this](MenuSection section, const QString &icon, const QString &text, const QString &name,
                          const QKeySequence &keys, auto slot) {
    auto *action = new QAction(Theme::instance().icon(icon), text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, slot);
    m_context.menus.add(section, action);
    return action;
  };
  add(fileOpen, u"open"_s, tr("Open &network…"), u"openNetwork"_s,
      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), &NetworkActions::chooseNetwork);
  QMenu *recent = m_context.menus.addMenu(fileOpen, tr("Recent n&etworks"));
  connect(&m_context.menus.menuOf(fileOpen), &QMenu::aboutToShow, this, [this, recent] {
    recent->clear();
    for (const QString &file : m_context.settings.recentNetworks())
      recent->addAction(QDir::toNativeSeparators(file), this, [this, file] { openNetwork(file); });
    recent->setEnabled(!recent->isEmpty());
  });
  add(fileOpen, {}, tr("&Import bit-widths…"), u"importBits"_s, {}, &NetworkActions::chooseBits)
      ->setToolTip(tr("Bits that AIMET, HAWQ, NNCF or a script has written, by layer name"));
  add(fileExport, u"export"_s, tr("E&xport model…"), u"exportModel"_s, QKeySequence(Qt::CTRL | Qt::Key_E),
      [this] { exportModel(m_context.runs.selectedFolders().value(0)); })
      ->setToolTip(tr("The selected run's network in another tool's format (Ctrl+E)"));
}

void NetworkActions::connectWindow() {
  connect(&m_reader, &NetworkReader::finished, this, &NetworkActions::onRead);
  connect(&m_reader, &NetworkReader::failed, this, &NetworkActions::onReadFailed);
  connect(&m_context.runs, &RunsPanel::exportRequested, this, &NetworkActions::exportModel);
  connect(&m_context.planBar, &PlanBar::networkFileRequested, this, &NetworkActions::chooseNetwork);
  connect(&m_context.planBar, &PlanBar::networkFileChosen, this, &NetworkActions::openNetwork);
  showRecent();
}

void NetworkActions::showRecent() {
  m_context.planBar.setRecentNetworks(m_context.settings.recentNetworks());
}

void NetworkActions::note(const QString &text) {
  m_context.window.statusBar()->showMessage(text, 8000);
}

// --- networks ---

QString NetworkActions::modelIn(const QMimeData &data) {
  const QList<QUrl> urls = data.urls();
  const QString path = urls.size() == 1 ? urls.front().toLocalFile() : QString();
  return path.endsWith(u".onnx"_s, Qt::CaseInsensitive) ? path : QString();
}

void NetworkActions::chooseNetwork() {
  const QString path = QFileDialog::getOpenFileName(
      &m_context.window, tr("Open network"), QFileInfo(m_context.settings.recentNetworks().value(0)).path(),
      tr("ONNX models (*.onnx);;All files (*)"));
  if (!path.isEmpty())
    openNetwork(path);
}

void NetworkActions::openNetwork(const QString &path) {
  m_waiting.reset();
  m_reader.read(path, m_document.pictureShape(), m_document.preprocessing().layout);
  note(tr("Reading %1…").arg(QFileInfo(path).fileName()));
}

void NetworkActions::loadExperiment(const Experiment &experiment, const PlanMarks &marks,
                                    const std::function<void()> &then, const std::function<bool()> &mayLoad) {
  const QString file = QString::fromStdString(experiment.network.file);
  if (!experiment.network.isImported() || m_document.knowsNetwork(file)) {
    if (m_reader.isReading()) {
      m_waiting.reset();
      m_reader.cancel();
      note({});
    }
    if (const QString remark = load(experiment, marks); !remark.isEmpty())
      m_context.messages.show(Severity::warning, remark);
    if (then)
      then();
    return;
  }
  m_waiting = Waiting{experiment, marks, then, mayLoad};
  m_reader.read(file, m_document.pictureShape(), experiment.preprocessing.layout);
  note(tr("Reading %1…").arg(QFileInfo(file).fileName()));
}

QString NetworkActions::load(const Experiment &experiment, const PlanMarks &marks) {
  m_document.loadExperiment(experiment, marks);
  try {
    findHardware(experiment.hardware);
    return {};
  } catch (const Error &) {
    return tr("There is no hardware profile “%1” here: costs are those of “%2”. Choose another one under "
              "Hardware.")
        .arg(QString::fromStdString(experiment.hardware), QString::fromStdString(m_document.hardware().name));
  }
}

void NetworkActions::onRead(const ReadNetwork &read) {
  note({});
  m_context.fileNames[read.file] = read.names;
  try {
    adopt(read);
  } catch (const Error &error) {
    m_waiting.reset();
    m_context.messages.show(Severity::warning, QString::fromUtf8(error.what()));
  }
}

void NetworkActions::adopt(const ReadNetwork &read) {
  if (const auto waiting = std::exchange(m_waiting, std::nullopt)) {
    if (waiting->mayLoad && !waiting->mayLoad())
      return;
    m_document.learnNetwork(QString::fromStdString(waiting->experiment.network.file), read.network);
    QStringList remarks = read.remarks;
    if (const QString remark = load(waiting->experiment, waiting->marks); !remark.isEmpty())
      remarks.prepend(remark);
    if (!remarks.isEmpty())
      m_context.messages.show(Severity::warning, shortened(remarks.join(u'\n')));
    if (waiting->then) // what it has to say comes below
      waiting->then();
    return;
  }
  const DataOptions before = m_document.dataOptions();
  m_document.learnNetwork(read.file, read.network);
  m_document.setNetworkFile(read.file);
  m_context.settings.addRecentNetwork(read.file);
  showRecent();
  tellOpened(read, before);
  m_context.docks.raise(&m_panel);
}

/// What came in, and what else the window has changed for it.
void NetworkActions::tellOpened(const ReadNetwork &read, const DataOptions &dataBefore) {
  const DataOptions &data = m_document.dataOptions();
  const QString name = QFileInfo(read.file).fileName();
  QString text = tr("%1: %n layer(s)", nullptr, static_cast<int>(read.network.layers().size())).arg(name) +
                 u", "_s +
                 tr("%1 parameters, %2 MACs; pixels are scaled as “%3”: change that in Setup where it was "
                    "trained otherwise.")
                     .arg(countText(static_cast<double>(read.network.parameters())),
                          countText(static_cast<double>(read.network.macs())),
                          QString::fromStdString(m_document.preprocessing().preset));
  if (data.source != dataBefore.source)
    text +=
        u' ' + (data.source == "image-folder"
                    ? tr("No data set has pictures of %1 in %2 classes: choose a folder of such pictures in "
                         "Setup, under Path.")
                          .arg(QString::fromStdString(toString(read.network.inputShape())))
                          .arg(read.network.classes())
                    : tr("The data set is %1 now, whose pictures it takes.")
                          .arg(QString::fromStdString(data.source)));
  for (const QString &remark : read.remarks)
    text += u'\n' + remark;
  m_context.messages.show(read.remarks.isEmpty() ? Severity::info : Severity::warning, shortened(text));
}

void NetworkActions::onReadFailed(const QString &file, const QString &message) {
  m_waiting.reset();
  note({});
  if (!QFileInfo::exists(file)) {
    m_context.settings.removeRecentNetwork(file);
    showRecent();
  }
  const QString name = QFileInfo(file).fileName();
  m_context.messages.show(Severity::error,
                          shortened(message.contains(name) ? message : u"%1: %2"_s.arg(name, message)));
}

// --- bits ---

namespace {

/// Bits of a file for a layer, or for all that are tied to it.
struct GroupBits {
  struct Given {
    std::string layer;
    int bits = 8;
  };
  std::optional<Given> weight;
  std::optional<Given> activation;
};

/// Gives a group what a file has for one of its layers, unless an earlier one has given it already.
/// @return false where that one has other bits
bool give(std::optional<GroupBits::Given> &given, const std::string &layer, std::optional<int> bits) {
  if (bits && !given)
    given = {layer, *bits};
  return !bits || given->bits == *bits;
}

/// What a file's bits make of the plan.
struct ImportedBits {
  PrecisionEdits edits;
  QStringList overruled; ///< of layers whose bits are not those of what they are tied to, a line each
  int locked = 0;        ///< layers that keep theirs
  int tied = 0;          ///< layers that got others than the file has for them
};

ImportedBits importedBits(const BitMatch &match, const Document &document) {
  ImportedBits bits;
  std::map<int, GroupBits> groups;                        // by their first row
  for (int row = 0; row < document.layerCount(); ++row) { // as they come in the network: the first counts
    const std::string &layer = document.network().layers()[static_cast<std::size_t>(row)].name;
    const auto change = match.layers.find(layer);
    if (change == match.layers.end())
      continue;
    if (document.isLocked(row)) {
      ++bits.locked;
      continue;
    }
    GroupBits &group = groups[document.tiedRows(row).first()];
    const bool hasWeight = give(group.weight, layer, change->second.weightBits);
    const bool hasActivation = give(group.activation, layer, change->second.activationBits);
    const auto tell = [&](const QString &line, int given, const GroupBits::Given &first) {
      bits.overruled.append(line.arg(QString::fromStdString(layer), QString::number(given),
                                     QString::number(first.bits), QString::fromStdString(first.layer)));
    };
    if (!hasWeight)
      tell(NetworkActions::tr("tied: %1 has weight bits %2 there and gets %3, those of %4"),
           *change->second.weightBits, *group.weight);
    if (!hasActivation)
      tell(NetworkActions::tr("tied: %1 has activation bits %2 there and gets %3, those of %4"),
           *change->second.activationBits, *group.activation);
    bits.tied += hasWeight && hasActivation ? 0 : 1;
  }
  for (const auto &[row, group] : groups) {
    LayerPrecision precision = document.plan()[static_cast<std::size_t>(row)];
    if (group.weight)
      precision.weight = withBits(precision.weight, group.weight->bits);
    if (group.activation)
      precision.activation = withBits(precision.activation, group.activation->bits);
    bits.edits.emplace_back(row, precision);
  }
  return bits;
}

} // namespace

void NetworkActions::chooseBits() {
  const QString path = QFileDialog::getOpenFileName(
      &m_context.window, tr("Import bit-widths"), {},
      tr("Bit configurations of AIMET, HAWQ, NNCF and others (*.json *.encodings);;"
         "All files (*)"));
  if (!path.isEmpty())
    importBits(path);
}

void NetworkActions::importBits(const QString &path) {
  const QString name = QFileInfo(path).fileName();
  try {
    const std::string origin = toPath(path).string();
    const BitConfiguration configuration =
        parseBitConfiguration(parseJson(readFile(toPath(path)), origin), origin);
    const auto names = m_context.fileNames.find(m_document.networkFile());
    const Network &network = m_document.network();
    const BitMatch match =
        matchBits(configuration, network, names == m_context.fileNames.end() ? FileNames() : names->second);
    const ImportedBits bits = importedBits(match, m_document);
    m_document.setPrecisions(bits.edits, tr("bits of %1").arg(name));
    QString report = QString::fromStdString(match.report());
    for (const QString &line : bits.overruled)
      report += line + u'\n';
    const std::string_view format = toString(configuration.format);
    QString text = tr("%1 (%2): %3")
                       .arg(name, QString::fromUtf8(format.data(), static_cast<qsizetype>(format.size())),
                            report.section(u'\n', 0, 0));
    if (bits.locked > 0)
      text += u"; "_s + tr("%n locked layer(s) kept theirs", nullptr, bits.locked);
    if (bits.tied > 0)
      text += u"; "_s + tr("%n layer(s) got the bits of the first that they are tied to", nullptr, bits.tied);
    const bool complete = match.unmatched.empty() && match.untouched.empty() &&
                          match.contradictions.empty() && bits.overruled.isEmpty();
    m_context.messages.show(complete ? Severity::info : Severity::warning, text,
                            complete ? QString() : tr("What did not match"),
                            [this, name, report] { showReport(name, report); });
  } catch (const Error &error) {
    m_context.messages.show(Severity::error, shortened(QString::fromUtf8(error.what())));
  }
}

void NetworkActions::showReport(const QString &title, const QString &report) {
  auto *dialog = new QDialog(&m_context.window);
  dialog->setObjectName(u"bitReport"_s);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Bits of %1").arg(title));
  auto *layout = new QVBoxLayout(dialog);
  auto *text = new QPlainTextEdit(report);
  text->setAccessibleName(tr("What did not match"));
  text->setReadOnly(true);
  layout->addWidget(text);
  auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
  layout->addWidget(buttons);
  dialog->resize(620, 420);
  dialog->show();
}

// --- models ---

namespace {

/// Whether a sensitivity run has measured the layers of a run's network.
bool isOfTheSameNetwork(const RunRecord &sensitivity, const RunRecord &run) {
  return sensitivity.sensitivity &&
         std::ranges::equal(sensitivity.sensitivity->layers, run.result->layers, {}, {}, &LayerResult::name);
}

} // namespace

void NetworkActions::exportModel(const QString &selected) {
  const auto hasModel = [this](const QString &one) {
    const auto record = m_context.library.record(one);
    return record && record->result && givesNetwork(record->experiment.task);
  };
  // Where there is but one, it need not be chosen.
  QStringList models = allRunFolders(m_context.library);
  models.removeIf([&](const QString &one) { return !hasModel(one); });
  const QString folder = !hasModel(selected) && models.size() == 1 ? models.first() : selected;
  const auto record = m_context.library.record(folder);
  if (!hasModel(folder)) {
    m_context.messages.show(Severity::info,
                            tr("Choose a run below that has finished with a network of its own: its model is "
                               "what is exported."));
    return;
  }
  if (m_export && m_export->isWriting()) { // it would not be written to its end
    m_export->raise();
    m_export->activateWindow();
    return;
  }
  delete m_export;
  m_export = new ExportDialog(folder, *record, &m_context.window);
  m_export->setAttribute(Qt::WA_DeleteOnClose);
  const QString sensitivityRun = m_sensitivityRuns.folder();
  if (const auto measured = m_context.library.record(sensitivityRun);
      measured && isOfTheSameNetwork(*measured, *record))
    m_export->setSensitivityRun(sensitivityRun);
  connect(m_export, &QObject::destroyed, this, [this, dialog = m_export] {
    if (m_export == dialog)
      m_export = nullptr;
  });
  connect(m_export, &ExportDialog::written, this,
          [this](const QString &path) { note(tr("Exported %1").arg(path)); });
  m_export->show();
}

} // namespace bitsmith
