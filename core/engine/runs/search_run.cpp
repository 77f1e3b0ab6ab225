// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/analysis/correction.h"
#include "core/engine/clock.h"
#include "core/engine/data/checksum.h"
#include "core/engine/data/even_pictures.h"
#include "core/engine/runs/start.h"
#include "core/engine/search/haq.h"
#include "core/engine/search/mixture.h"
#include "core/engine/search/sensitivity_optima.h"
#include "core/engine/training/checkpoint.h"
#include "core/engine/training/trainer.h"
#include "core/plan/analysis/pareto.h"
#include "core/plan/base/error.h"
#include "core/plan/runs/run_reader.h"
#include "core/plan/search/plan_costs.h"
#include "core/plan/search/predictor.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

class SearchRun {
 public:
  explicit SearchRun(RunContext &context)
      : m_context(context), m_options(context.experiment.search), m_start(loadStart(context)),
        m_module(*m_start.module), m_network(m_module.network()),
        m_base(resolvePlan(context.experiment.precision, m_network)),
        m_hardware(findHardware(context.experiment.hardware)),
        m_space(SearchSpace::of(m_network.layers().size(), m_options.weightBits, m_options.activationBits)),
        m_costs(m_options, m_space, m_network, m_base, m_hardware),
        m_calibration(calibrationPictures(context.data.train, context.experiment.calibration.pictures)),
        m_test(evenPictures(context.data.test, m_options.pictures)),
        m_ranges(m_module, m_calibration, m_start.normalization, context.experiment.calibration,
                 TrainedRanges::calibrated, [this] { m_context.stopIfAsked(); }),
        m_evaluator(m_module, m_ranges, m_test, m_start.normalization,
                    chooseCompute(context.experiment.compute).evaluation) {}

  RunResult perform() {
    if (m_options.evaluator == SearchEvaluator::qat) // not only when the first candidate is trained
      requireVariance(m_network, candidateTraining(), m_context.data.train.size());
    RunRecord before = readRun(m_context.folder);
    m_known = std::move(before.candidates);
    std::erase_if(m_known, [this](const CandidateRecord &candidate) { // of a damaged file
      return candidate.weightBits.size() != m_space.choices.size();
    });
    announceStart(m_context, m_options.evaluations, 0, !m_known.empty());
    const std::string measured = measuredOn();
    const std::string fingerprint = hexadecimal(checksum(measured.data(), measured.size()));
    const bool anew = !isStillKnown(before.searchFingerprint, fingerprint);
    if (anew)
      beginAnew();
    const PlanOutcome reference = m_evaluator.evaluate(floatPlan(m_network));
    m_referenceAccuracy = reference.accuracy();
    m_context.events.write("search_reference", {{"accuracy", reference.accuracy()},
                                                {"loss", reference.loss},
                                                {"samples", reference.samples},
                                                {"fingerprint", fingerprint},
                                                {"anew", anew}});
    const std::unique_ptr<Strategy> strategy = makeStrategy();
    while (std::ssize(m_candidates) < m_options.evaluations) {
      const std::vector<Proposal> proposals = strategy->propose();
      if (proposals.empty())
        break;
      for (const Proposal &proposal : proposals)
        if (const auto evaluated = take(proposal))
          strategy->tell(*evaluated);
        else
          break;
      // A strategy that has nothing new any more goes round in known plans.
      m_idle = m_news ? 0 : m_idle + 1;
      m_news = false;
      if (m_idle > mostIdleRounds)
        break;
    }
    return result();
  }

 private:
  static constexpr int mostIdleRounds = 200;

  /// Whether the search quantizes some layer just as the start was trained.
  bool meetsTrainedRanges() const {
    for (std::size_t layer = 0; layer < m_base.size(); ++layer)
      for (const int bits : m_options.activationBits)
        if (m_ranges.trainedRange(layer, withBits(m_base[layer].activation, bits)))
          return true;
    return false;
  }

