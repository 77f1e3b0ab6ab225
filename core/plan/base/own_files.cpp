// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/base/own_files.h"

namespace bitsmith {

namespace fs = std::filesystem;

std::vector<fs::path> jsonFilesIn(const fs::path &folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    if (entry->path().extension() == ".json")
      files.push_back(entry->path());
  std::ranges::sort(files);
  return files;
}

std::string leftOutWarning(const OwnFileKind &kind, const Error &error) {
  std::string line = std::string(kind.name) + " left out: " + error.what();
  std::ranges::replace(line, '\n', ' ');
  return line;
}

} // namespace bitsmith
