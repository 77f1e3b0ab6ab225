// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/runs/layer_view.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;
class QToolButton;

namespace bitsmith {

class Document;
class LayerSelection;
class LayerViewPlot;
class RunQueue;

/// Leads a training step by step before a class: begins it paused, does a batch at a time, and shows what
/// that did to the weights of a layer. What it does to them in the end is what Run would have done.
class ClassroomPanel : public QWidget {
  Q_OBJECT
 public:
  /// All outlive the panel. A training that is led already is taken over.
  ClassroomPanel(RunQueue &queue, const Document &document, LayerSelection &selection,
                 QWidget *parent = nullptr);

  enum class State { idle, paused, running };
  State state() const { return m_state; }
  LayerViewPlot *plot() const { return m_plot; }
  /// Shows the training of a folder that was begun with RunQueue::enqueueLed().
  void lead(const QString &folder);

 Q_SIGNALS:
  /// Begin a training that is led.
  void startRequested();
  /// One line about what the engine did not understand.
  void warned(const QString &message);

 private:
  void buildBar(QLayout &column);
  void onTold(const QString &folder, const QByteArray &line);
  void onEnded(const QString &folder);
  void watch();
  void fillLayers();
  void send(const QByteArray &command);
  void setState(State state);
  void updateText();
  void doSteps();
  void playSlowly(bool on);

  RunQueue &m_queue;
  const Document &m_document;
  LayerSelection &m_selection;
  QString m_folder; ///< of the training that is led; empty: none
  State m_state = State::idle;
  QStringList m_layers; ///< of the network that is trained
  std::optional<LayerView> m_view;
  QTimer m_slow;

  QToolButton *m_start = nullptr;
  QToolButton *m_go = nullptr; ///< pause or continue
  QToolButton *m_step = nullptr;
  QSpinBox *m_steps = nullptr;
  QToolButton *m_slowly = nullptr;
  QToolButton *m_stop = nullptr;
  QComboBox *m_layer = nullptr;
  QLabel *m_where = nullptr;
  QLabel *m_what = nullptr;
  LayerViewPlot *m_plot = nullptr;
};

} // namespace bitsmith
