// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/engine/quantization/network_module.h"

namespace bitsmith {

/// Gives a module its plan back and takes its observer away, however the scope ends.
class ModuleGuard {
 public:
  explicit ModuleGuard(NetworkModule &module) : m_module(module), m_plan(module.plan()) {}
  ~ModuleGuard() {
    m_module.setLayerObserver({});
    m_module.setPlan(m_plan);
  }
  ModuleGuard(const ModuleGuard &) = delete;
  ModuleGuard &operator=(const ModuleGuard &) = delete;

 private:
  NetworkModule &m_module;
  PrecisionPlan m_plan;
};

} // namespace bitsmith
