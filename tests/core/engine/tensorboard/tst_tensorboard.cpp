// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Event files for TensorBoard, read by protobuf's own reader with a description of the messages and checked
// bit by bit.

#include "core/engine/runs/run_listener.h"
#include "core/engine/runs/runner.h"
#include "core/engine/tensorboard/crc32c.h"
#include "core/engine/tensorboard/event_file.h"
#include "core/plan/base/error.h"
#include "core/plan/base/files.h"
#include "core/plan/runs/run_reader.h"
#include "tests/core/plan/plan_test.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/descriptor.pb.h>
#include <google/protobuf/dynamic_message.h>

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace bitsmith;
using bitsmith::test::messageOf;
using bitsmith::test::text;
using namespace Qt::Literals::StringLiterals;
namespace fs = std::filesystem;
namespace pb = google::protobuf;

namespace {

/// The check bit by bit, as RFC 3720 defines it: no table, no shortcut.
std::uint32_t slowCrc(std::string_view bytes) {
  std::uint32_t rest = 0xFFFFFFFFu;
  for (const unsigned char byte : bytes)
    for (int bit = 0; bit < 8; ++bit) {
      const bool out = (rest ^ (byte >> bit)) & 1;
      rest >>= 1;
      if (out)
        rest ^= 0x82F63B78u;
    }
  return ~rest;
}

std::uint32_t unmasked(std::uint32_t masked) {
  const std::uint32_t turned = masked - 0xA282EAD8u;
  return (turned >> 17) | (turned << 15);
}

/// What tensorflow/core/util/event.proto and framework/summary.proto say of the fields that are used here.
const pb::Descriptor *eventType() {
  static pb::DescriptorPool pool;
  static const pb::Descriptor *type = [] {
    pb::FileDescriptorProto file;
    file.set_name("event.proto");
    file.set_package("tensorflow");
    file.set_syntax("proto3");
    const auto field = [](pb::DescriptorProto &message, const char *name, int number,
                          pb::FieldDescriptorProto::Type kind, const char *typeName = nullptr,
                          bool repeated = false) {
      pb::FieldDescriptorProto &added = *message.add_field();
      added.set_name(name);
      added.set_number(number);
      added.set_type(kind);
      added.set_label(repeated ? pb::FieldDescriptorProto::LABEL_REPEATED
                               : pb::FieldDescriptorProto::LABEL_OPTIONAL);
      if (typeName)
        added.set_type_name(typeName);
    };
    using Field = pb::FieldDescriptorProto;
    pb::DescriptorProto &value = *file.add_message_type();
    value.set_name("Value");
    field(value, "tag", 1, Field::TYPE_STRING);
    field(value, "simple_value", 2, Field::TYPE_FLOAT);
    pb::DescriptorProto &summary = *file.add_message_type();
    summary.set_name("Summary");
    field(summary, "value", 1, Field::TYPE_MESSAGE, ".tensorflow.Value", true);
    pb::DescriptorProto &log = *file.add_message_type();
    log.set_name("SessionLog");
    field(log, "status", 1, Field::TYPE_INT32);
    pb::DescriptorProto &event = *file.add_message_type();
    event.set_name("Event");
    field(event, "wall_time", 1, Field::TYPE_DOUBLE);
    field(event, "step", 2, Field::TYPE_INT64);
    field(event, "file_version", 3, Field::TYPE_STRING);
    field(event, "summary", 5, Field::TYPE_MESSAGE, ".tensorflow.Summary");
    field(event, "session_log", 7, Field::TYPE_MESSAGE, ".tensorflow.SessionLog");
    return pool.BuildFile(file)->FindMessageTypeByName("Event");
  }();
  return type;
}

struct ReadEvent {
  double wallTime = 0;
  std::int64_t step = 0;
  std::string version;
  bool isStart = false;
  std::vector<std::pair<std::string, float>> scalars;
};

ReadEvent parseEvent(const std::string &bytes) {
  static pb::DynamicMessageFactory factory;
  const std::unique_ptr<pb::Message> message(factory.GetPrototype(eventType())->New());
  if (!message->ParseFromString(bytes))
    throw std::runtime_error("not a message");
  const pb::Reflection &reflection = *message->GetReflection();
  // What the description does not know would be a field of another number or kind than it should be.
  if (reflection.GetUnknownFields(*message).field_count() != 0)
    throw std::runtime_error("unknown fields");
  const auto field = [&](const char *name) { return eventType()->FindFieldByName(name); };
  ReadEvent event{.wallTime = reflection.GetDouble(*message, field("wall_time")),
                  .step = reflection.GetInt64(*message, field("step")),
                  .version = reflection.GetString(*message, field("file_version"))};
  if (reflection.HasField(*message, field("session_log"))) {
    const pb::Message &log = reflection.GetMessage(*message, field("session_log"));
    event.isStart = log.GetReflection()->GetInt32(log, log.GetDescriptor()->FindFieldByName("status")) == 1;
  }
  if (reflection.HasField(*message, field("summary"))) {
    const pb::Message &summary = reflection.GetMessage(*message, field("summary"));
    const pb::FieldDescriptor *values = summary.GetDescriptor()->FindFieldByName("value");
    for (int i = 0; i < summary.GetReflection()->FieldSize(summary, values); ++i) {
      const pb::Message &value = summary.GetReflection()->GetRepeatedMessage(summary, values, i);
      event.scalars.emplace_back(
          value.GetReflection()->GetString(value, value.GetDescriptor()->FindFieldByName("tag")),
          value.GetReflection()->GetFloat(value, value.GetDescriptor()->FindFieldByName("simple_value")));
    }
  }
  return event;
}

std::uint64_t number(const std::string &bytes, std::size_t at, int size) {
  std::uint64_t value = 0;
  for (int i = size; i-- > 0;)
    value = value << 8 | static_cast<unsigned char>(bytes.at(at + static_cast<std::size_t>(i)));
  return value;
}

/// All events of a file; throws where a length or a check is wrong.
std::vector<ReadEvent> readEvents(const fs::path &path) {
  const std::string bytes = readFile(path);
  std::vector<ReadEvent> events;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::uint64_t length = number(bytes, at, 8);
    if (slowCrc(bytes.substr(at, 8)) != unmasked(static_cast<std::uint32_t>(number(bytes, at + 8, 4))))
      throw std::runtime_error("check of the length");
    const std::string data = bytes.substr(at + 12, length);
    if (data.size() != length ||
        slowCrc(data) != unmasked(static_cast<std::uint32_t>(number(bytes, at + 12 + length, 4))))
      throw std::runtime_error("check of the data");
    events.push_back(parseEvent(data));
    at += 16 + length;
  }
  return events;
}

