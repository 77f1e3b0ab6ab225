// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/document/table_actions.h"

#include "app/gui/document/preset_dialogs.h"
#include "app/gui/document/project_actions.h"
#include "app/gui/window/plan_bar.h"
#include "app/gui/window/window_context.h"
#include "app/gui/window/window_menus.h"
#include "core/plan/base/error.h"
#include "core/plan/project/project.h"
#include "widgets/document/document.h"
#include "widgets/precision/hardware_notice.h"
#include "widgets/precision/plan_reference.h"
#include "widgets/precision/precision_model.h"
#include "widgets/precision/precision_panel.h"
#include "widgets/precision/precision_view.h"
#include "widgets/runs/run_folder.h"
#include "widgets/runs/run_library.h"
#include "widgets/style/message_bar.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QStatusBar>

#include <algorithm>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostRuns = 15; ///< in the menu of comparisons, the newest

} // namespace

TableActions::TableActions(WindowContext &context) : QObject(&context.parts), m_context(context) {
  setupMenu();
  connect(&context.planBar, &PlanBar::ownPresetChosen, this, &TableActions::applyPreset);
  readPresets();
}

PlanReference &TableActions::reference() const {
  return m_context.table.view()->precisionModel()->reference();
}

void TableActions::setupMenu() {
  using enum MenuSection;
  const auto add = [this](MenuSection section, const QString &text, const QString &name,
                          const QKeySequence &keys, auto *receiver, auto slot) {
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, receiver, slot);
    m_context.menus.add(section, action);
    return action;
  };
  add(editLayers, tr("&Find layers…"), u"findLayers"_s, QKeySequence::Find, &m_context.table,
      &PrecisionPanel::findLayers)
      ->setToolTip(tr("By name, kind or figures, w<8 for instance (Ctrl+F)"));
  QAction *group = m_context.table.view()->groupAction();
  group->setText(tr("&Group by block"));
  group->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_G));
  m_context.menus.add(editLayers, group);
  // Entries for the selected layers are made when the menu opens: they depend on what is selected.
  QMenu *layers = m_context.menus.addMenu(editLayers, tr("Selected &layers"));
  connect(layers, &QMenu::aboutToShow, this, [this, layers] {
    layers->clear();
    m_context.table.view()->fillContextMenu(*layers);
  });
  QMenu *comparisons = m_context.menus.addMenu(editPlan, tr("&Compare with"));
  comparisons->setObjectName(u"comparisons"_s);
  connect(comparisons, &QMenu::aboutToShow, this, [this, comparisons] { fillComparisons(*comparisons); });
  add(editPlan, tr("Save plan as &preset…"), u"savePresetAction"_s, {}, this, &TableActions::savePreset);
  add(editPlan, tr("&My presets…"), u"ownPresetsAction"_s, {}, this, &TableActions::managePresets);
  m_context.menus.add(editPlan, m_context.table.notice()->snapAction());
}

void TableActions::tell(const QString &message) {
  m_context.messages.show(Severity::warning, message);
}

// --- presets ---

void TableActions::readPresets() {
  OwnPresets own = readOwnPresets();
  for (const std::string &warning : own.warnings)
    tell(QString::fromStdString(warning));
  m_presets = std::move(own.presets);
  m_context.planBar.setOwnPresets(m_presets);
}

void TableActions::savePreset() {
  SavePresetDialog dialog(m_context.document, m_presets, &m_context.window);
  if (dialog.exec() != QDialog::Accepted)
    return;
  m_context.attempt([&] {
    const OwnPreset preset = dialog.preset();
    saveOwnPreset(preset);
    readPresets();
    m_context.window.statusBar()->showMessage(
        tr("Saved the preset %1").arg(QString::fromStdString(preset.name)), 6000);
  });
}

void TableActions::managePresets() {
  auto *dialog = new OwnPresetsDialog(&m_context.window);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &OwnPresetsDialog::changed, this, &TableActions::readPresets);
  connect(dialog, &OwnPresetsDialog::chosen, this, &TableActions::applyPreset);
  dialog->show();
}

