// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/deployment/deployment.h"
#include "core/engine/deployment/encodings.h"
#include "core/engine/deployment/overlay.h"
#include "core/engine/quantization/quantizer.h"
#include "tests/core/engine/deployment/trained_module.h"
#include "tests/core/plan/plan_test.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

using namespace bitsmith;
using namespace bitsmith::test;
using torch::Tensor;

namespace {

Network resnet8() {
  return buildArchitecture("resnet8", {3, 16, 16}, 10);
}

double largestDifference(NetworkModule &one, NetworkModule &other) {
  const torch::NoGradGuard noGradients;
  torch::manual_seed(5);
  const Tensor x = torch::randn({32, 3, 16, 16});
  const Tensor a = one.forward(x);
  const Tensor b = other.forward(x);
  return (a - b).abs().max().item<double>() / a.abs().max().item<double>();
}

} // namespace

class TestDeployment : public QObject {
  Q_OBJECT

  /// Rows of weight quantizers; with fetchPlan().
  static void quantizers(std::initializer_list<int> list) {
    QTest::addColumn<int>("bits");
    QTest::addColumn<bool>("asymmetric");
    QTest::addColumn<bool>("perTensor");
    for (const int bits : list)
      for (const bool asymmetric : {false, true})
        for (const bool perTensor : {false, true})
          if (bits > 1 || !asymmetric)
            QTest::addRow("%d bits %d %d", bits, asymmetric, perTensor) << bits << asymmetric << perTensor;
  }
  static PrecisionPlan fetchPlan() {
    QFETCH(int, bits);
    QFETCH(bool, asymmetric);
    QFETCH(bool, perTensor);
    PrecisionPlan plan = uniformPlan(resnet8(), bits, 8);
    for (LayerPrecision &layer : plan) {
      layer.weight.scheme = asymmetric ? Scheme::asymmetric : Scheme::symmetric;
      layer.weight.granularity = perTensor ? Granularity::perTensor : Granularity::perChannel;
    }
    return plan;
  }

 private Q_SLOTS:
  /// Codes and scales are those that the engine computes with.
  void codesStandForTheWeightsThatWereUsed_data() { quantizers({1, 2, 3, 4, 5, 6, 7, 8, 12}); }
  void codesStandForTheWeightsThatWereUsed() {
    const PrecisionPlan plan = fetchPlan();
    const auto module = trainedModule(resnet8(), plan);
    const Deployment deployment = deploy(*module, {.folding = Folding::none});
    QCOMPARE(deployment.folded, 0);
    for (std::size_t i = 0; i < plan.size(); ++i) {
      const Tensor used = quantizeWeight(module->weight(i).detach(), plan[i].weight);
      QVERIFY(torch::allclose(deployment.layers[i].weight, used, 1e-6, 1e-9));
      const WeightCodes &codes = *deployment.layers[i].codes;
      QVERIFY(codes.codes.min().item<int>() >= codes.lowest &&
              codes.codes.max().item<int>() <= codes.highest);
    }
    QVERIFY(largestDifference(*module, *deployment.module()) < 1e-5);
  }

  /// Folding moves factors from one place to another and changes no code, but for the lowest of channels that
  /// change their sign.
  void foldingIntoScalesKeepsTheNetwork_data() { quantizers({1, 2, 4, 8, 32}); }
  void foldingIntoScalesKeepsTheNetwork() {
    QFETCH(int, bits);
    QFETCH(bool, asymmetric);
    const PrecisionPlan plan = fetchPlan();
    const auto module = trainedModule(resnet8(), plan);
    const Deployment deployment = deploy(*module);
    QCOMPARE(deployment.folded, 7);
    QVERIFY(deployment.network.nodes().size() == resnet8().nodes().size() - 7);
    const bool exact = asymmetric || bits == 1 || bits == 32;
    if (exact)
      QCOMPARE(deployment.clippedCodes, 0);
    // Eight-bit activations may come to lie in the next of their steps.
    const double tolerance = deployment.clippedCodes == 0 ? 0.02 : 0.4;
    const double difference = largestDifference(*module, *deployment.module());
    QVERIFY2(difference < tolerance, qPrintable(QString::number(difference)));
    for (const DeployedLayer &layer : deployment.layers)
      if (layer.codes)
        QVERIFY(layer.codes->scale.gt(0).all().item<bool>());
  }

