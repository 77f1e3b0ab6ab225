#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Bitsmith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Studies, runs and searches on a real Slurm on this machine: the same results bit for bit as without it, whatever
# happens to their jobs.
#
#   tests/cluster/test_slurm.bash BITSMITH_CLI [NAME…]      all tests, or those named; status 77: no Slurm here
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tests/cluster/slurm.bash
. "$here/slurm.bash"

cli=$(realpath -- "$1")
shift
export OMP_WAIT_POLICY=PASSIVE LC_ALL=C.UTF-8
# Of a job that this test itself may be.
for name in $(compgen -e | grep -E '^(SLURM|SBATCH|SQUEUE)_' || true); do unset "$name"; done

missing=$(missing_slurm_program)
if [ -n "$missing" ]; then
  echo "Left out: $missing is not installed (packages: section [cluster] of packaging/dependencies.txt)."
  exit 77
fi

work=$(mktemp -d)
finish() {
  local status=$?
  stop_slurm
  if [ "$status" -eq 0 ]; then
    rm -rf -- "$work"
  else
    tail -n 20 "$work"/slurm/*.log "$work"/*.err 2>/dev/null || true
    echo "FAILED; files are in $work"
  fi
}
trap finish EXIT
mkdir "$work/slurm" "$work/it's a place"
start_slurm "$work/slurm"
cd "$work/it's a place"

fail() {
  echo "FAILED: $*" >&2
  exit 1
}
# same WHAT EXPECTED ACTUAL
same() { [ "$2" = "$3" ] || fail "$1: expected \"$2\", got \"$3\""; }
# status_of COMMAND…: its exit status, its stderr in $work/last.err
status_of() {
  local status=0
  "$@" >"$work/last.out" 2>"$work/last.err" || status=$?
  echo "$status"
}
says() { grep -qF -- "$1" "$work/last.err" || fail "expected \"$1\" in: $(cat "$work/last.err")"; }
# A result without the time that it took.
result_of() { grep -v '"seconds"' "$1/result.json"; }
same_result() { cmp -s <(result_of "$1") <(result_of "$2") || fail "$1 and $2 have different results"; }
same_study() {
  local member
  [ -s "$2/result.json" ] || fail "$2 has no result"
  same_result "$1" "$2"
  for member in "$1"/*/result.json; do
    member=$(basename "$(dirname "$member")")
    same_result "$1/$member" "$2/$member"
  done
}
jobs_of() { grep -o '"id":"[0-9]*"' "$1/cluster/jobs.json" | grep -o '[0-9]*' | tr '\n' ' '; }
has_epochs() { [ "$(grep -c '"type":"epoch"' "$1/events.jsonl" 2>/dev/null || true)" -ge "$2" ]; }
turns_of() { grep -c '"type":"started"' "$1/events.jsonl"; }
task_state() { squeue --noheader --array --states=all --jobs="$1" --format=%T | head -n 1; }

profile() { # profile NAME KEYS: a profile that is polled each second
  cat >"$1.json" <<JSON
{"format": "bitsmith/cluster@1", "name": "$1", "poll_seconds": 1, "cpus_per_task": 1${2:+, $2}}
JSON
}

# Small enough for seconds, large enough to be caught in the middle.
settings='"data": {"source": "shapes", "train": 512, "test": 128}, "threads": 1'
training() { echo "\"training\": {\"epochs\": $1, \"batch\": 32, \"seed\": 7}"; }
cat >study.json <<JSON
{"format": "bitsmith/experiment@1", "name": "five runs", "task": "study", "experiments": [
  {"name": "float", "precision": {"preset": "fp32"}, $(training 2), $settings},
  {"name": "alone", "precision": {"preset": "int8_uniform"}, $(training 2), $settings},
  {"name": "calibrated", "task": "ptq", "start": {"member": "float"}, "precision": {"preset": "mixed_aggressive"}},
  {"name": "order", "task": "sensitivity", "start": {"member": "float"}, "sensitivity": {"bits": [2, 4], "pictures": 64, "metrics": ["accuracy_drop", "loss_increase"]}},
  {"name": "stepwise", "task": "progressive", "precision": {"preset": "mixed_aggressive"}, $(training 3), $settings,
   "progressive": {"kind": "per_layer", "sensitivity": {"member": "order"}}}]}
JSON
cat >long.json <<JSON
{"format": "bitsmith/experiment@1", "name": "long", "precision": {"preset": "mixed_conservative"}, $(training 20), $settings}
JSON
cat >search.json <<JSON
{"format": "bitsmith/experiment@1", "name": "search", "task": "search", "start": {"run": "local-long"},
 "search": {"strategy": "random", "evaluations": 4, "pictures": 64, "seed": 3}, "threads": 1}
