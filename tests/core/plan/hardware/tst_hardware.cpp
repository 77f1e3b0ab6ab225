// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/files.h"
#include "core/plan/hardware/energy.h"
#include "core/plan/hardware/hardware_json.h"
#include "core/plan/hardware/hardware_library.h"
#include "tests/core/plan/plan_test.h"

#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <nlohmann/json.hpp>

using namespace bitsmith;
using bitsmith::test::messageOf;
using bitsmith::test::text;
using Json = nlohmann::json;

class HardwareTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void shipsProfiles();
  void saysWhereEveryFigureComesFrom();
  void takesEnergiesFromTheTables();
  void readsBackWhatItWrites();
  void readsProfiles();
  void rejectsBadProfiles();
  void rejectsBadRooflines_data();
  void rejectsBadRooflines();
  void findsProfiles();
  void findsTheUsersFolder();
  void findsTheUsersProfiles();
  void leavesBrokenFilesOut();
  void savesProfiles();
  void renamesAndDeletesTheUsersProfiles();
  void keepsFilesOfTheUserWhateverTheirNames();
  void namesCopies();

 private:
  std::filesystem::path folder() const {
    return std::filesystem::path(m_dir->path().toStdString()) / "bitsmith/hardware";
  }
  void write(const char *name, const Json &json) {
    std::filesystem::create_directories(folder());
    writeFileAtomically(folder() / name, json.is_string() ? json.get<std::string>() : json.dump());
  }
  std::unique_ptr<QTemporaryDir> m_dir;
};

namespace {

Json mobileCpu() {
  return Json::parse(resource("hardware/mobile_cpu.json"));
}

bool near(double value, double expected) {
  return std::abs(value - expected) <= 6e-4 * expected; // files hold four digits
}

} // namespace

void HardwareTest::init() {
  m_dir = std::make_unique<QTemporaryDir>();
  qputenv("XDG_CONFIG_HOME", m_dir->path().toUtf8());
}

void HardwareTest::shipsProfiles() {
  QStringList names;
  for (const HardwareProfile &profile : hardwareProfiles())
    names.append(text(profile.name));
  QCOMPARE(names, (QStringList{QStringLiteral("edge_tpu"), QStringLiteral("fpga"), QStringLiteral("gpu"),
                               QStringLiteral("microcontroller"), QStringLiteral("mobile_cpu"),
                               QStringLiteral("notebook")}));
}

void HardwareTest::saysWhereEveryFigureComesFrom() {
  for (const HardwareProfile &profile : hardwareProfiles()) {
    QVERIFY(!profile.source.empty() && !profile.summary.empty());
    const RooflineModel *model = profile.roofline();
    if (!model)
      continue;
    std::vector<std::string> sources{model->clockSource};
    for (const ComputeMode &mode : model->compute)
      sources.insert(sources.end(), {mode.throughputSource, mode.energySource});
    for (const MemoryLevel &level : model->memory)
      sources.push_back(level.source);
    for (const std::string &source : sources) {
      const bool honest = source.find("published") != std::string::npos ||
                          source.find("derived") != std::string::npos ||
                          source.find("assumed") != std::string::npos;
      QVERIFY2(honest, source.c_str());
    }
  }
}

/// The files say that these figures are the table's or follow from its laws.
void HardwareTest::takesEnergiesFromTheTables() {
  for (const HardwareProfile &profile : hardwareProfiles())
    if (const RooflineModel *model = profile.roofline())
      for (const MemoryLevel &level : model->memory) {
        if (level.source.find("DRAM 1300 pJ") != std::string::npos)
          QCOMPARE(level.energyPicojoulesPerByte, dramEnergyPerByte);
        else if (level.source.find("for SRAM of this size") != std::string::npos)
          QVERIFY2(near(level.energyPicojoulesPerByte, sramEnergyPerByte(*level.bytes)), level.name.c_str());
      }
  const RooflineModel gpu = *findHardware("gpu").roofline();
  QVERIFY(near(gpu.compute[0].energy.value, macEnergy(4, 4, 32)));
  QVERIFY(near(gpu.compute[1].energy.value, horowitz::int8Multiply + horowitz::int32Add));
  QVERIFY(near(gpu.compute[2].energy.value, floatMacEnergy(16)));
  QVERIFY(near(gpu.compute[3].energy.value, floatMacEnergy(32)));
  const RooflineModel cpu = *findHardware("mobile_cpu").roofline();
  QVERIFY(near(cpu.compute[2].energy.value, 70.0 / 16 + macEnergy(8, 8, 32)));
}

