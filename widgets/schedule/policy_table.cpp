// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/schedule/policy_table.h"

#include "widgets/style/theme.h"

#include <QComboBox>
#include <QHeaderView>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

enum Column { layers, tensors, from, to, start, end, every, columns };

constexpr std::int64_t mostEpochs = 100'000;
constexpr int mostBits = 16;
constexpr int longestPattern = 200;

QString numberOrWord(std::int64_t value, const QString &word) {
  return value == 0 ? word : QString::number(value);
}

/// The number in a cell; `word` stands for 0. Nullopt where it is out of range.
std::optional<std::int64_t> numberOf(const QString &text, std::int64_t least, std::int64_t most,
                                     const QString &word = {}) {
  if (!word.isEmpty() && (text.isEmpty() || text == word))
    return 0;
  bool isNumber = false;
  const qlonglong value = text.toLongLong(&isNumber);
  return isNumber && value >= least && value <= most ? std::optional<std::int64_t>(value) : std::nullopt;
}

} // namespace

PolicyTable::PolicyTable(QWidget *parent)
    : QWidget(parent), m_table(new QTableWidget(0, columns)), m_remove(new QToolButton) {
  m_table->setObjectName(u"policyTable"_s);
  m_table->setAccessibleName(tr("Policies"));
  setAccessibleName(m_table->accessibleName());
  m_table->setHorizontalHeaderLabels(
      {tr("Layers"), tr("Bits of"), tr("From"), tr("To"), tr("Start"), tr("End"), tr("Every")});
  const QStringList toolTips = {tr("Names of layers: * stands for any text, ? for any character"),
                                tr("Bits of the weights, of the activations, or of both"),
                                tr("Bits before and at the start"),
                                tr("Bits at the end; plan: those of the table"),
                                tr("Last epoch with the first bits"),
                                tr("First epoch with the last bits"),
                                tr("Epochs between two changes")};
  for (int column = 0; column < columns; ++column)
    m_table->horizontalHeaderItem(column)->setToolTip(toolTips[column]);
  m_table->verticalHeader()->hide();
  m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_table->horizontalHeader()->setSectionResizeMode(layers, QHeaderView::Stretch);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setMinimumHeight(110);
  auto *add = new QToolButton;
  add->setObjectName(u"addPolicy"_s);
  add->setIcon(Theme::instance().icon(u"add"_s));
  add->setToolTip(tr("Add a policy"));
  add->setAccessibleName(add->toolTip());
  m_remove->setObjectName(u"removePolicy"_s);
  m_remove->setIcon(Theme::instance().icon(u"delete"_s));
  m_remove->setToolTip(tr("Remove the selected policy"));
  m_remove->setAccessibleName(m_remove->toolTip());
  auto *buttons = new QHBoxLayout;
  buttons->addWidget(add);
  buttons->addWidget(m_remove);
  buttons->addStretch();
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(4);
  layout->addWidget(m_table);
  layout->addLayout(buttons);

  connect(m_table, &QTableWidget::cellChanged, this, &PolicyTable::onCellChanged);
  connect(add, &QToolButton::clicked, this, [this] {
    std::vector<BitsPolicy> policies = m_policies;
    policies.emplace_back();
    Q_EMIT edited(policies);
    if (m_policies == policies)
      m_table->setCurrentCell(m_table->rowCount() - 1, layers);
  });
  connect(m_remove, &QToolButton::clicked, this, [this] {
    const QModelIndexList selected = m_table->selectionModel()->selectedIndexes();
    if (selected.isEmpty())
      return;
    std::vector<BitsPolicy> policies = m_policies;
    policies.erase(policies.begin() + selected.first().row());
    Q_EMIT edited(policies);
  });
  connect(m_table, &QTableWidget::itemSelectionChanged, this, &PolicyTable::updateRemove);
  updateRemove();
}

void PolicyTable::setPolicies(const std::vector<BitsPolicy> &policies) {
  const bool same = policies == m_policies && m_table->rowCount() == static_cast<int>(policies.size());
  m_policies = policies;
  if (!same)
    fill();
}

