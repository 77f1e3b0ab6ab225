// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/runs/run_messages.h"

#include "app/gui/window/window_context.h"
#include "widgets/runs/run_library.h"
#include "widgets/runs/runs_panel.h"
#include "widgets/style/message_bar.h"

namespace bitsmith {

RunMessages::RunMessages(WindowContext &context) : QObject(&context.parts), m_context(context) {
  connect(&context.runs, &RunsPanel::messageRequested, this,
          [this](Severity severity, const QString &text) { m_context.messages.show(severity, text); });
  connect(&context.queue, &RunQueue::ended, this, &RunMessages::onEnded);
  for (const auto signal : {&RunLibrary::runAdded, &RunLibrary::runChanged})
    connect(&context.library, signal, this, &RunMessages::tellWarnings);
  connect(&context.library, &RunLibrary::loaded, this, &RunMessages::offerInterrupted);
}

void RunMessages::onEnded(const QString &folder, RunQueue::Outcome outcome, const QString &message) {
  if (outcome != RunQueue::Outcome::failed)
    return;
  m_context.messages.show(Severity::error, message, tr("Resume"),
                          [this, folder] { m_context.queue.resume(folder); });
}

void RunMessages::tellWarnings(const QString &folder) {
  const auto record = m_context.library.record(folder);
  if (!record || !m_context.queue.isBusy())
    return;
  for (const std::string &warning : record->warnings)
    if (const QString text = QString::fromStdString(warning); !m_toldWarnings.contains(text)) {
      m_toldWarnings.append(text);
      m_context.messages.show(Severity::warning, text);
    }
}

void RunMessages::offerInterrupted() {
  const RunLibrary &library = m_context.library;
  QStringList interrupted;
  QStringList left; // to a cluster
  for (const QString &folder : library.folders())
    if (m_context.runs.model()->phase(folder) == RunPhase::left)
      left.append(folder);
    else if (const auto record = library.record(folder); record && record->state == RunState::interrupted)
      interrupted.append(folder);
  QStringList sentences;
  if (const int count = static_cast<int>(interrupted.size()))
    sentences.append(count == 1 ? tr("The run “%1” was interrupted. It can go on from its last checkpoint.")
                                      .arg(library.name(interrupted.first()))
                                : tr("%n runs were interrupted. They can go on from their last checkpoints.",
                                     nullptr, count));
  if (const int count = static_cast<int>(left.size()))
    sentences.append(
        count == 1
            ? tr("“%1” was left to a cluster. It can be followed again.").arg(library.name(left.first()))
            : tr("%n runs were left to a cluster. They can be followed again.", nullptr, count));
  if (sentences.isEmpty())
    return;
  m_context.messages.show(Severity::info, sentences.join(u' '),
                          interrupted.isEmpty() ? tr("Follow") : tr("Resume"),
                          [this, offered = interrupted + left] {
                            for (const QString &folder : offered)
                              m_context.queue.resume(folder);
                          });
}

} // namespace bitsmith
