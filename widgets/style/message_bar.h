// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace bitsmith {

enum class Severity { info, warning, error };

/// Says something where it belongs, above the panel that it is about, instead of in a modal box: an icon, a
/// text that wraps, an optional action and a button to close it. Hidden while it has nothing to say.
class MessageBar : public QFrame {
  Q_OBJECT

 public:
  explicit MessageBar(QWidget *parent = nullptr);

  using QFrame::show;
  /// Shows a message in place of the one before. The callback runs when the action is pressed; the bar closes
  /// then.
  void show(Severity severity, const QString &text, const QString &actionText = {},
            std::function<void()> callback = {});
  /// Shows a message too: below the one that is shown, if any.
  void add(Severity severity, const QString &text);
  /// Takes the message away.
  void dismiss();
  /// Takes a message away that is no longer true; another one that has come in its place stays.
  void retract(const QString &text);

  QString text() const;
  Severity severity() const { return m_severity; }

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  void refreshLooks();

  QLabel *m_icon;
  QLabel *m_text;
  QPushButton *m_action;
  QToolButton *m_close;
  Severity m_severity = Severity::info;
  std::function<void()> m_callback;
};

} // namespace bitsmith
