// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QTranslator>

namespace bitsmith::test {

/// A language in which every text of the program is itself in brackets, as long as this lives: what stays
/// without is not translated.
class Brackets : public QTranslator {
 public:
  Brackets() { QCoreApplication::installTranslator(this); }
  ~Brackets() override { QCoreApplication::removeTranslator(this); }
  Brackets(const Brackets &) = delete;
  Brackets &operator=(const Brackets &) = delete;

  QString translate(const char *context, const char *source, const char * /*comment*/,
                    int /*n*/) const override {
    const bool isOfQt = QByteArrayView(context).startsWith('Q');
    return isOfQt ? QString() : u'[' + QString::fromUtf8(source) + u']';
  }
  bool isEmpty() const override { return false; }
};

} // namespace bitsmith::test
