// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/summary_chart.h"

#include "widgets/charts/label_placement.h"
#include "widgets/style/theme.h"
#include "widgets/tables/csv_text.h"

#include <QApplication>
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QGraphicsSimpleTextItem>
#include <QHorizontalStackedBarSeries>
#include <QLabel>
#include <QLineSeries>
#include <QMenu>
#include <QScatterSeries>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <QValueAxis>
#include <algorithm>
#include <cmath>

namespace bitsmith {
namespace {

/// Bars and points of more runs lie on each other, and Qt Charts takes seconds for them.
constexpr std::size_t mostEntries = 120;

/// Qt Charts gives the names beside the bars no more than this share of the chart, ticks and space included.
constexpr double namesShare = 0.38;
constexpr int namesPadding = 14;
constexpr int leastNames = 40;
constexpr int besidePlot = 24; ///< margins of the chart
constexpr double valueGap = 5; ///< between a bar and its value
constexpr double leastGap = 4; ///< between the names of two limits

QFont textFont(bool bold = false) {
  QFont font = QApplication::font();
  if (font.pointSizeF() < 9)
    font.setPointSizeF(9);
  font.setBold(bold);
  return font;
}

QString fixed(double value, int digits) {
  return QLocale().toString(value, 'f', digits);
}

/// A round number of at least this size, for the end of an axis.
double roundUp(double value) {
  if (!(value > 0))
    return 1;
  const double decade = std::pow(10, std::floor(std::log10(value)));
  for (const double step : {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0}) {
    if (step * decade >= value)
      return step * decade;
  }
  return 10 * decade;
}

/// Three to six ticks at round values, counted from 0, with as many digits as they need.
void setRoundTicks(QValueAxis &axis) {
  const double rough = (axis.max() - axis.min()) / 5.5;
  const double decade = std::pow(10, std::floor(std::log10(rough)));
  double step = 10 * decade;
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * decade >= rough) {
      step = factor * decade;
      break;
    }
  }
  axis.setTickType(QValueAxis::TicksDynamic);
  axis.setTickAnchor(0);
  axis.setTickInterval(step);
  const int digits = std::max(0, -static_cast<int>(std::floor(std::log10(step) + 1e-9)));
  axis.setLabelFormat(QStringLiteral("%.%1f").arg(digits));
}

} // namespace

SummaryChart::SummaryChart(SummaryKind kind, std::function<void(const QString &)> activate, QWidget *parent)
    : Chart(parent), m_kind(kind), m_activate(std::move(activate)), m_pages(new QStackedLayout),
      m_title(new QLabel(title(), this)), m_hint(new QLabel(this)), m_view(new QChartView(this)),
      m_chart(m_view->chart()) {
  m_hint->setAlignment(Qt::AlignCenter);
  m_hint->setWordWrap(true);
  m_hint->setMargin(24);
  m_view->setAccessibleName(title());
  m_view->setFrameShape(QFrame::NoFrame);
  m_view->setRenderHint(QPainter::Antialiasing);
  m_view->setContextMenuPolicy(Qt::NoContextMenu);
  m_chart->legend()->hide();
  m_chart->setBackgroundRoundness(0);
  m_chart->layout()->setContentsMargins(0, 0, 0, 0);
  m_chart->setMargins(QMargins(10, 36, 14, 8)); // the title and the names of limits stand above
  m_chartTitle = new QGraphicsSimpleTextItem(title(), m_chart);
  m_chartTitle->setPos(14, 8);
  m_pages->addWidget(m_hint);
  m_pages->addWidget(m_view);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_title->hide(); // the chart's own title is part of what is exported; this one names empty charts
  m_title->setContentsMargins(14, 8, 14, 0);
  column->addWidget(m_title);
  column->addLayout(m_pages, 1);
  connect(m_chart, &QChart::plotAreaChanged, this, [this] { placeNotes(); });
  connect(m_chart, &QChart::geometryChanged, this, &SummaryChart::fitNames);
  rebuild();
}

