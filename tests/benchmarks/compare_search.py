#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Bitsmith authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Search strategies at equal numbers of evaluations, with every plan evaluated as the truth.

Trains mixed_precision_cnn once, evaluates all plans of the given weight bits by PTQ, and lets each strategy search with
far fewer evaluations, over several seeds where chance plays a part. Everything is done by bitsmith-cli as its users run
it. A row gives the mean, least and greatest share of the truth's hypervolume: accuracy above that of guessing by weight
memory below that of the widest plan. "Short of the truth" is the mean of what is missing: it tells strategies apart that
all come near. "Front found" is the share of the truth's front that was evaluated. Writes a Markdown table and a JSON
file; runs that are there already are not done again.
"""

import argparse
import json
import os
import statistics
import subprocess

SEEDED = ["random", "nsga2", "haq"]
FIXED = ["greedy", "exact", "exact_trace", "differentiable"]
# Allocation by HAWQ's measure, the Hessian's mean trace, beside the loss that quantization adds.
OPTIONS = {"exact_trace": {"strategy": "exact", "metric": "hessian"}}


def run(arguments, name, experiment):
    folder = os.path.join(arguments.out, name)
    result = os.path.join(folder, "result.json")
    if not os.path.exists(result):
        file = os.path.join(arguments.out, name + ".json")
        with open(file, "w") as out:
            json.dump({"format": "bitsmith/experiment@1", "name": name, **experiment}, out, indent=2)
        # What an interrupted comparison left goes on.
        resume = ["--resume"] if os.path.isdir(folder) else []
        done = subprocess.run([arguments.cli, "run", file, "--out", folder, *resume], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, text=True)
        if done.returncode != 0:
            raise SystemExit(f"{name}: {done.stderr.strip()}")
    with open(result) as text:
        return json.load(text)


def points(search):
    """(cost, accuracy) of the candidates; the benefit is compared above that of guessing."""
    return [(candidate["memory_mb"], candidate["accuracy"]) for candidate in search["candidates"]]


def front(all_points):
    kept, best = [], -1.0
    for cost, accuracy in sorted(all_points, key=lambda point: (point[0], -point[1])):
        if accuracy > best:
            kept.append((cost, accuracy))
            best = accuracy
    return kept


def hypervolume(all_points, dearest, guessing):
    area, steps = 0.0, front(all_points)
    for i, (cost, accuracy) in enumerate(steps):
        until = steps[i + 1][0] if i + 1 < len(steps) else dearest
        area += max(0.0, accuracy - guessing) * max(0.0, until - cost)
    return area


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True, help="bitsmith-cli")
    parser.add_argument("--out", required=True, help="folder of the runs and tables")
    parser.add_argument("--source", default="fashion-mnist")
    parser.add_argument("--train", type=int, default=2000)
    parser.add_argument("--test", type=int, default=1000)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--bits", default="2,4,8")
    parser.add_argument("--evaluations", default="15,30,60")
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--strategies", default=",".join(SEEDED + FIXED))
    arguments = parser.parse_args()
    os.makedirs(arguments.out, exist_ok=True)

    common = {"data": {"source": arguments.source, "train": arguments.train, "test": arguments.test},
              "network": {"architecture": "mixed_precision_cnn"}, "hardware": "notebook", "threads": arguments.threads}
    run(arguments, "start", {**common, "task": "qat", "precision": {"preset": "fp32"},
                             "training": {"epochs": arguments.epochs, "batch": 64, "seed": 42}})
    bits = [int(width) for width in arguments.bits.split(",")]

    def search(name, options):
        return run(arguments, name, {
            **common, "task": "search", "start": {"run": "start"}, "precision": {"preset": "int8_uniform"},
            "calibration": {"pictures": 256},
            "search": {"evaluator": "ptq", "weight_bits": bits, "activation_bits": [8], "cost": "memory", "pictures": 0,
                       **options}})["search"]

    truth = points(search("truth", {"strategy": "exhaustive", "evaluations": len(bits) ** 5}))
    dearest = max(cost for cost, _ in truth)
    guessing = 0.1
    whole, true_front = hypervolume(truth, dearest, guessing), set(front(truth))
    rows = []
    for evaluations in (int(number) for number in arguments.evaluations.split(",")):
        for strategy in arguments.strategies.split(","):
            seeds = range(1, arguments.seeds + 1) if strategy in SEEDED else [1]
            shares, found, spent = [], [], []
            for seed in seeds:
                at = points(search(f"{strategy}-{evaluations}-{seed}",
                                   {"evaluations": evaluations, "seed": seed,
                                    **OPTIONS.get(strategy, {"strategy": strategy}),
                                    "population": min(20, max(4, evaluations // 4)),
                                    "warm_up": max(1, evaluations // 3)}))
                shares.append(hypervolume(at, dearest, guessing) / whole)
                found.append(len(true_front & set(at)) / len(true_front))
                spent.append(len(at))
            rows.append({"strategy": strategy, "evaluations": evaluations, "spent": spent, "shares": shares,
                         "front_found": found})

    lines = [f"Truth: {len(truth)} plans, {len(true_front)} of them on the front, hypervolume {whole:.4f} "
             f"(accuracy above {guessing} by MB below {dearest:.3f})", "",
             "| strategy | evaluations | evaluated | hypervolume, share of the truth | least to greatest | "
             "short of the truth | front found | seeds |", "|---|---|---|---|---|---|---|---|"]
    for row in rows:
        shares = row["shares"]
        spread = f" ± {statistics.stdev(shares):.4f}" if len(shares) > 1 else ""
        lines.append(f"| {row['strategy']} | {row['evaluations']} | {statistics.mean(row['spent']):.0f} | "
                     f"{statistics.mean(shares):.4f}{spread} | {min(shares):.4f} to {max(shares):.4f} | "
                     f"{100 * (1 - statistics.mean(shares)):.2f} % | {100 * statistics.mean(row['front_found']):.0f} % | "
                     f"{len(shares)} |")
    with open(os.path.join(arguments.out, "strategies.md"), "w") as out:
        out.write("\n".join(lines) + "\n")
    with open(os.path.join(arguments.out, "strategies.json"), "w") as out:
        json.dump({"truth": truth, "rows": rows}, out, indent=1)
    print("\n".join(lines))


if __name__ == "__main__":
    main()
