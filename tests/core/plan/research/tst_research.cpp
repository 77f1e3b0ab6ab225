// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/research/verdict.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

using namespace bitsmith;
using Json = nlohmann::json;

namespace {

const char *smallCard = R"({
  "format": "bitsmith/research@1", "title": "T", "idea": "I", "hypothesis": "H", "method": "M", "expected": "E",
  "source": "S", "seeds": [4, 5, 6], "shared": {"data": {"source": "shapes"}},
  "preparation": [{"name": "fp32", "precision": {"preset": "fp32"}}],
  "arms": [{"name": "a", "start": {"member": "fp32"}}, {"name": "b", "start": {"member": "fp32"}},
           {"name": "c", "start": {"member": "fp32"}}]})";

ResearchCard card(double margin = 0) {
  Json json = Json::parse(smallCard);
  json["margin"] = margin;
  return parseResearchCard(json.dump(), "f", "small");
}

std::map<std::string, RunResult> results(const ResearchCard &card,
                                         const std::map<std::string, std::vector<double>> &values) {
  std::map<std::string, RunResult> list;
  for (const auto &[arm, ofArm] : values)
    for (std::size_t i = 0; i < ofArm.size(); ++i) {
      RunResult result;
      result.accuracy = ofArm[i];
      list[card.memberName(arm, card.seeds[i])] = result;
    }
  return list;
}

QString errorOf(const Json &json) {
  try {
    parseResearchCard(json.dump(), "f", "name");
  } catch (const Error &error) {
    return QString::fromUtf8(error.what());
  }
  return QStringLiteral("no error");
}

} // namespace

