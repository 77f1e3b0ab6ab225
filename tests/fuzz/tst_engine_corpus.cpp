// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/reader_corpus.h"

/// Readers of core/engine.
int main(int argc, char *argv[]) {
  bitsmith::test::ReaderCorpus suite(QStringLiteral("engine"));
  return QTest::qExec(&suite, argc, argv);
}