  /// The trap that other tools' users fall into: at few bits per tensor, folding first gives other codes.
  void foldingBeforeQuantizationCostsAtFewBits() {
    PrecisionPlan plan = uniformPlan(resnet8(), 4, 32);
    for (LayerPrecision &layer : plan)
      layer.weight.granularity = Granularity::perTensor;
    const auto module = trainedModule(resnet8(), plan);
    { // scales that differ from channel to channel, as those of trained networks do
      const torch::NoGradGuard noGradients;
      for (const auto &item : module->named_parameters())
        if (item.key().ends_with("bn.weight"))
          item.value().mul_(torch::exp(torch::randn(item.value().sizes()) * 1.5));
    }
    const double kept = largestDifference(*module, *deploy(*module, {.folding = Folding::scales}).module());
    const double folded = largestDifference(*module, *deploy(*module, {.folding = Folding::before}).module());
    QVERIFY2(folded > 5 * kept && folded > 0.1,
             qPrintable(QStringLiteral("%1 and %2").arg(kept).arg(folded)));
    // In float there is nothing to lose.
    const auto floating = trainedModule(resnet8(), uniformPlan(resnet8(), 32, 32));
    QVERIFY(largestDifference(*floating, *deploy(*floating, {.folding = Folding::before}).module()) < 1e-5);
  }

  void narrowWeightsLeaveOutTheLowestCode() {
    for (const int bits : {2, 3, 8}) {
      const auto module = trainedModule(resnet8(), uniformPlan(resnet8(), bits, 8));
      const Deployment wide = deploy(*module, {.folding = Folding::none});
      const Deployment narrow = deploy(*module, {.folding = Folding::none, .narrowWeights = true});
      const int lowest = -(1 << (bits - 1));
      std::int64_t lowestCodes = 0;
      for (std::size_t i = 0; i < wide.layers.size(); ++i) {
        lowestCodes += wide.layers[i].codes->codes.eq(lowest).sum().item<std::int64_t>();
        QVERIFY(narrow.layers[i].codes->codes.min().item<int>() > lowest);
        QVERIFY((wide.layers[i].codes->codes - narrow.layers[i].codes->codes).abs().max().item<int>() <= 1);
      }
      QVERIFY(lowestCodes > 0); // the extreme value of a channel lies half a step beyond the grid
      QCOMPARE(narrow.clippedCodes, lowestCodes);
    }
  }

  /// Levels from -1 to 1 have no lowest code that has no counterpart.
  void narrowWeightsKeepLevelsThatAreSymmetric() {
    for (const Method method : {Method::ternary, Method::parametric}) {
      PrecisionPlan plan = uniformPlan(resnet8(), 4, 8);
      for (LayerPrecision &layer : plan)
        layer.weight = withMethod(layer.weight, method);
      const auto module = trainedModule(resnet8(), plan);
      module->fitWeightMethods();
      const Deployment narrow = deploy(*module, {.folding = Folding::none, .narrowWeights = true});
      QCOMPARE(narrow.clippedCodes, std::int64_t{0});
      for (std::size_t i = 0; i < plan.size(); ++i)
        QVERIFY(torch::equal(narrow.layers[i].codes->codes,
                             deploy(*module, {.folding = Folding::none}).layers[i].codes->codes));
    }
  }