QComboBox *PolicyTable::newTensorsPicker(int row) {
  auto *picker = new QComboBox;
  picker->addItem(tr("weights"), static_cast<int>(PolicyTensors::weights));
  picker->addItem(tr("activations"), static_cast<int>(PolicyTensors::activations));
  picker->addItem(tr("both"), static_cast<int>(PolicyTensors::both));
  picker->setFrame(false);
  picker->setAccessibleName(tr("Bits of"));
  connect(picker, &QComboBox::activated, this, [this, row, picker] {
    std::vector<BitsPolicy> policies = m_policies;
    policies.at(static_cast<std::size_t>(row)).tensors =
        static_cast<PolicyTensors>(picker->currentData().toInt());
    Q_EMIT edited(policies);
  });
  return picker;
}

void PolicyTable::fill() {
  m_filling = true;
  const int row = m_table->currentRow();
  m_table->setRowCount(static_cast<int>(m_policies.size()));
  for (int i = 0; i < m_table->rowCount(); ++i) {
    const BitsPolicy &policy = m_policies[static_cast<std::size_t>(i)];
    const auto set = [&](int column, const QString &text) {
      if (QTableWidgetItem *known = m_table->item(i, column))
        return known->setText(text);
      auto *item = new QTableWidgetItem(text);
      if (column > tensors)
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
      m_table->setItem(i, column, item);
    };
    set(layers, QString::fromStdString(policy.layers));
    set(from, QString::number(policy.from));
    set(to, numberOrWord(policy.to, tr("plan")));
    set(start, QString::number(policy.start));
    set(end, numberOrWord(policy.end, tr("last")));
    set(every, QString::number(policy.every));
    auto *picker = qobject_cast<QComboBox *>(m_table->cellWidget(i, tensors));
    if (!picker)
      m_table->setCellWidget(i, tensors, picker = newTensorsPicker(i));
    picker->setCurrentIndex(picker->findData(static_cast<int>(policy.tensors)));
  }
  if (row >= 0 && row < m_table->rowCount())
    m_table->setCurrentCell(row, std::max(0, m_table->currentColumn()));
  updateRemove();
  m_filling = false;
}

void PolicyTable::updateRemove() {
  m_remove->setEnabled(m_table->selectionModel()->hasSelection());
}

void PolicyTable::onCellChanged(int row, int column) {
  if (m_filling)
    return;
  std::vector<BitsPolicy> policies = m_policies;
  BitsPolicy &policy = policies.at(static_cast<std::size_t>(row));
  const QString text = m_table->item(row, column)->text().trimmed();
  std::optional<std::int64_t> number;
  QString expected;
  switch (column) {
  case layers:
    if (!text.isEmpty() && text.size() <= longestPattern) {
      policy.layers = text.toStdString();
      number = 0;
    }
    expected = tr("a name of a layer, in which * stands for any text");
    break;
  case from:
    number = numberOf(text, 1, mostBits);
    policy.from = static_cast<int>(number.value_or(policy.from));
    expected = tr("1 to 16 bits");
    break;
  case to:
    number = numberOf(text, 1, mostBits, tr("plan"));
    policy.to = static_cast<int>(number.value_or(policy.to));
    expected = tr("1 to 16 bits, or “plan”");
    break;
  case start:
    number = numberOf(text, 1, mostEpochs);
    policy.start = number.value_or(policy.start);
    expected = tr("an epoch from 1");
    break;
  case end:
    number = numberOf(text, 1, mostEpochs, tr("last"));
    policy.end = number.value_or(policy.end);
    expected = tr("an epoch from 1, or “last”");
    break;
  default:
    number = numberOf(text, 1, mostEpochs);
    policy.every = number.value_or(policy.every);
    expected = tr("a number of epochs from 1");
    break;
  }
  if (number) {
    Q_EMIT edited(policies);
    return;
  }
  Q_EMIT editRejected(
      tr("“%1” in %2: expected %3").arg(text, m_table->horizontalHeaderItem(column)->text(), expected));
  fill();
}

} // namespace bitsmith
