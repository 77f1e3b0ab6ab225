// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/data/readers.h"

#include "core/plan/base/error.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <map>
#include <zlib.h>

namespace bitsmith {

namespace fs = std::filesystem;

namespace {

constexpr std::uint32_t imagesMagic = 0x00000803; // unsigned bytes, three dimensions
constexpr std::uint32_t labelsMagic = 0x00000801; // unsigned bytes, one dimension
constexpr std::uint32_t largestSide = 4096;
constexpr std::uint32_t mostPictures = 50'000'000; // gzip packs thousands of equal labels into a few bytes
constexpr std::uint64_t largestRatio = 1032;       // deflate cannot pack tighter

/// An IDX file, plain or gzip, read from front to back.
class IdxFile {
 public:
  IdxFile(fs::path path, std::uint32_t magic) : m_path(std::move(path)) {
    m_file.reset(gzopen(m_path.c_str(), "rb"));
    if (!m_file)
      throw badInput(m_path.string() + ": cannot be opened: " + std::strerror(errno));
    gzbuffer(m_file.get(), 1U << 17);
    m_expected = magic == imagesMagic ? 16 : 8;
    const std::uint32_t found = readNumber();
    if (found != magic)
      throw badInput(m_path.string() + ": starts with the number " + std::to_string(found) + ": expected " +
                     std::to_string(magic) + " of an IDX file of " +
                     (magic == imagesMagic ? "pictures (unsigned bytes, three dimensions)"
                                           : "labels (unsigned bytes, one dimension)"));
    readSizes(magic);
    checkSize();
  }

  std::int64_t count() const { return m_count; }
  std::int64_t height() const { return m_height; }
  std::int64_t width() const { return m_width; }
  const fs::path &path() const { return m_path; }

  void read(std::uint8_t *to, std::size_t bytes) {
    const int got = gzread(m_file.get(), to, static_cast<unsigned>(bytes));
    m_position += static_cast<std::uint64_t>(std::max(got, 0));
    if (got >= 0 && static_cast<std::size_t>(got) == bytes)
      return; // zlib tells of a damaged end early: the place that matters is where data are missing
    checkStream(got);
    throw badInput(m_path.string() + ": ends after " + bytesOf(m_position) + ": expected " +
                   bytesOf(m_expected) + contents());
  }

  /// To be called after the last byte: checks gzip's checksum, too.
  void finish() {
    std::uint8_t beyond = 0;
    const int got = gzread(m_file.get(), &beyond, 1);
    if (got <= 0)
      checkStream(got);
    else
      throw badInput(m_path.string() + ": goes on after " + bytesOf(m_expected) + contents() +
                     ": expected it to end there");
  }

 private:
  struct Close {
    void operator()(gzFile_s *file) const { gzclose(file); }
  };

  static std::string bytesOf(std::uint64_t number) {
    return counted(static_cast<std::int64_t>(number), "byte");
  }

  std::string contents() const {
    if (m_count == 0)
      return " of header";
    if (m_width == 0)
      return " (" + counted(m_count, "label") + ")";
    return " (" + counted(m_count, "picture") + " of " + std::to_string(m_height) + "×" +
           std::to_string(m_width) + ")";
  }

  void checkStream(int got) const {
    int code = Z_OK;
    const char *reason = gzerror(m_file.get(), &code);
    if (got >= 0 && (code == Z_OK || code == Z_STREAM_END))
      return;
    if (code == Z_ERRNO)
      throw badInput(m_path.string() + ": cannot be read: " + std::strerror(errno));
    std::string text = reason;
    if (const std::string prefix = m_path.string() + ": "; text.starts_with(prefix))
      text.erase(0, prefix.size());
    throw badInput(m_path.string() + ": damaged after " + bytesOf(m_position) + " of unpacked data (" + text +
                   "): expected " + bytesOf(m_expected) + contents() + ", get the file again");
  }

  std::uint32_t readNumber() {
    std::array<std::uint8_t, 4> bytes{};
    read(bytes.data(), bytes.size());
    std::uint32_t number = 0;
    for (const std::uint8_t byte : bytes)
      number = number << 8 | byte;
    return number;
  }

