// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/hardware/profile_effect.h"

#include "widgets/document/number_text.h"

#include <QCoreApplication>
#include <QHeaderView>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
  Q_DECLARE_TR_FUNCTIONS(ProfileEffect)
};

constexpr int figureCount = 7;
constexpr int rowPadding = 9;

struct Costed {
  CostReport report;
  const HardwareProfile *hardware = nullptr;
  std::size_t wider = 0; ///< layers whose bits are costed at others
};

Costed costed(const Network &network, const PrecisionPlan &plan, const HardwareProfile &hardware) {
  Costed result{estimateCost(network, plan, hardware), &hardware, 0};
  for (std::size_t i = 0; i < plan.size(); ++i)
    result.wider += isCostedWider(result.report.layers[i], plan[i]) ? 1 : 0;
  return result;
}

QString fitText(const CostReport &report) {
  if (report.weightsFit && report.activationsFit)
    return Tr::tr("all fits");
  if (report.weightsFit)
    return Tr::tr("activations fit nowhere");
  return report.activationsFit ? Tr::tr("weights fit nowhere") : Tr::tr("nothing fits");
}

QStringList texts(const Costed &costed) {
  const Cost &total = costed.report.total;
  const bool isTimed = costed.hardware->roofline() != nullptr;
  const QString boundBy = total.boundBy == boundByCompute
                              ? Tr::tr("compute")
                              : QString::fromStdString(boundName(total.boundBy, *costed.hardware));
  return {energyText(total.energyPicojoules),
          isTimed ? timeText(total.latencySeconds) : u"–"_s,
          isTimed ? boundBy : u"–"_s,
          bytesText(total.memoryBytes),
          bytesText(total.peakActivationBytes),
          QString::number(costed.wider),
          fitText(costed.report)};
}

std::vector<double> values(const Costed &costed) {
  const Cost &total = costed.report.total;
  return {
      total.energyPicojoules, total.latencySeconds, 0, total.memoryBytes, total.peakActivationBytes, 0, 0};
}

} // namespace

ProfileEffect::ProfileEffect(QWidget *parent) : QTableWidget(figureCount, 3, parent) {
  setAccessibleName(tr("Effect on the costs of the plan"));
  setHorizontalHeaderLabels({tr("As saved"), tr("As edited"), tr("Change")});
  setVerticalHeaderLabels({tr("Energy a picture"), tr("Latency of a batch"), tr("Mostly bound by"),
                           tr("Weights on the device"), tr("Peak activations"), tr("Layers costed wider"),
                           tr("Memories")});
  setEditTriggers(NoEditTriggers);
  setSelectionMode(NoSelection);
  setFocusPolicy(Qt::NoFocus);
  setShowGrid(false);
  setFrameShape(NoFrame);
  setFont(tabularFont(font()));
  horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  verticalHeader()->setDefaultSectionSize(fontMetrics().height() + rowPadding);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFixedHeight(horizontalHeader()->sizeHint().height() +
                 figureCount * (fontMetrics().height() + rowPadding) + 4);
  for (int row = 0; row < figureCount; ++row)
    for (int column = 0; column < 3; ++column) {
      auto *cell = new QTableWidgetItem;
      cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
      setItem(row, column, cell);
    }
}

void ProfileEffect::compare(const Network &network, const PrecisionPlan &plan, const HardwareProfile &before,
                            const std::optional<HardwareProfile> &after) {
  const Costed old = costed(network, plan, before);
  const QStringList oldTexts = texts(old);
  const std::optional<Costed> edited = after ? std::optional(costed(network, plan, *after)) : std::nullopt;
  const QStringList newTexts = edited ? texts(*edited) : QStringList(figureCount, u"–"_s);
  for (int row = 0; row < figureCount; ++row) {
    const bool differs = edited && newTexts[row] != oldTexts[row];
    item(row, 0)->setText(oldTexts[row]);
    item(row, 1)->setText(newTexts[row]);
    QFont font = this->font();
    font.setBold(differs);
    item(row, 1)->setFont(font);
    const auto index = static_cast<std::size_t>(row);
    item(row, 2)->setText(differs ? changeText(values(*edited)[index], values(old)[index]) : QString());
  }
}

QString ProfileEffect::dump() const {
  QString text;
  for (int row = 0; row < rowCount(); ++row) {
    QStringList cells{verticalHeaderItem(row)->text()};
    for (int column = 0; column < columnCount(); ++column)
      cells.append(item(row, column)->text());
    text += cells.join(u'|') + u'\n';
  }
  return text;
}

} // namespace bitsmith
