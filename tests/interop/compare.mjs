// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs models in ONNX Runtime and compares its scores with Bitsmith's, graph optimisations off and on.
//
//   node compare.mjs FOLDER
//
// FOLDER/cases.json lists {"name", "model", "input", "sizes", "batch", "scores", "tolerance", "top1"}: the model and two
// files of float32 numbers, the pictures and Bitsmith's scores for them. `tolerance` is the largest difference of a score
// that is allowed, as a share of the largest score (null: any); `top1` the share of pictures of which both have the same
// class first. With "labels" the accuracies of both are told. Exit status 1 where a case is worse.
import fs from 'node:fs';
import path from 'node:path';
import ort from 'onnxruntime-node';

const folder = process.argv[2];
const floats = (file) => {
  const bytes = fs.readFileSync(path.join(folder, file));
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
};

async function score(entry, level, pictures) {
  const session = await ort.InferenceSession.create(path.join(folder, entry.model), {
    graphOptimizationLevel: level,
    intraOpNumThreads: 1,
    executionMode: 'sequential',
    logSeverityLevel: 3,
  });
  const [count, ...rest] = entry.sizes;
  const size = rest.reduce((a, b) => a * b, 1);
  const scores = [];
  for (let first = 0; first < count; first += entry.batch) {
    const batch = Math.min(entry.batch, count - first);
    const data = pictures.slice(first * size, (first + batch) * size);
    const result = await session.run({ [session.inputNames[0]]: new ort.Tensor('float32', data, [batch, ...rest]) });
    scores.push(...result[session.outputNames[0]].data);
  }
  return scores;
}

function compare(ours, theirs, count, labels) {
  const classes = ours.length / count;
  const first = (scores, i) => {
    let best = 0;
    for (let c = 1; c < classes; ++c) if (scores[i * classes + c] > scores[i * classes + best]) best = c;
    return best;
  };
  let difference = 0;
  let largest = 0;
  let agreed = 0;
  for (let i = 0; i < ours.length; ++i) {
    difference = Math.max(difference, Math.abs(ours[i] - theirs[i]));
    largest = Math.max(largest, Math.abs(theirs[i]));
  }
  for (let i = 0; i < count; ++i) agreed += first(ours, i) === first(theirs, i) ? 1 : 0;
  const right = (scores) => labels.filter((label, i) => first(scores, i) === label).length;
  const accuracy = labels ? `, right ${right(theirs)} of ${count}, ours ${right(ours)}` : '';
  return { difference, largest, accuracy, top1: agreed / count, finite: theirs.every(Number.isFinite) };
}

const cases = JSON.parse(fs.readFileSync(path.join(folder, 'cases.json'), 'utf8'));
let failures = 0;
for (const entry of cases) {
  for (const level of ['disabled', 'all']) {
    let verdict;
    try {
      const ours = floats(entry.scores);
      const theirs = await score(entry, level, floats(entry.input));
      if (theirs.length !== ours.length) throw new Error(`${theirs.length} scores, expected ${ours.length}`);
      const found = compare(ours, theirs, entry.sizes[0], entry.labels);
      const good = found.finite && found.top1 >= entry.top1 &&
        (entry.tolerance === null || found.difference <= entry.tolerance * Math.max(1, found.largest));
      failures += good ? 0 : 1;
      verdict = `${good ? 'ok  ' : 'FAIL'} top-1 ${(100 * found.top1).toFixed(2)} %, largest difference ` +
        `${found.difference.toExponential(2)} of ${found.largest.toFixed(2)}${found.accuracy}`;
    } catch (error) {
      failures += 1;
      verdict = `FAIL ${String(error.message).split('\n')[0]}`;
    }
    console.log(`${verdict}  ${entry.name} (optimisations ${level === 'all' ? 'on' : 'off'})`);
  }
}
console.log(`${cases.length} models, ${failures} failures`);
process.exit(failures ? 1 : 0);
