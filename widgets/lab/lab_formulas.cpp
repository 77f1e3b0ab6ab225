// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/lab/lab_formulas.h"

#include "widgets/document/number_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Texts of this file.
struct Text {
  Q_DECLARE_TR_FUNCTIONS(bitsmith::LabFormulas)
};

/// Four significant digits, with a true minus.
QString number(double value) {
  QString text = QLocale().toString(value, 'g', 4);
  return text.replace(u'-', u'−');
}

QString whole(std::int64_t value) {
  QString text = QLocale().toString(static_cast<qlonglong>(value));
  return text.replace(u'-', u'−');
}

QString row(const QString &title, const QString &formula) {
  return u"<tr><td style='padding-right:10px'>%1</td><td>%2</td></tr>"_s.arg(title, formula);
}

QString scaleText(const QuantizerTrial &trial, const QuantizerSpec &spec) {
  const UniformGrid &grid = trial.grids.front();
  const ValueRange &range = trial.ranges.front();
  const std::int64_t steps = (std::int64_t{1} << spec.bits) - 1;
  if (grid.binary)
    return u"α = mean |x| = <b>%1</b>"_s.arg(number(grid.scale));
  const QString rounded =
      spec.scaleForm == ScaleForm::real ? u"="_s : Text::tr("→ rounded up to the scale's form:");
  if (spec.scheme == Scheme::symmetric)
    return u"s = 2 · max |x| / (2<sup>%1</sup> − 1) = 2 · %2 / %3 %4 <b>%5</b>"_s.arg(spec.bits).arg(
        number(std::max(std::abs(range.minimum), std::abs(range.maximum))), whole(steps), rounded,
        number(grid.scale));
  const double low = std::min(0.0F, range.minimum);
  const double high = std::max(0.0F, range.maximum);
  return u"s = (max − min) / (2<sup>%1</sup> − 1) = (%2 − %3) / %4 %5 <b>%6</b>"_s.arg(spec.bits).arg(
      number(high), low < 0 ? u"(%1)"_s.arg(number(low)) : number(low), whole(steps), rounded,
      number(grid.scale));
}

QString zeroText(const QuantizerTrial &trial, const QuantizerSpec &spec) {
  const UniformGrid &grid = trial.grids.front();
  if (spec.scheme == Scheme::symmetric)
    return u"z = <b>0</b>"_s;
  const double low = std::min(0.0F, trial.ranges.front().minimum);
  return u"z = clamp(round(−min / s), 0, %1) = round(%2 / %3) = <b>%4</b>"_s.arg(
      whole(grid.qmax), number(-low), number(grid.scale), whole(std::llround(grid.zeroPoint)));
}

QString exampleText(const UniformGrid &grid, float x) {
  const QString value = number(x);
  if (grid.binary)
    return u"Q(%1) = %2α = <b>%3</b>"_s.arg(value, x >= 0 ? u"+"_s : u"−"_s, number(grid.quantized(x)));
  const std::int64_t code = grid.code(x);
  return u"q = clamp(round(%1 / %2) + %3, %4, %5) = %6; Q(x) = (q − z) · s = <b>%7</b>"_s.arg(
      value, number(grid.scale), whole(std::llround(grid.zeroPoint)), whole(grid.qmin), whole(grid.qmax),
      whole(code), number(grid.quantized(x)));
}

} // namespace

QString labFormulas(const QuantizerTrial &trial, const QuantizerSpec &spec, float example) {
  const UniformGrid &grid = trial.grids.front();
  QString rows = row(Text::tr("Scale"), scaleText(trial, spec));
  if (!grid.binary)
    rows += row(Text::tr("Zero point"), zeroText(trial, spec));
  rows += row(Text::tr("x = %1").arg(number(example)), exampleText(grid, example));
  const std::optional<double> sqnr = trial.sqnr();
  rows += row(
      Text::tr("SQNR"),
      sqnr ? u"10 · log<sub>10</sub>(Σx² / Σ(x − Q)²) = 10 · log<sub>10</sub>(%1 / %2) = <b>%3 dB</b>"_s.arg(
                 number(trial.signal), number(trial.noise), decibelText(*sqnr))
           : Text::tr("no error: every value is a level"));
  rows += row(Text::tr("Mean squared error"),
              u"Σ(x − Q)² / n = %1 / %2 = <b>%3</b>"_s.arg(number(trial.noise), whole(trial.count),
                                                           number(trial.meanSquaredError())));
  rows += row(Text::tr("Clipped"),
              u"%1 / %2 = <b>%3 %</b>"_s.arg(
                  whole(trial.clipped), whole(trial.count),
                  number(100.0 * static_cast<double>(trial.clipped) / static_cast<double>(trial.count))));
  const std::int64_t levels = grid.binary ? 2 : grid.qmax - grid.qmin + 1;
  rows += row(Text::tr("Levels in use"), u"%1 / %2"_s.arg(whole(trial.usedLevels), whole(levels)));
  rows += row(Text::tr("Gradient"), spec.ste == Ste::passThrough
                                        ? Text::tr("1 everywhere (pass-through)")
                                        : Text::tr("1 where %1 ≤ round(x / s) + z ≤ %2, 0 outside")
                                              .arg(whole(grid.qmin), whole(grid.qmax)));
  QString text = u"<table cellspacing='0' cellpadding='1'>"_s + rows + u"</table>"_s;
  if (trial.grids.size() > 1)
    text += u"<p>"_s +
            Text::tr("Scale, zero point and levels are those of the first of %1 channels; the errors are of "
                     "all.")
                .arg(trial.grids.size()) +
            u"</p>"_s;
  return text;
}

} // namespace bitsmith
