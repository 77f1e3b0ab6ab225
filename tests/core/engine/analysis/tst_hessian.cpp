// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/analysis/hessian.h"

#include "core/plan/base/error.h"

#include <ATen/Parallel.h>
#include <cmath>
#include <torch/autograd.h>
#include <torch/types.h>

#include <QTest>

using namespace bitsmith;
using torch::Tensor;

namespace {

/// ½ wᵀ A w in `parts` equal shares.
PartedLoss quadratic(const Tensor &matrix, std::int64_t parts = 1) {
  return {.parts = parts, .part = [matrix, parts](std::int64_t, const std::vector<Tensor> &parameters) {
            const Tensor &w = parameters.front();
            return 0.5 / static_cast<double>(parts) * w.dot(matrix.matmul(w));
          }};
}

std::vector<Tensor> oneParameter(std::int64_t size) {
  return {torch::linspace(-1, 1, size).requires_grad_(true)};
}

/// A small network with two layers of weights, a smooth loss and two batches.
PartedLoss tinyNetwork() {
  torch::manual_seed(3);
  const Tensor images = torch::randn({6, 4});
  const Tensor labels = torch::randint(3, {6});
  return {.parts = 2, .part = [=](std::int64_t part, const std::vector<Tensor> &w) {
            const Tensor x = images.narrow(0, 3 * part, 3);
            const Tensor scores = torch::tanh(x.matmul(w[0].t())).matmul(w[1].t());
            return torch::cross_entropy_loss(scores, labels.narrow(0, 3 * part, 3), {}, at::Reduction::Sum) /
                   6.0;
          }};
}

std::vector<Tensor> tinyWeights() {
  torch::manual_seed(5);
  return {torch::randn({5, 4}).requires_grad_(true), torch::randn({3, 5}).requires_grad_(true)};
}

/// Trace of one block, a column of the Hessian at a time.
double exactTrace(const PartedLoss &loss, const std::vector<Tensor> &parameters, std::size_t block) {
  double trace = 0;
  for (std::int64_t part = 0; part < loss.parts; ++part) {
    const auto gradient = torch::autograd::grad({loss.part(part, parameters)}, parameters, {}, true, true);
    const Tensor flat = gradient[block].reshape(-1);
    for (std::int64_t i = 0; i < flat.numel(); ++i) {
      const Tensor column = torch::autograd::grad({flat[i]}, {parameters[block]}, {}, true)[0];
      trace += column.reshape(-1)[i].item<double>();
    }
  }
  return trace;
}

} // namespace

class TestHessian : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void diagonalQuadraticIsExactWithOneVector() {
    const TraceEstimate estimate = estimateTraces(quadratic(torch::diag(torch::tensor({1.0F, 2.0F, 3.5F}))),
                                                  oneParameter(3), {.iterations = 1});
    QCOMPARE(estimate.iterations, std::int64_t{1});
    QVERIFY(std::abs(estimate.trace.front() - 6.5) < 1e-6);
    QCOMPARE(estimate.standardError.front(), 0.0);
  }

  void sumOverPartsIsTheWholeLoss() {
    const auto diagonal = torch::diag(torch::tensor({1.0F, 2.0F, 3.5F}));
    const TraceEstimate estimate = estimateTraces(quadratic(diagonal, 7), oneParameter(3), {.iterations = 2});
    QVERIFY(std::abs(estimate.trace.front() - 6.5) < 1e-5);
  }

  void stopsWhenNothingChangesAndNotBeforeTheFewest() {
    const auto diagonal = torch::diag(torch::tensor({1.0F, 2.0F}));
    QCOMPARE(
        estimateTraces(quadratic(diagonal), oneParameter(2), {.iterations = 50, .fewest = 12}).iterations,
        std::int64_t{12});
  }

  /// A running mean below zero must not stop the estimate at once: the rule takes its magnitude.
  void negativeTraceDoesNotStopEarly() {
    torch::manual_seed(1);
    const Tensor noise = torch::randn({20, 20});
    const Tensor matrix = noise + noise.t() - 3 * torch::eye(20);
    const TraceEstimate estimate =
        estimateTraces(quadratic(matrix), oneParameter(20), {.iterations = 400, .tolerance = 1e-4});
    const double exact = matrix.trace().item<double>();
    QVERIFY(exact < 0);
    QVERIFY2(estimate.iterations > 50, qPrintable(QString::number(estimate.iterations)));
    QVERIFY(std::abs(estimate.trace.front() - exact) < 4 * estimate.standardError.front());
    // Var(vᵀAv) = 2 Σ_{i≠j} a_ij² for Rademacher vectors.
    const double variance =
        2 * (matrix.square().sum().item<double>() - matrix.diag().square().sum().item<double>());
    const double expected = std::sqrt(variance / static_cast<double>(estimate.iterations));
    QVERIFY(std::abs(estimate.standardError.front() / expected - 1) < 0.2);
  }

  void blocksOfANetworkAgreeWithTheirHessianColumns() {
    const PartedLoss loss = tinyNetwork();
    const auto weights = tinyWeights();
    const TraceEstimate estimate = estimateTraces(loss, weights, {.iterations = 3000, .tolerance = 0});
    QCOMPARE(estimate.iterations, std::int64_t{3000});
    for (std::size_t block = 0; block < 2; ++block) {
      const double exact = exactTrace(loss, weights, block);
      QVERIFY2(std::abs(estimate.trace[block] - exact) < 4 * estimate.standardError[block],
               qPrintable(QStringLiteral("%1: %2 ± %3, exactly %4")
                              .arg(block)
                              .arg(estimate.trace[block])
                              .arg(estimate.standardError[block])
                              .arg(exact)));
      QVERIFY(estimate.standardError[block] < 0.1 * std::abs(exact) + 0.01);
    }
  }

  void leavesParametersAndGradientsAlone() {
    const auto weights = tinyWeights();
    const Tensor before = weights[0].detach().clone();
    estimateTraces(tinyNetwork(), weights, {.iterations = 5});
    QVERIFY(torch::equal(before, weights[0].detach()));
    QVERIFY(!weights[0].grad().defined());
  }

  void doesNotDependOnTheNumberOfThreads() {
    const auto weights = tinyWeights();
    const int threads = at::get_num_threads();
    at::set_num_threads(1);
    const TraceEstimate one = estimateTraces(tinyNetwork(), weights, {.iterations = 15});
    at::set_num_threads(2);
    const TraceEstimate two = estimateTraces(tinyNetwork(), weights, {.iterations = 15});
    at::set_num_threads(threads);
    QCOMPARE(one.trace, two.trace);
    QCOMPARE(one.standardError, two.standardError);
  }

  void saysWhenAProductIsNotFinite() {
    const auto diagonal = torch::diag(torch::tensor({1.0F, std::nanf("")}));
    try {
      estimateTraces(quadratic(diagonal), oneParameter(2), {});
      QFAIL("accepted");
    } catch (const Error &error) {
      QCOMPARE(QString::fromUtf8(error.what()),
               QStringLiteral("the Hessian's product with a random vector is not finite: check the weights"));
    }
  }
};

QTEST_GUILESS_MAIN(TestHessian)
#include "tst_hessian.moc"
