#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bitsmith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Says how many of the lines of core and command line their tests reach, by folder.
#
#   packaging/coverage.sh [CTEST-ARGUMENT…]    for instance: packaging/coverage.sh -R 'tst_(run|summary)$'
#
# Engine processes that tests start are counted too. The lines that nobody reaches are in build/coverage/lines.json and, as
# pages, in build/coverage/html. Fails below 95 % of core/plan or 90 % of core/engine.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

case ${1:-} in
  -h | --help) sed -n '5,10s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
esac
cd "$root"
install_missing tests
install_missing coverage
say "Building"
cmake --preset coverage >/dev/null
cmake --build build/coverage --parallel "$(compile_jobs)"
say "Testing"
find build/coverage -name '*.gcda' -delete
OMP_WAIT_POLICY=PASSIVE ctest --preset coverage --parallel "$(nproc)" "$@"
say "Counting"
mkdir -p build/coverage/html
# What only the compiler makes of a line, and lines that end the program on a mistake of our own, are no lines to test.
gcovr --root . --object-directory build/coverage --filter 'core/' --filter 'app/cli/' --exclude-unreachable-branches \
  --exclude-throw-branches -j "$(nproc)" --json build/coverage/lines.json \
  --html-details build/coverage/html/index.html >/dev/null
python3 - <<'EOF'
import collections
import json
import sys

reached, lines = collections.Counter(), collections.Counter()
for file in json.load(open("build/coverage/lines.json"))["files"]:
    parts = file["file"].split("/")[:-1]
    counted = [line for line in file["lines"] if not line.get("gcovr/noncode")]
    for depth in {min(2, len(parts)), min(3, len(parts))}:
        folder = "/".join(parts[:depth])
        lines[folder] += len(counted)
        reached[folder] += sum(line["count"] > 0 for line in counted)
share = {folder: 100 * reached[folder] / max(1, lines[folder]) for folder in lines}
for folder in sorted(lines):
    print(f"{folder:36} {reached[folder]:6} of {lines[folder]:6} lines  {share[folder]:5.1f} %")
wanted = {"core/plan": 95, "core/engine": 90}
missed = [f"{folder} is to reach {least} %" for folder, least in wanted.items() if share.get(folder, 0) < least]
sys.exit("; ".join(missed) or 0)
EOF
