#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bitsmith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Looks the sources over with clang-tidy (the checks are in .clang-tidy) and, where they use Qt, with clazy.
#
#   packaging/lint.sh [FOLDER-OR-FILE…]        for instance: packaging/lint.sh core/plan app/gui/recovery.cpp
#
# What they say is in build/lint/clang-tidy.log and build/lint/clazy.log. Fails when they say anything.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

case ${1:-} in
  -h | --help) sed -n '5,9s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
esac
cd "$root"
install_missing tests
install_missing lint

# Level 0 and 1 of clazy, less what does not fit: globals that are not plain data (lists of names, as static constants of
# a function), loops over a copy that is ours anyway (range-loop-detach sees no move).
clazy_checks=level0,level1,no-non-pod-global-static,no-range-loop-detach

# The generated sources are needed; the sources are given to clang without g++'s precompiled headers.
build
mkdir -p build/lint
python3 - "$@" <<'EOF'
import json
import os
import re
import sys

root = os.getcwd()
wanted = [os.path.join(root, path) for path in sys.argv[1:] or ["app", "core", "widgets", "tests"]]
ours = []
for entry in json.load(open("build/release/compile_commands.json")):
    file = os.path.normpath(os.path.join(entry["directory"], entry["file"]))
    if file.startswith(os.path.join(root, "build")) or not any(
            file == path or file.startswith(path.rstrip("/") + "/") for path in wanted):
        continue
    command = re.sub(r"-include \S*cmake_pch\S*|-Winvalid-pch|-fpch-preprocess", "", entry["command"])
    # The launcher of the compiler, if there is one, is no compiler.
    command = re.sub(r"^.*?(?=\S*/(?:c|g|clang)\+\+\S* )", "", command)
    ours.append({"directory": entry["directory"], "file": file, "command": command})
json.dump(ours, open("build/lint/compile_commands.json", "w"))
open("build/lint/all", "w").writelines(entry["file"] + "\n" for entry in ours)
open("build/lint/qt", "w").writelines(entry["file"] + "\n" for entry in ours if "-DQT_WIDGETS_LIB" in entry["command"])
EOF

failed=
look_over() { # NAME LIST COMMAND…: a program over the files of a list, as many at a time as there are cores
  local name=$1 list=$2
  shift 2
  say "$name over $(wc -l <"$list") files"
  xargs -a "$list" -P "$(nproc)" -n 1 "$@" >"build/lint/$name.log" 2>&1 || true
  # The same header is read by many.
  grep -E '(warning|error):' "build/lint/$name.log" | sort -u || return 0
  failed=1
}
look_over clang-tidy build/lint/all clang-tidy -p build/lint --quiet
look_over clazy build/lint/qt clazy-standalone -p build/lint -checks="$clazy_checks" -header-filter="$root/.*" \
  -ignore-dirs='/usr/.*|.*/build/.*'
[ -z "$failed" ] || die "something was found; see build/lint"