QString SummaryChart::title() const {
  switch (m_kind) {
  case SummaryKind::tradeOff:
    return tr("Accuracy against compression");
  case SummaryKind::memory:
    return tr("Weight memory");
  case SummaryKind::drop:
    return tr("Accuracy drop from fp32");
  case SummaryKind::efficiency:
    return tr("Accuracy per MB of weights");
  }
  return {};
}

QString SummaryChart::axisTitle() const {
  switch (m_kind) {
  case SummaryKind::tradeOff:
    return tr("Compression ratio (×)");
  case SummaryKind::memory:
    return tr("Weight memory (MB)");
  case SummaryKind::drop:
    return tr("Relative drop (%)");
  case SummaryKind::efficiency:
    return tr("% per MB");
  }
  return {};
}

QString SummaryChart::hintText() const {
  if (m_entries.size() > mostEntries)
    return tr("%Ln runs are chosen: more than can be told apart here. Choose fewer in the list of runs, or "
              "look at the "
              "table there.",
              nullptr, static_cast<int>(m_entries.size()));
  if (m_kind == SummaryKind::drop && !m_entries.empty())
    return tr(
        "There is no fp32 run to compare with. Run the fp32 preset too, and the drop from it appears here.");
  return tr("Finished runs are compared here.");
}

double SummaryChart::value(std::size_t entry) const {
  const SummaryRow &row = m_entries[entry].row;
  switch (m_kind) {
  case SummaryKind::tradeOff:
    return 100 * row.accuracy;
  case SummaryKind::memory:
    return row.memoryMb;
  case SummaryKind::drop:
    return row.dropPercent.value_or(0);
  case SummaryKind::efficiency:
    return row.efficiency;
  }
  return 0;
}

QString SummaryChart::valueText(std::size_t entry) const {
  const SummaryEntry &one = m_entries[entry];
  switch (m_kind) {
  case SummaryKind::tradeOff:
    return one.label;
  case SummaryKind::memory:
    return tr("%1 MB").arg(fixed(value(entry), 3));
  case SummaryKind::drop:
    return one.row.dropPercent ? tr("%1 %").arg(fixed(*one.row.dropPercent, 1)) : QStringLiteral("–");
  case SummaryKind::efficiency:
    return tr("%1 %/MB").arg(fixed(value(entry), 1));
  }
  return {};
}

bool SummaryChart::showable() const {
  if (m_entries.size() > mostEntries)
    return false;
  if (m_kind == SummaryKind::drop)
    return std::any_of(m_entries.begin(), m_entries.end(), [](const auto &e) { return e.row.dropPercent; });
  return !m_entries.empty();
}

void SummaryChart::setEntries(std::vector<SummaryEntry> entries) {
  m_entries = std::move(entries);
  rebuild();
}

void SummaryChart::setHighlighted(const QString &id) {
  m_highlighted = id;
  applyTheme();
}

int SummaryChart::comfortableHeight() const {
  const int line = QFontMetrics(textFont()).height() + 4;
  return std::max(230, 110 + line * static_cast<int>(m_entries.size()));
}

SummaryChart::Note &SummaryChart::addNote(const QString &text, const QPointF &at, std::size_t entry) {
  auto *item = new QGraphicsSimpleTextItem(text, m_chart);
  item->setZValue(20);
  m_notes.push_back({.item = item, .at = at, .entry = entry});
  return m_notes.back();
}

void SummaryChart::rebuild() {
  for (const Note &note : m_notes)
    delete note.item;
  m_notes.clear();
  m_chart->removeAllSeries();
  for (QAbstractAxis *axis : m_chart->axes()) {
    m_chart->removeAxis(axis);
    delete axis;
  }
  m_hint->setText(hintText());
  m_pages->setCurrentIndex(showable() ? 1 : 0);
  m_title->setVisible(!showable());
  if (showable()) {
    if (m_kind == SummaryKind::tradeOff)
      buildScatter();
    else
      buildBars();
  }
  applyTheme();
}