std::vector<fs::path> filesIn(const fs::path &folder) {
  std::vector<fs::path> files;
  for (const auto &entry : fs::directory_iterator(folder))
    if (entry.is_regular_file())
      files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

/// What TensorBoard shows of a folder: files in the order of their names; a session's start takes back what
/// is there from its step on. By name, the points in the order in which they came.
std::map<std::string, std::vector<std::pair<std::int64_t, float>>> shownOf(const fs::path &folder) {
  std::map<std::string, std::vector<std::pair<std::int64_t, float>>> shown;
  for (const fs::path &file : filesIn(folder))
    for (const ReadEvent &event : readEvents(file)) {
      if (event.isStart)
        for (auto &[tag, points] : shown)
          std::erase_if(points, [&](const auto &point) { return point.first >= event.step; });
      for (const auto &[tag, value] : event.scalars)
        shown[tag].emplace_back(event.step, value);
    }
  return shown;
}

Experiment tinyExperiment() {
  Experiment experiment;
  experiment.name = "tiny";
  experiment.data.source = "shapes";
  experiment.data.train = 96;
  experiment.data.test = 40;
  experiment.precision.preset = "mixed_aggressive";
  experiment.training.epochs = 3;
  experiment.training.batch = 32;
  experiment.threads = 2;
  return experiment;
}

class StoppingListener : public RunListener {
 public:
  explicit StoppingListener(std::int64_t stopAfter = 0) : m_stopAfter(stopAfter) {}
  void stepDone(const StepRecord &step, std::int64_t) override { m_step = step.step; }
  bool shouldStop() override { return m_stopAfter > 0 && m_step >= m_stopAfter; }

 private:
  std::int64_t m_stopAfter;
  std::int64_t m_step = 0;
};

} // namespace

class TestTensorBoard : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void checksAreThoseOfRfc3720_data();
  void checksAreThoseOfRfc3720();
  void masksAsTensorFlowDoes();
  void eventsAreReadByProtobuf();
  void aRunIsWhatItsEventsSay();
  void aResumedRunHasNoStepTwice();
  void membersOfAStudyHaveTheirFolders();
  void tasksWithoutTrainingHaveNoInventedSteps();
  void passesOnWhoHoldsTheTrainingUp();
  void saysWhereItCannotWrite();

 private:
  fs::path path(const char *name) const { return fs::path(m_root.path().toStdString()) / name; }

  QTemporaryDir m_root;
};

