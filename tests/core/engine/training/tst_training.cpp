// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/data/checksum.h"
#include "core/engine/machine.h"
#include "core/engine/training/checkpoint.h"
#include "core/engine/training/trainer.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/network/architectures.h"
#include "tests/fuzz/tiny_training.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <torch/optim/adam.h>
#include <torch/optim/sgd.h>
#include <torch/types.h>
#include <torch/version.h>

#include <QTemporaryDir>
#include <QTest>

using namespace bitsmith;
namespace fs = std::filesystem;

namespace {

Experiment tinyExperiment() {
  Experiment experiment;
  experiment.name = "tiny";
  experiment.data.source = "shapes";
  experiment.data.train = 96;
  experiment.data.test = 40;
  experiment.precision.preset = "mixed_conservative";
  experiment.training.epochs = 2;
  experiment.training.batch = 32;
  experiment.threads = 2;
  return experiment;
}

/// A network whose batch norm has one value of each picture and channel.
Network networkOfPoints(const DataSplit &data) {
  NetworkBuilder net("points", data.train.shape);
  const NodeId flat = net.add(op::Flatten{}, net.input(), "flat");
  const NodeId first = net.add(op::Linear{.outFeatures = 16}, flat, "fc1");
  const NodeId norm = net.add(op::BatchNorm{}, first, "norm");
  net.add(op::Linear{.outFeatures = data.train.classes()}, net.add(op::Relu{}, norm, "relu"), "fc2");
  return net.build();
}

Network networkFor(const Experiment &experiment, const DataSplit &data) {
  return buildArchitecture(experiment.network.architecture, data.train.shape, data.train.classes());
}

bool sameState(NetworkModule &one, NetworkModule &other) {
  const auto equal = [](const auto &first, const auto &second) {
    bool same = first.size() == second.size() && !first.is_empty();
    for (const auto &item : first)
      same = same && torch::equal(item.value(), second[item.key()]);
    return same;
  };
  return equal(one.named_parameters(), other.named_parameters()) &&
         equal(one.named_buffers(), other.named_buffers());
}

/// Message of the Error that a call throws; empty when it throws none.
template<class Call>
QString messageOf(const Call &call) {
  try {
    call();
  } catch (const Error &error) {
    return QString::fromUtf8(error.what());
  }
  return {};
}

} // namespace

class TestTraining : public QObject {
  Q_OBJECT

  DataSplit m_data;
  QTemporaryDir m_folder;

  std::filesystem::path path(const char *name) const {
    return std::filesystem::path(m_folder.path().toStdString()) / name;
  }

 private Q_SLOTS:
  void initTestCase() {
    configureMachine(2);
    m_data = loadData(tinyExperiment().data);
    QVERIFY(m_folder.isValid());
  }

  void rateFollowsTheCosine_data() {
    QTest::addColumn<int>("step");
    QTest::addColumn<double>("rate");
    QTest::newRow("first step") << 0 << 0.2;
    QTest::newRow("a third") << 2 << 0.15;
    QTest::newRow("half") << 3 << 0.1;
    QTest::newRow("two thirds") << 4 << 0.05;
    QTest::newRow("last step") << 5 << 0.1 * (1 - std::sqrt(3.0) / 2);
  }
  void rateFollowsTheCosine() {
    QFETCH(int, step);
    QFETCH(double, rate);
    TrainingOptions options;
    options.lr = 0.2;
    QVERIFY(std::abs(scheduledRate(options, step, 6) - rate) < 1e-15);
    options.schedule = Schedule::constant;
    QCOMPARE(scheduledRate(options, step, 6), 0.2);
  }

  void clipsAllGradientsByOneFactor() {
    std::vector<torch::Tensor> parameters = {torch::zeros({1}), torch::zeros({2}), torch::zeros({3})};
    parameters[0].mutable_grad() = torch::tensor({6.0f});
    parameters[1].mutable_grad() = torch::tensor({0.0f, -8.0f}); // the third has none
    const double norm = gradientNorm(parameters);
    QCOMPARE(norm, 10.0);
    QCOMPARE(clippingFactor(norm, 0), 1.0);
    QCOMPARE(clippingFactor(norm, 10.5), 1.0);
    QCOMPARE(clippingFactor(norm, 2), 0.2);
    parameters[1].mutable_grad()[1] = std::numeric_limits<float>::infinity();
    QVERIFY(std::isinf(gradientNorm(parameters)));
  }

