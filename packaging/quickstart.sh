#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bitsmith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# From a fresh Debian machine to trained networks in a window: installs what is missing, builds, trains the quick tour
# on Fashion-MNIST (about a minute), prints its table and opens the window on it.
#
#   packaging/quickstart.sh [--headless]
#
# --headless  does not open the window. Run again, it goes on where it stopped and trains nothing twice.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

window=yes
for argument in "$@"; do
  case $argument in
    --headless) window=no ;;
    -h | --help) sed -n '5,11s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) die "unknown argument $argument (only --headless is known)" ;;
  esac
done

cd "$root"
install_missing
without_tests
build bitsmith bitsmith-cli
runs=${BITSMITH_RUNS:-${XDG_DATA_HOME:-$HOME/.local/share}/bitsmith/runs}
say "Training the quick tour (the runs are kept in $runs)"
# A folder of before goes on with what it has: the tour may have changed since.
if [ -s "$runs/quick-tour/experiment.json" ]; then
  build/release/bin/bitsmith-cli run "$runs/quick-tour" --resume
else
  build/release/bin/bitsmith-cli run quick-tour --out "$runs/quick-tour"
fi

if [ $window = yes ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  say "Opening the window"
  exec build/release/bin/bitsmith --runs "$runs"
fi
say "The window: build/release/bin/bitsmith (it needs a display)"