void SummaryChart::buildBars() {
  auto *series = new QHorizontalStackedBarSeries;
  series->setBarWidth(0.62);
  const auto count = static_cast<qsizetype>(m_entries.size());
  double low = 0, high = 0;
  for (qsizetype i = 0; i < count; ++i) {
    // One set a run, so that each has its colour; from the bottom up, so that the first run is the topmost.
    const auto entry = static_cast<std::size_t>(count - 1 - i);
    auto *set = new QBarSet(m_entries[entry].label);
    for (qsizetype k = 0; k < count; ++k)
      set->append(k == i ? value(entry) : 0);
    connect(set, &QBarSet::clicked, this, [this, id = m_entries[entry].id] { m_activate(id); });
    series->append(set);
    low = std::min(low, value(entry));
    high = std::max(high, value(entry));
    addNote(valueText(entry), QPointF(value(entry), static_cast<double>(i)), entry);
  }
  m_chart->addSeries(series);
  auto *categories = new QBarCategoryAxis;
  categories->setTruncateLabels(false);
  m_chart->addAxis(categories, Qt::AlignLeft);
  series->attachAxis(categories);
  auto *values = new QValueAxis;
  const double top = m_kind == SummaryKind::drop ? std::max(12.0, roundUp(high * 1.2)) : roundUp(high * 1.3);
  m_top = top;
  values->setRange(low < 0 ? -roundUp(-low * 1.6) : 0, top);
  values->setTitleText(axisTitle());
  setRoundTicks(*values);
  m_chart->addAxis(values, Qt::AlignBottom);
  series->attachAxis(values);
  if (m_kind == SummaryKind::drop) {
    addLimit(5, static_cast<double>(count) - 0.5);
    addLimit(10, static_cast<double>(count) - 0.5);
  }
}

void SummaryChart::fitNames() {
  const QList<QAbstractAxis *> axes = m_chart->axes(Qt::Vertical);
  auto *categories = axes.isEmpty() ? nullptr : qobject_cast<QBarCategoryAxis *>(axes.first());
  if (!categories)
    return;
  const QFontMetrics metrics(textFont());
  const int room = std::max(leastNames, qRound(m_chart->size().width() * namesShare) - namesPadding);
  QStringList names;
  // From the bottom up, as the bars. Shortened in the middle: names of runs differ at their ends.
  for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry) {
    const QString shown = metrics.elidedText(entry->label, Qt::ElideMiddle, room);
    QString name = shown;
    for (int again = 2; names.contains(name); ++again) // categories must differ
      name = QStringLiteral("%1 (%2)").arg(shown).arg(again);
    names.append(name);
  }
  if (names != categories->categories())
    categories->setCategories(names);
  int widest = 0;
  for (const QString &name : names)
    widest = std::max(widest, metrics.horizontalAdvance(name));
  fitValues(m_chart->size().width() - besidePlot - widest - namesPadding);
}

/// What a bar stands for is written beyond its end: the axis goes on until there is room for it.
void SummaryChart::fitValues(double width) {
  auto *values = qobject_cast<QValueAxis *>(m_chart->axes(Qt::Horizontal).value(0));
  if (!values)
    return;
  const QFontMetrics metrics(textFont());
  double top = m_top;
  for (std::size_t i = 0; i < m_entries.size(); ++i) {
    const double room = width - metrics.horizontalAdvance(valueText(i)) - valueGap;
    const double length = std::max(0.0, value(i)) - values->min();
    if (room > width / 4) // otherwise there is too little for a bar
      top = std::max(top, values->min() + length * width / room);
  }
  if (top > m_top)
    top = roundUp(top);
  if (qFuzzyCompare(top, values->max()))
    return;
  values->setMax(top);
  setRoundTicks(*values);
  placeNotes(); // the plot may keep its place
}

void SummaryChart::addLimit(double percent, double top) {
  auto *line = new QLineSeries;
  line->setName(tr("%1 %").arg(percent));
  line->append(percent, -0.5);
  line->append(percent, top);
  m_chart->addSeries(line);
  for (QAbstractAxis *axis : m_chart->axes())
    line->attachAxis(axis);
  addNote(line->name(), QPointF(percent, top), 0).isLimit = true;
}

