#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bitsmith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Fuzzes the readers of core/plan with libFuzzer under the address and undefined-behaviour sanitizers.
#
#   packaging/fuzz.sh [SECONDS [READER…]]      for instance: packaging/fuzz.sh 3600 experiment project
#
# Each reader is fuzzed for SECONDS (60), from its corpus in tests/fuzz/corpus and the shipped files, two at a time. What is
# found is left in build/fuzz/found: make the fault a file of the corpus, and mend it.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

case ${1:-} in
  -h | --help) sed -n '5,10s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
esac
seconds=${1:-60}
shift || true
cd "$root"
install_missing fuzz
say "Building"
cmake --preset fuzz >/dev/null
cmake --build build/fuzz --parallel "$(nproc)" --target fuzz_plan_readers
readers=("$@")
[ ${#readers[@]} -gt 0 ] || mapfile -t readers < <(ls tests/fuzz/corpus)

fuzz_one() {
  local reader=$1 shipped=()
  case $reader in
    card) shipped=(resources/research) ;;
    experiment) shipped=(resources/experiments) ;;
    hardware) shipped=(resources/hardware) ;;
    tour) shipped=(resources/tours) ;;
  esac
  mkdir -p "build/fuzz/grown/$reader" "build/fuzz/found/$reader"
  # The first folder takes what is new; the corpus in the tree is only read.
  if BITSMITH_READER=$reader build/fuzz/bin/fuzz_plan_readers -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
    -max_len=16384 -print_final_stats=1 -artifact_prefix="build/fuzz/found/$reader/" "build/fuzz/grown/$reader" \
    "tests/fuzz/corpus/$reader" "${shipped[@]}" >"build/fuzz/$reader.log" 2>&1; then
    printf '%-12s %12s executions\n' "$reader" "$(awk '/number_of_executed_units/ { print $2 }' "build/fuzz/$reader.log")"
  else
    printf '%-12s FAULT, see build/fuzz/%s.log and build/fuzz/found/%s\n' "$reader" "$reader" "$reader"
    return 1
  fi
}
export -f fuzz_one
export seconds
say "Fuzzing ${#readers[@]} readers, $seconds s each"
printf '%s\n' "${readers[@]}" | xargs -P "$(nproc)" -I{} bash -c 'fuzz_one {}'
