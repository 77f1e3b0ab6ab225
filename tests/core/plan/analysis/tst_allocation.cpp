// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/analysis/allocation.h"
#include "tests/core/plan/plan_test.h"

#include <QTest>
#include <cmath>
#include <glpk.h>
#include <random>

using namespace bitsmith;
using bitsmith::test::messageOf;

namespace {

using Kind = AllocationBudget::Kind;

/// Random layers; scores and costs are whole multiples of 1/1024, so that sums are exact in any order.
struct Recipe {
  int layers = 8;
  int choices = 4;
  int budgets = 1;
  int ties = 0;
  bool falling = false; ///< scores fall and costs rise with the choice, as with bits; otherwise anything goes
};

AllocationProblem randomProblem(const Recipe &recipe, unsigned seed) {
  std::mt19937 generator(seed);
  const auto whole = [&](int low, int high) { return std::uniform_int_distribution(low, high)(generator); };
  AllocationProblem problem;
  for (int k = 0; k < recipe.budgets; ++k)
    problem.costs.push_back("cost" + std::to_string(k));
  for (int i = 0; i < recipe.layers; ++i) {
    AllocationLayer layer{"layer" + std::to_string(i), {}, {}};
    std::vector<int> costs(static_cast<std::size_t>(recipe.budgets), 0);
    int score = whole(0, 4000);
    for (int j = 0; j < recipe.choices; ++j) {
      AllocationChoice choice{.label = std::to_string(j), .score = 0, .costs = {}};
      score = recipe.falling ? whole(-50, score) : whole(-200, 4000);
      choice.score = score / 1024.0;
      for (int &cost : costs) {
        cost = recipe.falling ? cost + whole(1, 900) : whole(0, 3000);
        choice.costs.push_back(cost / 1024.0);
      }
      choice.allowed = j == 0 || whole(0, 9) > 0;
      layer.choices.push_back(std::move(choice));
    }
    problem.layers.push_back(std::move(layer));
  }
  for (int tie = 0; tie < recipe.ties; ++tie) {
    std::vector<std::size_t> members;
    for (int i = 0; i < 2 + tie % 2; ++i)
      members.push_back(static_cast<std::size_t>(whole(0, recipe.layers - 1)));
    problem.ties.push_back(members);
  }
  for (int k = 0; k < recipe.budgets; ++k) {
    const CostRange range = costRange(problem, static_cast<std::size_t>(k));
    // Between the 1024ths, so that rounding decides nothing.
    const double limit = range.least + (range.most - range.least) * whole(10, 80) / 100.0;
    problem.budgets.push_back(
        {static_cast<std::size_t>(k), Kind::value, (std::floor(limit * 1024) + 0.5) / 1024});
  }
  return problem;
}

/// The best score by GLPK's mixed-integer solver; nullopt where it says there is no plan.
std::optional<double> solveWithGlpk(const AllocationProblem &problem) {
  glp_term_out(GLP_OFF);
  glp_prob *program = glp_create_prob();
  glp_set_obj_dir(program, GLP_MIN);
  std::vector<std::vector<int>> columns;
  for (const AllocationLayer &layer : problem.layers) {
    columns.emplace_back();
    for (const AllocationChoice &choice : layer.choices) {
      const int column = glp_add_cols(program, 1);
      glp_set_col_kind(program, column, GLP_BV);
      if (!choice.allowed)
        glp_set_col_bnds(program, column, GLP_FX, 0, 0);
      glp_set_obj_coef(program, column, choice.score);
      columns.back().push_back(column);
    }
  }
  const auto addRow = [&](int kind, double limit, std::vector<int> where, std::vector<double> what) {
    const int row = glp_add_rows(program, 1);
    glp_set_row_bnds(program, row, kind, limit, limit);
    where.insert(where.begin(), 0);
    what.insert(what.begin(), 0);
    glp_set_mat_row(program, row, static_cast<int>(where.size()) - 1, where.data(), what.data());
  };
  for (const std::vector<int> &layer : columns)
    addRow(GLP_FX, 1, layer, std::vector<double>(layer.size(), 1));
  for (const std::vector<std::size_t> &tie : problem.ties)
    for (const std::size_t member : tie)
      if (member != tie.front())
        for (std::size_t choice = 0; choice < columns[member].size(); ++choice)
          addRow(GLP_FX, 0, {columns[member][choice], columns[tie.front()][choice]}, {1, -1});
  for (const AllocationBudget &budget : problem.budgets) {
    std::vector<int> where;
    std::vector<double> what;
    for (std::size_t layer = 0; layer < columns.size(); ++layer)
      for (std::size_t choice = 0; choice < columns[layer].size(); ++choice) {
        where.push_back(columns[layer][choice]);
        what.push_back(problem.layers[layer].choices[choice].costs[budget.cost]);
      }
    addRow(GLP_UP, budgetLimit(problem, budget), where, what);
  }
  glp_iocp options;
  glp_init_iocp(&options);
  options.presolve = GLP_ON;
  options.mip_gap = 0;
  options.tol_obj = 1e-9;
  const int failed = glp_intopt(program, &options);
  std::optional<double> best;
  if (failed == 0 && glp_mip_status(program) == GLP_OPT)
    best = glp_mip_obj_val(program);
  glp_delete_prob(program);
  return best;
}

/// Every plan, tried out.
template<class Visit>
void forEveryPlan(const AllocationProblem &problem, const Visit &visit) {
  std::vector<std::size_t> choices(problem.layers.size(), 0);
  for (;;) {
    visit(makePlan(problem, choices));
    std::size_t layer = 0;
    while (layer < choices.size() && ++choices[layer] == problem.layers[layer].choices.size())
      choices[layer++] = 0;
    if (layer == choices.size())
      return;
  }
}

/// Layers with weight bits 2, 4, 6, 8, one cost that counts them, and these sensitivities.
AllocationProblem notebookProblem(const std::vector<double> &sensitivities, double totalBits) {
  AllocationProblem problem;
  problem.costs = {"total_bits"};
  for (std::size_t i = 0; i < sensitivities.size(); ++i) {
    AllocationLayer layer{"layer" + std::to_string(i), {}, sensitivities[i]};
    for (const int bits : {2, 4, 6, 8}) {
      AllocationChoice choice{.label = std::to_string(bits), .score = 1.0 / bits, .costs = {double(bits)}};
      choice.weightBits = bits;
      choice.activationBits = 8;
      layer.choices.push_back(std::move(choice));
    }
    problem.layers.push_back(std::move(layer));
  }
  problem.budgets = {{0, Kind::value, totalBits}};
  return problem;
}

QString bitsOf(const AllocationProblem &problem, const AllocationPlan &plan) {
  QString text;
  for (std::size_t i = 0; i < plan.choices.size(); ++i)
    text += QString::number(*problem.layers[i].choices[plan.choices[i]].weightBits);
  return text;
}

} // namespace

