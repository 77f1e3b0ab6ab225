// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/document/explanation_text.h"

#include "widgets/document/core_text.h"
#include "widgets/document/document.h"

#include <QCoreApplication>

#include <algorithm>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
  Q_DECLARE_TR_FUNCTIONS(CostExplanation)
};

constexpr std::size_t mostOperands = 14;

QString escaped(std::string_view text) {
  return fromStd(text).toHtmlEscaped();
}

QString quantity(double value, const std::string &unit) {
  return escaped(quantityText(value, unit));
}

/// The largest first where some are left out; otherwise in their own order.
QString operandRows(std::vector<CostExplanation::Operand> operands) {
  const std::size_t count = operands.size();
  if (count > mostOperands) {
    std::ranges::stable_sort(operands, std::greater<>(), &CostExplanation::Operand::value);
    operands.resize(mostOperands);
  }
  QString rows;
  for (const CostExplanation::Operand &operand : operands)
    rows += u"<tr><td>%1&nbsp;&nbsp;</td><td align=\"right\">%2</td></tr>"_s.arg(
        escaped(operand.name), quantity(operand.value, operand.unit).replace(u' ', u"&nbsp;"_s));
  if (count > operands.size())
    rows += u"<tr><td colspan=\"2\">%1</td></tr>"_s.arg(
        Tr::tr("and %1 smaller ones").arg(count - operands.size()));
  return rows.isEmpty() ? QString() : u"<table cellspacing=\"0\">%1</table>"_s.arg(rows);
}

} // namespace

QString explanationHtml(const CostExplanation &explanation) {
  const QString subject = explanation.layer.empty() ? Tr::tr("the network") : escaped(explanation.layer);
  if (explanation.formula.empty()) {
    QString text = Tr::tr("<b>%1 of %2</b> is not known").arg(escaped(explanation.figure), subject);
    for (const std::string &remark : explanation.remarks)
      text += u"<br>"_s + escaped(remark);
    return text;
  }
  QString text =
      Tr::tr("<b>%1 of %2 = %3</b>")
          .arg(escaped(explanation.figure), subject, quantity(explanation.value, explanation.unit)) +
      u"<br>= "_s + escaped(explanation.formula) + operandRows(explanation.operands);
  QStringList notes;
  if (!explanation.dataTypes.empty())
    notes.append(Tr::tr("Data types: %1").arg(escaped(explanation.dataTypes)));
  for (const std::string &remark : explanation.remarks)
    notes.append(escaped(remark));
  for (const std::string &source : explanation.sources)
    notes.append(u"<small>%1</small>"_s.arg(Tr::tr("Source: %1").arg(escaped(source))));
  return notes.isEmpty() ? text : text + u"<p style=\"margin-top:4px\">%1</p>"_s.arg(notes.join(u"<br>"_s));
}

QString explanationHtml(const Document &document, int row, CostFigure figure, CostConvention convention) {
  const auto layer = row < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(row));
  return explanationHtml(explainCost(document.network(), document.plan(), document.hardware(),
                                     document.cost(), layer, figure, convention));
}

} // namespace bitsmith
