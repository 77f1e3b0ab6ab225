// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/data/get_data_dialog.h"

#include "widgets/data/data_fetcher.h"
#include "widgets/runs/run_text.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int barSteps = 1000;
} // namespace

GetDataDialog::GetDataDialog(const QList<DataPackage> &packages, const QString &folder, QWidget *parent)
    : QDialog(parent), m_packages(packages), m_list(new QListWidget), m_summary(new QLabel),
      m_place(new QLabel), m_bar(new QProgressBar), m_state(new QLabel), m_button(new QPushButton) {
  setObjectName(u"getData"_s);
  setWindowTitle(tr("Get data"));
  m_list->setObjectName(u"packages"_s);
  m_list->setAccessibleName(tr("Data sets"));
  m_summary->setObjectName(u"summary"_s);
  m_place->setObjectName(u"place"_s);
  m_state->setObjectName(u"state"_s);
  m_bar->setObjectName(u"progress"_s);
  m_bar->setRange(0, barSteps);
  m_bar->setTextVisible(false);
  m_button->setObjectName(u"startOrStop"_s);
  for (QLabel *label : {m_summary, m_place, m_state}) {
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  }
  m_place->setForegroundRole(QPalette::PlaceholderText);
  for (const DataPackage &package : m_packages) {
    m_list->addItem(package.title);
    auto fetcher = std::make_unique<DataFetcher>(package, folder);
    const int number = static_cast<int>(m_fetchers.size());
    connect(fetcher.get(), &DataFetcher::progressed, this, &GetDataDialog::showState);
    connect(fetcher.get(), &DataFetcher::stopped, this, &GetDataDialog::updateEntries);
    connect(fetcher.get(), &DataFetcher::finished, this, [this, package] {
      updateEntries();
      Q_EMIT got(package.source, package.title);
    });
    connect(fetcher.get(), &DataFetcher::failed, this, [this, number](const QString &message) {
      m_problem = message;
      m_problemOf = number;
      updateEntries();
      Q_EMIT failed(message);
    });
    m_fetchers.push_back(std::move(fetcher));
  }
  connect(m_list, &QListWidget::currentRowChanged, this, &GetDataDialog::showState);
  connect(m_button, &QPushButton::clicked, this, &GetDataDialog::startOrStop);
  auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  buttons->addButton(m_button, QDialogButtonBox::ActionRole);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);

  auto *right = new QVBoxLayout;
  right->addWidget(m_summary);
  right->addWidget(m_place);
  right->addStretch(1);
  right->addWidget(m_state);
  right->addWidget(m_bar);
  auto *middle = new QHBoxLayout;
  middle->addWidget(m_list);
  middle->addLayout(right, 1);
  m_list->setMaximumWidth(190);
  auto *layout = new QVBoxLayout(this);
  layout->addLayout(middle, 1);
  layout->addWidget(buttons);
  resize(620, 300);
  m_list->setCurrentRow(0);
  updateEntries();
}

GetDataDialog::~GetDataDialog() = default;

DataFetcher *GetDataDialog::fetcher() const {
  const int row = m_list->currentRow();
  return row < 0 ? nullptr : m_fetchers[static_cast<std::size_t>(row)].get();
}

bool GetDataDialog::isBusy() const {
  return std::ranges::any_of(m_fetchers, [](const auto &fetcher) { return fetcher->isBusy(); });
}

void GetDataDialog::startOrStop() {
  DataFetcher *chosen = fetcher();
  if (!chosen)
    return;
  m_problem.clear();
  if (chosen->isBusy())
    chosen->stop();
  else
    chosen->start();
  showState();
}

/// Which are there is looked up on the disk: not with each piece that comes.
void GetDataDialog::updateEntries() {
  for (int row = 0; row < m_list->count(); ++row) {
    const bool there = m_fetchers[static_cast<std::size_t>(row)]->isThere();
    m_list->item(row)->setText(there ? tr("%1 – is here").arg(m_packages[row].title) : m_packages[row].title);
  }
  showState();
}

void GetDataDialog::showState() {
  const DataFetcher *chosen = fetcher();
  if (!chosen)
    return;
  const DataPackage &package = m_packages[m_list->currentRow()];
  const QLocale locale;
  const qint64 all = package.downloadBytes();
  const bool busy = chosen->isBusy();
  const bool there = !busy && chosen->isThere();
  const qint64 received = there ? all : chosen->received();
  m_summary->setText(package.summary);
  m_place->setText(tr("Download of %1 from %2, checked by SHA-256; goes to %3")
                       .arg(locale.formattedDataSize(all), package.files.front().urls.front().host(),
                            QDir::toNativeSeparators(chosen->folder())));
  m_bar->setValue(static_cast<int>(static_cast<double>(received) / static_cast<double>(all) * barSteps));
  m_bar->setVisible(busy || there || received > 0);
  QString state;
  if (busy) {
    state = tr("%1: %2 of %3")
                .arg(chosen->activity(), locale.formattedDataSize(received), locale.formattedDataSize(all));
    if (const auto left = chosen->secondsLeft())
      state = tr("%1 · %2 left").arg(state, durationText(*left));
  } else if (there) {
    state = tr("It is here: choose “%1” as data set above the table.").arg(package.source);
  } else if (!m_problem.isEmpty() && m_problemOf == m_list->currentRow()) {
    state = m_problem;
  } else if (received > 0) {
    state = tr("%1 of %2 have come; the rest can be got.")
                .arg(locale.formattedDataSize(received), locale.formattedDataSize(all));
  }
  m_state->setText(state);
  m_button->setText(busy ? tr("Stop") : received > 0 && !there ? tr("Go on") : tr("Get it"));
  m_button->setEnabled(!there);
}

} // namespace bitsmith
