// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/files.h"
#include "core/plan/cluster/batch_script.h"
#include "tests/core/plan/plan_test.h"
#include "tests/patience.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;
using bitsmith::test::messageOf;

namespace {

ClusterProfile plainProfile() {
  ClusterProfile profile;
  profile.name = "lab";
  return profile;
}

QStringList directivesOf(const std::string &script) {
  QStringList directives;
  for (const QString &line : QString::fromStdString(script).split(u'\n'))
    if (line.startsWith(u"#SBATCH "))
      directives.append(line.mid(8));
  return directives;
}

} // namespace

/// The scripts are run by a real shell, with programs of the test's own where Slurm and the engine would be.
class BatchScriptTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init();
  void asksForWhatTheProfileSays();
  void leavesOpenWhatTheProfileLeavesOpen();
  void namesAreHarmless();
  void refusesLineBreaks();
  void doesTheRunOfItsIndex();
  void setupIsBash();
  void tellsTheRunWhoseTaskItIs();
  void failsWhereTheFolderIsGone();
  void passesOnTheStatus();
  void saysNothingBehindAnEngineThatWasKilled();
  void goesOnInAnotherTurn();
  void asksForAnotherTurnAgain_data();
  void asksForAnotherTurnAgain();
  void goesOnFromEvents_data();
  void goesOnFromEvents();
  void doesNotTurnInCircles();
  void waitsForARunThatIsToldToStop();

 private:
  std::filesystem::path path(const char *name) const { return m_root / name; }
  void writeProgram(const char *name, const std::string &text);
  BatchJob job() const;
  /// Starts the script as a task; finish() waits for its end.
  void start(const std::string &script, int index);
  int finish();
  QString fileText(const char *name) const;

  std::unique_ptr<QTemporaryDir> m_folder;
  std::filesystem::path m_root; ///< with blanks, quotes and $ in its name
  std::unique_ptr<QProcess> m_process;
};

void BatchScriptTest::init() {
  m_process.reset();
  m_folder = std::make_unique<QTemporaryDir>();
  m_root = m_folder->path().toStdString() + "/it's a $HOME \"study\" 100%;";
  std::filesystem::create_directories(m_root / "bin");
  std::filesystem::create_directories(m_root / "01-a");
  std::filesystem::create_directories(m_root / "02-b");
  writeProgram("scontrol", "echo \"$@\" >>\"$OUT/scontrol.txt\"");
}

void BatchScriptTest::writeProgram(const char *name, const std::string &text) {
  const std::filesystem::path file = m_root / "bin" / name;
  writeFileAtomically(file, "#!/bin/sh\n" + text + "\n");
  std::filesystem::permissions(file, std::filesystem::perms::owner_all);
}

BatchJob BatchScriptTest::job() const {
  return {.name = "a study",
          .token = "bitsmith-0123456789abcdef",
          .folder = m_root,
          .workingFolder = m_folder->path().toStdString(),
          .program = m_root / "bin" / "engine",
          .tensorboard = {},
          .cpus = 4,
          .indices = "0-1",
          .dependency = {},
          .folders = {{0, "01-a"}, {1, "02-b"}}};
}

void BatchScriptTest::start(const std::string &script, int index) {
  writeFileAtomically(path("job.sh"), script);
  std::filesystem::permissions(path("job.sh"), std::filesystem::perms::owner_all);
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(u"SLURM_ARRAY_TASK_ID"_s, QString::number(index));
  environment.insert(u"SLURM_ARRAY_JOB_ID"_s, u"77"_s);
  environment.insert(u"OUT"_s, QString::fromStdString(m_root.string()));
  environment.insert(u"PATH"_s,
                     QString::fromStdString(path("bin").string()) + u':' + environment.value(u"PATH"_s));
  m_process = std::make_unique<QProcess>();
  m_process->setProcessEnvironment(environment);
  m_process->start(QString::fromStdString(path("job.sh").string()), {}); // by its first line, as Slurm does
  QVERIFY(m_process->waitForStarted());
}

int BatchScriptTest::finish() {
  return m_process->waitForFinished() && m_process->exitStatus() == QProcess::NormalExit
             ? m_process->exitCode()
             : -1;
}

