// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/report/report.h"

#include "core/plan/base/files.h"
#include "core/plan/report/figures.h"
#include "core/plan/report/plot.h"
#include "core/plan/runs/comparison.h"
#include "core/plan/runs/event_writer.h"
#include "core/plan/runs/run_folder.h"
#include "tests/core/plan/plan_test.h"

#include <QDomDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <nlohmann/json.hpp>

using namespace bitsmith;
using bitsmith::test::messageOf;
using bitsmith::test::text;
using namespace Qt::Literals::StringLiterals;

namespace fs = std::filesystem;

namespace {

const char *const nasty = "<b>\"it's\" & 50 %</b>\x01 größer";

RunResult resultOf(std::int64_t right, int bits, double ratio, double memory) {
  RunResult result{.accuracy = static_cast<double>(right) / 1000,
                   .accuracyInterval = wilsonInterval(right, 1000),
                   .samples = 1000,
                   .loss = 0.75,
                   .compressionRatio = ratio,
                   .memoryMb = memory};
  result.cost.macs = 1234567;
  result.cost.bops = 1234567.0 * bits * 8;
  result.cost.energyPicojoules = 12345;
  result.cost.memoryBytes = memory * 1024 * 1024;
  LayerResult first{.name = "conv1", .weightBits = bits, .activationBits = bits == floatBits ? bits : 8};
  if (bits != floatBits)
    first.weightSqnrDb = 21.25;
  result.layers = {first, {.name = "fc", .weightBits = bits, .activationBits = first.activationBits}};
  result.seconds = 61.5;
  for (std::int64_t i = 0; i < 1000; ++i)
    result.outcomes.push_back(i < right);
  result.testSet = "a";
  return result;
}

void writeRun(const fs::path &folder, const Experiment &experiment, const std::optional<RunResult> &result,
              const std::string &failure = {}) {
  createRunFolder(folder, experiment,
                  {{"bitsmith", "9.9"}, {"libtorch", "1.13"}, {"processor", "abacus"}, {"threads", 2}});
  EventWriter events(folder);
  events.started(20, 0, nlohmann::json::object());
  for (std::int64_t epoch = 1; epoch <= 2; ++epoch)
    events.epoch({.epoch = epoch,
                  .trainLoss = 2.0 / static_cast<double>(epoch),
                  .testAccuracy = 0.4 * static_cast<double>(epoch),
                  .testInterval = wilsonInterval(400 * epoch, 1000),
                  .samples = 1000});
  if (!failure.empty())
    events.failed(failure);
  if (result)
    writeFileAtomically(folder / run_file::result, toJson(*result).dump());
}

/// A study: fp32, 4 bits, one that failed and one whose turn has not come.
fs::path makeStudy(const QString &root) {
  Experiment study{.name = "<b>\"it's\" & 50 %</b>", .task = Task::study};
  for (const char *name : {"fp32", "four <bits>", "broken", "to come"}) {
    Experiment member{.name = name};
    member.training.epochs = 2;
    member.threads = 2;
    member.hardware = "mobile_cpu";
    member.precision.preset = name == std::string("fp32") ? "fp32" : "mixed_conservative";
    study.members.push_back(member);
  }
  fs::path folder = fs::path(root.toStdString()) / "study";
  createRunFolder(folder, study, nlohmann::json::object());
  const auto members = memberFolders(folder, study);
  writeRun(members[0], study.members[0], resultOf(900, floatBits, 1, 2.5));
  writeRun(members[1], study.members[1], resultOf(871, 4, 8, 0.3125));
  writeRun(members[2], study.members[2], std::nullopt, "the loss is not finite & more: lower training.lr");
  return folder;
}

/// Reads a page strictly and gives its elements.
QDomDocument parsed(const std::string &html) {
  const QByteArray bytes = QByteArray::fromStdString(html);
  QXmlStreamReader reader(bytes);
  while (!reader.atEnd())
    reader.readNext();
  if (reader.hasError())
    QTest::qFail(qPrintable(u"%1 in line %2"_s.arg(reader.errorString()).arg(reader.lineNumber())), __FILE__,
                 __LINE__);
  QDomDocument document;
  document.setContent(bytes);
  return document;
}

/// Cells of the table whose first heading is given, row by row.
QList<QStringList> tableOf(const QDomDocument &document, const QString &firstHeading, int columns) {
  const QDomNodeList tables = document.elementsByTagName(u"table"_s);
  for (int i = 0; i < tables.size(); ++i) {
    const QDomElement table = tables.at(i).toElement();
    const QDomNodeList headings = table.elementsByTagName(u"th"_s);
    if (headings.size() != columns || headings.at(0).toElement().text() != firstHeading)
      continue;
    QList<QStringList> rows;
    const QDomNodeList lines = table.elementsByTagName(u"tr"_s);
    for (int line = 1; line < lines.size(); ++line) {
      QStringList cells;
      const QDomNodeList found = lines.at(line).toElement().elementsByTagName(u"td"_s);
      for (int cell = 0; cell < found.size(); ++cell)
        cells.append(found.at(cell).toElement().text());
      rows.append(cells);
    }
    return rows;
  }
  return {};
}

std::string pageOf(const std::vector<fs::path> &folders, const ReportOptions &options = {}) {
  return toHtml(makeReport(readReport(folders), options));
}

} // namespace

class ReportTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void escapesWhateverIsWritten();
  void theTableHasTheFiguresOfTheRecords();
  void namesEachOfSeveralReferences();
  void pageIsStrictAndSelfContained();
  void userTextIsEscapedEverywhere();
  void runsWithoutAResultAreTold();
  void chartsShowTheRuns();
  void bitsByLayer();
  void costsNameTheSourceOfTheProfile();
  void theExperimentCanBeReadBack();
  void seedsAreTakenTogether();
  void runsOfOneNameAreToldApart();
  void oneRunAlone();
  void aHardwareProfileThatIsGoneIsSaid();
  void researchAnswersTheQuestion();
  void otherTasksTellWhatTheyFound();
  void namesWhatIsNoRun();
  void ticksAreRound();

 private:
  QTemporaryDir m_root;
};

void ReportTest::escapesWhateverIsWritten() {
  QCOMPARE(text(escapedXml("a<b>&\"c'\n")), u"a&lt;b&gt;&amp;&quot;c&#39;\n"_s);
  QCOMPARE(text(escapedXml("ä→\U0001F600")), u"ä→😀"_s);
  // Control characters, a lonely continuation byte, an overlong slash, a surrogate, a cut-off letter.
  QCOMPARE(text(escapedXml(std::string("\x01|\x80|\xC0\xAF|\xED\xA0\x80|\xC3"))),
           u"\uFFFD|\uFFFD|\uFFFD\uFFFD|\uFFFD\uFFFD\uFFFD|\uFFFD"_s);
  Markup markup;
  markup.open("a", {{"title", "<\">"}}).element("b", {}, "x&y").close();
  QCOMPARE(text(markup.str()), u"<a title=\"&lt;&quot;&gt;\"><b>x&amp;y</b></a>"_s);
}

void ReportTest::theTableHasTheFiguresOfTheRecords() {
  QTemporaryDir root;
  const QDomDocument document = parsed(pageOf({makeStudy(root.path())}));
  const QList<QStringList> rows = tableOf(document, u"Run"_s, 10);
  QCOMPARE(rows.size(), 2);
  const Interval fp32 = wilsonInterval(900, 1000);
  QCOMPARE(rows[0],
           (QStringList{u"fp32 ★"_s, u"90.0 %"_s,
                        u"%1 to %2 %"_s.arg(100 * fp32.low, 0, 'f', 1).arg(100 * fp32.high, 0, 'f', 1),
                        u"reference"_s, u"–"_s, u"0.7500"_s, u"2.500"_s, u"1.00×"_s, u"32.00"_s,
                        u"1 min 02 s"_s}));
  QCOMPARE(rows[1][0], u"four <bits> ★"_s);
  QCOMPARE(rows[1][1], u"87.1 %"_s);
  // The same pictures: 29 that fp32 alone has right.
  PairedCounts counts{.both = 871, .onlyFirst = 29, .onlySecond = 0, .neither = 100};
  const Interval difference = pairedDifferenceInterval(counts);
  QCOMPARE(rows[1][3],
           u"−2.9 (−%1 to −%2)"_s.arg(100 * difference.high, 0, 'f', 1).arg(100 * difference.low, 0, 'f', 1));
  QCOMPARE(rows[1][4], text(pText(mcnemarExact(29, 0))));
  QCOMPARE(rows[1].mid(5), (QStringList{u"0.7500"_s, u"0.312"_s, u"8.00×"_s, u"4.00"_s, u"1 min 02 s"_s}));
}

