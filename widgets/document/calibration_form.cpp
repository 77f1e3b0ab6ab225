// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/document/calibration_form.h"

#include "widgets/document/core_text.h"
#include "widgets/document/document.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

CalibrationForm::CalibrationForm(Document &document, QWidget *parent)
    : OptionsForm(document, parent), m_start(new QLineEdit), m_observer(new QComboBox),
      m_percentile(new RealSpinBox(50, 100)), m_pictures(newSpinBox(0, 100'000'000, tr(" pictures"))),
      m_batch(newSpinBox(1, 65'536, tr(" pictures"))), m_biasCorrection(new QCheckBox(tr("Bias correction"))),
      m_batchNorm(new QCheckBox(tr("Re-estimate batch norms"))),
      m_equalization(new QCheckBox(tr("Equalize layers"))), m_rounding(new QComboBox),
      m_roundingSteps(newSpinBox(1, 1'000'000, tr(" steps a layer"))) {
  m_start->setClearButtonEnabled(true);
  const std::pair<CalibrationObserver, QString> observers[] = {
      {CalibrationObserver::minMax, tr("smallest and largest value seen")},
      {CalibrationObserver::movingAverage, tr("moving average of the batches' extremes, as in training")},
      {CalibrationObserver::percentile, tr("the share given below lies inside the range")},
      {CalibrationObserver::mse, tr("least mean squared quantization error")},
      {CalibrationObserver::entropy, tr("least KL divergence of the quantized from the float histogram")}};
  for (const auto &[observer, summary] : observers) {
    m_observer->addItem(fromStd(toString(observer)), static_cast<int>(observer));
    m_observer->setItemData(m_observer->count() - 1, summary, Qt::ToolTipRole);
  }
  for (const Rounding rounding : {Rounding::nearest, Rounding::adaptive})
    m_rounding->addItem(fromStd(toString(rounding)), static_cast<int>(rounding));
  m_pictures->setSpecialValueText(tr("all"));
  addFields();
  connectFields();
  connectWeightFields();
  connect(&document, &Document::networkChanged, this, &CalibrationForm::load);
  load();
}

void CalibrationForm::addFields() {
  addField(
      tr("Start from"), m_start, u"start"_s,
      tr("Folder of a trained run whose weights training begins with; empty: weights drawn from the seed. "
         "Quantizing without training takes the selected run instead."));
  addField(tr("Range by"), m_observer, u"observer"_s,
           tr("How the range of each activation is found when a trained run is quantized without training"));
  addField(tr("Percentile, %"), m_percentile, u"percentile"_s,
           tr("Share of the values that is inside the range; for percentile only"));
  addField(
      tr("Calibration"), m_pictures, u"calibrationPictures"_s,
      tr("Training pictures that ranges are taken from, never augmented and always the same; 0 takes all"));
  addField(tr("Batch"), m_batch, u"calibrationBatch"_s, tr("Pictures at a time"));
  addField({}, m_biasCorrection, u"biasCorrection"_s,
           tr("Takes the mean error of each layer's output from its bias, layer by layer"));
  addField({}, m_batchNorm, u"batchNormReestimation"_s,
           tr("Takes the running statistics of batch norms anew, with quantization in force"));
  beginFold(tr("Weights"), u"weightCalibration"_s,
            tr("What is done with the weights when a trained run is quantized without training"));
  addField(
      tr("Rounding"), m_rounding, u"rounding"_s,
      tr("nearest: each weight goes to the nearest level; adaptive (AdaRound): up or down, whichever keeps "
         "the layer's output on the calibration pictures"));
  addField(tr("Optimize for"), m_roundingSteps, u"roundingSteps"_s,
           tr("Steps that adaptive rounding takes for each layer"));
  addField({}, m_equalization, u"equalization"_s,
           tr("Evens out the ranges of channels of successive layers first; helps weights that are quantized "
              "per tensor"));
}

void CalibrationForm::change(const QWidget *field, const std::function<void(CalibrationOptions &)> &set) {
  edit(field, [&](int gesture) {
    CalibrationOptions options = document().calibrationOptions();
    set(options);
    document().setCalibrationOptions(options, gesture);
  });
}

void CalibrationForm::connectFields() {
  connect(m_start, &QLineEdit::editingFinished, this, [this] {
    edit(m_start, [this](int gesture) {
      document().setStart({.run = m_start->text().trimmed().toStdString(), .member = {}}, gesture);
    });
  });
  connect(m_observer, &QComboBox::activated, this, [this] {
    const auto observer = static_cast<CalibrationObserver>(m_observer->currentData().toInt());
    change(m_observer, [observer](CalibrationOptions &options) { options.observer = observer; });
  });
  connect(m_percentile, &RealSpinBox::valueChanged, this, [this](double value) {
    change(m_percentile, [value](CalibrationOptions &options) { options.percentile = value; });
  });
  connect(m_pictures, &QSpinBox::valueChanged, this, [this](int value) {
    change(m_pictures, [value](CalibrationOptions &options) { options.pictures = value; });
  });
  connect(m_batch, &QSpinBox::valueChanged, this, [this](int value) {
    change(m_batch, [value](CalibrationOptions &options) { options.batch = value; });
  });
  connect(m_biasCorrection, &QCheckBox::toggled, this, [this](bool on) {
    change(m_biasCorrection, [on](CalibrationOptions &options) { options.biasCorrection = on; });
  });
  connect(m_batchNorm, &QCheckBox::toggled, this, [this](bool on) {
    change(m_batchNorm, [on](CalibrationOptions &options) { options.batchNormReestimation = on; });
  });
}

void CalibrationForm::connectWeightFields() {
  connect(m_equalization, &QCheckBox::toggled, this, [this](bool on) {
    change(m_equalization, [on](CalibrationOptions &options) { options.equalization = on; });
  });
  connect(m_rounding, &QComboBox::activated, this, [this] {
    const auto rounding = static_cast<Rounding>(m_rounding->currentData().toInt());
    change(m_rounding, [rounding](CalibrationOptions &options) { options.rounding = rounding; });
  });
  connect(m_roundingSteps, &QSpinBox::valueChanged, this, [this](int value) {
    change(m_roundingSteps, [value](CalibrationOptions &options) { options.roundingSteps = value; });
  });
}

void CalibrationForm::loadFields() {
  m_start->setPlaceholderText(document().networkFile().isEmpty() ? tr("random weights")
                                                                 : tr("weights of the file"));
  const CalibrationOptions &options = document().calibrationOptions();
  m_start->setText(QString::fromStdString(document().start().run));
  m_observer->setCurrentIndex(m_observer->findData(static_cast<int>(options.observer)));
  m_percentile->setValue(options.percentile);
  m_percentile->setEnabled(options.observer == CalibrationObserver::percentile);
  m_pictures->setValue(static_cast<int>(options.pictures));
  m_batch->setValue(static_cast<int>(options.batch));
  m_biasCorrection->setChecked(options.biasCorrection);
  m_batchNorm->setChecked(options.batchNormReestimation);
  m_equalization->setChecked(options.equalization);
  m_rounding->setCurrentIndex(m_rounding->findData(static_cast<int>(options.rounding)));
  m_roundingSteps->setValue(static_cast<int>(options.roundingSteps));
  m_roundingSteps->setEnabled(options.rounding == Rounding::adaptive);
}

} // namespace bitsmith
