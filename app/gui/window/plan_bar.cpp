// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/window/plan_bar.h"

#include "app/gui/runs/run_estimator.h"
#include "core/plan/base/error.h"
#include "core/plan/hardware/hardware_library.h"
#include "core/plan/network/architectures.h"
#include "widgets/document/core_text.h"
#include "widgets/document/document.h"
#include "widgets/document/number_text.h"
#include "widgets/runs/run_text.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

template<class List>
void fillPicker(QComboBox *picker, const List &list) {
  for (const auto &entry : list) {
    picker->addItem(QString::fromStdString(entry.name), QString::fromStdString(entry.name));
    picker->setItemData(picker->count() - 1, coreText(entry.summary), Qt::ToolTipRole);
  }
}

constexpr int narrowestPicker = 64;

/// Entries of the network picker that are no architectures: a file, and the wish for another one.
const QString filePrefix = u"file:"_s;
const QString anotherFile = u"open:"_s;
/// Entries of the preset picker that are one's own.
const QString ownPrefix = u"own:"_s;

/// Long names lose their middle: the beginning and the ending tell most.
QString elided(const QString &name) {
  constexpr qsizetype longest = 22;
  if (name.size() <= longest)
    return name;
  return name.left(longest - 9) + u'…' + name.right(8);
}

QString fileEntry(const QString &file) {
  return filePrefix + file;
}

void choose(QComboBox *picker, const QString &value) {
  const QSignalBlocker blocker(picker);
  picker->setCurrentIndex(picker->findData(value));
}

} // namespace

PlanBar::PlanBar(Document &document, const RunEstimator &estimator, QWidget *parent)
    : QToolBar(tr("Plan"), parent), m_document(document), m_estimator(estimator) {
  setObjectName(u"planBar"_s);
  setMovable(false);
  setContextMenuPolicy(Qt::PreventContextMenu);
  addPickers();
  addRun();
  connectPickers();
  follow();
}

QComboBox *PlanBar::addPicker(const QString &label, const QString &name, const QString &toolTip) {
  auto *box = new QWidget;
  auto *layout = new QHBoxLayout(box);
  layout->setContentsMargins(4, 0, 6, 0);
  layout->setSpacing(6);
  auto *picker = new QComboBox;
  picker->setObjectName(name);
  picker->setToolTip(toolTip);
  picker->setAccessibleName(label);
  if (!label.isEmpty()) {
    auto *caption = new QLabel(label);
    caption->setBuddy(picker);
    layout->addWidget(caption);
  }
  layout->addWidget(picker);
  // In a narrow window they give way, so that Run is never pushed out of the bar.
  picker->setMinimumWidth(narrowestPicker);
  addWidget(box);
  return picker;
}

void PlanBar::addPickers() {
  m_network = addPicker(tr("Network"), u"networkPicker"_s, tr("The network whose layers are quantized"));
  fillNetworks();
  m_network->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_network->setMinimumContentsLength(19); // a longer one is opened later than the bar is laid out
  m_data =
      addPicker(tr("Data"), u"dataPicker"_s, tr("The pictures that the network is trained and tested on"));
  fillPicker(m_data, dataSources());
  m_hardware = addPicker(tr("Hardware"), u"hardwarePicker"_s, tr("The device that the plan is costed on"));
  setDevices({hardwareProfiles(), {}});
  m_preset = addPicker(tr("Preset"), u"presetPicker"_s,
                       tr("A rule that sets the bits of all layers; locked layers keep theirs"));
  fillPicker(m_preset, presets());
  // The placeholder of an edited plan is longer than any preset: it is elided rather than widening the bar.
  m_preset->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_preset->setMinimumContentsLength(16);
}

void PlanBar::setRecentNetworks(const QStringList &files) {
  m_recentNetworks = files;
  fillNetworks();
  follow();
}

void PlanBar::fillNetworks() {
  const QSignalBlocker blocker(m_network);
  m_network->clear();
  fillPicker(m_network, architectures());
  m_network->insertSeparator(m_network->count());
  QStringList files = m_recentNetworks;
  if (const QString file = m_document.networkFile(); !file.isEmpty() && !files.contains(file))
    files.prepend(file);
  for (const QString &file : files) {
    m_network->addItem(elided(QFileInfo(file).fileName()), fileEntry(file));
    m_network->setItemData(m_network->count() - 1, file, Qt::ToolTipRole);
  }
  m_network->addItem(tr("Open a file…"), anotherFile);
}

