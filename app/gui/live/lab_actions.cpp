// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/live/lab_actions.h"

#include "app/gui/live/live_network.h"
#include "app/gui/window/panel_docks.h"
#include "app/gui/window/window_context.h"
#include "widgets/charts/chart.h"
#include "widgets/document/document.h"
#include "widgets/lab/lab_panel.h"
#include "widgets/live/live_engine.h"
#include "widgets/runs/run_library.h"
#include "widgets/runs/runs_panel.h"
#include "widgets/style/message_bar.h"

#include <QJsonArray>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The engine measures a network when it opens it; here that is not looked at.
constexpr std::int64_t fewPictures = 16;
/// The most that the engine gives of a tensor.
constexpr int mostValues = 65'536;
constexpr int followPause = 300;

void append(std::vector<float> &values, const QJsonArray &given) {
  for (const auto &value : given)
    values.push_back(static_cast<float>(value.toDouble()));
}

/// Channels of weights one by one; activations have one scale for all.
ValueSample sampleOf(const QJsonObject &distribution, bool weights) {
  ValueSample sample;
  if (!weights) {
    append(sample.values, distribution[u"values"_s].toArray());
    return sample;
  }
  const QJsonArray channels = distribution[u"channel_values"_s].toArray();
  sample.channels = std::max<std::int64_t>(1, channels.size());
  for (const auto &channel : channels)
    append(sample.values, channel.toArray());
  return sample;
}

} // namespace

LabActions::LabActions(const WindowContext &context)
    : QObject(&context.parts), m_context(context), m_panel(new LabPanel(context.document, context.selection)),
      m_engine(new LiveEngine(this)) {
  const QDockWidget *dock = context.docks.add(tr("Lab"), u"labDock"_s, m_panel, Qt::RightDockWidgetArea);
  m_panel->setActive(false); // until its tab comes to the front
  connect(dock, &QDockWidget::visibilityChanged, m_panel, &LabPanel::setActive);
  for (Chart *chart : m_panel->charts())
    context.connectChart(chart);
  m_following.setSingleShot(true);
  m_following.setInterval(followPause);
  connect(m_panel, &LabPanel::editRejected, this,
          [this](const QString &text) { m_context.messages.show(Severity::warning, text); });
  connect(m_panel, &LabPanel::layerValuesRequested, this, &LabActions::askForValues);
  connect(&m_following, &QTimer::timeout, this, &LabActions::followRuns);
  const auto followSoon = [this] { m_following.start(); };
  for (const auto signal : {&RunLibrary::runAdded, &RunLibrary::runChanged, &RunLibrary::runRemoved})
    connect(&context.library, signal, this, followSoon);
  connect(&context.library, &RunLibrary::loaded, this, followSoon);
  connect(&context.runs, &RunsPanel::selectionChanged, this, followSoon);
  connect(&context.document, &Document::optionsChanged, this, followSoon);
  connect(m_engine, &LiveEngine::failed, m_panel, &LabPanel::setNoLayerValues);
}

void LabActions::followRuns() {
  const auto what = findLiveNetwork(m_context, fewPictures).what;
  if (!what.isEmpty())
    m_panel->preferLayerValues();
  if (!m_panel->showsLayer())
    m_engine->close(); // its memory is worth more
  else if (what != m_engine->what())
    m_panel->forgetLayerValues();
}

void LabActions::askForValues(const QString &layer, bool weights) {
  if (m_asked != 0)
    m_engine->cancel(m_asked);
  m_asked = 0;
  const auto [what, label] = findLiveNetwork(m_context, fewPictures);
  if (what.isEmpty()) {
    m_engine->close();
    m_panel->setNoLayerValues(
        tr("Values of a layer need a trained run of this network on these pictures: train "
           "it (Run), or choose a distribution."));
    return;
  }
  if (what != m_engine->what() || m_engine->state() == LiveEngine::State::failed)
    m_engine->open(what);
  m_asked = m_engine->call(
      u"distribution"_s,
      {{u"layer"_s, layer},
       {u"what"_s, weights ? u"weights"_s : u"activations"_s},
       {u"bins"_s, 1},
       {u"values"_s, mostValues},
       {u"by_channel"_s, weights}},
      [this, layer, weights, label = label](const QJsonObject &result) {
        m_asked = 0;
        m_panel->setLayerValues(layer, weights, sampleOf(result, weights),
                                static_cast<std::int64_t>(result[u"count"_s].toDouble()), label);
      },
      [this](const QString &message) {
        m_asked = 0;
        m_panel->setNoLayerValues(message);
      });
}

} // namespace bitsmith
