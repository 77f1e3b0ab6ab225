// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/archive/tensor_archive.h"
#include "core/engine/archive/zip_records.h"
#include "core/engine/data/checksum.h"
#include "core/engine/data/picture_file.h"
#include "core/engine/data/readers.h"
#include "core/engine/onnx/import.h"
#include "core/engine/onnx/weights_file.h"
#include "core/engine/training/checkpoint.h"
#include "core/engine/training/trainer.h"
#include "core/plan/base/error.h"
#include "tests/fuzz/reader.h"
#include "tests/fuzz/tiny_training.h"

#include <cstdlib>
#include <fstream>
#include <torch/types.h>
#include <unistd.h>

namespace bitsmith::test {

namespace fs = std::filesystem;
using namespace std::string_literals;

namespace {

/// A folder of this process, gone with it. Where TMPDIR is in memory so is what is read.
const fs::path &folder() {
  static const fs::path made = [] {
    fs::path path = fs::temp_directory_path() / ("bitsmith-readers-" + std::to_string(getpid()));
    fs::create_directories(path);
    std::atexit([] { fs::remove_all(folder()); });
    return path;
  }();
  return made;
}

fs::path written(std::string_view bytes, const std::string &name) {
  fs::path path = folder() / name;
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

void readAll(const DataReader &reader) {
  for (const Part part : {Part::train, Part::test})
    reader.read(part, reader.choose(part, reader.count(part)));
}

// Two pictures of 2×2 and their labels; the other half of what is fuzzed.
const std::string pictures = "\0\0\x08\x03\0\0\0\x02\0\0\0\x02\0\0\0\x02\1\2\3\4\5\6\7\x08"s;
const std::string labels = "\0\0\x08\x01\0\0\0\x02\0\1"s;

void readIdxPictures(std::string_view bytes) {
  const fs::path file = written(bytes, "pictures/train-images-idx3-ubyte");
  written(labels, "pictures/train-labels-idx1-ubyte");
  readAll(*openIdx(file.parent_path()));
}

void readIdxLabels(std::string_view bytes) {
  const fs::path file = written(bytes, "labels/train-labels-idx1-ubyte");
  written(pictures, "labels/train-images-idx3-ubyte");
  readAll(*openIdx(file.parent_path()));
}

void readCifar(std::string_view bytes) {
  const fs::path file = written(bytes, "cifar/data_batch_1.bin");
  written(std::string(3073, '\1'), "cifar/test_batch.bin");
  readAll(*openCifar(file.parent_path()));
}

void readCifarNames(std::string_view bytes) {
  const fs::path file = written(bytes, "names/batches.meta.txt");
  written(std::string(3073, '\1'), "names/test_batch.bin");
  written(std::string(3073, '\1'), "names/data_batch_1.bin");
  openCifar(file.parent_path());
}

void readPicture(std::string_view bytes) {
  const fs::path file = written(bytes, "picture.png"); // the kind is told by the content
  std::array<std::uint8_t, std::size_t{3} * 4 * 4> pixels{};
  const PictureInfo info = pictureInfo(file);
  if (info.width * info.height > 1 << 18)
    return; // larger ones only take longer
  for (const std::int64_t channels : {1, 3})
    decodePicture(file, channels, 4, 4, pixels.data());
}

void readOnnx(std::string_view bytes) {
  ImportedNetwork imported = importOnnx(written(bytes, "model.onnx"));
  if (imported.network.parameters() > 1'000'000 || imported.network.macs() > 100'000'000)
    return; // it is the reader that is looked at
  NetworkModule module(imported.network, PrecisionPlan(imported.network.layers().size()));
  loadImportedState(module, imported);
}

/// Every value of a pickle as what it may be taken for.
void readArchive(std::string_view bytes) {
  const TensorArchive archive(bytes);
  std::vector<std::size_t> places{archive.pickle().root()};
  for (std::size_t i = 0; i < places.size() && i < 1000; ++i) {
    if (const auto members = archive.members(places[i]))
      for (const auto &[key, place] : *members)
        places.push_back(place);
    archive.tensor(places[i]);
  }
}

/// A checkpoint whose seal is made to fit, so that what is behind it is reached: network and optimizer are
/// loaded and trained on with, since a tensor of another size would only show there.
void readCheckpoint(std::string_view bytes) {
  std::string sealed(bytes);
  if (sealed.size() > 8) {
    sealed.resize(sealed.size() - 8);
    sealed += hexadecimal(checksum(sealed.data(), sealed.size()));
  }
  const fs::path file = written(sealed, "checkpoint.pt");
  TinyTraining tiny;
  loadCheckpoint(file, tiny.trainer, tiny.fingerprint);
  try {
    tiny.trainer.trainStep(BatchStream::take(tiny.data.train, tiny.data.normalization, 0, 2));
  } catch (const Error &) { // of weights that are not finite
  }
  NetworkModule other(tiny.trainer.module().network(), tiny.trainer.module().plan());
  loadWeights(file, other);
}

} // namespace

const std::vector<Reader> &readers() {
  static const std::vector<Reader> all = {
      {"archive", readArchive},
      {"checkpoint", readCheckpoint},
      {"checkpoint_state", [](std::string_view text) { parseCheckpointState("input", text); }},
      {"cifar", readCifar},
      {"cifar_names", readCifarNames},
      {"idx_labels", readIdxLabels},
      {"idx_pictures", readIdxPictures},
      {"onnx", readOnnx},
      {"pickle", [](std::string_view bytes) { Pickle{bytes}; }},
      {"picture", readPicture},
      {"weights", [](std::string_view bytes) { readTensorFile(written(bytes, "weights.pt")); }},
      {"zip", [](std::string_view bytes) { zipRecords(bytes); }},
  };
  return all;
}

} // namespace bitsmith::test