  void readSizes(std::uint32_t magic) {
    const std::uint32_t count = readNumber();
    std::uint32_t height = 0;
    std::uint32_t width = 0;
    if (magic == imagesMagic) {
      height = readNumber();
      width = readNumber();
      if (height < 1 || height > largestSide || width < 1 || width > largestSide)
        throw badInput(m_path.string() + ": pictures of " + std::to_string(height) + "×" +
                       std::to_string(width) + " at byte 8: expected sides of 1 to " +
                       std::to_string(largestSide) + " pixels");
    }
    if (count < 1)
      throw badInput(m_path.string() + ": 0 " + (magic == imagesMagic ? "pictures" : "labels") +
                     " at byte 4: expected at least 1");
    if (count > mostPictures)
      throw badInput(m_path.string() + ": " + std::to_string(count) +
                     (magic == imagesMagic ? " pictures" : " labels") + " at byte 4: expected at most " +
                     std::to_string(mostPictures));
    m_count = count;
    m_height = height;
    m_width = width;
    m_expected += static_cast<std::uint64_t>(count) * (magic == imagesMagic ? height * width : 1);
  }

  // Before anyone takes memory for what the header promises.
  void checkSize() const {
    const std::uint64_t size = fs::file_size(m_path);
    if (gzdirect(m_file.get()) != 0) {
      if (size != m_expected)
        throw badInput(m_path.string() + ": is " + bytesOf(size) + " long: expected " + bytesOf(m_expected) +
                       contents());
    } else if (m_expected > size * largestRatio)
      throw badInput(m_path.string() + ": " + bytesOf(size) + " of gzip cannot hold the " +
                     bytesOf(m_expected) + contents() + " of its header");
  }

  fs::path m_path;
  std::unique_ptr<gzFile_s, Close> m_file;
  std::int64_t m_count = 0;
  std::int64_t m_height = 0;
  std::int64_t m_width = 0;
  std::uint64_t m_position = 0;
  std::uint64_t m_expected = 0;
};

struct Pair {
  fs::path images;
  fs::path labels;
};

std::string withoutGz(const std::string &name) {
  return name.ends_with(".gz") ? name.substr(0, name.size() - 3) : name;
}

/// "train-" of "train-images-idx3-ubyte.gz"; nullopt for other names. Some copies write "images.idx3-ubyte".
std::optional<std::string> prefixOf(const std::string &fileName) {
  const std::string name = withoutGz(fileName);
  for (const std::string_view end : {"images-idx3-ubyte", "images.idx3-ubyte"})
    if (name.ends_with(end))
      return name.substr(0, name.size() - end.size());
  return std::nullopt;
}

Part partOf(const std::string &prefix) {
  const bool test = prefix.find("t10k") != std::string::npos || prefix.find("test") != std::string::npos;
  return test ? Part::test : Part::train;
}

fs::path labelsBeside(const fs::path &images) {
  const std::string name = withoutGz(images.filename().string());
  const std::string prefix = *prefixOf(name);
  const std::string plain = prefix + "labels" + name[prefix.size() + 6] + "idx1-ubyte";
  for (const std::string &candidate : {plain, plain + ".gz"})
    if (fs::is_regular_file(images.parent_path() / candidate))
      return images.parent_path() / candidate;
  throw badInput(images.string() + ": its labels are missing: expected " + plain + " or " + plain +
                 ".gz beside it");
}

/// The pairs of a folder by part; of a file that is there plain and packed, the plain one.
std::map<Part, Pair> findPairs(const fs::path &folder) {
  std::map<Part, std::map<std::string, fs::path>> images;
  for (const fs::directory_entry &entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    const std::optional<std::string> prefix = prefixOf(name);
    if (!prefix || !entry.is_regular_file())
      continue;
    fs::path &known = images[partOf(*prefix)][*prefix];
    if (known.empty() || !name.ends_with(".gz"))
      known = entry.path();
  }
  std::map<Part, Pair> pairs;
  for (const auto &[part, files] : images) {
    if (files.size() > 1)
      throw badInput(folder.string() + ": more than one file of " + std::string(toString(part)) +
                     " pictures (" + files.begin()->second.filename().string() + ", " +
                     std::next(files.begin())->second.filename().string() + "): expected one");
    const fs::path &file = files.begin()->second;
    pairs[part] = {file, labelsBeside(file)};
  }
  return pairs;
}

std::vector<std::uint8_t> readLabels(const fs::path &path) {
  IdxFile file(path, labelsMagic);
  std::vector<std::uint8_t> labels(static_cast<std::size_t>(file.count()));
  file.read(labels.data(), labels.size());
  file.finish();
  return labels;
}

class IdxReader : public DataReader {
 public:
  IdxReader(const fs::path &folder, std::vector<std::string> classNames) : m_pairs(findPairs(folder)) {
    if (!m_pairs.contains(Part::train))
      throw badInput(folder.string() + ": no training pictures: expected train-images-idx3-ubyte and "
                                       "train-labels-idx1-ubyte, plain or .gz");
    const std::int64_t train = checkPair(Part::train);
    if (m_pairs.contains(Part::test)) {
      m_description.train = train;
      m_description.test = checkPair(Part::test);
    } else
      splitOff(train);
    m_description.classNames = classNames.empty() ? numberedClasses() : std::move(classNames);
  }