void ReportTest::namesEachOfSeveralReferences() {
  QTemporaryDir root;
  std::vector<fs::path> folders;
  const auto add = [&](const char *name, const char *testSet, std::int64_t right, int bits, double memory) {
    RunResult result = resultOf(right, bits, floatBits / static_cast<double>(bits), memory);
    result.testSet = testSet;
    folders.push_back(fs::path(root.path().toStdString()) / name);
    writeRun(folders.back(), {.name = name}, result);
  };
  const auto findings = [&] {
    const QDomDocument document = parsed(pageOf(folders));
    const QDomNodeList items =
        document.elementsByTagName(u"ul"_s).at(0).toElement().elementsByTagName(u"li"_s);
    QStringList texts;
    for (int i = 0; i < items.size(); ++i)
      texts.append(items.at(i).toElement().text());
    return texts;
  };
  add("digits", "a", 900, floatBits, 2.5);
  add("digits 4", "a", 871, 4, 0.3125);
  add("clothes 2", "b", 700, 2, 0.15);
  QStringList told = findings();
  QVERIFY2(told.size() == 4 && told[0].startsWith(u"Reference: digits with 90.0 %"_s) &&
               told[1].contains(u" points less than the reference (p "_s) &&
               told[2].endsWith(u"16.00× smaller than fp32; there is no fp32 run of its network on its test "
                                "pictures to compare with."_s),
           qPrintable(told.join(u'\n')));
  add("clothes", "b", 800, floatBits, 2.5);
  told = findings();
  QVERIFY2(told.size() == 5 && told[0].startsWith(u"Reference: digits with 90.0 %"_s) &&
               told[1].startsWith(u"Reference: clothes with 80.0 %"_s) && told[1].endsWith(u" MB."_s) &&
               told[2].contains(u" points less than digits (p "_s) &&
               told[3].contains(u"; 10.0 points less than clothes (p "_s),
           qPrintable(told.join(u'\n')));
  const QList<QStringList> rows = tableOf(parsed(pageOf(folders)), u"Run"_s, 10);
  QCOMPARE(rows.size(), 4);
  QCOMPARE(rows[0][3], u"reference"_s);
  QCOMPARE(rows[3][3], u"reference"_s);
  QVERIFY2(rows[1][3].endsWith(u") against digits"_s) && rows[2][3].endsWith(u") against clothes"_s),
           qPrintable(rows[1][3] + rows[2][3]));
}

void ReportTest::pageIsStrictAndSelfContained() {
  QTemporaryDir root;
  const std::string html =
      pageOf({makeStudy(root.path())}, {.title = "T", .question = "Q?", .date = "today"});
  const QDomDocument document = parsed(html);
  QCOMPARE(document.documentElement().tagName(), u"html"_s);
  QCOMPARE(document.elementsByTagName(u"h1"_s).at(0).toElement().text(), u"T"_s);
  QCOMPARE(document.elementsByTagName(u"title"_s).at(0).toElement().text(), u"T"_s);
  QCOMPARE(document.elementsByTagName(u"p"_s).at(0).toElement().text(), u"Q?"_s);
  for (const char *tag : {"script", "link", "img", "iframe", "object", "a", "image", "use"})
    QCOMPARE(document.elementsByTagName(QString::fromLatin1(tag)).size(), 0);
  const QString page = text(html);
  QVERIFY(!page.contains(u"url("_s) && !page.contains(u"@import"_s));
  // Namespaces are names, not places.
  static const QRegularExpression address(u"https?://(?!www\\.w3\\.org/(1999/xhtml|2000/svg)\")"_s);
  QVERIFY(!page.contains(address));
  QVERIFY(page.contains(u"prefers-color-scheme:dark"_s));
  QVERIFY(page.contains(u"@media print"_s));
  static const QRegularExpression handler(u"\\son[a-z]+="_s);
  QVERIFY(!page.contains(handler));
  // In a style element HTML has no escapes: what is in it may not need any.
  const QString style = page.section(u"<style>"_s, 1).section(u"</style>"_s, 0, 0);
  QVERIFY(!style.isEmpty() && !style.contains(u'<') && !style.contains(u'&'));
}