void PlanBar::chooseNetwork() {
  const QString choice = m_network->currentData().toString();
  if (choice == anotherFile)
    Q_EMIT networkFileRequested();
  else if (choice.startsWith(filePrefix))
    Q_EMIT networkFileChosen(choice.mid(filePrefix.size()));
  else
    return attempt([&] { m_document.setArchitecture(choice); });
  follow(); // the document changes when the file has been read
}

void PlanBar::setOwnPresets(const std::vector<OwnPreset> &presets) {
  const QSignalBlocker blocker(m_preset);
  m_ownPresets = presets;
  m_preset->clear();
  fillPicker(m_preset, bitsmith::presets());
  if (!presets.empty())
    m_preset->insertSeparator(m_preset->count());
  for (const OwnPreset &preset : presets) {
    const QString name = QString::fromStdString(preset.name);
    m_preset->addItem(name, QString(ownPrefix + name));
    m_preset->setItemData(m_preset->count() - 1,
                          preset.summary.empty() ? tr("One of yours")
                                                 : QString::fromStdString(preset.summary),
                          Qt::ToolTipRole);
  }
  follow();
}

void PlanBar::choosePreset() {
  const QString choice = m_preset->currentData().toString();
  if (!choice.startsWith(ownPrefix))
    return attempt([&] { m_document.applyPreset(choice); });
  Q_EMIT ownPresetChosen(choice.mid(ownPrefix.size()));
  follow();
}

QString PlanBar::matchingOwnPreset() const {
  for (const OwnPreset &preset : m_ownPresets)
    if (preset.fittingLayers(m_document.network()) > 0 &&
        preset.apply(m_document.network(), m_document.plan()) == m_document.plan())
      return QString::fromStdString(preset.name);
  return {};
}

void PlanBar::setDevices(const HardwareLibrary &library) {
  const QSignalBlocker blocker(m_hardware);
  m_hardware->clear();
  for (const HardwareProfile &profile : library.profiles) {
    const int before = m_hardware->count();
    const bool isOwn = !isShippedHardware(profile.name);
    if (isOwn && before > 0 && isShippedHardware(m_hardware->itemText(before - 1).toStdString()))
      m_hardware->insertSeparator(before);
    const QString name = QString::fromStdString(profile.name);
    m_hardware->addItem(name, name);
    m_hardware->setItemData(m_hardware->count() - 1,
                            QString(coreText(profile.title) + u'\n' + coreText(profile.summary)),
                            Qt::ToolTipRole);
  }
  choose(m_hardware, QString::fromStdString(m_document.hardware().name));
}

/// What Shift+F1 says of the pickers: more than fits a tool tip.
void PlanBar::explain() {
  const auto say = [](QWidget *widget, const QString &title, const QString &text) {
    widget->setWhatsThis(u"<b>%1</b><br>%2"_s.arg(title, text));
  };
  say(m_network, tr("Network"),
      tr("The network whose layers are the rows of the table: a built-in one, or an ONNX file. What was "
         "changed of the preset, locks and ties go along to layers of the same name."));
  say(m_data, tr("Data"),
      tr("The pictures that runs train and test on. How many of them, and how pixels are scaled, is in the "
         "panel Setup. A set that is not installed says how to get it."));
  say(m_hardware, tr("Hardware"),
      tr("The device that energy, latency and executed bits are worked out for. Nothing is trained "
         "otherwise for it. Your own profiles: Edit ▸ Hardware profiles."));
  say(m_preset, tr("Preset"),
      tr("A plan under a name: rules over the roles of layers, or one that you have kept (Edit ▸ Save plan "
         "as preset). Locked layers keep what they have; Ctrl+Z takes it back."));
  say(m_kind, tr("Kind of run"),
      tr("What Run starts: this plan, a study of all presets, the plan with three seeds so that chance can "
         "be "
         "told from a difference, the plan reached step by step, or a trained run quantized without "
         "training."));
  say(m_estimate, tr("Estimate"),
      tr("Time and memory of the run, from a few steps that were timed on this machine with this network."));
  say(m_runButton, tr("Run"),
      tr("Starts a process of its own; the window goes on. The run appears below, under Runs (Ctrl+R)."));
}

void PlanBar::addRun() {
  auto *space = new QWidget;
  space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  addWidget(space);
  m_estimate = new QLabel;
  m_estimate->setObjectName(u"estimate"_s);
  m_estimate->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  QFont small = m_estimate->font();
  small.setPointSizeF(small.pointSizeF() * 0.85);
  m_estimate->setFont(small);
  addWidget(m_estimate);
  m_kind = addPicker({}, u"runKindPicker"_s, tr("What Run starts"));
  m_kind->addItem(tr("this plan"));
  m_kind->addItem(tr("all presets"));
  m_kind->addItem(tr("this plan, 3 seeds"));
  m_kind->addItem(tr("this plan, progressive"));
  m_kind->addItem(tr("trained run (PTQ)"));
  m_kind->setItemData(m_kind->count() - 1,
                      tr("Quantizes the selected trained run as the table says, without training"),
                      Qt::ToolTipRole);
  m_kind->setAccessibleName(tr("Kind of run"));
  m_runButton = new QToolButton;
  m_runButton->setObjectName(u"runButton"_s);
  m_runButton->setToolButtonStyle(Qt::ToolButtonTextOnly);
  addWidget(m_runButton);
  explain();
}

