// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/classroom/classroom_panel.h"

#include "core/plan/base/error.h"
#include "widgets/classroom/layer_view_plot.h"
#include "widgets/document/document.h"
#include "widgets/document/layer_selection.h"
#include "widgets/document/number_text.h"
#include "widgets/runs/run_queue.h"
#include "widgets/style/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>
#include <nlohmann/json.hpp>

namespace bitsmith {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

QString bitsOf(const LayerView &view) {
  return view.bits == 32 ? ClassroomPanel::tr("fp32, not quantized")
                         : ClassroomPanel::tr("%n bit(s)", nullptr, view.bits);
}

} // namespace

ClassroomPanel::ClassroomPanel(RunQueue &queue, const Document &document, LayerSelection &selection,
                               QWidget *parent)
    : QWidget(parent), m_queue(queue), m_document(document), m_selection(selection), m_where(new QLabel),
      m_what(new QLabel), m_plot(new LayerViewPlot) {
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(6, 6, 6, 6);
  column->setSpacing(4);
  buildBar(*column);
  m_where->setObjectName(u"lessonWhere"_s);
  m_what->setObjectName(u"lessonWhat"_s);
  m_what->setWordWrap(true);
  m_what->setForegroundRole(QPalette::PlaceholderText);
  column->addWidget(m_where);
  column->addWidget(m_plot, 1);
  column->addWidget(m_what);
  m_slow.setInterval(400ms);
  connect(&m_slow, &QTimer::timeout, this, [this] {
    if (m_state == State::paused) // the last step is through
      send("step");
  });
  connect(&m_queue, &RunQueue::told, this, &ClassroomPanel::onTold);
  connect(&m_queue, &RunQueue::ended, this, &ClassroomPanel::onEnded);
  connect(&m_document, &Document::networkChanged, this, [this] {
    if (m_folder.isEmpty())
      fillLayers();
  });
  connect(&m_selection, &LayerSelection::changed, this, [this] {
    const int place = m_layer->findText(m_selection.currentName());
    if (place < 0 || place == m_layer->currentIndex())
      return;
    // Followed, not chosen here: choosing would leave this layer alone of several that are selected.
    const QSignalBlocker blocker(m_layer);
    m_layer->setCurrentIndex(place);
    watch();
  });
  fillLayers();
  setState(State::idle);
  if (const QStringList led = m_queue.led(); !led.isEmpty())
    lead(led.first());
}

void ClassroomPanel::buildBar(QLayout &column) {
  auto *bar = new QHBoxLayout;
  const auto button = [&](const char *name, const char *icon, const QString &text, const QString &toolTip) {
    auto *made = new QToolButton;
    made->setObjectName(QString::fromLatin1(name));
    made->setText(text);
    made->setToolTip(toolTip);
    made->setIcon(Theme::instance().icon(QString::fromLatin1(icon)));
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addWidget(made);
    return made;
  };
  m_start = button("lessonStart", "run", tr("Begin", "button"),
                   tr("Begins training this plan, paused before its first step"));
  m_step = button("lessonStep", "redo", tr("Step", "button"), tr("Trains so many batches, and pauses"));
  m_steps = new QSpinBox;
  m_steps->setObjectName(u"lessonSteps"_s);
  m_steps->setAccessibleName(tr("Batches of a step"));
  m_steps->setToolTip(tr("Batches of a step"));
  m_steps->setRange(1, 10000);
  bar->addWidget(m_steps);
  m_slowly = button("lessonSlowly", "resume", tr("Slowly"), tr("A batch every 0.4 seconds"));
  m_slowly->setCheckable(true);
  m_go = button("lessonGo", "resume", tr("Continue"), {});
  m_stop = button("lessonStop", "stop", tr("Stop"),
                  tr("Stops the training; it can be resumed from its last epoch in the list of runs"));
  bar->addStretch(1);
  auto *label = new QLabel(tr("Layer"));
  m_layer = new QComboBox;
  m_layer->setObjectName(u"lessonLayer"_s);
  m_layer->setAccessibleName(tr("Layer"));
  label->setBuddy(m_layer);
  bar->addWidget(label);
  bar->addWidget(m_layer);
  static_cast<QVBoxLayout &>(column).addLayout(bar);
  connect(m_start, &QToolButton::clicked, this, &ClassroomPanel::startRequested);
  connect(m_step, &QToolButton::clicked, this, &ClassroomPanel::doSteps);
  connect(m_go, &QToolButton::clicked, this, [this] {
    m_slowly->setChecked(false);
    send(m_state == State::paused ? "continue" : "pause");
  });
  connect(m_slowly, &QToolButton::toggled, this, &ClassroomPanel::playSlowly);
  connect(m_stop, &QToolButton::clicked, this, [this] { m_queue.stop(m_folder); });
  connect(m_layer, &QComboBox::currentIndexChanged, this, [this] {
    m_selection.selectName(m_layer->currentText());
    watch();
  });
}

