// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/schedule/schedule_editor.h"

#include "core/plan/base/error.h"
#include "widgets/document/document.h"
#include "widgets/schedule/schedule_form.h"
#include "widgets/schedule/schedule_plot.h"
#include "widgets/style/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int formWidth = 300;

} // namespace

ScheduleEditor::ScheduleEditor(Document &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_form(new ScheduleForm(document)), m_plot(new SchedulePlot),
      m_problem(new QLabel) {
  auto *area = new QScrollArea;
  area->setWidget(m_form);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setFixedWidth(formWidth);
  m_problem->setObjectName(u"scheduleProblem"_s);
  m_problem->setWordWrap(true);
  m_problem->setMargin(6);
  m_plot->setObjectName(u"schedulePlot"_s);
  auto *right = new QVBoxLayout;
  right->setSpacing(0);
  right->addWidget(m_plot, 1);
  right->addWidget(m_problem);
  auto *layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  layout->addWidget(area);
  layout->addLayout(right, 1);

  connect(&document, &Document::optionsChanged, this, &ScheduleEditor::follow);
  connect(&document, &Document::planChanged, this, &ScheduleEditor::follow);
  connect(&document, &Document::networkChanged, this, &ScheduleEditor::follow);
  connect(m_form, &ScheduleForm::editRejected, this, &ScheduleEditor::editRejected);
  connect(m_plot, &SchedulePlot::dragBegan, this, [this] { m_gesture = m_document.beginGesture(); });
  connect(m_plot, &SchedulePlot::edited, this, [this](const ScheduleOptions &schedule) {
    ProgressiveOptions options = m_document.progressiveOptions();
    options.schedule = schedule;
    m_document.setProgressiveOptions(options, m_gesture);
  });
  connect(&Theme::instance(), &Theme::changed, this, &ScheduleEditor::updateProblem);
  follow();
}

QString ScheduleEditor::problem() const {
  return m_problem->isHidden() ? QString() : m_problem->text();
}

void ScheduleEditor::follow() {
  m_plot->setScene(scheduleScene(m_document));
  updateProblem();
}

void ScheduleEditor::updateProblem() {
  const ScheduleScene scene = scheduleScene(m_document);
  Faults faults((std::string()));
  checkSchedule(scene.options, scene.target, *scene.network, scene.epochs, "schedule", faults);
  QString text;
  try {
    faults.throwIfAny();
  } catch (const Error &error) {
    text = QString::fromUtf8(error.what()).trimmed();
    text.replace(QRegularExpression(u"^: "_s, QRegularExpression::MultilineOption), QString()); // no file
  }
  QPalette palette = m_problem->palette();
  palette.setColor(QPalette::WindowText, Theme::instance().color(ColorRole::warning));
  m_problem->setPalette(palette);
  m_problem->setText(text);
  m_problem->setVisible(!text.isEmpty());
}

} // namespace bitsmith