class TestAllocation : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isAsGoodAsGlpk_data() {
    QTest::addColumn<int>("layers");
    QTest::addColumn<int>("choices");
    QTest::addColumn<int>("budgets");
    QTest::addColumn<int>("ties");
    QTest::addColumn<bool>("falling");
    QTest::addColumn<int>("problems");
    QTest::newRow("one budget") << 10 << 5 << 1 << 0 << false << 120;
    QTest::newRow("one budget, bits") << 20 << 7 << 1 << 0 << true << 60;
    QTest::newRow("one budget, ties") << 12 << 4 << 1 << 3 << false << 60;
    QTest::newRow("two budgets") << 8 << 5 << 2 << 0 << false << 120;
    QTest::newRow("two budgets, bits, ties") << 12 << 6 << 2 << 2 << true << 80;
    QTest::newRow("three budgets, ties") << 8 << 4 << 3 << 2 << false << 100;
    QTest::newRow("four budgets, bits") << 8 << 5 << 4 << 1 << true << 60;
    QTest::newRow("many alike") << 15 << 2 << 1 << 4 << true << 60;
  }
  void isAsGoodAsGlpk() {
    QFETCH(int, layers);
    QFETCH(int, choices);
    QFETCH(int, budgets);
    QFETCH(int, ties);
    QFETCH(bool, falling);
    QFETCH(int, problems);
    int possible = 0;
    for (int seed = 0; seed < problems; ++seed) {
      const AllocationProblem problem =
          randomProblem({layers, choices, budgets, ties, falling}, static_cast<unsigned>(seed));
      const std::optional<double> expected = solveWithGlpk(problem);
      if (!expected) {
        const QString message = messageOf([&] { allocate(problem, AllocationMethod::exact); });
        QVERIFY2(message.startsWith(QStringLiteral("the budgets can be met singly, but not together")),
                 qPrintable(message));
        continue;
      }
      ++possible;
      const AllocationResult result = allocate(problem, AllocationMethod::exact);
      QVERIFY(isFeasible(problem, result.plan));
      QVERIFY2(
          std::abs(result.plan.score - *expected) < 1e-7,
          qPrintable(QStringLiteral("seed %1: %2, GLPK %3").arg(seed).arg(result.plan.score).arg(*expected)));
      QVERIFY(result.certificate->optimal);
      QCOMPARE(result.certificate->gap, 0.0);
      QCOMPARE(result.certificate->lowerBound, result.plan.score);
      QCOMPARE(result.plan, makePlan(problem, result.plan.choices));
    }
    QVERIFY2(possible > problems / 3, qPrintable(QString::number(possible)));
  }

  void greedyNeverBeatsExactAndKeepsTheBudgets() {
    int worse = 0;
    for (unsigned seed = 0; seed < 200; ++seed) {
      const AllocationProblem problem = randomProblem({10, 5, 1 + static_cast<int>(seed % 2), 1, true}, seed);
      AllocationResult greedy;
      try {
        greedy = allocate(problem, AllocationMethod::greedy);
      } catch (const Error &) {
        continue; // two budgets can lead it astray
      }
      const AllocationResult exact = allocate(problem, AllocationMethod::exact);
      QVERIFY(isFeasible(problem, greedy.plan));
      QVERIFY(greedy.plan.score >= exact.plan.score - 1e-12);
      QVERIFY(!greedy.certificate);
      worse += greedy.plan.score > exact.plan.score + 1e-9 ? 1 : 0;
    }
    QVERIFY(worse > 20); // else exactness would buy nothing
  }

  void statesAnHonestGapWhenItsWorkIsLimited() {
    int unproven = 0;
    for (unsigned seed = 0; seed < 40; ++seed) {
      const AllocationProblem problem = randomProblem({14, 6, 3, 0, false}, seed);
      const std::optional<double> best = solveWithGlpk(problem);
      if (!best)
        continue;
      AllocationResult limited;
      try {
        limited = allocate(problem, AllocationMethod::exact, {.statesPerLayer = 3, .nodes = 1});
      } catch (const Error &error) {
        QCOMPARE(error.kind(),
                 ErrorKind::workFailed); // says that it found nothing, not that there is nothing
        continue;
      }
      const AllocationCertificate &certificate = *limited.certificate;
      QVERIFY(isFeasible(problem, limited.plan));
      QVERIFY(certificate.lowerBound <= *best + 1e-7);
      QCOMPARE(certificate.gap, limited.plan.score - certificate.lowerBound);
      if (certificate.optimal)
        QVERIFY(std::abs(limited.plan.score - *best) < 1e-7);
      else
        QVERIFY(certificate.gap > 0);
      unproven += certificate.optimal ? 0 : 1;
    }
    QVERIFY(unproven > 5);
  }

  void curveHoldsEveryParetoOptimalPlan() {
    for (unsigned seed = 0; seed < 30; ++seed) {
      AllocationProblem problem = randomProblem({6, 4, 1, static_cast<int>(seed % 2), false}, seed);
      const AllocationCurve curve = allocationCurve(problem, 0);
      QVERIFY(curve.complete);
      problem.budgets.clear();
      std::map<double, double> best; // least score by cost
      forEveryPlan(problem, [&](const AllocationPlan &plan) {
        if (!isFeasible(problem, plan))
          return;
        const auto [place, added] = best.emplace(plan.costs[0], plan.score);
        place->second = std::min(place->second, plan.score);
      });
      std::vector<std::pair<double, double>> expected;
      for (const auto &[cost, score] : best)
        if (expected.empty() || score < expected.back().second)
          expected.emplace_back(cost, score);
      std::vector<std::pair<double, double>> found;
      for (const CurvePoint &point : curve.points) {
        QVERIFY(isFeasible(problem, point.plan));
        QCOMPARE(point.cost, point.plan.costs[0]);
        found.emplace_back(point.cost, point.plan.score);
      }
      QVERIFY(found == expected);
    }
  }

  void curveMarksTheCornersOfItsHull() {
    const AllocationCurve curve = allocationCurve(randomProblem({12, 5, 1, 0, true}, 3), 0);
    QVERIFY(curve.points.front().onHull && curve.points.back().onHull);
    std::vector<std::pair<double, double>> hull;
    for (const CurvePoint &point : curve.points)
      if (point.onHull)
        hull.emplace_back(point.cost, point.plan.score);
    const auto slope = [&](std::size_t i) {
      return (hull[i + 1].second - hull[i].second) / (hull[i + 1].first - hull[i].first);
    };
    for (std::size_t i = 0; i + 2 < hull.size(); ++i)
      QVERIFY(slope(i) < slope(i + 1)); // each next bit pays less
    std::size_t corner = 0;
    for (const CurvePoint &point : curve.points) { // and nothing lies below it
      while (corner + 2 < hull.size() && point.cost > hull[corner + 1].first)
        ++corner;
      QVERIFY(point.plan.score >=
              hull[corner].second + slope(corner) * (point.cost - hull[corner].first) - 1e-9);
    }
  }

  void curveThatIsTooLongIsSampledExactly() {
    const AllocationProblem problem = randomProblem({14, 5, 1, 0, true}, 9);
    const AllocationCurve whole = allocationCurve(problem, 0);
    const AllocationCurve sampled = allocationCurve(problem, 0, 50, 40);
    QVERIFY(whole.complete && !sampled.complete);
    QVERIFY(sampled.points.size() > 30 && sampled.points.size() < whole.points.size());
    for (const CurvePoint &point : sampled.points) {
      double best = HUGE_VAL; // of all plans that cost no more
      for (const CurvePoint &other : whole.points)
        if (other.cost <= point.cost + 1e-9)
          best = other.plan.score;
      QVERIFY(std::abs(point.plan.score - best) < 1e-9);
    }
    for (const CurvePoint &corner : whole.points)
      QVERIFY(!corner.onHull || std::ranges::any_of(sampled.points, [&](const CurvePoint &point) {
        return point.onHull && std::abs(point.cost - corner.cost) < 1e-9;
      }));
    QCOMPARE(sampled.points.front().cost, whole.points.front().cost);
    QCOMPARE(sampled.points.back().plan.score, whole.points.back().plan.score);
  }

  void curveKeepsTheOtherBudgets() {
    const AllocationProblem problem = randomProblem({10, 5, 2, 0, true}, 4);
    const AllocationCurve curve = allocationCurve(problem, 0, 20'000, 25);
    QVERIFY(!curve.complete);
    const double limit = budgetLimit(problem, problem.budgets[1]);
    for (const CurvePoint &point : curve.points) {
      QVERIFY(point.plan.costs[1] <= limit + 1e-9);
      AllocationProblem there = problem;
      there.budgets[0] = {0, Kind::value, point.cost};
      const std::optional<double> best = solveWithGlpk(there);
      QVERIFY(best && std::abs(point.plan.score - *best) < 1e-7);
    }
  }

  void notebookRule_data() {
    QTest::addColumn<QList<double>>("sensitivities");
    QTest::addColumn<double>("bits");
    QTest::addColumn<QString>("expected");
    // HIGH 8, MEDIUM 6, LOW 4, met as it is.
    QTest::newRow("met as it is") << QList<double>{0.06, 0.03, 0.01} << 18.0 << QStringLiteral("864");
    QTest::newRow("thresholds are not above themselves")
        << QList<double>{0.05, 0.02, 0.0} << 14.0 << QStringLiteral("644");
    QTest::newRow("forty bits over five layers")
        << QList<double>{0.06, 0.03, 0.01, 0.005, 0.001} << 40.0 << QStringLiteral("88888");
    QTest::newRow("what is left goes to the most sensitive first")
        << QList<double>{0.06, 0.03, 0.01, 0.005} << 26.0 << QStringLiteral("8864");
    QTest::newRow("LOW layers lose first, the least sensitive before")
        << QList<double>{0.06, 0.03, 0.005, 0.01} << 20.0 << QStringLiteral("8624");
    QTest::newRow("then MEDIUM, then HIGH; nobody is dropped")
        << QList<double>{0.06, 0.03, 0.01} << 8.0 << QStringLiteral("422");
  }
  void notebookRule() {
    QFETCH(QList<double>, sensitivities);
    QFETCH(double, bits);
    QFETCH(QString, expected);
    const AllocationProblem problem = notebookProblem({sensitivities.begin(), sensitivities.end()}, bits);
    const AllocationResult result = allocate(problem, AllocationMethod::notebook);
    QCOMPARE(bitsOf(problem, result.plan), expected);
    QVERIFY(isFeasible(problem, result.plan));
  }

  void notebookMovesTiedLayersTogetherAndKeepsLocks() {
    AllocationProblem problem = notebookProblem({0.06, 0.001, 0.001}, 18);
    problem.ties = {{0, 1}}; // judged by the more sensitive: both HIGH
    QCOMPARE(bitsOf(problem, allocate(problem, AllocationMethod::notebook).plan), QStringLiteral("882"));
    problem.ties.clear();
    for (std::size_t i = 0; i < 4; ++i)
      problem.layers[2].choices[i].allowed = i == 2;
    QCOMPARE(bitsOf(problem, allocate(problem, AllocationMethod::notebook).plan), QStringLiteral("846"));
  }

  void notebookSaysWhatItLacks() {
    AllocationProblem problem = notebookProblem({0.06, 0.01}, 12);
    problem.layers[1].sensitivity.reset();
    QCOMPARE(
        messageOf([&] { allocate(problem, AllocationMethod::notebook); }),
        QStringLiteral("the notebook method needs the sensitivity of layer layer1 (the accuracy drop when it "
                       "loses two bits)"));
    problem.layers[1].sensitivity = 0.01;
    problem.layers[0].choices[2].weightBits.reset();
    QCOMPARE(messageOf([&] { allocate(problem, AllocationMethod::notebook); }),
             QStringLiteral("the notebook method needs the weight bits of layer layer0, choice 6"));
  }

  void impossibleBudgetsSayByHowMuch() {
    AllocationProblem problem = notebookProblem({0.06, 0.01, 0.01}, 5);
    for (const AllocationMethod method :
         {AllocationMethod::exact, AllocationMethod::greedy, AllocationMethod::notebook})
      QCOMPARE(messageOf([&] { allocate(problem, method); }),
               QStringLiteral("budget total_bits 5 cannot be met: the smallest possible is 6, 1 more"));
    problem.costs.push_back("bops");
    for (AllocationLayer &layer : problem.layers)
      for (AllocationChoice &choice : layer.choices)
        choice.costs.push_back(10 - *choice.weightBits); // fewer bits cost more
    problem.budgets = {{0, Kind::value, 5}, {1, Kind::value, 1}};
    QCOMPARE(
        messageOf([&] { allocate(problem, AllocationMethod::exact); }),
        QStringLiteral("budget total_bits 5 cannot be met: the smallest possible is 6, 1 more; budget bops 1 "
                       "cannot be met: the smallest possible is 6, 5 more"));
    problem.budgets = {{0, Kind::value, 12}, {1, Kind::value, 12}}; // 24 bits in all, either way
    QCOMPARE(messageOf([&] { allocate(problem, AllocationMethod::exact); }),
             QStringLiteral(
                 "the budgets can be met singly, but not together; with the others kept, the smallest "
                 "possible total_bits is 18, 6 more than its budget; with the others kept, the smallest "
                 "possible bops is 18, 6 more than its budget"));
  }

  void problemsThatMakeNoSenseAreToldApart() {
    const auto fault = [](auto &&change) {
      AllocationProblem problem = notebookProblem({0.06, 0.01}, 12);
      change(problem);
      return messageOf([&] { allocate(problem, AllocationMethod::exact); });
    };
    QCOMPARE(fault([](AllocationProblem &p) { p.layers.clear(); }),
             QStringLiteral("there are no layers to allocate bits to"));
    QCOMPARE(fault([](AllocationProblem &p) { p.layers[1].choices.clear(); }),
             QStringLiteral("layer layer1 has 0 choices: expected 1 to 65000"));
    QCOMPARE(fault([](AllocationProblem &p) {
               for (AllocationChoice &choice : p.layers[0].choices)
                 choice.allowed = false;
             }),
             QStringLiteral("layer layer0 has no choice left: loosen its lock or its bounds"));
    QCOMPARE(fault([](AllocationProblem &p) { p.layers[0].choices[1].score = NAN; }),
             QStringLiteral("layer layer0, choice 4: the score is not finite"));
    QCOMPARE(fault([](AllocationProblem &p) { p.layers[0].choices[1].costs.clear(); }),
             QStringLiteral("layer layer0, choice 4 has 0 costs: expected 1"));
    QCOMPARE(fault([](AllocationProblem &p) { p.layers[0].choices[1].costs[0] = HUGE_VAL; }),
             QStringLiteral("layer layer0, choice 4: a cost is not finite"));
    QCOMPARE(fault([](AllocationProblem &p) {
               p.ties = {{0, 1}};
               p.layers[1].choices.pop_back();
             }),
             QStringLiteral("layers layer0 and layer1 cannot be tied: they have 4 and 3 choices"));
    QCOMPARE(
        fault([](AllocationProblem &p) {
          p.ties = {{0, 1}};
          for (std::size_t i = 0; i < 4; ++i) {
            p.layers[0].choices[i].allowed = i == 0;
            p.layers[1].choices[i].allowed = i == 3;
          }
        }),
        QStringLiteral("tied layers layer0, layer1 have no choice that all of them may take: loosen locks or "
                       "bounds"));
    QCOMPARE(fault([](AllocationProblem &p) {
               p.budgets = {{0, Kind::fraction, 1.5}};
             }),
             QStringLiteral("budget total_bits is 1.5: expected a fraction from 0 to 1"));
  }

  void fractionsLieBetweenLeastAndMost() {
    AllocationProblem problem = notebookProblem({0.06, 0.01, 0.01}, 0);
    problem.budgets = {{0, Kind::fraction, 0.5}};
    QCOMPARE(costRange(problem, 0).least, 6.0);
    QCOMPARE(costRange(problem, 0).most, 24.0);
    QCOMPARE(budgetLimit(problem, problem.budgets[0]), 15.0);
    problem.budgets[0].amount = 0;
    QCOMPARE(bitsOf(problem, allocate(problem, AllocationMethod::exact).plan), QStringLiteral("222"));
    problem.budgets[0].amount = 1;
    QCOMPARE(bitsOf(problem, allocate(problem, AllocationMethod::exact).plan), QStringLiteral("888"));
  }
};

QTEST_APPLESS_MAIN(TestAllocation)
#include "tst_allocation.moc"