void ReportTest::userTextIsEscapedEverywhere() {
  QTemporaryDir root;
  const std::string html =
      pageOf({makeStudy(root.path())}, {.title = nasty, .question = "</p><script>alert(1)</script>"});
  QVERIFY(html.find("<script") == std::string::npos);
  QVERIFY(html.find("<bits>") == std::string::npos);
  const QDomDocument document = parsed(html);
  QCOMPARE(document.elementsByTagName(u"h1"_s).at(0).toElement().text(),
           u"<b>\"it's\" & 50 %</b>\uFFFD größer"_s);
  QCOMPARE(document.elementsByTagName(u"p"_s).at(0).toElement().text(), u"</p><script>alert(1)</script>"_s);
}

void ReportTest::runsWithoutAResultAreTold() {
  QTemporaryDir root;
  const fs::path study = makeStudy(root.path());
  const QDomDocument document = parsed(pageOf({study}));
  const QList<QStringList> rows = tableOf(document, u"Run"_s, 4);
  QCOMPARE(rows.size(), 2);
  QCOMPARE(rows[0], (QStringList{u"broken"_s, u"failed"_s, u"epoch 2 of 2, 80.0 %"_s,
                                 u"the loss is not finite & more: lower training.lr"_s}));
  QCOMPARE(rows[1], (QStringList{u"to come"_s, u"queued"_s, u"0 %"_s, u"–"_s}));
  QVERIFY(text(pageOf({study})).contains(u"2 of 4 runs have finished."_s));
  // Nothing at all has finished: a page without results and charts of what there is.
  const fs::path alone = study / "03-broken";
  const QDomDocument failed = parsed(pageOf({alone}));
  QCOMPARE(tableOf(failed, u"Run"_s, 10).size(), 0);
  QCOMPARE(tableOf(failed, u"Run"_s, 4).size(), 1);
}

void ReportTest::chartsShowTheRuns() {
  QTemporaryDir root;
  const QDomDocument document = parsed(pageOf({makeStudy(root.path())}));
  const QDomNodeList drawings = document.elementsByTagName(u"svg"_s);
  QCOMPARE(drawings.size(), 4); // memory, compression, training, bits
  const QDomElement memory = drawings.at(0).toElement();
  const QDomNodeList dots = memory.elementsByTagName(u"circle"_s);
  QCOMPARE(dots.size(), 2);
  QCOMPARE(dots.at(0).firstChildElement(u"title"_s).text(), u"fp32: 90.0 % at 2.5 MB"_s);
  QCOMPARE(dots.at(1).firstChildElement(u"title"_s).text(), u"four <bits>: 87.1 % at 0.3125 MB"_s);
  // Where they are follows from the values: x is linear from 0, more accuracy is higher.
  const auto number = [](const QDomNode &node, const char *name) {
    return node.toElement().attribute(QString::fromLatin1(name)).toDouble();
  };
  const double origin = 58;
  QVERIFY(std::abs((number(dots.at(0), "cx") - origin) / (number(dots.at(1), "cx") - origin) - 8) < 0.02);
  QVERIFY(number(dots.at(0), "cy") < number(dots.at(1), "cy"));
  // Both are on the front.
  for (int i = 0; i < 2; ++i)
    QVERIFY(dots.at(i).toElement().attribute(u"class"_s).contains(QRegularExpression(u"\\bf\\d"_s)));
  const QDomElement training = drawings.at(2).toElement();
  QStringList legend;
  const QDomNodeList texts = training.elementsByTagName(u"text"_s);
  for (int i = 0; i < texts.size(); ++i)
    legend.append(texts.at(i).toElement().text());
  for (const QString &name : {u"fp32"_s, u"four <bits>"_s, u"broken"_s})
    QVERIFY2(legend.contains(name), qPrintable(legend.join(u' ')));
}

