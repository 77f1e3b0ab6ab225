// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What must be in force before the libraries start: their constructors read the environment before main()
// runs, so this is called even before them.

#include <cstdlib>

namespace {

/// Threads that wait for each other at the end of a parallel loop spin for a moment and then sleep. OpenMP's
/// own choice spins so long that two programs on the same cores slow each other down many times instead of
/// twice.
void limitSpinning(int, char **, char **) {
  if (!std::getenv("OMP_WAIT_POLICY"))
    ::setenv("GOMP_SPINCOUNT", "10000", /*overwrite=*/0);
}

} // namespace

__attribute__((section(".preinit_array"), used)) void (*const bitsmithLimitSpinning)(int, char **,
                                                                                     char **) = limitSpinning;
