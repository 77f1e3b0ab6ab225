#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bitsmith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What quickstart.sh and check.sh share: installing what is missing, and building. To be sourced.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '\n== %s\n' "$*"; }
die() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }

# dependencies [SECTION]: the package names of dependencies.txt before its sections, and those of a section if asked for.
dependencies() {
  awk -v wanted="[${1:-}]" '
    /^\[/ { section = $1; next }
    section != "" && section != wanted { next }
    { sub(/#.*/, ""); gsub(/[ \t]/, ""); if ($0 != "") print }' "$root/packaging/dependencies.txt"
}

# install_missing [SECTION]: installs the packages that are not installed yet; says so when that needs rights it lacks.
install_missing() {
  local missing=() package
  for package in $(dependencies "${1:-}"); do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  say "Installing ${#missing[@]} Debian packages: ${missing[*]}"
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || die "these packages are missing, and installing them needs root or sudo: ${missing[*]}"
    as_root=(sudo)
  fi
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    "${missing[@]}" >/dev/null
}

# build TARGET…: configures and builds the release preset; without a target, everything.
build() {
  say "Building"
  cmake -S "$root" --preset release >"${TMPDIR:-/tmp}/bitsmith-configure.log" 2>&1 ||
    { cat "${TMPDIR:-/tmp}/bitsmith-configure.log" >&2; die "configuring failed"; }
  cmake --build "$root/build/release" --parallel "$(nproc)" ${1:+--target "$@"}
}
