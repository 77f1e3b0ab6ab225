// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/comparison_dialog.h"

#include "core/plan/base/files.h"
#include "widgets/charts/comparison_table.h"
#include "widgets/charts/plan_comparison.h"
#include "widgets/charts/training_plot.h"
#include "widgets/document/save_place.h"
#include "widgets/runs/run_folder.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

ComparisonDialog::ComparisonDialog(QWidget *parent)
    : QDialog(parent), m_verdicts(new QLabel), m_figures(new QTableWidget), m_plans(new PlanComparison),
      m_curves(new TrainingPlot) {
  setObjectName(u"comparison"_s);
  setWindowTitle(tr("Runs side by side"));
  m_verdicts->setObjectName(u"verdicts"_s);
  m_verdicts->setWordWrap(true);
  m_verdicts->setTextFormat(Qt::PlainText);
  m_verdicts->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_figures->setObjectName(u"figures"_s);
  m_figures->setAccessibleName(tr("Results and costs of the runs"));
  m_figures->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_figures->setSelectionMode(QAbstractItemView::NoSelection);
  m_figures->setFrameShape(QFrame::NoFrame);
  m_figures->verticalHeader()->setDefaultSectionSize(m_figures->fontMetrics().height() + 8);
  m_plans->findChild<QToolButton *>(u"closePlans"_s)->hide(); // there is no selection here to clear
  auto *results = new QWidget;
  auto *resultsLayout = new QVBoxLayout(results);
  resultsLayout->addWidget(m_figures, 1);
  resultsLayout->addWidget(m_verdicts);
  auto *tabs = new QTabWidget;
  tabs->setObjectName(u"comparisonTabs"_s);
  tabs->addTab(results, tr("Results and costs"));
  tabs->addTab(m_plans, tr("Plans"));
  tabs->addTab(m_curves, tr("Curves"));
  auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  QPushButton *save = buttons->addButton(tr("Save as…"), QDialogButtonBox::ActionRole);
  save->setObjectName(u"saveComparison"_s);
  connect(save, &QPushButton::clicked, this, &ComparisonDialog::chooseFile);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
  auto *layout = new QVBoxLayout(this);
  layout->addWidget(tabs, 1);
  layout->addWidget(buttons);
  resize(860, 600);
}

Chart *ComparisonDialog::chart() const {
  return m_curves;
}

void ComparisonDialog::setRuns(std::vector<ChartRun> runs) {
  m_runs = std::move(runs);
  const std::vector<ComparedFigure> figures = compareFigures(m_runs);
  m_figures->clear();
  m_figures->setColumnCount(static_cast<int>(m_runs.size()));
  m_figures->setRowCount(static_cast<int>(figures.size()));
  for (int column = 0; column < m_figures->columnCount(); ++column) {
    auto *title = new QTableWidgetItem(m_runs[static_cast<std::size_t>(column)].label);
    title->setForeground(m_runs[static_cast<std::size_t>(column)].color);
    title->setToolTip(m_runs[static_cast<std::size_t>(column)].id);
    m_figures->setHorizontalHeaderItem(column, title);
  }
  for (int row = 0; row < m_figures->rowCount(); ++row) {
    const ComparedFigure &figure = figures[static_cast<std::size_t>(row)];
    m_figures->setVerticalHeaderItem(row, new QTableWidgetItem(figure.title));
    for (int column = 0; column < m_figures->columnCount(); ++column) {
      auto *item = new QTableWidgetItem(figure.cells.value(column));
      item->setTextAlignment(Qt::AlignCenter);
      QFont font = item->font();
      font.setBold(std::ranges::find(figure.best, column) != figure.best.end());
      item->setFont(font);
      m_figures->setItem(row, column, item);
    }
  }
  m_figures->resizeColumnsToContents();
  const QStringList verdicts = pairVerdicts(m_runs);
  m_verdicts->setText(
      verdicts.isEmpty()
          ? tr("Fewer than two of these runs have a measured accuracy: there is nothing to test yet.")
          : verdicts.join(u'\n'));
  m_plans->setRuns(m_runs);
  m_curves->setRuns(m_runs);
}

QString ComparisonDialog::save(const QString &path) const {
  const bool csv = path.endsWith(u".csv"_s, Qt::CaseInsensitive);
  try {
    writeFileAtomically(toPath(path),
                        (csv ? comparisonCsv(m_runs) : comparisonMarkdown(m_runs)).toStdString());
  } catch (const std::exception &error) {
    return QString::fromUtf8(error.what());
  }
  return {};
}

void ComparisonDialog::chooseFile() {
  const QString path =
      askWhereToSave(this, tr("Save comparison"), u"comparison.md"_s, tr("Markdown (*.md);;CSV (*.csv)"));
  if (path.isEmpty())
    return;
  if (const QString problem = save(path); !problem.isEmpty())
    Q_EMIT saveFailed(problem);
  else
    Q_EMIT saved(path);
}

} // namespace bitsmith
