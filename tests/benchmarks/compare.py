#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Bitsmith authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bitsmith's engine beside PyTorch: same network, batch, data and threads, one after the other in turn.

Each contestant is a process of its own that waits while another one works: denormals, allocation and memory are then
each one's own. A row gives the median over the turns of each contestant's time, and the median over the turns of the
ratio to the row's reference; both saw the same machine in the same turn. Writes a Markdown table and a JSON file.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
WRITTEN, TUNED, OURS = "PyTorch as written", "PyTorch tuned", "Bitsmith"


class Contestant:
    def __init__(self, command, environment=None):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                        env={**os.environ, **(environment or {})})

    def ask(self, **command):
        self.send(command)
        return self.receive(command)

    def send(self, command):
        self.process.stdin.write(json.dumps(command) + "\n")
        self.process.stdin.flush()

    def receive(self, command):
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit(f"a contestant ended: {self.process.args}")
        answer = json.loads(line)
        if "error" in answer:
            raise SystemExit(f"{command}: {answer['error']}")
        return answer

    def close(self):
        self.process.stdin.close()
        self.process.wait()


class Comparison:
    def __init__(self, arguments):
        self.arguments = arguments
        self.tables = []

    def contestant(self, who):
        threads = str(self.arguments.threads)
        if who == OURS:
            # As bitsmith-cli sets it for itself: idle threads soon sleep.
            return Contestant([self.arguments.engine, threads], {"GOMP_SPINCOUNT": "1000"})
        return Contestant([sys.executable, os.path.join(HERE, "peer_pytorch.py"), "--threads", threads, "--variant",
                           "tuned" if who == TUNED else "written"])

    def alternate(self, title, rows, turns=None, reference=0):
        """rows: (label, contestant, command). All contestants of a table live side by side."""
        turns = turns or self.arguments.turns
        contestants = {who: self.contestant(who) for _, who, _ in rows}
        times = [[] for _ in rows]
        memory = {}
        for turn in range(turns + 1 if turns > 1 else 1):  # the first one warms up where there are several
            for index, (_, who, command) in enumerate(rows):
                time.sleep(0.01)  # the last one's idle threads are asleep by then
                answer = contestants[who].ask(**command)
                if turn > 0 or turns == 1:
                    times[index].append(answer["ms"])
            print(f"\r{title}: turn {turn} of {turns} ", end="", file=sys.stderr, flush=True)
        for who, contestant in contestants.items():
            memory[who] = contestant.ask(do="memory").get("mb")
            contestant.close()
        print(file=sys.stderr)
        self.add(title, rows, times, memory, reference)

    def add(self, title, rows, times, memory, reference=0):
        table = {"title": title, "reference": rows[reference][0], "rows": []}
        for index, (label, who, command) in enumerate(rows):
            count = min(len(times[index]), len(times[reference]))
            ratios = [times[index][i] / times[reference][i] for i in range(count)]
            table["rows"].append({"label": label, "contestant": who, "command": command,
                                  "ms": statistics.median(times[index]), "fastest_ms": min(times[index]),
                                  "ratio": statistics.median(ratios), "fastest_ratio":
                                  min(times[index]) / min(times[reference]), "peak_memory_mb": memory.get(who),
                                  "times_ms": times[index]})
        self.tables.append(table)
        print(to_markdown(table), flush=True)


def to_markdown(table):
    """Memory is the most that a contestant's process has held, over all of its rows."""
    lines = [f"### {table['title']}", "",
             f"| | ms | × {table['reference']} | fastest ms | × fastest | peak MB |", "|---|---:|---:|---:|---:|---:|"]
    for row in table["rows"]:
        memory = row["peak_memory_mb"]
        lines.append(f"| {row['label']} | {row['ms']:.2f} | {row['ratio']:.2f} | {row['fastest_ms']:.2f} | "
                     f"{row['fastest_ratio']:.2f} | {f'{memory:.0f}' if memory else '–'} |")
    return "\n".join(lines) + "\n"