void ReportTest::bitsByLayer() {
  QTemporaryDir root;
  const QDomDocument document = parsed(pageOf({makeStudy(root.path())}));
  const QDomNodeList cells =
      document.elementsByTagName(u"svg"_s).at(3).toElement().elementsByTagName(u"rect"_s);
  QCOMPARE(cells.size(), 4);
  QCOMPARE(cells.at(2).firstChildElement(u"title"_s).text(),
           u"four <bits>, conv1: 4 weight bits, 8 activation bits"_s);
  QCOMPARE(cells.at(2).toElement().attribute(u"fill"_s), text(bitsColor(4)));
  QVERIFY(bitsColor(4) != bitsColor(8) && bitsColor(32) == "#8a929c");
  QCOMPARE(tableOf(document, u"Layer"_s, 3),
           (QList<QStringList>{{u"conv1"_s, u"32 / 32"_s, u"4 / 8 (21.2)"_s},
                               {u"fc"_s, u"32 / 32"_s, u"4 / 8"_s}}));
}

void ReportTest::costsNameTheSourceOfTheProfile() {
  QTemporaryDir root;
  const std::string html = pageOf({makeStudy(root.path())});
  const QList<QStringList> rows = tableOf(parsed(html), u"Run"_s, 7);
  QCOMPARE(rows.size(), 2);
  QCOMPARE(rows[1], (QStringList{u"four <bits>"_s, u"mobile_cpu"_s, u"1,234,567"_s, u"0.03951"_s,
                                 u"12.35 nJ"_s, u"–"_s, u"0.312"_s}));
  QVERIFY(text(html).contains(u"Profile mobile_cpu: Mobile CPU core (Cortex-A76 class)"_s));
  QVERIFY(text(html).contains(u"Source: One big core of a phone"_s));
  QVERIFY(text(html).contains(u"Computed by Bitsmith 9.9, LibTorch 1.13, abacus, 2 threads."_s));
}

void ReportTest::theExperimentCanBeReadBack() {
  QTemporaryDir root;
  const fs::path folder = makeStudy(root.path());
  const QDomDocument document = parsed(pageOf({folder}));
  const QDomNodeList folded = document.elementsByTagName(u"details"_s);
  QCOMPARE(folded.size(), 1); // the study as one, not each member
  const std::string json = folded.at(0).firstChildElement(u"pre"_s).text().toStdString();
  const Experiment again = parseExperiment(json, "page");
  QCOMPARE(again.members.size(), std::size_t(4));
  QCOMPARE(again.members[1].name, "four <bits>");
  QVERIFY(again.members == readReport({folder}).studies.front().experiment.members);
  QVERIFY(document.toString().contains(u"bitsmith-cli run experiment.json --out repeated --threads 2"_s));
}

void ReportTest::seedsAreTakenTogether() {
  QTemporaryDir root;
  std::vector<fs::path> folders;
  for (const int right : {870, 880, 890}) {
    Experiment run{.name = "four, seed " + std::to_string(right)};
    run.training.seed = static_cast<std::uint64_t>(right);
    folders.push_back(fs::path(root.path().toStdString()) / std::to_string(right));
    writeRun(folders.back(), run, resultOf(right, 4, 8, 0.3));
  }
  // Student's t with two degrees of freedom: 4.3027 · 0.01 / √3.
  QCOMPARE(tableOf(parsed(pageOf(folders)), u"Configuration"_s, 7),
           (QList<QStringList>{
               {u"four"_s, u"3"_s, u"88.0 %"_s, u"85.5 to 90.5 %"_s, u"87.0 %"_s, u"89.0 %"_s, u"0.300"_s}}));
  QCOMPARE(tableOf(parsed(pageOf({folders[0]})), u"Configuration"_s, 7).size(), 0);
  // The same seed again is no other one, and neither are networks that began elsewhere.
  Experiment again{.name = "four again"};
  again.training.seed = 870;
  const fs::path repeated = fs::path(root.path().toStdString()) / "again";
  writeRun(repeated, again, resultOf(700, 4, 8, 0.3));
  QCOMPARE(tableOf(parsed(pageOf({folders[0], repeated})), u"Configuration"_s, 7).size(), 0);
  Experiment elsewhere{.name = "four, seed 880"};
  elsewhere.training.seed = 880;
  elsewhere.start.run = "../another";
  const fs::path started = fs::path(root.path().toStdString()) / "elsewhere";
  writeRun(started, elsewhere, resultOf(700, 4, 8, 0.3));
  QCOMPARE(tableOf(parsed(pageOf({folders[0], started})), u"Configuration"_s, 7).size(), 0);
}

