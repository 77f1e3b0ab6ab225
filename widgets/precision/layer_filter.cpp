// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/precision/layer_filter.h"

#include "widgets/precision/precision_model.h"

#include <QRegularExpression>

#include <algorithm>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;
using Column = PrecisionColumn;

namespace {

struct Key {
  QString name;
  QList<Column> columns;
};

const QList<Key> &keys() {
  static const QList<Key> list = {
      {u"w"_s, {Column::weightBits}},
      {u"a"_s, {Column::activationBits}},
      {u"bits"_s, {Column::weightBits, Column::activationBits}},
      {u"scheme"_s, {Column::scheme}},
      {u"method"_s, {Column::weightMethod, Column::activationMethod}},
      {u"scale"_s, {Column::scaleForm}},
      {u"sensitivity"_s, {Column::sensitivity}},
      {u"sqnr"_s, {Column::error}},
      {u"size"_s, {Column::size}},
      {u"bops"_s, {Column::bops}},
      {u"energy"_s, {Column::energy}},
      {u"latency"_s, {Column::latency}},
      {u"params"_s, {Column::parameters}},
      {u"macs"_s, {Column::macs}},
  };
  return list;
}

QString keyNames() {
  QStringList names;
  for (const Key &key : keys())
    names.append(key.name);
  return names.join(u", "_s);
}

/// "8", "1.5k", "2M", "fp32"; nullopt for other words.
std::optional<double> numberFrom(const QString &text) {
  if (const auto bits = bitsFromText(text); bits && text.contains(u'f', Qt::CaseInsensitive))
    return *bits;
  QString digits = text;
  double scale = 1;
  const std::pair<QChar, double> units[] = {{u'k', 1e3}, {u'M', 1e6}, {u'G', 1e9}};
  for (const auto &[unit, factor] : units)
    if (digits.endsWith(unit)) {
      digits.chop(1);
      scale = factor;
    }
  bool isNumber = false;
  const double number = digits.toDouble(&isNumber);
  return isNumber ? std::optional(number * scale) : std::nullopt;
}

} // namespace

// --- queries ---

LayerQuery::LayerQuery(const QString &text) {
  static const QRegularExpression condition(u"^([A-Za-z]+)(<=|>=|!=|≠|≤|≥|<|>|=)(.*)$"_s);
  for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
    if (const auto match = condition.match(word); match.hasMatch())
      addCondition(match.captured(1).toLower(), match.captured(2), match.captured(3));
    else if (word.startsWith("is:"_L1, Qt::CaseInsensitive))
      addMark(word.mid(3).toLower());
    else
      m_words.append(word);
  }
}

QString LayerQuery::help() {
  return PrecisionModel::tr("Shows only layers whose name or kind contains this, or that meet conditions:\n"
                            "w<8, a>=4, bits=fp32, macs>1M, size<10, method=lsq, is:locked, is:tied, "
                            "is:different.\nSeveral, separated by spaces, must all hold. Figures are %1, in "
                            "the units of their columns; k, M and G stand for thousands.")
      .arg(keyNames());
}

void LayerQuery::addCondition(const QString &key, const QString &comparison, const QString &value) {
  const auto known = std::ranges::find(keys(), key, &Key::name);
  if (known == keys().end()) {
    m_fault = PrecisionModel::tr("“%1” is no figure of a layer: expected one of %2").arg(key, keyNames());
    return;
  }
  if (value.isEmpty())
    return; // still being typed
  const std::pair<QString, Comparison> signs[] = {{u"<"_s, Comparison::less},
                                                  {u"<="_s, Comparison::lessOrEqual},
                                                  {u"≤"_s, Comparison::lessOrEqual},
                                                  {u"="_s, Comparison::equal},
                                                  {u"!="_s, Comparison::unequal},
                                                  {u"≠"_s, Comparison::unequal},
                                                  {u">="_s, Comparison::greaterOrEqual},
                                                  {u"≥"_s, Comparison::greaterOrEqual},
                                                  {u">"_s, Comparison::greater}};
  Condition condition{
      .columns = known->columns, .comparison = {}, .text = value, .number = numberFrom(value)};
  for (const auto &[sign, meaning] : signs)
    if (sign == comparison)
      condition.comparison = meaning;
  const bool isOrder =
      condition.comparison != Comparison::equal && condition.comparison != Comparison::unequal;
  if (isWordColumn(known->columns.first()) ? isOrder : !condition.number) {
    m_fault =
        isOrder && isWordColumn(known->columns.first())
            ? PrecisionModel::tr("%1 is a word: expected = or !=").arg(key)
            : PrecisionModel::tr("“%1” is not a number: expected one after %2").arg(value, key + comparison);
    return;
  }
  m_conditions.append(condition);
}

