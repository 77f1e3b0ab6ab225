// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/advice/advice_panel.h"

#include "core/plan/base/error.h"
#include "widgets/advice/advice_text.h"
#include "widgets/document/core_text.h"
#include "widgets/document/document.h"
#include "widgets/style/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

QString nameOf(AdviceKind kind) {
  return fromStd(toString(kind));
}

ColorRole colorOf(Evidence evidence) {
  switch (evidence) {
  case Evidence::measured:
  case Evidence::computed:
    return ColorRole::positive;
  case Evidence::contradicted:
    return ColorRole::negative;
  case Evidence::ruleOfThumb:
    break;
  }
  return ColorRole::muted;
}

} // namespace

AdvicePanel::AdvicePanel(Document &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_rows(new QVBoxLayout), m_empty(new QLabel),
      m_restore(new QPushButton) {
  auto *page = new QWidget;
  auto *pageLayout = new QVBoxLayout(page);
  pageLayout->setContentsMargins(10, 8, 10, 8);
  m_rows->setSpacing(8);
  m_empty->setText(tr("The plan follows every guideline that is checked."));
  m_empty->setWordWrap(true);
  m_empty->setObjectName(u"adviceEmpty"_s);
  m_restore->setObjectName(u"adviceRestore"_s);
  pageLayout->addWidget(m_empty);
  pageLayout->addLayout(m_rows);
  pageLayout->addWidget(m_restore, 0, Qt::AlignLeft);
  pageLayout->addStretch(1);
  auto *scroll = new QScrollArea;
  scroll->setWidget(page);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(scroll);
  m_later.setSingleShot(true);
  m_later.setInterval(0);
  connect(&m_later, &QTimer::timeout, this, &AdvicePanel::refresh);
  const auto soon = [this] { m_later.start(); };
  connect(&document, &Document::planChanged, this, soon);
  connect(&document, &Document::networkChanged, this, soon);
  connect(&document, &Document::hardwareChanged, this, soon);
  connect(&document, &Document::lockChanged, this, soon);
  connect(&document, &Document::optionsChanged, this, soon);
  connect(&Theme::instance(), &Theme::changed, this, soon);
  connect(m_restore, &QPushButton::clicked, this, &AdvicePanel::restore);
  refresh();
}

void AdvicePanel::setRuns(std::vector<std::shared_ptr<const RunRecord>> runs) {
  m_runs = std::move(runs);
  m_later.start();
}

void AdvicePanel::setDismissed(const QStringList &kinds) {
  m_dismissed = kinds;
  m_later.start();
}

void AdvicePanel::refresh() {
  std::vector<bool> locked;
  for (int row = 0; row < m_document.layerCount(); ++row)
    locked.push_back(m_document.isLocked(row));
  const Experiment experiment = m_document.experiment();
  m_findings = advise({.network = m_document.network(),
                       .plan = m_document.plan(),
                       .locked = locked,
                       .hardware = m_document.hardware(),
                       .experiment = experiment,
                       .runs = m_runs});
  while (QLayoutItem *item = m_rows->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater(); // may be what was clicked
    delete item;
  }
  int hidden = 0;
  for (const Finding &finding : m_findings) {
    if (m_dismissed.contains(nameOf(finding.kind)))
      ++hidden;
    else
      addRow(finding);
  }
  m_empty->setVisible(m_findings.empty());
  m_restore->setText(tr("Show %n dismissed", nullptr, hidden));
  m_restore->setVisible(hidden > 0);
}

void AdvicePanel::addRow(const Finding &finding) {
  const bool holds = finding.evidence != Evidence::contradicted;
  const QString title = adviceTitle(finding, m_document.network(), m_document.hardware());
  const QString name = nameOf(finding.kind);
  auto *row = new QWidget;
  row->setObjectName(u"advice_"_s + name);
  auto *layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  auto *text = new QLabel(u"<b>%1</b> <span style='color:%2'>[%3]</span><br>%4"_s.arg(
      holds ? title.toHtmlEscaped() : u"<s>"_s + title.toHtmlEscaped() + u"</s>"_s,
      Theme::instance().color(colorOf(finding.evidence)).name(), evidenceText(finding.evidence),
      adviceReason(finding, m_document.network(), m_document.hardware()).toHtmlEscaped()));
  text->setTextFormat(Qt::RichText);
  text->setWordWrap(true);
  text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  text->setObjectName(u"adviceText"_s);
  layout->addWidget(text, 1);
  if (finding.isApplicable()) {
    auto *button = new QPushButton(tr("Apply"));
    button->setObjectName(u"adviceApply"_s);
    button->setAccessibleName(tr("Apply: %1").arg(title));
    button->setToolTip(tr("Changes the plan so, in one step to undo; locked layers keep theirs"));
    connect(button, &QPushButton::clicked, this, [this, finding] { apply(finding); });
    layout->addWidget(button, 0, Qt::AlignTop);
  }
  auto *dismissButton = new QPushButton(tr("Dismiss"));
  dismissButton->setObjectName(u"adviceDismiss"_s);
  dismissButton->setAccessibleName(tr("Dismiss: %1").arg(title));
  dismissButton->setToolTip(tr("Puts this advice away for this network; it can be shown again"));
  connect(dismissButton, &QPushButton::clicked, this, [this, kind = finding.kind] { dismiss(kind); });
  layout->addWidget(dismissButton, 0, Qt::AlignTop);
  m_rows->addWidget(row);
}

void AdvicePanel::apply(const Finding &finding) {
  try {
    if (!finding.startRun.empty()) {
      StartOptions start;
      start.run = finding.startRun;
      m_document.setStart(start);
      return;
    }
    PrecisionEdits edits;
    for (const auto &[layer, precision] : finding.edits)
      edits.emplace_back(static_cast<int>(layer), precision);
    m_document.setPrecisions(edits, adviceTitle(finding, m_document.network(), m_document.hardware()));
  } catch (const Error &error) {
    Q_EMIT editRejected(QString::fromUtf8(error.what()));
  }
}

void AdvicePanel::dismiss(AdviceKind kind) {
  if (!m_dismissed.contains(nameOf(kind)))
    m_dismissed.append(nameOf(kind));
  m_later.start();
  Q_EMIT dismissedChanged(m_dismissed);
}

void AdvicePanel::restore() {
  m_dismissed.clear();
  m_later.start();
  Q_EMIT dismissedChanged(m_dismissed);
}

} // namespace bitsmith
