// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/hardware/cost.h"

#include <QList>
#include <QString>
#include <QVariant>

#include <array>
#include <vector>

namespace bitsmith {

class Document;
class LayerFigures;

/// Columns of the precision table, in their first order: what is edited and what it costs before what stays
/// as it is, so that both are in sight together.
enum class PrecisionColumn {
  name,
  kind,
  weightBits,
  activationBits,
  scheme,
  weightMethod,
  activationMethod,
  scaleForm,
  sensitivity,
  error,
  size,
  bops,
  energy,
  latency,
  bound,
  lock,
  tie,
  shape,
  parameters,
  macs,
};

/// What a cell is worked out from.
struct PrecisionRow {
  const Document &document;
  const Layer &layer;
  const LayerPrecision &precision;
  const Cost &cost;
  bool locked = false;
  int index = 0;                         ///< in Network::layers()
  const LayerFigures *figures = nullptr; ///< what runs have measured; null: nothing
  int tie = 0;                           ///< group of tied layers; 0: none
};

/// One column of the table: everything that is said about it. A new column is a new entry of
/// precisionColumns().
struct PrecisionColumnInfo {
  PrecisionColumn id;
  const char *heading; ///< title in English
  QString toolTip;
  QString sample; ///< an ordinary text: the column is at least as wide at first
  bool isNumber = false;
  QString (*text)(const PrecisionRow &) = nullptr;
  QVariant (*value)(const PrecisionRow &) = nullptr; ///< plain value: for sorting, editing and copying
  QString (*cellToolTip)(const PrecisionRow &) = nullptr;
  QString (*total)(const Document &) = nullptr; ///< for the totals row; null: stays empty
  QString (*totalToolTip)(const Document &) = nullptr;
  /// How bad the cell is, 0 to 1; null or nullopt: it has no colour.
  std::optional<double> (*heat)(const PrecisionRow &) = nullptr;
  /// Whether the figure was measured at other bits than the layer has now; null: never.
  bool (*isOld)(const PrecisionRow &) = nullptr;
  /// What the hardware makes of it where it does not execute what was chosen: "→8"; null or empty otherwise.
  QString (*mark)(const PrecisionRow &) = nullptr;
  /// What can be chosen, as (value, text, tool tip); null where the cell is typed or not edited.
  QList<std::array<QString, 3>> (*choices)() = nullptr;
  /// Plain value in files that programs read; null: the one above, which is the same in every language.
  QVariant (*fileValue)(const PrecisionRow &) = nullptr;
  bool isHidden = false; ///< at first

  QString title() const;
};

/// In the order of the enum.
const std::vector<PrecisionColumnInfo> &precisionColumns();
const PrecisionColumnInfo &columnInfo(PrecisionColumn column);

constexpr bool isBitsColumn(PrecisionColumn column) {
  return column == PrecisionColumn::weightBits || column == PrecisionColumn::activationBits;
}

constexpr bool isWordColumn(PrecisionColumn column) {
  return column == PrecisionColumn::scheme || column == PrecisionColumn::weightMethod ||
         column == PrecisionColumn::activationMethod || column == PrecisionColumn::scaleForm;
}
/// Whether the cells of a column are edited.
constexpr bool isEditedColumn(PrecisionColumn column) {
  return isBitsColumn(column) || isWordColumn(column);
}
/// Whether a cell says nothing, because what it is about is in fp32.
bool isSpareCell(PrecisionColumn column, const LayerPrecision &precision);

/// "fp32" for 32, the number otherwise.
QString bitsText(int bits);
/// Bits as typed: "4", "fp32", "float", "32". Nullopt for anything that is not 1 to 16 or 32.
std::optional<int> bitsFromText(const QString &text);
/// Name of a scheme as it is shown.
QString schemeText(Scheme scheme);

} // namespace bitsmith
