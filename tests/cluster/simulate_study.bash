#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bitsmith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# How a large study behaves on a cluster, counted with a scheduler that stands in for Slurm: files, bytes and read calls of
# the process that follows it, calls of the scheduler.
#
#   tests/cluster/simulate_study.bash BITSMITH_CLI [RUNS [SLOTS [SECONDS-A-RUN [POLL-SECONDS]]]]
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
cli=$(realpath -- "$1")
runs=${2:-1000} slots=${3:-100} seconds=${4:-20} poll=${5:-10}

work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
export STAND_IN=$work/scheduler PATH=$work/bin:$PATH LC_ALL=C.UTF-8
mkdir -p "$work/bin" "$STAND_IN"
for program in sbatch squeue sacct scancel scontrol; do ln -s "$here/stand_in/scheduler.bash" "$work/bin/$program"; done
echo "$slots" >"$STAND_IN/slots"
echo "$seconds" >"$STAND_IN/seconds"
: >"$STAND_IN/calls"
cd "$work"

run='"data": {"source": "shapes", "train": 64, "test": 32}, "training": {"epochs": 1, "batch": 32}, "threads": 1'
echo "{\"format\": \"bitsmith/experiment@1\", \"name\": \"one\", $run}" >one.json
"$cli" run one.json --out one --quiet >/dev/null
cp one/result.json "$STAND_IN/result"
{
  echo '{"format": "bitsmith/experiment@1", "name": "large", "task": "study", "experiments": ['
  for ((i = 1; i <= runs; ++i)); do
    echo "{\"name\": \"run $i\", $run}$([ "$i" -eq "$runs" ] || echo ,)"
  done
  echo ']}'
} >large.json
echo "{\"format\": \"bitsmith/cluster@1\", \"name\": \"large\", \"poll_seconds\": $poll}" >profile.json

counters() { tr '\n' ' ' <"/proc/$1/io" | sed -E 's/rchar: ([0-9]+) wchar: ([0-9]+) syscr: ([0-9]+) syscw: ([0-9]+) .*/\1 \2 \3 \4/'; }
began=$SECONDS
"$cli" run large.json --out large --executor slurm --cluster profile.json >/dev/null 2>progress.txt &
follower=$!
until grep -q '^sbatch' "$STAND_IN/calls"; do sleep 0.1; done
submitted=$((SECONDS - began))
sleep 1
echo "submission:        $submitted s, $(grep -c '^sbatch' "$STAND_IN/calls") sbatch, $(find large -type f | wc -l) files"
before=$(counters "$follower")
processor_before=$(awk '{print $14 + $15}' "/proc/$follower/stat")
polls_before=$(grep -c '^squeue' "$STAND_IN/calls" || true)
last=$before processor=$processor_before polls=$polls_before
watched=$SECONDS
while kill -0 "$follower" 2>/dev/null; do
  # Without the end, when all results are gathered.
  now=$(counters "$follower" 2>/dev/null || true)
  if [ -n "$now" ] && [ "$(grep -c '"state":"finished"' large/events.jsonl || true)" -lt $((runs * 9 / 10)) ]; then
    last=$now
    processor=$(awk '{print $14 + $15}' "/proc/$follower/stat" 2>/dev/null || echo "$processor")
    polls=$(grep -c '^squeue' "$STAND_IN/calls" || true)
  fi
  sleep 0.5
done
took=$((SECONDS - watched))
wait "$follower"
read -r read0 write0 reads0 writes0 <<<"$before"
read -r read1 write1 reads1 writes1 <<<"$last"
count=$((polls - polls_before))
echo "following:         $took s, $count polls"
if [ "$count" -gt 0 ]; then
  echo "scheduler a minute: $(awk -v calls="$(grep -vc '^sbatch\|^scontrol' "$STAND_IN/calls" || true)" -v took="$took" 'BEGIN {printf "%.1f", calls * 60 / took}') calls"
  echo "a poll:            $(awk -v ticks=$((processor - processor_before)) -v hz="$(getconf CLK_TCK)" -v polls="$count" 'BEGIN {printf "%.1f", ticks * 1000 / hz / polls}') ms of processor time"
  echo "                   $(((read1 - read0) / count)) bytes read in $(((reads1 - reads0) / count)) calls, $(((write1 - write0) / count)) bytes written in $(((writes1 - writes0) / count)) calls"
  echo "                   $(awk '/^squeue/ {bytes += $3; ++calls} END {printf "%d", bytes / calls}' "$STAND_IN/calls") bytes answered by squeue"
fi
echo "events:            $(wc -c <large/events.jsonl) bytes in $(wc -l <large/events.jsonl) lines"
echo "record of jobs:    $(wc -c <large/cluster/jobs.json) bytes, script $(wc -c <large/cluster/job-1.sh) bytes"
echo "finished:          $(find large -name result.json | wc -l) results; $(tail -n 1 progress.txt)"
