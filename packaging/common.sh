#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bitsmith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What the scripts of this folder share: installing what is missing, and building. To be sourced.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '\n== %s\n' "$*"; }
die() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }

# dependencies [SECTION]: the lines of dependencies.txt before its sections, and those of a section if asked for: a package
# each, or "a|b".
dependencies() {
  awk -v wanted="[${1:-}]" '
    /^\[/ { section = $1; next }
    section != "" && section != wanted { next }
    { sub(/#.*/, ""); gsub(/[ \t]/, ""); if ($0 != "") print }' "$root/packaging/dependencies.txt"
}

# missing_packages [SECTION]: those of them that are not installed yet; of "a|b" the first that this release has.
missing_packages() {
  local line package installed
  installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p')
  for line in $(dependencies "${1:-}"); do
    for package in ${line//|/ }; do
      # A name that other packages only provide is shown as nothing.
      [ "$package" = "$line" ] || [ -z "$(apt-cache show "$package" 2>/dev/null)" ] || break
    done
    grep -Fqx "$package" <<<"$installed" || printf '%s\n' "$package"
  done
}

# install_missing [SECTION]: installs the packages that are not installed yet; says so when that needs rights it lacks.
install_missing() {
  local missing as_root=()
  mapfile -t missing < <(missing_packages "${1:-}")
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || die "these packages are missing, and installing them needs root or sudo: ${missing[*]}"
    as_root=(sudo)
  fi
  "${as_root[@]}" apt-get update -qq
  mapfile -t missing < <(missing_packages "${1:-}") # by what the release has, now that this is known
  say "Installing ${#missing[@]} Debian packages: ${missing[*]}"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    "${missing[@]}" >/dev/null
}

# install_onnx_runtime: what one test alone wants, which is left out where there is neither npm nor its registry.
install_onnx_runtime() {
  local folder=$root/tests/interop
  [ ! "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ] || return 0
  command -v npm >/dev/null || (install_missing interop) || true
  if command -v node >/dev/null && command -v npm >/dev/null; then
    say "Installing ONNX Runtime for the interoperability test"
    npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund --fetch-retries=1 && return
  fi
  say "ONNX Runtime could not be had: the interoperability test is left out"
}

# without_tests: for what builds no test, whose packages may not be there. A tree that could have them keeps them.
without_tests() {
  [ -z "$(missing_packages tests)" ] || BITSMITH_CMAKE_OPTIONS="${BITSMITH_CMAKE_OPTIONS:-} -DBITSMITH_TESTS=OFF"
}

# compile_jobs: how many compilers may run at a time: one a core, as far as the free memory has 1.8 GB for each, which is what files
# with LibTorch's headers take.
compile_jobs() {
  local fit
  fit=$(awk '/^MemAvailable:/ { print int($2 / 1800000) }' /proc/meminfo)
  [ "${fit:-0}" -ge 1 ] || fit=1
  [ "$(nproc)" -ge "$fit" ] && echo "$fit" || nproc
}

# build TARGET…: configures and builds the release preset; without a target, everything. BITSMITH_CMAKE_OPTIONS has further
# arguments for cmake.
build() {
  say "Building"
  mkdir -p "$root/build"
  # shellcheck disable=SC2086
  cmake -S "$root" --preset release ${BITSMITH_CMAKE_OPTIONS:-} >"$root/build/configure.log" 2>&1 ||
    { cat "$root/build/configure.log" >&2; die "configuring failed"; }
  cmake --build "$root/build/release" --parallel "$(compile_jobs)" ${1:+--target "$@"}
}
