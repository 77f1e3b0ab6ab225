// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/experiment.h"
#include "core/plan/project/project.h"
#include "widgets/network/network_reader.h"

#include <QObject>

#include <functional>
#include <optional>

class QMimeData;

namespace bitsmith {

class AnalysisRunPicker;
class Document;
class ExportDialog;
class NetworkPanel;
struct WindowContext;

/// Networks and bits from outside, and models on their way out. The engine reads and writes the files; here
/// the document takes what it has read.
class NetworkActions : public QObject {
  Q_OBJECT
 public:
  /// All outlive the part. @param panel comes to the front when a network has been opened
  /// @param sensitivityRuns the figures of the run that is shown go with exports of the same network
  NetworkActions(WindowContext &context, const NetworkPanel &panel, const AnalysisRunPicker &sensitivityRuns);

  /// A file is being read: the document is still what it was before.
  bool isReading() const { return m_reader.isReading(); }
  /// An experiment is loaded as soon as the file that is being read is there.
  bool isLoading() const { return m_waiting.has_value(); }
  /// Path of an ONNX model that is being dragged; empty where there is none, or other things with it.
  static QString modelIn(const QMimeData &data);
  /// Loads an experiment into the document; where its network is a file, that is read first. Throws Error
  /// (bad input) like Document::loadExperiment() where nothing is to be read.
  /// What was to be loaded before and waits for its network still, is not.
  /// @param marks locks and ties of its plan
  /// @param then what to do when it is loaded
  /// @param mayLoad asked where the network had to be read first, since the document may be another by then
  void loadExperiment(const Experiment &experiment, const PlanMarks &marks = {},
                      const std::function<void()> &then = {}, const std::function<bool()> &mayLoad = {});

 public Q_SLOTS:
  /// Asks for a file.
  void chooseNetwork();
  void openNetwork(const QString &path);
  /// Asks for a file.
  void chooseBits();
  /// Takes bits that another tool has written into the plan, in one command, and reports what did not match.
  /// Layers that are tied together get those of the first of them, in the network's order, that has some.
  void importBits(const QString &path);
  /// Opens the dialog for a finished run. @param selected its folder; of any other one, and where only one
  /// run has a model, that one is taken
  void exportModel(const QString &selected);

 private:
  void addActions();
  void connectWindow();
  /// Loads an experiment whose network is known.
  /// @return what is to be told: its hardware profile is not there, and the one that is shown stays
  QString load(const Experiment &experiment, const PlanMarks &marks);
  void onRead(const ReadNetwork &read);
  void onReadFailed(const QString &file, const QString &message);
  void adopt(const ReadNetwork &read);
  void tellOpened(const ReadNetwork &read, const DataOptions &dataBefore);
  void showReport(const QString &title, const QString &report);
  void showRecent();
  /// Puts a line into the status bar.
  void note(const QString &text);

  WindowContext &m_context;
  Document &m_document;
  const NetworkPanel &m_panel;
  const AnalysisRunPicker &m_sensitivityRuns;
  NetworkReader m_reader;
  /// What is loaded when its network has been read.
  struct Waiting {
    Experiment experiment;
    PlanMarks marks;
    std::function<void()> then;
    std::function<bool()> mayLoad;
  };
  std::optional<Waiting> m_waiting;
  ExportDialog *m_export = nullptr;
};

} // namespace bitsmith
