// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/files.h"
#include "core/plan/cluster/cluster_profile.h"
#include "core/plan/cluster/job_record.h"
#include "tests/core/plan/plan_test.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>
#include <regex>

using namespace bitsmith;
using bitsmith::test::messageOf;
using Json = nlohmann::json;

namespace {

const Json wholeProfile = Json::parse(R"({
  "format": "bitsmith/cluster@1", "name": "lab", "summary": "the lab's", "partition": "long,short",
  "account": "vision", "qos": "high", "time_limit": "1-02:30:00", "cpus_per_task": 8, "memory_mb": 16000,
  "gpus": 2, "max_running": 20, "array_size": 100, "environment": {"BITSMITH_DATA": "/data/it's here", "EMPTY": ""},
  "setup": ["module load gcc/12", ". /opt/env.sh"], "program": "/opt/bitsmith 1/bin/bitsmith-cli",
  "requeue": false, "warning_seconds": 60, "poll_seconds": 30, "options": ["--constraint=avx2&ib", "--exclusive"]})");

Json with(const char *key, const Json &value) {
  Json profile = wholeProfile;
  profile[key] = value;
  return profile;
}

QString faultOf(const Json &profile) {
  return messageOf([&] { parseClusterProfile(profile.dump(), "lab.json"); });
}

} // namespace

class ClusterProfileTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void readsWhatItWrites();
  void leavesOpenWhatIsNotSaid();
  void refuses_data();
  void refuses();
  void readsTimeLimits_data();
  void readsTimeLimits();
  void schemaKnowsTheKeysAndDefaults();
  void ownProfilesComeBeforeShippedOnes();
  void recordOfJobsSurvivesItsFile();
  void recordsOfOlderVersionsAreRead();
  void jobsOfAnotherClusterAreRefused();
};

void ClusterProfileTest::readsWhatItWrites() {
  const ClusterProfile profile = parseClusterProfile(wholeProfile.dump(), "lab.json");
  QCOMPARE(profile.partition, std::string("long,short"));
  QCOMPARE(profile.cpusPerTask, std::int64_t{8});
  QCOMPARE(profile.environment.at("BITSMITH_DATA"), std::string("/data/it's here"));
  QCOMPARE(profile.setup.size(), std::size_t{2});
  QVERIFY(!profile.requeue);
  QVERIFY(toJson(profile) == wholeProfile);
  QVERIFY(parseClusterProfile(toJson(profile).dump(), "again") == profile);
}

void ClusterProfileTest::leavesOpenWhatIsNotSaid() {
  const ClusterProfile profile =
      parseClusterProfile(R"({"format": "bitsmith/cluster@1", "name": "a"})", "a.json");
  ClusterProfile expected;
  expected.name = "a";
  QVERIFY(profile == expected);
  QVERIFY(profile.partition.empty() && profile.timeLimit.empty() && profile.requeue);
}