  /// In what this search measures other than those of earlier versions did, a line each. They took the ranges
  /// that the start was trained with where they met them, in place of calibrated ones, and the first test
  /// pictures in place of evenly spaced ones.
  std::string measuredOtherwise() const {
    std::string lines;
    if (m_options.evaluator != SearchEvaluator::qat && meetsTrainedRanges())
      lines += "\nranges: calibrated";
    if (m_test.size() < m_context.data.test.size())
      lines += "\npictures: evenly spaced";
    return lines;
  }

  std::string measuredOn() const {
    return experimentFingerprint(m_context.experiment, m_context.data, m_start.checksum) +
           measuredOtherwise();
  }

  /// What an earlier session found counts as long as it was of the same network and data, and the first of it
  /// comes out the same to the bit: on another processor it may not.
  bool isStillKnown(const std::string &before, const std::string &fingerprint) {
    if (m_known.empty())
      return true;
    if (before.empty() ? !measuredOtherwise().empty() : before != fingerprint)
      return false;
    if (m_options.evaluator == SearchEvaluator::qat) // training it again would take as long as a candidate
      return true;
    const CandidateRecord &first = m_known.front();
    const PlanOutcome again = m_evaluator.evaluate(planOf(first));
    return again.accuracy() == first.accuracy && again.loss == first.loss;
  }

  void beginAnew() {
    m_known.clear();
    m_context.warn("what this search has found before does not come out the same again: it begins anew");
  }

  PrecisionPlan planOf(const CandidateRecord &record) const {
    PrecisionPlan plan = m_base;
    for (std::size_t i = 0; i < plan.size() && i < record.weightBits.size(); ++i) {
      plan[i].weight = withBits(plan[i].weight, record.weightBits[i]);
      plan[i].activation = withBits(plan[i].activation, record.activationBits[i]);
    }
    return plan;
  }

  std::unique_ptr<Strategy> makeStrategy() {
    // A strategy may pass over any number of plans that exceed a budget before it proposes one.
    const SearchCosts costs = [this](const SearchPlan &plan) {
      m_context.stopIfAsked();
      return m_costs(plan);
    };
    const auto population = static_cast<std::size_t>(m_options.population);
    if (m_options.evaluator == SearchEvaluator::predictor) {
      if (m_options.strategy != SearchStrategy::nsga2)
        throw badInput("search.evaluator is \"predictor\" and search.strategy \"" +
                       std::string(toString(m_options.strategy)) +
                       "\": predictions are searched by nsga2; choose that strategy or another evaluator");
      auto strategy = std::make_unique<PredictedStrategy>(m_space, costs, population, m_options.evaluations,
                                                          m_options.seed);
      m_predictor = strategy.get();
      return strategy;
    }
    switch (m_options.strategy) {
    case SearchStrategy::random:
      return makeRandomStrategy(m_space, costs, m_options.seed);
    case SearchStrategy::greedy:
      return makeGreedyStrategy(m_space, costs);
    case SearchStrategy::exact:
      return makeListStrategy(exactPlans());
    case SearchStrategy::nsga2:
      return makeNsga2Strategy(m_space, costs, population, m_options.seed);
    case SearchStrategy::haq:
      return makeHaqStrategy(
          m_space, costs, m_network, !m_options.budgets.empty(),
          {.warmUp = m_options.warmUp, .reference = m_referenceAccuracy, .seed = m_options.seed});
    case SearchStrategy::differentiable: {
      const Pictures training{m_calibration, m_start.normalization, m_calibration.size(), 64};
      return makeListStrategy(
          mixturePlans(m_evaluator, m_space, costs, m_base, training,
                       {.plans = std::min<std::int64_t>(m_options.evaluations, 40), .seed = m_options.seed},
                       [this] { m_context.stopIfAsked(); }));
    }
    case SearchStrategy::exhaustive:
      break;
    }
    return makeExhaustiveStrategy(m_space, costs);
  }

  std::vector<Proposal> exactPlans() {
    const Dataset curvature =
        calibrationPictures(m_context.data.train, m_context.experiment.sensitivity.hessianPictures);
    const SensitivitySubject subject{.module = m_module,
                                     .plan = m_base,
                                     .ranges = std::ref(m_ranges),
                                     .test = m_test,
                                     .calibration = m_calibration,
                                     .curvature = curvature,
                                     .normalization = m_start.normalization,
                                     .seed = m_options.seed,
                                     .numbers = chooseCompute(m_context.experiment.compute).evaluation};
    return sensitivityOptima(subject, m_space, m_costs, m_options, m_hardware,
                             [this] { m_context.stopIfAsked(); });
  }