void LayerQuery::addMark(const QString &word) {
  const std::pair<QString, Mark> marks[] = {
      {u"locked"_s, Mark::locked}, {u"tied"_s, Mark::tied}, {u"different"_s, Mark::different}};
  for (const auto &[name, mark] : marks)
    if (name == word)
      return m_marks.append(mark);
  const bool isBeginning =
      std::ranges::any_of(marks, [&](const auto &mark) { return mark.first.startsWith(word); });
  if (!isBeginning)
    m_fault =
        PrecisionModel::tr("“is:%1” is not known: expected is:locked, is:tied or is:different").arg(word);
}

bool LayerQuery::meets(const QVariant &value, const QString &shown, const Condition &condition) {
  if (!value.isValid())
    return false;
  if (!condition.number) {
    const bool isSame = shown.startsWith(condition.text, Qt::CaseInsensitive) ||
                        value.toString().startsWith(condition.text, Qt::CaseInsensitive);
    return isSame == (condition.comparison == Comparison::equal);
  }
  const double number = value.toDouble();
  switch (condition.comparison) {
  case Comparison::less:
    return number < *condition.number;
  case Comparison::lessOrEqual:
    return number <= *condition.number;
  case Comparison::equal:
    return number == *condition.number;
  case Comparison::unequal:
    return number != *condition.number;
  case Comparison::greaterOrEqual:
    return number >= *condition.number;
  case Comparison::greater:
    break;
  }
  return number > *condition.number;
}

bool LayerQuery::accepts(const QAbstractItemModel &model, int row) const {
  const auto cell = [&](Column column) { return model.index(row, static_cast<int>(column)); };
  const QString text = cell(Column::name).data().toString() + u'\n' + cell(Column::kind).data().toString();
  const bool hasWords = std::ranges::all_of(
      m_words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
  if (!hasWords)
    return false;
  for (const Condition &condition : m_conditions)
    if (std::ranges::none_of(condition.columns, [&](Column column) {
          const QModelIndex index = cell(column);
          return meets(index.data(PrecisionModel::SortRole), index.data().toString(), condition);
        }))
      return false;
  return std::ranges::all_of(m_marks, [&](Mark mark) {
    const QModelIndex name = cell(Column::name);
    if (mark == Mark::locked)
      return name.data(PrecisionModel::LockedRole).toBool();
    return name.data(mark == Mark::tied ? PrecisionModel::TiedRole : PrecisionModel::DifferentRole).toBool();
  });
}

// --- rows ---

void LayerFilter::setQuery(const LayerQuery &query) {
  m_query = query;
  invalidate(); // not the filter alone: rows that come back would be placed below those that stayed
}

void LayerFilter::sort(int column, Qt::SortOrder order) {
  m_isNetworkOrder = column < 0;
  const bool isNetwork = column < 0;
  // Rows of blocks follow those of layers in the model: they have to be sorted between them.
  QSortFilterProxyModel::sort(isNetwork ? 0 : column, isNetwork ? Qt::AscendingOrder : order);
  invalidate();
}

void LayerFilter::refresh() {
  invalidate();
}

bool LayerFilter::filterAcceptsRow(int row, const QModelIndex &parent) const {
  if (parent.isValid())
    return false;
  const auto &model = static_cast<const PrecisionModel &>(*sourceModel());
  const QList<int> layers = model.layersOf(row);
  if (model.isBlockRow(row))
    return std::ranges::any_of(layers, [&](int layer) { return m_query.accepts(model, layer); });
  if (m_query.isEmpty())
    return !model.isFolded(row);
  return m_query.accepts(model, row);
}

bool LayerFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const {
  const auto &model = static_cast<const PrecisionModel &>(*sourceModel());
  const bool isDescending = sortOrder() == Qt::DescendingOrder;
  const auto placed = [isDescending](bool isBefore) { return isBefore != isDescending; };
  const int leftPlace = model.placeOf(left.row());
  const int rightPlace = model.placeOf(right.row());
  if (leftPlace != rightPlace && (model.isGrouped() || m_isNetworkOrder))
    return placed(leftPlace < rightPlace);
  if (model.isBlockRow(left.row()) != model.isBlockRow(right.row()))
    return placed(model.isBlockRow(left.row()));
  if (m_isNetworkOrder)
    return left.row() < right.row();
  return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace bitsmith