void TestTensorBoard::checksAreThoseOfRfc3720_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<quint32>("crc");
  QByteArray rising, falling;
  for (int i = 0; i < 32; ++i) {
    rising.append(static_cast<char>(i));
    falling.prepend(static_cast<char>(i));
  }
  // B.4: examples; the last is the iSCSI read command.
  QTest::newRow("zeros") << QByteArray(32, '\0') << 0x8A9136AAu;
  QTest::newRow("ones") << QByteArray(32, '\xFF') << 0x62A8AB43u;
  QTest::newRow("rising") << rising << 0x46DD794Eu;
  QTest::newRow("falling") << falling << 0x113FDB5Cu;
  QTest::newRow("read command") << QByteArray::fromHex(
                                       "01c0000000000000000000000000000014000000000004000000001400000018"
                                       "28000000000000000200000000000000")
                                << 0xD9963A56u;
  QTest::newRow("digits") << QByteArray("123456789") << 0xE3069283u;
  QTest::newRow("nothing") << QByteArray() << 0u;
}

void TestTensorBoard::checksAreThoseOfRfc3720() {
  QFETCH(QByteArray, bytes);
  QFETCH(quint32, crc);
  QCOMPARE(crc32c(bytes.toStdString()), crc);
  QCOMPARE(slowCrc(bytes.toStdString()), crc);
}

void TestTensorBoard::masksAsTensorFlowDoes() {
  for (const char *data : {"", "a", "foo"}) {
    QCOMPARE(unmasked(maskedCrc32c(data)), crc32c(data));
    QVERIFY(maskedCrc32c(data) != crc32c(data));
  }
  QCOMPARE(maskedCrc32c(""), 0xA282EAD8u);
  // The eight bytes that every file begins with where its first event is 24 bytes long.
  const std::string record = recordOf(std::string(24, 'x'));
  QCOMPARE(record.size(), std::size_t(40));
  QCOMPARE(text(record.substr(0, 8)), QString::fromLatin1("\x18\0\0\0\0\0\0\0", 8));
  QCOMPARE(QByteArray::fromStdString(record.substr(8, 4)).toHex(), QByteArray("a37f4b22"));
}

