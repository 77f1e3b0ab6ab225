// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/research/research_panel.h"

#include "widgets/document/core_text.h"
#include "widgets/research/arm_chart.h"
#include "widgets/runs/command_button.h"
#include "widgets/runs/command_line.h"
#include "widgets/runs/run_library.h"
#include "widgets/style/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTextDocumentFragment>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

enum Column { titleColumn, stateColumn };
constexpr int nameRole = Qt::UserRole;

QString text(const std::string &string) {
  return coreText(string).toHtmlEscaped();
}

QString stateText(const Verdict &verdict, bool hasStudy) {
  if (!hasStudy)
    return ResearchPanel::tr("not run");
  if (verdict.finished < verdict.wanted)
    return ResearchPanel::tr("%1 of %2 runs").arg(verdict.finished).arg(verdict.wanted);
  switch (verdict.kind) {
  case VerdictKind::supported:
    return ResearchPanel::tr("✓ supported");
  case VerdictKind::notSupported:
    return ResearchPanel::tr("✗ not supported");
  case VerdictKind::undecided:
    break;
  }
  return ResearchPanel::tr("? undecided");
}

ColorRole stateColor(const Verdict &verdict, bool hasStudy) {
  if (!hasStudy)
    return ColorRole::muted;
  if (verdict.finished < verdict.wanted)
    return ColorRole::accent;
  return verdict.kind == VerdictKind::supported      ? ColorRole::positive
         : verdict.kind == VerdictKind::notSupported ? ColorRole::negative
                                                     : ColorRole::warning;
}

} // namespace

ResearchPanel::ResearchPanel(const RunLibrary &library, QWidget *parent)
    : QWidget(parent), m_library(library), m_list(new QTreeWidget), m_head(new QLabel), m_text(new QLabel),
      m_verdict(new QLabel), m_chart(new ArmChart), m_run(new QPushButton(tr("Run this study"))),
      m_show(new QPushButton(tr("Show its runs"))) {
  m_list->setObjectName(u"researchCards"_s);
  m_list->setHeaderLabels({tr("Question"), tr("Verdict")});
  m_list->setRootIsDecorated(false);
  m_list->setUniformRowHeights(true);
  m_list->header()->setStretchLastSection(false);
  m_list->header()->setSectionResizeMode(titleColumn, QHeaderView::Stretch);
  m_list->header()->setSectionResizeMode(stateColumn, QHeaderView::ResizeToContents);
  m_list->setAccessibleName(tr("Research cards"));
  for (QLabel *label : {m_head, m_text, m_verdict}) {
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  }
  m_run->setObjectName(u"runStudy"_s);
  m_show->setObjectName(u"showRuns"_s);

  auto *page = new QWidget;
  auto *pageLayout = new QVBoxLayout(page);
  pageLayout->setContentsMargins(12, 8, 12, 12);
  pageLayout->setSpacing(10);
  auto *buttons = new QHBoxLayout;
  buttons->addWidget(m_run);
  buttons->addWidget(m_show);
  buttons->addWidget(makeCommandButton([this] {
    const ResearchCard *card = current();
    return card ? commandOf({u"research"_s, QString::fromStdString(card->name)}) : QString();
  }));
  buttons->addStretch(1);
  pageLayout->addWidget(m_head);
  pageLayout->addLayout(buttons);
  pageLayout->addWidget(m_verdict);
  pageLayout->addWidget(m_chart);
  pageLayout->addWidget(m_text);
  pageLayout->addStretch(1);
  auto *scroll = new QScrollArea;
  scroll->setWidget(page);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  auto *splitter = new QSplitter(Qt::Horizontal);
  splitter->addWidget(m_list);
  splitter->addWidget(scroll);
  splitter->setStretchFactor(0, 3);
  splitter->setStretchFactor(1, 5);
  splitter->setChildrenCollapsible(false);
  splitter->setSizes({320, 480});
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(6, 6, 6, 6);
  layout->addWidget(splitter);

  m_coalescer.setSingleShot(true);
  m_coalescer.setInterval(300ms);
  connect(&m_coalescer, &QTimer::timeout, this, &ResearchPanel::refresh);
  for (const auto signal : {&RunLibrary::runAdded, &RunLibrary::runChanged, &RunLibrary::runRemoved})
    connect(&library, signal, &m_coalescer, [this] {
      if (!m_coalescer.isActive())
        m_coalescer.start();
    });
  connect(&Theme::instance(), &Theme::changed, this, &ResearchPanel::refresh);
  connect(m_list, &QTreeWidget::currentItemChanged, this, &ResearchPanel::updateCard);
  connect(m_run, &QPushButton::clicked, this, [this] {
    if (const ResearchCard *card = current())
      Q_EMIT runRequested(card->study);
  });
  connect(m_show, &QPushButton::clicked, this, [this] {
    const ResearchCard *card = current();
    if (const QString study = card ? studyOf(*card) : QString(); !study.isEmpty())
      Q_EMIT runsRequested(m_library.members(study));
  });
}

