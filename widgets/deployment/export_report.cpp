// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/deployment/export_report.h"

#include "core/plan/analysis/statistics.h"
#include "widgets/document/number_text.h"
#include "widgets/runs/run_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QStringList>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
  Q_DECLARE_TR_FUNCTIONS(bitsmith::ExportReport)
};

QString list(const QStringList &lines) {
  QString html;
  for (const QString &line : lines)
    html += u"<li>%1</li>"_s.arg(line.toHtmlEscaped());
  return u"<ul style=\"margin-top:2px; margin-bottom:4px; margin-left:14px; -qt-list-indent:0\">%1</ul>"_s
      .arg(html);
}

QStringList losses(const QJsonObject &report) {
  QStringList lines;
  for (const auto &loss : report.value("losses"_L1).toArray())
    lines.append(loss.toString());
  return lines;
}

QString packedText(const QJsonObject &report) {
  return Tr::tr("Weights and biases packed without gaps: %1.")
      .arg(bytesText(report.value("packed_bytes"_L1).toDouble()));
}

QString foldingText(const QJsonObject &report) {
  const int folded = report.value("folded_batch_norms"_L1).toInt();
  const qint64 clipped = report.value("clipped_codes"_L1).toInteger();
  if (folded == 0)
    return {};
  const QString text = Tr::tr("%n batch norm(s) folded into their layers", nullptr, folded);
  return clipped == 0 ? text + u'.'
                      : Tr::tr("%1; %2 weights moved by one step.").arg(text, groupedInteger(clipped));
}

QString accuracy(qint64 correct, qint64 pictures) {
  return accuracyText(static_cast<double>(correct) / static_cast<double>(pictures),
                      wilsonInterval(correct, pictures));
}

/// One comparison of the run's network with what became of it.
QString agreementText(const QJsonObject &check) {
  const qint64 pictures = check.value("pictures"_L1).toInteger();
  const qint64 same = check.value("same_class"_L1).toInteger();
  if (pictures == 0)
    return {};
  const bool real = check.contains("correct_after"_L1);
  const double share = 100.0 * static_cast<double>(same) / static_cast<double>(pictures);
  QString text = (real ? Tr::tr("the same class on %1 of %2 test pictures (%3 %)")
                       : Tr::tr("the same class on %1 of %2 pictures of noise (%3 %)"))
                     .arg(groupedInteger(same), groupedInteger(pictures), decimalText(share, 1));
  text += u"; "_s + Tr::tr("largest difference of a score %1, of scores up to %2")
                        .arg(shortNumber(check.value("largest_difference"_L1).toDouble()),
                             shortNumber(check.value("largest_score"_L1).toDouble()));
  if (real)
    text += u"; "_s + Tr::tr("accuracy %1, before %2")
                          .arg(accuracy(check.value("correct_after"_L1).toInteger(), pictures),
                               accuracy(check.value("correct_before"_L1).toInteger(), pictures));
  return text;
}

QString row(const QString &title, const QString &text) {
  return u"<tr><td style=\"padding-right:10px\"><b>%1</b></td><td>%2</td></tr>"_s.arg(title, text);
}

} // namespace

QString foresightHtml(const QJsonObject &report) {
  const QStringList lines = losses(report);
  QString html = lines.isEmpty() ? Tr::tr("Nothing of this run is lost.") + u"<br>"_s
                                 : Tr::tr("Of this run this is lost or put differently:") + list(lines);
  if (const QString folding = foldingText(report); !folding.isEmpty())
    html += folding + u"<br>"_s;
  return html + packedText(report);
}

QString outcomeHtml(const QJsonObject &report) {
  QStringList files;
  for (const auto &file : report.value("files"_L1).toArray())
    files.append(QDir::toNativeSeparators(file.toString()).toHtmlEscaped());
  QString html = u"<table cellspacing=\"0\" cellpadding=\"2\">"_s;
  html += row(Tr::tr("Written"), files.join(u"<br>"_s));
  html += row(Tr::tr("Size"), bytesText(report.value("bytes"_L1).toDouble()) + u". "_s + packedText(report));
  if (const QString folding = foldingText(report); !folding.isEmpty())
    html += row(Tr::tr("Batch norms"), folding);
  if (const QString text = agreementText(report.value("deployment"_L1).toObject()); !text.isEmpty())
    html += row(Tr::tr("As deployed"), text);
  if (const QString text = agreementText(report.value("check"_L1).toObject()); !text.isEmpty())
    html += row(Tr::tr("Read again"), text);
  if (const QString why = report.value("not_checked"_L1).toString(); !why.isEmpty())
    html += row(Tr::tr("Not read again"), why.toHtmlEscaped());
  if (const QStringList lines = losses(report); !lines.isEmpty())
    html += row(Tr::tr("Lost"), list(lines));
  return html + u"</table>"_s;
}

bool isWorrying(const QJsonObject &report) {
  constexpr double least = 0.99;
  if (report.contains("not_checked"_L1))
    return true;
  for (const QLatin1String key : {"deployment"_L1, "check"_L1}) {
    const QJsonObject check = report.value(key).toObject();
    const auto pictures = check.value("pictures"_L1).toDouble();
    if (pictures > 0 && check.value("same_class"_L1).toDouble() < least * pictures)
      return true;
  }
  return false;
}

} // namespace bitsmith