JSON
profile fast
profile whole '"cpus_per_task": 2'

test_study_is_the_same_as_without_a_cluster() {
  "$cli" run study.json --out local-study --quiet >/dev/null
  "$cli" run study.json --out slurm-study --executor slurm --cluster fast.json 2>"$work/last.err" >"$work/last.out"
  same_study local-study slurm-study
  says "5 of 5 finished, 0 running, 0 queued"
  [ ! -e slurm-study/01-float/cluster ] || fail "a member has jobs of its own"
  grep -q '"type":"members",.*"state":"queued"' slurm-study/events.jsonl || fail "no queued state in the events"
  grep -q '"state":"running"' slurm-study/events.jsonl || fail "no running state in the events"
}

test_single_run_and_search_are_jobs_of_one_task() {
  "$cli" run long.json --out local-long --quiet >/dev/null
  "$cli" run long.json --out slurm-long --executor slurm --cluster fast.json --quiet >/dev/null
  same_result local-long slurm-long
  "$cli" run search.json --out local-search --quiet >/dev/null
  "$cli" run search.json --out slurm-search --executor slurm --cluster fast.json --quiet >/dev/null
  same_result local-search slurm-search
}

test_detached_jobs_are_followed_again() {
  "$cli" run study.json --out detached --executor slurm --cluster fast.json --detach --quiet >"$work/last.out"
  local jobs
  jobs=$(jobs_of detached)
  grep -q "^jobs  *${jobs% }$" "$work/last.out" || fail "told $(cat "$work/last.out"), submitted $jobs"
  "$cli" run detached --resume --quiet >/dev/null
  same "jobs" "$jobs" "$(jobs_of detached)"
  same_study local-study detached
}

test_preempted_and_requeued_tasks_go_on() {
  "$cli" run long.json --out preempted --executor slurm --cluster whole.json --quiet >/dev/null &
  local follower=$! job high
  until_true 120 has_epochs preempted 2 || fail "the run does not train"
  job=$(jobs_of preempted)
  high=$(sbatch --parsable --partition=high --cpus-per-task=2 --output=/dev/null --wrap='sleep 1')
  until_true 60 sh -c "squeue --noheader --states=all --jobs=$high --format=%T | grep -q COMPLETED" ||
    fail "the other job did not take its place"
  until_true 120 sh -c "[ \$(grep -c '\"type\":\"started\"' preempted/events.jsonl) -ge 2 ]" || fail "no second turn"
  until_true 120 has_epochs preempted 5 || fail "the run does not go on"
  scontrol requeue "${job% }_0"
  wait "$follower" || fail "the preempted run failed"
  same "turns" 3 "$(turns_of preempted)"
  grep -q '"resumed_epochs":[1-9]' preempted/events.jsonl || fail "it began anew"
  same_result local-long preempted
}

