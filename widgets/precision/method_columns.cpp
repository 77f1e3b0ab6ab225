// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/precision/method_columns.h"

#include "core/plan/hardware/snap.h"
#include "widgets/document/core_text.h"
#include "widgets/document/document.h"

#include <QCoreApplication>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
  Q_DECLARE_TR_FUNCTIONS(PrecisionTable)
};

using Row = PrecisionRow;

const QuantizerSpec &specOf(const Row &row, bool isWeight) {
  return isWeight ? row.precision.weight : row.precision.activation;
}

template<bool isWeight>
QString cellText(const Row &row) {
  const QuantizerSpec &spec = specOf(row, isWeight);
  return spec.isFloat() ? u"–"_s : methodText(spec.method);
}

template<bool isWeight>
QVariant cellValue(const Row &row) {
  return fromStd(toString(specOf(row, isWeight).method));
}

template<bool isWeight>
QString faultText(const Row &row) {
  return fromStd(methodFault(specOf(row, isWeight), isWeight, row.document.hardware()));
}

template<bool isWeight>
QString cellToolTip(const Row &row) {
  const QuantizerSpec &spec = specOf(row, isWeight);
  if (spec.isFloat())
    return Tr::tr("fp32, not quantized");
  QString text = coreText(infoOf(spec.method).summary);
  if (infoOf(spec.method).storesLevels && isWeight)
    text += u'\n' + Tr::tr("%1 levels of 32 bits are kept beside the weights").arg(1 << spec.bits);
  const QString fault = faultText<isWeight>(row);
  return fault.isEmpty() ? text : text + u"\n\n"_s + fault;
}

template<bool isWeight>
QString cellMark(const Row &row) {
  return faultText<isWeight>(row).isEmpty() ? QString() : u"≠"_s;
}

bool isOf(const MethodInfo &info, bool isWeight) {
  return isWeight ? info.ofWeights : info.ofActivations;
}

QString bitsOf(const MethodInfo &info) {
  if (info.fewestBits == info.mostBits)
    return Tr::tr("%1 bits").arg(info.fewestBits);
  return Tr::tr("%1 to %2 bits").arg(info.fewestBits).arg(info.mostBits);
}

template<bool isWeight>
QList<std::array<QString, 3>> methodChoices() {
  QList<std::array<QString, 3>> list;
  for (const MethodInfo &info : quantizerMethods())
    if (isOf(info, isWeight))
      list.append(
          {fromStd(info.name), methodText(info.method), coreText(info.summary) + u"; "_s + bitsOf(info)});
  return list;
}

template<bool isWeight>
PrecisionColumnInfo methodColumn(PrecisionColumn id, const char *heading, const QString &toolTip) {
  return {.id = id,
          .heading = heading,
          .toolTip = toolTip,
          .sample = u"Codebook ≠"_s,
          .text = &cellText<isWeight>,
          .value = &cellValue<isWeight>,
          .cellToolTip = &cellToolTip<isWeight>,
          .mark = &cellMark<isWeight>,
          .choices = &methodChoices<isWeight>};
}

constexpr ScaleForm scaleForms[] = {ScaleForm::real, ScaleForm::powerOfTwo, ScaleForm::fixedPoint};

QString scaleFormToolTip(ScaleForm form) {
  switch (form) {
  case ScaleForm::real:
    return Tr::tr("Scales are any number");
  case ScaleForm::powerOfTwo:
    return Tr::tr("Scales are 2^n, rounded up: a shift rescales");
  case ScaleForm::fixedPoint:
    return Tr::tr("Scales are M·2^n with M of 15 bits, rounded up: a whole-number multiplication and a shift "
                  "rescale");
  }
  return {};
}

/// Of the weight, or of the activation where the weight is in fp32.
ScaleForm formOf(const LayerPrecision &precision) {
  return precision.weight.isFloat() ? precision.activation.scaleForm : precision.weight.scaleForm;
}

QString scaleFaultText(const Row &row) {
  QStringList lines;
  for (const std::string &fault : scaleFaults(row.precision, row.document.hardware()))
    lines.append(fromStd(fault));
  return lines.join(u'\n');
}

} // namespace

PrecisionColumnInfo weightMethodColumn() {
  return methodColumn<true>(
      PrecisionColumn::weightMethod, QT_TRANSLATE_NOOP("PrecisionTable", "Weight method"),
      Tr::tr("How the weights come by their levels: from their range, learned, or found. Bits "
             "that a method does not know become the nearest that it does."));
}

PrecisionColumnInfo activationMethodColumn() {
  return methodColumn<false>(PrecisionColumn::activationMethod,
                             QT_TRANSLATE_NOOP("PrecisionTable", "Act. method"),
                             Tr::tr("How the layer's input activation comes by its levels"));
}

PrecisionColumnInfo scaleFormColumn() {
  return {
      .id = PrecisionColumn::scaleForm,
      .heading = QT_TRANSLATE_NOOP("PrecisionTable", "Scale form"),
      .toolTip =
          Tr::tr("What the scales of weights and activations may be, for devices that compute in whole "
                 "numbers alone"),
      .sample = Tr::tr("power of two"),
      .text =
          [](const Row &r) { return r.precision.isFloat() ? u"–"_s : scaleFormText(formOf(r.precision)); },
      .value = [](const Row &r) { return QVariant(fromStd(toString(formOf(r.precision)))); },
      .cellToolTip = [](const Row &r) -> QString {
        const QString faults = scaleFaultText(r);
        return scaleFormToolTip(formOf(r.precision)) + (faults.isEmpty() ? QString() : u"\n\n"_s + faults);
      },
      .mark = [](const Row &r) { return scaleFaultText(r).isEmpty() ? QString() : u"≠"_s; },
      .choices =
          []() {
            QList<std::array<QString, 3>> list;
            for (const ScaleForm form : scaleForms)
              list.append({fromStd(toString(form)), scaleFormText(form), scaleFormToolTip(form)});
            return list;
          },
      .isHidden = true};
}

QString assignMethodWord(LayerPrecision &precision, PrecisionColumn column, const QString &text) {
  const QString wanted = text.trimmed();
  const auto choices = columnInfo(column).choices();
  QString value;
  QStringList known;
  for (const auto &[name, title, summary] : choices) {
    known.append(name);
    if (wanted.compare(name, Qt::CaseInsensitive) == 0 || wanted.compare(title, Qt::CaseInsensitive) == 0)
      value = name;
  }
  if (value.isEmpty())
    return Tr::tr("“%1” is not known here: expected one of %2").arg(text, known.join(u", "_s));
  if (column == PrecisionColumn::scaleForm) {
    precision.weight.scaleForm = precision.activation.scaleForm = *scaleFormFromString(value.toStdString());
    return {};
  }
  const bool isWeight = column == PrecisionColumn::weightMethod;
  QuantizerSpec &spec = isWeight ? precision.weight : precision.activation;
  const QuantizerSpec changed = withMethod(spec, *methodFromString(value.toStdString()));
  if (const std::string fault = methodFault(changed, isWeight); !fault.empty())
    return fromStd(fault);
  spec = changed;
  return {};
}

QString methodText(Method method) {
  return coreText(infoOf(method).title);
}

QString scaleFormText(ScaleForm form) {
  switch (form) {
  case ScaleForm::real:
    return Tr::tr("real");
  case ScaleForm::powerOfTwo:
    return Tr::tr("power of two");
  case ScaleForm::fixedPoint:
    return Tr::tr("fixed point");
  }
  return {};
}

} // namespace bitsmith