void TestTensorBoard::eventsAreReadByProtobuf() {
  const ReadEvent version = parseEvent(versionEvent(12.5));
  QCOMPARE(version.version, "brain.Event:2");
  QCOMPARE(version.wallTime, 12.5);
  const ReadEvent start = parseEvent(sessionStartEvent(1, 300));
  QVERIFY(start.isStart && start.step == 300);
  const ReadEvent scalars = parseEvent(scalarsEvent(2, 5'000'000'000, {{"loss/größer", 0.1}, {"lr", -3}}));
  QCOMPARE(scalars.step, 5'000'000'000);
  QCOMPARE(scalars.scalars.size(), std::size_t(2));
  QCOMPARE(scalars.scalars[0].first, "loss/größer");
  QCOMPARE(scalars.scalars[0].second, 0.1f);
  QCOMPARE(scalars.scalars[1].second, -3.0f);
}

void TestTensorBoard::aRunIsWhatItsEventsSay() {
  StoppingListener listener;
  const fs::path folder = path("run"), scalars = path("scalars");
  const RunResult result =
      runExperiment(tinyExperiment(), folder, {.resume = false, .tensorboard = scalars}, listener).front();
  QCOMPARE(filesIn(scalars).size(), std::size_t(1));
  QVERIFY(text(filesIn(scalars)[0].filename().string()).startsWith(u"events.out.tfevents."_s));
  QCOMPARE(readEvents(filesIn(scalars)[0]).front().version, "brain.Event:2");
  auto shown = shownOf(scalars);
  const RunRecord record = RunReader(folder).record();
  QCOMPARE(record.epochs.size(), std::size_t(3));
  for (std::size_t i = 0; i < 3; ++i) {
    const EpochRecord &epoch = record.epochs[i];
    const std::int64_t step = 3 * epoch.epoch; // three batches of 32
    const auto at = [&](const char *tag) { return shown[tag].at(i); };
    QCOMPARE(at("loss/test"), std::pair(step, static_cast<float>(epoch.testLoss)));
    QCOMPARE(at("loss/train"), std::pair(step, static_cast<float>(epoch.trainLoss)));
    QCOMPARE(at("accuracy/test"), std::pair(step, static_cast<float>(epoch.testAccuracy)));
    QCOMPARE(at("accuracy/test_low"), std::pair(step, static_cast<float>(epoch.testInterval.low)));
    // Mean over the weights, 32 / compression ratio.
    QVERIFY(std::abs(at("bits/mean_weight").second - 32 / result.compressionRatio) < 1e-5);
  }
  QVERIFY(!shown["loss/step"].empty() && !shown["learning_rate"].empty());
  QCOMPARE(shown["loss/step"].front(),
           std::pair(std::int64_t(1), static_cast<float>(record.steps.front().loss)));
  QCOMPARE(shown["result/accuracy"].front(), std::pair(std::int64_t(9), static_cast<float>(result.accuracy)));
}

void TestTensorBoard::aResumedRunHasNoStepTwice() {
  const fs::path folder = path("resumed"), scalars = path("resumed scalars");
  StoppingListener stops(5); // in the second epoch: its first steps are done again
  try {
    runExperiment(tinyExperiment(), folder, {.resume = false, .tensorboard = scalars}, stops);
    QFAIL("it was not stopped");
  } catch (const Interrupted &) {
  }
  const auto before = shownOf(scalars);
  QVERIFY(before.at("loss/step").back().first > 3);
  StoppingListener goesOn;
  runExperiment(tinyExperiment(), folder, {.resume = true, .tensorboard = scalars}, goesOn);
  QCOMPARE(filesIn(scalars).size(), std::size_t(2));
  // The new file takes back what follows the last checkpoint, after step 3.
  const std::vector<ReadEvent> second = readEvents(filesIn(scalars)[1]);
  QVERIFY(second[1].isStart);
  QCOMPARE(second[1].step, std::int64_t(4));
  for (const auto &[tag, points] : shownOf(scalars)) {
    std::set<std::int64_t> steps;
    for (const auto &[step, value] : points)
      QVERIFY2(steps.insert(step).second, tag.c_str());
  }
  QCOMPARE(shownOf(scalars).at("loss/test").size(), std::size_t(3));
  QCOMPARE(shownOf(scalars).at("bits/mean_weight").size(), std::size_t(3));
  // A finished run that is asked for again writes nothing more.
  StoppingListener again;
  runExperiment(tinyExperiment(), folder, {.resume = true, .tensorboard = scalars}, again);
  QCOMPARE(filesIn(scalars).size(), std::size_t(2));
}

void TestTensorBoard::membersOfAStudyHaveTheirFolders() {
  Experiment study{.name = "study", .task = Task::study};
  for (const char *preset : {"fp32", "ultra_low"}) {
    study.members.push_back(tinyExperiment());
    study.members.back().name = preset;
    study.members.back().precision.preset = preset;
    study.members.back().training.epochs = 1;
  }
  StoppingListener listener;
  runExperiment(study, path("study"), {.resume = false, .tensorboard = path("logs")}, listener);
  QCOMPARE(shownOf(path("logs") / "01-fp32").at("bits/mean_weight"),
           (std::vector<std::pair<std::int64_t, float>>{{3, 32.0f}}));
  QVERIFY(shownOf(path("logs") / "02-ultra_low").at("bits/mean_weight").front().second < 4);
}

/// Its steps are progress, and have no loss.
void TestTensorBoard::tasksWithoutTrainingHaveNoInventedSteps() {
  StoppingListener listener;
  Experiment training = tinyExperiment();
  training.training.epochs = 1;
  runExperiment(training, path("start"), {}, listener);
  Experiment ptq = tinyExperiment();
  ptq.task = Task::ptq;
  ptq.start.run = path("start").string();
  const RunResult result =
      runExperiment(ptq, path("ptq"), {.resume = false, .tensorboard = path("ptq logs")}, listener).front();
  const auto shown = shownOf(path("ptq logs"));
  QVERIFY(!shown.contains("loss/step") && !shown.contains("accuracy/step") &&
          !shown.contains("learning_rate"));
  QCOMPARE(shown.at("result/accuracy").front().second, static_cast<float>(result.accuracy));
}

/// Somebody who looks at the steps does so behind it too.
void TestTensorBoard::passesOnWhoHoldsTheTrainingUp() {
  class Holding : public RunListener {
   public:
    void holdUp(const LayerLook & /*look*/) override { ++held; }
    int held = 0;
  } listener;
  Experiment training = tinyExperiment();
  training.training.epochs = 1;
  runExperiment(training, path("held"), {.resume = false, .tensorboard = path("held logs")}, listener);
  QCOMPARE(listener.held, 4); // before the first of three batches, and after each
}

void TestTensorBoard::saysWhereItCannotWrite() {
  writeFileAtomically(path("a file"), "x");
  StoppingListener listener;
  const QString message = messageOf(
      [&] {
        runExperiment(tinyExperiment(), path("refused"), {.resume = false, .tensorboard = path("a file")},
                      listener);
      },
      ErrorKind::workFailed);
  QVERIFY2(message.startsWith(text(path("a file").string()) + u" cannot be made for TensorBoard files: "_s),
           qPrintable(message));
}

QTEST_GUILESS_MAIN(TestTensorBoard)
#include "tst_tensorboard.moc"