void HardwareTest::readsBackWhatItWrites() {
  for (const HardwareProfile &profile : hardwareProfiles())
    QVERIFY2(parseHardwareProfile(toJson(profile).dump(), "f") == profile, profile.name.c_str());
}

void HardwareTest::readsProfiles() {
  const HardwareProfile profile = parseHardwareProfile(
      R"({"format": "bitsmith/hardware@1", "name": "x", "title": "X", "summary": "s", "source": "o",
          "model": "notebook", "notebook": {"conv_energy_pj": 2, "linear_energy_pj": 0.5,
          "spatial_height": 3, "spatial_width": 5}})",
      "f");
  QCOMPARE(text(profile.name + profile.title + profile.summary + profile.source), QStringLiteral("xXso"));
  const auto model = std::get<NotebookModel>(profile.model);
  QCOMPARE(model.convEnergyPicojoules, 2.0);
  QCOMPARE(model.linearEnergyPicojoules, 0.5);
  QCOMPARE(model.spatialHeight, 3);
  QCOMPARE(model.spatialWidth, 5);
  const RooflineModel fpga = *findHardware("fpga").roofline();
  QVERIFY(fpga.compute[0].weight == (BitRange{1, 16}));
  QVERIFY(fpga.compute[0].throughput.kind == Throughput::Kind::luts);
  QCOMPARE(fpga.compute[0].throughput.value, 37240.0);
  // 3 × 5 bits, 288 terms: 15 product bits and an accumulator of 3 + 5 + 9 bits.
  const Execution execution = executionOf(3, 5, fpga);
  QCOMPARE(lutsPerMac(execution, 288), 15.0 + 17);
  QCOMPARE(macsPerSecond(execution, fpga, 288), 37240 * 1e8 / 32);
  QCOMPARE(macPicojoules(execution, 288), 14 * macEnergy(3, 5, 17));
}

void HardwareTest::rejectsBadProfiles() {
  QCOMPARE(messageOf([] { parseHardwareProfile("{}", "f.json"); }),
           QStringLiteral("f.json: format is missing: expected \"bitsmith/hardware@1\""));
  QCOMPARE(messageOf([] { parseHardwareProfile(R"({"format": "bitsmith/hardware@1"})", "f.json"); }),
           QStringLiteral("f.json: name is missing\nf.json: title is missing\nf.json: model is missing"));
  QCOMPARE(messageOf([] { parseHardwareProfile("3", "f.json"); }),
           QStringLiteral("f.json: is 3: expected an object"));
  QCOMPARE(
      messageOf([] {
        parseHardwareProfile(
            R"({"format": "bitsmith/hardware@1", "name": 5, "title": "t", "model": "notebook", "batch": 0,
               "notebook": {"conv_energy_pj": -1, "linear_energy_pj": "a", "spatial_height": 0, "x": 1}, "y": 2})",
            "f.json");
      }),
      QStringLiteral("f.json: name is 5: expected a text\n"
                     "f.json: batch is 0: expected a whole number from 1 to 65536\n"
                     "f.json: notebook.conv_energy_pj is -1: expected a number from 0 to 1000000\n"
                     "f.json: notebook.linear_energy_pj is \"a\": expected a number from 0 to 1000000\n"
                     "f.json: notebook.spatial_height is 0: expected a whole number from 1 to 65536\n"
                     "f.json: notebook.x is not known here\n"
                     "f.json: y is not known here"));
}

