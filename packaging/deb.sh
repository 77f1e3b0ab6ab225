#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bitsmith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Makes the Debian packages for the release of this machine, build/release/bitsmith_VERSION_ARCHITECTURE.deb (the programs) and
# libbitsmith-dev_VERSION_ARCHITECTURE.deb (the libraries), and has them looked over by lintian and appstreamcli. Install with:
#   apt install ./build/release/bitsmith_*.deb
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

case ${1:-} in
  '') ;;
  -h | --help) sed -n '5,7s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
  *) die "$1: there are no arguments" ;;
esac
install_missing package
without_tests
build
say "Packing"
cd "$root/build/release"
rm -f bitsmith_*.deb libbitsmith-dev_*.deb
cpack -G DEB >cpack.log 2>&1 || { cat cpack.log >&2; die "packing failed"; }
packages=(bitsmith_*.deb libbitsmith-dev_*.deb)
say "Checking ${packages[*]}"
# There is no home page, which AppStream 1.0 takes for a fault.
known=()
if dpkg --compare-versions "$(dpkg-query -W -f='${Version}' appstream)" ge 1.0; then
  known=(--override=url-homepage-missing=info)
fi
appstreamcli validate --no-net "${known[@]}" "$root/packaging/org.bitsmith.Bitsmith.metainfo.xml"
lintian --allow-root --fail-on error "${packages[@]}"
for package in "${packages[@]}"; do
  dpkg-deb --info "$package" | sed -n '/^ Package/p; /Depends/p; /Installed-Size/p'
done
ls -lh "${packages[@]}"
