// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/runs/run_listener.h"
#include "core/engine/runs/runner.h"
#include "core/engine/search/haq.h"
#include "core/plan/analysis/allocation_builder.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/network/architectures.h"
#include "core/plan/runs/run_folder.h"
#include "core/plan/runs/run_reader.h"
#include "core/plan/search/plan_costs.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QTest>

using namespace bitsmith;
namespace fs = std::filesystem;

namespace {

class Listener final : public RunListener {
 public:
  void candidateEvaluated(const CandidateRecord & /*candidate*/, std::int64_t /*evaluations*/) override {
    ++candidates;
  }
  void warned(const std::string &message) override { warnings.push_back(message); }
  bool shouldStop() override { return candidates >= stopAfter || ++asked > mostAsked; }

  std::vector<std::string> warnings;
  int candidates = 0;
  int asked = 0;
  int mostAsked = std::numeric_limits<int>::max();
  int stopAfter = 1'000'000;
};

} // namespace

class TestSearch : public QObject {
  Q_OBJECT

  QTemporaryDir m_folder;

  fs::path folder(const char *name) const { return fs::path(m_folder.path().toStdString()) / name; }

  Experiment searchFrom(SearchStrategy strategy, std::int64_t evaluations = 12) const {
    Experiment experiment;
    experiment.name = "search";
    experiment.task = Task::search;
    experiment.data = {.source = "shapes", .train = 400, .test = 120};
    experiment.precision.preset = "int8_uniform";
    experiment.start.run = folder("start").string();
    experiment.calibration.pictures = 64;
    experiment.search.strategy = strategy;
    experiment.search.evaluations = evaluations;
    experiment.search.population = 6;
    experiment.search.warmUp = 4;
    experiment.threads = 2;
    return experiment;
  }
  RunResult run(const Experiment &experiment, const char *name) const {
    Listener listener;
    return runExperiment(experiment, folder(name), {}, listener).front();
  }
  /// A network for searches to start from, in place of what the folder holds.
  void train(const char *name, std::int64_t seed,
             const PrecisionChoice &precision = {.preset = "fp32"}) const {
    fs::remove_all(folder(name));
    Experiment start;
    start.data = {.source = "shapes", .train = 400, .test = 120};
    start.precision = precision;
    start.training.epochs = 3;
    start.training.batch = 32;
    start.training.seed = seed;
    start.threads = 2;
    Listener listener;
    runExperiment(start, folder(name), {}, listener);
  }
  QString errorOf(const Experiment &experiment, const char *name) const {
    try {
      run(experiment, name);
    } catch (const Error &error) {
      return QString::fromUtf8(error.what());
    }
    return QStringLiteral("no error");
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(m_folder.isValid());
    train("start", 1);
  }

  void findsPlansByEveryStrategy_data() {
    QTest::addColumn<int>("strategy");
    for (const SearchStrategy strategy :
         {SearchStrategy::random, SearchStrategy::greedy, SearchStrategy::exact, SearchStrategy::nsga2,
          SearchStrategy::haq, SearchStrategy::differentiable})
      QTest::addRow("%s", std::string(toString(strategy)).c_str()) << static_cast<int>(strategy);
  }
  void findsPlansByEveryStrategy() {
    QFETCH(const int, strategy);
    const auto chosen = static_cast<SearchStrategy>(strategy);
    const std::string name(toString(chosen));
    const int evaluations = chosen == SearchStrategy::differentiable ? 3 : 12; // each trains a mixture
    const RunResult result = run(searchFrom(chosen, evaluations), name.c_str());
    const SearchResult &search = result.search.value();
    QVERIFY(!search.candidates.empty());
    QVERIFY(std::ssize(search.candidates) <= evaluations);
    QVERIFY(search.hypervolume > 0 && search.hypervolume < 1);
    const auto best = std::ranges::find(search.candidates, search.best.value(), &CandidateRecord::index);
    QCOMPARE(result.accuracy, best->accuracy);
    QCOMPARE(std::ranges::count(result.outcomes, true),
             std::llround(result.accuracy * static_cast<double>(result.samples)));
    for (const CandidateRecord &candidate : search.candidates) {
      QVERIFY(candidate.accuracy <= best->accuracy);
      for (const int bits : candidate.weightBits)
        QVERIFY(bits == 2 || bits == 4 || bits == 8);
    }
    // What the file says is what the run found, and a reader has the candidates as events too.
    const RunRecord record = RunReader(folder(name.c_str())).record();
    QVERIFY(record.result->search == result.search);
    QCOMPARE(record.candidates.size(), search.candidates.size());
  }

