#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bitsmith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Takes the pictures of the user guide and of the README anew (resources/pictures), from the real window with real runs.
#
#   packaging/guide-pictures.sh [RUNS]
#
# RUNS is a folder that keeps the runs; without it they are done in a temporary one (some minutes).
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

case ${1:-} in
  -h | --help) sed -n '5,9s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
esac
cd "$root"
install_missing tests
build bitsmith-cli guide_pictures
runs=${1:-$(mktemp -d)}
[ $# -gt 0 ] || trap 'rm -rf "$runs"' EXIT
# On the virtual display on a Wayland desktop too.
QT_QPA_PLATFORM=xcb BITSMITH_CLI=build/release/bin/bitsmith-cli xvfb-run -a -s "-screen 0 1440x900x24 -nolisten tcp" \
  build/release/bin/guide_pictures "$runs" resources/pictures
