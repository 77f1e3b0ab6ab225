#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bitsmith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Bitsmith's engine beside PyTorch on this machine: installs what is missing, builds and writes bench.md and bench.json.
# Leave the machine alone meanwhile: about half an hour.
#
#   packaging/bench.sh [--out DIR] [--turns N] [PART…]      parts: steps evaluations what_if sensitivity study sweep
#
# ONEDNN_MAX_CPU_ISA=AVX512_CORE packaging/bench.sh does the same without the newer instructions.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

case ${1:-} in -h | --help) sed -n '5,11s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;; esac
out=$root/build/bench
arguments=()
while [ $# -gt 0 ]; do
  case $1 in
    --out) out=$(realpath -m -- "${2:?--out wants a folder}"); shift 2 ;;
    *) arguments+=("$1"); shift ;;
  esac
done

cd "$root"
install_missing tests
install_missing bench
build bench_engine bench_kernels bitsmith-cli
say "Comparing (results in $out)"
# Debian's Python, which has Debian's PyTorch.
/usr/bin/python3 tests/benchmarks/compare.py --compute float32 auto --engine build/release/bin/bench_engine \
  --out "$out" "${arguments[@]}"
build/release/bin/bench_kernels --benchmark_min_time=0.2 | tee "$out/kernels.txt"
