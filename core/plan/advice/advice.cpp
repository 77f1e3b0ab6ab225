// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/advice/advice.h"

#include "core/plan/analysis/accuracy_prediction.h"
#include "core/plan/base/error.h"
#include "core/plan/hardware/snap.h"
#include "core/plan/runs/comparison.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

namespace bitsmith {

namespace {

constexpr int safeBits = 8;
/// At so few weight bits rounding alone loses much.
constexpr int fewBits = 4;
/// A loss that 8 bits may have and still be a good start.
constexpr double smallLoss = 0.01;
/// What a win by the table is at least, in pictures.
constexpr double fewestPictures = 2;

/// A finished run of the plan's network and data with a measured accuracy.
struct Outcome {
  std::shared_ptr<const RunRecord> run;
  PrecisionPlan plan;
};

bool isOfThePlan(const RunRecord &run, const Experiment &plan) {
  return !run.isStudy() && run.experiment.network == plan.network &&
         run.experiment.data.source == plan.data.source;
}

std::vector<Outcome> outcomesOf(const AdviceInput &input) {
  std::vector<Outcome> outcomes;
  for (const auto &run : input.runs) {
    const Task task = run->experiment.task;
    if (!isOfThePlan(*run, input.experiment) || !run->result || !isMeasured(*run->result) ||
        (task != Task::qat && task != Task::ptq && task != Task::progressive))
      continue;
    try {
      outcomes.push_back({run, resolvePlan(run->experiment.precision, input.network)});
    } catch (const Error &) { // a run of layers that the network no longer has shows nothing
    }
  }
  return outcomes;
}

const SensitivityTable *findTable(const AdviceInput &input, std::string &name) {
  for (const auto &run : input.runs)
    if (const SensitivityTable *table =
            isOfThePlan(*run, input.experiment) ? predictingTable(*run, input.network) : nullptr) {
      name = run->experiment.name;
      return table;
    }
  return nullptr;
}

bool isAll(const PrecisionPlan &plan, int bits) {
  return std::ranges::all_of(plan, [bits](const LayerPrecision &layer) {
    return layer.weight.bits == bits && layer.activation.bits == bits;
  });
}

/// The first two outcomes of which these hold and that saw the same pictures, newest first.
struct ComparedOutcomes {
  const Outcome *first = nullptr;
  const Outcome *second = nullptr;
  PairedComparison comparison;
};
std::optional<ComparedOutcomes>
compareFirst(const std::vector<Outcome> &outcomes,
             const std::function<bool(const Outcome &, const Outcome &)> &wanted) {
  for (const Outcome &first : outcomes)
    for (const Outcome &second : outcomes) {
      if (!wanted(first, second))
        continue;
      std::vector comparisons = {comparePair(*first.run->result, *second.run->result)};
      adjustForAll(comparisons);
      if (comparisons.front().pairing == Pairing::paired)
        return ComparedOutcomes{&first, &second, comparisons.front()};
    }
  return std::nullopt;
}

void tell(Finding &finding, const ComparedOutcomes &compared) {
  finding.gain = compared.comparison.difference();
  finding.interval = compared.comparison.interval;
  finding.samples = compared.comparison.counts.samples();
  finding.first = compared.first->run->experiment.name;
  finding.second = compared.second->run->experiment.name;
}

class Advisor {
 public:
  explicit Advisor(const AdviceInput &input)
      : m_input(input), m_outcomes(outcomesOf(input)), m_table(findTable(input, m_tableName)) {}

  std::vector<Finding> findings() {
    if (m_input.plan.size() != m_input.network.layers().size() || m_input.plan.empty())
      return {};
    startAtEight();
    protect(AdviceKind::protectFirst, 0);
    if (m_input.plan.size() > 1)
      protect(AdviceKind::protectLast, m_input.plan.size() - 1);
    if (m_table)
      followSensitivity();
    else
      measureSensitivity();
    matchHardware();
    trainWithQuantization();
    std::stable_partition(m_findings.begin(), m_findings.end(),
                          [](const Finding &finding) { return finding.evidence != Evidence::contradicted; });
    return m_findings;
  }

 private:
  /// Accuracy that one layer alone loses with a weight quantizer, by the table; nullopt where it was not
  /// probed.
  std::optional<double> weightDrop(std::size_t layer, int bits) {
    const auto [place, isNew] = m_drops.try_emplace({layer, bits});
    if (isNew)
      place->second = readWeightDrop(layer, bits);
    return place->second;
  }

