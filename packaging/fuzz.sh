#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bitsmith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Fuzzes the readers of core/plan and core/engine with libFuzzer under the address and undefined-behaviour sanitizers.
#
#   packaging/fuzz.sh [SECONDS [READER…]]      for instance: packaging/fuzz.sh 3600 plan/experiment engine/onnx
#   packaging/fuzz.sh --check                  core/plan's for a few seconds each, always the same inputs; CI does it
#
# Each reader is fuzzed for SECONDS (60), from its corpus in tests/fuzz/corpus and the shipped files, as many at a time as there are cores. What is
# found is left in build/fuzz/found: make the fault a file of the corpus, and mend it.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

case ${1:-} in
  -h | --help) sed -n '5,11s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
  --check) check=yes; limits="-seed=1 -runs=5000"; libraries=(plan) ;;
  *) check=; limits="-max_total_time=${1:-60}"; libraries=(plan engine) ;;
esac
shift || true
cd "$root"
if ! (install_missing fuzz); then
  [ "$check" ] || die "fuzzing needs clang"
  say "clang could not be had: fuzzing is left out"
  exit 0
fi
readers=("$@")
[ ${#readers[@]} -gt 0 ] || mapfile -t readers < <(cd tests/fuzz/corpus && for library in "${libraries[@]}"; do ls -d "$library"/*; done)
for library in plan engine; do
  preset=fuzz
  [ $library = plan ] || preset=fuzz-engine
  printf '%s\n' "${readers[@]}" | grep -q "^$library/" || continue
  say "Building the fuzzer of core/$library"
  cmake --preset $preset >/dev/null
  cmake --build build/$preset --parallel "$(compile_jobs)" --target fuzz_${library}_readers
  mkdir -p build/fuzz/bin
  [ $library = plan ] || cp build/$preset/bin/fuzz_${library}_readers build/fuzz/bin/
done

# fuzz_one LIBRARY/READER
fuzz_one() {
  local reader=${1#*/} library=${1%%/*} leaks=1 shipped=()
  [ "$library" = plan ] || leaks=0
  case $1 in
    plan/card) shipped=(resources/research) ;;
    plan/cluster) shipped=(resources/clusters) ;;
    plan/experiment) shipped=(resources/experiments) ;;
    plan/hardware) shipped=(resources/hardware) ;;
    plan/tour) shipped=(resources/tours) ;;
  esac
  mkdir -p "build/fuzz/grown/$1" "build/fuzz/found/$1" "build/fuzz/log/$library"
  # The first folder takes what is new; the corpus in the tree is only read. Stacks of every piece of memory would cost a
  # third of the speed; LibTorch's own tables are no leaks. What is undefined aborts, for g++'s sanitizer tells libFuzzer nothing.
  # shellcheck disable=SC2086
  if BITSMITH_READER=$reader UBSAN_OPTIONS=abort_on_error=1:print_stacktrace=1 \
    ASAN_OPTIONS=malloc_context_size=2:quarantine_size_mb=16:detect_leaks=$leaks \
    "build/fuzz/bin/fuzz_${library}_readers" $limits -timeout=60 -rss_limit_mb=3072 -max_len=16384 -print_funcs=0 \
    -print_final_stats=1 -artifact_prefix="build/fuzz/found/$1/" "build/fuzz/grown/$1" "tests/fuzz/corpus/$1" \
    "${shipped[@]}" >"build/fuzz/log/$1" 2>&1; then
    printf '%-24s %12s executions\n' "$1" "$(awk '/number_of_executed_units/ { print $2 }' "build/fuzz/log/$1")"
  else
    printf '%-24s FAULT, see build/fuzz/log/%s and build/fuzz/found/%s\n' "$1" "$1" "$1"
    tail -n 30 "build/fuzz/log/$1"
    return 1
  fi
}
export -f fuzz_one
export limits
# What is read from files is read from memory where that is possible.
[ ! -d /dev/shm ] || TMPDIR=$(mktemp -d /dev/shm/bitsmith-fuzz-XXXXXX)
export TMPDIR=${TMPDIR:-/tmp}
trap 'case $TMPDIR in /dev/shm/bitsmith-fuzz-*) rm -rf "$TMPDIR" ;; esac' EXIT
say "Fuzzing ${#readers[@]} readers ($limits each)"
printf '%s\n' "${readers[@]}" | xargs -P "$(nproc)" -I{} bash -c 'fuzz_one {}'
