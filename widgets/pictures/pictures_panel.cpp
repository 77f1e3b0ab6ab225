// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pictures/pictures_panel.h"

#include "widgets/document/save_place.h"
#include "widgets/pictures/confusion_chart.h"
#include "widgets/pictures/picture_wall.h"
#include "widgets/runs/engine_request.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

PicturesPanel::PicturesPanel(QWidget *parent)
    : QWidget(parent), m_views(new QComboBox), m_measure(new QComboBox), m_look(new QPushButton),
      m_save(new QPushButton(tr("Save picture…"))), m_busy(new QProgressBar), m_summary(new QLabel),
      m_empty(new QLabel), m_pages(new QStackedWidget), m_wall(new PictureWall),
      m_confusion(new ConfusionChart) {
  m_views->setObjectName(u"pictureView"_s);
  m_views->addItems({tr("Broken by quantization"), tr("Confusion matrix"), tr("Data set")});
  m_views->setAccessibleName(tr("Pictures to look at"));
  m_measure->setObjectName(u"confusionMeasure"_s);
  m_measure->setAccessibleName(tr("What the matrix counts"));
  m_measure->addItems({tr("quantized, pictures"), tr("quantized, % of the label"), tr("in float, pictures"),
                       tr("in float, % of the label")});
  m_look->setObjectName(u"lookAtPictures"_s);
  m_save->setObjectName(u"savePictures"_s);
  m_busy->setRange(0, 0);
  m_busy->setMaximumHeight(6);
  m_busy->setTextVisible(false);
  m_busy->hide();
  m_summary->setObjectName(u"pictureSummary"_s);
  m_summary->setWordWrap(true);
  m_summary->setTextFormat(Qt::PlainText);
  m_empty->setObjectName(u"noPictures"_s);
  m_empty->setTextFormat(Qt::PlainText); // with names of the user's
  m_empty->setAlignment(Qt::AlignCenter);
  m_empty->setWordWrap(true);
  m_empty->setMargin(24);
  m_empty->setForegroundRole(QPalette::PlaceholderText);
  m_wall->setAccessibleName(tr("Pictures"));
  m_pages->addWidget(m_empty);
  m_pages->addWidget(m_wall);
  m_pages->addWidget(m_confusion);
  auto *bar = new QHBoxLayout;
  bar->addWidget(m_views);
  bar->addWidget(m_measure);
  bar->addStretch(1);
  bar->addWidget(m_save);
  bar->addWidget(m_look);
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(8, 8, 8, 8);
  layout->addLayout(bar);
  layout->addWidget(m_busy);
  layout->addWidget(m_summary);
  layout->addWidget(m_pages, 1);
  connect(m_views, &QComboBox::currentIndexChanged, this, &PicturesPanel::showAnswer);
  connect(m_measure, &QComboBox::currentIndexChanged, this, &PicturesPanel::showAnswer);
  connect(m_look, &QPushButton::clicked, this, [this] { isBusy() ? stop() : look(); });
  connect(m_save, &QPushButton::clicked, this, &PicturesPanel::saveSheet);
  showAnswer();
}

PicturesPanel::~PicturesPanel() = default;

PicturesPanel::View PicturesPanel::view() const {
  return static_cast<View>(m_views->currentIndex());
}

void PicturesPanel::setView(View view) {
  m_views->setCurrentIndex(view);
}

QList<Chart *> PicturesPanel::charts() const {
  return {m_confusion};
}

void PicturesPanel::setRun(const QString &folder, const QString &name) {
  if (folder != m_run) {
    m_answer.reset();
    if (!m_asksForData)
      cancel();
  }
  m_run = folder;
  m_runName = name;
  showAnswer();
}

void PicturesPanel::setData(const DataOptions &options) {
  if (options.source != m_data.source || options.path != m_data.path) {
    m_dataAnswer.reset();
    if (m_asksForData)
      cancel();
  }
  m_data = options;
  showAnswer();
}

