#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bitsmith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Builds and tests the last commit on Debian 13, makes its package there, installs that on a bare Debian 13 and runs it.
# Works on any Debian, as root or with sudo. Leave the machine alone meanwhile: about an hour, and 8 GB.
#
#   packaging/test-debian13.sh [--folder DIR] [--shell | CTEST-ARGUMENT…]
#
# --folder  keeps the roots, the build and ccache's files; the next run goes on from there (/var/tmp/bitsmith-debian13)
# --shell   opens a shell where the build is done, and does nothing else
#
# Every mount is in a name space of its own, so that nothing stays mounted however this ends. The tests run there without
# a network.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

case ${1:-} in -h | --help) sed -n '5,15s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;; esac
[ "$(id -u)" -eq 0 ] || exec sudo --preserve-env=http_proxy,https_proxy "${BASH_SOURCE[0]}" "$@"
folder=/var/tmp/bitsmith-debian13
[ "${1:-}" = --folder ] && { folder=$2; shift 2; }
mirror=http://deb.debian.org/debian
base=$folder/base       # Debian 13 and nothing else
builder=$folder/builder # with what Bitsmith is built with
install=$folder/install # with its package

# inside ROOT NETWORK COMMAND…: the command in a root, with the file systems that programs expect; NETWORK is host or none.
inside() {
  local where=$1 spaces=(--mount --pid --fork --kill-child)
  [ "$2" = host ] || spaces+=(--net)
  shift 2
  mkdir -p "$where/sys" "$folder/ccache" "$where/root/.cache/ccache"
  # shellcheck disable=SC2016
  unshare "${spaces[@]}" bash -euc '
    where=$1 ccache=$2
    shift 2
    mount --make-rprivate /
    mount --bind "$where" "$where"
    mount -t proc proc "$where/proc"
    mount --rbind /sys "$where/sys"
    mount -t tmpfs dev "$where/dev"
    for device in null zero full random urandom tty; do
      touch "$where/dev/$device"
      mount --bind "/dev/$device" "$where/dev/$device"
    done
    mkdir "$where/dev/shm" "$where/dev/pts"
    mount -t tmpfs shm "$where/dev/shm"
    mount -t devpts -o newinstance,ptmxmode=0666 devpts "$where/dev/pts"
    ln -s pts/ptmx "$where/dev/ptmx"
    ln -s /proc/self/fd "$where/dev/fd"
    mount --bind "$ccache" "$where/root/.cache/ccache"
    ip link set lo up
    # Not as the first process of the name space, to which Xvfb would not tell that it is ready.
    chroot "$where" env -i HOME=/root USER=root TERM="${TERM:-dumb}" LC_ALL=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin \
      http_proxy="${http_proxy:-}" https_proxy="${https_proxy:-}" "$@"
    exit' inside "$where" "$folder/ccache" "$@"
}

# made ROOT COMMAND…: does the command, which makes a root, unless an earlier run did it to the end.
made() {
  local where=$1
  shift
  [ ! -e "$where.made" ] || return 0
  rm -rf "$where"
  "$@"
  touch "$where.made"
}

install_missing debian13
mkdir -p "$folder"
if [ ! -e "$base.made" ]; then
  say "Making a root of Debian 13 in $base"
  made "$base" debootstrap --variant=minbase trixie "$base" "$mirror"
  # No service is to be started when its package is installed.
  printf '#!/bin/sh\nexit 101\n' >"$base/usr/sbin/policy-rc.d"
  chmod +x "$base/usr/sbin/policy-rc.d"
fi
made "$builder" cp -a "$base" "$builder"

if [ "${1:-}" = --shell ]; then
  inside "$builder" host bash
  exit
fi

say "Copying the last commit ($(git -C "$root" log -1 --format='%h %s'))"
source=$builder/root/bitsmith
[ -d "$source" ] || git clone --quiet --no-checkout --no-hardlinks "$root" "$source"
git -C "$source" fetch --quiet "$root" HEAD
git -C "$source" checkout --quiet --force --detach FETCH_HEAD
inside "$builder" host bash -euc '. /root/bitsmith/packaging/common.sh
  install_missing builder
  install_missing tests
  install_missing package
  install_onnx_runtime'
inside "$builder" host dpkg-query -W -f='${binary:Package} ${Version}\n' g++ cmake libtorch-dev qt6-base-dev qt6-charts-dev \
  libonnx-dev libprotobuf-dev libdnnl-dev nlohmann-json3-dev libcli11-dev

# Without debug information, which nobody would look at: a third less time and a fraction of the disk.
options=BITSMITH_CMAKE_OPTIONS=-DCMAKE_CXX_FLAGS_RELWITHDEBINFO=-O2
inside "$builder" none env "$options" /root/bitsmith/packaging/check.sh "$@"
inside "$builder" none env "$options" /root/bitsmith/packaging/deb.sh

say "Installing the package on a bare Debian 13"
rm -rf "$install"
cp -a "$base" "$install"
cp "$source"/build/release/bitsmith*.deb "$install/root"
inside "$install" host bash -euc '
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends /root/bitsmith_*.deb >/dev/null'
inside "$install" none bash -euc '
  bitsmith-cli --version
  QT_QPA_PLATFORM=offscreen bitsmith --version
  printf %s "{\"format\": \"bitsmith/experiment@1\", \"name\": \"tiny\", \"network\": {\"architecture\": \"lenet5\"},
    \"data\": {\"source\": \"shapes\", \"train\": 500, \"test\": 200}, \"training\": {\"epochs\": 1}}" >/root/tiny.json
  bitsmith-cli run /root/tiny.json --out /root/run --quiet
  bitsmith-cli report /root/run -o /root/report.html'
say "Done: $(cd "$install/root" && ls -sh ./*.deb)"
