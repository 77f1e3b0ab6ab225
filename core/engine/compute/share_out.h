// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>

#include <atomic>
#include <cstdint>
#include <omp.h>
#include <thread>

namespace bitsmith {

/// Calls body(i) for each i in [0, count), each on one of LibTorch's threads, whoever is free. Within a call
/// LibTorch computes with that thread alone, so that what comes out does not depend on how many there are.
/// Gradients are enabled where they are for the caller.
/// @param onCaller called before those of the calling thread; may throw to give up
template<class Body, class OnCaller>
void shareOut(std::int64_t count, const Body &body, const OnCaller &onCaller) {
  std::atomic<std::int64_t> next = 0;
  const bool gradients = at::GradMode::is_enabled();
  const std::thread::id caller = std::this_thread::get_id();
  at::parallel_for(0, at::get_num_threads(), 1, [&](std::int64_t, std::int64_t) {
    const at::AutoGradMode mode(gradients);
    // Of this thread in this region only. oneDNN plans its work for as many threads as it could have outside
    // of a parallel region; in one it gets a single thread, and its weight gradients wait for the others for
    // ever, or are left undone in part. LibTorch sets the number when a thread first comes to it: before us.
    at::get_num_threads();
    omp_set_num_threads(1);
    try {
      for (std::int64_t i = next++; i < count; i = next++) {
        if (std::this_thread::get_id() == caller)
          onCaller();
        body(i);
      }
    } catch (...) {
      next = count; // the others need not go on
      throw;
    }
  });
}

template<class Body>
void shareOut(std::int64_t count, const Body &body) {
  shareOut(count, body, [] {});
}

} // namespace bitsmith
