// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/allocation/budget_panel.h"

#include "widgets/allocation/cost_text.h"
#include "widgets/style/theme.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <algorithm>
#include <cmath>

namespace bitsmith {

namespace {

constexpr int sliderSteps = 1000;

QString named(const char *part, const std::string &cost) {
  return QString::fromLatin1(part) + QString::fromStdString(cost);
}

} // namespace

BudgetPanel::BudgetPanel(QWidget *parent) : QWidget(parent) {}

void BudgetPanel::setProblem(const AllocationProblem &problem) {
  std::vector<std::string> names;
  for (const Row &row : m_rows)
    names.push_back(row.name);
  if (names != problem.costs)
    rebuild(problem);
  for (std::size_t cost = 0; cost < m_rows.size(); ++cost) {
    Row &row = m_rows[cost];
    const CostRange range = costRange(problem, cost);
    const bool fresh = row.most == 0 && row.least == 0;
    row.least = range.least;
    row.most = range.most;
    row.limit = fresh ? (range.least + range.most) / 2 : std::clamp(row.limit, range.least, range.most);
    showRow(row);
  }
}

void BudgetPanel::rebuild(const AllocationProblem &problem) {
  qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
  delete layout();
  m_rows.clear();
  auto *grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(8);
  grid->setVerticalSpacing(2);
  grid->setColumnStretch(0, 1);
  for (std::size_t cost = 0; cost < problem.costs.size(); ++cost) {
    const CostText text = costText(problem.costs[cost]);
    Row row{.name = problem.costs[cost], .scale = text.scale};
    row.tick = new QCheckBox(text.titleWithUnit());
    row.tick->setObjectName(named("tick_", row.name));
    row.tick->setChecked(row.name == "mean_bits");
    row.number = new QDoubleSpinBox;
    row.number->setObjectName(named("number_", row.name));
    row.number->setDecimals(text.decimals);
    row.number->setKeyboardTracking(false);
    row.number->setFont(Theme::instance().numberFont());
    row.number->setMinimumWidth(108);
    row.slider = new QSlider(Qt::Horizontal);
    row.slider->setObjectName(named("slider_", row.name));
    row.slider->setRange(0, sliderSteps);
    row.number->setAccessibleName(row.tick->text());
    row.slider->setAccessibleName(row.tick->text());
    row.range = new QLabel;
    row.range->setObjectName(named("range_", row.name));
    row.range->setForegroundRole(QPalette::PlaceholderText);
    const int line = static_cast<int>(cost) * 2;
    grid->addWidget(row.tick, line, 0);
    grid->addWidget(row.number, line, 1);
    grid->addWidget(row.slider, line + 1, 0);
    grid->addWidget(row.range, line + 1, 1, Qt::AlignRight);
    grid->setRowMinimumHeight(line + 1, 24);
    m_rows.push_back(row);
    connect(row.tick, &QCheckBox::toggled, this, [this, cost] {
      showRow(m_rows[cost]);
      if (!m_showing)
        Q_EMIT changed();
    });
    connect(row.slider, &QSlider::valueChanged, this, [this, cost](int step) {
      const Row &its = m_rows[cost];
      if (!m_showing)
        setLimit(cost, its.least + (its.most - its.least) * step / sliderSteps);
    });
    connect(row.number, &QDoubleSpinBox::valueChanged, this, [this, cost](double value) {
      if (!m_showing)
        setLimit(cost, value / m_rows[cost].scale);
    });
  }
}

void BudgetPanel::showRow(Row &row) {
  const bool before = std::exchange(m_showing, true);
  const CostText text = costText(row.name);
  const double grain = std::pow(10.0, -text.decimals);
  row.number->setRange(std::floor(row.least * row.scale / grain) * grain,
                       std::ceil(row.most * row.scale / grain) * grain);
  row.number->setSingleStep(std::max(grain, (row.most - row.least) * row.scale / 50));
  row.number->setValue(row.limit * row.scale);
  const double span = row.most - row.least;
  row.slider->setValue(span > 0 ? static_cast<int>(std::lround((row.limit - row.least) / span * sliderSteps))
                                : 0);
  row.slider->setEnabled(row.tick->isChecked());
  row.number->setEnabled(row.tick->isChecked());
  const QLocale locale;
  row.range->setText(tr("%1 to %2", "least and most of a budget")
                         .arg(locale.toString(row.least * row.scale, 'g', 4),
                              locale.toString(row.most * row.scale, 'g', 4)));
  m_showing = before;
}

void BudgetPanel::setLimit(std::size_t index, double limit) {
  m_rows[index].limit = limit;
  showRow(m_rows[index]);
  Q_EMIT changed();
}

std::vector<AllocationBudget> BudgetPanel::budgets() const {
  std::vector<AllocationBudget> budgets;
  for (std::size_t cost = 0; cost < m_rows.size(); ++cost)
    if (m_rows[cost].tick->isChecked())
      budgets.push_back({cost, AllocationBudget::Kind::value, m_rows[cost].limit});
  return budgets;
}

void BudgetPanel::setBudget(std::size_t cost, double limit) {
  {
    const bool before = std::exchange(m_showing, true);
    m_rows.at(cost).tick->setChecked(true);
    m_showing = before;
  }
  setLimit(cost, limit);
}

} // namespace bitsmith
