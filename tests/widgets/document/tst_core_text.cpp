// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever core/plan says in its code and the window shows can be translated.

#include "core/plan/hardware/cost_axis.h"
#include "widgets/document/core_text.h"

#include "core/plan/analysis/allocation_builder.h"
#include "core/plan/experiment/experiment.h"
#include "core/plan/network/architectures.h"
#include "core/plan/precision/exchange.h"
#include "core/plan/research/card.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>
#include <QTranslator>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Answers every text of a context with itself in brackets.
class Brackets : public QTranslator {
 public:
  QString translate(const char *context, const char *source, const char * /*comment*/,
                    int /*n*/) const override {
    return qstrcmp(context, "bitsmith::CoreText") == 0 ? u"["_s + QString::fromUtf8(source) + u"]"_s
                                                       : QString();
  }
  bool isEmpty() const override { return false; }
};

} // namespace

class TestCoreText : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void marksEveryTextForTranslators() {
    QFile file(QStringLiteral(BITSMITH_SOURCE_DIR "/widgets/document/core_text.cpp"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString source = QString::fromUtf8(file.readAll());
    QStringList texts;
    for (const MethodInfo &info : quantizerMethods())
      texts << fromStd(info.title) << fromStd(info.summary);
    for (const ExchangeFormatInfo &format : exchangeFormats())
      texts << fromStd(format.title) << fromStd(format.summary);
    for (const Architecture &architecture : architectures())
      texts << fromStd(architecture.summary);
    for (const CostAxis &axis : costAxes())
      texts << fromStd(axis.title);
    for (const DataSource &data : dataSources())
      texts << fromStd(data.summary);
    for (const PreprocessingPreset &preset : preprocessingPresets())
      texts << fromStd(preset.summary);
    for (const SensitivityMetric metric : sensitivityMetrics())
      for (const SensitivityOthers others : {SensitivityOthers::floating, SensitivityOthers::plan})
        texts << fromStd(scoreMeaning(metric, others));
    SensitivityTable withinAPlan;
    withinAPlan.others = SensitivityOthers::plan;
    texts << fromStd(allocationRemark(withinAPlan, SensitivityMetric::lossIncrease).value_or(""));
    for (int metric = 0; metric <= static_cast<int>(ResearchMetric::hypervolume); ++metric)
      texts << fromStd(titleOf(static_cast<ResearchMetric>(metric)));
    QVERIFY(texts.size() > 60);
    for (const QString &text : std::as_const(texts))
      QVERIFY2(source.contains(u"\"%1\")"_s.arg(text)), qPrintable(text));
  }

  void givesWhatTranslatorsSay() {
    QCOMPARE(coreText("a text of a file of one's own"), u"a text of a file of one's own"_s);
    Brackets brackets;
    QCoreApplication::installTranslator(&brackets);
    QCOMPARE(coreText(quantizerMethods().front().title), u"[Range]"_s);
    QCoreApplication::removeTranslator(&brackets);
  }
};

QTEST_GUILESS_MAIN(TestCoreText)
#include "tst_core_text.moc"