class TestResearch : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  /// Published table: Abramowitz and Stegun, 26.10; two-sided 95 % and 99 %.
  void hasTheQuantilesOfTheTables() {
    const std::tuple<double, int, double> table[] = {
        {0.975, 1, 12.706}, {0.975, 2, 4.303}, {0.975, 3, 3.182},  {0.975, 4, 2.776}, {0.975, 9, 2.262},
        {0.975, 30, 2.042}, {0.995, 2, 9.925}, {0.995, 10, 3.169}, {0.95, 5, 2.015},  {0.975, 120, 1.980}};
    for (const auto &[probability, degrees, t] : table)
      QVERIFY2(std::abs(studentQuantile(probability, degrees) - t) < 0.0006,
               qPrintable(QString::number(studentQuantile(probability, degrees))));
  }

  void readsEveryShippedCard() {
    const ResearchLibrary library = readResearchLibrary({});
    QVERIFY(library.warnings.empty());
    QVERIFY(library.cards.size() >= 20);
    valijson::Schema schema;
    const Json description = Json::parse(resource("schemas/research.schema.json"));
    valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(description), schema);
    valijson::Validator validator;
    for (const ResearchCard &card : library.cards) {
      const Json json = Json::parse(resource("research/" + card.name + ".json"));
      QVERIFY2(validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(json), nullptr),
               card.name.c_str());
      QVERIFY2(card.seeds.size() >= 3, card.name.c_str());
      for (const std::string &arm : card.arms)
        for (const std::uint64_t seed : card.seeds)
          QVERIFY2(std::ranges::find(card.study.members, card.memberName(arm, seed), &Experiment::name) !=
                       card.study.members.end(),
                   card.name.c_str());
    }
    // One for each method that a quantizer can have, and for each direction of the notebook.
    for (const char *name :
         {"learnable_parameters", "adaptive_bits", "non_uniform_levels", "hardware_schemes"})
      QVERIFY(std::ranges::find(library.cards, name, &ResearchCard::name) != library.cards.end());
    for (const MethodInfo &info : quantizerMethods())
      QVERIFY2(info.method == Method::range ||
                   std::ranges::any_of(library.cards,
                                       [&](const ResearchCard &card) {
                                         return std::ranges::any_of(
                                             card.study.members, [&](const Experiment &run) {
                                               return run.precision.all.weightMethod == info.method ||
                                                      run.precision.all.activationMethod == info.method;
                                             });
                                       }),
               std::string(info.name).c_str());
  }

  void makesAStudyOfEveryArmWithEverySeed() {
    const ResearchCard small = card();
    QCOMPARE(small.study.members.size(), std::size_t{12});
    const auto found = std::ranges::find(small.study.members, "b, seed 5", &Experiment::name);
    QVERIFY(found != small.study.members.end());
    QVERIFY(found->start.member == "fp32, seed 5");
    QCOMPARE(found->training.seed, std::uint64_t{5});
  }

  void supportsWhatIsClearlyBetter() {
    const ResearchCard small = card();
    const Verdict verdict = judge(
        small,
        results(small, {{"a", {0.70, 0.71, 0.72}}, {"b", {0.75, 0.76, 0.77}}, {"c", {0.70, 0.73, 0.71}}}));
    QVERIFY(verdict.kind == VerdictKind::supported);
    QVERIFY(verdict.arms[1].verdict == VerdictKind::supported);
    QVERIFY(verdict.arms[2].verdict == VerdictKind::undecided);
    QVERIFY(std::abs(verdict.arms[1].improvement - 0.05) < 1e-12);
    // Differences of c are 0, 0.02, −0.01: mean 0.00333, standard error 0.00882, t(0.975, 2) = 4.3027.
    QVERIFY(std::abs(verdict.arms[2].improvementInterval.high - (0.0033333 + 4.3027 * 0.0088192)) < 1e-4);
    // t = 0.37796 with two degrees of freedom: p = 1 − t / √(2 + t²), and the larger of two stays as it is.
    QVERIFY(std::abs(verdict.arms[2].p - (1 - 0.377964 / std::sqrt(2 + 0.377964 * 0.377964))) < 1e-5);
    QCOMPARE(verdict.arms[2].adjustedP, verdict.arms[2].p);
    QVERIFY(!verdict.arms[1].pictures);
    QVERIFY(
        QString::fromStdString(verdict.sentence).startsWith(QStringLiteral("b against a: +5.0 points (")));
  }

  /// p = 0.0299 alone is enough, twice that among two treatments is not.
  void asksMoreOfEachOfSeveralTreatments() {
    const ResearchCard small = card();
    const Verdict verdict = judge(
        small,
        results(small, {{"a", {0.70, 0.70, 0.70}}, {"b", {0.72, 0.73, 0.74}}, {"c", {0.70, 0.73, 0.69}}}));
    // Improvements of b: mean 0.03, standard error 0.01/√3, t = 5.196.
    QVERIFY(std::abs(verdict.arms[1].p - (1 - 5.196152 / std::sqrt(2 + 27.0))) < 1e-6);
    QVERIFY(verdict.arms[1].p < verdictLevel);
    QCOMPARE(verdict.arms[1].adjustedP, 2 * verdict.arms[1].p);
    QVERIFY(verdict.arms[1].verdict == VerdictKind::undecided);
    QVERIFY(verdict.kind == VerdictKind::undecided);
  }

  void comparesTheSamePicturesOfAllSeeds() {
    const ResearchCard small = card();
    auto list = results(small, {{"a", {0.5, 0.5, 0.5}}, {"b", {0.75, 0.75, 0.75}}, {"c", {0.5, 0.5, 0.5}}});
    for (auto &[name, result] : list) {
      const bool isB = name.starts_with("b");
      result.samples = 4;
      result.outcomes = {true, true, isB, false};
      result.testSet = "t";
    }
    const Verdict verdict = judge(small, list);
    QVERIFY(verdict.arms[1].pictures.has_value());
    QCOMPARE(verdict.arms[1].pictures->counts.onlyFirst, std::int64_t{3});
    QCOMPARE(verdict.arms[1].pictures->counts.samples(), std::int64_t{12});
    QVERIFY(std::abs(verdict.arms[1].pictures->p - 0.25) < 1e-9); // 2 · (1/2)³
    QVERIFY(toJson(verdict)["arms"][1]["pictures"]["samples"] == 12);
  }

  void doesNotSupportWhatIsClearlyWorse() {
    const ResearchCard small = card();
    const Verdict verdict = judge(
        small,
        results(small, {{"a", {0.70, 0.71, 0.72}}, {"b", {0.65, 0.66, 0.67}}, {"c", {0.60, 0.61, 0.62}}}));
    QVERIFY(verdict.kind == VerdictKind::notSupported);
  }

  void allowsTheMargin() {
    const ResearchCard small = card(0.02);
    const Verdict verdict = judge(
        small,
        results(small, {{"a", {0.70, 0.71, 0.72}}, {"b", {0.69, 0.70, 0.71}}, {"c", {0.65, 0.66, 0.67}}}));
    QVERIFY(verdict.arms[1].verdict == VerdictKind::supported);
    QVERIFY(verdict.arms[2].verdict == VerdictKind::notSupported);
  }

  void waitsForAllRuns() {
    const ResearchCard small = card();
    const Verdict verdict = judge(small, results(small, {{"a", {0.70, 0.71, 0.72}}, {"b", {0.75}}}));
    QVERIFY(verdict.kind == VerdictKind::undecided);
    QCOMPARE(verdict.sentence, std::string("4 of 9 runs are finished"));
  }

  void tellsWhatIsWrongWithACard() {
    Json json = Json::parse(smallCard);
    json["seeds"] = {1, 1, 2};
    json["arms"].erase(2);
    json["arms"].erase(1);
    json.erase("idea");
    const QString error = errorOf(json);
    QVERIFY2(error.contains(QStringLiteral("idea is missing")), qPrintable(error));
    QVERIFY2(
        error.contains(QStringLiteral("seeds is a list: expected at least three different whole numbers")),
        qPrintable(error));
    QVERIFY2(error.contains(QStringLiteral("arms are 1: expected the baseline and one treatment at least")),
             qPrintable(error));
    Json other = Json::parse(smallCard); // after hours of training there would be no verdict
    other["metric"] = "hypervolume";
    QVERIFY2(
        errorOf(other).contains(QStringLiteral("metric is \"hypervolume\", which arm \"a\" does not have")),
        qPrintable(errorOf(other)));
    Json wrong = Json::parse(smallCard);
    wrong["arms"][1]["training"] = {{"epochs", 0}};
    QVERIFY(errorOf(wrong).contains(QStringLiteral("experiments.2.training.epochs")));
  }

  void tellsOfWhatIsNotSeeded_data() {
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QString>("told");
    QTest::newRow("task") << QByteArrayLiteral(R"({"task": {"epochs": 6}})")
                          << QStringLiteral("experiments.2.task is an object");
    QTest::newRow("training") << QByteArrayLiteral(R"({"training": [1]})")
                              << QStringLiteral("experiments.2.training is a list");
    QTest::newRow("nothing") << QByteArrayLiteral(R"({"training": null})")
                             << QStringLiteral("experiments.2.training is null");
    QTest::newRow("search") << QByteArrayLiteral(R"({"task": "search", "search": "x"})")
                            << QStringLiteral("experiments.2.search is \"x\"");
    QTest::newRow("start") << QByteArrayLiteral(R"({"start": {"member": 3}})")
                           << QStringLiteral("experiments.2.start.member is 3");
    QTest::newRow("progressive") << QByteArrayLiteral(R"({"task": "progressive", "progressive": 7})")
                                 << QStringLiteral("experiments.2.progressive is 7");
  }

  void tellsOfWhatIsNotSeeded() {
    QFETCH(const QByteArray, member);
    QFETCH(const QString, told);
    Json wrong = Json::parse(smallCard);
    wrong["arms"][1].update(Json::parse(member.toStdString()));
    const QString error = errorOf(wrong);
    QVERIFY2(error.contains(told), qPrintable(error));
  }

  void takesTheUsersOwnCards() {
    QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    writeFileAtomically(path / "mine.json", smallCard);
    writeFileAtomically(path / "broken.json", "{");
    const ResearchLibrary library = readResearchLibrary(path);
    QVERIFY(library.cards.back().name == "mine");
    QCOMPARE(library.warnings.size(), std::size_t{1});
  }
};

QTEST_GUILESS_MAIN(TestResearch)
#include "tst_research.moc"
