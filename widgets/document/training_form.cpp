// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/document/training_form.h"

#include "widgets/document/core_text.h"
#include "widgets/document/document.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>

#include <algorithm>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double largestSeed = 9007199254740992.0; // 2^53: whole numbers of JSON readers end there

/// A whole number that an int does not hold.
class SeedSpinBox : public RealSpinBox {
 public:
  SeedSpinBox() : RealSpinBox(0, largestSeed) {
    setDecimals(0);
    setStepType(DefaultStepType);
  }

  QString textFromValue(double value) const override { return QString::number(value, 'f', 0); }
};

template<typename Kind>
QString nameOf(Kind kind) {
  return fromStd(toString(kind));
}

} // namespace

TrainingForm::TrainingForm(Document &document, QWidget *parent)
    : OptionsForm(document, parent), m_name(new QLineEdit), m_epochs(newSpinBox(1, 100'000)),
      m_batch(newSpinBox(1, 65'536, tr(" pictures"))), m_optimizer(new QComboBox),
      m_lr(new RealSpinBox(1e-9, 100)), m_momentum(new RealSpinBox(0, 0.9999)),
      m_weightDecay(new RealSpinBox(0, 10)), m_schedule(new QComboBox), m_clipNorm(new RealSpinBox(0, 1e6)),
      m_seed(new SeedSpinBox), m_compute(new QComboBox), m_threads(newSpinBox(0, 1024)),
      m_quantizerLr(new RealSpinBox(0, 1e6)), m_clipDecay(new RealSpinBox(0, 10)),
      m_candidates(new QLineEdit), m_costWeight(new RealSpinBox(0, 1e6)),
      m_memoryBudget(new RealSpinBox(0, 1e6)), m_meanBits(new RealSpinBox(0, 16)),
      m_meanBitsStart(new RealSpinBox(0, 16)), m_distillation(new RealSpinBox(0, 1)),
      m_temperature(new RealSpinBox(0.1, 100)), m_freezeEpochs(newSpinBox(0, 100'000)),
      m_reestimate(new QCheckBox(tr("Re-estimate batch norms"))) {
  for (const OptimizerKind kind : {OptimizerKind::adam, OptimizerKind::sgd})
    m_optimizer->addItem(nameOf(kind), static_cast<int>(kind));
  for (const Schedule schedule : {Schedule::cosine, Schedule::constant})
    m_schedule->addItem(nameOf(schedule), static_cast<int>(schedule));
  for (const Compute compute : {Compute::float32, Compute::bfloat16, Compute::integer, Compute::fastest})
    m_compute->addItem(nameOf(compute), static_cast<int>(compute));
  m_clipNorm->setSpecialValueText(tr("off"));
  m_threads->setSpecialValueText(tr("all cores"));
  m_distillation->setSpecialValueText(tr("off"));
  m_freezeEpochs->setSpecialValueText(tr("none"));
  m_meanBitsStart->setSpecialValueText(tr("the same"));
  m_memoryBudget->setSpecialValueText(tr("none"));
  m_memoryBudget->setSuffix(tr(" MB"));
  addFields();
  addLowBitFields();
  connectFields();
  connectLowBitFields();
  load();
}

void TrainingForm::addFields() {
  addField(tr("Name"), m_name, u"name"_s, tr("Name of the run, as lists and charts show it"));
  addField(tr("Epochs"), m_epochs, u"epochs"_s, tr("Passes over the training pictures"));
  addField(tr("Batch"), m_batch, u"batch"_s, tr("Pictures in a training step"));
  addField(tr("Optimizer"), m_optimizer, u"optimizer"_s,
           tr("Rule that turns gradients into steps of the weights"));
  addField(tr("Learning rate"), m_lr, u"lr"_s, tr("Learning rate at the start of the schedule; 1e-9 to 100"));
  addField(tr("Momentum"), m_momentum, u"momentum"_s, tr("Momentum of sgd; adam has none"));
  addField(tr("Weight decay"), m_weightDecay, u"weight_decay"_s, tr("L2 penalty on the weights; 0 to 10"));
  addField(tr("Schedule"), m_schedule, u"schedule"_s,
           tr("cosine: the learning rate falls to 0 over all steps; constant: it stays"));
  addField(tr("Clip norm"), m_clipNorm, u"clip_norm"_s,
           tr("Largest L2 norm of all gradients together; 0 does not clip"));
  addField(tr("Seed"), m_seed, u"seed"_s,
           tr("Start of all random numbers: the same seed and threads give the same result"));
  addField(
      tr("Compute"), m_compute, u"compute"_s,
      tr("float32: the reference; bfloat16: trains in bfloat16 with float32 weights; integer: evaluates "
         "layers of at most 8 bits in whole numbers; auto: the fastest for each that the processor has"));
  addField(tr("Threads"), m_threads, u"threads"_s, tr("Processor threads of the run; 0 takes all cores"));
}

void TrainingForm::addLowBitFields() {
  beginFold(tr("Few bits"), u"lowBits"_s,
            tr("What helps a network with few bits: rates of learned quantizers, distillation, batch norms"));
  addField(tr("Quantizer rate"), m_quantizerLr, u"quantizer_lr"_s,
           tr("Learning rate of learned steps, clips and levels, as a multiple of the network's"));
  addField(tr("Clip decay"), m_clipDecay, u"clip_decay"_s, tr("PACT: L2 penalty on the clips"));
  addField(tr("Candidates"), m_candidates, u"candidates"_s,
           tr("Adaptive bits: what is chosen from for each picture, as 2, 4, 8"));
  addField(tr("Cost weight"), m_costWeight, u"cost_weight"_s,
           tr("Parametric and adaptive bits: weight of the cost in the loss"));
  addField(tr("Memory budget"), m_memoryBudget, u"memory_budget"_s,
           tr("Parametric bits: weight memory that is free of cost; 0: none is"));
  addField(tr("Mean bits"), m_meanBits, u"mean_bits"_s,
           tr("Adaptive bits: mean activation bits that are free of cost"));
  addField(
      tr("Mean bits at first"), m_meanBitsStart, u"mean_bits_start"_s,
      tr("Adaptive bits: those of the first epoch, going in a straight line to the mean bits; 0: the same "
         "throughout"));
  addField(
      tr("Distillation"), m_distillation, u"distillation"_s,
      tr("Share of the loss that is the distance from the float network that the run starts from; 0 is off"));
  addField(
      tr("Temperature"), m_temperature, u"temperature"_s,
      tr("Class scores are divided by it before they become probabilities. A high one can ruin few bits: 5 "
         "cost DoReFa at W3A8 eleven points where 1 cost none."));
  addField(tr("Freeze batch norms"), m_freezeEpochs, u"freeze_epochs"_s,
           tr("Last epochs that normalise by the running statistics and leave them"));
  addField({}, m_reestimate, u"reestimate"_s,
           tr("New batch-norm statistics over the calibration pictures after the last step"));
}

void TrainingForm::change(const QWidget *field, const std::function<void(TrainingOptions &)> &set) {
  edit(field, [&](int gesture) {
    TrainingOptions options = document().trainingOptions();
    set(options);
    document().setTrainingOptions(options, gesture);
  });
}

void TrainingForm::connectFields() {
  const auto connectReal = [this](RealSpinBox *field, double TrainingOptions::*member) {
    connect(field, &RealSpinBox::valueChanged, this, [this, field, member](double value) {
      change(field, [&](TrainingOptions &options) { options.*member = value; });
    });
  };
  const auto connectWhole = [this](QSpinBox *field, std::int64_t TrainingOptions::*member) {
    connect(field, &QSpinBox::valueChanged, this, [this, field, member](int value) {
      change(field, [&](TrainingOptions &options) { options.*member = value; });
    });
  };
  connectWhole(m_epochs, &TrainingOptions::epochs);
  connectWhole(m_batch, &TrainingOptions::batch);
  connectReal(m_lr, &TrainingOptions::lr);
  connectReal(m_momentum, &TrainingOptions::momentum);
  connectReal(m_weightDecay, &TrainingOptions::weightDecay);
  connectReal(m_clipNorm, &TrainingOptions::clipNorm);
  connect(m_optimizer, &QComboBox::activated, this, [this] {
    const auto kind = static_cast<OptimizerKind>(m_optimizer->currentData().toInt());
    change(m_optimizer, [kind](TrainingOptions &options) { options.optimizer = kind; });
  });
  connect(m_schedule, &QComboBox::activated, this, [this] {
    const auto schedule = static_cast<Schedule>(m_schedule->currentData().toInt());
    change(m_schedule, [schedule](TrainingOptions &options) { options.schedule = schedule; });
  });
  connect(m_seed, &RealSpinBox::valueChanged, this, [this](double value) {
    change(m_seed, [value](TrainingOptions &options) { options.seed = static_cast<std::uint64_t>(value); });
  });
  connect(m_compute, &QComboBox::activated, this, [this] {
    const auto compute = static_cast<Compute>(m_compute->currentData().toInt());
    edit(m_compute, [this, compute](int gesture) { document().setCompute(compute, gesture); });
  });
  connect(m_threads, &QSpinBox::valueChanged, this, [this](int value) {
    edit(m_threads, [this, value](int gesture) { document().setThreads(value, gesture); });
  });
  connect(m_name, &QLineEdit::editingFinished, this, [this] {
    edit(m_name, [this](int gesture) { document().setRunName(m_name->text().trimmed(), gesture); });
  });
}

namespace {

QString candidatesText(const std::vector<int> &bits) {
  QStringList words;
  for (const int value : bits)
    words.append(QString::number(value));
  return words.join(u", "_s);
}

/// Different bits of 1 to 16, separated by commas or spaces; empty: it is not such a list.
std::vector<int> candidatesFromText(const QString &text) {
  std::vector<int> bits;
  static const QRegularExpression separators(u"[,\\s]+"_s);
  for (const QString &word : text.split(separators, Qt::SkipEmptyParts)) {
    bool isNumber = false;
    const int value = word.toInt(&isNumber);
    if (!isNumber || value < 1 || value > 16 || std::ranges::find(bits, value) != bits.end())
      return {};
    bits.push_back(value);
  }
  return bits;
}

} // namespace

void TrainingForm::connectLowBitFields() {
  const auto connectReal =
      [this](RealSpinBox *field, auto section,
             double std::remove_reference_t<decltype(std::declval<TrainingOptions>().*section)>::*member) {
        connect(field, &RealSpinBox::valueChanged, this, [this, field, section, member](double value) {
          change(field, [&](TrainingOptions &options) { options.*section.*member = value; });
        });
      };
  connectReal(m_quantizerLr, &TrainingOptions::quantizers, &QuantizerTraining::lr);
  connectReal(m_clipDecay, &TrainingOptions::quantizers, &QuantizerTraining::clipDecay);
  connectReal(m_costWeight, &TrainingOptions::quantizers, &QuantizerTraining::costWeight);
  connectReal(m_memoryBudget, &TrainingOptions::quantizers, &QuantizerTraining::memoryBudgetMb);
  connectReal(m_meanBits, &TrainingOptions::quantizers, &QuantizerTraining::meanBits);
  connectReal(m_meanBitsStart, &TrainingOptions::quantizers, &QuantizerTraining::meanBitsStart);
  connectReal(m_distillation, &TrainingOptions::distillation, &DistillationOptions::weight);
  connectReal(m_temperature, &TrainingOptions::distillation, &DistillationOptions::temperature);
  connect(m_freezeEpochs, &QSpinBox::valueChanged, this, [this](int value) {
    change(m_freezeEpochs, [value](TrainingOptions &options) { options.batchNorm.freezeEpochs = value; });
  });
  connect(m_reestimate, &QCheckBox::toggled, this, [this](bool on) {
    change(m_reestimate, [on](TrainingOptions &options) { options.batchNorm.reestimate = on; });
  });
  connect(m_candidates, &QLineEdit::editingFinished, this, [this] {
    const std::vector<int> bits = candidatesFromText(m_candidates->text());
    if (bits.empty()) {
      Q_EMIT editRejected(tr("“%1” are no candidates: expected different bits of 1 to 16, as 2, 4, 8")
                              .arg(m_candidates->text()));
      return load();
    }
    change(m_candidates, [&](TrainingOptions &options) { options.quantizers.candidates = bits; });
  });
}

void TrainingForm::loadFields() {
  const TrainingOptions &options = document().trainingOptions();
  m_name->setText(document().runName());
  m_epochs->setValue(static_cast<int>(options.epochs));
  m_batch->setValue(static_cast<int>(options.batch));
  m_optimizer->setCurrentIndex(m_optimizer->findData(static_cast<int>(options.optimizer)));
  m_lr->setValue(options.lr);
  m_momentum->setValue(options.momentum);
  m_momentum->setEnabled(options.optimizer == OptimizerKind::sgd);
  m_weightDecay->setValue(options.weightDecay);
  m_schedule->setCurrentIndex(m_schedule->findData(static_cast<int>(options.schedule)));
  m_clipNorm->setValue(options.clipNorm);
  m_seed->setValue(static_cast<double>(options.seed));
  m_compute->setCurrentIndex(m_compute->findData(static_cast<int>(document().compute())));
  m_threads->setValue(document().threads());
  m_quantizerLr->setValue(options.quantizers.lr);
  m_clipDecay->setValue(options.quantizers.clipDecay);
  m_candidates->setText(candidatesText(options.quantizers.candidates));
  m_costWeight->setValue(options.quantizers.costWeight);
  m_memoryBudget->setValue(options.quantizers.memoryBudgetMb);
  m_meanBits->setValue(options.quantizers.meanBits);
  m_meanBitsStart->setValue(options.quantizers.meanBitsStart);
  m_distillation->setValue(options.distillation.weight);
  m_temperature->setValue(options.distillation.temperature);
  m_temperature->setEnabled(options.distillation.weight > 0);
  m_freezeEpochs->setValue(static_cast<int>(options.batchNorm.freezeEpochs));
  m_reestimate->setChecked(options.batchNorm.reestimate);
}

} // namespace bitsmith
