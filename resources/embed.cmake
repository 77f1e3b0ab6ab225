# SPDX-FileCopyrightText: 2026 The Bitsmith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Writes a C++ file that holds FILES (relative to ROOT) as raw strings: cmake -D OUTPUT=… -D ROOT=… -D FILES=… -P embed.cmake
set(body "")
foreach(file IN LISTS FILES)
  file(READ ${ROOT}/${file} hex HEX)
  string(LENGTH "${hex}" digits)
  math(EXPR bytes "${digits} / 2")
  string(REGEX REPLACE "(................................................)" "\\1\n" hex "${hex}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" hex "${hex}")
  string(REGEX REPLACE "\n" "\"\n\"" hex "${hex}")
  string(APPEND body "    {\"${file}\", {\"${hex}\", ${bytes}}},\n")
endforeach()
file(WRITE ${OUTPUT}
"// Generated from the files in resources/; do not edit.
#include <string_view>
#include <utility>

namespace bitsmith::embedded {
extern const std::pair<std::string_view, std::string_view> files[];
extern const unsigned long fileCount;
const std::pair<std::string_view, std::string_view> files[] = {
${body}};
const unsigned long fileCount = sizeof(files) / sizeof(files[0]);
} // namespace bitsmith::embedded
")