  /// A pruned channel of one bit is almost nothing, not the scale that it had.
  void deadChannelsOfOneBitStayDead() {
    const auto module = trainedModule(resnet8(), uniformPlan(resnet8(), 1, 8));
    {
      const torch::NoGradGuard noGradients;
      for (auto &item : module->named_parameters())
        if (item.key().ends_with("bn.weight"))
          item.value()[0].zero_();
    }
    const Deployment deployment = deploy(*module, {.folding = Folding::scales});
    QVERIFY(deployment.folded > 0);
    for (const DeployedLayer &layer : deployment.layers)
      if (layer.codes && layer.codes->bits == 1)
        QCOMPARE(layer.codes->codes.abs().min().item<int>(), 1); // which is all that one bit can say
    QVERIFY(largestDifference(*module, *deployment.module()) < 1e-3);
  }

  /// Three bits from -3 to 3 are six steps: what is above the last is cut off there, not a step further.
  void learnedClipsOfFewLevelsCutOffWhereTheyDid_data() {
    QTest::addColumn<int>("method");
    for (const Method method : {Method::pact, Method::parametric, Method::lsq})
      QTest::addRow("%s", std::string(toString(method)).c_str()) << static_cast<int>(method);
  }
  void learnedClipsOfFewLevelsCutOffWhereTheyDid() {
    QFETCH(const int, method);
    PrecisionPlan plan = uniformPlan(resnet8(), 8, 3);
    for (LayerPrecision &layer : plan)
      layer.activation = withMethod(layer.activation, static_cast<Method>(method));
    const auto module = trainedModule(resnet8(), plan);
    {
      const torch::NoGradGuard noGradients; // half of the range: much is cut off
      for (auto &item : module->named_parameters())
        if (item.key().find("activation") != std::string::npos &&
            item.key().find("log_") != std::string::npos)
          item.value().sub_(std::log(2.0));
    }
    const Deployment deployment = deploy(*module, {.folding = Folding::none});
    const double difference = largestDifference(*module, *deployment.module());
    QVERIFY2(difference < 1e-3, qPrintable(QString::number(difference)));
  }

  void countsPackedBytes() {
    const Network network = resnet8();
    const auto module = trainedModule(network, findPreset("mixed_aggressive").apply(network));
    QCOMPARE(deploy(*module, {.folding = Folding::none}).weightBytes,
             weightMemoryBytes(network, module->plan()));
  }

