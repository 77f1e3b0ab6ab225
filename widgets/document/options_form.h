// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDoubleSpinBox>
#include <QWidget>

#include <functional>
#include <optional>

class QFormLayout;
class QSpinBox;
class QToolButton;

namespace bitsmith {

class Document;

/// A number of any size: typed as 0.001 or 1e-3, shown without zeros at its end, stepped by a tenth of
/// itself.
class RealSpinBox : public QDoubleSpinBox {
  Q_OBJECT
 public:
  RealSpinBox(double minimum, double maximum, QWidget *parent = nullptr);

  QString textFromValue(double value) const override;
  double valueFromText(const QString &text) const override;
  QValidator::State validate(QString &text, int &position) const override;

 private:
  std::optional<double> numberOf(const QString &text) const;
};

/// A column of fields that edit options of the document. What is changed in one field while it keeps the
/// focus is one undo command; the wheel changes only the field that has the focus.
class OptionsForm : public QWidget {
  Q_OBJECT
 public:
  /// @param document outlives the form
  explicit OptionsForm(Document &document, QWidget *parent = nullptr);
  ~OptionsForm() override;

 Q_SIGNALS:
  /// One line: what was refused, and why.
  void editRejected(const QString &message);

 protected:
  Document &document() const { return m_document; }
  /// Adds a field; its object name is that of the option, for style and tests.
  void addField(const QString &label, QWidget *field, const QString &name, const QString &toolTip);
  /// A row of the form holds the field and a button, say.
  void addField(const QString &label, QWidget *row, QWidget *field, const QString &name,
                const QString &toolTip);
  /// Adds a line that shows and hides the fields that are added after it; they are hidden at first.
  void beginFold(const QString &title, const QString &name, const QString &toolTip);
  /// Shows or hides the row of a field.
  void setFieldVisible(QWidget *row, bool visible);
  QSpinBox *newSpinBox(int minimum, int maximum, const QString &suffix = {});
  /// Runs an edit of the document that a field asks for, unless the field only follows the document.
  void edit(const QWidget *field, const std::function<void(int gesture)> &change);
  /// Puts the document's values into the fields; edit() does nothing meanwhile.
  void load();
  virtual void loadFields() = 0;
  bool eventFilter(QObject *object, QEvent *event) override;

 private:
  Document &m_document;
  QFormLayout *m_layout;
  QToolButton *m_fold = nullptr;    ///< that the next fields belong to
  const QWidget *m_field = nullptr; ///< the one that the gesture belongs to
  int m_gesture = 0;
  bool m_loading = false;
};

} // namespace bitsmith