void ResearchPanel::showEvent(QShowEvent *event) {
  QWidget::showEvent(event);
  if (m_cards.empty())
    readCards();
  else
    refresh();
}

/// Judging every card costs something with each event of a run: only while somebody looks.
void ResearchPanel::refresh() {
  if (!isVisible())
    return;
  updateStates();
  updateCard();
}

void ResearchPanel::readCards() {
  const ResearchLibrary library = readResearchLibrary();
  m_cards = library.cards;
  for (const std::string &warning : library.warnings)
    Q_EMIT warned(QString::fromStdString(warning));
  for (const ResearchCard &card : m_cards) {
    auto *item = new QTreeWidgetItem({coreText(card.title), QString()});
    item->setData(titleColumn, nameRole, QString::fromStdString(card.name));
    item->setToolTip(titleColumn, QString::fromStdString(card.hypothesis));
    m_list->addTopLevelItem(item);
  }
  updateStates();
  if (m_list->topLevelItemCount() > 0)
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

const ResearchCard *ResearchPanel::current() const {
  const auto found = std::ranges::find(m_cards, chosen().toStdString(), &ResearchCard::name);
  return found == m_cards.end() ? nullptr : &*found;
}

void ResearchPanel::choose(const QString &name) {
  for (int i = 0; i < m_list->topLevelItemCount(); ++i)
    if (m_list->topLevelItem(i)->data(titleColumn, nameRole).toString() == name)
      m_list->setCurrentItem(m_list->topLevelItem(i));
}

QString ResearchPanel::chosen() const {
  const QTreeWidgetItem *item = m_list->currentItem();
  return item ? item->data(titleColumn, nameRole).toString() : QString();
}

QString ResearchPanel::verdictText() const {
  return QTextDocumentFragment::fromHtml(m_verdict->text()).toPlainText();
}

QList<Chart *> ResearchPanel::charts() const {
  return {m_chart};
}

QString ResearchPanel::studyOf(const ResearchCard &card) const {
  for (const QString &folder : m_library.folders())
    if (const auto record = m_library.record(folder);
        record && record->isStudy() && record->experiment.name == card.study.name)
      return folder;
  return {};
}

Verdict ResearchPanel::verdictOf(const ResearchCard &card, const QString &study) const {
  std::map<std::string, RunResult> results;
  if (!study.isEmpty())
    for (const QString &member : m_library.members(study))
      if (const auto record = m_library.record(member); record && record->result)
        results[record->experiment.name] = *record->result;
  return judge(card, results);
}

void ResearchPanel::updateStates() {
  for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
    const ResearchCard &card = m_cards[static_cast<std::size_t>(i)];
    const QString study = studyOf(card);
    const Verdict verdict = verdictOf(card, study);
    QTreeWidgetItem *item = m_list->topLevelItem(i);
    item->setText(stateColumn, stateText(verdict, !study.isEmpty()));
    item->setForeground(stateColumn, Theme::instance().color(stateColor(verdict, !study.isEmpty())));
    item->setToolTip(stateColumn, QString::fromStdString(verdict.sentence));
  }
}

void ResearchPanel::updateCard() {
  const ResearchCard *card = current();
  m_run->setEnabled(card != nullptr);
  if (!card)
    return;
  const QString muted = Theme::instance().color(ColorRole::muted).name();
  const auto part = [&](const QString &heading, const QString &body) {
    return u"<p style='margin:0 0 2px 0;color:%1'>%2</p><p style='margin:0 0 10px 0'>%3</p>"_s.arg(
        muted, heading, body);
  };
  m_head->setText(u"<h3 style='margin:0 0 8px 0'>%1</h3>"_s.arg(text(card->title)) +
                  part(tr("Hypothesis"), u"<b>%1</b>"_s.arg(text(card->hypothesis))));
  m_text->setText(
      part(tr("Idea"), text(card->idea)) + part(tr("Method"), text(card->method)) +
      part(tr("Expected"),
           text(card->expected) + u" <span style='color:%1'>— %2</span>"_s.arg(muted, text(card->source))) +
      part(tr("Cost"), tr("%n run(s)", nullptr, static_cast<int>(card->study.members.size())) +
                           tr(", about %1 min on two cores").arg(locale().toString(card->minutes, 'g', 3))));
  const QString study = studyOf(*card);
  const Verdict verdict = verdictOf(*card, study);
  m_show->setEnabled(!study.isEmpty());
  m_run->setText(study.isEmpty() ? tr("Run this study") : tr("Run it again"));
  m_verdict->setVisible(!study.isEmpty());
  m_chart->setVisible(verdict.finished > 0);
  if (study.isEmpty())
    return;
  m_verdict->setText(
      u"<b style='color:%1'>%2</b><br/>%3"_s.arg(Theme::instance().color(stateColor(verdict, true)).name(),
                                                 stateText(verdict, true), text(verdict.sentence)));
  m_chart->setOutcome(*card, verdict);
}

} // namespace bitsmith