QString BatchScriptTest::fileText(const char *name) const {
  QFile file(QString::fromStdString(path(name).string()));
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void BatchScriptTest::asksForWhatTheProfileSays() {
  ClusterProfile profile = plainProfile();
  profile.partition = "long";
  profile.account = "vision";
  profile.qos = "high";
  profile.timeLimit = "2:00:00";
  profile.memoryMb = 4000;
  profile.gpus = 1;
  profile.maxRunning = 10;
  profile.options = {"--constraint=avx2&ib"};
  BatchJob one = job();
  one.dependency = "afterok:12_0";
  QCOMPARE(directivesOf(batchScript(one, profile)), QStringList({u"--job-name=a-study"_s,
                                                                 u"--comment=bitsmith-0123456789abcdef"_s,
                                                                 u"--array=0-1%10"_s,
                                                                 u"--nodes=1"_s,
                                                                 u"--ntasks=1"_s,
                                                                 u"--cpus-per-task=4"_s,
                                                                 u"--mem=4000M"_s,
                                                                 u"--gres=gpu:1"_s,
                                                                 u"--partition=long"_s,
                                                                 u"--account=vision"_s,
                                                                 u"--qos=high"_s,
                                                                 u"--time=2:00:00"_s,
                                                                 u"--dependency=afterok:12_0"_s,
                                                                 u"--kill-on-invalid-dep=yes"_s,
                                                                 u"--signal=B:USR1@120"_s,
                                                                 u"--requeue"_s,
                                                                 u"--export=ALL"_s,
                                                                 u"--open-mode=append"_s,
                                                                 u"--output=cluster/%A_%a.out"_s,
                                                                 u"--constraint=avx2&ib"_s}));
}

void BatchScriptTest::leavesOpenWhatTheProfileLeavesOpen() {
  ClusterProfile profile = plainProfile();
  profile.requeue = false;
  profile.warningSeconds = 0;
  QCOMPARE(directivesOf(batchScript(job(), profile)),
           QStringList({u"--job-name=a-study"_s, u"--comment=bitsmith-0123456789abcdef"_s, u"--array=0-1"_s,
                        u"--nodes=1"_s, u"--ntasks=1"_s, u"--cpus-per-task=4"_s, u"--no-requeue"_s,
                        u"--export=ALL"_s, u"--open-mode=append"_s, u"--output=cluster/%A_%a.out"_s}));
}

void BatchScriptTest::namesAreHarmless() {
  BatchJob one = job();
  one.name = "x\n#SBATCH --wrap=evil \"$(id)\"";
  QCOMPARE(directivesOf(batchScript(one, plainProfile())).front(),
           u"--job-name=x--SBATCH---wrap-evil----id--"_s);
}

void BatchScriptTest::refusesLineBreaks() {
  BatchJob one = job();
  one.folder = "/a\nb";
  QCOMPARE(messageOf([&] { batchScript(one, plainProfile()); }),
           u"the folder or program /a… has a control character in its name: rename it"_s);
}

void BatchScriptTest::doesTheRunOfItsIndex() {
  writeProgram("engine",
               "pwd >\"$OUT/said.txt\"\nfor word in \"$@\" \"$GIVEN\" \"$LOADED\"; do echo \"$word\"; done "
               ">>\"$OUT/said.txt\"");
  ClusterProfile profile = plainProfile();
  profile.environment = {{"GIVEN", "a 'b' $c"}};
  profile.setup = {"LOADED=yes", "export LOADED"};
  BatchJob one = job();
  one.tensorboard = m_root / "logs";
  start(batchScript(one, profile), 1);
  QCOMPARE(finish(), 0);
  const QString root = QString::fromStdString(m_root.string());
  QCOMPARE(fileText("said.txt"), m_folder->path() + u"\nrun\n"_s + root +
                                     u"/02-b\n--resume\n--executor\nlocal\n"_s + u"--tensorboard\n"_s + root +
                                     u"/logs/02-b\na 'b' $c\nyes\n"_s);
}

/// What manuals of clusters tell to write there: module and source are no words of a plain sh.
void BatchScriptTest::setupIsBash() {
  writeProgram("engine", "echo \"$LOADED\" >\"$OUT/said.txt\"");
  writeFileAtomically(path("modules.sh"), "module() { [[ $1 == load ]] && export LOADED=$2; }\n");
  ClusterProfile profile = plainProfile();
  profile.setup = {"source \"$OUT/modules.sh\"", "module load gcc/12"};
  start(batchScript(job(), profile), 0);
  QCOMPARE(finish(), 0);
  QCOMPARE(fileText("said.txt"), u"gcc/12\n"_s);
}

void BatchScriptTest::tellsTheRunWhoseTaskItIs() {
  writeProgram("engine", "echo \"$BITSMITH_JOB\" >\"$OUT/said.txt\"");
  start(batchScript(job(), plainProfile()), 0);
  QCOMPARE(finish(), 0);
  QCOMPARE(fileText("said.txt"), u"bitsmith-0123456789abcdef\n"_s);
}

void BatchScriptTest::failsWhereTheFolderIsGone() {
  writeProgram("engine", "touch \"$OUT/engine-ran\"");
  BatchJob one = job();
  one.folder = m_root / "gone";
  start(batchScript(one, plainProfile()), 0);
  QCOMPARE(finish(), 1);
  start(batchScript(job(), plainProfile()), 2); // an index that nobody has
  QCOMPARE(finish(), 1);
  QVERIFY(!std::filesystem::exists(path("engine-ran")));
}

void BatchScriptTest::passesOnTheStatus() {
  writeProgram("engine", "exit 2");
  start(batchScript(job(), plainProfile()), 0);
  QCOMPARE(finish(), 2);
}

/// Its last words are told as the reason of the failure.
void BatchScriptTest::saysNothingBehindAnEngineThatWasKilled() {
  writeProgram("engine", "echo 'the last words' >&2\nkill -KILL $$");
  start(batchScript(job(), plainProfile()), 0);
  QCOMPARE(finish(), 137);
  QCOMPARE(QString::fromUtf8(m_process->readAllStandardError()), u"the last words\n"_s);
}

/// Near its time limit the run stops in good order, and the task puts itself in the queue again.
void BatchScriptTest::goesOnInAnotherTurn() {
  writeProgram("engine", "trap 'echo new >\"$OUT/01-a/checkpoint.pt\"; exit 130' TERM\ntouch \"$OUT/ready\"\n"
                         "while :; do sleep 0.05; done");
  start(batchScript(job(), plainProfile()), 0);
  QTRY_VERIFY(std::filesystem::exists(path("ready")));
  ::kill(static_cast<pid_t>(m_process->processId()), SIGUSR1);
  QCOMPARE(finish(), 0);
  QCOMPARE(fileText("scontrol.txt"), u"requeue 77_0\n"_s);
}

void BatchScriptTest::asksForAnotherTurnAgain_data() {
  QTest::addColumn<int>("refusals");
  QTest::addColumn<int>("status");
  QTest::addColumn<QString>("last");
  QTest::newRow("away for a moment") << 2 << 0
                                     << u"The time limit is near: the run goes on in another turn."_s;
  QTest::newRow("away") << 9 << 130
                        << u"The task could not be put in the queue again: --resume submits it anew."_s;
}

/// The controller may be away at that very moment.
void BatchScriptTest::asksForAnotherTurnAgain() {
  QFETCH(const int, refusals);
  QFETCH(const int, status);
  QFETCH(const QString, last);
  writeProgram("scontrol", "echo \"$@\" >>\"$OUT/scontrol.txt\"\n[ $(grep -c . \"$OUT/scontrol.txt\") -gt " +
                               std::to_string(refusals) + " ]");
  // The script's own pauses are not waited for.
  writeProgram("sleep", "[ \"$1\" = 10 ] || [ \"$1\" = 0 ] || exec env PATH=/usr/bin:/bin sleep \"$@\"");
  writeProgram("engine", "trap 'echo new >\"$OUT/01-a/checkpoint.pt\"; exit 130' TERM\ntouch \"$OUT/ready\"\n"
                         "while :; do sleep 0.05; done");
  start(batchScript(job(), plainProfile()), 0);
  QTRY_VERIFY(std::filesystem::exists(path("ready")));
  ::kill(static_cast<pid_t>(m_process->processId()), SIGUSR1);
  QCOMPARE(finish(), status);
  QCOMPARE(fileText("scontrol.txt").count(u"requeue 77_0\n"_s), std::min(refusals + 1, 5));
  QCOMPARE(QString::fromUtf8(m_process->readAllStandardError()).trimmed().section(u'\n', -1), last);
}

/// Searches and sensitivity go on from what their events have.
void BatchScriptTest::goesOnFromEvents_data() {
  QTest::addColumn<QByteArray>("event");
  QTest::addColumn<int>("status");
  QTest::newRow("candidate")
      << QByteArrayLiteral(R"({"seq":9,"time":1,"type":"candidate","cost":{"index":7},"index":2,"loss":1})")
      << 0;
  QTest::newRow("candidate of before")
      << QByteArrayLiteral(R"({"seq":9,"time":1,"type":"candidate","index":1,"loss":2})") << 130;
  QTest::newRow("score") << QByteArrayLiteral(R"({"seq":9,"time":1,"type":"sensitivity","layer":"a"})") << 0;
  QTest::newRow("traces") << QByteArrayLiteral(R"({"seq":9,"time":1,"type":"traces","hessian_trace":[1]})")
                          << 0;
  QTest::newRow("step") << QByteArrayLiteral(R"({"seq":9,"time":1,"type":"step","step":4})") << 130;
}

void BatchScriptTest::goesOnFromEvents() {
  QFETCH(const QByteArray, event);
  QFETCH(const int, status);
  writeFileAtomically(path("01-a") / "events.jsonl",
                      R"({"seq":1,"time":1,"type":"candidate","index":1,"loss":1})"
                      "\n");
  writeFileAtomically(path("event"), event.toStdString() + "\n");
  writeProgram("engine", "trap 'cat \"$OUT/event\" >>\"$OUT/01-a/events.jsonl\"; exit 130' TERM\n"
                         "touch \"$OUT/ready\"\nwhile :; do sleep 0.05; done");
  start(batchScript(job(), plainProfile()), 0);
  QTRY_VERIFY(std::filesystem::exists(path("ready")));
  ::kill(static_cast<pid_t>(m_process->processId()), SIGUSR1);
  QCOMPARE(finish(), status);
  QCOMPARE(std::filesystem::exists(path("scontrol.txt")), status == 0);
}

/// A run that gets no further within its time limit would do so for ever.
void BatchScriptTest::doesNotTurnInCircles() {
  writeProgram("engine", "trap 'exit 130' TERM\ntouch \"$OUT/ready\"\nwhile :; do sleep 0.05; done");
  writeFileAtomically(path("01-a") / "checkpoint.pt", "old");
  start(batchScript(job(), plainProfile()), 0);
  QTRY_VERIFY(std::filesystem::exists(path("ready")));
  ::kill(static_cast<pid_t>(m_process->processId()), SIGUSR1);
  QCOMPARE(finish(), 130);
  QVERIFY(!std::filesystem::exists(path("scontrol.txt")));
  QCOMPARE(
      QString::fromUtf8(m_process->readAllStandardError()).trimmed(),
      u"The time limit came before this turn had kept anything: give the profile a longer time_limit."_s);
}

/// A preemption tells the script and the engine alike: the script must not end before the engine has.
void BatchScriptTest::waitsForARunThatIsToldToStop() {
  writeProgram("engine", "trap 'sleep 0.5; touch \"$OUT/saved\"; exit 130' TERM\necho $$ >\"$OUT/pid\"\n"
                         "touch \"$OUT/ready\"\nwhile :; do sleep 0.05; done");
  start(batchScript(job(), plainProfile()), 0);
  QTRY_VERIFY(std::filesystem::exists(path("ready")));
  ::kill(static_cast<pid_t>(m_process->processId()), SIGTERM);
  ::kill(fileText("pid").trimmed().toInt(), SIGTERM);
  QCOMPARE(finish(), 130);
  QVERIFY(std::filesystem::exists(path("saved")));
}

QTEST_GUILESS_MAIN(BatchScriptTest)
#include "tst_batch_script.moc"