void SummaryChart::buildScatter() {
  double low = 100, high = 0, widest = 1;
  auto *ratios = new QValueAxis;
  auto *accuracies = new QValueAxis;
  m_chart->addAxis(ratios, Qt::AlignBottom);
  m_chart->addAxis(accuracies, Qt::AlignLeft);
  for (std::size_t i = 0; i < m_entries.size(); ++i) {
    const SummaryRow &row = m_entries[i].row;
    auto *interval = new QLineSeries;
    interval->append(row.compressionRatio, 100 * row.interval.low);
    interval->append(row.compressionRatio, 100 * row.interval.high);
    auto *point = new QScatterSeries;
    point->append(row.compressionRatio, value(i));
    point->setMarkerSize(11);
    for (QXYSeries *series : {static_cast<QXYSeries *>(interval), static_cast<QXYSeries *>(point)}) {
      series->setName(m_entries[i].id);
      m_chart->addSeries(series);
      series->attachAxis(ratios);
      series->attachAxis(accuracies);
    }
    connect(point, &QXYSeries::clicked, this, [this, id = m_entries[i].id] { m_activate(id); });
    low = std::min(low, 100 * row.interval.low);
    high = std::max(high, 100 * row.interval.high);
    widest = std::max(widest, row.compressionRatio);
    addNote(valueText(i), QPointF(row.compressionRatio, value(i)), i);
  }
  const double span = high - low;
  const double step = span > 40 ? 20 : span > 16 ? 10 : span > 7 ? 5 : span > 3 ? 2 : 1;
  accuracies->setRange(std::max(0.0, std::floor(low / step) * step), std::ceil(high / step) * step);
  accuracies->setTickType(QValueAxis::TicksDynamic);
  accuracies->setTickAnchor(0);
  accuracies->setTickInterval(step);
  accuracies->setLabelFormat(QStringLiteral("%.0f"));
  accuracies->setTitleText(tr("Test accuracy (%), Wilson 95 %"));
  ratios->setRange(0, roundUp(widest * 1.15));
  setRoundTicks(*ratios);
  ratios->setTitleText(axisTitle());
}

void SummaryChart::applyTheme() {
  const Theme &theme = Theme::instance();
  const QColor background = theme.color(ColorRole::plotBackground);
  QPalette palette = this->palette();
  palette.setColor(QPalette::Window, background);
  setPalette(palette);
  setAutoFillBackground(true);
  QPalette muted = m_hint->palette();
  muted.setColor(QPalette::WindowText, theme.color(ColorRole::muted));
  m_hint->setPalette(muted);
  m_title->setFont(textFont(true));
  m_view->setBackgroundBrush(background);
  m_chart->setBackgroundBrush(background);
  m_chart->setBackgroundPen(Qt::NoPen);
  m_chartTitle->setFont(textFont(true));
  m_chartTitle->setBrush(theme.color(ColorRole::text));
  for (QAbstractAxis *axis : m_chart->axes()) {
    const bool names = qobject_cast<QBarCategoryAxis *>(axis) != nullptr;
    axis->setLabelsFont(textFont());
    axis->setTitleFont(textFont());
    axis->setLabelsBrush(theme.color(names ? ColorRole::text : ColorRole::muted));
    axis->setTitleBrush(theme.color(ColorRole::text));
    axis->setLinePen(QPen(mixColors(theme.color(ColorRole::border), theme.color(ColorRole::muted), 0.4), 1));
    axis->setGridLinePen(QPen(theme.color(ColorRole::grid), 1));
    axis->setGridLineVisible(!names);
  }
  fitNames();
  for (QAbstractSeries *series : m_chart->series()) {
    if (auto *bars = qobject_cast<QHorizontalStackedBarSeries *>(series)) {
      const QList<QBarSet *> sets = bars->barSets();
      for (qsizetype i = 0; i < sets.size(); ++i) {
        sets[i]->setColor(
            theme.inPresentLook(m_entries[static_cast<std::size_t>(sets.size() - 1 - i)].color));
        sets[i]->setPen(Qt::NoPen);
      }
    } else if (auto *line = qobject_cast<QLineSeries *>(series)) {
      const auto entry = std::find_if(m_entries.begin(), m_entries.end(),
                                      [line](const SummaryEntry &one) { return one.id == line->name(); });
      if (m_kind == SummaryKind::tradeOff && entry != m_entries.end())
        line->setPen(
            QPen(mixColors(background, theme.inPresentLook(entry->color), 0.7), 1.3 * theme.lineScale()));
      else
        line->setPen(QPen(
            theme.color(line == m_chart->series().constLast() ? ColorRole::negative : ColorRole::warning),
            1.3, Qt::DashLine));
    } else if (auto *point = qobject_cast<QScatterSeries *>(series)) {
      for (const SummaryEntry &one : m_entries) {
        if (one.id == point->name())
          point->setColor(theme.inPresentLook(one.color));
      }
      point->setBorderColor(background);
    }
  }
  for (const Note &note : m_notes) {
    const bool chosen = !note.isLimit && m_entries[note.entry].id == m_highlighted;
    note.item->setFont(textFont(chosen));
    note.item->setBrush(theme.color(note.isLimit ? ColorRole::muted : ColorRole::text));
  }
  placeNotes();
}

