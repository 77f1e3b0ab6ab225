// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/precision/plan_reference.h"

#include "core/plan/base/error.h"
#include "core/plan/hardware/explain.h"
#include "widgets/document/document.h"
#include "widgets/document/number_text.h"

#include <array>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array comparedColumns = {PrecisionColumn::weightBits,       PrecisionColumn::activationBits,
                                        PrecisionColumn::scheme,           PrecisionColumn::weightMethod,
                                        PrecisionColumn::activationMethod, PrecisionColumn::scaleForm};

/// What is left of a quantizer without what columns of their own show.
QuantizerSpec restOf(QuantizerSpec spec) {
  spec.bits = 8;
  spec.method = Method::range;
  spec.scaleForm = ScaleForm::real;
  return spec;
}

} // namespace

PlanReference::PlanReference(Document &document, QObject *parent) : QObject(parent), m_document(document) {
  connect(&document, &Document::networkChanged, this, &PlanReference::clear);
  connect(&document, &Document::hardwareChanged, this, [this] {
    if (!isSet())
      return;
    updateCost();
    Q_EMIT changed();
  });
}

void PlanReference::set(const QString &name, const PrecisionPlan &plan) {
  if (plan.size() != m_document.plan().size())
    throw badInput("\"" + name.toStdString() + "\" is a plan of " + std::to_string(plan.size()) +
                   " layers, this network has " + std::to_string(m_document.plan().size()));
  m_name = name;
  m_plan = plan;
  updateCost();
  Q_EMIT changed();
}

void PlanReference::clear() {
  if (!isSet())
    return;
  m_name.clear();
  m_plan.clear();
  Q_EMIT changed();
}

void PlanReference::updateCost() {
  m_cost = estimateCost(m_document.network(), m_plan, m_document.hardware());
}

bool PlanReference::differs(int row, PrecisionColumn column) const {
  const auto i = static_cast<std::size_t>(row);
  if (!isSet() || i >= m_plan.size())
    return false;
  const LayerPrecision &now = m_document.plan()[i];
  const LayerPrecision &other = m_plan[i];
  switch (column) {
  case PrecisionColumn::weightBits:
    return now.weight.bits != other.weight.bits;
  case PrecisionColumn::activationBits:
    return now.activation.bits != other.activation.bits;
  case PrecisionColumn::weightMethod:
    return now.weight.method != other.weight.method;
  case PrecisionColumn::activationMethod:
    return now.activation.method != other.activation.method;
  case PrecisionColumn::scaleForm:
    return now.weight.scaleForm != other.weight.scaleForm ||
           now.activation.scaleForm != other.activation.scaleForm;
  case PrecisionColumn::scheme:
    return restOf(now.weight) != restOf(other.weight) || restOf(now.activation) != restOf(other.activation);
  default:
    return false;
  }
}

QString PlanReference::text(int row, PrecisionColumn column) const {
  if (!differs(row, column))
    return {};
  const auto i = static_cast<std::size_t>(row);
  const PrecisionRow other{m_document,       m_document.network().layers()[i], m_plan[i],
                           m_cost.layers[i], m_document.isLocked(row),         row};
  return columnInfo(column).text(other);
}

int PlanReference::differingCells() const {
  int count = 0;
  for (int row = 0; row < static_cast<int>(m_plan.size()); ++row)
    for (const PrecisionColumn column : comparedColumns)
      count += differs(row, column) ? 1 : 0;
  return count;
}

QList<int> PlanReference::differingLayers() const {
  QList<int> rows;
  for (int row = 0; row < static_cast<int>(m_plan.size()); ++row)
    if (m_plan[static_cast<std::size_t>(row)] != m_document.plan()[static_cast<std::size_t>(row)])
      rows.append(row);
  return rows;
}

QString PlanReference::total(PrecisionColumn column) const {
  if (!isSet())
    return {};
  const Cost &total = m_cost.total;
  switch (column) {
  case PrecisionColumn::name:
    return m_name;
  case PrecisionColumn::weightBits:
    return u"ø "_s + shortNumber(meanWeightBits(m_document.network(), m_plan));
  case PrecisionColumn::size:
    return shortNumber(weightMemoryBytes(m_document.network(), m_plan) / 1024);
  case PrecisionColumn::bops:
    return shortNumber(total.bops / 1e6);
  case PrecisionColumn::energy:
    return shortNumber(total.energyPicojoules / 1000);
  case PrecisionColumn::latency:
    return isFigureKnown(CostFigure::latency, m_document.hardware()) ? shortNumber(total.latencySeconds * 1e6)
                                                                     : u"–"_s;
  default:
    return {};
  }
}

} // namespace bitsmith