def steps(comparison, network="mixed_precision_cnn", batch=64, count=5):
    common = {"do": "step", "network": network, "batch": batch, "count": count}
    rows = [("PyTorch float, as written", WRITTEN, {**common, "kind": "float"}),
            ("PyTorch float, tuned", TUNED, {**common, "kind": "float"}),
            ("PyTorch QAT, fused observers, as written", WRITTEN, {**common, "kind": "fused"}),
            ("PyTorch QAT, fused observers, tuned", TUNED, {**common, "kind": "fused"}),
            ("PyTorch QAT, autograd function, as written", WRITTEN, {**common, "kind": "autograd"})]
    for compute in comparison.arguments.compute:
        for kind in ("float", "W4A8"):
            rows.append((f"Bitsmith {kind}, {compute}", OURS, {**common, "kind": kind, "compute": compute}))
    comparison.alternate(f"Training step, {network}, batch {batch}", rows)


def evaluations(comparison, network="mixed_precision_cnn", batch=64):
    common = {"do": "evaluate", "network": network, "batch": batch, "count": 5}
    rows = [("PyTorch float, as written", WRITTEN, {**common, "kind": "float"}),
            ("PyTorch float, tuned", TUNED, {**common, "kind": "float"}),
            ("PyTorch W4A8, fused observers, as written", WRITTEN, {**common, "kind": "fused"})]
    for compute in comparison.arguments.compute:
        for kind in ("float", "W4A8"):
            rows.append((f"Bitsmith {kind}, {compute}", OURS, {**common, "kind": kind, "compute": compute}))
    comparison.alternate(f"Evaluation of {batch} pictures, {network}", rows)


def files(comparison):
    data = comparison.arguments.data
    return {"data": data, "train": os.path.join(data, "data_batch_1.bin"), "train_count": 8000,
            "test": os.path.join(data, "test_batch.bin"), "test_count": 1000, "network": "mixed_precision_cnn"}


def what_if(comparison):
    common = {**files(comparison), "do": "what_if", "batch": 64, "count": 1}
    rows = [("PyTorch, as written", WRITTEN, common), ("PyTorch, tuned", TUNED, common)]
    for compute in comparison.arguments.compute:
        rows.append((f"Bitsmith, {compute}", OURS, {**common, "compute": compute}))
    comparison.alternate("PTQ what-if: another precision, 1000 pictures", rows)


def sensitivity(comparison):
    common = {**files(comparison), "do": "sensitivity", "batch": 64, "count": 1, "bits": [2, 3, 4, 6, 8]}
    rows = [("PyTorch, naive sweep, as written", WRITTEN, common), ("PyTorch, naive sweep, tuned", TUNED, common)]
    for compute in comparison.arguments.compute:
        rows.append((f"Bitsmith, {compute}", OURS, {**common, "compute": compute}))
    comparison.alternate("Sensitivity of 5 layers × 5 bit-widths, 1000 pictures", rows, turns=3)


PRESETS = {"fp32": None, "int8_uniform": [8, 8, 8, 8, 8], "mixed_conservative": [8, 6, 6, 4, 8],
           "mixed_aggressive": [8, 4, 4, 3, 6], "ultra_low": [4, 3, 3, 2, 4]}


def study(comparison):
    """Five presets, 8 epochs each, from the files to the last evaluation."""
    common = {**files(comparison), "do": "run", "batch": 64, "epochs": comparison.arguments.epochs}
    peer = {**common, "presets": list(PRESETS.values()), "kind": "autograd", "workers": 2}
    rows = [("PyTorch, as written", WRITTEN, peer)]
    for compute in comparison.arguments.compute:
        experiment = {
            "name": "benchmark", "task": "study",
            "shared": {"data": {"source": "cifar10", "path": common["data"], "train": 8000, "test": 1000,
                                "augment": True},
                       "training": {"epochs": common["epochs"], "batch": 64}, "hardware": "mobile_cpu"},
            "experiments": [{"name": name, "precision": {"preset": name}} for name in PRESETS]}
        if compute != "float32":
            experiment["shared"]["compute"] = compute
        rows.append((f"Bitsmith, {compute}", OURS,
                     {"do": "run", "experiment": experiment, "out": os.path.join(comparison.arguments.out, "runs")}))
    comparison.alternate(f"Study: five presets, {common['epochs']} epochs of 8000 pictures", rows, turns=1)


