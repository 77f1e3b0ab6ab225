// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/allocation/constraint_table.h"

#include "core/plan/analysis/allocation_builder.h"
#include "widgets/document/plan_marks.h"
#include "widgets/style/theme.h"

#include <QHeaderView>

#include <map>
#include <utility>

namespace bitsmith {

namespace {

/// What the document or the sensitivity run says of a bound, a lock or a tie: what is set to something else
/// was set here.
constexpr int givenRole = Qt::UserRole;

QTableWidgetItem *makeItem(const QString &text, Qt::ItemFlags flags, Qt::Alignment alignment) {
  auto *item = new QTableWidgetItem(text);
  item->setFlags(flags);
  item->setTextAlignment(alignment | Qt::AlignVCenter);
  return item;
}

QString bitsText(int weight, int activation) {
  return QStringLiteral("%1 / %2").arg(weight).arg(activation);
}

} // namespace

ConstraintTable::ConstraintTable(QWidget *parent) : QTableWidget(0, ColumnCount, parent) {
  setAccessibleName(tr("Bounds, locks and ties of the layers"));
  setHorizontalHeaderLabels({tr("Layer"), tr("Now w/a"), tr("Plan w/a"), tr("Score"), tr("Least"), tr("Most"),
                             tr("Lock"), tr("Tie")});
  horizontalHeaderItem(Now)->setToolTip(tr("Weight and activation bits in the document"));
  horizontalHeaderItem(Planned)->setToolTip(tr("Weight and activation bits that the allocation gives"));
  horizontalHeaderItem(Score)->setToolTip(
      tr("The layer's part of the predicted loss. * measured less than at more bits, and raised to that"));
  horizontalHeaderItem(Least)->setToolTip(tr("Fewest weight bits that the layer may get"));
  horizontalHeaderItem(Most)->setToolTip(tr("Most weight bits that the layer may get"));
  horizontalHeaderItem(Locked)->setToolTip(tr("The layer keeps the bits that it has now"));
  horizontalHeaderItem(Tie)->setToolTip(
      tr("Layers with the same letter get the same bits, as those must whose outputs are added up"));
  verticalHeader()->hide();
  verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
  horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setEditTriggers(DoubleClicked | SelectedClicked | EditKeyPressed | AnyKeyPressed);
  setAlternatingRowColors(true);
  connect(this, &QTableWidget::itemChanged, this, [this](const QTableWidgetItem *item) {
    if (!m_filling && item->column() >= Least)
      Q_EMIT constraintsChanged();
  });
}

void ConstraintTable::setLayers(const Document &document, const std::vector<int> &bits) {
  struct OwnSetting {
    QVariant value;
    QVariant given;
  };
  std::map<std::pair<QString, Column>, OwnSetting> own;
  for (int row = 0; row < rowCount(); ++row)
    for (const Column column : {Least, Most, Locked, Tie}) {
      const OwnSetting before{settingAt(row, column), item(row, column)->data(givenRole)};
      if (before.value != before.given)
        own[{item(row, Name)->text(), column}] = before;
    }
  const auto setting = [&own](const QString &name, Column column, const QVariant &given) {
    const auto found = own.find({name, column});
    // The document keeps its ties: one that was made or undone there later than here is what holds.
    if (found == own.end() || (column == Tie && found->second.given != given))
      return given;
    return found->second.value;
  };
  m_filling = true;
  setRowCount(document.layerCount());
  const QFont numbers = Theme::instance().numberFont();
  constexpr Qt::ItemFlags shown = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
  for (int row = 0; row < document.layerCount(); ++row) {
    const auto index = static_cast<std::size_t>(row);
    const QString name = QString::fromStdString(document.network().layers()[index].name);
    const LayerPrecision &precision = document.plan()[index];
    setItem(row, Name, makeItem(name, shown, Qt::AlignLeft));
    setItem(row, Now,
            makeItem(bitsText(precision.weight.bits, precision.activation.bits), shown, Qt::AlignRight));
    setItem(row, Planned, makeItem(QString(), shown, Qt::AlignRight));
    setItem(row, Score, makeItem(QString(), shown, Qt::AlignRight));
    for (const Column column : {Least, Most}) {
      QTableWidgetItem *item = makeItem(QString(), shown | Qt::ItemIsEditable, Qt::AlignRight);
      const int given = bits.empty() ? 0 : column == Least ? bits.front() : bits.back();
      item->setData(givenRole, given);
      item->setData(Qt::EditRole, setting(name, column, given));
      setItem(row, column, item);
    }
    const bool isLocked = document.isLocked(row);
    QTableWidgetItem *lock = makeItem(QString(), shown, Qt::AlignHCenter);
    if (isLocked)
      lock->setToolTip(tr("Locked in the precision table"));
    else
      lock->setFlags(shown | Qt::ItemIsUserCheckable);
    lock->setData(givenRole, isLocked);
    lock->setCheckState(isLocked || setting(name, Locked, isLocked).toBool() ? Qt::Checked : Qt::Unchecked);
    setItem(row, Locked, lock);
    const QString group = tieText(document.tieOf(row));
    QTableWidgetItem *tie =
        makeItem(setting(name, Tie, group).toString(), shown | Qt::ItemIsEditable, Qt::AlignHCenter);
    tie->setData(givenRole, group);
    setItem(row, Tie, tie);
    for (const Column column : {Now, Planned, Score, Least, Most})
      item(row, column)->setFont(numbers);
  }
  m_filling = false;
}

int ConstraintTable::valueAt(int row, Column column) const {
  return item(row, column)->data(Qt::EditRole).toInt();
}

QString ConstraintTable::tieAt(int row) const {
  return item(row, Tie)->text().trimmed();
}

QVariant ConstraintTable::settingAt(int row, Column column) const {
  if (column == Locked)
    return item(row, Locked)->checkState() == Qt::Checked;
  return column == Tie ? QVariant(tieAt(row)) : QVariant(valueAt(row, column));
}

void ConstraintTable::constrain(AllocationProblem &problem, const PrecisionPlan &now) const {
  std::map<QString, std::vector<std::size_t>> ties;
  for (int row = 0; row < rowCount(); ++row) {
    const auto layer = static_cast<std::size_t>(row);
    if (item(row, Locked)->checkState() == Qt::Checked)
      lockBits(problem, layer, now.at(layer).weight.bits, now.at(layer).activation.bits);
    else
      boundWeightBits(problem, layer, valueAt(row, Least), valueAt(row, Most));
    if (const QString tie = tieAt(row); !tie.isEmpty())
      ties[tie].push_back(layer);
  }
  for (auto &[name, layers] : ties)
    if (layers.size() > 1)
      problem.ties.push_back(std::move(layers));
}

QStringList ConstraintTable::arguments(const PrecisionPlan &now, const std::vector<int> &bits) const {
  QStringList words;
  std::map<QString, QStringList> ties;
  for (int row = 0; row < rowCount(); ++row) {
    const QString name = item(row, Name)->text();
    const LayerPrecision &precision = now.at(static_cast<std::size_t>(row));
    if (item(row, Locked)->checkState() == Qt::Checked)
      words << QStringLiteral("--lock")
            << QStringLiteral("%1=%2/%3").arg(name).arg(precision.weight.bits).arg(precision.activation.bits);
    else if (!bits.empty() && (valueAt(row, Least) > bits.front() || valueAt(row, Most) < bits.back()))
      words << QStringLiteral("--bounds")
            << QStringLiteral("%1=%2..%3").arg(name).arg(valueAt(row, Least)).arg(valueAt(row, Most));
    if (const QString tie = tieAt(row); !tie.isEmpty())
      ties[tie].append(name);
  }
  for (const auto &[letter, layers] : ties)
    if (layers.size() > 1)
      words << QStringLiteral("--tie") << layers.join(u',');
  return words;
}

void ConstraintTable::showPlan(const AllocationProblem &problem, const AllocationPlan &plan) {
  m_filling = true;
  const Theme &theme = Theme::instance();
  for (int row = 0; row < rowCount(); ++row) {
    const auto layer = static_cast<std::size_t>(row);
    const AllocationChoice &choice = problem.layers[layer].choices[plan.choices[layer]];
    const QString bits = bitsText(choice.weightBits.value_or(0), choice.activationBits.value_or(0));
    item(row, Planned)->setText(bits);
    item(row, Planned)->setForeground(theme.bitColor(choice.weightBits.value_or(floatBits)));
    QFont font = theme.numberFont();
    font.setBold(bits != item(row, Now)->text());
    item(row, Planned)->setFont(font);
    item(row, Score)
        ->setText(QLocale().toString(choice.score, 'g', 3) +
                  (choice.measured ? QStringLiteral("*") : QString()));
    item(row, Score)
        ->setToolTip(choice.measured ? tr("Measured: %1").arg(QLocale().toString(*choice.measured, 'g', 4))
                                     : QString());
  }
  m_filling = false;
}

void ConstraintTable::clearPlan() {
  m_filling = true;
  for (int row = 0; row < rowCount(); ++row) {
    item(row, Planned)->setText(QString());
    item(row, Score)->setText(QString());
  }
  m_filling = false;
}

} // namespace bitsmith