void SummaryChart::placeNotes() {
  if (m_notes.empty() || m_chart->series().isEmpty())
    return;
  if (m_kind == SummaryKind::tradeOff)
    placeScatterNotes();
  else
    placeBarNotes();
}

void SummaryChart::placeBarNotes() {
  QAbstractSeries *series = m_chart->series().constFirst();
  std::vector<const Note *> limits; // from left to right
  for (const Note &note : m_notes) {
    const QPointF at = m_chart->mapToPosition(note.at, series);
    const QRectF box = note.item->boundingRect();
    if (note.isLimit) {
      note.item->setPos(at.x() - box.width() / 2, m_chart->plotArea().top() - box.height());
      limits.push_back(&note);
    } else {
      // A bar below zero grows towards the names: its value stands on the free side of zero.
      const double end = m_chart->mapToPosition(QPointF(std::max(0.0, note.at.x()), note.at.y()), series).x();
      const double last = m_chart->size().width() - box.width() - 2;
      note.item->setPos(std::min(end + valueGap, last), at.y() - box.height() / 2);
    }
  }
  // Where the axis is long, limits are near each other: their names give way to both sides.
  for (std::size_t i = 1; i < limits.size(); ++i) {
    QGraphicsSimpleTextItem *left = limits[i - 1]->item, *right = limits[i]->item;
    const double overlap = left->x() + left->boundingRect().width() + leastGap - right->x();
    if (overlap <= 0)
      continue;
    left->moveBy(-overlap / 2, 0);
    right->moveBy(overlap / 2, 0);
  }
}

void SummaryChart::placeScatterNotes() {
  QAbstractSeries *series = m_chart->series().constFirst();
  std::vector<LabelRequest> requests;
  for (const Note &note : m_notes) {
    const Interval &interval = m_entries[note.entry].row.interval;
    const QPointF at = m_chart->mapToPosition(note.at, series);
    const double top = m_chart->mapToPosition(QPointF(note.at.x(), 100 * interval.high), series).y();
    const double bottom = m_chart->mapToPosition(QPointF(note.at.x(), 100 * interval.low), series).y();
    requests.push_back(
        {.anchor = at,
         .size = note.item->boundingRect().size(),
         .obstacles = {QRectF(at.x() - 6, at.y() - 6, 12, 12), QRectF(at.x() - 2, top, 4, bottom - top)},
         .important = m_entries[note.entry].id == m_highlighted});
  }
  const auto places = placeLabelsApart(requests, m_chart->plotArea());
  for (std::size_t i = 0; i < m_notes.size(); ++i) {
    m_notes[i].item->setVisible(places[i].has_value());
    if (places[i])
      m_notes[i].item->setPos(*places[i]);
  }
}