# What the scheduler sends near a time limit, without waiting for one.
test_time_limit_makes_another_turn() {
  "$cli" run long.json --out turns --executor slurm --cluster fast.json --quiet >/dev/null &
  local follower=$!
  until_true 120 has_epochs turns 2 || fail "the run does not train"
  scancel --batch --signal=USR1 "$(jobs_of turns | tr -d ' ')_0"
  wait "$follower" || fail "the run failed"
  same "turns" 2 "$(turns_of turns)"
  grep -q 'the run goes on in another turn' turns/cluster/*.out || fail "the task did not say so"
  same_result local-long turns
}

test_cancelled_jobs_go_on_later() {
  "$cli" run long.json --out cancelled --executor slurm --cluster fast.json >"$work/last.out" 2>"$work/last.err" &
  local follower=$! status=0
  until_true 120 has_epochs cancelled 2 || fail "the run does not train"
  same "cancel" "1 run was cancelled; go on with: bitsmith-cli run cancelled --resume" "$("$cli" cancel cancelled)"
  wait "$follower" || status=$?
  same "status" 130 "$status"
  says "cancelled; go on with: "
  same "state" CANCELLED "$(task_state "$(jobs_of cancelled | tr -d ' ')")"
  same "nothing left" "nothing waits or runs" "$("$cli" cancel cancelled)"
  "$cli" run cancelled --resume --quiet >/dev/null
  same_result local-long cancelled
}

# While its task is still COMPLETING.
test_cancelled_jobs_are_resumed_at_once() {
  "$cli" run long.json --out again --executor slurm --cluster fast.json --detach --quiet >/dev/null
  until_true 120 has_epochs again 2 || fail "the run does not train"
  grep -q '"cluster":"bitsmith"' again/cluster/jobs.json || fail "the name of the cluster was not noted"
  "$cli" cancel again >/dev/null
  "$cli" run again --resume --quiet >/dev/null || fail "the cancelled task was taken for the resumed one"
  same "jobs" 2 "$(jobs_of again | wc -w)"
  same_result local-long again
}

test_interrupted_and_killed_followers_leave_the_jobs() {
  local follower status=0 jobs
  "$cli" run long.json --out followed --executor slurm --cluster fast.json >"$work/last.out" 2>"$work/last.err" &
  follower=$!
  until_true 120 has_epochs followed 1 || fail "the run does not train"
  kill -TERM "$follower"
  wait "$follower" || status=$?
  same "status" 130 "$status"
  says "the jobs go on without this program; follow them with: "
  jobs=$(jobs_of followed)
  same "refused here" 2 "$(status_of "$cli" run followed --resume --executor local)"
  says "has jobs that wait or run on the cluster"
  "$cli" run followed --resume --quiet >/dev/null 2>&1 &
  follower=$!
  sleep 1
  kill -KILL "$follower"
  wait "$follower" 2>/dev/null || true
  # As if it had been killed before it could note what sbatch answered.
  sed -i 's/"id":"[0-9]*"/"id":""/' followed/cluster/jobs.json
  "$cli" run followed --resume --quiet >/dev/null
  same "jobs" "$jobs" "$(jobs_of followed)"
  same_result local-long followed
}

test_controller_may_be_away() {
  "$cli" run long.json --out away --executor slurm --cluster fast.json >"$work/last.out" 2>"$work/last.err" &
  local follower=$!
  until_true 120 has_epochs away 1 || fail "the run does not train"
  stop_controller
  until_true 120 grep -q "the jobs are looked for again" "$work/last.err" || fail "no warning of the outage"
  start_controller
  wait "$follower" || fail "the follower ended with the controller"
  says "the scheduler answers again"
  same_result local-long away
}

test_failures_are_told_with_their_reasons() {
  cat >bad.json <<JSON
{"format": "bitsmith/experiment@1", "name": "bad", "task": "study", "experiments": [
  {"name": "good", "precision": {"preset": "fp32"}, $(training 1), $settings},
  {"name": "lost", "precision": {"preset": "fp32"}, $(training 1), "threads": 1, "data": {"source": "idx", "path": "/nowhere"}},
  {"name": "after", "task": "ptq", "start": {"member": "lost"}, "precision": {"preset": "int8_uniform"}}]}
JSON
  same "status" 1 "$(status_of "$cli" run bad.json --out bad --executor slurm --cluster fast.json)"
  says "2 of 3 runs of the study failed: lost (failed (FAILED, NonZeroExitCode): "
  says "/nowhere"
  says "after (what it starts from failed (DependencyNeverSatisfied))"
  [ -s bad/01-good/result.json ] || fail "the good run was not done"
  local jobs
  jobs=$(jobs_of bad)
  same "status again" 1 "$(status_of "$cli" run bad --resume)"
  says "2 of 3 runs of the study failed"
  [ "$jobs" != "$(jobs_of bad)" ] || fail "nothing was submitted again"
  same "good once" 1 "$(turns_of bad/01-good)"
}

test_killed_tasks_are_told_with_their_reasons() {
  "$cli" run long.json --set training.epochs=100000 --out killed --executor slurm --cluster minute.json \
    >"$work/killed.out" 2>"$work/killed.err" &
  killed=$!
}
finish_killed_tasks() {
  local status=0
  wait "$killed" || status=$?
  same "status" 1 "$status"
  cp "$work/killed.err" "$work/last.err"
  says "its time limit was reached (TIMEOUT, TimeLimit)"
}
profile minute '"time_limit": "1", "warning_seconds": 0'

test_tasks_write_event_files() {
  "$cli" run study.json --set training.epochs=1 --out board --tensorboard logs --executor slurm --cluster fast.json \
    --quiet >/dev/null
  ls logs/01-float/events.out.tfevents* logs/02-alone/events.out.tfevents* >/dev/null
}

tests=${*:-test_study_is_the_same_as_without_a_cluster test_single_run_and_search_are_jobs_of_one_task
test_detached_jobs_are_followed_again test_preempted_and_requeued_tasks_go_on test_time_limit_makes_another_turn
test_cancelled_jobs_go_on_later test_cancelled_jobs_are_resumed_at_once test_interrupted_and_killed_followers_leave_the_jobs test_controller_may_be_away
test_failures_are_told_with_their_reasons test_killed_tasks_are_told_with_their_reasons test_tasks_write_event_files}
killed=
for test in $tests; do
  began=$SECONDS
  "$test"
  echo "ok $test ($((SECONDS - began)) s)"
done
[ -z "$killed" ] || finish_killed_tasks
stop_slurm
leftover=$(pgrep -f -- "$work" || true)
[ -z "$leftover" ] || fail "processes are left: $leftover"
echo "passed"