def at_once(comparison):
    """Two trainings at the same time, the cores shared out, beside the same two one after the other."""
    arguments = comparison.arguments
    compute = arguments.compute[-1]

    def command(name):
        return {"do": "run", "out": os.path.join(arguments.out, "runs-" + name), "experiment": {
            "name": name, "compute": compute, "hardware": "mobile_cpu", "training": {"epochs": 2},
            "data": {"source": "cifar10", "path": arguments.data, "train": 4000, "test": 1000, "augment": True}}}

    def engines(threads):
        environment = {"GOMP_SPINCOUNT": "1000"}
        return [Contestant([arguments.engine, str(threads)], environment) for _ in range(2)]

    def timed(body):
        start = time.perf_counter()
        body()
        return 1000 * (time.perf_counter() - start)

    whole, shared = engines(arguments.threads), engines(max(1, arguments.threads // 2))

    def one_after_the_other():
        for name, engine in zip("ab", whole):
            engine.ask(**command(name))

    def together():
        for name, engine in zip("cd", shared):
            engine.send(command(name))
        for name, engine in zip("cd", shared):
            engine.receive(command(name))

    rows = [("one after the other", one_after_the_other), ("at the same time", together)]
    times = [[] for _ in rows]
    for _ in range(max(3, arguments.turns // 3)):
        for index, (_, body) in enumerate(rows):
            times[index].append(timed(body))
    for engine in whole + shared:
        engine.close()
    comparison.add(f"Two trainings of 2 epochs, {compute}", [(label, OURS, {}) for label, _ in rows], times, {})


def sweep(comparison):
    """How a step grows with the batch and with the network."""
    for batch in (16, 32, 128, 256, 512):
        steps(comparison, batch=batch, count=2)
    for network in ("resnet20", "mobilenet_tiny"):
        steps(comparison, network, count=2)
        evaluations(comparison, network)


PARTS = {"steps": steps, "evaluations": evaluations, "what_if": what_if, "sensitivity": sensitivity, "study": study,
         "at_once": at_once, "sweep": sweep}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", required=True, help="the program bench_engine")
    parser.add_argument("--out", required=True, help="folder for bench.md and bench.json")
    parser.add_argument("--data", help="folder with CIFAR-10's binary files; without it, generated pictures")
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--turns", type=int, default=11)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--compute", nargs="+", default=["float32"])
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="all without one")
    arguments = parser.parse_args()
    os.makedirs(arguments.out, exist_ok=True)
    comparison = Comparison(arguments)
    engine = comparison.contestant(OURS)
    machine = engine.ask(do="machine")
    if not arguments.data:
        arguments.data = os.path.abspath(os.path.join(arguments.out, "pictures"))
        engine.ask(do="export", data=arguments.data, train_count=8000, test_count=1000)
    engine.close()
    for part in arguments.parts or PARTS:
        PARTS[part](comparison)
        with open(os.path.join(arguments.out, "bench.json"), "w", encoding="utf-8") as file:
            json.dump({"machine": machine, "threads": arguments.threads, "tables": comparison.tables}, file, indent=1)
        with open(os.path.join(arguments.out, "bench.md"), "w", encoding="utf-8") as file:
            file.write(f"{machine['processor']} ({machine['instructions']}), {arguments.threads} threads, LibTorch "
                       f"{machine['libtorch']}\n\n")
            file.write("\n".join(to_markdown(table) for table in comparison.tables))


if __name__ == "__main__":
    main()