  Dataset read(Part part, std::span<const std::int64_t> indices) const override {
    const std::vector<std::int64_t> rows = rowsOf(part, indices);
    const Pair &pair = pairOf(part);
    const std::vector<std::uint8_t> labels = readLabels(pair.labels);
    for (std::size_t row = 0; row < labels.size(); ++row)
      if (labels[row] >= m_description.classNames.size())
        throw badInput(pair.labels.string() + ": label " + std::to_string(labels[row]) + " of picture " +
                       std::to_string(row) + ": expected 0 to " +
                       std::to_string(m_description.classNames.size() - 1));

    IdxFile images(pair.images, imagesMagic);
    Dataset data = roomFor(rows.size());
    const auto size = static_cast<std::size_t>(data.shape.elements());
    std::vector<std::uint8_t> skipped(size);
    std::size_t next = 0;
    for (std::int64_t row = 0; row < images.count(); ++row) {
      const bool wanted = next < rows.size() && rows[next] == row;
      images.read(wanted ? data.pixels.data() + next * size : skipped.data(), size);
      if (wanted)
        data.labels[next++] = labels[static_cast<std::size_t>(row)];
    }
    images.finish();
    return data;
  }

 private:
  const Pair &pairOf(Part part) const {
    const auto found = m_pairs.find(part);
    return found != m_pairs.end() ? found->second : m_pairs.at(Part::train);
  }

  std::vector<std::int64_t> rowsOf(Part part, std::span<const std::int64_t> indices) const {
    std::vector<std::int64_t> rows(indices.begin(), indices.end());
    const std::vector<std::int64_t> &split = m_split[part == Part::train ? 0 : 1];
    if (!split.empty())
      for (std::int64_t &row : rows)
        row = split[static_cast<std::size_t>(row)];
    return rows;
  }

  /// Compares the headers of the two files, and the test pictures' size with that of the training pictures.
  std::int64_t checkPair(Part part) {
    const Pair &pair = m_pairs.at(part);
    const IdxFile images(pair.images, imagesMagic);
    const IdxFile labels(pair.labels, labelsMagic);
    if (images.count() != labels.count())
      throw badInput(pair.labels.string() + ": " + counted(labels.count(), "label") + ", but " +
                     pair.images.filename().string() + " has " + counted(images.count(), "picture") +
                     ": expected as many labels as pictures");
    const Shape shape{1, images.height(), images.width()};
    if (part == Part::train)
      m_description.shape = shape;
    else if (!(shape == m_description.shape))
      throw badInput(pair.images.string() + ": pictures of " + std::to_string(shape.height) + "×" +
                     std::to_string(shape.width) + ": expected " +
                     std::to_string(m_description.shape.height) + "×" +
                     std::to_string(m_description.shape.width) + " like the training pictures");
    return images.count();
  }

  void splitOff(std::int64_t total) {
    if (total < 2)
      throw badInput(m_pairs.at(Part::train).images.string() +
                     ": 1 picture and no file of test pictures: expected at least 2, to set one aside");
    m_split = fixedSplit(total, 0x696478);
    m_description.train = static_cast<std::int64_t>(m_split[0].size());
    m_description.test = static_cast<std::int64_t>(m_split[1].size());
  }

  std::vector<std::string> numberedClasses() const {
    std::uint8_t largest = 0;
    for (const auto &[part, pair] : m_pairs) {
      const std::vector<std::uint8_t> labels = readLabels(pair.labels);
      largest = std::max(largest, *std::max_element(labels.begin(), labels.end()));
    }
    std::vector<std::string> names;
    for (int label = 0; label <= largest; ++label)
      names.push_back(std::to_string(label));
    return names;
  }

  std::map<Part, Pair> m_pairs;
  std::array<std::vector<std::int64_t>, 2>
      m_split; ///< rows of each part where the test part is set aside; else empty
};

} // namespace

bool holdsIdx(const fs::path &folder) {
  std::error_code ignored;
  for (fs::directory_iterator entry(folder, ignored), end; !ignored && entry != end; entry.increment(ignored))
    if (prefixOf(entry->path().filename().string()))
      return true;
  return false;
}

std::unique_ptr<DataReader> openIdx(const fs::path &folder, std::vector<std::string> classNames) {
  return std::make_unique<IdxReader>(folder, std::move(classNames));
}

} // namespace bitsmith
