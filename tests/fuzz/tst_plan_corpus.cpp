// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/reader_corpus.h"

/// Readers of core/plan.
int main(int argc, char *argv[]) {
  bitsmith::test::ReaderCorpus suite(QStringLiteral("plan"), {{"card", QStringLiteral("research")},
                                                              {"cluster", QStringLiteral("clusters")},
                                                              {"experiment", QStringLiteral("experiments")},
                                                              {"hardware", QStringLiteral("hardware")},
                                                              {"tour", QStringLiteral("tours")}});
  return QTest::qExec(&suite, argc, argv);
}
