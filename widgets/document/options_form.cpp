// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/document/options_form.h"

#include "core/plan/base/error.h"
#include "widgets/document/document.h"
#include "widgets/document/number_text.h"

#include <QAbstractButton>
#include <QEvent>
#include <QFormLayout>
#include <QSpinBox>
#include <QToolButton>

namespace bitsmith {

RealSpinBox::RealSpinBox(double minimum, double maximum, QWidget *parent) : QDoubleSpinBox(parent) {
  setDecimals(12);
  setRange(minimum, maximum);
  setStepType(AdaptiveDecimalStepType);
  setKeyboardTracking(false);
}

QString RealSpinBox::textFromValue(double value) const {
  QLocale locale = this->locale();
  locale.setNumberOptions(QLocale::OmitGroupSeparator); // as it is typed
  return locale.toString(value, 'g', 8);
}

/// Of a text with or without prefix and suffix.
std::optional<double> RealSpinBox::numberOf(const QString &text) const {
  if (const QString special = specialValueText(); !special.isEmpty() && text.trimmed() == special.trimmed())
    return minimum();
  QString number = text.trimmed();
  if (const QString begin = prefix().trimmed(); !begin.isEmpty() && number.startsWith(begin))
    number.remove(0, begin.size());
  if (const QString end = suffix().trimmed(); !end.isEmpty() && number.endsWith(end))
    number.chop(end.size());
  return numberFromText(number);
}

double RealSpinBox::valueFromText(const QString &text) const {
  return numberOf(text).value_or(value());
}

QValidator::State RealSpinBox::validate(QString &text, int &) const {
  const auto number = numberOf(text);
  return number && *number >= minimum() && *number <= maximum() ? QValidator::Acceptable
                                                                : QValidator::Intermediate;
}

OptionsForm::OptionsForm(Document &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_layout(new QFormLayout(this)) {
  m_layout->setContentsMargins(6, 6, 6, 6);
  m_layout->setVerticalSpacing(4);
  m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  connect(&document, &Document::optionsChanged, this, &OptionsForm::load);
}

void OptionsForm::addField(const QString &label, QWidget *field, const QString &name,
                           const QString &toolTip) {
  addField(label, field, field, name, toolTip);
}

void OptionsForm::addField(const QString &label, QWidget *row, QWidget *field, const QString &name,
                           const QString &toolTip) {
  field->setObjectName(name);
  field->setToolTip(toolTip);
  const auto *button = qobject_cast<const QAbstractButton *>(field);
  const QString title = label.isEmpty() && button ? button->text() : label;
  if (!title.isEmpty())
    field->setAccessibleName(title);
  field->setWhatsThis(QStringLiteral("<b>%1</b><br>%2").arg(title.toHtmlEscaped(), toolTip.toHtmlEscaped()));
  field->setFocusPolicy(Qt::StrongFocus); // the wheel alone does not take the focus
  field->installEventFilter(this);
  if (label.isEmpty())
    m_layout->addRow(QString(), row);
  else
    m_layout->addRow(label, row);
  if (!m_fold)
    return;
  m_layout->setRowVisible(row, false);
  connect(m_fold, &QToolButton::toggled, row, [this, row](bool on) { m_layout->setRowVisible(row, on); });
}

void OptionsForm::beginFold(const QString &title, const QString &name, const QString &toolTip) {
  m_fold = nullptr;
  auto *button = new QToolButton;
  button->setText(title);
  button->setObjectName(name);
  button->setToolTip(toolTip);
  button->setCheckable(true);
  button->setAutoRaise(true);
  button->setArrowType(Qt::RightArrow);
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  connect(button, &QToolButton::toggled, button,
          [button](bool on) { button->setArrowType(on ? Qt::DownArrow : Qt::RightArrow); });
  m_layout->addRow(button);
  m_fold = button;
}

void OptionsForm::setFieldVisible(QWidget *row, bool visible) {
  m_layout->setRowVisible(row, visible);
}

QSpinBox *OptionsForm::newSpinBox(int minimum, int maximum, const QString &suffix) {
  auto *field = new QSpinBox;
  field->setRange(minimum, maximum);
  field->setSuffix(suffix);
  field->setKeyboardTracking(false);
  field->setGroupSeparatorShown(true);
  field->setStepType(QSpinBox::AdaptiveDecimalStepType);
  return field;
}

OptionsForm::~OptionsForm() {
  // A field that has the focus finishes its edit when it is hidden, which is after this form is gone.
  for (QWidget *field : findChildren<QWidget *>())
    field->disconnect(this);
}

void OptionsForm::edit(const QWidget *field, const std::function<void(int gesture)> &change) {
  if (m_loading)
    return;
  if (m_field != field) {
    m_field = field;
    m_gesture = m_document.beginGesture();
  }
  try {
    change(m_gesture);
  } catch (const Error &error) {
    Q_EMIT editRejected(QString::fromStdString(error.what()));
    load();
  }
}

void OptionsForm::load() {
  m_loading = true;
  loadFields();
  m_loading = false;
}

bool OptionsForm::eventFilter(QObject *object, QEvent *event) {
  const auto *field = qobject_cast<QWidget *>(object);
  if (field && event->type() == QEvent::FocusOut)
    m_field = nullptr;
  if (field && event->type() == QEvent::Wheel && !field->hasFocus()) {
    event->ignore(); // what lies around it scrolls
    return true;
  }
  return QWidget::eventFilter(object, event);
}

} // namespace bitsmith
