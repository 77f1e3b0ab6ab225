// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/process_setup.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <limits>
#include <malloc.h>
#include <unistd.h>

// A sanitizer's runtime is not up yet at that point.
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
namespace {

/// Threads that wait for each other at the end of a parallel loop spin for a moment and then sleep. OpenMP's
/// own choice spins so long that two programs on the same cores slow each other down many times instead of
/// twice: beside a busy neighbour a training step took 380 to 1800 ms with it, 64 to 142 ms with this.
void limitSpinning(int, char **, char **) {
  if (!std::getenv("OMP_WAIT_POLICY"))
    ::setenv("GOMP_SPINCOUNT", "1000", /*overwrite=*/0);
}

} // namespace

// The constructors of the libraries read the environment before main() runs; what is in this section runs
// before them.
__attribute__((section(".preinit_array"), used)) void (*const bitsmithLimitSpinning)(int, char **,
                                                                                     char **) = limitSpinning;

#endif

namespace bitsmith {

void keepStandardDescriptors() {
  for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor)
    if (::fcntl(descriptor, F_GETFD) == -1 && errno == EBADF)
      ::open("/dev/null", O_RDWR); // gets the lowest number that is free: this one
}

void keepFreedMemory() {
  ::mallopt(M_MMAP_MAX, 0);
  ::mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
  ::mallopt(M_TOP_PAD, 64 << 20);
}

} // namespace bitsmith
