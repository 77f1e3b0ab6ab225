#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bitsmith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Installs what is missing, builds everything with warnings as errors and passes the tests, on a virtual display.
#
#   packaging/check.sh [CTEST-ARGUMENT…]      for instance: packaging/check.sh -R tst_precision
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

case ${1:-} in
  -h | --help) sed -n '5,7s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
esac
cd "$root"
install_missing tests
install_onnx_runtime
build
say "Testing"
# Two engines at a time would fight over the cores if their idle threads kept spinning.
export OMP_WAIT_POLICY=PASSIVE
# On the virtual display on a Wayland desktop too.
export QT_QPA_PLATFORM=xcb
# One more at a time than there are cores: what starts programs waits for them for half of its time.
# The window manager gives the window focus, as a desktop does; it ends with the display.
exec xvfb-run -a -s "-screen 0 1440x900x24 -nolisten tcp" \
  sh -c 'openbox >/dev/null 2>&1 & exec ctest --preset release --parallel "$(($(nproc) + 1))" "$@"' check "$@"
