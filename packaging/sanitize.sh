#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bitsmith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Builds everything with sanitizers and passes the tests, on a virtual display.
#
#   packaging/sanitize.sh address|thread [CTEST-ARGUMENT…]    for instance: packaging/sanitize.sh thread -R tst_serve
#
# address: with undefined behaviour; thread: core and command line alone. BITSMITH_MONKEY_ACTIONS and BITSMITH_MONKEY_SEED
# choose what tst_monkey does.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

case ${1:-} in
  address) preset=asan ;;
  thread) preset=tsan ;;
  *) sed -n '5,10s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; [[ ${1:-} =~ ^(-h|--help)$ ]]; exit ;;
esac
shift
cd "$root"
install_missing tests
say "Building"
cmake --preset "$preset" >/dev/null
cmake --build "build/$preset" --parallel "$(compile_jobs)"
say "Testing"
export OMP_WAIT_POLICY=PASSIVE
# On the virtual display on a Wayland desktop too.
export QT_QPA_PLATFORM=xcb
# One at a time: each has several times the memory of an ordinary one.
exec xvfb-run -a -s "-screen 0 1440x900x24 -nolisten tcp" \
  sh -c 'openbox >/dev/null 2>&1 & exec ctest --preset "$0" "$@"' "$preset" "$@"