  /// A scale that a batch norm was folded into is that of another network if it is rounded to its form again:
  /// it is told, in whatever has scales.
  void formsOfScalesThatFoldingLosesAreTold_data() {
    QTest::addColumn<int>("method");
    QTest::addColumn<int>("form");
    QTest::addColumn<QString>("told"); // with --fold scales
    QTest::addColumn<bool>("toldOfBefore");
    const auto row = [](const char *name, Method method, ScaleForm form, const char *told, bool before) {
      QTest::newRow(name) << static_cast<int>(method) << static_cast<int>(form) << QString::fromUtf8(told)
                          << before;
    };
    row("real", Method::range, ScaleForm::real, "", false);
    row("powers of two", Method::range, ScaleForm::powerOfTwo,
        "weight scales of 2 layers are no longer powers of two after batch norms were folded into them: use "
        "--fold before or none",
        false);
    row("fixed point", Method::range, ScaleForm::fixedPoint,
        "weight scales of 2 layers are no longer fixed-point numbers after batch norms were folded into "
        "them: "
        "use --fold before or none",
        false);
    // Learned codes are never made anew, so that their batch norms go into the scales with `before`, too.
    row("learned", Method::lsq, ScaleForm::powerOfTwo,
        "weight scales of 2 layers are no longer powers of two after batch norms were folded into them: use "
        "--fold none",
        true);
  }
  void formsOfScalesThatFoldingLosesAreTold() {
    QFETCH(const int, method);
    QFETCH(const int, form);
    QFETCH(const QString, told);
    QFETCH(const bool, toldOfBefore);
    NetworkBuilder net("pair", {3, 8, 8});
    NodeId node = 0;
    for (const char *name : {"one", "two"}) {
      node = net.add(op::Conv2d{.outChannels = 4, .kernel = 3}, {node}, name);
      node = net.add(op::BatchNorm{}, {node}, std::string(name) + "_bn");
      node = net.add(op::Relu{}, {node}, std::string(name) + "_relu");
    }
    net.add(op::Linear{.outFeatures = 3}, {net.add(op::Flatten{}, {node}, "flat")},
            "last"); // of no batch norm
    const Network network = net.build();
    PrecisionPlan plan = uniformPlan(network, 4, 8);
    for (LayerPrecision &layer : plan) {
      layer.weight = withMethod(layer.weight, static_cast<Method>(method));
      layer.weight.scaleForm = static_cast<ScaleForm>(form);
    }
    const auto module = trainedModule(network, plan);
    module->fitWeightMethods();
    const auto arePowers = [](const Deployment &deployment) {
      for (const DeployedLayer &layer : deployment.layers)
        for (std::int64_t i = 0; i < layer.codes->scale.numel(); ++i) {
          int exponent = 0;
          if (std::frexp(layer.codes->scale[i].item<float>(), &exponent) != 0.5F)
            return false;
        }
      return true;
    };
    for (const Folding folding : {Folding::none, Folding::before, Folding::scales}) {
      const bool expected =
          !told.isEmpty() && (folding == Folding::scales || (folding == Folding::before && toldOfBefore));
      const Deployment deployment = deploy(*module, {.folding = folding});
      QCOMPARE(deployment.scaleRemarks.size(), std::size_t{expected ? 1U : 0U});
      if (expected)
        QCOMPARE(text(deployment.scaleRemarks.front()), told);
      if (static_cast<ScaleForm>(form) == ScaleForm::powerOfTwo)
        QCOMPARE(arePowers(deployment), !expected);
      std::vector<std::string> losses;
      aimetEncodings(deployment, std::vector<LayerTensorNames>(3, {.input = "x", .weight = "w"}), losses);
      QCOMPARE(std::ranges::count(losses, told.toStdString()), expected ? 1 : 0);
    }
  }

  void layersWithoutARangeAreNamed() {
    const Network network = resnet8();
    NetworkModule module(network, uniformPlan(network, 8, 8));
    QCOMPARE(messageOf([&] { deploy(module); }),
             QStringLiteral(
                 "layer \"conv1\" has no activation range: expected a run that was trained or calibrated "
                 "with quantized activations"));
  }

  /// min, max, scale and offset fit each other as AIMET defines them.
  void aimetEncodingsGiveTheSameValues() {
    const Network network = resnet8();
    PrecisionPlan plan = findPreset("mixed_aggressive").apply(network);
    plan[1].activation.scheme = Scheme::symmetric;
    plan[2].activation.scheme = Scheme::dynamic;
    plan[3].weight.bits = 1;
    plan[4].weight.scheme = Scheme::asymmetric;
    const auto module = trainedModule(network, plan);
    const Deployment deployment = deploy(*module);
    std::vector<LayerTensorNames> names;
    for (const DeployedLayer &layer : deployment.layers)
      names.push_back({layer.name + "_in", layer.name + ".weight", layer.name + "_out"});
    std::vector<std::string> losses;
    const nlohmann::json encodings = aimetEncodings(deployment, names, losses);
    QCOMPARE(losses.size(), std::size_t{2});
    QCOMPARE(text(losses[0]), QStringLiteral("layer \"stack1_conv2\": dynamic activations have no encoding"));
    QCOMPARE(text(losses[1]), QStringLiteral("layer \"stack2_conv1\": weights of 1 bit have no encoding"));
    for (std::size_t i = 0; i < deployment.layers.size(); ++i) {
      const DeployedLayer &layer = deployment.layers[i];
      if (layer.input) {
        const nlohmann::json e = encodings["activation_encodings"][names[i].input][0];
        // value of the lowest code both ways
        const double lowest = static_cast<double>(layer.input->lowest - layer.input->zeroPoint) *
                              static_cast<double>(layer.input->scale);
        QVERIFY(std::abs(e["min"].get<double>() - lowest) < 1e-6);
        QVERIFY(std::abs(e["offset"].get<double>() * e["scale"].get<double>() - lowest) < 1e-6);
        QCOMPARE(e["bitwidth"].get<int>(), layer.input->bits);
      }
      if (!layer.codes || layer.codes->bits == 1)
        continue;
      const nlohmann::json &list = encodings["param_encodings"][names[i].weight];
      QCOMPARE(static_cast<std::int64_t>(list.size()), layer.codes->scale.numel());
      for (std::size_t c = 0; c < list.size(); ++c) {
        const auto channel = static_cast<std::int64_t>(c);
        const double smallest = layer.weight[channel].min().item<double>();
        const double largest = layer.weight[channel].max().item<double>();
        QVERIFY(smallest >= list[c]["min"].get<double>() - 1e-6 &&
                largest <= list[c]["max"].get<double>() + 1e-6);
      }
    }
    QCOMPARE(encodings["quantizer_args"]["param_bitwidth"].get<int>(), 8);
    QVERIFY(encodings["quantizer_args"]["per_channel_quantization"].get<bool>());
  }

