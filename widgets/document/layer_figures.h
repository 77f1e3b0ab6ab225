// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/analysis/sensitivity.h"

#include <QObject>
#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace bitsmith {

class Document;

/// One measured figure of a layer, as a table shows it.
struct LayerFigure {
  std::optional<double> value;
  double heat = 0;     ///< 0 harmless to 1 worst of the same measurement
  QString explanation; ///< what it is and where it comes from, or why there is none
  bool isOld = false;  ///< measured at other bits than the layer has now
};

/// How values of a metric become colours, the same in a heat map and in a table: over all cells of one target
/// and view. Logarithmic where the values span more than a factor of fifty and are all above zero, and more
/// is not better; turned round where more is better, so that 1 always is the worst.
struct HeatScale {
  double low = 0; ///< of the finite values
  double high = 1;
  bool logarithmic = false;
  bool largerIsBetter = false;

  /// 0 harmless to 1 worst.
  double heat(double value) const;
};
HeatScale heatScale(const SensitivityTable &table, SensitivityMetric metric, SensitivityTarget target,
                    SensitivityView view);

/// What runs have measured of the document's layers, for tables: sensitivity at the bits that a layer has
/// now, and its quantization error. Knowledge, not an edit: it is not undone. Layers are found by name, and
/// where a run has measured a layer that the document has not, it was another network's: all is unknown then.
class LayerFigures : public QObject {
  Q_OBJECT
 public:
  /// @param document outlives the figures
  explicit LayerFigures(const Document &document, QObject *parent = nullptr);

  /// What the table of a sensitivity run is looked up for. Activations are looked up at the layer's
  /// activation bits, weights and both at its weight bits.
  struct SensitivityChoice {
    std::shared_ptr<const SensitivityTable> table; ///< null: none is known
    SensitivityMetric metric = SensitivityMetric::lossIncrease;
    SensitivityTarget target = SensitivityTarget::weights;
    SensitivityView view = SensitivityView::alone;
    QString source; ///< name of the run
    bool operator==(const SensitivityChoice &) const = default;
  };
  void setSensitivity(const SensitivityChoice &choice);
  const SensitivityChoice &sensitivityChoice() const { return m_choice; }

  /// Signal to quantization noise by layer name, dB.
  struct ErrorChoice {
    struct Bits {
      int weights = 0;
      std::optional<int> activations; ///< nullopt: the ratio does not depend on them
      bool operator==(const Bits &) const = default;
    };
    std::map<std::string, double> sqnrDb;
    std::map<std::string, Bits> bits; ///< of the layers then, by name
    QString source;                   ///< name of the run
    QString what;                     ///< what the ratio is of: "weights", "output, graphwise"
    bool operator==(const ErrorChoice &) const = default;
  };
  void setErrors(const ErrorChoice &choice);

  LayerFigure sensitivity(int row) const;
  LayerFigure error(int row) const;

 Q_SIGNALS:
  /// Figures of all layers may be others.
  void changed();

 private:
  int bitsOf(int row) const;
  bool hasLayer(const std::string &name) const;
  std::optional<double> lookUp(int row) const;
  void update();

  const Document &m_document;
  SensitivityChoice m_choice;
  ErrorChoice m_errors;
  HeatScale m_scale;
  // Of the document as it is now; nothing while its network is being exchanged.
  std::vector<std::optional<double>> m_sensitivities; ///< by row, at the bits of now
  bool m_sensitivityFits = false;                     ///< the run has measured this network
  bool m_errorsFit = false;
};

/// Whether a larger value of a metric means less harm.
constexpr bool isLargerBetter(SensitivityMetric metric) {
  return metric == SensitivityMetric::outputSqnr;
}
/// Name of a metric for people, without and with its unit.
QString metricText(SensitivityMetric metric);
QString metricUnit(SensitivityMetric metric);
/// A value of a metric as it is shown, without its unit: accuracy in percentage points.
QString metricValueText(SensitivityMetric metric, double value);
/// What a metric measures, in one sentence.
QString metricExplanation(SensitivityMetric metric);
QString targetText(SensitivityTarget target);
QString viewText(SensitivityView view);

} // namespace bitsmith
