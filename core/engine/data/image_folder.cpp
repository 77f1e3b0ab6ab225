// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/data/picture_file.h"
#include "core/engine/data/readers.h"
#include "core/plan/base/error.h"

#include <algorithm>

namespace bitsmith {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t largestSide = 1024;

struct LabelledFile {
  fs::path path;
  std::int64_t label = 0;
};

/// Names of the sub-folders, sorted by their bytes; hidden ones do not count.
std::vector<std::string> subFolders(const fs::path &folder) {
  std::vector<std::string> names;
  for (const fs::directory_entry &entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_directory() && !name.starts_with('.'))
      names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<fs::path> picturesIn(const fs::path &folder) {
  std::vector<fs::path> paths;
  for (const fs::directory_entry &entry : fs::directory_iterator(folder))
    if (entry.is_regular_file() && isPictureName(entry.path()) &&
        !entry.path().filename().string().starts_with('.'))
      paths.push_back(entry.path());
  if (paths.empty())
    throw badInput(folder.string() +
                   ": no pictures in this class: expected png, jpg, bmp, ppm, pgm, tga or gif files");
  std::sort(paths.begin(), paths.end());
  return paths;
}

class ImageFolderReader : public DataReader {
 public:
  explicit ImageFolderReader(const fs::path &folder) {
    const fs::path train = folder / "train";
    const fs::path test = fs::is_directory(folder / "test") ? folder / "test" : folder / "val";
    if (fs::is_directory(train) && fs::is_directory(test)) {
      setClasses(train);
      m_files[0] = filesOf(train);
      checkClasses(test);
      m_files[1] = filesOf(test);
    } else {
      setClasses(folder);
      splitClasses(folder);
    }
    m_description.train = static_cast<std::int64_t>(m_files[0].size());
    m_description.test = static_cast<std::int64_t>(m_files[1].size());
    if (m_description.test == 0)
      throw badInput(folder.string() +
                     ": one picture a class: expected more, to set some aside for the test");
    setShape();
  }

  Dataset read(Part part, std::span<const std::int64_t> indices) const override {
    Dataset data = roomFor(indices.size());
    const auto size = static_cast<std::size_t>(data.shape.elements());
    for (std::size_t i = 0; i < indices.size(); ++i) {
      const LabelledFile &file = filesOf(part)[static_cast<std::size_t>(indices[i])];
      decodePicture(file.path, data.shape.channels, data.shape.height, data.shape.width,
                    data.pixels.data() + i * size);
      data.labels[i] = file.label;
    }
    return data;
  }

 private:
  const std::vector<LabelledFile> &filesOf(Part part) const { return m_files[part == Part::train ? 0 : 1]; }

  void setClasses(const fs::path &folder) {
    m_description.classNames = subFolders(folder);
    if (m_description.classNames.size() < 2)
      throw badInput(folder.string() + ": " +
                     counted(static_cast<std::int64_t>(m_description.classNames.size()), "sub-folder") +
                     ": expected a sub-folder for each of at least 2 classes");
  }

  void checkClasses(const fs::path &test) const {
    const std::vector<std::string> names = subFolders(test);
    const std::vector<std::string> &known = m_description.classNames;
    for (const std::string &name : names)
      if (!std::binary_search(known.begin(), known.end(), name))
        throw badInput((test / name).string() +
                       ": is a class that has no training pictures: expected the sub-folders of " +
                       (test.parent_path() / "train").string());
    for (const std::string &name : known)
      if (!std::binary_search(names.begin(), names.end(), name))
        throw badInput((test / name).string() + ": is missing: expected test pictures of each class");
  }

  std::vector<LabelledFile> filesOf(const fs::path &folder) const {
    std::vector<LabelledFile> files;
    for (std::size_t label = 0; label < m_description.classNames.size(); ++label)
      for (const fs::path &path : picturesIn(folder / m_description.classNames[label]))
        files.push_back({path, static_cast<std::int64_t>(label)});
    return files;
  }

  /// A fifth of each class for the test, so that no class is left out of it.
  void splitClasses(const fs::path &folder) {
    for (std::size_t label = 0; label < m_description.classNames.size(); ++label) {
      const std::vector<fs::path> paths = picturesIn(folder / m_description.classNames[label]);
      const auto split = fixedSplit(static_cast<std::int64_t>(paths.size()), label);
      for (std::size_t part = 0; part < 2; ++part)
        for (const std::int64_t index : split[part])
          m_files[part].push_back({paths[static_cast<std::size_t>(index)], static_cast<std::int64_t>(label)});
    }
  }

  void setShape() {
    const PictureInfo first = pictureInfo(m_files[0].front().path);
    if (first.width > largestSide || first.height > largestSide)
      throw badInput(m_files[0].front().path.string() + ": is " + std::to_string(first.width) + "×" +
                     std::to_string(first.height) +
                     ", and all pictures are brought to the first one's size: expected " +
                     "sides of at most " + std::to_string(largestSide) + " pixels");
    const auto isGrey = [](const LabelledFile &file) { return pictureInfo(file.path).grey; };
    const bool grey = std::all_of(m_files[0].begin(), m_files[0].end(), isGrey) &&
                      std::all_of(m_files[1].begin(), m_files[1].end(), isGrey);
    m_description.shape = {grey ? 1 : 3, first.height, first.width};
  }

  std::array<std::vector<LabelledFile>, 2> m_files; ///< of train and test
};

} // namespace

std::unique_ptr<DataReader> openImageFolder(const fs::path &folder) {
  return std::make_unique<ImageFolderReader>(folder);
}

} // namespace bitsmith
