#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bitsmith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Stands in for sbatch, squeue, sacct, scancel and scontrol where a cluster of thousands of processors is wanted, to count
# what is asked of it: links of those names to this file, first in PATH. It keeps its state in $STAND_IN:
#
#   slots, seconds   tasks at the same time, and how long each takes; whole numbers
#   result           what a task leaves as result.json after that time
#   calls            a line a call: name, microseconds since 1970, bytes that were answered
#   jobs/ID          a line a task: index, folder
#
# With the file "real" there, jobs are done for real, one after another, by their scripts.
set -euo pipefail
now() { echo "${EPOCHREALTIME/[.,]/}"; }
name=$(basename -- "$0")
began=$(now)
answer=

tasks_of() { sed -n "/<<'FOLDERS'/,/^FOLDERS/p" "$1" | grep -E '^[0-9]+ ' || true; }

# Does the tasks of a job: for real, or by waiting and leaving the result of another run.
work_off() {
  local id=$1 study=$2 index folder number=0
  while read -r index folder; do
    if [ -e "$STAND_IN/real" ]; then
      [ ! -e "$STAND_IN/cancelled/$id" ] || break
      echo RUNNING >"$STAND_IN/state/$id.$index"
      (cd -- "$study" && exec setsid env SLURM_JOB_ID="$id" SLURM_ARRAY_JOB_ID="$id" SLURM_ARRAY_TASK_ID="$index" \
        "$STAND_IN/scripts/$id" >"cluster/${id}_$index.out" 2>&1) &
      echo "$!" >"$STAND_IN/state/$id.$index.process"
      if wait "$!"; then echo COMPLETED; else echo FAILED; fi >"$STAND_IN/state/$id.$index.new"
      [ ! -e "$STAND_IN/cancelled/$id" ] || echo CANCELLED >"$STAND_IN/state/$id.$index.new"
      mv "$STAND_IN/state/$id.$index.new" "$STAND_IN/state/$id.$index"
      continue
    fi
    if [ $((number % slots)) -eq 0 ]; then sleep "$seconds"; fi
    cp "$STAND_IN/result" "$study/$folder/result.json.part" && mv "$study/$folder/result.json.part" "$study/$folder/result.json"
    number=$((number + 1))
  done <"$STAND_IN/jobs/$id"
}

case $name in
sbatch)
  slots=$(cat "$STAND_IN/slots") seconds=$(cat "$STAND_IN/seconds")
  script=${*: -1}
  for word; do case $word in --chdir=*) study=${word#--chdir=} ;; esac; done
  mkdir -p "$STAND_IN/jobs" "$STAND_IN/state" "$STAND_IN/scripts" "$STAND_IN/cancelled"
  id=$(($(find "$STAND_IN/jobs" -type f | wc -l) + 1))
  tasks_of "$script" >"$STAND_IN/jobs/$id"
  cp -- "$script" "$STAND_IN/scripts/$id"
  chmod +x "$STAND_IN/scripts/$id"
  sed -n 's/^#SBATCH --comment=//p' "$script" >"$STAND_IN/state/$id.comment"
  echo "$(($(now) / 1000000))" >"$STAND_IN/state/$id.began"
  work_off "$id" "$study" >/dev/null 2>&1 </dev/null &
  answer="$id
"
  ;;
squeue)
  slots=$(cat "$STAND_IN/slots") seconds=$(cat "$STAND_IN/seconds")
  ids=$(ls "$STAND_IN/jobs" 2>/dev/null || true)
  for word; do case $word in --jobs=*) ids=${word#--jobs=} ids=${ids//,/ } ;; esac; done
  for id in $ids; do
    comment=$(cat "$STAND_IN/state/$id.comment")
    if [ -e "$STAND_IN/real" ]; then
      while read -r index folder; do
        state=PENDING
        [ ! -e "$STAND_IN/state/$id.$index" ] || state=$(cat "$STAND_IN/state/$id.$index")
        [ ! -e "$STAND_IN/cancelled/$id" ] || [ "$state" != PENDING ] || state=CANCELLED
        reason=None
        [ "$state" != PENDING ] || reason=Resources
        [ "$state" != FAILED ] || reason=NonZeroExitCode
        answer+="$id|$index|$state|$reason|$comment
"
      done <"$STAND_IN/jobs/$id"
      continue
    fi
    answer+=$(awk -v id="$id" -v comment="$comment" -v past=$(($(now) / 1000000 - $(cat "$STAND_IN/state/$id.began"))) \
      -v slots="$slots" -v seconds="$seconds" '{
        begins = int((NR - 1) / slots) * seconds
        state = past >= begins + seconds + 1 ? "COMPLETED" : past >= begins ? "RUNNING" : "PENDING"
        print id "|" $1 "|" state "|" (state == "PENDING" ? "Priority" : "None") "|" comment }' "$STAND_IN/jobs/$id")
    answer+="
"
  done
  ;;
scancel)
  for word; do
    case $word in
    --*) ;;
    *)
      mkdir -p "$STAND_IN/cancelled"
      touch "$STAND_IN/cancelled/${word%_*}"
      for process in "$STAND_IN/state/${word%_*}".*.process; do
        [ ! -e "$process" ] || kill -TERM -- "-$(cat "$process")" 2>/dev/null || pkill -TERM -P "$(cat "$process")" || true
      done
      ;;
    esac
  done
  ;;
scontrol) answer="MaxArraySize            = 1001
" ;;
sacct)
  echo 'Slurm accounting storage is disabled' >&2
  exit 1
  ;;
esac
printf %s "$answer"
echo "$name $began ${#answer}" >>"$STAND_IN/calls"