  /// A plan of a search has the accuracy that quantizing the network to it without training has.
  void measuresWhatPtqMeasures() {
    const RunResult search = run(searchFrom(SearchStrategy::random, 3), "three");
    const CandidateRecord &candidate = search.search->candidates[1];
    Experiment ptq = searchFrom(SearchStrategy::random);
    ptq.task = Task::ptq;
    const std::vector<Layer> layers = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10).layers();
    for (std::size_t i = 0; i < layers.size(); ++i)
      ptq.precision.layers[layers[i].name].weightBits = candidate.weightBits[i];
    const RunResult result = run(ptq, "ptq");
    QCOMPARE(result.accuracy, candidate.accuracy);
    QVERIFY(std::abs(result.loss - candidate.loss) < 1e-5);
    QCOMPARE(result.memoryMb, candidate.memoryMb);
  }

  /// Also where the plan is the one that the start was trained at: ranges are those of the calibration that
  /// the experiment asks for, and quantizers keep what they have learned.
  void measuresWhatPtqMeasuresAtThePlanOfItsStart_data() {
    QTest::addColumn<int>("method");
    QTest::newRow("ranges") << static_cast<int>(Method::range);
    QTest::newRow("learned steps") << static_cast<int>(Method::lsq);
  }
  void measuresWhatPtqMeasuresAtThePlanOfItsStart() {
    QFETCH(const int, method);
    const auto quantizer = static_cast<Method>(method);
    PrecisionChoice precision = {.preset = "int8_uniform"};
    if (quantizer != Method::range)
      precision.all = {.weightMethod = quantizer, .activationMethod = quantizer};
    const std::string name = "own plan " + std::to_string(method);
    train((name + " start").c_str(), 1, precision);
    Experiment experiment = searchFrom(SearchStrategy::exhaustive, 1);
    experiment.start.run = folder((name + " start").c_str()).string();
    experiment.precision = precision;
    experiment.calibration.observer = CalibrationObserver::percentile;
    experiment.calibration.percentile = 90; // far from what training observed
    experiment.search.weightBits = {8};
    const RunResult search = run(experiment, (name + " search").c_str());
    experiment.task = Task::ptq;
    const RunResult ptq = run(experiment, (name + " ptq").c_str());
    const double trained = RunReader(folder((name + " start").c_str())).record().result->loss;
    if (quantizer == Method::range)
      QVERIFY(std::abs(ptq.loss - trained) > 5e-3);
    QVERIFY2(std::abs(search.loss - ptq.loss) < 1e-3,
             qPrintable(QStringLiteral("%1, by ptq %2").arg(search.loss).arg(ptq.loss)));
    QVERIFY(std::abs(search.accuracy - ptq.accuracy) < 1.01 / 120);
  }

  /// Test sets of image folders are sorted by class: of those that are looked at, every class has its share.
  void measuresOnEvenlySpacedPictures() {
    Experiment experiment = searchFrom(SearchStrategy::exhaustive, 1);
    experiment.search.weightBits = {8};
    const std::vector<bool> all = run(experiment, "all pictures").outcomes;
    experiment.search.pictures = 50;
    const RunResult result = run(experiment, "some pictures");
    QCOMPARE(all.size(), std::size_t{120});
    QCOMPARE(result.samples, std::int64_t{50});
    QCOMPARE(result.outcomes.size(), std::size_t{50});
    int differing = 0;
    int differingFromTheFirst = 0;
    for (std::size_t i = 0; i < 50; ++i) {
      differing += result.outcomes[i] != all[i * 120 / 50];
      differingFromTheFirst += result.outcomes[i] != all[i];
    }
    QVERIFY2(differing <= 1, qPrintable(QString::number(differing))); // in batches of other sizes
    QVERIFY(differingFromTheFirst > 1);
    // What was found on some pictures is not gone on with on others.
    QVERIFY(readRun(folder("some pictures")).searchFingerprint !=
            readRun(folder("all pictures")).searchFingerprint);
  }

  /// Runs of before took the ranges that their start was trained with, and the first test pictures: what they
  /// found from a quantized start, or on some of the pictures, is not gone on with, even where the first of
  /// it would come out the same.
  void beginsAnewWhereEarlierVersionsMeasuredOtherwise_data() {
    QTest::addColumn<QString>("preset");
    QTest::addColumn<int>("pictures");
    QTest::addColumn<bool>("keeps");
    QTest::newRow("float start") << QStringLiteral("fp32") << 0 << true;
    QTest::newRow("quantized start") << QStringLiteral("int8_uniform") << 0 << false;
    QTest::newRow("some pictures") << QStringLiteral("fp32") << 50 << false;
  }
  void beginsAnewWhereEarlierVersionsMeasuredOtherwise() {
    QFETCH(const QString, preset);
    QFETCH(const int, pictures);
    QFETCH(const bool, keeps);
    const std::string name = std::string("earlier ") + QTest::currentDataTag();
    train((name + " start").c_str(), 1, {.preset = preset.toStdString()});
    Experiment experiment = searchFrom(SearchStrategy::random, 3);
    experiment.search.pictures = pictures;
    experiment.start.run = folder((name + " start").c_str()).string();
    const RunResult undisturbed = run(experiment, name.c_str());
    fs::remove(folder(name.c_str()) / run_file::result);
    const fs::path events = folder(name.c_str()) / run_file::events;
    std::string earlier;
    const QStringList lines = QString::fromStdString(readFile(events)).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
      if (line.isEmpty())
        continue;
      nlohmann::json event = nlohmann::json::parse(line.toStdString());
      if (event.at("type") == "search_reference")
        event.erase("fingerprint");
      if (event.at("type") == "candidate" && event.at("index") == 2)
        event["loss"] = 77.0;
      if (event.at("type") != "finished")
        earlier += event.dump() + "\n";
    }
    writeFileAtomically(events, earlier);
    Listener listener;
    const RunResult resumed =
        runExperiment(experiment, folder(name.c_str()), {.resume = true}, listener).front();
    QCOMPARE(resumed.search->candidates.size(), std::size_t{3});
    QCOMPARE(resumed.search->candidates[1].loss, keeps ? 77.0 : undisturbed.search->candidates[1].loss);
  }

  /// On another processor the first candidate may come out the same and the best one otherwise.
  void accuracyIsThatOfTheOutcomes() {
    const Experiment experiment = searchFrom(SearchStrategy::random, 2);
    const RunResult undisturbed = run(experiment, "another processor");
    fs::remove(folder("another processor") / run_file::result);
    const fs::path events = folder("another processor") / run_file::events;
    std::string changed;
    const QStringList lines = QString::fromStdString(readFile(events)).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
      if (line.isEmpty())
        continue;
      nlohmann::json event = nlohmann::json::parse(line.toStdString());
      if (event.at("type") == "candidate" && event.at("index") == 2)
        event["accuracy"] = 1.0;
      if (event.at("type") != "finished")
        changed += event.dump() + "\n";
    }
    writeFileAtomically(events, changed);
    Listener listener;
    const RunResult resumed =
        runExperiment(experiment, folder("another processor"), {.resume = true}, listener).front();
    QCOMPARE(resumed.search->candidates[1].accuracy, 1.0);
    QCOMPARE(resumed.search->best.value(), std::int64_t{2});
    QCOMPARE(resumed.accuracy, undisturbed.search->candidates[1].accuracy);
    QCOMPARE(std::ranges::count(resumed.outcomes, true),
             static_cast<std::ptrdiff_t>(std::llround(resumed.accuracy * 120)));
    // The file can be read.
    QCOMPARE(
        runExperiment(experiment, folder("another processor"), {.resume = true}, listener).front().accuracy,
        resumed.accuracy);
  }

  void saysWhichCorrectionsItDoesNotApply() {
    Experiment experiment = searchFrom(SearchStrategy::random, 1);
    const auto warningsOf = [&](const char *name) {
      Listener listener;
      runExperiment(experiment, folder(name), {}, listener);
      return std::ranges::count_if(listener.warnings, [](const std::string &warning) {
        return warning.find("does not apply") != std::string::npos;
      });
    };
    QCOMPARE(warningsOf("no corrections"), 0);
    experiment.calibration.biasCorrection = true;
    experiment.calibration.equalization = true;
    experiment.calibration.rounding = Rounding::adaptive;
    QCOMPARE(warningsOf("corrections"), 1);
    const std::string told = readFile(folder("corrections") / run_file::events);
    QVERIFY(told.find("task search does not apply calibration.bias_correction, calibration.equalization, "
                      "calibration.rounding:") != std::string::npos);
  }

  /// Activations that take their range from their batch lose as much at few bits as others: with hardly any
  /// weight on the cost, many bits are chosen.
  void fewBitsOfDynamicActivationsCostLoss() {
    Experiment experiment = searchFrom(SearchStrategy::differentiable, 3);
    experiment.precision.all.activationScheme = Scheme::dynamic;
    experiment.search.weightBits = {8};
    experiment.search.activationBits = {1, 8};
    experiment.search.cost = "bops";
    const RunResult result = run(experiment, "dynamic");
    const CandidateRecord &first = result.search->candidates.front();
    QVERIFY2(first.origin.find("0.003") != std::string::npos, first.origin.c_str());
    QVERIFY(std::ranges::count(first.activationBits, 8) >= 3);
  }

  /// What a damaged file has of a plan is evaluated anew.
  void goesOnFromADamagedHistory() {
    const RunResult undisturbed = run(searchFrom(SearchStrategy::random, 6), "sound");
    Listener first;
    first.stopAfter = 4;
    QVERIFY_THROWS_EXCEPTION(
        Interrupted, runExperiment(searchFrom(SearchStrategy::random, 6), folder("damaged"), {}, first));
    const std::filesystem::path events = folder("damaged") / run_file::events;
    QString history = QString::fromStdString(readFile(events));
    const auto damage = [&](int candidate, const char *key, const char *bits) {
      const auto line = history.indexOf(QStringLiteral("\"index\":%1,").arg(candidate));
      const auto before = history.lastIndexOf(QLatin1Char('\n'), line);
      const auto at = history.indexOf(QLatin1String(key), before) + qstrlen(key);
      history.replace(at, history.indexOf(QLatin1Char(']'), at) + 1 - at, QLatin1String(bits));
    };
    damage(1, "\"activation_bits\":", "[]");
    damage(2, "\"weight_bits\":", "[8]");
    damage(3, "\"weight_bits\":", "[8]");
    damage(3, "\"activation_bits\":", "[8]");
    writeFileAtomically(events, history.toStdString());
    Listener second;
    const RunResult resumed =
        runExperiment(searchFrom(SearchStrategy::random, 6), folder("damaged"), {.resume = true}, second)
            .front();
    QVERIFY(resumed.search == undisturbed.search);
  }

  /// However often it is stopped, a search has no candidates of a network that its start no longer is.
  void beginsAnewWithAnotherNetwork_data() {
    QTest::addColumn<int>("evaluator");
    QTest::newRow("quantized") << static_cast<int>(SearchEvaluator::ptq);
    QTest::newRow("trained") << static_cast<int>(SearchEvaluator::qat);
  }
  void beginsAnewWithAnotherNetwork() {
    QFETCH(const int, evaluator);
    const std::string name = std::string("moved ") + QTest::currentDataTag();
    Experiment search = searchFrom(SearchStrategy::random, 5);
    search.start.run = folder("own start").string();
    search.search.evaluator = static_cast<SearchEvaluator>(evaluator);
    search.search.epochs = 1;
    search.training.batch = 32;
    train("own start", 1);
    run(search, name.c_str());
    fs::remove(folder(name.c_str()) / run_file::result);
    train("own start", 2);
    Listener stopped;
    stopped.stopAfter = 2;
    QVERIFY_THROWS_EXCEPTION(Interrupted,
                             runExperiment(search, folder(name.c_str()), {.resume = true}, stopped));
    Listener second;
    const RunResult resumed = runExperiment(search, folder(name.c_str()), {.resume = true}, second).front();
    const RunResult undisturbed = run(search, (name + " undisturbed").c_str());
    QVERIFY(resumed.search == undisturbed.search);
    QVERIFY(readRun(folder(name.c_str())).candidates == undisturbed.search->candidates);
  }

  void goesOnToTheSameResult_data() {
    QTest::addColumn<int>("strategy");
    for (const SearchStrategy strategy : {SearchStrategy::nsga2, SearchStrategy::haq, SearchStrategy::greedy})
      QTest::addRow("%s", std::string(toString(strategy)).c_str()) << static_cast<int>(strategy);
  }
  void goesOnToTheSameResult() {
    QFETCH(const int, strategy);
    const auto kind = static_cast<SearchStrategy>(strategy);
    const std::string whole = "whole " + std::string(toString(kind));
    const std::string stopped = "stopped " + std::string(toString(kind));
    const RunResult undisturbed = run(searchFrom(kind, 14), whole.c_str());
    Listener first;
    first.stopAfter = 5;
    QVERIFY_THROWS_EXCEPTION(Interrupted,
                             runExperiment(searchFrom(kind, 14), folder(stopped.c_str()), {}, first));
    Listener second;
    const RunResult resumed =
        runExperiment(searchFrom(kind, 14), folder(stopped.c_str()), {.resume = true}, second).front();
    QVERIFY(resumed.search == undisturbed.search);
    // What was known was not evaluated again.
    QCOMPARE(RunReader(folder(stopped.c_str())).record().candidates.size(), std::size_t{14});
  }

  /// Earlier versions evaluated steps that save nothing as well: what they found of others is taken over.
  void goesOnFromAGreedySearchThatWentOtherSteps() {
    Experiment experiment = searchFrom(SearchStrategy::greedy, 6);
    experiment.search.activationBits = {4, 8};
    const RunResult undisturbed = run(experiment, "greedy steps");
    QCOMPARE(undisturbed.search->candidates.size(), std::size_t{6});
    for (const CandidateRecord &candidate : undisturbed.search->candidates)
      QCOMPARE(std::ranges::count(candidate.activationBits, 8), std::ssize(candidate.activationBits));
    fs::remove(folder("greedy steps") / run_file::result);
    const fs::path events = folder("greedy steps") / run_file::events;
    std::string earlier;
    const QStringList lines = QString::fromStdString(readFile(events)).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
      if (line.isEmpty())
        continue;
      nlohmann::json event = nlohmann::json::parse(line.toStdString());
      if (event.at("type") == "finished")
        continue;
      if (event.at("type") == "candidate" && event.at("index") > 1) {
        if (event.at("index") == 2) {
          nlohmann::json step = event; // of the activations alone
          step["weight_bits"][0] = 8;
          step["activation_bits"][0] = 4;
          earlier += step.dump() + "\n";
          event["loss"] = 77.0;
        }
        event["index"] = event.at("index").get<int>() + 1;
      }
      earlier += event.dump() + "\n";
    }
    writeFileAtomically(events, earlier);
    Listener listener;
    const RunResult resumed =
        runExperiment(experiment, folder("greedy steps"), {.resume = true}, listener).front();
    SearchResult expected = undisturbed.search.value();
    expected.candidates[1].loss = 77;
    QVERIFY(resumed.search == expected);
    // Nothing was lost of it to those who read the events.
    const std::vector<CandidateRecord> read = readRun(folder("greedy steps")).candidates;
    for (const CandidateRecord &candidate : expected.candidates)
      QVERIFY(std::ranges::find(read, candidate) != read.end());
  }

  void staysWithinBudgets() {
    Experiment experiment = searchFrom(SearchStrategy::haq, 10);
    experiment.search.budgets = {{"memory", 0.3}};
    const RunResult result = run(experiment, "budget");
    for (const CandidateRecord &candidate : result.search->candidates)
      QVERIFY(candidate.memoryMb <= 0.3 && candidate.withinBudgets);
    QVERIFY(result.memoryMb <= 0.3);
  }

  /// A strategy that passes over a million plans before it finds one within the budget can be stopped.
  void stopsWhileItPassesOverPlans() {
    Experiment experiment = searchFrom(SearchStrategy::exhaustive, 100);
    experiment.search.weightBits = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    experiment.search.activationBits = {8};
    experiment.search.budgets = {{"mean_bits", 1.0}};
    Listener listener;
    listener.mostAsked = 20'000;
    QVERIFY_THROWS_EXCEPTION(Interrupted, runExperiment(experiment, folder("endless"), {}, listener));
    QCOMPARE(listener.candidates, 1);
  }

  /// The sensitivity is measured at the bits of weights and of activations alike; the optima are of those
  /// that the search offers for each.
  void findsOptimaAmongTheBitsThatItOffers_data() {
    QTest::addColumn<int>("metric");
    for (const SensitivityMetric metric : {SensitivityMetric::fisher, SensitivityMetric::hessian})
      QTest::addRow("%s", std::string(toString(metric)).c_str()) << static_cast<int>(metric);
  }
  void findsOptimaAmongTheBitsThatItOffers() {
    QFETCH(const int, metric);
    Experiment experiment = searchFrom(SearchStrategy::exact, 40);
    experiment.search.metric = static_cast<SensitivityMetric>(metric);
    experiment.search.weightBits = {2, 3, 4};
    experiment.search.activationBits = {6, 8};
    experiment.search.cost = "memory";
    experiment.sensitivity.hessianPictures = 16;
    experiment.sensitivity.hessianIterations = 8;
    const std::string name = "optima " + std::string(toString(experiment.search.metric));
    const RunResult result = run(experiment, name.c_str());
    std::vector<CandidateRecord> candidates = result.search->candidates;
    QVERIFY(candidates.size() >= 3);
    std::ranges::sort(candidates, {}, &CandidateRecord::index);
    // The curve goes from the least memory to the most, and does so with what it was built for.
    QVERIFY(std::ranges::is_sorted(candidates, {}, &CandidateRecord::memoryMb) ||
            std::ranges::is_sorted(candidates, std::greater<>(), &CandidateRecord::memoryMb));
  }

  /// Hessian scores say nothing of activations: where their most bits exceed the budget, fewer are taken.
  void optimaOfHessianScoresMeetBudgetsOnActivations() {
    Experiment experiment = searchFrom(SearchStrategy::exact, 10);
    experiment.search.metric = SensitivityMetric::hessian;
    experiment.search.weightBits = {2, 4};
    experiment.search.activationBits = {2, 8};
    experiment.search.cost = "bops";
    experiment.search.budgets = {{"bops", 0.08}};
    experiment.sensitivity.hessianPictures = 16;
    experiment.sensitivity.hessianIterations = 8;
    const RunResult result = run(experiment, "few activation bits");
    QVERIFY(!result.search->candidates.empty());
    for (const CandidateRecord &candidate : result.search->candidates) {
      QVERIFY(candidate.withinBudgets);
      QVERIFY(std::ranges::all_of(candidate.activationBits, [](int bits) { return bits == 2; }));
    }
  }

  /// Of all plans, tried one by one, those within the budget that no other one beats; of fewer evaluations
  /// than that, as many as are allowed, with the best one.
  void optimaAreTheBestOfAllPlansWithinTheBudget_data() {
    QTest::addColumn<QString>("budget");
    QTest::newRow("of another cost") << QStringLiteral("bops");
    QTest::newRow("of the cost itself") << QStringLiteral("memory");
  }
  void optimaAreTheBestOfAllPlansWithinTheBudget() {
    QFETCH(const QString, budget);
    const CostKind kind = budget == QStringLiteral("bops") ? CostKind::bops : CostKind::memory;
    Experiment experiment = searchFrom(SearchStrategy::exact, 1000);
    experiment.search.weightBits = {2, 4, 8};
    experiment.search.activationBits = {4, 8};
    experiment.search.cost = "memory";
    experiment.search.metric = SensitivityMetric::fisher;
    const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
    const PrecisionPlan base = resolvePlan(experiment.precision, network); // all at 8 bits
    const HardwareProfile hardware = findHardware(experiment.hardware);
    const double amount = 0.4 * planCost(network, base, hardware, kind).value();
    experiment.search.budgets = {{budget.toStdString(), amount}};
    Experiment sensitivity = experiment;
    sensitivity.task = Task::sensitivity;
    sensitivity.sensitivity.bits = {2, 4, 8};
    sensitivity.sensitivity.metrics = {experiment.search.metric};
    sensitivity.sensitivity.pictures = 0;
    const std::string name = "best of all " + budget.toStdString();
    const RunResult measured = run(sensitivity, (name + " sensitivity").c_str());
    const AllocationProblem problem = problemFromSensitivity(measured.sensitivity.value(), network, base,
                                                             hardware, {.metric = experiment.search.metric});

    std::vector<std::pair<double, double>> all; // memory and score of the plans within the budget
    const auto isOffered = [](const AllocationChoice &choice) { return choice.activationBits != 2; };
    std::vector<std::size_t> choices(network.layers().size(), 0);
    for (bool goesOn = true; goesOn;) {
      bool offered = true;
      PrecisionPlan plan = base;
      double score = 0;
      for (std::size_t layer = 0; layer < choices.size(); ++layer) {
        const AllocationChoice &choice = problem.layers[layer].choices[choices[layer]];
        offered = offered && isOffered(choice);
        plan[layer].weight.bits = choice.weightBits.value();
        plan[layer].activation.bits = choice.activationBits.value();
        score += choice.score;
      }
      if (offered && planCost(network, plan, hardware, kind).value() <= amount)
        all.emplace_back(planCost(network, plan, hardware, CostKind::memory).value(), score);
      goesOn = false;
      for (std::size_t layer = 0; layer < choices.size() && !goesOn; ++layer) {
        goesOn = ++choices[layer] < problem.layers[layer].choices.size();
        if (!goesOn)
          choices[layer] = 0;
      }
    }
    std::ranges::sort(all);
    std::vector<double> front;
    double least = std::numeric_limits<double>::max();
    for (const auto &[memory, score] : all)
      if (front.empty() || score < least - 1e-12 * std::abs(least)) {
        front.push_back(memory);
        least = score;
      }
    QVERIFY(front.size() > 6);

    const RunResult whole = run(experiment, name.c_str());
    std::vector<double> found;
    for (const CandidateRecord &candidate : whole.search->candidates) {
      QVERIFY(candidate.withinBudgets);
      found.push_back(candidate.memoryMb);
    }
    QCOMPARE(found.size(), front.size());
    for (std::size_t i = 0; i < front.size(); ++i)
      QVERIFY2(std::abs(found[i] - front[i]) < 1e-9,
               qPrintable(QStringLiteral("%1, expected %2").arg(found[i]).arg(front[i])));

    experiment.search.evaluations = 6;
    const RunResult few = run(experiment, (name + " few").c_str());
    QCOMPARE(few.search->candidates.size(), std::size_t{6});
    for (const CandidateRecord &candidate : few.search->candidates)
      QVERIFY(candidate.withinBudgets);
    QVERIFY(std::abs(few.search->candidates.back().memoryMb - front.back()) < 1e-9);
  }

  void saysWhatTheSmallestPlanNeeds() {
    Experiment experiment = searchFrom(SearchStrategy::random);
    experiment.search.budgets = {{"mean_bits", 1.5}};
    QCOMPARE(
        errorOf(experiment, "impossible"),
        QStringLiteral("search.budgets.0: mean_bits of at most 1.5 cannot be met: the plan of the fewest "
                       "bits has 2"));
  }

  void refusesPredictionsOfOtherStrategies() {
    Experiment experiment = searchFrom(SearchStrategy::greedy);
    experiment.search.evaluator = SearchEvaluator::predictor;
    QCOMPARE(
        errorOf(experiment, "refused"),
        QStringLiteral("search.evaluator is \"predictor\" and search.strategy \"greedy\": predictions are "
                       "searched by nsga2; choose that strategy or another evaluator"));
  }

  void trainsCandidatesWhereAsked() {
    Experiment experiment = searchFrom(SearchStrategy::random, 2);
    experiment.search.evaluator = SearchEvaluator::qat;
    experiment.training.batch = 32;
    const RunResult result = run(experiment, "trained");
    QCOMPARE(result.search->candidates.size(), std::size_t{2});
  }

  void tellsHowFarPredictionsMiss() {
    Experiment experiment = searchFrom(SearchStrategy::nsga2, 18);
    experiment.search.evaluator = SearchEvaluator::predictor;
    const RunResult result = run(experiment, "predicted");
    QVERIFY(result.search->predictorError.has_value());
    QVERIFY(std::ranges::any_of(result.search->candidates, [](const CandidateRecord &candidate) {
      return candidate.predicted.has_value();
    }));
  }

  /// An agent on a problem whose answer is plain: accuracy rises with the first layer's bits alone, and the
  /// budget allows one layer only to have many.
  void agentLearnsWhichLayerMatters() {
    const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
    const SearchSpace space = SearchSpace::of(5, {2, 4, 6, 8}, {8});
    const SearchCosts costs = [](const SearchPlan &plan) {
      double sum = 0;
      for (const std::size_t choice : plan)
        sum += static_cast<double>(choice);
      return SearchCost{.cost = sum, .excess = std::max(0.0, sum / 8 - 1)};
    };
    const auto strategy =
        makeHaqStrategy(space, costs, network, true, {.warmUp = 30, .reference = 0.9, .seed = 3});
    double early = 0;
    double late = 0;
    for (int episode = 0; episode < 160; ++episode) {
      const SearchPlan plan = strategy->propose().front().plan;
      QVERIFY(costs(plan).excess <= 0);
      const double accuracy = 0.3 + 0.2 * static_cast<double>(plan[0]);
      (episode < 30 ? early : late) += episode < 30 || episode >= 130 ? accuracy / 30 : 0;
      strategy->tell({plan, accuracy, costs(plan)});
    }
    QVERIFY2(late > early + 0.1, qPrintable(QStringLiteral("%1, at first %2").arg(late).arg(early)));
  }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