void TableActions::applyPreset(const QString &name) {
  m_context.attempt([&] {
    const auto preset = std::ranges::find(m_presets, name.toStdString(), &OwnPreset::name);
    if (preset == m_presets.end())
      throw workFailed("the preset \"" + name.toStdString() + "\" was renamed or deleted meanwhile");
    Document &document = m_context.document;
    const std::size_t fitting = preset->fittingLayers(document.network());
    const std::size_t all = document.network().layers().size();
    if (fitting == 0)
      throw badInput("preset \"" + preset->name + "\" is of layers that " + document.network().name() +
                     " has not");
    document.applyPlan(preset->apply(document.network(), document.plan()), tr("preset %1").arg(name));
    if (fitting < all)
      m_context.messages.show(Severity::info,
                              tr("%1 says something of %2 of %3 layers; the others are as they were.")
                                  .arg(name)
                                  .arg(fitting)
                                  .arg(all));
  });
}

// --- comparison ---

void TableActions::compare(const QString &name, const std::function<PrecisionPlan()> &plan) {
  m_context.attempt([&] { reference().set(name, plan()); });
}

void TableActions::fillComparisons(QMenu &menu) {
  menu.clear();
  const Document &document = m_context.document;
  menu.addAction(tr("The plan as it is &now"), this,
                 [this] { compare(tr("the plan before"), [this] { return m_context.document.plan(); }); });
  menu.addAction(tr("A &file…"), this, [this] {
    const QString path =
        QFileDialog::getOpenFileName(&m_context.window, tr("Compare with"), {},
                                     tr("Projects and experiments (*.bitsmith *.json);;All files (*)"));
    if (!path.isEmpty())
      compareWithFile(path);
  });
  menu.addSection(tr("Presets"));
  for (const Preset &preset : presets()) {
    const QString name = QString::fromStdString(preset.name);
    menu.addAction(name, this, [this, name] {
      compare(name, [&] { return findPreset(name.toStdString()).apply(m_context.document.network()); });
    });
  }
  for (const OwnPreset &preset : m_presets)
    if (preset.fittingLayers(document.network()) > 0)
      menu.addAction(QString::fromStdString(preset.name), this, [this, preset] {
        compare(QString::fromStdString(preset.name),
                [&] { return preset.apply(m_context.document.network(), m_context.document.plan()); });
      });
  addRuns(menu);
  menu.addSeparator();
  menu.addAction(tr("&End comparison"), &reference(), &PlanReference::clear)->setEnabled(reference().isSet());
}

void TableActions::addRuns(QMenu &menu) {
  int count = 0;
  const QStringList folders = m_context.library.folders();
  for (const QString &folder : folders) {
    const auto record = m_context.library.record(folder);
    if (!record || !record->result || !givesNetwork(record->experiment.task) ||
        record->experiment.network != m_context.document.networkOptions())
      continue;
    if (count++ == 0)
      menu.addSection(tr("Runs"));
    const QString name = QString::fromStdString(record->experiment.name);
    QString title = name;
    menu.addAction(title.replace(u'&', u"&&"_s), this, [this, name, choice = record->experiment.precision] {
      compare(name, [&] { return resolvePlan(choice, m_context.document.network()); });
    });
    if (count == mostRuns)
      break;
  }
}

void TableActions::compareWithFile(const QString &path) {
  const QString file = folderKey(path);
  compare(QFileInfo(file).fileName(), [&] {
    const Experiment experiment = ProjectActions::isProject(file) ? loadProject(toPath(file)).experiment
                                                                  : loadExperiment(file.toStdString());
    if (experiment.task == Task::study)
      throw badInput(file.toStdString() + " is a study of several plans: expected a single one");
    return resolvePlan(experiment.precision, m_context.document.network());
  });
}

} // namespace bitsmith
