// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/allocation/constraint_table.h"

#include "core/plan/analysis/allocation_builder.h"
#include "widgets/document/plan_marks.h"
#include "widgets/style/theme.h"

#include <QHash>
#include <QHeaderView>

#include <map>

namespace bitsmith {

namespace {

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
  struct Kept {
    int least;
    int most;
    bool locked;
    QString tie;
  };
  QHash<QString, Kept> kept;
  for (int row = 0; row < rowCount(); ++row)
    if (valueAt(row, Most) > 0) // there was a sensitivity run that said which bits there are
      kept[item(row, Name)->text()] = {valueAt(row, Least), valueAt(row, Most),
                                       item(row, Locked)->checkState() == Qt::Checked, tieAt(row)};
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
      const int usual = bits.empty() ? 0 : column == Least ? bits.front() : bits.back();
      const auto before = kept.constFind(name);
      item->setData(Qt::EditRole, before == kept.cend() ? usual
                                  : column == Least     ? before->least
                                                        : before->most);
      setItem(row, column, item);
    }
    QTableWidgetItem *lock = makeItem(QString(), shown, Qt::AlignHCenter);
    if (document.isLocked(row))
      lock->setToolTip(tr("Locked in the precision table"));
    else
      lock->setFlags(shown | Qt::ItemIsUserCheckable);
    lock->setCheckState(document.isLocked(row) || (kept.contains(name) && kept[name].locked) ? Qt::Checked
                                                                                             : Qt::Unchecked);
    setItem(row, Locked, lock);
    setItem(row, Tie,
            makeItem(kept.contains(name) ? kept[name].tie : tieText(document.tieOf(row)),
                     shown | Qt::ItemIsEditable, Qt::AlignHCenter));
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
