// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tours are read strictly, and their conditions hold where they should and nowhere else.

#include "core/plan/base/files.h"
#include "core/plan/network/architectures.h"
#include "core/plan/tours/tour.h"
#include "tests/core/plan/plan_test.h"

#include <QFile>
#include <QTest>

#include <nlohmann/json.hpp>
#include <set>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

using namespace bitsmith;
using test::messageOf;
using Json = nlohmann::json;

namespace {

bool isValid(const Json &json) {
  valijson::Schema schema;
  const Json description = Json::parse(resource("schemas/tour.schema.json"));
  valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(description), schema);
  return valijson::Validator().validate(schema, valijson::adapters::NlohmannJsonAdapter(json), nullptr);
}

Json withWait(const Json &wait) {
  return {{"format", "bitsmith/tour@1"},
          {"title", "T"},
          {"summary", "S"},
          {"steps", {{{"text", "X"}, {"wait", wait}}}}};
}

TourCondition condition(const Json &wait) {
  return parseTour(withWait(wait).dump(), "t.json", "t").steps.at(0).wait;
}

QString messageFor(const Json &tour) {
  return messageOf([&] { parseTour(tour.dump(), "t.json", "t"); });
}

} // namespace

class ToursTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsEveryShippedTour() {
    const std::vector<Tour> tours = shippedTours();
    QCOMPARE(tours.size(), std::size_t{7});
    for (std::size_t i = 0; i < tours.size(); ++i) {
      const Tour &tour = tours[i];
      QVERIFY2(isValid(Json::parse(resource("tours/" + tour.name + ".json"))), tour.name.c_str());
      QCOMPARE(tour.number, static_cast<int>(i) + 1);
      QVERIFY2(tour.setup && tour.steps.size() >= 5, tour.name.c_str());
      const auto waits = [](const TourStep &step) { return step.wait.event != TourEvent::none; };
      QVERIFY2(std::ranges::count_if(tour.steps, waits) >= 3, tour.name.c_str());
      for (const TourStep &step : tour.steps) {
        // Somebody who has to do something is told where, and how where the text alone is not enough.
        QVERIFY2(!waits(step) || (!step.target.object.empty() && !step.hint.empty()), step.text.c_str());
        QVERIFY2(step.text.size() <= 420, step.text.c_str());
      }
    }
  }

  void readsEveryCondition() {
    const Json waits[] = {
        {{"for", "setting"}, {"path", "training.epochs"}, {"at_least", 2}},
        {{"for", "setting"}, {"path", "hardware"}, {"is", "gpu"}},
        {{"for", "bits"}, {"layer", "conv1"}, {"tensor", "activation"}, {"is", 4}},
        {{"for", "preset"}, {"is", "fp32"}},
        {{"for", "kind"}, {"is", "progressive"}},
        {{"for", "shown"}, {"target", "errorsDock"}},
        {{"for", "action"}, {"action", "allocateBits"}},
        {{"for", "selected"}, {"layer", "*"}},
        {{"for", "run"}, {"task", "errors"}, {"preset", "fp32"}, {"new", true}, {"state", "started"}},
        {{"for", "checked"}, {"at_least", 3}},
    };
    for (const Json &wait : waits) {
      QVERIFY2(isValid(withWait(wait)), wait.dump().c_str());
      QCOMPARE(QString::fromStdString(std::string(toString(condition(wait).event))),
               QString::fromStdString(wait["for"].get<std::string>()));
    }
    QVERIFY(condition(waits[2]).ofActivations);
    QVERIFY(condition(waits[8]).isNew && condition(waits[8]).isStarted);
  }

  void saysWhatIsWrong() {
    QCOMPARE(messageFor(
                 {{"format", "bitsmith/tour@1"}, {"title", ""}, {"summary", "S"}, {"steps", Json::array()}}),
             QStringLiteral("t.json: title is empty: expected a sentence\n"
                            "t.json: steps is empty: expected the steps of the tour"));
    QCOMPARE(
        messageFor(withWait({{"for", "dance"}})),
        QStringLiteral("t.json: steps.0.wait.for is \"dance\": expected one of setting, bits, preset, kind, "
                       "shown, action, selected, run, checked"));
    QCOMPARE(messageFor(withWait({{"for", "bits"}, {"layer", "conv1"}})),
             QStringLiteral("t.json: steps.0.wait.for has nothing to compare with: expected is, at_least or "
                            "at_most"));
    Json strange = withWait({{"for", "preset"}, {"is", "fp32"}});
    strange["steps"][0]["target"] = "precisionTable:conv1";
    QCOMPARE(messageFor(strange),
             QStringLiteral("t.json: steps.0.target is \"precisionTable:conv1\": expected an "
                            "object name, or precisionTable:LAYER:COLUMN"));
    QVERIFY(!isValid(strange));
    for (const Json &wrong : {Json{{"for", "bits"}, {"layer", "conv1"}}, Json{{"for", "dance"}},
                              Json{{"for", "preset"}, {"is", "fp32"}, {"more", 1}}}) {
      QVERIFY(!messageFor(withWait(wrong)).isEmpty());
      QVERIFY2(!isValid(withWait(wrong)), wrong.dump().c_str());
    }
    Json setup = withWait({{"for", "preset"}, {"is", "fp32"}});
    setup["setup"] = {{"format", "bitsmith/experiment@1"}, {"training", {{"epochs", 0}}}};
    QVERIFY(messageFor(setup).startsWith(QStringLiteral("t.json: setup: training.epochs ")));
  }

  void holdsSettingsThatAreSo() {
    Experiment open;
    open.training.epochs = 3;
    open.hardware = "gpu";
    const auto holds = [&](const Json &wait) { return settingHolds(condition(wait), open); };
    QVERIFY(holds({{"for", "setting"}, {"path", "training.epochs"}, {"is", 3}}));
    QVERIFY(holds({{"for", "setting"}, {"path", "training.epochs"}, {"at_least", 2}, {"at_most", 3}}));
    QVERIFY(!holds({{"for", "setting"}, {"path", "training.epochs"}, {"at_least", 4}}));
    QVERIFY(holds({{"for", "setting"}, {"path", "hardware"}, {"is", "gpu"}}));
    QVERIFY(!holds({{"for", "setting"}, {"path", "hardware"}, {"is", "fpga"}}));
    QVERIFY(!holds({{"for", "setting"}, {"path", "training.none"}, {"is", 3}}));
    QVERIFY(!holds({{"for", "setting"}, {"path", "hardware"}, {"is", 3}}));
  }

  void holdsBitsThatAreSo() {
    const Network network = buildArchitecture("mixed_precision_cnn", {3, 32, 32}, 10);
    PrecisionPlan plan = resolvePlan({.preset = "mixed_conservative"}, network);
    const auto holds = [&](const Json &wait) { return bitsHold(condition(wait), network, plan); };
    QVERIFY(holds({{"for", "bits"}, {"layer", "conv2"}, {"is", 6}}));
    QVERIFY(!holds({{"for", "bits"}, {"layer", "conv2"}, {"tensor", "activation"}, {"is", 6}}));
    QVERIFY(holds({{"for", "bits"}, {"layer", "*"}, {"at_most", 8}}));
    QVERIFY(!holds({{"for", "bits"}, {"layer", "*"}, {"at_most", 6}}));
    QVERIFY(!holds({{"for", "bits"}, {"layer", "conv9"}, {"at_most", 8}}));
  }

  void holdsRunsOfWhatIsOpen() {
    Experiment open;
    open.data.source = "shapes";
    RunRecord run;
    run.experiment = open;
    run.experiment.precision.preset = "fp32";
    run.startedAt = 100;
    const auto holds = [&](const Json &wait, double since = 0) {
      return runHolds(condition(wait), run, open, since);
    };
    QVERIFY(!holds({{"for", "run"}}));
    QVERIFY(holds({{"for", "run"}, {"state", "started"}}));
    run.result.emplace();
    QVERIFY(holds({{"for", "run"}}));
    QVERIFY(holds({{"for", "run"}, {"preset", "fp32"}}));
    QVERIFY(!holds({{"for", "run"}, {"preset", "int8_uniform"}}));
    QVERIFY(!holds({{"for", "run"}, {"task", "sensitivity"}}));
    QVERIFY(holds({{"for", "run"}, {"new", true}}, 99));
    QVERIFY(!holds({{"for", "run"}, {"new", true}}, 101));
    run.experiment.data.source = "fashion-mnist";
    QVERIFY(!holds({{"for", "run"}}));
  }
};

QTEST_GUILESS_MAIN(ToursTest)
#include "tst_tours.moc"
