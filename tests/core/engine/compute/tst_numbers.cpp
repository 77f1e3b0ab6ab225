// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/compute/numbers.h"
#include "core/engine/compute/processor.h"
#include "core/plan/base/error.h"

#include <torch/cuda.h>

#include <QTest>

using namespace bitsmith;

namespace {

const Abilities all{.whyNoBFloat16 = "", .whyNoIntegers = "", .hasCuda = false};
const Abilities none{.whyNoBFloat16 = "it is old", .whyNoIntegers = "it is slow", .hasCuda = false};

} // namespace

class TestNumbers : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void takesWhatIsAskedFor() {
    for (const Abilities &abilities : {all, none})
      QVERIFY(chooseCompute(Compute::float32, abilities) == ComputeChoice{});
    const ComputeChoice rounded{.training = TrainingNumbers::bfloat16};
    QVERIFY(chooseCompute(Compute::bfloat16, all) == rounded);
    const ComputeChoice whole{.evaluation = EvaluationNumbers::integer};
    QVERIFY(chooseCompute(Compute::integer, all) == whole);
  }

  void takesTheFastest() {
    const ComputeChoice both{.training = TrainingNumbers::bfloat16, .evaluation = EvaluationNumbers::integer};
    QVERIFY(chooseCompute(Compute::fastest, all) == both);
    Abilities withCuda = all;
    withCuda.hasCuda = true;
    const ComputeChoice onCuda = chooseCompute(Compute::fastest, withCuda);
    QVERIFY(onCuda.training == TrainingNumbers::operators);
    QVERIFY(onCuda.trainingDevice().is_cuda());
    QVERIFY(onCuda.remark.empty());
    // The reference stays on the processor.
    QVERIFY(chooseCompute(Compute::float32, withCuda).trainingDevice().is_cpu());
  }

  void saysWhatItFallsBackTo() {
    const ComputeChoice choice = chooseCompute(Compute::fastest, none);
    QVERIFY(choice.training == TrainingNumbers::float32);
    QVERIFY(choice.evaluation == EvaluationNumbers::float32);
    QCOMPARE(QString::fromStdString(choice.remark),
             QStringLiteral("training is in float32: it is old; evaluation is in float32: it is slow"));
  }

  void refusesWhatTheProcessorLacks() {
    for (const Compute asked : {Compute::bfloat16, Compute::integer}) {
      try {
        chooseCompute(asked, none);
        QFAIL("accepted");
      } catch (const Error &error) {
        const QString message = QString::fromUtf8(error.what());
        QVERIFY2(message.contains(QStringLiteral("compute is \"")) &&
                     message.contains(QStringLiteral("expected auto or float32")),
                 error.what());
      }
    }
  }

  void agreesWithThisProcessor() {
    const ComputeChoice choice = chooseCompute(Compute::fastest);
    if (!torch::cuda::is_available())
      QCOMPARE(choice.training == TrainingNumbers::bfloat16, hasBFloat16());
    QCOMPARE(choice.evaluation == EvaluationNumbers::integer, exactIntegerWeightBits() > 0);
    QCOMPARE(mayBeSplit(), hasBFloat16Blocks());
  }
};

QTEST_GUILESS_MAIN(TestNumbers)
#include "tst_numbers.moc"
