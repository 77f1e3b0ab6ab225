// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/live/accuracy_strip.h"

#include "widgets/document/number_text.h"
#include "widgets/live/spinner.h"
#include "widgets/style/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

/// "87.3 %"
QString percentText(double share) {
  return QLocale().toString(100 * share, 'f', 1) + u" %"_s;
}

QString secondsText(double seconds) {
  return QLocale().toString(seconds, 'f', seconds < 1 ? 2 : 1) + u" s"_s;
}

} // namespace

AccuracyStrip::AccuracyStrip(QWidget *parent)
    : QWidget(parent), m_toggle(new QToolButton), m_spinner(new Spinner), m_value(new QLabel),
      m_mark(new QLabel), m_change(new QLabel), m_note(new QLabel),
      m_retry(new QPushButton(tr("Try again"))) {
  setObjectName(u"accuracyStrip"_s);
  m_toggle->setObjectName(u"liveToggle"_s);
  m_toggle->setCheckable(true);
  m_toggle->setAutoRaise(true);
  m_toggle->setText(tr("Live accuracy"));
  m_toggle->setToolTip(tr("Measures the accuracy of the plan as it is edited: the trained network quantized "
                          "to it without training"));
  QFont strong = m_value->font();
  strong.setBold(true);
  m_value->setFont(tabularFont(strong));
  m_value->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_value->setAccessibleName(tr("Live accuracy"));
  m_note->setForegroundRole(QPalette::PlaceholderText);
  m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  m_retry->hide();
  auto *layout = new QHBoxLayout(this);
  layout->setContentsMargins(2, 2, 6, 2);
  layout->setSpacing(8);
  layout->addWidget(m_toggle);
  layout->addWidget(m_value);
  layout->addWidget(m_mark);
  layout->addWidget(m_spinner);
  layout->addWidget(m_change);
  layout->addWidget(m_note, 1);
  layout->addWidget(m_retry);
  connect(m_toggle, &QToolButton::clicked, this, &AccuracyStrip::toggled);
  connect(m_retry, &QPushButton::clicked, this, &AccuracyStrip::retryRequested);
  connect(&Theme::instance(), &Theme::changed, this, &AccuracyStrip::refreshLooks);
  show(LiveAccuracy());
}

QString AccuracyStrip::valueText() const {
  using enum LiveAccuracy::Kind;
  if (m_shown.kind == measured)
    return u"%1 ± %2"_s.arg(percentText(m_shown.accuracy),
                            QLocale().toString(50 * (m_shown.interval.high - m_shown.interval.low), 'f', 1));
  return m_shown.kind == computing && m_shown.predicted ? u"≈ "_s + percentText(*m_shown.predicted)
                                                        : QString();
}

QString AccuracyStrip::markText() const {
  using enum LiveAccuracy::Kind;
  if (m_shown.kind == measured)
    return tr("measured");
  return m_shown.kind == computing && m_shown.predicted ? tr("predicted") : QString();
}

QString AccuracyStrip::changeText() const {
  using enum LiveAccuracy::Kind;
  const bool isPredicted = m_shown.kind == computing && m_shown.predicted;
  if (m_shown.kind != measured && !isPredicted)
    return {};
  const double change = 100 * ((isPredicted ? *m_shown.predicted : m_shown.accuracy) - m_shown.floating);
  return tr("%1 points against float").arg((change > 0.05 ? u"+"_s : QString()) + decimalText(change, 1));
}

QString AccuracyStrip::noteText() const {
  using enum LiveAccuracy::Kind;
  switch (m_shown.kind) {
  case off:
    return tr("off");
  case opening:
    return tr("loading %1…").arg(m_shown.network);
  case computing:
    return m_shown.predicted ? tr("by sensitivity, being measured on %1").arg(m_shown.network)
                             : tr("being measured on %1…").arg(m_shown.network);
  case measured:
    return tr("%1 · %n picture(s) · %2", nullptr, static_cast<int>(m_shown.samples))
        .arg(m_shown.network, secondsText(m_shown.seconds));
  case nothing:
  case failed:
    break;
  }
  return m_shown.text;
}

void AccuracyStrip::show(const LiveAccuracy &accuracy) {
  using enum LiveAccuracy::Kind;
  m_shown = accuracy;
  m_toggle->setChecked(accuracy.kind != off);
  m_value->setText(valueText());
  m_mark->setText(markText());
  m_change->setText(changeText());
  m_note->setText(noteText());
  for (QLabel *label : {m_value, m_mark, m_change})
    label->setVisible(!label->text().isEmpty());
  m_spinner->setTurning(accuracy.kind == opening || accuracy.kind == computing);
  m_spinner->setVisible(accuracy.kind != off && accuracy.kind != nothing && accuracy.kind != failed);
  m_retry->setVisible(accuracy.kind == failed);
  QString why = noteText();
  if (accuracy.kind == measured)
    why = tr("%1 right of %n test picture(s); 95 % interval %2 to %3; %4 in float. What Quantize without "
             "training gives for this plan on %5, with ranges from its calibration pictures.",
             nullptr, static_cast<int>(accuracy.samples))
              .arg(percentText(accuracy.accuracy), percentText(accuracy.interval.low),
                   percentText(accuracy.interval.high), percentText(accuracy.floating), accuracy.network);
  else if (!markText().isEmpty())
    why =
        tr("Predicted from the newest sensitivity run, each layer's drop in accuracy added up: a guess until "
           "it is measured.");
  for (QLabel *label : {m_value, m_mark, m_change, m_note})
    label->setToolTip(why);
  refreshLooks();
}

void AccuracyStrip::refreshLooks() {
  const bool isPredicted = m_shown.kind == LiveAccuracy::Kind::computing;
  const Theme &theme = Theme::instance();
  const QColor color = theme.color(isPredicted ? ColorRole::warning : ColorRole::positive);
  QPalette palette = m_mark->palette();
  palette.setColor(QPalette::WindowText, color);
  m_mark->setPalette(palette);
  QFont font = m_value->font();
  font.setBold(!isPredicted);
  font.setItalic(isPredicted);
  m_value->setFont(font);
}

} // namespace bitsmith