void ClusterProfileTest::refuses_data() {
  QTest::addColumn<QString>("key");
  QTest::addColumn<QString>("value");
  QTest::addColumn<QString>("message");
  const auto row = [](const char *name, const char *key, const char *value, const char *message) {
    QTest::newRow(name) << QString::fromUtf8(key) << QString::fromUtf8(value)
                        << QStringLiteral("lab.json: ") + QString::fromUtf8(message);
  };
  row("other format", "format", R"("bitsmith/cluster@2")",
      R"(format is "bitsmith/cluster@2", written by a newer Bitsmith: this one reads up to "bitsmith/cluster@1"; update it)");
  row("name", "name", R"("a b")", R"(name is "a b": expected letters, digits, - and _, at most 64)");
  row("unknown key", "partitoin", R"("x")", "partitoin is not known here");
  for (const char *key : {"partition", "account", "qos"}) {
    for (const char *value :
         {R"("a b")", R"("a\n#SBATCH --wrap=x")", R"("a\"b")", R"("a#b")", R"("a\\b")", R"("a`b")", R"("ü")"})
      QTest::addRow("%s %s", key, value)
          << QString::fromUtf8(key) << QString::fromUtf8(value)
          << QStringLiteral("lab.json: %1 is %2: expected a word without blanks, quotes, \\, ` and #")
                 .arg(QString::fromUtf8(key), QString::fromUtf8(value));
  }
  row("no time", "time_limit", R"("soon")",
      R"(time_limit is "soon": expected minutes, hours:minutes:seconds or days-hours:minutes:seconds)");
  row("time before its warning", "time_limit", R"("2")",
      R"(time_limit is "2": expected more than warning_seconds (60) and a minute, or warning_seconds of 0)");
  row("no processors", "cpus_per_task", "0", "cpus_per_task is 0: expected a whole number from 1 to 1024");
  row("memory", "memory_mb", "-1", "memory_mb is -1: expected a whole number from 0 to 1073741824");
  row("poll", "poll_seconds", "0", "poll_seconds is 0: expected a whole number from 1 to 3600");
  row("variable", "environment", R"({"A=B": "c"})",
      "environment.A=B is no name of a variable: expected letters, digits and _");
  row("lines in a variable", "environment", R"({"A": "b\nrm"})",
      R"(environment.A is "b\nrm": expected a text of one line)");
  row("number in a variable", "environment", R"({"A": 3})",
      "environment.A is 3: expected a text of one line");
  row("two lines", "setup", R"(["a\nb"])", R"(setup.0 is "a\nb": expected a line of bash)");
  row("NUL", "program", R"("a\u0000b")", R"(program is "a\u0000b": expected one line of at most 4096 bytes)");
  row("no option", "options", R"(["constraint"])",
      R"(options.0 is "constraint": expected an option of sbatch such as --constraint=avx2, without blanks and quotes)");
  row("blank in an option", "options", R"(["--constraint=a b"])",
      R"(options.0 is "--constraint=a b": expected an option of sbatch such as --constraint=avx2, without blanks and quotes)");
  row("our option", "options", R"(["--array=1-3"])",
      R"(options.0 is "--array=1-3": that option is given by Bitsmith itself)");
  row("our option alone", "options", R"(["--wait"])",
      R"(options.0 is "--wait": that option is given by Bitsmith itself)");
  row("beginning of our option", "options", R"(["--arr=1-3"])",
      R"(options.0 is "--arr=1-3": that option is given by Bitsmith itself)");
  for (const char *option : {"--clusters=other", "--cluster=other"})
    QTest::newRow(option) << QStringLiteral("options")
                          << QStringLiteral("[\"%1\"]").arg(QString::fromUtf8(option))
                          << QStringLiteral(
                                 "lab.json: options.0 is \"%1\": that option is given by Bitsmith itself")
                                 .arg(QString::fromUtf8(option));
  row("other cluster in short", "options", R"(["-Mother"])",
      R"(options.0 is "-Mother": expected an option of sbatch such as --constraint=avx2, without blanks and quotes)");
  row("array size", "array_size", "-1", "array_size is -1: expected a whole number from 0 to 1000000");
  for (const char *program : {"~/bin/bitsmith-cli", "$HOME/bin/bitsmith-cli", "/home/$USER/bitsmith-cli"})
    QTest::newRow(program)
        << QStringLiteral("program") << QStringLiteral("\"%1\"").arg(QString::fromUtf8(program))
        << QStringLiteral("lab.json: program is \"%1\": ~ and $ are not expanded there, write the whole path "
                          "(/home/me/bin/bitsmith-cli), or a name that setup puts into PATH")
               .arg(QString::fromUtf8(program));
}

void ClusterProfileTest::refuses() {
  QFETCH(QString, key);
  QFETCH(QString, value);
  QFETCH(QString, message);
  QCOMPARE(faultOf(with(key.toUtf8().constData(), Json::parse(value.toStdString()))), message);
}

void ClusterProfileTest::readsTimeLimits_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<int>("seconds");
  QTest::newRow("minutes") << "90" << 5400;
  QTest::newRow("minutes:seconds") << "1:30" << 90;
  QTest::newRow("hours:minutes:seconds") << "2:00:01" << 7201;
  QTest::newRow("days-hours") << "1-12" << 129600;
  QTest::newRow("days-hours:minutes") << "1-0:30" << 88200;
  QTest::newRow("days-hours:minutes:seconds") << "2-03:04:05" << 183845;
  for (const char *bad : {"", "x", "-1", "1-", "1:", ":1", "1:2:3:4", "1-2:3:4:5", "1.5", "99999999", "1 "})
    QTest::addRow("bad \"%s\"", bad) << QString::fromUtf8(bad) << -1;
}

void ClusterProfileTest::readsTimeLimits() {
  QFETCH(QString, text);
  QFETCH(int, seconds);
  QCOMPARE(timeLimitSeconds(text.toStdString()), std::int64_t{seconds});
}

/// The schema against the reader: the same keys, the same defaults, and patterns that take and refuse alike.
void ClusterProfileTest::schemaKnowsTheKeysAndDefaults() {
  const Json schema = Json::parse(resource("schemas/cluster.schema.json"));
  const Json &properties = schema.at("properties");
  const Json defaults = toJson(ClusterProfile{});
  for (const auto &[key, value] : wholeProfile.items())
    QVERIFY2(properties.contains(key), key.c_str());
  for (const auto &[key, property] : properties.items()) {
    QVERIFY2(wholeProfile.contains(key), key.c_str());
    if (property.contains("default"))
      QVERIFY2(property.at("default") == defaults.at(key), key.c_str());
  }
  const std::regex word(schema.at("definitions").at("word").at("pattern").get<std::string>());
  for (int c = 1; c < 128; ++c) {
    const std::string text = "a" + std::string(1, static_cast<char>(c));
    QVERIFY2(std::regex_match(text, word) == (faultOf(with("qos", text)) == QStringLiteral("nothing thrown")),
             text.c_str());
  }
  const std::regex program(properties.at("program").at("allOf").at(1).at("pattern").get<std::string>());
  for (const char *text : {"", "bitsmith-cli", "/opt/a b~/c", "~/b", "$B/c", "/a/$b", "a$"})
    QVERIFY2(std::regex_match(text, program) ==
                 (faultOf(with("program", text)) == QStringLiteral("nothing thrown")),
             text);
  // Options that need not be refused though their names have ours in them.
  for (const char *text :
       {"--cluster-constraint=a", "--mem-per-cpu=1G", "--time-min=5", "--wait-all-nodes=1"})
    QCOMPARE(faultOf(with("options", Json::array({text}))), QStringLiteral("nothing thrown"));
}

void ClusterProfileTest::ownProfilesComeBeforeShippedOnes() {
  QTemporaryDir folder;
  const std::filesystem::path place = folder.path().toStdString();
  QVERIFY(!shippedClusterProfiles().empty());
  QCOMPARE(loadClusterProfile("slurm", place).name, std::string("slurm"));
  QVERIFY(loadClusterProfile("slurm", place).partition.empty());
  writeFileAtomically(place / "mine.json",
                      R"({"format": "bitsmith/cluster@1", "name": "slurm", "partition": "mine"})");
  writeFileAtomically(place / "broken.json", "{");
  QCOMPARE(loadClusterProfile("slurm", place).partition, std::string("mine"));
  const ClusterLibrary library = readClusterLibrary(place);
  QCOMPARE(library.profiles.size(), shippedClusterProfiles().size());
  QCOMPARE(library.warnings.size(), std::size_t{1});
  QVERIFY(library.warnings.front().find("broken.json") != std::string::npos);
  QVERIFY(messageOf([&] {
            loadClusterProfile("other", place);
          }).contains(QStringLiteral("(slurm); cluster profile left out: ")));
  QCOMPARE(loadClusterProfile((place / "mine.json").string(), {}).partition, std::string("mine"));
  std::filesystem::remove(place / "broken.json");
  QCOMPARE(
      messageOf([&] { loadClusterProfile("other", place); }),
      QStringLiteral("cluster profile other: there is no such file, and no profile of that name (slurm)"));
}

void ClusterProfileTest::recordOfJobsSurvivesItsFile() {
  QTemporaryDir folder;
  const std::filesystem::path place = folder.path().toStdString();
  QVERIFY(!readJobRecord(place));
  std::filesystem::create_directories(jobRecordFile(place).parent_path());
  JobRecord record;
  record.profile = parseClusterProfile(wholeProfile.dump(), "lab.json");
  record.cluster = "lab";
  record.jobs = {{.token = "t1", .id = "12", .folders = {{0, "01-a"}, {1, "02-b"}}},
                 {.token = "t2", .id = "13", .folders = {{0, "02-b"}}},
                 {.token = "t3", .id = "", .folders = {{0, "01-a"}}}};
  writeJobRecord(place, record);
  QVERIFY(*readJobRecord(place) == record);
  QVERIFY((record.lastTask("01-a") == TaskAddress{.job = "12", .index = 0}));
  QVERIFY((record.lastTask("02-b") == TaskAddress{.job = "13", .index = 0}));
  QVERIFY(!record.lastTask("03-c"));
  QVERIFY((record.tokens({"13", "99"}) == JobTokens{{"13", "t2"}}));
  QCOMPARE(messageOf([&] {
             parseJobRecord(R"({"format": "bitsmith/cluster-jobs@1",
               "profile": {"format": "bitsmith/cluster@1", "name": "a"},
               "jobs": [{"token": "t", "id": "1; rm", "folders": [[0]]}]})",
                            "jobs.json");
           }),
           QStringLiteral("jobs.json: jobs.0.id is \"1; rm\": expected the number of a job\n"
                          "jobs.json: jobs.0.folders.0 is a list: expected an index and a folder"));
}

