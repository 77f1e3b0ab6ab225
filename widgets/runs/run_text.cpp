// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/runs/run_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {
QString text(const char *source) {
  return QCoreApplication::translate("bitsmith::RunText", source);
}
} // namespace

QString durationText(double seconds) {
  if (!std::isfinite(seconds) || seconds < 0)
    return {};
  if (seconds < 9.95)
    return text(QT_TRANSLATE_NOOP("bitsmith::RunText", "%1 s")).arg(QLocale().toString(seconds, 'f', 1));
  const auto whole = static_cast<qint64>(std::llround(seconds));
  if (whole < 60)
    return text(QT_TRANSLATE_NOOP("bitsmith::RunText", "%1 s")).arg(whole);
  if (whole < 3600)
    return text(QT_TRANSLATE_NOOP("bitsmith::RunText", "%1 min %2 s")).arg(whole / 60).arg(whole % 60);
  return text(QT_TRANSLATE_NOOP("bitsmith::RunText", "%1 h %2 min")).arg(whole / 3600).arg(whole % 3600 / 60);
}

QString accuracyText(double accuracy, const Interval &interval) {
  return u"%L1 % ± %L2"_s.arg(accuracy * 100, 0, 'f', 1).arg((interval.high - interval.low) * 50, 0, 'f', 1);
}

QString lastErrorLine(const QByteArray &text) {
  static const QRegularExpression prefix(u"^(bitsmith-cli: )?(error: )?"_s);
  const QList<QByteArray> lines = text.split('\n');
  for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
    // A progress line rewrites itself with carriage returns; what stands last is what is read.
    const QByteArray last = line->mid(line->lastIndexOf('\r', line->size() - 2) + 1).trimmed();
    if (!last.isEmpty())
      return QString::fromUtf8(last).remove(prefix);
  }
  return {};
}

QString lastErrorMessage(const QByteArray &text) {
  const QByteArray whole = QByteArray("\n").append(text);
  const auto start = whole.lastIndexOf("\nbitsmith-cli: ");
  if (start < 0)
    return lastErrorLine(text);
  QStringList lines;
  for (const QByteArray &line : whole.mid(start).split('\n'))
    if (!line.contains('\r') && !line.trimmed().isEmpty()) // progress is no part of a message
      lines.append(lines.isEmpty() ? lastErrorLine(line) : QString::fromUtf8(line.trimmed()));
  return lines.join(u'\n');
}

QString networkText(const NetworkOptions &network) {
  return network.isImported() ? QFileInfo(QString::fromStdString(network.file)).fileName()
                              : QString::fromStdString(network.architecture);
}

} // namespace bitsmith