void ReportTest::runsOfOneNameAreToldApart() {
  QTemporaryDir root;
  const fs::path base(root.path().toStdString());
  writeRun(base / "a", {.name = "same"}, resultOf(900, 8, 4, 0.6));
  writeRun(base / "b", {.name = "same"}, resultOf(800, 4, 8, 0.3));
  const ReportSource source = readReport({base / "a", base / "b" / "", base / "a"});
  QCOMPARE(source.runs.size(), std::size_t(2)); // named twice, told of once
  QCOMPARE(source.runs[0].label, "same (a)");
  QCOMPARE(source.runs[1].label, "same (b)");
}

void ReportTest::oneRunAlone() {
  QTemporaryDir root;
  const fs::path folder = fs::path(root.path().toStdString()) / "it's";
  writeRun(folder, {.name = "alone"}, resultOf(900, 8, 4, 0.6));
  const std::string html = pageOf({folder});
  const QDomDocument document = parsed(html);
  QCOMPARE(document.elementsByTagName(u"h1"_s).at(0).toElement().text(), u"alone"_s);
  QCOMPARE(document.elementsByTagName(u"svg"_s).size(), 2); // curves and bits: nothing to trade off
  QCOMPARE(tableOf(document, u"Run"_s, 10).first().first(), u"alone"_s);
  QVERIFY(document.toString().contains(u"it'\\''s' -o report.html"_s)); // as a shell reads it
}

void ReportTest::aHardwareProfileThatIsGoneIsSaid() {
  QTemporaryDir root;
  const fs::path folder = fs::path(root.path().toStdString()) / "x";
  Experiment run{.name = "x"};
  run.hardware = "mobile_cpu";
  writeRun(folder, run, resultOf(900, 8, 4, 0.6));
  ReportSource source = readReport({folder});
  source.runs[0].record.experiment.hardware = "of_another_machine";
  QVERIFY(text(toHtml(makeReport(source))).contains(u"The profile of_another_machine is not among those"_s));
}

void ReportTest::researchAnswersTheQuestion() {
  QTemporaryDir root;
  const fs::path study = makeStudy(root.path());
  writeFileAtomically(study / "verdict.json",
                      R"({"title": "Do four bits suffice?", "sentence": "They do & more."})");
  const QDomDocument document = parsed(pageOf({study}));
  QCOMPARE(document.elementsByTagName(u"p"_s).at(0).toElement().text(), u"Do four bits suffice?"_s);
  QCOMPARE(document.elementsByTagName(u"li"_s).at(0).toElement().text(), u"They do & more."_s);
}