  /// A plan's evaluation, from before where it is known; nullopt when there is no room for another one.
  std::optional<Evaluated> take(const Proposal &proposal) {
    m_context.stopIfAsked();
    const PrecisionPlan plan = m_space.precision(proposal.plan, m_base);
    const SearchCost cost = m_costs(proposal.plan);
    const BitsRecord bits = bitsRecord(plan, 1);
    const auto isThis = [&](const CandidateRecord &record) {
      return record.weightBits == bits.weightBits && record.activationBits == bits.activationBits;
    };
    if (const auto done = std::ranges::find_if(m_candidates, isThis); done != m_candidates.end())
      return Evaluated{proposal.plan, done->accuracy, cost};
    if (std::ssize(m_candidates) >= m_options.evaluations)
      return std::nullopt;
    CandidateRecord record;
    if (const auto known = std::ranges::find_if(m_known, isThis); known != m_known.end()) {
      record = *known;
      record.index = std::ssize(m_candidates) + 1;
      if (record.index != known->index) // an earlier version came to it another way
        m_context.events.candidate(record);
    } else {
      record = evaluate(plan, cost, proposal.origin);
      if (m_predictor)
        record.predicted = m_predictor->predicted(proposal.plan);
      m_context.events.candidate(record);
    }
    m_candidates.push_back(record);
    m_news = true;
    tellProgress();
    m_context.listener.candidateEvaluated(record, m_options.evaluations);
    return Evaluated{proposal.plan, record.accuracy, cost};
  }

  CandidateRecord evaluate(const PrecisionPlan &plan, const SearchCost &cost, const std::string &origin) {
    const PlanOutcome outcome =
        m_options.evaluator == SearchEvaluator::qat ? trained(plan) : m_evaluator.evaluate(plan);
    const BitsRecord bits = bitsRecord(plan, 1);
    return {.index = std::ssize(m_candidates) + 1,
            .weightBits = bits.weightBits,
            .activationBits = bits.activationBits,
            .accuracy = outcome.accuracy(),
            .accuracyInterval = wilsonInterval(outcome.correct, outcome.samples),
            .loss = outcome.loss,
            .compressionRatio = compressionRatio(m_network, plan),
            .memoryMb = weightMemoryBytes(m_network, plan) / bytesPerMegabyte,
            .meanWeightBits = meanWeightBits(m_network, plan),
            .cost = estimateCost(m_network, plan, m_hardware).total,
            .withinBudgets = cost.excess <= 0,
            .predicted = std::nullopt,
            .origin = origin};
  }

  TrainingOptions candidateTraining() const {
    TrainingOptions training = m_context.experiment.training;
    training.epochs = m_options.epochs;
    return training;
  }

  /// A plan after a few epochs of training from the start.
  PlanOutcome trained(const PrecisionPlan &plan) {
    Experiment experiment = m_context.experiment;
    experiment.precision = describePlan(plan, m_network, experiment.precision.preset);
    experiment.training = candidateTraining();
    DataSplit data = m_context.data;
    data.test = m_test;
    data.normalization = m_start.normalization;
    Trainer trainer(experiment, m_network, data);
    trainer.module().copyStateFrom(m_module);
    if (experiment.training.distillation.weight > 0)
      trainer.setTeacher(m_start.module);
    while (!trainer.isDone())
      trainer.runEpoch([this](const StepRecord &) { m_context.stopIfAsked(); });
    if (experiment.training.batchNorm.reestimate)
      reestimateBatchNorms(trainer.module(), m_calibration, data.normalization, experiment.calibration.batch,
                           [this] { m_context.stopIfAsked(); });
    const Evaluation test = trainer.evaluateTest();
    return {.correct = test.correct, .samples = test.samples, .loss = test.loss, .outcomes = test.outcomes};
  }