/// What their profiles were allowed is refused today; their jobs can be followed and cancelled all the same.
void ClusterProfileTest::recordsOfOlderVersionsAreRead() {
  const auto recordWith = [](const char *key, const Json &value) {
    return Json{{"format", "bitsmith/cluster-jobs@1"}, {"profile", with(key, value)}, {"jobs", Json::array()}}
        .dump();
  };
  QCOMPARE(parseJobRecord(recordWith("program", "~/bin/bitsmith-cli"), "jobs.json").profile.program,
           std::string("~/bin/bitsmith-cli"));
  for (const char *option : {"--dep=afterok:1", "--no-req", "--clusters=other"}) {
    const JobRecord record = parseJobRecord(recordWith("options", Json::array({option})), "jobs.json");
    QCOMPARE(record.profile.options, std::vector<std::string>{option});
  }
  // What no version took still is a damaged file.
  QCOMPARE(messageOf([&] { parseJobRecord(recordWith("options", Json::array({"--a b"})), "jobs.json"); }),
           QStringLiteral("jobs.json: profile: options.0 is \"--a b\": expected an option of sbatch such as "
                          "--constraint=avx2, without blanks and quotes"));
}

void ClusterProfileTest::jobsOfAnotherClusterAreRefused() {
  JobRecord record;
  record.jobs = {{.token = "t1", .id = "12", .folders = {{0, "01-a"}}}};
  const auto refusal = [&](const std::string &cluster) {
    return messageOf([&] { refuseOtherCluster(record, cluster, "/runs/study"); });
  };
  const QString nothing = QStringLiteral("nothing thrown");
  QCOMPARE(refusal("lab"), nothing); // of before names were noted
  record.cluster = "lab";
  QCOMPARE(refusal("lab"), nothing);
  QCOMPARE(refusal(""), nothing);
  QCOMPARE(
      refusal("other"),
      QStringLiteral("/runs/study/cluster/jobs.json: its jobs are on the cluster lab, and this is other: go "
                     "on there, or move the file away once none of them is left"));
  record.jobs.clear();
  QCOMPARE(refusal("other"), nothing);
}

QTEST_GUILESS_MAIN(ClusterProfileTest)
#include "tst_cluster_profile.moc"