void ReportTest::otherTasksTellWhatTheyFound() {
  QTemporaryDir root;
  const fs::path base(root.path().toStdString());
  RunResult search{.task = Task::search};
  CandidateRecord candidate{.index = 3, .weightBits = {2, 8}, .activationBits = {8, 8}, .accuracy = 0.75};
  candidate.accuracyInterval = wilsonInterval(75, 100);
  candidate.compressionRatio = 6;
  candidate.memoryMb = 0.25;
  search.search = SearchResult{
      .strategy = "nsga2", .costName = "memory", .candidates = {candidate}, .front = {3}, .best = 3};
  ReportSource source;
  RunRecord record;
  record.experiment = {.name = "search", .task = Task::search};
  record.result = search;
  source.runs.push_back({record, "search", {}});
  RunResult sensitivity{.task = Task::sensitivity};
  SensitivityTable table{.layers = {"conv1"}, .bits = {2, 4}, .samples = 100};
  table.merge({.layer = 0, .bits = 2, .values = {{SensitivityMetric::lossIncrease, 0.125}}});
  sensitivity.sensitivity = table;
  record.experiment = {.name = "probe", .task = Task::sensitivity};
  record.result = sensitivity;
  source.runs.push_back({record, "probe", {}});
  RunResult errors{.task = Task::errors};
  LayerErrors conv{.name = "conv1"};
  conv.weight.bits = 4;
  conv.weight.figures.sqnrDb = 20.46;
  conv.activation.emplace();
  conv.activation->bits = 8;
  conv.activation->figures.sqnrDb = 41.2;
  conv.outputLayerwise.emplace();
  conv.outputLayerwise->sqnrDb = 19.9;
  conv.outputGraphwise.emplace(); // nothing differs
  LayerErrors fc{.name = "fc"};
  fc.weight.bits = 8;
  errors.errors =
      ErrorReport{.layers = {conv, fc}, .samples = 1200, .floatAccuracy = 0.75, .quantizedAccuracy = 0.5};
  record.experiment = {.name = "compared", .task = Task::errors};
  record.result = errors;
  source.runs.push_back({record, "compared", {}});
  const std::string html = toHtml(makeReport(source));
  QVERIFY(text(html).contains(u"1,200 test pictures: accuracy 75.0 % in float, 50.0 % quantized."_s));
  const QDomDocument document = parsed(html);
  QCOMPARE(tableOf(document, u"Layer"_s, 7),
           (QList<QStringList>{{u"conv1"_s, u"4"_s, u"20.5"_s, u"8"_s, u"41.2"_s, u"19.9"_s, u"–"_s},
                               {u"fc"_s, u"8"_s, u"–"_s, u"–"_s, u"–"_s, u"–"_s, u"–"_s}}));
  const QList<QStringList> plans = tableOf(document, u"Plan"_s, 6);
  QCOMPARE(plans.size(), 1);
  QCOMPARE(plans[0].first(3), (QStringList{u"3"_s, u"2 8"_s, u"75.0 %"_s}));
  QCOMPARE(tableOf(document, u"Layer"_s, 3), (QList<QStringList>{{u"conv1"_s, u"0.125"_s, u"–"_s}}));
  QCOMPARE(tableOf(document, u"Run"_s, 10).size(), 0);
}

void ReportTest::namesWhatIsNoRun() {
  const fs::path nowhere = fs::path(m_root.path().toStdString()) / "none";
  const QString message = messageOf([&] { readReport({nowhere}); });
  QVERIFY2(message.contains(text(nowhere.string())), qPrintable(message));
  QCOMPARE(messageOf([] { makeReport({}); }),
           u"there is no run to report: name a run folder or a study with runs"_s);
}

void ReportTest::ticksAreRound() {
  QCOMPARE(roundTicks(0, 1, 5), (std::vector<double>{0, 0.2, 0.4, 0.6000000000000001, 0.8, 1}));
  QCOMPARE(roundTicks(83, 91, 4), (std::vector<double>{84, 86, 88, 90}));
  QVERIFY(roundTicks(1, 1, 5).empty());
  QVERIFY(roundTicks(0, HUGE_VAL, 5).empty());
  // One more and one less are the same number there: the list still ends.
  const double huge = 1e17;
  QVERIFY(roundTicks(huge, huge + 32, 5, 1).size() <= 11);
  QVERIFY(roundTicks(huge, huge + 64, 40).size() <= 81);
  QCOMPARE(shortNumber(0.30000000000000004), "0.3");
  QCOMPARE(shortNumber(1234567), "1234567");
  QCOMPARE(shortNumber(12.3456), "12.35");
  QCOMPARE(shortNumber(-0.000012), "-1.2e-05");
}

QTEST_GUILESS_MAIN(ReportTest)
#include "tst_report.moc"
