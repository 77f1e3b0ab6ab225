// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/live/live_actions.h"

#include "app/gui/live/live_network.h"
#include "app/gui/runs/run_plans.h"
#include "app/gui/window/window_context.h"
#include "app/gui/window/window_menus.h"
#include "app/gui/window/window_settings.h"
#include "core/plan/advice/advice.h"
#include "core/plan/analysis/accuracy_prediction.h"
#include "core/plan/precision/precision_json.h"
#include "widgets/analysis/analysis_run_picker.h"
#include "widgets/charts/trade_off_plot.h"
#include "widgets/document/document.h"
#include "widgets/live/live_engine.h"
#include "widgets/precision/precision_panel.h"
#include "widgets/runs/run_text.h"
#include "widgets/runs/runs_panel.h"
#include "widgets/style/message_bar.h"
#include "widgets/style/theme.h"

#include <QAction>
#include <QJsonArray>
#include <QJsonDocument>

#include <nlohmann/json.hpp>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What the trail is called among the charts' runs; no folder is called so.
const auto trailId = u"live-trail"_s;
/// More pictures would make the interval narrower and the answer late.
constexpr std::int64_t mostPictures = 1000;
constexpr int choosePause = 200;

QJsonObject asObject(const nlohmann::json &json) {
  return QJsonDocument::fromJson(QByteArray::fromStdString(json.dump())).object();
}

