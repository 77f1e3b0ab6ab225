// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/network/network_panel.h"

#include "widgets/document/document.h"
#include "widgets/document/number_text.h"
#include "widgets/network/network_graph.h"
#include "widgets/runs/run_text.h"
#include "widgets/style/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

NetworkPanel::NetworkPanel(Document &document, LayerSelection &selection, const LayerFigures &figures,
                           QWidget *parent)
    : QWidget(parent), m_document(document), m_graph(new NetworkGraph(document, selection, figures)),
      m_coloring(new QComboBox), m_everyNode(new QToolButton), m_zoom(new QToolButton),
      m_summary(new QLabel) {
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  column->addWidget(makeBar());
  column->addWidget(m_graph, 1);
  column->addWidget(m_summary);
  m_summary->setObjectName(u"networkSummary"_s);
  m_summary->setContentsMargins(10, 2, 10, 4);
  m_summary->setWordWrap(true);
  connect(&document, &Document::networkChanged, this, &NetworkPanel::updateSummary);
  connect(m_graph, &NetworkGraph::zoomChanged, this,
          [this](double zoom) { m_zoom->setText(tr("%1 %").arg(std::lround(zoom * 100))); });
  updateSummary();
}

QWidget *NetworkPanel::makeBar() {
  auto *bar = new QWidget;
  auto *row = new QHBoxLayout(bar);
  row->setContentsMargins(8, 6, 8, 2);
  row->setSpacing(4);
  for (const GraphColoring coloring : {GraphColoring::weightBits, GraphColoring::activationBits,
                                       GraphColoring::sensitivity, GraphColoring::error})
    m_coloring->addItem(coloringText(coloring), static_cast<int>(coloring));
  m_coloring->setObjectName(u"networkColoring"_s);
  m_coloring->setAccessibleName(tr("Colour"));
  m_coloring->setToolTip(tr("What the colour of a layer says"));
  auto *caption = new QLabel(tr("Colour"));
  caption->setBuddy(m_coloring);
  row->addWidget(caption);
  row->addWidget(m_coloring);
  connect(m_coloring, &QComboBox::currentIndexChanged, this,
          [this] { m_graph->setColoring(static_cast<GraphColoring>(m_coloring->currentData().toInt())); });
  m_everyNode->setObjectName(u"everyNode"_s);
  m_everyNode->setText(tr("all nodes"));
  m_everyNode->setCheckable(true);
  m_everyNode->setToolTip(
      tr("A box for each node, instead of joining batch norms and activations to their layer"));
  connect(m_everyNode, &QToolButton::toggled, m_graph, &NetworkGraph::setEveryNode);
  row->addWidget(m_everyNode);
  row->addStretch(1);
  const auto button = [row](QToolButton *tool, const QString &text, const QString &name,
                            const QString &toolTip) {
    tool->setText(text);
    tool->setObjectName(name);
    tool->setAccessibleName(toolTip);
    tool->setToolTip(toolTip);
    tool->setAutoRaise(true);
    row->addWidget(tool);
    return tool;
  };
  constexpr double step = 1.25;
  connect(button(new QToolButton, u"−"_s, u"zoomOut"_s, tr("Smaller (−)")), &QToolButton::clicked, this,
          [this] { m_graph->zoomBy(1 / step); });
  connect(button(m_zoom, u"100 %"_s, u"actualSize"_s, tr("To 100 % (0)")), &QToolButton::clicked, m_graph,
          &NetworkGraph::actualSize);
  connect(button(new QToolButton, u"+"_s, u"zoomIn"_s, tr("Larger (+)")), &QToolButton::clicked, this,
          [this] { m_graph->zoomBy(step); });
  connect(button(new QToolButton, tr("fit"), u"fitNetwork"_s, tr("All of it (F)")), &QToolButton::clicked,
          m_graph, &NetworkGraph::fit);
  auto *save = button(new QToolButton, {}, u"exportNetwork"_s, tr("Save or copy the picture"));
  save->setIcon(Theme::instance().icon(u"export"_s));
  auto *menu = new QMenu(save);
  m_graph->addExportActions(*menu);
  save->setMenu(menu);
  save->setPopupMode(QToolButton::InstantPopup);
  return bar;
}

QList<Chart *> NetworkPanel::charts() const {
  return {m_graph};
}

void NetworkPanel::setColoring(GraphColoring coloring) {
  m_coloring->setCurrentIndex(m_coloring->findData(static_cast<int>(coloring)));
}

void NetworkPanel::updateSummary() {
  const Network &network = m_document.network();
  const QString text = tr("%1: %2 in, %n class(es) out", nullptr, static_cast<int>(network.classes()))
                           .arg(networkText(m_document.networkOptions()),
                                QString::fromStdString(toString(network.inputShape())));
  m_summary->setText(tr("%1 · %2 layers, %3 nodes · %4 parameters · %5 MACs")
                         .arg(text)
                         .arg(network.layers().size())
                         .arg(network.nodes().size())
                         .arg(countText(static_cast<double>(network.parameters())),
                              countText(static_cast<double>(network.macs()))));
  m_summary->setToolTip(m_document.networkFile().isEmpty() ? m_summary->text() : m_document.networkFile());
}

} // namespace bitsmith
