// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/analysis/advice_actions.h"

#include "app/gui/window/panel_docks.h"
#include "app/gui/window/window_context.h"
#include "app/gui/window/window_settings.h"
#include "widgets/advice/advice_panel.h"
#include "widgets/analysis/analysis_run_picker.h"
#include "widgets/document/document.h"
#include "widgets/runs/run_library.h"
#include "widgets/style/message_bar.h"

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int followPause = 300;

QString networkKey(const Document &document) {
  return document.networkFile().isEmpty() ? document.architecture() : document.networkFile();
}

} // namespace

AdviceActions::AdviceActions(const WindowContext &context)
    : QObject(&context.parts), m_context(context), m_panel(new AdvicePanel(context.document)) {
  context.docks.add(tr("Advice"), u"adviceDock"_s, m_panel, Qt::BottomDockWidgetArea);
  m_following.setSingleShot(true);
  m_following.setInterval(followPause);
  connect(&m_following, &QTimer::timeout, this, &AdviceActions::followRuns);
  const auto soon = [this] { m_following.start(); };
  // What a run comes to is what counts, not each of its steps.
  for (const auto signal : {&RunLibrary::runAdded, &RunLibrary::runChanged})
    connect(&context.library, signal, this, [this](const QString &folder) {
      const auto record = m_context.library.record(folder);
      if (record && (record->result || record->sensitivity))
        m_following.start();
    });
  connect(&context.library, &RunLibrary::runRemoved, this, soon);
  connect(&context.library, &RunLibrary::loaded, this, soon);
  connect(&context.document, &Document::networkChanged, this, &AdviceActions::followNetwork);
  connect(m_panel, &AdvicePanel::dismissedChanged, this, [this](const QStringList &kinds) {
    m_context.settings.setDismissedAdvice(networkKey(m_context.document), kinds);
  });
  connect(m_panel, &AdvicePanel::editRejected, this,
          [this](const QString &text) { m_context.messages.show(Severity::warning, text); });
  followNetwork();
  soon();
}

void AdviceActions::followRuns() {
  std::vector<std::shared_ptr<const RunRecord>> runs;
  for (const QString &folder : allRunFolders(m_context.library))
    if (const auto record = m_context.library.record(folder))
      runs.push_back(record);
  m_panel->setRuns(std::move(runs));
}

void AdviceActions::followNetwork() {
  m_panel->setDismissed(m_context.settings.dismissedAdvice(networkKey(m_context.document)));
}

} // namespace bitsmith
