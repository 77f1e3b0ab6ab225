// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/analysis/agreement_table.h"

#include "widgets/document/layer_figures.h"
#include "widgets/document/metric_name.h"
#include "widgets/document/number_text.h"
#include "widgets/style/theme.h"
#include "widgets/tables/table_exporter.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHeaderView>

#include <algorithm>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(bitsmith::AgreementTable)
};

QString correlationText(const std::optional<double> &value) {
  return value ? decimalText(*value, 2) : u"–"_s;
}

QString trustText(Trust trust) {
  switch (trust) {
  case Trust::good:
    return Text::tr("one may stand in for the other on this network");
  case Trust::fair:
    return Text::tr("a fair guide on this network");
  case Trust::poor:
    return Text::tr("one must not stand in for the other on this network");
  case Trust::unknown:
    break;
  }
  return Text::tr("too few different values to tell");
}

QString pairText(const MetricPair &pair) {
  return Text::tr("%1 and %2: Spearman's ρ %3 and Kendall's τ %4 over %5 cells, ρ %6 between layers: %7")
      .arg(metricText(pair.first), metricText(pair.second), correlationText(pair.spearman),
           correlationText(pair.kendall))
      .arg(pair.cells)
      .arg(correlationText(pair.spearmanOfLayers), trustText(trustIn(pair)));
}

/// A word a line, so that five metrics fit beside each other.
QString headerText(SensitivityMetric metric) {
  return metricText(metric).replace(u' ', u'\n');
}

} // namespace

AgreementTable::AgreementTable(QWidget *parent) : QTableWidget(parent) {
  setAccessibleName(tr("Rank agreement of the metrics"));
  auto *exporter = new TableExporter(this, QStringLiteral("metric-agreement"));
  exporter->makeContextMenu();
  setEditTriggers(NoEditTriggers);
  setSelectionMode(NoSelection);
  setFocusPolicy(Qt::NoFocus);
  setFrameShape(NoFrame);
  setShowGrid(false);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  setCornerButtonEnabled(false);
  horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  horizontalHeader()->setMinimumSectionSize(fontMetrics().horizontalAdvance(u"divergence "_s));
  horizontalHeader()->setDefaultAlignment(Qt::AlignCenter);
  verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  const auto activate = [this](int index) {
    Q_EMIT metricActivated(m_agreement.metrics[static_cast<std::size_t>(index)]);
  };
  connect(this, &QTableWidget::cellClicked, this, [activate](int row) { activate(row); });
  connect(horizontalHeader(), &QHeaderView::sectionClicked, this, activate);
  connect(verticalHeader(), &QHeaderView::sectionClicked, this, activate);
  connect(&Theme::instance(), &Theme::changed, this, &AgreementTable::fill);
  horizontalHeader()->installEventFilter(this);
}

void AgreementTable::setAgreement(const RankAgreement *agreement) {
  m_agreement = agreement ? *agreement : RankAgreement{};
  setVisible(m_agreement.metrics.size() > 1);
  fill();
}

void AgreementTable::setChosen(SensitivityMetric metric) {
  m_chosen = metric;
  fill();
}

bool AgreementTable::eventFilter(QObject *object, QEvent *event) {
  // The height follows the header's, which is known when its words are laid out.
  if (object == horizontalHeader() && event->type() == QEvent::Resize)
    setFixedHeight(horizontalHeader()->height() + verticalHeader()->length() + 2);
  return QTableWidget::eventFilter(object, event);
}

void AgreementTable::fill() {
  const auto count = static_cast<int>(m_agreement.metrics.size());
  setRowCount(count);
  setColumnCount(count);
  const QFont numbers = Theme::instance().numberFont();
  for (int row = 0; row < count; ++row) {
    const SensitivityMetric metric = m_agreement.metrics[static_cast<std::size_t>(row)];
    auto *title = new QTableWidgetItem(metricText(metric));
    QFont font = this->font();
    font.setBold(m_chosen == metric);
    title->setFont(font);
    title->setToolTip(metricExplanation(metric));
    title->setData(TableRole::heading, QString::fromUtf8(metricName(metric).name));
    setVerticalHeaderItem(row, title);
    auto *heading = new QTableWidgetItem(headerText(metric));
    heading->setToolTip(metricExplanation(metric));
    heading->setData(TableRole::heading, QString::fromUtf8(metricName(metric).name));
    setHorizontalHeaderItem(row, heading);
    for (int column = 0; column < count; ++column) {
      const MetricPair *pair =
          m_agreement.find(metric, m_agreement.metrics[static_cast<std::size_t>(column)]);
      auto *item = new QTableWidgetItem(
          row == column ? u"1"_s : correlationText(pair ? pair->spearman : std::nullopt));
      item->setData(TableRole::value, row == column            ? QVariant(1.0)
                                      : pair && pair->spearman ? QVariant(*pair->spearman)
                                                               : QVariant(QString()));
      item->setTextAlignment(Qt::AlignCenter);
      item->setFont(numbers);
      item->setFlags(Qt::ItemIsEnabled);
      if (pair && pair->spearman) {
        const QColor color =
            heatColor(1 - std::clamp(*pair->spearman, 0.0, 1.0)); // disagreement is the worst
        item->setBackground(color);
        item->setForeground(inkOn(color));
        item->setToolTip(pairText(*pair));
      }
      setItem(row, column, item);
    }
  }
  setFixedHeight(horizontalHeader()->sizeHint().height() + verticalHeader()->length() + 2);
}

QString verdictText(const RankAgreement &agreement, SensitivityMetric metric) {
  const auto measured = measuredMetric(agreement.metrics);
  const MetricPair *pair = measured && *measured != metric ? agreement.find(*measured, metric) : nullptr;
  return pair ? pairText(*pair) + u'.' : QString();
}

} // namespace bitsmith
