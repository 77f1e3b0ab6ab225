// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/experiment.h"
#include "widgets/pictures/labelled_picture.h"

#include <QPointer>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QProgressBar)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QStackedWidget)

namespace bitsmith {

class Chart;
class ConfusionChart;
class EngineRequest;
class PictureWall;

/// Pictures: those that quantization breaks in a run (right in float, wrong quantized), the run's confusion
/// matrix, and the pictures of the open data set with their labels. The engine is asked for them; it is never
/// done unasked.
class PicturesPanel : public QWidget {
  Q_OBJECT
 public:
  enum View { Broken, Confusion, Data };

  explicit PicturesPanel(QWidget *parent = nullptr);
  ~PicturesPanel() override;

  /// The run that would be looked at; what was seen of another is put away. @param folder empty: there is
  /// none
  void setRun(const QString &folder, const QString &name);
  /// The data set that would be looked at; what was seen of another is put away.
  void setData(const DataOptions &options);
  void setView(View view);
  QList<Chart *> charts() const;
  PictureWall *wall() const { return m_wall; }
  ConfusionChart *confusion() const { return m_confusion; }
  bool isBusy() const { return !m_request.isNull(); }

 Q_SIGNALS:
  void failed(const QString &message);
  void saved(const QString &path);

 private:
  void look();
  void stop();
  /// No answer will come.
  void cancel();
  void showAnswer();
  void saveSheet();
  View view() const;

  QString m_run; ///< that would be looked at
  QString m_runName;
  DataOptions m_data;
  QString m_answerOf;                        ///< name of what the answer is of
  std::optional<PictureAnswer> m_answer;     ///< of a run
  std::optional<PictureAnswer> m_dataAnswer; ///< of a data set
  QString m_dataAnswerOf;
  QPointer<EngineRequest> m_request;
  bool m_asksForData = false; ///< the request
  QComboBox *m_views;
  QComboBox *m_measure; ///< of the confusion matrix
  QPushButton *m_look;
  QPushButton *m_save;
  QProgressBar *m_busy;
  QLabel *m_summary;
  QLabel *m_empty;
  QStackedWidget *m_pages;
  PictureWall *m_wall;
  ConfusionChart *m_confusion;
};

} // namespace bitsmith