  /// A file a figure, each layer by the tensor that it gives; what was not measured has no entry.
  void overlaysHaveAValueALayer() {
    const Network network = resnet8();
    PrecisionPlan plan = findPreset("mixed_aggressive").apply(network);
    plan[1].weight = weightQuantizer(floatBits);
    const auto module = trainedModule(network, plan);
    SensitivityTable table{.layers = {network.layers()[2].name}, .bits = {2, 4}, .scores = {}};
    for (const int bits : table.bits)
      table.scores.push_back({.layer = 0,
                              .target = SensitivityTarget::weights,
                              .bits = bits,
                              .values = {{SensitivityMetric::accuracyDrop, 1.0 / bits}}});
    const std::vector<Overlay> overlays = overlaysOf(*module, table);
    QCOMPARE(overlays.size(), std::size_t{4});
    std::vector<LayerTensorNames> names;
    for (const Layer &layer : network.layers())
      names.push_back({"", "", layer.name + "_out"});
    const auto data = [&](std::size_t i) {
      return modelExplorerData(overlays[i], "resnet8", names).at("resnet8");
    };
    QCOMPARE(text(data(0)["name"].get<std::string>()), QStringLiteral("Weight bits"));
    QCOMPARE(data(0)["results"].size(), network.layers().size());
    QCOMPARE(data(0)["results"][names[0].output]["value"].get<double>(),
             static_cast<double>(plan[0].weight.bits));
    QVERIFY(!data(2)["results"].contains(names[1].output)); // float weights have no error
    const torch::Tensor weight = module->weight(2).detach();
    const torch::Tensor error = weight - quantizeWeight(weight, plan[2].weight);
    const double sqnr = 10 * std::log10((weight.pow(2).sum() / error.pow(2).sum()).item<double>());
    QVERIFY(std::abs(data(2)["results"][names[2].output]["value"].get<double>() - sqnr) < 1e-3);
    QCOMPARE(data(3)["results"].size(), std::size_t{1});
    QCOMPARE(data(3)["results"][names[2].output]["value"].get<double>(), 0.25); // probed nearest to its bits
  }

  void tablesHaveARowALayer() {
    const Network network = resnet8();
    const auto module = trainedModule(network, findPreset("mixed_aggressive").apply(network));
    const Deployment deployment = deploy(*module);
    const QStringList rows = text(planCsv(deployment, module->plan())).trimmed().split(u'\n');
    QCOMPARE(static_cast<std::size_t>(rows.size()), network.layers().size() + 1);
    const auto columns = rows.first().count(u',');
    for (const QString &row : rows)
      QCOMPARE(row.count(u','), columns);
    QVERIFY(rows.at(1).startsWith(QStringLiteral("conv1,conv2d,8,symmetric,per_channel,")));
    const nlohmann::json plan = planJson(deployment, module->plan());
    QCOMPARE(text(plan["precision"]["preset"].get<std::string>()), QStringLiteral("mixed_aggressive"));
    QCOMPARE(plan["layers"].size(), network.layers().size());
    QCOMPARE(plan["layers"][0]["weight_scale"].size(), std::size_t{16});
  }