void HardwareTest::rejectsBadRooflines_data() {
  QTest::addColumn<QString>("path");
  QTest::addColumn<QString>("value");
  QTest::addColumn<QString>("expected");
  const auto row = [](const char *path, const char *value, const char *expected) {
    QTest::addRow("%s=%s", path, value)
        << QString::fromUtf8(path) << QString::fromUtf8(value) << QString::fromUtf8(expected);
  };
  row("/name", R"("a b")",
      "f: name is \"a b\": expected 1 to 64 letters, digits, \"_\" and \"-\", the first a letter or a digit");
  row("/roofline/clock_hz", "0", "f: roofline.clock_hz is 0: expected a number from 1 to 1000000000000");
  row("/roofline/clock_source", R"("")",
      "f: roofline.clock_source is empty: expected where the figure comes from, or that it is assumed");
  row("/roofline/compute", "[]", "f: roofline.compute has 0 entries: expected 1 to 64");
  row("/roofline/compute/0/weight_bits", "[8, 4]",
      "f: roofline.compute.0.weight_bits is a list: expected 1 to 16 bits, 32 for float, or a list of the "
      "fewest "
      "and the most of them");
  row("/roofline/compute/0/weight_bits", "17",
      "f: roofline.compute.0.weight_bits is 17: expected 1 to 16 bits, 32 for float, or a list of the fewest "
      "and "
      "the most of them");
  row("/roofline/compute/1/macs_per_second", "5",
      "f: roofline.compute.1.macs_per_second is given beside macs_per_cycle: expected one of them");
  row("/roofline/memory/0/holds", R"("water")",
      "f: roofline.memory.0.holds is \"water\": expected one of both, weights, activations");
  row("/roofline/memory/1/name", R"("L1")", "f: roofline.memory.1.name is \"L1\" a second time");
  row("/roofline/memory/0/bytes", "-1",
      "f: roofline.memory.0.bytes is -1: expected a number from 1 to 1e+18");
  row("/roofline/constraints/weight_schemes", R"(["dynamic"])",
      "f: roofline.constraints.weight_schemes.0 is \"dynamic\": expected one of symmetric, asymmetric, each "
      "once");
  row("/notebook", "{}", "f: notebook does not belong to the model \"roofline\"");
}

void HardwareTest::rejectsBadRooflines() {
  QFETCH(QString, path);
  QFETCH(QString, value);
  QFETCH(QString, expected);
  Json json = mobileCpu();
  json[Json::json_pointer(path.toStdString())] = Json::parse(value.toStdString());
  QCOMPARE(messageOf([&] { parseHardwareProfile(json.dump(), "f"); }), expected);
}

void HardwareTest::findsProfiles() {
  QCOMPARE(text(findHardware("notebook").title), QStringLiteral("Notebook (simple model)"));
  QCOMPARE(
      messageOf([] { findHardware("tpu"); }),
      QStringLiteral("hardware \"tpu\" is not known: expected one of edge_tpu, fpga, gpu, microcontroller, "
                     "mobile_cpu, notebook"));
  const std::string file = m_dir->filePath(QStringLiteral("a.json")).toStdString();
  QCOMPARE(messageOf([&] { findHardware(file); }), text(file + " cannot be read: No such file or directory"));
  writeFileAtomically(file, mobileCpu().dump());
  QVERIFY(findHardware(file) == findHardware("mobile_cpu"));
}

void HardwareTest::findsTheUsersFolder() {
  QCOMPARE(text(userHardwareFolder().string()), m_dir->path() + QStringLiteral("/bitsmith/hardware"));
  qunsetenv("XDG_CONFIG_HOME");
  qputenv("HOME", "/home/somebody");
  QCOMPARE(text(userHardwareFolder().string()), QStringLiteral("/home/somebody/.config/bitsmith/hardware"));
}

void HardwareTest::findsTheUsersProfiles() {
  QVERIFY(readHardwareLibrary().profiles == hardwareProfiles()); // without the folder
  Json json = mobileCpu();
  json["name"] = "mine";
  write("any name.json", json);
  write("notes.txt", "text");
  const HardwareLibrary library = readHardwareLibrary();
  QVERIFY(library.warnings.empty());
  QCOMPARE(library.profiles.size(), hardwareProfiles().size() + 1);
  QCOMPARE(text(library.profiles.back().name), QStringLiteral("mine"));
  QCOMPARE(text(findHardware("mine").name), QStringLiteral("mine"));
}

void HardwareTest::leavesBrokenFilesOut() {
  const std::string at = folder().string();
  Json json = mobileCpu();
  write("1-taken.json", json);
  json["name"] = "mine";
  write("2-mine.json", json);
  write("3-twice.json", json);
  write("4-broken.json", "{\"format\": ");
  json["name"] = "other";
  json["roofline"]["clock_hz"] = -1;
  json.erase("title");
  write("5-wrong.json", json);
  const HardwareLibrary library = readHardwareLibrary();
  QCOMPARE(library.profiles.size(), hardwareProfiles().size() + 1);
  const std::vector<std::string> expected = {
      "hardware profile left out: " + at +
          "/1-taken.json: name is \"mobile_cpu\", which another hardware profile has already: give it a name "
          "of its "
          "own",
      "hardware profile left out: " + at +
          "/3-twice.json: name is \"mine\", which another hardware profile has already: give it a name of "
          "its own",
      "hardware profile left out: " + at + "/4-broken.json: line 1, column 12: this is not valid JSON here",
      "hardware profile left out: " + at + "/5-wrong.json: title is missing " + at +
          "/5-wrong.json: roofline.clock_hz is -1: expected a number from 1 to 1000000000000"};
  for (std::size_t i = 0; i < expected.size(); ++i)
    QCOMPARE(text(library.warnings.at(i)), text(expected[i]));
  QVERIFY(messageOf([] { findHardware("other"); }).contains(text(expected[3])));
}