void PicturesPanel::look() {
  QStringList arguments;
  const bool ofData = view() == Data;
  if (ofData) {
    arguments = {u"pictures"_s, QString::fromStdString(m_data.source), u"--json"_s, u"--count"_s, u"200"_s};
    if (!m_data.path.empty())
      arguments += {u"--path"_s, QString::fromStdString(m_data.path)};
  } else {
    arguments = {u"predictions"_s, m_run, u"--json"_s};
  }
  const QString name = ofData ? QString::fromStdString(m_data.source) : m_runName;
  m_asksForData = ofData;
  m_request = new EngineRequest(arguments, this);
  connect(m_request, &EngineRequest::finished, this, [this, ofData, name](const QJsonDocument &document) {
    stop();
    const auto answer = pictureAnswerFrom(document.object());
    if (!answer) {
      Q_EMIT failed(
          tr("The engine's answer about the pictures of %1 cannot be read: is it of another version?")
              .arg(name));
      return;
    }
    (ofData ? m_dataAnswer : m_answer) = answer;
    (ofData ? m_dataAnswerOf : m_answerOf) = name;
    showAnswer();
  });
  connect(m_request, &EngineRequest::failed, this, [this](const QString &message) {
    stop();
    Q_EMIT failed(message);
  });
  m_request->start();
  showAnswer();
}

void PicturesPanel::stop() {
  cancel();
  showAnswer();
}

void PicturesPanel::cancel() {
  if (!m_request)
    return;
  m_request->cancel();
  m_request->deleteLater();
  m_request.clear();
}

void PicturesPanel::showAnswer() {
  const bool ofData = view() == Data;
  const auto &answer = ofData ? m_dataAnswer : m_answer;
  const bool can = ofData || !m_run.isEmpty();
  m_busy->setVisible(isBusy());
  m_look->setText(isBusy() ? tr("Stop") : ofData ? tr("Show the pictures") : tr("Look at the run"));
  m_look->setEnabled(isBusy() || can);
  m_measure->setVisible(view() == Confusion);
  m_save->setVisible(view() != Confusion);
  m_save->setEnabled(answer && !answer->pictures.empty());
  m_summary->setVisible(answer.has_value());
  const QLocale locale;
  if (!answer) {
    m_empty->setText(ofData ? tr("Show the pictures of “%1” with their labels: press “Show the pictures”.")
                                  .arg(QString::fromStdString(m_data.source))
                     : can ? tr("See which test pictures of “%1” are right in float and wrong when "
                                "quantized: press “Look at the run”. "
                                "It takes as long as two evaluations.")
                                 .arg(m_runName)
                           : tr("There is no finished run to look at yet. Train one (Run), or select one in "
                                "the list of runs."));
    m_pages->setCurrentWidget(m_empty);
    return;
  }
  if (ofData) {
    m_summary->setText(tr("%1: the first %2 of %3 test pictures")
                           .arg(m_dataAnswerOf)
                           .arg(answer->pictures.size())
                           .arg(locale.toString(answer->samples)));
    m_wall->setPictures(answer->pictures, answer->classes);
    m_pages->setCurrentWidget(m_wall);
    return;
  }
  const auto share = [&](qint64 count) {
    return locale.toString(100.0 * static_cast<double>(count) /
                               static_cast<double>(std::max<qint64>(1, answer->samples)),
                           'f', 1);
  };
  m_summary->setText(
      tr("%1: %2 % right quantized, %3 % with the same weights in float. %4 of %5 pictures are broken by "
         "quantization, %6 are mended.")
          .arg(m_answerOf, share(answer->correct), share(answer->floatCorrect),
               locale.toString(answer->broken), locale.toString(answer->samples),
               locale.toString(answer->mended)));
  if (view() == Confusion) {
    const bool inFloat = m_measure->currentIndex() >= 2;
    m_confusion->setNormalized(m_measure->currentIndex() % 2 == 1);
    m_confusion->setMatrix(inFloat ? answer->floatConfusion : answer->confusion, answer->classes);
    m_pages->setCurrentWidget(m_confusion);
  } else if (answer->pictures.empty()) {
    m_empty->setText(tr("No picture that is right in float is wrong when quantized. Try fewer bits."));
    m_pages->setCurrentWidget(m_empty);
  } else {
    m_wall->setPictures(answer->pictures, answer->classes);
    m_pages->setCurrentWidget(m_wall);
  }
}

void PicturesPanel::saveSheet() {
  const QString path = askWhereToSave(this, tr("Save pictures"), u"pictures.png"_s, tr("Pictures (*.png)"));
  if (path.isEmpty())
    return;
  QSaveFile file(path); // whole or not at all
  if (file.open(QIODevice::WriteOnly) && m_wall->sheet().save(&file, "PNG") && file.commit())
    Q_EMIT saved(path);
  else
    Q_EMIT failed(tr("%1 cannot be written; choose another folder.").arg(path));
}

} // namespace bitsmith
