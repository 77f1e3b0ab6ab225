// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/error_table.h"

#include "app/cli/output.h"
#include "core/plan/base/number_text.h"

namespace bitsmith {

namespace {

std::string figure(double value) {
  return format("%.3g", value);
}

std::string ratio(const std::optional<double> &decibels) {
  return decibels ? format("%.1f", *decibels) : "–";
}

std::string ratio(const std::optional<ErrorFigures> &figures) {
  return figures ? ratio(figures->sqnrDb) : "–";
}

void addRow(Table &table, const std::string &name, const TensorErrors &tensor) {
  if (tensor.isFloat())
    return table.add({name, "fp32", "–", "–", "–", "–", "–", "–", "–"});
  const ErrorSpread &mse = tensor.figures.mse;
  table.add({name, std::to_string(tensor.bits), std::string(toString(tensor.scheme)),
             figure(mse.mean) + " ± " + figure(mse.deviation), figure(mse.minimum), figure(mse.maximum),
             ratio(tensor.figures.sqnrDb), figure(tensor.figures.maximumError),
             tensor.clipped ? format("%.2f %%", 100 * *tensor.clipped) : "–"});
}

Table tensorTable(const char *title) {
  Table table({title, "bits", "scheme", "MSE", "min", "max", "SQNR dB", "max error", "clipped"});
  table.alignLeft({2});
  return table;
}

} // namespace

std::string errorTables(const ErrorReport &report) {
  Table weights = tensorTable("weights");
  Table activations = tensorTable("input activations");
  Table outputs({"outputs", "layerwise dB", "graphwise dB", "graphwise max error"});
  for (const LayerErrors &layer : report.layers) {
    addRow(weights, layer.name, layer.weight);
    if (layer.activation)
      addRow(activations, layer.name, *layer.activation);
    outputs.add({layer.name, ratio(layer.outputLayerwise), ratio(layer.outputGraphwise),
                 layer.outputGraphwise ? figure(layer.outputGraphwise->maximumError) : "–"});
  }
  const auto accuracy = [&](double share) {
    return accuracyText(share, accuracyInterval(share, report.samples));
  };
  return "MSE with its standard deviation, minimum and maximum over output channels\n" + weights.text() +
         "\nand over " + std::to_string(report.batches) + " batches, " + grouped(report.samples) +
         " test pictures in all\n" + activations.text() +
         "\nSQNR with only this layer quantized (layerwise), with all of them (graphwise)\n" +
         outputs.text() + "\naccuracy on these pictures: float " + accuracy(report.floatAccuracy) +
         ", quantized " + accuracy(report.quantizedAccuracy) + "\n";
}

} // namespace bitsmith