  std::optional<double> readWeightDrop(std::size_t layer, int bits) const {
    PrecisionPlan alone(m_input.plan.size(),
                        {.weight = weightQuantizer(floatBits), .activation = activationQuantizer(floatBits)});
    alone[layer].weight.bits = bits;
    const auto accuracy = predictAccuracy(*m_table, m_input.network, alone);
    return accuracy ? std::optional(m_table->referenceAccuracy - *accuracy) : std::nullopt;
  }

  void add(Finding finding) {
    finding.bits = floatBits;
    for (const std::size_t layer : finding.layers)
      finding.bits = std::min(finding.bits, m_input.plan[layer].weight.bits);
    if (finding.evidence == Evidence::contradicted) {
      finding.edits.clear();
      finding.startRun.clear();
    }
    m_findings.push_back(std::move(finding));
  }

  void startAtEight() {
    const auto eight = [](const Outcome &outcome) { return isAll(outcome.plan, safeBits); };
    const auto floating = [](const Outcome &outcome) { return isAll(outcome.plan, floatBits); };
    const bool begun = std::ranges::any_of(m_outcomes, eight);
    Finding finding{.kind = AdviceKind::startAtEight};
    for (std::size_t layer = 0; layer < m_input.plan.size(); ++layer) {
      LayerPrecision next = m_input.plan[layer];
      for (QuantizerSpec *spec : {&next.weight, &next.activation})
        if (spec->isFloat() || (!begun && spec->bits < safeBits))
          *spec = withBits(*spec, safeBits);
      if (next == m_input.plan[layer] || m_input.locked[layer])
        continue;
      finding.layers.push_back(layer);
      finding.edits.emplace_back(layer, next);
    }
    if (finding.edits.empty())
      return;
    if (const auto compared = compareFirst(m_outcomes, [&](const Outcome &first, const Outcome &second) {
          return eight(first) && floating(second);
        })) {
      tell(finding, *compared);
      finding.evidence = compared->comparison.isDetectable() && finding.gain < -smallLoss
                             ? Evidence::contradicted
                             : Evidence::measured;
    }
    add(std::move(finding));
  }

  void protect(AdviceKind kind, std::size_t layer) {
    const QuantizerSpec &weight = m_input.plan[layer].weight;
    if (weight.bits >= safeBits || m_input.locked[layer])
      return;
    Finding finding{.kind = kind, .layers = {layer}};
    LayerPrecision next = m_input.plan[layer];
    next.weight = withBits(weight, safeBits);
    finding.edits.emplace_back(layer, next);
    const auto won = [&](std::size_t at) -> std::optional<double> {
      const auto few = weightDrop(at, weight.bits);
      const auto safe = weightDrop(at, safeBits);
      return few && safe ? std::optional(*few - *safe) : std::nullopt;
    };
    if (const auto own = m_table ? won(layer) : std::nullopt) {
      std::vector<double> inner;
      for (std::size_t other = 1; other + 1 < m_input.plan.size(); ++other)
        if (const auto gain = won(other))
          inner.push_back(*gain);
      if (!inner.empty()) {
        std::ranges::sort(inner);
        finding.others = (inner[(inner.size() - 1) / 2] + inner[inner.size() / 2]) / 2;
      }
      finding.gain = *own;
      finding.samples = m_table->samples;
      finding.first = m_tableName;
      finding.evidence = *own > 0 && *own >= finding.others ? Evidence::measured : Evidence::contradicted;
    }
    add(std::move(finding));
  }

  void measureSensitivity() {
    Finding finding{.kind = AdviceKind::measureSensitivity};
    for (std::size_t layer = 0; layer < m_input.plan.size(); ++layer)
      if (m_input.plan[layer].weight.bits < safeBits)
        finding.layers.push_back(layer);
    if (!finding.layers.empty())
      add(std::move(finding));
  }

