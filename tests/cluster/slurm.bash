# SPDX-FileCopyrightText: 2026 The Bitsmith authors
# SPDX-License-Identifier: GPL-3.0-or-later

# A Slurm of one's own: controller, one node with two processors, and MUNGE, on loopback, with all its files in one
# folder; without systemd, control groups and a database, and as whoever calls it. To be sourced.
#
#   start_slurm FOLDER      sets SLURM_CONF; partitions "low" (the default) and "high", which takes "low"'s place
#   start_controller        after stop_controller
#   stop_slurm              ends every job and every process that was started

slurm_programs="slurmctld slurmd munged sbatch squeue sacct scancel scontrol sinfo"

# The first of the programs that is not installed; nothing where all are there.
missing_slurm_program() {
  local program
  for program in $slurm_programs; do
    command -v "$program" >/dev/null || PATH=$PATH:/usr/sbin:/sbin command -v "$program" >/dev/null || {
      echo "$program"
      return
    }
  done
}

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 20000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

# until_true SECONDS COMMAND…
until_true() {
  local deadline=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    [ "$SECONDS" -lt "$deadline" ] || return 1
    sleep 0.2
  done
}

start_controller() {
  slurmctld -D -f "$SLURM_CONF" >>"$slurm_folder/slurmctld.out" 2>&1 &
  slurmctld_process=$!
  until_true 60 scontrol ping || { cat "$slurm_folder/slurmctld.out" >&2; return 1; }
}

stop_controller() {
  kill "$slurmctld_process"
  wait "$slurmctld_process" 2>/dev/null || true
  slurmctld_process=
}

start_slurm() {
  PATH=$PATH:/usr/sbin:/sbin
  slurm_folder=$1
  export SLURM_CONF=$slurm_folder/slurm.conf
  local user
  user=$(id -un)
  mkdir -p "$slurm_folder/state" "$slurm_folder/spool"
  head -c 1024 /dev/urandom >"$slurm_folder/munge.key"
  chmod 600 "$slurm_folder/munge.key"
  cat >"$SLURM_CONF" <<CONF
ClusterName=bitsmith
SlurmctldHost=localhost(127.0.0.1)
SlurmctldPort=$(free_port)
SlurmdPort=$(free_port)
SlurmUser=$user
SlurmdUser=$user
AuthType=auth/munge
# A task that was requeued waits as long as a credential is valid before it starts again.
AuthInfo=socket=$slurm_folder/munge.sock,cred_expire=5
CredType=cred/munge
MpiDefault=none
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
ReturnToService=2
SlurmdParameters=config_overrides
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerType=sched/backfill
SchedulerParameters=sched_interval=1,bf_interval=1,batch_sched_delay=0
PreemptType=preempt/partition_prio
PreemptMode=REQUEUE
JobRequeue=1
KillWait=20
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
JobCompType=jobcomp/filetxt
JobCompLoc=$slurm_folder/jobcomp.txt
StateSaveLocation=$slurm_folder/state
SlurmdSpoolDir=$slurm_folder/spool
SlurmctldPidFile=$slurm_folder/slurmctld.pid
SlurmdPidFile=$slurm_folder/slurmd.pid
SlurmctldLogFile=$slurm_folder/slurmctld.log
SlurmdLogFile=$slurm_folder/slurmd.log
NodeName=localhost NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=low Nodes=localhost Default=YES MaxTime=INFINITE State=UP PriorityTier=1
PartitionName=high Nodes=localhost MaxTime=INFINITE State=UP PriorityTier=10
CONF
  munged --foreground --force --key-file="$slurm_folder/munge.key" --socket="$slurm_folder/munge.sock" \
    --pid-file="$slurm_folder/munged.pid" --log-file="$slurm_folder/munged.log" \
    --seed-file="$slurm_folder/munge.seed" >"$slurm_folder/munged.out" 2>&1 &
  munged_process=$!
  until_true 30 test -S "$slurm_folder/munge.sock" || { cat "$slurm_folder/munged.out" >&2; return 1; }
  start_controller || return 1
  slurmd -D -f "$SLURM_CONF" -N localhost >"$slurm_folder/slurmd.out" 2>&1 &
  slurmd_process=$!
  until_true 60 sh -c 'sinfo --noheader --format=%T | grep -q idle' || { cat "$slurm_folder/slurmd.out" >&2; return 1; }
}

stop_slurm() {
  if [ -n "${slurmctld_process:-}" ]; then
    scancel --quiet --user="$(id -un)" || true
    until_true 60 sh -c '! squeue --noheader | grep -q .' || true
  fi
  local process
  for process in "${slurmd_process:-}" "${slurmctld_process:-}" "${munged_process:-}"; do
    [ -z "$process" ] || kill "$process" 2>/dev/null || true
    [ -z "$process" ] || wait "$process" 2>/dev/null || true
  done
  slurmd_process='' slurmctld_process='' munged_process=''
}