  void tellProgress() {
    StepRecord step{.step = std::ssize(m_candidates), .epoch = 1};
    const double seconds = secondsSince(m_begin);
    step.secondsLeft =
        seconds / static_cast<double>(step.step) * static_cast<double>(m_options.evaluations - step.step);
    m_context.events.write(
        "step",
        {{"step", step.step}, {"epoch", 1}, {"seconds", seconds}, {"seconds_left", step.secondsLeft}});
    m_context.listener.stepDone(step, m_options.evaluations);
  }

  SearchCost costOf(const CandidateRecord &record) const {
    SearchPlan plan;
    for (std::size_t layer = 0; layer < m_space.choices.size(); ++layer) {
      const BitChoice bits{record.weightBits[layer], record.activationBits[layer]};
      plan.push_back(static_cast<std::size_t>(std::ranges::find(m_space.choices[layer], bits) -
                                              m_space.choices[layer].begin()));
    }
    return m_costs(plan);
  }

  SearchResult describe() const {
    SearchResult search;
    search.strategy = toString(m_options.strategy);
    search.costName = m_options.cost;
    search.candidates = m_candidates;
    std::vector<TradeOff> points;
    double missed = 0;
    std::int64_t predictions = 0;
    for (const CandidateRecord &record : m_candidates) {
      points.push_back({record.withinBudgets ? record.accuracy : std::nan(""), costOf(record).cost});
      if (record.predicted) {
        missed += std::abs(*record.predicted - record.accuracy);
        ++predictions;
      }
      const CandidateRecord *best =
          search.best ? &m_candidates[static_cast<std::size_t>(*search.best - 1)] : nullptr;
      if (record.withinBudgets && (!best || std::pair(record.accuracy, -costOf(record).cost) >
                                                std::pair(best->accuracy, -costOf(*best).cost)))
        search.best = record.index;
    }
    for (const std::size_t i : paretoFront(points))
      search.front.push_back(m_candidates[i].index);
    const double most = m_costs(m_space.highest()).cost;
    search.hypervolume = most > 0 ? hypervolume(points, {.benefit = 0, .cost = most}) / most : 0;
    if (predictions > 0)
      search.predictorError = missed / static_cast<double>(predictions);
    return search;
  }

  RunResult result() {
    RunResult result;
    result.search = describe();
    if (!result.search->best)
      throw workFailed("the search evaluated no plan within its budgets: allow more search.evaluations, "
                       "loosen search.budgets, or offer fewer bits");
    const CandidateRecord &best = m_candidates[static_cast<std::size_t>(*result.search->best - 1)];
    const PrecisionPlan plan = planOf(best);
    m_module.setPlan(plan);
    describeNetwork(result, m_context.experiment, m_module);
    result.accuracy = best.accuracy;
    result.accuracyInterval = best.accuracyInterval;
    result.loss = best.loss;
    result.samples = m_test.size();
    if (m_options.evaluator != SearchEvaluator::qat) {
      const PlanOutcome again = m_evaluator.evaluate(plan);
      takeOutcomes(m_context, result, again.outcomes, again.loss);
    }
    result.testSet = testSetName(m_test);
    result.seconds = secondsSince(m_begin);
    return result;
  }

  RunContext &m_context;
  const SearchOptions &m_options;
  StartNetwork m_start;
  NetworkModule &m_module;
  const Network &m_network;
  PrecisionPlan m_base;
  HardwareProfile m_hardware;
  SearchSpace m_space;
  PlanCosts m_costs;
  Dataset m_calibration;
  Dataset m_test;
  CalibratedRanges m_ranges;
  PlanEvaluator m_evaluator;
  std::vector<CandidateRecord> m_known; ///< of earlier sessions
  std::vector<CandidateRecord> m_candidates;
  const PredictedStrategy *m_predictor = nullptr;
  double m_referenceAccuracy = 0;
  bool m_news = false;
  int m_idle = 0;
  Clock::time_point m_begin = Clock::now();
};

} // namespace

RunResult performSearch(RunContext &context) {
  return SearchRun(context).perform();
}

} // namespace bitsmith