  /// Learned steps, clips and thresholds come out as whole numbers of the very same network.
  void learnedUniformLevelsAreDeployedAsTheyAre_data() {
    QTest::addColumn<int>("weight");
    QTest::addColumn<int>("activation");
    const auto row = [](Method weight, Method activation) {
      QTest::addRow("%s, %s", toString(weight).data(), toString(activation).data())
          << static_cast<int>(weight) << static_cast<int>(activation);
    };
    row(Method::lsq, Method::lsq);
    row(Method::lsq, Method::lsqPlus);
    row(Method::parametric, Method::parametric);
    row(Method::ternary, Method::range);
    row(Method::range, Method::pact);
  }
  void learnedUniformLevelsAreDeployedAsTheyAre() {
    QFETCH(int, weight);
    QFETCH(int, activation);
    PrecisionPlan plan = uniformPlan(resnet8(), 4, 6);
    for (LayerPrecision &layer : plan)
      layer = {withMethod(layer.weight, static_cast<Method>(weight)),
               withMethod(layer.activation, static_cast<Method>(activation))};
    const auto module = trainedModule(resnet8(), plan);
    module->fitWeightMethods();
    const Deployment deployment = deploy(*module, {.folding = Folding::none});
    QVERIFY(deployment.remarks.empty());
    for (std::size_t i = 0; i < plan.size(); ++i) {
      const DeployedLayer &layer = deployment.layers[i];
      QVERIFY(layer.codes && layer.input);
      QVERIFY(torch::allclose(layer.codes->values(), module->quantizedWeight(i).values, 1e-5, 1e-7));
      QVERIFY(layer.codes->codes.min().item<int>() >= layer.codes->lowest);
      QVERIFY(layer.codes->codes.max().item<int>() <= layer.codes->highest);
    }
    QVERIFY(largestDifference(*module, *deployment.module()) < 0.02);
    requireWholeNumbers(deployment, "the C header");
  }

  void levelsThatAreNotEvenlySpacedAreDecoded() {
    PrecisionPlan plan = uniformPlan(resnet8(), 4, 8);
    plan[1].weight = withMethod(plan[1].weight, Method::codebook);
    plan[2].activation = withMethod(activationQuantizer(4), Method::powerOfTwo);
    const auto module = trainedModule(resnet8(), plan);
    module->fitWeightMethods();
    const Deployment deployment = deploy(*module, {.folding = Folding::none});
    const std::string first = module->network().layers()[1].name;
    const std::string second = module->network().layers()[2].name;
    QCOMPARE(deployment.remarks.size(), std::size_t{2});
    QCOMPARE(
        text(deployment.remarks[0]),
        text("layer \"" + first +
             "\": weights by codebook are not evenly spaced and are written as the float numbers that they "
             "stand for"));
    QCOMPARE(text(deployment.remarks[1]),
             text("layer \"" + second + "\": input activations by power_of_two have no grid and stay float"));
    QVERIFY(!deployment.layers[1].codes);
    QVERIFY(torch::equal(deployment.layers[1].weight, module->quantizedWeight(1).values.contiguous()));
    QCOMPARE(messageOf([&] { requireWholeNumbers(deployment, "the C header"); }),
             text("layer \"" + first +
                  "\": its weights are by codebook, which the C header has no room for: export it as ONNX, "
                  "or train "
                  "it with uniform levels"));
  }
};

QTEST_GUILESS_MAIN(TestDeployment)
#include "tst_deployment.moc"