void ClassroomPanel::lead(const QString &folder) {
  m_folder = folder;
  m_view.reset();
  m_plot->setView({});
  fillLayers();
  setState(State::running); // until it says that it waits
  watch();
  send("pause");
}

void ClassroomPanel::fillLayers() {
  QStringList layers;
  for (const Layer &layer : m_document.network().layers())
    layers.append(QString::fromStdString(layer.name));
  if (layers == m_layers)
    return;
  m_layers = layers;
  const QSignalBlocker blocker(m_layer);
  m_layer->clear();
  m_layer->addItems(layers);
  m_layer->setCurrentIndex(std::max(0, m_layer->findText(m_selection.currentName())));
}

void ClassroomPanel::send(const QByteArray &command) {
  if (!m_folder.isEmpty())
    m_queue.command(m_folder, command);
}

void ClassroomPanel::watch() {
  send("watch " + m_layer->currentText().toUtf8());
}

void ClassroomPanel::doSteps() {
  m_slowly->setChecked(false);
  setState(State::running);
  send("step " + QByteArray::number(m_steps->value()));
}

void ClassroomPanel::playSlowly(bool on) {
  if (!on)
    return m_slow.stop();
  if (m_state == State::running)
    send("pause");
  m_slow.start();
}

void ClassroomPanel::onTold(const QString &folder, const QByteArray &line) {
  if (folder != m_folder)
    return;
  try {
    const auto json = nlohmann::json::parse(line.toStdString());
    const std::string type = json.at("type").get<std::string>();
    if (type == "paused") {
      setState(State::paused);
    } else if (type == "running") {
      setState(State::running);
    } else if (type == "error") {
      Q_EMIT warned(QString::fromStdString(json.at("message").get<std::string>()));
    } else if (type == "layer") {
      m_view = parseLayerView(json);
      m_plot->setView(m_view);
      updateText();
    }
  } catch (const std::exception &error) {
    Q_EMIT warned(
        tr("The engine said something that is not understood: %1").arg(QString::fromUtf8(error.what())));
  }
}

void ClassroomPanel::onEnded(const QString &folder) {
  if (folder != m_folder)
    return;
  m_folder.clear();
  m_slowly->setChecked(false);
  setState(State::idle);
  fillLayers();
}

void ClassroomPanel::setState(State state) {
  m_state = state;
  const bool isLed = state != State::idle;
  m_start->setEnabled(!isLed);
  m_step->setEnabled(state == State::paused);
  m_slowly->setEnabled(isLed);
  m_go->setEnabled(isLed);
  m_stop->setEnabled(isLed);
  const bool goes = state == State::running;
  m_go->setText(goes ? tr("Pause") : tr("Continue"));
  m_go->setToolTip(goes ? tr("Pauses before the next batch") : tr("Trains on, without pausing"));
  m_go->setIcon(Theme::instance().icon(goes ? u"stop"_s : u"resume"_s));
  updateText();
}

void ClassroomPanel::updateText() {
  if (!m_view) {
    m_where->setText(m_folder.isEmpty() ? tr("No training is led.") : tr("Beginning…"));
    m_what->setText(
        tr("“Begin” trains the plan of the table as Run would, but waits before each step: do a batch, look "
           "what "
           "it did to the weights of a layer, do the next. The result is the same as without pauses."));
    return;
  }
  const LayerView &view = *m_view;
  const QString progress = tr("Step %1 of %2 · epoch %3")
                               .arg(groupedInteger(view.step), groupedInteger(view.totalSteps))
                               .arg(view.epoch);
  const QString batch = view.step == 0
                            ? tr("nothing trained yet")
                            : tr("batch: loss %1, accuracy %2 %")
                                  .arg(decimalText(view.loss, 3), decimalText(100 * view.accuracy, 1));
  m_where->setText(progress + u" · "_s + batch);
  QString what = u"%1, %2."_s.arg(QString::fromStdString(view.layer), bitsOf(view));
  if (view.leastStep && view.greatestStep)
    what += u' ' + (*view.leastStep == *view.greatestStep
                        ? tr("Step %1.").arg(shortNumber(*view.leastStep))
                        : tr("Steps %1 to %2, a channel each.")
                              .arg(QLocale().toString(*view.leastStep, 'g', 3),
                                   QLocale().toString(*view.greatestStep, 'g', 3)));
  if (view.beyond > 0)
    what += u' ' + tr("%1 % of the weights are clipped.").arg(decimalText(100 * view.beyond, 2));
  if (view.step > 0)
    what += u' ' + tr("Norm of the gradient %1.").arg(QLocale().toString(view.gradientNorm, 'g', 3));
  m_what->setText(what);
}

} // namespace bitsmith
