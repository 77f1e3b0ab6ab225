// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/data/data_package.h"

#include <QDialog>

#include <memory>
#include <vector>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QListWidget)
QT_FORWARD_DECLARE_CLASS(QProgressBar)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace bitsmith {

class DataFetcher;

/// Offers the data sets that can be got from where their authors publish them, and gets them: progress, time
/// left, Stop, and going on where an earlier attempt ended. Closing it does not end what is going on.
class GetDataDialog : public QDialog {
  Q_OBJECT
 public:
  GetDataDialog(const QList<DataPackage> &packages, const QString &folder, QWidget *parent = nullptr);
  ~GetDataDialog() override;

  bool isBusy() const;

 Q_SIGNALS:
  /// A data set is there now.
  void got(const QString &source, const QString &title);
  /// Somebody who is not looking at the dialog should know.
  void failed(const QString &message);

 private:
  DataFetcher *fetcher() const;
  void startOrStop();
  void showState();
  void updateEntries();

  QList<DataPackage> m_packages;
  std::vector<std::unique_ptr<DataFetcher>> m_fetchers; ///< one a package
  QListWidget *m_list;
  QLabel *m_summary;
  QLabel *m_place;
  QProgressBar *m_bar;
  QLabel *m_state;
  QPushButton *m_button;
  QString m_problem;    ///< of the last attempt
  int m_problemOf = -1; ///< package that it was of
};

} // namespace bitsmith
