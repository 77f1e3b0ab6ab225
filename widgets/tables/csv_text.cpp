// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/csv_text.h"

#include <QLocale>

#include <cmath>
#include <utility>

namespace bitsmith {

QString csvField(const QString &value) {
  if (!value.contains(u',') && !value.contains(u'"') && !value.contains(u'\n') && !value.contains(u'\r'))
    return value;
  QString quoted = value;
  quoted.replace(QStringLiteral("\""), QStringLiteral("\"\""));
  return u'"' + quoted + u'"';
}

QString csvNumber(double value) {
  if (!std::isfinite(value))
    return {};
  return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QList<QStringList> csvRecords(const QString &text) {
  QList<QStringList> records;
  QStringList record;
  QString field;
  bool quoted = false;
  const auto endField = [&] { record.append(std::exchange(field, QString())); };
  const auto endRecord = [&] {
    endField();
    records.append(std::exchange(record, QStringList()));
  };
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar c = text[i];
    if (quoted && c == u'"' && i + 1 < text.size() && text[i + 1] == u'"')
      field += text[++i];
    else if (c == u'"')
      quoted = !quoted;
    else if (!quoted && c == u',')
      endField();
    else if (!quoted && c == u'\n')
      endRecord();
    else if (quoted || c != u'\r')
      field += c;
  }
  if (!field.isEmpty() || !record.isEmpty())
    endRecord();
  return records;
}

} // namespace bitsmith