void HardwareTest::savesProfiles() {
  HardwareProfile profile = findHardware("gpu");
  QCOMPARE(messageOf([&] { saveUserHardware(profile); }),
           QStringLiteral("name is \"gpu\", that of a shipped profile: give the copy a name of its own"));
  profile.name = "my_gpu";
  QCOMPARE(text(saveUserHardware(profile).string()), text((folder() / "my_gpu.json").string()));
  QVERIFY(findHardware("my_gpu") == profile);
  profile.batch = 8;
  saveUserHardware(profile); // over itself
  QCOMPARE(findHardware("my_gpu").batch, 8);
  std::get<RooflineModel>(profile.model).memory.clear();
  QCOMPARE(messageOf([&] { saveUserHardware(profile); }),
           QStringLiteral("my_gpu: roofline.memory has 0 entries: expected 1 to 6"));
  QCOMPARE(findHardware("my_gpu").batch, 8);
  Json json = mobileCpu();
  json["name"] = "elsewhere";
  write("z.json", json);
  profile = findHardware("elsewhere");
  QCOMPARE(
      messageOf([&] { saveUserHardware(profile); }, ErrorKind::workFailed),
      text((folder() / "z.json").string() + " holds a profile of this name already: rename one of them"));
}

void HardwareTest::renamesAndDeletesTheUsersProfiles() {
  HardwareProfile profile = findHardware("gpu");
  profile.name = "my_gpu";
  saveUserHardware(profile);
  HardwareProfile other = profile;
  other.name = "other";
  saveUserHardware(other);
  profile.batch = 4;
  QCOMPARE(text(replaceUserHardware("my_gpu", profile).string()), text((folder() / "my_gpu.json").string()));
  QCOMPARE(findHardware("my_gpu").batch, 4);
  QCOMPARE(messageOf([&] { replaceUserHardware("my_gpu", other); }),
           QStringLiteral("name is \"other\", that of another profile: give it a name of its own"));
  profile.name = "T4";
  replaceUserHardware("my_gpu", profile);
  QVERIFY(!std::filesystem::exists(folder() / "my_gpu.json"));
  QCOMPARE(findHardware("T4").batch, 4);
  profile.name = "gpu";
  QCOMPARE(messageOf([&] { replaceUserHardware("T4", profile); }),
           QStringLiteral("name is \"gpu\", that of a shipped profile: give the copy a name of its own"));
  QCOMPARE(findHardware("T4").batch, 4); // what cannot be saved leaves the old one
  deleteUserHardware("T4");
  QCOMPARE(readHardwareLibrary().profiles.size(), hardwareProfiles().size() + 1);
  QCOMPARE(messageOf([] { deleteUserHardware("T4"); }, ErrorKind::workFailed),
           text(folder().string() + " holds no profile \"T4\": it was renamed or deleted meanwhile"));
  QCOMPARE(messageOf([] { deleteUserHardware("gpu"); }),
           QStringLiteral("\"gpu\" is a shipped profile: only your own can be deleted"));
}

void HardwareTest::keepsFilesOfTheUserWhateverTheirNames() {
  Json json = mobileCpu();
  json["name"] = "mine";
  write("by hand.json", json);
  HardwareProfile profile = findHardware("mine");
  profile.batch = 7;
  QCOMPARE(text(replaceUserHardware("mine", profile).string()), text((folder() / "by hand.json").string()));
  QCOMPARE(findHardware("mine").batch, 7);
  write("taken.json", json); // broken for the library: its name is another file's
  profile.name = "taken";
  QCOMPARE(messageOf([&] { saveUserHardware(profile); }, ErrorKind::workFailed),
           text((folder() / "taken.json").string() +
                " is there already and holds something else: choose another name"));
}

void HardwareTest::namesCopies() {
  HardwareLibrary library = readHardwareLibrary();
  QCOMPARE(text(nameOfCopy("gpu", library)), QStringLiteral("gpu_copy"));
  library.profiles.push_back({.name = "gpu_copy"});
  QCOMPARE(text(nameOfCopy("gpu", library)), QStringLiteral("gpu_copy_2"));
  QVERIFY(isHardwareName(nameOfCopy(std::string(64, 'x'), library)));
}

QTEST_GUILESS_MAIN(HardwareTest)
#include "tst_hardware.moc"