QString SummaryChart::dump() const {
  QString text = title() + u'\n';
  if (!showable())
    return text + QStringLiteral("  ") + hintText() + u'\n';
  for (std::size_t i = 0; i < m_entries.size(); ++i) {
    text +=
        QStringLiteral("  %1: %2 (%3)\n")
            .arg(m_entries[i].label,
                 m_kind == SummaryKind::tradeOff
                     ? tr("%1 × at %2 %").arg(fixed(m_entries[i].row.compressionRatio, 2), fixed(value(i), 1))
                     : valueText(i),
                 m_entries[i].color.name());
  }
  return text;
}

QString SummaryChart::fileStem() const {
  switch (m_kind) {
  case SummaryKind::tradeOff:
    return QStringLiteral("accuracy-compression");
  case SummaryKind::memory:
    return QStringLiteral("memory");
  case SummaryKind::drop:
    return QStringLiteral("accuracy-drop");
  case SummaryKind::efficiency:
    return QStringLiteral("efficiency");
  }
  return {};
}

QSize SummaryChart::drawingSize() const {
  return showable() ? m_view->size() : size();
}

void SummaryChart::render(QPainter &painter, const QRectF &target) {
  if (showable()) {
    m_view->render(&painter, target, m_view->viewport()->rect(), Qt::IgnoreAspectRatio);
    return;
  }
  const Theme &theme = Theme::instance();
  painter.fillRect(target, theme.color(ColorRole::plotBackground));
  painter.setPen(theme.color(ColorRole::muted));
  painter.setFont(textFont());
  painter.drawText(target.adjusted(20, 20, -20, -20), Qt::AlignCenter | Qt::TextWordWrap, hintText());
  painter.setPen(theme.color(ColorRole::text));
  painter.setFont(textFont(true));
  painter.drawText(target.adjusted(14, 8, -14, -8), Qt::AlignTop | Qt::AlignLeft, title());
}

void SummaryChart::drawOn(QPaintDevice &device, bool) {
  QPainter painter;
  if (!painter.begin(&device))
    return;
  painter.setRenderHint(QPainter::Antialiasing);
  render(painter, QRectF(QPointF(), drawingSize()));
}

QString SummaryChart::csv() const {
  QString text;
  switch (m_kind) {
  case SummaryKind::tradeOff:
    text = QStringLiteral("run,compression ratio,accuracy (%),95 % low (%),95 % high (%)\n");
    break;
  case SummaryKind::memory:
    text = QStringLiteral("run,weight memory (MB)\n");
    break;
  case SummaryKind::drop:
    text = QStringLiteral("run,drop from fp32 (%)\n");
    break;
  case SummaryKind::efficiency:
    text = QStringLiteral("run,accuracy per MB (%/MB)\n");
    break;
  }
  for (std::size_t i = 0; i < m_entries.size(); ++i) {
    const SummaryRow &row = m_entries[i].row;
    QStringList values = {csvField(m_entries[i].label)};
    if (m_kind == SummaryKind::tradeOff)
      values << csvNumber(row.compressionRatio) << csvNumber(100 * row.accuracy)
             << csvNumber(100 * row.interval.low) << csvNumber(100 * row.interval.high);
    else if (m_kind == SummaryKind::drop)
      values << (row.dropPercent ? csvNumber(*row.dropPercent) : QString());
    else
      values << csvNumber(value(i));
    text += values.join(u',') + u'\n';
  }
  return text;
}

void SummaryChart::addActions(QMenu &menu) {
  // The four together, from the menu of each.
  for (QWidget *parent = parentWidget(); parent; parent = parent->parentWidget()) {
    if (auto *all = qobject_cast<Chart *>(parent)) {
      all->addExportActions(*menu.addMenu(tr("All four charts")));
      return;
    }
  }
}

} // namespace bitsmith
