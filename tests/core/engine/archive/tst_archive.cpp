// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/archive/plain_archive.h"
#include "core/engine/archive/tensor_archive.h"
#include "core/engine/archive/zip_records.h"
#include "tests/core/plan/plan_test.h"

#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <sstream>
#include <torch/csrc/jit/api/module.h>
#include <torch/csrc/jit/serialization/import.h>
#include <torch/csrc/jit/serialization/pickle.h>
#include <torch/serialize/archive.h>
#include <torch/types.h>

using namespace bitsmith;
using namespace bitsmith::test;
using namespace std::string_literals;
using torch::Tensor;

namespace {

/// What LibTorch itself writes.
std::string dictionaryFile(const std::vector<std::pair<std::string, Tensor>> &tensors) {
  c10::Dict<std::string, Tensor> dictionary;
  for (const auto &[name, tensor] : tensors)
    dictionary.insert(name, tensor);
  const std::vector<char> bytes = torch::jit::pickle_save(dictionary);
  return {bytes.begin(), bytes.end()};
}

std::string moduleFile(const torch::jit::Module &module) {
  std::ostringstream stream;
  module.save(stream);
  return stream.str();
}

Tensor member(const TensorArchive &archive, std::string_view name) {
  const auto members = archive.members(archive.pickle().root());
  for (const auto &[key, place] : members.value())
    if (key == name)
      return archive.tensor(place).value();
  return {};
}

void replaceAll(std::string &text, const std::string &what, const std::string &with) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size(), ++found)
    text.replace(at, what.size(), with);
  QVERIFY(found > 0);
}

} // namespace

class ArchiveTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void readsWhatLibTorchWrites_data() {
    QTest::addColumn<int>("type");
    for (const auto &[name, type] :
         {std::pair("float", torch::kFloat), std::pair("double", torch::kDouble),
          std::pair("half", torch::kHalf), std::pair("bfloat16", torch::kBFloat16),
          std::pair("long", torch::kLong), std::pair("int", torch::kInt), std::pair("short", torch::kShort),
          std::pair("char", torch::kChar), std::pair("byte", torch::kByte), std::pair("bool", torch::kBool)})
      QTest::newRow(name) << static_cast<int>(type);
  }
  void readsWhatLibTorchWrites() {
    QFETCH(const int, type);
    const Tensor plain = torch::arange(24).reshape({2, 3, 4}).to(static_cast<torch::ScalarType>(type));
    const std::string file = dictionaryFile({{"plain", plain},
                                             {"turned", plain.transpose(0, 2)},
                                             {"part", plain.select(1, 1)},
                                             {"number", plain.sum().to(plain.scalar_type())},
                                             {"empty", plain.slice(0, 0, 0)}});
    const TensorArchive archive(file);
    for (const auto &[name, expected] :
         {std::pair("plain", plain), std::pair("turned", plain.transpose(0, 2)),
          std::pair("part", plain.select(1, 1))}) {
      const Tensor read = member(archive, name);
      QCOMPARE(read.scalar_type(), expected.scalar_type());
      QVERIFY(torch::equal(read, expected));
    }
    QCOMPARE(member(archive, "turned").strides().vec(), plain.transpose(0, 2).strides().vec());
    QCOMPARE(member(archive, "number").dim(), 0);
    QCOMPARE(member(archive, "empty").numel(), 0);
  }

  void keepsWhatACheckpointHolds() {
    torch::serialize::OutputArchive inner, outer;
    const Tensor weight = torch::randn({2, 3, 5, 5}).contiguous(torch::MemoryFormat::ChannelsLast);
    inner.write("weight", weight);
    inner.write("step", c10::IValue(std::int64_t{-7}));
    inner.write("betas", c10::IValue(std::tuple<double, double>(0.9, 0.999)));
    inner.write("0/flag", c10::IValue(true));
    outer.write("model", inner);
    torch::serialize::OutputArchive nothing(outer.compilation_unit());
    outer.write("nothing", nothing);
    outer.write("state", c10::IValue("a \"text\"\nof two lines"s));
    std::ostringstream stream;
    outer.save_to(stream);
    torch::serialize::InputArchive archive, model;
    openPlainArchive(stream.str(), archive);
    archive.read("model", model);
    Tensor read;
    model.read("weight", read);
    QVERIFY(torch::equal(read, weight));
    QCOMPARE(read.strides().vec(), weight.strides().vec());
    c10::IValue value;
    model.read("step", value);
    QCOMPARE(value.toInt(), -7);
    model.read("betas", value);
    QCOMPARE(value.toTupleRef().elements()[1].toDouble(), 0.999);
    model.read("0/flag", value);
    QVERIFY(value.toBool());
    archive.read("state", value);
    QCOMPARE(value.toStringRef(), "a \"text\"\nof two lines"s);
  }

  /// The history in a checkpoint grows with each epoch; files of weights alone have no long texts.
  void longTextsAreReadWhereTheyAreExpected() {
    const std::string text(std::size_t{5} << 20, 'a');
    torch::serialize::OutputArchive archive;
    archive.write("state", c10::IValue(text));
    std::ostringstream stream;
    archive.save_to(stream);
    torch::serialize::InputArchive read;
    const QString message = messageOf([&] { openPlainArchive(stream.str(), read); });
    QVERIFY2(message.endsWith(QStringLiteral(" bytes: expected at most 4194304")), qPrintable(message));
    openPlainArchive(stream.str(), read, std::size_t{6} << 20);
    c10::IValue value;
    read.read("state", value);
    QVERIFY(value.toStringRef() == text);
  }

  /// Each name of a tensor is a copy of it in memory.
  void tensorsThatAreNamedAgainAndAgainAreRefused() {
    const auto opened = [](int names) {
      const Tensor tensor = torch::randn({16, 1024});
      torch::jit::Module module("m");
      for (int i = 0; i < names; ++i)
        module.register_buffer("t" + std::to_string(i), tensor);
      torch::serialize::InputArchive archive;
      const std::string bytes = moduleFile(module);
      openPlainArchive(bytes, archive);
      Tensor last;
      archive.read("t" + std::to_string(names - 1), last, /*is_buffer=*/true);
      return torch::equal(last, tensor);
    };
    QVERIFY(opened(3)); // as of layers that share a weight
    QCOMPARE(messageOf([&] { opened(1000); }),
             QStringLiteral("its tensors are larger than the file can hold"));
  }

  /// LibTorch runs __setstate__ when it loads a file; TorchScript can write files.
  void codeInAFileIsNotRun() {
    QTemporaryDir folder;
    const std::string evidence = folder.filePath(QStringLiteral("evidence")).toStdString();
    torch::jit::Module module("Module");
    module.register_buffer("weight", torch::ones({2}));
    module.define("def __getstate__(self):\n  return self.weight\n"
                  "def __setstate__(self, state: Tensor):\n  self.weight = state\n  torch.save(state, \"" +
                  evidence + "\")\n");
    const std::string file = moduleFile(module);
    std::istringstream stream(file);
    torch::jit::load(stream); // what we are afraid of
    QVERIFY(std::filesystem::remove(evidence));
    torch::serialize::InputArchive archive;
    QVERIFY(!messageOf([&] { openPlainArchive(file, archive); }).isEmpty());
    QVERIFY(!std::filesystem::exists(evidence));
  }

  /// Functions that a pickle calls stay names.
  void functionsAreNotCalled() {
    const std::string bytes = "\x80\x02"
                              "cos\nsystem\nX\x04\0\0\0true\x85R."s;
    const Pickle pickle(bytes);
    const Pickle::Value &made = pickle[pickle.root()];
    QCOMPARE(made.kind, Pickle::Kind::made);
    QCOMPARE(pickle[made.parts[0]].text, std::string_view("os\nsystem"));
  }

  void namesThatWouldBeCodeAreRefused() {
    torch::serialize::OutputArchive archive;
    archive.write("a b", c10::IValue(std::int64_t{1}));
    std::ostringstream stream;
    archive.save_to(stream);
    torch::serialize::InputArchive read;
    QCOMPARE(messageOf([&] { openPlainArchive(stream.str(), read); }),
             QStringLiteral("it holds names that no module has, or too many"));
  }

  /// A tensor that says it is larger than its part of the file, or lies in it many times over.
  void tensorsBeyondTheFileAreRefused() {
    const QString refused = QStringLiteral("is not a plain one, or does not lie in the file");
    std::string file = dictionaryFile({{"weight", torch::zeros({1000})}});
    // The size in the pickle, (1000,), which LibTorch writes between a mark and the end of the tuple.
    replaceAll(file, "(M\xe8\x03t"s, "(M\xe9\x03t"s);
    QCOMPARE(messageOf([&] { member(TensorArchive(file), "weight"); }), refused);
    const std::string spread =
        dictionaryFile({{"weight", torch::zeros({1}).expand({std::int64_t{1} << 40})}});
    QCOMPARE(messageOf([&] { member(TensorArchive(spread), "weight"); }), refused);
  }

  void plainValuesArePlain() {
    const std::string bytes = "\x80\x02]q\x00(K\x07J\xff\xff\xff\xffM\x00\x01\x8a\x02\x00\xff"
                              "G?\xf8\x00\x00\x00\x00\x00\x00\x88N)e."s;
    const Pickle pickle(bytes);
    const std::vector<std::size_t> &parts = pickle[pickle.root()].parts;
    QCOMPARE(parts.size(), std::size_t{8});
    QCOMPARE(pickle[parts[0]].integer, 7);
    QCOMPARE(pickle[parts[1]].integer, -1);
    QCOMPARE(pickle[parts[2]].integer, 256);
    QCOMPARE(pickle[parts[3]].integer, -256);
    QCOMPARE(pickle[parts[4]].real, 1.5);
    QCOMPARE(pickle[parts[5]].kind, Pickle::Kind::boolean);
    QCOMPARE(pickle[parts[6]].kind, Pickle::Kind::none);
    QCOMPARE(pickle[parts[7]].kind, Pickle::Kind::tuple);
  }

  void picklesAreRefused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const std::string &bytes, const char *message) {
      QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString::fromLatin1(message);
    };
    row("nothing", "", "its description is damaged at byte 0");
    row("nothing on the stack", "\x80\x02.", "its description is damaged at byte 3");
    row("too few for a tuple", "\x80\x02N\x86.", "its description is damaged at byte 4");
    row("below a mark", "\x80\x02N(\x85.", "its description is damaged at byte 5");
    row("no mark", "\x80\x02Nt.", "its description is damaged at byte 4");
    row("text beyond the end",
        "\x80\x02X\xff\xff\xff\xff"
        "a.",
        "its description is damaged at byte 7");
    row("never remembered", "\x80\x02h\x05.", "its description is damaged at byte 4");
    row("called a number", "\x80\x02K\x01)R.", "its description is damaged at byte 6");
    row("odd entries", "\x80\x02}(Nu.", "its description is damaged at byte 6");
    row("unknown instruction", "\x80\x02\x95", "its description is damaged at byte 2");
    row("deep", "\x80\x02)" + std::string(4'000'000, '\x85') + ".",
        "its description is nested more than 100 deep");
    row(
        "deep from within",
        [] {
          // Each list is put into the one before it, which then is as deep as it ever gets.
          std::string bytes = "\x80\x02]";
          for (int i = 0; i < 100'000; ++i)
            bytes += "]";
          return bytes + std::string(100'000, 'a') + ".";
        }(),
        "its description is nested more than 100 deep");
    row("many", "\x80\x02" + std::string((std::size_t{1} << 22) + 1, 'N') + ".",
        "its description holds more than 4194304 values");
    row("in a circle", "\x80\x02]q"s + '\0' + "h" + '\0' + "a.", "its description holds itself");
  }
  void picklesAreRefused() {
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, message);
    QCOMPARE(messageOf([&] {
               Pickle(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
             }),
             message);
  }

  void archivesAreRefused() {
    const std::string whole = dictionaryFile({{"weight", torch::zeros({100})}});
    QVERIFY(!zipRecords(whole).empty());
    QCOMPARE(messageOf([] { zipRecords("PK"); }),
             QStringLiteral("the archive is damaged: its end is missing"));
    for (std::size_t length = 0; length < whole.size(); length += 7)
      QVERIFY(!messageOf([&] { zipRecords(std::string_view(whole).substr(0, length)); }).isEmpty());
    // Method 8 of the first entry of the table of contents: packed.
    std::string packed = whole;
    packed[packed.find("PK\x01\x02") + 10] = 8;
    QCOMPARE(zipRecords(packed).size(), zipRecords(whole).size() - 1);
    std::string large = whole;
    large.replace(large.find("PK\x01\x02") + 20, 8, "\xfe\xff\xff\xff\xfe\xff\xff\xff");
    QCOMPARE(messageOf([&] { zipRecords(large); }),
             QStringLiteral("the archive is damaged: it ends too early"));
  }
};

QTEST_GUILESS_MAIN(ArchiveTest)
#include "tst_archive.moc"
