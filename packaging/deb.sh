#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bitsmith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Makes the Debian package for the release of this machine, build/release/bitsmith_VERSION_ARCHITECTURE.deb, and has it
# looked over by lintian and appstreamcli. Install it with: apt install ./build/release/bitsmith_*.deb
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

install_missing package
build
say "Packing"
cd "$root/build/release"
rm -f bitsmith_*.deb
cpack -G DEB >cpack.log 2>&1 || { cat cpack.log >&2; die "packing failed"; }
package=$(ls bitsmith_*.deb)
say "Checking $package"
appstreamcli validate --no-net "$root/packaging/org.bitsmith.Bitsmith.metainfo.xml"
lintian --allow-root --fail-on error "$package"
dpkg-deb --info "$package" | sed -n '/Depends/p; /Installed-Size/p'
ls -lh "$package"
