#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bitsmith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Looks the sources over with clang-tidy (the checks are in .clang-tidy) and, where they use Qt, with clazy.
#
#   packaging/lint.sh [FOLDER-OR-FILE…]        for instance: packaging/lint.sh core/plan app/gui/document/recovery.cpp
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
# a function), loops over a copy that is ours anyway (range-loop-detach sees no move), signals that are one of several
# (connect-non-signal gives up on a variable), signals of a delegate (its functions are const, and so what they emit has to
# be), casts of a child that is polished, and so complete (child-event-qobject-cast).
clazy_checks=level0,level1,no-non-pod-global-static,no-range-loop-detach,no-connect-non-signal,no-const-signal-or-slot
clazy_checks+=,no-child-event-qobject-cast

# Sources are read, not built: Qt's generated ones are all that is made, and each file has to include what it needs.
say "Preparing"
mkdir -p build/lint
cmake -S . -B build/lint -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DBITSMITH_TESTS=ON \
  -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON -DCMAKE_CXX_COMPILER_LAUNCHER= >build/lint/configure.log 2>&1 ||
  { cat build/lint/configure.log >&2; die "configuring failed"; }
# By hand, since the targets that do this want the libraries built first.
find build/lint -name AutogenInfo.json -print0 |
  xargs -0 -P "$(nproc)" -I '{}' cmake -E cmake_autogen '{}' RelWithDebInfo >build/lint/autogen.log 2>&1 ||
  { cat build/lint/autogen.log >&2; die "generating sources failed"; }
python3 - "$@" <<'EOF'
import json
import os
import sys

root = os.getcwd()
wanted = [os.path.join(root, path).rstrip("/") for path in sys.argv[1:] or ["app", "core", "widgets", "tests"]]
ours = {}
for entry in json.load(open("build/lint/compile_commands.json")):
    file = os.path.normpath(os.path.join(entry["directory"], entry["file"]))
    if not file.startswith(os.path.join(root, "build")) and any(
            file == path or file.startswith(path + "/") for path in wanted):
        ours[file] = entry["command"]  # once, though several targets may have it
open("build/lint/all", "w").writelines(file + "\n" for file in ours)
open("build/lint/qt", "w").writelines(file + "\n" for file, command in ours.items() if "-DQT_WIDGETS_LIB" in command)
EOF

failed=
look_over() { # NAME LIST COMMAND…: a program over the files of a list, as many at a time as there are cores
  local name=$1 list=$2
  shift 2
  say "$name over $(wc -l <"$list") files"
  xargs -d '\n' -a "$list" -P "$(compile_jobs)" -n 1 "$@" >"build/lint/$name.log" 2>&1 || true
  # The same header is read by many.
  grep -E '(warning|error):' "build/lint/$name.log" | sort -u || return 0
  failed=1
}
for_clang=(--extra-arg-before=-include --extra-arg-before="$root/packaging/clang_libtorch.h"
  --extra-arg=-Wno-unknown-warning-option)
look_over clang-tidy build/lint/all clang-tidy -p build/lint --quiet "${for_clang[@]}"
look_over clazy build/lint/qt clazy-standalone -p build/lint -checks="$clazy_checks" "${for_clang[@]}" \
  -header-filter="$root/.*" -ignore-dirs='/usr/.*|.*/build/.*'
[ -z "$failed" ] || die "something was found; see build/lint"