  void updatesAsLibTorchsOptimizersDo_data() {
    QTest::addColumn<int>("optimizer");
    QTest::addColumn<double>("momentum");
    QTest::newRow("Adam") << static_cast<int>(OptimizerKind::adam) << 0.0;
    QTest::newRow("SGD") << static_cast<int>(OptimizerKind::sgd) << 0.0;
    QTest::newRow("SGD with momentum") << static_cast<int>(OptimizerKind::sgd) << 0.9;
  }
  void updatesAsLibTorchsOptimizersDo() {
    QFETCH(int, optimizer);
    QFETCH(double, momentum);
    TrainingOptions options;
    options.optimizer = static_cast<OptimizerKind>(optimizer);
    options.momentum = momentum;
    options.weightDecay = 0.01;
    torch::manual_seed(3);
    // Channels last, more values than one thread takes, and an odd number.
    const torch::Tensor one = torch::randn({24, 16, 3, 3}).contiguous(torch::MemoryFormat::ChannelsLast);
    const torch::Tensor two = torch::randn({40'001});
    std::vector<torch::Tensor> ours = {one.clone(), two.clone(), torch::zeros({3})};
    std::vector<torch::Tensor> theirs = {one.clone(), two.clone()};
    const auto updater = makeUpdater(options, ours);
    std::unique_ptr<torch::optim::Optimizer> reference;
    if (options.optimizer == OptimizerKind::adam)
      reference =
          std::make_unique<torch::optim::Adam>(theirs, torch::optim::AdamOptions(0.001).weight_decay(0.01));
    else
      reference = std::make_unique<torch::optim::SGD>(
          theirs, torch::optim::SGDOptions(0.001).momentum(momentum).weight_decay(0.01));
    for (int step = 0; step < 30; ++step) {
      const double rate = 0.002 / (1 + step);
      for (std::size_t i = 0; i < theirs.size(); ++i) {
        const torch::Tensor gradient =
            torch::randn(theirs[i].sizes()); // the first in another order of memory
        ours[i].mutable_grad() = gradient * 4;
        theirs[i].mutable_grad() = gradient.clone();
      }
      updater->update(rate, 0.25);
      for (auto &group : reference->param_groups())
        group.options().set_lr(rate);
      reference->step();
    }
    for (std::size_t i = 0; i < theirs.size(); ++i)
      QVERIFY(torch::allclose(ours[i], theirs[i], 1e-5, 1e-6));
    QVERIFY(torch::equal(ours[2], torch::zeros({3}))); // without a gradient
  }

  void firstAdamStepIsTheFormula() {
    Experiment experiment = tinyExperiment();
    experiment.training.weightDecay = 0.01;
    Trainer trainer(experiment, networkFor(experiment, m_data), m_data);
    trainer.module().train();
    const torch::Tensor before = trainer.module().weight(0).detach().clone();
    trainer.trainStep(*trainer.trainingBatches().next());
    // After one step both moments are the gradient's own: the step is lr · g / (|g| + ε) with g = gradient +
    // λ·w.
    const double factor = clippingFactor(gradientNorm(trainer.module().parameters()), 1);
    const torch::Tensor gradient = factor * trainer.module().weight(0).grad() + 0.01 * before;
    const torch::Tensor expected = before - 0.001 * gradient / (gradient.abs() + 1e-8);
    QVERIFY(torch::allclose(trainer.module().weight(0).detach(), expected, 1e-5, 1e-7));
  }

  void sgdStepsKeepTheirMomentum() {
    Experiment experiment = tinyExperiment();
    experiment.training.optimizer = OptimizerKind::sgd;
    experiment.training.schedule = Schedule::constant;
    experiment.training.lr = 0.1;
    experiment.training.weightDecay = 0;
    experiment.training.clipNorm = 0;
    Trainer trainer(experiment, networkFor(experiment, m_data), m_data);
    trainer.module().train();
    BatchStream batches = trainer.trainingBatches();
    const auto weight = [&] { return trainer.module().weight(1).detach().clone(); };
    const auto gradient = [&] { return trainer.module().weight(1).grad().clone(); };
    const torch::Tensor start = weight();
    trainer.trainStep(*batches.next());
    const torch::Tensor first = gradient();
    QVERIFY(torch::allclose(weight(), start - 0.1 * first, 1e-5, 1e-7));
    const torch::Tensor middle = weight();
    trainer.trainStep(*batches.next());
    QVERIFY(torch::allclose(weight(), middle - 0.1 * (0.9 * first + gradient()), 1e-5, 1e-7));
  }

  void lossFallsOnShapes() {
    Experiment experiment = tinyExperiment();
    experiment.data.augment = false;
    experiment.training.epochs = 6;
    Trainer trainer(experiment, networkFor(experiment, m_data), m_data);
    std::vector<double> losses;
    while (!trainer.isDone())
      losses.push_back(trainer.runEpoch({}).trainLoss);
    QVERIFY2(losses.back() < 0.8 * losses.front(),
             qPrintable(QStringLiteral("%1 to %2").arg(losses.front()).arg(losses.back())));
  }

  void epochTellsWhatItMeasured() {
    const Experiment experiment = tinyExperiment();
    Trainer trainer(experiment, networkFor(experiment, m_data), m_data);
    std::vector<StepRecord> steps;
    const EpochRecord epoch = trainer.runEpoch([&](const StepRecord &step) { steps.push_back(step); });
    QCOMPARE(steps.size(), std::size_t{3});
    QCOMPARE(steps.back().step, std::int64_t{3});
    QCOMPARE(steps.back().epoch, std::int64_t{1});
    QCOMPARE(trainer.totalSteps(), std::int64_t{6});
    QVERIFY(std::abs(epoch.trainLoss - (steps[0].loss + steps[1].loss + steps[2].loss) / 3) < 1e-12);
    QCOMPARE(epoch.lr, scheduledRate(experiment.training, 2, 6));
    QCOMPARE(epoch.samples, std::int64_t{40});
    const auto correct = static_cast<std::int64_t>(std::llround(epoch.testAccuracy * 40));
    QVERIFY(epoch.testInterval == wilsonInterval(correct, 40));
  }

  void evaluationAgreesWithOneBatch() {
    const Experiment experiment = tinyExperiment();
    Trainer trainer(experiment, networkFor(experiment, m_data), m_data);
    const Evaluation evaluation = trainer.evaluateTest();
    const torch::NoGradGuard noGradients;
    BatchStream stream(m_data.test, m_data.normalization, {.batch = 40});
    const Batch batch = *stream.next();
    const torch::Tensor scores = trainer.module().forward(batch.images);
    QCOMPARE(evaluation.samples, std::int64_t{40});
    QCOMPARE(evaluation.correct, scores.argmax(1).eq(batch.labels).sum().item<std::int64_t>());
    QCOMPARE(evaluation.outcomes.size(), std::size_t{40});
    for (std::int64_t i = 0; i < 40; ++i)
      QCOMPARE(bool(evaluation.outcomes[static_cast<std::size_t>(i)]),
               scores[i].argmax().item<std::int64_t>() == m_data.test.labels[static_cast<std::size_t>(i)]);
    const torch::Tensor right = scores.log_softmax(1).gather(1, batch.labels.unsqueeze(1));
    QVERIFY(std::abs(evaluation.loss + right.mean().item<double>()) < 1e-5);
  }

  void sameSeedGivesTheSameBits() {
    const Experiment experiment = tinyExperiment();
    Experiment otherSeed = experiment;
    otherSeed.training.seed = 43;
    const auto train = [&](const Experiment &what) {
      auto trainer = std::make_unique<Trainer>(what, networkFor(what, m_data), m_data);
      while (!trainer->isDone())
        trainer->runEpoch({});
      return trainer;
    };
    const auto first = train(experiment);
    QVERIFY(sameState(first->module(), train(experiment)->module()));
    QVERIFY(!sameState(first->module(), train(otherSeed)->module()));
  }

  void presetsStartFromTheSameWeights() {
    Experiment experiment = tinyExperiment();
    Trainer low(experiment, networkFor(experiment, m_data), m_data);
    experiment.precision.preset = "fp32";
    Trainer full(experiment, networkFor(experiment, m_data), m_data);
    for (std::size_t i = 0; i < full.module().network().layers().size(); ++i)
      QVERIFY(torch::equal(low.module().weight(i), full.module().weight(i)));
  }

  void checkpointRestoresEverything_data() {
    QTest::addColumn<int>("optimizer");
    QTest::newRow("adam") << static_cast<int>(OptimizerKind::adam);
    QTest::newRow("sgd") << static_cast<int>(OptimizerKind::sgd);
  }
  void checkpointRestoresEverything() {
    QFETCH(int, optimizer);
    Experiment experiment = tinyExperiment();
    experiment.training.optimizer = static_cast<OptimizerKind>(optimizer);
    const std::string fingerprint = experimentFingerprint(experiment, m_data);
    Trainer undisturbed(experiment, networkFor(experiment, m_data), m_data);
    const CheckpointState state{fingerprint, {undisturbed.runEpoch({})}, 1.25};
    saveCheckpoint(path("whole.pt"), undisturbed, state);
    const EpochRecord last = undisturbed.runEpoch({});

    Trainer resumed(experiment, networkFor(experiment, m_data), m_data);
    torch::manual_seed(7); // what the process did meanwhile must not matter
    const CheckpointState read = loadCheckpoint(path("whole.pt"), resumed, fingerprint);
    QCOMPARE(read.seconds, 1.25);
    QVERIFY(read.history == state.history);
    QCOMPARE(resumed.epochsDone(), std::int64_t{1});
    // Killed after the last epoch: the outcomes come from one more evaluation.
    saveCheckpoint(path("done.pt"), undisturbed, {fingerprint, {state.history.front(), last}, 2.5});
    Trainer finished(experiment, networkFor(experiment, m_data), m_data);
    loadCheckpoint(path("done.pt"), finished, fingerprint);
    QVERIFY(finished.isDone());
    QVERIFY(finished.lastTest().outcomes == undisturbed.lastTest().outcomes);
    QCOMPARE(finished.lastTest().accuracy(), last.testAccuracy);
    QCOMPARE(finished.lastTest().loss, last.testLoss);

    loadCheckpoint(path("whole.pt"), resumed, fingerprint);
    EpochRecord again = resumed.runEpoch({});
    again.seconds = last.seconds;
    QVERIFY(again == last);
    QVERIFY(sameState(undisturbed.module(), resumed.module()));
  }

  /// Of as many epochs as an experiment can have, with numbers as long as they get.
  void checkpointHoldsTheLongestHistory() {
    Experiment experiment = tinyExperiment();
    experiment.network.architecture = "lenet5"; // the smallest file
    Trainer trainer(experiment, networkFor(experiment, m_data), m_data);
    CheckpointState state;
    EpochRecord record{.trainLoss = 1e-5 / 3,
                       .trainAccuracy = 2.0 / 3,
                       .testLoss = 1e-5 / 7,
                       .testAccuracy = 3.0 / 7,
                       .testInterval = {1.0 / 3, 2.0 / 3},
                       .samples = 10000,
                       .lr = 1e-4 / 3,
                       .seconds = 100.0 / 3};
    while (record.epoch < 100'000) {
      ++record.epoch;
      state.history.push_back(record);
    }
    state.fingerprint = experimentFingerprint(experiment, m_data);
    saveCheckpoint(path("long.pt"), trainer, state);
    QVERIFY(loadCheckpoint(path("long.pt"), trainer, state.fingerprint).history == state.history);
  }

  void refusesTheCheckpointOfAnotherExperiment() {
    Experiment experiment = tinyExperiment();
    Trainer trainer(experiment, networkFor(experiment, m_data), m_data);
    saveCheckpoint(path("other.pt"), trainer, {experimentFingerprint(experiment, m_data), {}, 0});
    experiment.name = "a name changes nothing";
    QCOMPARE(messageOf([&] {
               loadCheckpoint(path("other.pt"), trainer, experimentFingerprint(experiment, m_data));
             }),
             QString());
    experiment.training.lr = 0.5;
    QCOMPARE(messageOf([&] {
               loadCheckpoint(path("other.pt"), trainer, experimentFingerprint(experiment, m_data));
             }),
             QString::fromStdString(path("other.pt").string()) +
                 QStringLiteral(
                     " belongs to another experiment: it was made with training.lr 0.001, not 0.5; run in "
                     "another folder, or delete the checkpoint to start again"));
    experiment.training.lr = 0.001;
    DataSplit changed = m_data;
    changed.train.pixels[5] ^= 1;
    QVERIFY(messageOf([&] {
              loadCheckpoint(path("other.pt"), trainer, experimentFingerprint(experiment, changed));
            }).contains(QStringLiteral("it was made with data.checksum")));
  }

  /// What "auto" comes to is the processor's, which a run that goes on elsewhere does not choose.
  void goesOnFromWhatAutoWasElsewhere() {
    Experiment experiment = tinyExperiment();
    Trainer trainer(experiment, networkFor(experiment, m_data), m_data);
    const std::string here =
        experimentFingerprint(experiment, m_data); // as "auto" where there is but float32
    const QString name = QString::fromStdString(path("elsewhere.pt").string());
    const std::string compute = R"("compute":{"evaluation":"integer","training":"bfloat16"},)";
    std::string elsewhere = here;
    elsewhere.insert(1, compute);
    saveCheckpoint(path("elsewhere.pt"), trainer, {elsewhere, {}, 0});
    const CheckpointState state = loadCheckpoint(path("elsewhere.pt"), trainer, here, Compute::fastest);
    QCOMPARE(
        QString::fromStdString(state.remark),
        QStringLiteral("compute is \"auto\": this run was begun with training in bfloat16 and evaluation in "
                       "integer and goes on with training in float32 and evaluation in float32 on this "
                       "processor: its result may differ from an undisturbed run's"));
    QCOMPARE(state.fingerprint, here);
    // The other way round, and where nothing is another.
    fs::remove(checkpointBefore(path("elsewhere.pt")));
    saveCheckpoint(path("elsewhere.pt"), trainer, state);
    QVERIFY(loadCheckpoint(path("elsewhere.pt"), trainer, here, Compute::fastest).remark.empty());
    QVERIFY(!loadCheckpoint(path("elsewhere.pt"), trainer, elsewhere, Compute::fastest).remark.empty());
    // Asked for by name, it is another experiment, and so it is where more is another.
    QVERIFY(messageOf([&] {
              loadCheckpoint(path("elsewhere.pt"), trainer, elsewhere, Compute::integer);
            }).startsWith(name + QStringLiteral(" belongs to another experiment: it was made with compute")));
    experiment.training.lr = 0.5;
    QVERIFY(messageOf([&] {
              std::string other = experimentFingerprint(experiment, m_data);
              other.insert(1, compute);
              loadCheckpoint(path("elsewhere.pt"), trainer, other, Compute::fastest);
            }).contains(QStringLiteral("it was made with training.lr 0.001, not 0.5")));
  }

  /// The first version was the same, but for runs that follow a schedule, which there were none of.
  void readsTheFirstVersionOfCheckpointsAndNoneOfTheFuture() {
    const Experiment experiment = tinyExperiment();
    const std::string fingerprint = experimentFingerprint(experiment, m_data);
    Trainer trainer(experiment, networkFor(experiment, m_data), m_data);
    const CheckpointState state{fingerprint, {trainer.runEpoch({})}, 1.25};
    saveCheckpoint(path("today.pt"), trainer, state);
    const auto writeVersion = [&](char version) {
      constexpr std::string_view word = "bitsmith/checkpoint@";
      std::string bytes = readFile(path("today.pt"));
      bytes[bytes.find(word) + word.size()] = version;
      bytes.resize(bytes.size() - 8);
      bytes += hexadecimal(checksum(bytes.data(), bytes.size()));
      writeFileAtomically(path("other.pt"), bytes);
    };
    writeVersion('1');
    Trainer resumed(experiment, networkFor(experiment, m_data), m_data);
    QVERIFY(loadCheckpoint(path("other.pt"), resumed, fingerprint).history == state.history);
    QVERIFY(sameState(trainer.module(), resumed.module()));
    writeVersion('9');
    QCOMPARE(
        messageOf([&] { loadCheckpoint(path("other.pt"), resumed, fingerprint); }),
        QString::fromStdString(path("other.pt").string()) +
            QStringLiteral(": format is \"bitsmith/checkpoint@9\", written by a newer Bitsmith: this one "
                           "reads up to \"bitsmith/checkpoint@2\"; update it"));
  }

  void refusesADamagedCheckpoint() {
    const Experiment experiment = tinyExperiment();
    Trainer trainer(experiment, networkFor(experiment, m_data), m_data);
    const std::string fingerprint = experimentFingerprint(experiment, m_data);
    saveCheckpoint(path("damaged.pt"), trainer, {fingerprint, {}, 0});
    const std::string whole = readFile(path("damaged.pt"));
    std::vector<std::string> damaged = {"", "no archive", whole.substr(0, whole.size() / 2),
                                        whole.substr(0, whole.size() - 1), whole + "x"};
    for (const std::size_t place :
         {std::size_t{0}, whole.size() / 3, whole.size() / 2, whole.size() - 30, whole.size() - 1}) {
      damaged.push_back(whole);
      damaged.back()[place] = static_cast<char>(damaged.back()[place] ^ 0x10);
    }
    for (const std::string &bytes : damaged) {
      writeFileAtomically(path("damaged.pt"), bytes);
      QCOMPARE(messageOf([&] { loadCheckpoint(path("damaged.pt"), trainer, fingerprint); }),
               QString::fromStdString(path("damaged.pt").string()) +
                   QStringLiteral(
                       " is damaged (its checksum does not fit): delete it to start the run again from the "
                       "first epoch"));
    }
  }

  /// Flips a bit at every place of a checkpoint, or cuts it off there: it is found out each time, and
  /// training goes on from the one before.
  void damageAtAnyByteFallsBackToTheCheckpointBefore() {
    Experiment experiment = tinyExperiment();
    experiment.network.architecture = "lenet5"; // the smallest file
    Trainer trainer(experiment, networkFor(experiment, m_data), m_data);
    const std::string fingerprint = experimentFingerprint(experiment, m_data);
    const fs::path file = path("checkpoint.pt");
    CheckpointState state{fingerprint, {trainer.runEpoch({})}, 1};
    saveCheckpoint(file, trainer, state);
    const std::string before = readFile(file);
    state.history.push_back(trainer.runEpoch({}));
    saveCheckpoint(file, trainer, state);
    const std::string last = readFile(file);
    QVERIFY(readFile(checkpointBefore(file)) == before);

    const auto loadDamaged = [&](const std::string &bytes) {
      writeFileAtomically(file, bytes);
      writeFileAtomically(checkpointBefore(file), before);
      const CheckpointState read = loadCheckpoint(file, trainer, fingerprint);
      const std::string remark = file.string() +
                                 " is damaged (its checksum does not fit): it goes on from the checkpoint "
                                 "before, of epoch 1";
      // The damaged one is out of the way: it must not become the one before.
      return read.remark == remark && read.history.size() == 1 && readFile(file) == before &&
             !fs::exists(checkpointBefore(file));
    };
    // Every byte of head and end, and enough of the rest to meet every part of the archive.
    const std::size_t stride = std::max<std::size_t>(1, last.size() / 400);
    for (std::size_t place = 0; place < last.size();) {
      std::string bytes = last;
      bytes[place] = static_cast<char>(bytes[place] ^ (1 << (place % 8)));
      QVERIFY2(loadDamaged(bytes), qPrintable(QStringLiteral("flipped at %1").arg(place)));
      if (place % 4 == 0)
        QVERIFY2(loadDamaged(last.substr(0, place)), qPrintable(QStringLiteral("cut at %1").arg(place)));
      place += place < 50 || place + 100 > last.size() ? 1 : stride;
    }

    // A process that was killed between two files, where a file cannot have two names.
    writeFileAtomically(checkpointBefore(file), before);
    fs::remove(file);
    QVERIFY(hasCheckpoint(file));
    QCOMPARE(loadCheckpoint(file, trainer, fingerprint).history.size(), std::size_t{1});
    // Neither is whole.
    writeFileAtomically(file, last.substr(1));
    writeFileAtomically(checkpointBefore(file), "");
    QCOMPARE(
        messageOf([&] { loadCheckpoint(file, trainer, fingerprint); }),
        QString::fromStdString(file.string()) +
            QStringLiteral(" is damaged (its checksum does not fit), and so is checkpoint.before.pt: delete "
                           "both to start the run again from the first epoch"));
  }

  /// LibTorch 1.13 and 2.6 name the state of a parameter otherwise, and neither takes the other's names.
  void stateOfTheOptimizerIsReadWhoeverWroteIt_data() {
    QTest::addColumn<QString>("file");
    QTest::newRow("LibTorch 1.13") << QStringLiteral("adam.pt");
    QTest::newRow("LibTorch 2.6") << QStringLiteral("libtorch_2.pt");
  }
  void stateOfTheOptimizerIsReadWhoeverWroteIt() {
    QFETCH(QString, file);
    const fs::path corpus = BITSMITH_SOURCE_DIR "/tests/fuzz/corpus/engine/checkpoint";
    test::TinyTraining tiny;
    loadCheckpoint(corpus / file.toStdString(), tiny.trainer, tiny.fingerprint);
    const auto &optimizer = tiny.trainer.optimizer();
    const std::vector<torch::Tensor> &parameters = optimizer.param_groups().front().params();
    QCOMPARE(optimizer.state().size(), parameters.size());
    std::multiset<std::vector<std::int64_t>> wanted;
    std::multiset<std::vector<std::int64_t>> found;
    for (const torch::Tensor &parameter : parameters)
      wanted.insert(parameter.sizes().vec());
    for (const auto &[key, state] : optimizer.state()) {
      QVERIFY(state);
      const auto &adam = static_cast<const torch::optim::AdamParamState &>(*state);
      QVERIFY(adam.step() > 0);
      found.insert(adam.exp_avg().sizes().vec());
    }
    QVERIFY(found == wanted);
  }

  /// What is behind a checksum that fits need not: LibTorch would take tensors of any size, and the optimizer
  /// go through them as if they were as large as the weights.
  void tensorsOfOtherSizesAreRefused() {
    const auto refusal = [&](const QString &why) -> QString {
      return QString::fromStdString(path("other.pt").string()) + QStringLiteral(" is damaged (") + why +
             QStringLiteral("): delete it to start the run again from the first epoch");
    };
    test::TinyTraining tiny;
    const auto load = [&] {
      test::TinyTraining fresh;
      fs::remove(checkpointBefore(path("other.pt"))); // it would do instead
      loadCheckpoint(path("other.pt"), fresh.trainer, fresh.fingerprint);
    };
    tiny.trainer.trainStep(BatchStream::take(tiny.data.train, tiny.data.normalization, 0, 2));
    saveCheckpoint(path("other.pt"), tiny.trainer, {.fingerprint = tiny.fingerprint});
    QCOMPARE(messageOf(load), QString());

    const torch::Tensor weight = tiny.trainer.module().named_parameters()["fc.weight"];
    auto &states = tiny.trainer.optimizer().state();
#if TORCH_VERSION_MAJOR >= 2
    auto &state = static_cast<torch::optim::AdamParamState &>(*states.at(weight.unsafeGetTensorImpl()));
#else
    auto &state = static_cast<torch::optim::AdamParamState &>(
        *states.at(c10::guts::to_string(weight.unsafeGetTensorImpl())));
#endif
    const torch::Tensor averages = state.exp_avg();
    state.exp_avg(torch::zeros({1}));
    saveCheckpoint(path("other.pt"), tiny.trainer, {.fingerprint = tiny.fingerprint});
    QCOMPARE(messageOf(load),
             refusal(QStringLiteral("the state of its optimizer is not that of the network")));
    state.exp_avg(averages);
    tiny.trainer.module().named_parameters()["fc.weight"].set_data(torch::zeros({1}));
    saveCheckpoint(path("other.pt"), tiny.trainer, {.fingerprint = tiny.fingerprint});
    QCOMPARE(messageOf(load), refusal(QStringLiteral("its tensors are not those of the network")));
  }

  void descriptionsThatAreDamagedAreRefused_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *text, const char *message) {
      QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(message);
    };
    const auto damage = [&](const char *name, const char *text, const char *why) {
      row(name, text, qPrintable(QStringLiteral("c.pt is damaged (%1)").arg(QString::fromUtf8(why))));
    };
    row("good", R"({"format": "bitsmith/checkpoint@2", "fingerprint": "", "seconds": 0, "history": []})", "");
    row("other format", R"({"format": "bitsmith/checkpoint@9"})",
        R"(c.pt: format is "bitsmith/checkpoint@9", written by a newer Bitsmith: this one reads up to "bitsmith/checkpoint@2"; update it)");
    damage("no JSON", "{", "its description: line 1, column 2: this is not valid JSON here");
    damage("no object", "[]", "its description cannot be read");
    damage("nothing in it", R"({"format": "bitsmith/checkpoint@2"})", "its description cannot be read");
    damage("number that wraps around",
           R"({"format": "bitsmith/checkpoint@2", "fingerprint": "", "seconds": 0,
               "history": [[1e30, 0, 0, 0, 0, 0, 0, 0, 0, 0]]})",
           "a count in it is 1e+30");
    damage("epochs out of order",
           R"({"format": "bitsmith/checkpoint@2", "fingerprint": "", "seconds": 0,
               "history": [[7, 0, 0, 0, 0, 0, 0, 0, 0, 0]]})",
           "its epochs do not follow each other");
    damage("deviation of 0",
           R"({"format": "bitsmith/checkpoint@2", "fingerprint": "", "seconds": 0, "history": [],
               "normalization": {"mean": [0], "deviation": [0]}})",
           "its normalization is damaged");
    damage("stage below 0",
           R"({"format": "bitsmith/checkpoint@2", "fingerprint": "", "seconds": 0, "history": [],
               "schedule": {"order": [], "state": {"stage": -1, "epsilon": 0, "recent": [], "first_sum": 0,
                                                   "first_count": 0}}})",
           "the schedule's state: stage is -1: expected a whole number from 0 to 16");
  }
  void descriptionsThatAreDamagedAreRefused() {
    QFETCH(const QString, text);
    QFETCH(const QString, message);
    QCOMPARE(messageOf([&] { parseCheckpointState("c.pt", text.toStdString()); }), message);
  }

  /// A batch norm over one value has no variance: its output is its bias, whatever the picture.
  void refusesBatchesThatLeaveANormOneValue() {
    Experiment experiment = tinyExperiment();
    experiment.training.batch = 1;
    const auto train = [&](const Network &network, const DataSplit &data) {
      return messageOf([&] { Trainer(experiment, network, data); });
    };
    QCOMPARE(train(networkOfPoints(m_data), m_data),
             QStringLiteral(
                 "training.batch is 1: layer \"norm\" is a batch norm that gets one value a channel of each "
                 "picture, and one value has no variance; expected a batch of 2 pictures or more"));
    // Maps of more than one pixel have a variance in one picture too.
    QCOMPARE(train(networkFor(experiment, m_data), m_data), QString());
    // The last maps of this one have a pixel each, for pictures of 32×32.
    QVERIFY(train(buildArchitecture("mobilenet_v1_025", {3, 32, 32}, 10), m_data)
                .startsWith(QStringLiteral("training.batch is 1: layer \"")));
    experiment.training.batchNorm.freezeEpochs = experiment.training.epochs; // by the running statistics
    QCOMPARE(train(networkOfPoints(m_data), m_data), QString());
    experiment.training.batchNorm.freezeEpochs = 0;
    experiment.training.batch = 32;
    QCOMPARE(train(networkOfPoints(m_data), m_data), QString());
    DataSplit one = m_data;
    one.train.labels.resize(1);
    one.train.pixels.resize(static_cast<std::size_t>(one.train.shape.elements()));
    QVERIFY(train(networkOfPoints(one), one)
                .startsWith(QStringLiteral("there is 1 picture to train with, and so a batch is 1: layer")));
  }

  void aLastBatchOfOnePictureLeavesStatisticsAlone() {
    Experiment experiment = tinyExperiment();
    experiment.precision.preset = "fp32";
    experiment.training.batch = 5; // of 96 pictures one is left over
    Trainer trainer(experiment, networkOfPoints(m_data), m_data);
    const auto statistics = [&] {
      const auto buffers = trainer.module().named_buffers();
      return torch::cat({buffers["norm.running_mean"], buffers["norm.running_var"]}).clone();
    };
    trainer.module().train();
    BatchStream batches = trainer.trainingBatches();
    std::int64_t steps = 0;
    while (const std::optional<Batch> batch = batches.next()) {
      const torch::Tensor before = statistics();
      double expected = 0;
      if (batch->labels.size(0) == 1) {
        const torch::NoGradGuard noGradients;
        trainer.module().eval();
        expected =
            torch::cross_entropy_loss(trainer.module().forward(batch->images), batch->labels).item<double>();
        trainer.module().train();
      }
      const StepRecord step = trainer.trainStep(*batch);
      QCOMPARE(step.step, ++steps);
      QCOMPARE(torch::equal(statistics(), before), batch->labels.size(0) == 1);
      if (batch->labels.size(0) == 1)
        QVERIFY2(std::abs(step.loss - expected) < 1e-4, qPrintable(QString::number(step.loss - expected)));
    }
    QCOMPARE(steps, std::int64_t{20});
    QCOMPARE(trainer.stepsPerEpoch(), std::int64_t{20});
    // The next batch goes by its own figures again.
    const torch::Tensor before = statistics();
    trainer.trainStep(*trainer.trainingBatches().next());
    QVERIFY(!torch::equal(statistics(), before));
  }

  void saysWhereTheLossIsNotFinite() {
    Experiment experiment = tinyExperiment();
    experiment.precision.preset = "fp32";
    Trainer trainer(experiment, networkFor(experiment, m_data), m_data);
    trainer.module().train();
    BatchStream batches = trainer.trainingBatches();
    trainer.trainStep(*batches.next());
    {
      const torch::NoGradGuard noGradients;
      trainer.module().named_parameters()["fc2.bias"].fill_(std::numeric_limits<float>::quiet_NaN());
    }
    const Batch batch = *batches.next();
    QCOMPARE(messageOf([&] { trainer.trainStep(batch); }),
             QStringLiteral(
                 "the loss is not finite in epoch 1, step 2: lower training.lr or set training.clip_norm, "
                 "and check that the bits are not too few"));
  }
};

QTEST_GUILESS_MAIN(TestTraining)
#include "tst_training.moc"
