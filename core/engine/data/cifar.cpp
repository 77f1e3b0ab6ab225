// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/data/readers.h"

#include "core/plan/base/error.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

namespace bitsmith {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t pictureBytes = std::int64_t{3} * 32 * 32;
constexpr std::int64_t recordBytes = 1 + pictureBytes; // the label, then the planes red, green, blue
constexpr std::size_t classCount = 10;

bool isTrainingFile(const std::string &name) {
  return name.starts_with("data_batch_") && name.ends_with(".bin");
}

struct RecordFile {
  fs::path path;
  std::int64_t records = 0;
};

RecordFile checkedFile(const fs::path &path) {
  std::error_code error;
  const auto size = static_cast<std::int64_t>(fs::file_size(path, error));
  if (error)
    throw badInput(path.string() + ": cannot be read: " + error.message());
  if (size == 0 || size % recordBytes != 0)
    throw badInput(path.string() + ": is " + counted(size, "byte") + " long: expected a multiple of " +
                   std::to_string(recordBytes) + " (records of a label and 3×32×32 pixels)");
  return {path, size / recordBytes};
}

std::vector<RecordFile> trainingFiles(const fs::path &folder) {
  std::vector<fs::path> paths;
  for (const fs::directory_entry &entry : fs::directory_iterator(folder))
    if (isTrainingFile(entry.path().filename().string()))
      paths.push_back(entry.path());
  if (paths.empty())
    throw badInput(folder.string() + ": no training pictures: expected data_batch_1.bin and further");
  std::sort(paths.begin(), paths.end(), [](const fs::path &a, const fs::path &b) {
    const std::string first = a.filename().string();
    const std::string second = b.filename().string();
    return std::pair(first.size(), first) < std::pair(second.size(), second); // 10 after 9
  });
  std::vector<RecordFile> files;
  for (const fs::path &path : paths)
    files.push_back(checkedFile(path));
  return files;
}

std::vector<std::string> readClassNames(const fs::path &folder) {
  const fs::path path = folder / "batches.meta.txt";
  if (!fs::exists(path))
    return {"airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"};
  std::ifstream file(path);
  std::vector<std::string> names;
  for (std::string line; std::getline(file, line);) {
    if (line.ends_with('\r'))
      line.pop_back();
    if (!line.empty())
      names.push_back(line);
  }
  if (names.size() != classCount)
    throw badInput(path.string() + ": " + counted(static_cast<std::int64_t>(names.size()), "class name") +
                   ": expected 10, one a line");
  return names;
}

class CifarReader : public DataReader {
 public:
  explicit CifarReader(const fs::path &folder) : m_train(trainingFiles(folder)) {
    if (!fs::is_regular_file(folder / "test_batch.bin"))
      throw badInput(folder.string() + ": no test pictures: expected test_batch.bin");
    m_test.push_back(checkedFile(folder / "test_batch.bin"));
    m_description.shape = {3, 32, 32};
    m_description.classNames = readClassNames(folder);
    for (const RecordFile &file : m_train)
      m_description.train += file.records;
    m_description.test = m_test.front().records;
  }

  Dataset read(Part part, std::span<const std::int64_t> indices) const override {
    Dataset data = roomFor(indices.size());
    std::size_t next = 0;
    std::int64_t first = 0;
    for (const RecordFile &file : part == Part::train ? m_train : m_test) {
      const std::int64_t end = first + file.records;
      std::ifstream stream(file.path, std::ios::binary);
      if (!stream)
        throw badInput(file.path.string() + ": cannot be opened: " + std::strerror(errno));
      for (; next < indices.size() && indices[next] < end; ++next)
        readRecord(stream, file, indices[next] - first, data, next);
      first = end;
    }
    return data;
  }

 private:
  static void readRecord(std::ifstream &stream, const RecordFile &file, std::int64_t record, Dataset &data,
                         std::size_t to) {
    char label = 0;
    stream.seekg(record * recordBytes);
    stream.get(label);
    stream.read(reinterpret_cast<char *>(data.pixels.data() + to * pictureBytes), pictureBytes);
    if (!stream)
      throw badInput(file.path.string() + ": ends in record " + std::to_string(record) + ": expected " +
                     counted(file.records, "record") + " of " + std::to_string(recordBytes) + " bytes");
    const auto value = static_cast<unsigned char>(label);
    if (value >= classCount)
      throw badInput(file.path.string() + ": label " + std::to_string(value) + " of record " +
                     std::to_string(record) + " (byte " + std::to_string(record * recordBytes) +
                     "): expected 0 to 9");
    data.labels[to] = value;
  }

  std::vector<RecordFile> m_train;
  std::vector<RecordFile> m_test;
};

} // namespace

bool holdsCifar(const fs::path &folder) {
  std::error_code ignored;
  for (fs::directory_iterator entry(folder, ignored), end; !ignored && entry != end; entry.increment(ignored))
    if (isTrainingFile(entry->path().filename().string()))
      return true;
  return false;
}

std::unique_ptr<DataReader> openCifar(const fs::path &folder) {
  return std::make_unique<CifarReader>(folder);
}

} // namespace bitsmith
