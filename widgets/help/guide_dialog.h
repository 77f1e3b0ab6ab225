// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QTextBrowser;
class QTreeWidget;
class QTreeWidgetItem;

namespace bitsmith {

/// A guide in Markdown, with its contents beside it and a search. Pictures are those of the program:
/// "../pictures/guide-table.png" is :/pictures/guide-table.png.
class GuideDialog : public QDialog {
  Q_OBJECT
 public:
  explicit GuideDialog(const QString &markdown, QWidget *parent = nullptr);

  QTextBrowser *browser() const { return m_text; }
  /// Titles of the chapters, in their order.
  QStringList chapters() const;
  /// Places where what is searched for stands.
  int matches() const;

 protected:
  void keyPressEvent(QKeyEvent *event) override;
  void changeEvent(QEvent *event) override;

 private:
  void build();
  void fillContents();
  void fitPictures();
  void search(const QString &text);
  void find(bool backward);
  void showCount();
  void followScrolling();
  void goTo(const QTreeWidgetItem *item);

  QLineEdit *m_search;
  QLabel *m_count;
  QTreeWidget *m_contents;
  QTextBrowser *m_text;
  bool m_isFollowing = false;
};

} // namespace bitsmith