  void followSensitivity() {
    const std::vector<Layer> &layers = m_input.network.layers();
    const auto bitsOf = [&](std::size_t layer) { return m_input.plan[layer].weight.bits; };
    Finding best{.kind = AdviceKind::followSensitivity, .evidence = Evidence::measured};
    for (std::size_t poor = 0; poor < layers.size(); ++poor)
      for (std::size_t rich = 0; rich < layers.size(); ++rich) {
        // An exchange must not take more memory: the layer that gets more bits has no more weights.
        if (bitsOf(poor) >= bitsOf(rich) || layers[poor].weights() > layers[rich].weights() ||
            m_input.locked[poor] || m_input.locked[rich])
          continue;
        const auto poorNow = weightDrop(poor, bitsOf(poor));
        const auto richNow = weightDrop(rich, bitsOf(rich));
        const auto poorThen = weightDrop(poor, bitsOf(rich));
        const auto richThen = weightDrop(rich, bitsOf(poor));
        if (!poorNow || !richNow || !poorThen || !richThen)
          continue;
        const double gain = *poorNow + *richNow - *poorThen - *richThen;
        if (gain <= best.gain)
          continue;
        best.gain = gain;
        LayerPrecision more = m_input.plan[poor];
        LayerPrecision less = m_input.plan[rich];
        more.weight = withBits(more.weight, bitsOf(rich));
        less.weight = withBits(less.weight, bitsOf(poor));
        best.layers = {poor, rich};
        best.edits = {{poor, more}, {rich, less}};
      }
    if (best.edits.empty() || m_table->samples <= 0 ||
        best.gain * static_cast<double>(m_table->samples) < fewestPictures)
      return;
    best.samples = m_table->samples;
    best.first = m_tableName;
    tellMemory(best);
    add(std::move(best));
  }

  void tellMemory(Finding &finding) const {
    PrecisionPlan after = m_input.plan;
    for (const auto &[layer, precision] : finding.edits)
      after[layer] = precision;
    finding.bytesBefore = weightMemoryBytes(m_input.network, m_input.plan);
    finding.bytesAfter = weightMemoryBytes(m_input.network, after);
  }

  void matchHardware() {
    const SnappedPlan snapped = snapToHardware(m_input.plan, m_input.hardware);
    Finding finding{.kind = AdviceKind::matchHardware, .evidence = Evidence::computed};
    for (const SnappedPlan::Change &change : snapped.changes)
      if (!m_input.locked[change.layer]) {
        finding.layers.push_back(change.layer);
        finding.edits.emplace_back(change.layer, snapped.plan[change.layer]);
      }
    if (finding.edits.empty())
      return;
    tellMemory(finding);
    add(std::move(finding));
  }

  void trainWithQuantization() {
    const auto isFew = [](const LayerPrecision &layer) { return layer.weight.bits <= fewBits; };
    Finding finding{.kind = AdviceKind::trainWithQuantization};
    for (std::size_t layer = 0; layer < m_input.plan.size(); ++layer)
      if (isFew(m_input.plan[layer]))
        finding.layers.push_back(layer);
    if (finding.layers.empty() || !m_input.experiment.start.empty())
      return;
    const auto start = std::ranges::find_if(m_outcomes, [](const Outcome &outcome) {
      return outcome.run->experiment.task == Task::qat && isAll(outcome.plan, floatBits);
    });
    if (start != m_outcomes.end())
      finding.startRun = start->run->folder.string();
    if (const auto compared = compareFirst(m_outcomes, [&](const Outcome &first, const Outcome &second) {
          return first.run->experiment.task != Task::ptq && second.run->experiment.task == Task::ptq &&
                 first.plan == second.plan && std::ranges::any_of(first.plan, isFew);
        })) {
      tell(finding, *compared);
      if (compared->comparison.isDetectable())
        finding.evidence = finding.gain > 0 ? Evidence::measured : Evidence::contradicted;
    }
    add(std::move(finding));
  }

  const AdviceInput &m_input;
  std::vector<Outcome> m_outcomes;
  std::string m_tableName;                                              ///< of the run that measured it
  std::map<std::pair<std::size_t, int>, std::optional<double>> m_drops; ///< what weightDrop() has read
  const SensitivityTable *m_table;
  std::vector<Finding> m_findings;
};

} // namespace

std::string_view toString(AdviceKind kind) {
  switch (kind) {
  case AdviceKind::startAtEight:
    return "start_at_eight";
  case AdviceKind::protectFirst:
    return "protect_first";
  case AdviceKind::protectLast:
    return "protect_last";
  case AdviceKind::measureSensitivity:
    return "measure_sensitivity";
  case AdviceKind::followSensitivity:
    return "follow_sensitivity";
  case AdviceKind::matchHardware:
    return "match_hardware";
  case AdviceKind::trainWithQuantization:
    return "train_with_quantization";
  }
  return {};
}

const SensitivityTable *predictingTable(const RunRecord &run, const Network &network) {
  const bool isUsable = run.experiment.task == Task::sensitivity && run.sensitivity &&
                        run.experiment.sensitivity.others == SensitivityOthers::floating &&
                        std::ranges::equal(run.sensitivity->layers, network.layers(), {}, {}, &Layer::name);
  return isUsable ? &*run.sensitivity : nullptr;
}

std::vector<Finding> advise(const AdviceInput &input) {
  return Advisor(input).findings();
}

} // namespace bitsmith
