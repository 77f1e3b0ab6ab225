// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <string_view>

namespace bitsmith {

/// A kind of document that Bitsmith writes, and how older versions of it become today's. Documents say what
/// they are: "format": "bitsmith/NAME@VERSION".
///
/// A version is counted up when an older Bitsmith would misread what is written; then a migration is added,
/// and a file of the version before to tests/core/plan/formats/data.
struct FileFormat {
  /// A step from one version to the next, on a document that is an object but otherwise anything.
  using Migration = void (*)(nlohmann::json &document);

  std::string_view name;                      ///< "experiment"
  std::span<const Migration> migrations = {}; ///< the first from version 1 to 2, and so on
  bool mayBeUnsaid = false;                   ///< a document without the word is of version 1

  /// Of what is written today.
  int version() const { return 1 + static_cast<int>(migrations.size()); }
  /// The same in full: "bitsmith/experiment@1".
  std::string word() const;
  /// Whether the document says that it is of this kind, whatever the version.
  bool isOf(const nlohmann::json &document) const;
};

/// Brings a document to today's version; its "format" is today's then, unless it says none. What is no object
/// is left to its reader. Throws Error (bad input) for a document of a newer version, and for one of another
/// kind.
/// @param path of the document in a larger one; empty: it is all there is
void bringUpToDate(nlohmann::json &document, const FileFormat &format, const std::string &origin,
                   const std::string &path = {});

/// parseJson(), brought up to date.
nlohmann::json parseDocument(std::string_view text, const FileFormat &format, const std::string &origin);

} // namespace bitsmith
