// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace bitsmith::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto tinyCard = R"({
  "format": "bitsmith/research@1", "title": "Tiny", "idea": "I", "hypothesis": "H", "method": "M",
  "expected": "E", "source": "S", "metric": "memory", "more_is_better": false, "seeds": [1, 2, 3],
  "shared": {"data": {"source": "shapes", "train": 64, "test": 50, "augment": false},
             "network": {"architecture": "mixed_precision_cnn"},
             "training": {"epochs": 1, "batch": 32}, "threads": 1},
  "arms": [{"name": "eight", "precision": {"preset": "int8_uniform"}},
           {"name": "four", "precision": {"preset": "int8_uniform", "all": {"weight_bits": 4}}}]
})";

} // namespace

/// The real program's research and list research, on a card of the user's own.
class TestResearchCommand : public QObject {
  Q_OBJECT

  QTemporaryDir m_root;

  QString path(const QString &name) const { return m_root.filePath(name); }

  Outcome run(const QStringList &arguments) const {
    return runProgram(arguments, {{u"BITSMITH_RUNS"_s, path(u"runs"_s)},
                                  {u"XDG_CONFIG_HOME"_s, path(u"config"_s)},
                                  {u"OMP_WAIT_POLICY"_s, u"PASSIVE"_s}});
  }

  QJsonObject verdictFile(const QString &study) const {
    QFile file(path(study + u"/verdict.json"_s));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(QDir(m_root.path()).mkpath(u"config/bitsmith/research"_s));
    QFile file(path(u"config/bitsmith/research/tiny.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(tinyCard);
  }

  void listsShippedAndOwnCards() {
    const Outcome outcome = run({u"list"_s, u"research"_s, u"--json"_s});
    QVERIFY2(outcome.status == 0, qPrintable(outcome.errors));
    QStringList names;
    for (const auto &card : outcome.json().array())
      names.append(card[u"name"].toString());
    QVERIFY(names.contains(u"learnable_parameters"_s));
    QCOMPARE(names.last(), u"tiny"_s);
  }

  /// Warnings are messages: they go to stderr, of a table and of JSON alike.
  void tellsOfCardsThatAreLeftOut() {
    const QString broken = path(u"config/bitsmith/research/broken.json"_s);
    QFile file(broken);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    for (const QStringList &form : {QStringList(), QStringList(u"--json"_s)}) {
      const Outcome outcome = run(QStringList{u"list"_s, u"research"_s} + form);
      QCOMPARE(outcome.status, 0);
      QVERIFY2(outcome.errors.startsWith(u"bitsmith-cli: research card left out: "_s + broken),
               qPrintable(outcome.errors));
      QVERIFY(!outcome.output.contains(u"left out"_s));
    }
    QVERIFY(QFile::remove(broken));
  }

  /// 4 bits take half the weights' memory of 8, whatever the seed: no doubt about that.
  void runsACardAndJudgesIt() {
    const Outcome outcome =
        run({u"research"_s, u"tiny"_s, u"--out"_s, path(u"study"_s), u"--json"_s, u"--quiet"_s});
    QVERIFY2(outcome.status == 0, qPrintable(outcome.errors));
    const QJsonObject verdict = outcome.object();
    QCOMPARE(verdict[u"verdict"].toString(), u"supported"_s);
    QCOMPARE(verdict[u"runs"].toInt(), 6);
    const QJsonArray arms = verdict[u"arms"].toArray();
    QCOMPARE(arms[0][u"values"].toArray().size(), 3);
    QVERIFY(arms[1][u"mean"].toDouble() < 0.51 * arms[0][u"mean"].toDouble());
    QCOMPARE(arms[1][u"pictures"][u"samples"].toInt(), 150);
    const QJsonObject file = verdictFile(u"study"_s);
    QCOMPARE(file[u"format"].toString(), u"bitsmith/verdict@1"_s);
    QCOMPARE(file[u"card"].toString(), u"tiny"_s);
    QCOMPARE(file[u"arms"].toArray(), arms);
  }

  void judgesAgainWhatHasRun() {
    QVERIFY(QFile::remove(path(u"study/verdict.json"_s)));
    const Outcome outcome = run({u"research"_s, u"tiny"_s, u"--verdict"_s, path(u"study"_s)});
    QVERIFY2(outcome.status == 0, qPrintable(outcome.errors));
    QVERIFY2(outcome.output.contains(u"verdict: supported"_s), qPrintable(outcome.output));
    QCOMPARE(verdictFile(u"study"_s)[u"verdict"].toString(), u"supported"_s);
  }

  void changesTheStudyWhereAskedTo() {
    const Outcome outcome = run({u"research"_s, u"tiny"_s, u"--out"_s, path(u"other"_s), u"--json"_s,
                                 u"--quiet"_s, u"--set"_s, u"shared.data.test=20"_s});
    QVERIFY2(outcome.status == 0, qPrintable(outcome.errors));
    QCOMPARE(outcome.object()[u"arms"][1][u"pictures"][u"samples"].toInt(), 60);
  }

  void refusesWhatItCannotDo() {
    const Outcome unknown = run({u"research"_s, u"nothing"_s});
    QCOMPARE(unknown.status, 2);
    QVERIFY2(unknown.errors.contains(u"no research card of that name"_s), qPrintable(unknown.errors));
    const Outcome again = run({u"research"_s, u"tiny"_s, u"--out"_s, path(u"study"_s), u"--quiet"_s});
    QCOMPARE(again.status, 2);
    QVERIFY2(again.errors.contains(u"--resume"_s), qPrintable(again.errors));
    const Outcome homeless = run({u"research"_s, u"tiny"_s, u"--resume"_s});
    QCOMPARE(homeless.status, 2);
    QVERIFY2(homeless.errors.contains(u"--out"_s), qPrintable(homeless.errors));
    const Outcome both =
        run({u"research"_s, u"tiny"_s, u"--verdict"_s, path(u"study"_s), u"--out"_s, path(u"other study"_s)});
    QCOMPARE(both.status, 2);
    QVERIFY2(both.errors.contains(u"--verdict"_s) && both.errors.contains(u"--out"_s),
             qPrintable(both.errors));
    const Outcome nowhere = run({u"research"_s, u"tiny"_s, u"--verdict"_s, path(u"nowhere"_s)});
    QCOMPARE(nowhere.status, 2);
    QVERIFY(!QFile::exists(path(u"nowhere"_s)));
    const Outcome wrong = run({u"research"_s, u"tiny"_s, u"--set"_s, u"shared.training.epochs=0"_s});
    QCOMPARE(wrong.status, 2);
    QVERIFY2(wrong.errors.contains(u"training.epochs"_s), qPrintable(wrong.errors));
  }
};

QTEST_GUILESS_MAIN(TestResearchCommand)
#include "tst_research_command.moc"
