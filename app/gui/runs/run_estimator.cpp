// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/runs/run_estimator.h"

#include "widgets/runs/engine_request.h"

#include <QJsonObject>

#include <chrono>
#include <nlohmann/json.hpp>

namespace bitsmith {

namespace {

using namespace std::chrono_literals;

/// Long enough for somebody who is still typing, short enough to be there before Run is pressed.
constexpr auto pause = 900ms;

/// What the time of a run depends on: everything but names, learning rates and seeds, and of the bits only
/// whether a tensor is quantized at all.
nlohmann::json costKey(Experiment experiment) {
  experiment.name = "x";
  experiment.hardware = "notebook";
  experiment.training.lr = TrainingOptions{}.lr;
  experiment.training.weightDecay = TrainingOptions{}.weightDecay;
  experiment.training.seed = 0;
  const bool isFloat = experiment.precision.preset == "fp32";
  experiment.precision.preset = isFloat ? "fp32" : "int8_uniform";
  for (auto &[layer, change] : experiment.precision.layers) {
    if (change.weightBits)
      change.weightBits = *change.weightBits == floatBits ? floatBits : 8;
    if (change.activationBits)
      change.activationBits = *change.activationBits == floatBits ? floatBits : 8;
  }
  std::vector<Experiment> members = std::move(experiment.members);
  experiment.members.clear();
  nlohmann::json key = toJson(experiment);
  for (const Experiment &member : members)
    key["members"].push_back(costKey(member));
  return key;
}

} // namespace

RunEstimator::RunEstimator(QObject *parent) : QObject(parent) {
  m_pause.setSingleShot(true);
  m_pause.setInterval(pause);
  connect(&m_pause, &QTimer::timeout, this, &RunEstimator::measure);
}

void RunEstimator::setExperiment(const Experiment &experiment, int threads) {
  const QByteArray key = QByteArray::fromStdString(costKey(experiment).dump()) + QByteArray::number(threads);
  m_experiment = experiment;
  m_threads = threads;
  if (key == m_key && m_state != State::failed)
    return;
  m_key = key;
  update();
}

void RunEstimator::setHeldBack(bool heldBack) {
  if (std::exchange(m_heldBack, heldBack) != heldBack && !m_key.isEmpty())
    update();
}

void RunEstimator::update() {
  delete std::exchange(m_request, nullptr);
  m_pause.stop();
  if (const auto known = m_known.constFind(m_key); known != m_known.constEnd()) {
    m_current = *known;
    setState(State::known);
  } else if (m_heldBack) {
    setState(State::waiting);
  } else {
    m_pause.start();
    setState(State::measuring);
  }
}

void RunEstimator::measure() {
  m_request = EngineRequest::estimate(m_experiment, m_threads, this);
  const auto finish = [this] { std::exchange(m_request, nullptr)->deleteLater(); };
  connect(m_request, &EngineRequest::finished, this, [this, finish](const QJsonDocument &answer) {
    finish();
    const QJsonObject figures = answer.object();
    m_current = {.seconds = figures.value(QLatin1String("seconds")).toDouble(),
                 .memoryMb = figures.value(QLatin1String("memory_mb")).toDouble(),
                 .stepMilliseconds = figures.value(QLatin1String("step_milliseconds")).toDouble()};
    m_known.insert(m_key, m_current);
    setState(State::known);
  });
  connect(m_request, &EngineRequest::failed, this, [this, finish](const QString &message) {
    finish();
    m_failure = message;
    setState(State::failed);
  });
  m_request->start();
}

void RunEstimator::setState(State state) {
  m_state = state;
  Q_EMIT changed();
}

} // namespace bitsmith