QString asText(const QJsonObject &object) {
  return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

LiveActions::LiveActions(WindowContext &context)
    : QObject(&context.parts), m_context(context), m_strip(new AccuracyStrip),
      m_engine(new LiveEngine(this)) {
  context.table.addBelowTotals(m_strip);
  m_choosing.setSingleShot(true);
  m_choosing.setInterval(choosePause);
  m_measuring.setSingleShot(true);
  m_measuring.setInterval(0);
  connect(&m_choosing, &QTimer::timeout, this, &LiveActions::choose);
  connect(&m_measuring, &QTimer::timeout, this, &LiveActions::measure);
  addActions();
  connectWindow();
  connectEngine();
  m_choosing.start();
}

void LiveActions::addActions() {
  m_toggle = new QAction(tr("&Live accuracy"), this);
  m_toggle->setObjectName(u"liveAccuracy"_s);
  m_toggle->setCheckable(true);
  m_toggle->setChecked(m_context.settings.isLiveAccuracyOn());
  m_toggle->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
  m_toggle->setToolTip(tr("Measure the accuracy of the plan as it is edited (Ctrl+Shift+L)"));
  m_clear = new QAction(tr("Clear the tr&ail of tried plans"), this);
  m_clear->setObjectName(u"clearTrail"_s);
  m_clear->setEnabled(false);
  m_clear->setToolTip(tr("Takes the plans that were measured by hand out of Trade-offs"));
  m_context.menus.add(MenuSection::runMore, m_toggle);
  m_context.menus.add(MenuSection::runMore, m_clear);
  connect(m_toggle, &QAction::toggled, this, &LiveActions::setOn);
  connect(m_strip, &AccuracyStrip::toggled, m_toggle, &QAction::setChecked);
  connect(m_clear, &QAction::triggered, this, &LiveActions::clearTrail);
}

void LiveActions::connectWindow() {
  const auto chooseSoon = [this] { m_choosing.start(); };
  const auto measureNow = [this] { m_measuring.start(); };
  const Document &document = m_context.document;
  // At once: a plan of the new network must not be measured on the old one.
  connect(&document, &Document::networkChanged, this, &LiveActions::choose);
  connect(&document, &Document::optionsChanged, this, chooseSoon);
  connect(&document, &Document::planChanged, this, measureNow);
  connect(&document, &Document::hardwareChanged, this, [this] {
    trail().setHardware(m_context.document.network(), m_context.document.hardware());
    showTrail();
  });
  for (const auto signal : {&RunLibrary::runAdded, &RunLibrary::runChanged, &RunLibrary::runRemoved})
    connect(&m_context.library, signal, this, [this](const QString &folder) {
      const auto record = m_context.library.record(folder);
      if (!record || record->result)
        m_choosing.start();
    });
  connect(&m_context.library, &RunLibrary::loaded, this, chooseSoon);
  connect(&m_context.runs, &RunsPanel::selectionChanged, this, chooseSoon);
  connect(&m_context.tradeOffs, &TradeOffPlot::candidateActivated, this,
          [this](const QString &id, std::int64_t index) {
            if (id == trailId)
              openStep(index);
          });
  connect(&Theme::instance(), &Theme::changed, this, &LiveActions::showTrail);
  connect(m_strip, &AccuracyStrip::retryRequested, this, [this] {
    m_engine->close();
    choose();
  });
}

void LiveActions::connectEngine() {
  connect(m_engine, &LiveEngine::opened, this, &LiveActions::measure);
  connect(m_engine, &LiveEngine::restarted, this, [this](const QString &why) {
    showText(LiveAccuracy::Kind::opening);
    m_context.messages.show(Severity::warning,
                            tr("%1 It is started again, and the last question is asked again; plan and trail "
                               "are as they were.")
                                .arg(why));
  });
  connect(m_engine, &LiveEngine::failed, this,
          [this](const QString &message) { showText(LiveAccuracy::Kind::failed, message); });
}

void LiveActions::setOn(bool on) {
  m_context.settings.setLiveAccuracyOn(on);
  choose();
}

void LiveActions::choose() {
  m_choosing.stop();
  using Kind = LiveAccuracy::Kind;
  if (!m_toggle->isChecked()) {
    m_engine->close();
    return showText(Kind::off);
  }
  const auto [what, label] = findLiveNetwork(m_context, mostPictures);
  if (what.isEmpty()) {
    m_engine->close();
    m_key.clear();
    showTrail();
    return showText(
        Kind::nothing,
        m_context.library.isLoaded()
            ? tr("needs a trained run of this network on these pictures: train it with preset fp32 "
                 "(Run), or choose such a run under Runs")
            : QString());
  }
  const QString key = asText(what);
  if (key == m_key && m_engine->state() != LiveEngine::State::off)
    return;
  m_key = key;
  // Its plans were costed on the hardware of when they were tried.
  trail().setHardware(m_context.document.network(), m_context.document.hardware());
  m_label = label;
  m_lastPlan.reset();
  m_engine->open(what);
  showTrail();
  if (m_engine->state() != LiveEngine::State::failed)
    showText(Kind::opening);
}

std::shared_ptr<const SensitivityTable> LiveActions::findSensitivity() const {
  const Network &network = m_context.document.network();
  for (const QString &folder : allRunFolders(m_context.library))
    if (const auto run = m_context.library.record(folder))
      if (const SensitivityTable *table = predictingTable(*run, network))
        return {run, table};
  return nullptr;
}

void LiveActions::measure() {
  m_measuring.stop();
  if (!m_toggle->isChecked() || m_engine->opening().isEmpty())
    return;
  const PrecisionPlan &plan = m_context.document.plan();
  if (m_engine->opening()[u"layers"_s].toArray().size() != std::ssize(plan))
    return; // another network is about to be chosen
  if (const TrailStep *known = trail().find(plan)) {
    m_engine->cancelEvaluation();
    return showStep(*known);
  }
  LiveAccuracy now;
  now.kind = LiveAccuracy::Kind::computing;
  now.network = m_label;
  now.floating = m_engine->opening()[u"float"_s][u"accuracy"_s].toDouble();
  if (const auto table = findSensitivity()) {
    std::optional<MeasuredPlan> last;
    if (m_lastPlan)
      last.emplace(MeasuredPlan{*m_lastPlan, m_lastAccuracy});
    now.predicted = predictAccuracy(*table, m_context.document.network(), plan, last);
  }
  m_strip->show(now);
  const PrecisionChoice choice =
      describePlan(plan, m_context.document.network(), m_context.document.basePreset().toStdString());
  m_engine->evaluate(
      {{u"precision"_s, asObject(toJson(choice))}},
      [this, plan, key = m_key](const QJsonObject &result) {
        if (key == m_key)
          keep(plan, result);
      },
      [this](const QString &message) { showText(LiveAccuracy::Kind::failed, message); });
}

void LiveActions::keep(const PrecisionPlan &plan, const QJsonObject &result) {
  const TrailStep step{.plan = plan,
                       .accuracy = result[u"accuracy"_s].toDouble(),
                       .interval = {.low = result[u"accuracy_interval"_s][0].toDouble(),
                                    .high = result[u"accuracy_interval"_s][1].toDouble()},
                       .samples = static_cast<std::int64_t>(result[u"samples"_s].toDouble()),
                       .loss = result[u"loss"_s].toDouble(),
                       .seconds = result[u"seconds"_s].toDouble()};
  if (plan.size() != m_context.document.plan().size())
    return;
  trail().add(step, m_context.document.network(), m_context.document.hardware());
  if (plan == m_context.document.plan())
    showStep(step);
  showTrail();
}

void LiveActions::showStep(const TrailStep &step) {
  m_lastPlan = step.plan;
  m_lastAccuracy = step.accuracy;
  LiveAccuracy now;
  now.kind = LiveAccuracy::Kind::measured;
  now.accuracy = step.accuracy;
  now.interval = step.interval;
  now.floating = m_engine->opening()[u"float"_s][u"accuracy"_s].toDouble();
  now.samples = step.samples;
  now.seconds = step.seconds;
  now.network = m_label;
  m_strip->show(now);
}

void LiveActions::showText(LiveAccuracy::Kind kind, const QString &text) {
  LiveAccuracy now;
  now.kind = kind;
  now.network = m_label;
  now.text = text;
  m_strip->show(now);
}

PlanTrail &LiveActions::trail() {
  return m_context.trails[m_key];
}

void LiveActions::showTrail() {
  const PlanTrail &tried = trail();
  m_clear->setEnabled(!tried.empty());
  if (tried.empty())
    return m_context.tradeOffs.setTrail(std::nullopt);
  m_context.tradeOffs.setTrail(tried.chartRun(trailId, tr("Tried by hand"),
                                              Theme::instance().color(ColorRole::accent),
                                              m_context.document.experiment()));
}

void LiveActions::openStep(std::int64_t index) {
  const TrailStep *step = trail().at(index);
  Document &document = m_context.document;
  if (!step || std::ssize(step->plan) != document.layerCount())
    return;
  // A copy: the trail may change while the document tells of it.
  m_context.attempt([&, plan = step->plan] {
    document.applyPlan(plan, tr("tried plan %1").arg(index));
    if (const int held = document.lockedCount(); held > 0)
      m_context.messages.show(Severity::info, tr("%n locked layer(s) keep theirs.", nullptr, held));
  });
  m_context.tradeOffs.setChosenCandidate(trailId, index);
}

void LiveActions::clearTrail() {
  trail().clear();
  showTrail();
}

} // namespace bitsmith