void PlanBar::connectPickers() {
  connect(m_network, &QComboBox::activated, this, &PlanBar::chooseNetwork);
  connect(m_data, &QComboBox::activated, this, [this] {
    attempt([this] {
      m_document.setDataOptions(
          withSource(m_document.dataOptions(), m_data->currentData().toString().toStdString()));
    });
  });
  connect(m_hardware, &QComboBox::activated, this,
          [this] { attempt([this] { m_document.setHardware(m_hardware->currentData().toString()); }); });
  connect(m_preset, &QComboBox::activated, this, &PlanBar::choosePreset);
  connect(m_kind, &QComboBox::currentIndexChanged, this, &PlanBar::runKindChanged);
  for (const auto signal : {&Document::networkChanged, &Document::hardwareChanged, &Document::optionsChanged})
    connect(&m_document, signal, this, &PlanBar::follow);
  connect(&m_document, &Document::planChanged, this, &PlanBar::follow);
  connect(&m_estimator, &RunEstimator::changed, this, &PlanBar::updateEstimate);
}

void PlanBar::attempt(const std::function<void()> &edit) {
  try {
    edit();
  } catch (const Error &error) {
    Q_EMIT editRejected(QString::fromUtf8(error.what()));
  }
  follow(); // a refused choice does not stay in its picker
}

void PlanBar::follow() {
  const QString file = m_document.networkFile();
  if (!file.isEmpty() && m_network->findData(fileEntry(file)) < 0)
    fillNetworks();
  choose(m_network, file.isEmpty() ? m_document.architecture() : fileEntry(file));
  m_network->setToolTip(file.isEmpty() ? tr("The network whose layers are quantized") : file);
  choose(m_data, QString::fromStdString(m_document.dataOptions().source));
  choose(m_hardware, QString::fromStdString(m_document.hardware().name));
  const QString shipped = m_document.preset();
  const QString own = m_preset->findData(shipped) < 0 ? matchingOwnPreset() : QString();
  choose(m_preset, own.isEmpty() ? shipped : ownPrefix + own);
  m_preset->setPlaceholderText(tr("custom, from %1").arg(m_document.basePreset()));
}

RunKind PlanBar::runKind() const {
  return static_cast<RunKind>(m_kind->currentIndex());
}

void PlanBar::setRunKind(int kind) {
  m_kind->setCurrentIndex(std::clamp(kind, 0, m_kind->count() - 1));
}

QString PlanBar::planName() const {
  QString preset = m_document.preset();
  if (m_preset->findData(preset) >= 0)
    return preset;
  const QString own = matchingOwnPreset();
  return own.isEmpty() ? tr("%1, edited").arg(m_document.basePreset()) : own;
}

void PlanBar::setRunAction(QAction *action) {
  m_runButton->setDefaultAction(action);
}

void PlanBar::setRunMenu(QMenu *menu) {
  m_runButton->setMenu(menu);
  m_runButton->setPopupMode(QToolButton::MenuButtonPopup);
}

void PlanBar::updateEstimate() {
  QString text;
  QString toolTip;
  const auto memory = [this] { return megabytesText(m_estimator.memoryMb() * bytesPerMegabyte); };
  switch (m_estimator.state()) {
  case RunEstimator::State::none:
    break;
  case RunEstimator::State::waiting:
    text = tr("estimate after\nthe current run");
    break;
  case RunEstimator::State::measuring:
    text = tr("timing a\nfew steps…");
    break;
  case RunEstimator::State::known:
    text = tr("about %1\n%2").arg(durationText(m_estimator.seconds()), memory());
    toolTip = m_estimator.stepMilliseconds() > 0
                  ? tr("From a few timed steps: %1 ms a training step; %2 of memory at most")
                        .arg(shortNumber(m_estimator.stepMilliseconds()), memory())
                  : tr("From a few timed batches; %1 of memory at most").arg(memory());
    break;
  case RunEstimator::State::failed:
    text = tr("no estimate");
    toolTip = m_estimator.failure();
    break;
  }
  m_estimate->setText(text);
  m_estimate->setToolTip(toolTip);
}

} // namespace bitsmith
