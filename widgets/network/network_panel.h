// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/network/graph_legend.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace bitsmith {

class Chart;
class Document;
class LayerFigures;
class LayerSelection;
class NetworkGraph;

/// The graph of the document's network, with what it is coloured by, how near it is seen and a line that says
/// what network it is.
class NetworkPanel : public QWidget {
  Q_OBJECT
 public:
  /// All three outlive the panel.
  NetworkPanel(Document &document, LayerSelection &selection, const LayerFigures &figures,
               QWidget *parent = nullptr);

  NetworkGraph *graph() const { return m_graph; }
  QList<Chart *> charts() const;
  void setColoring(GraphColoring coloring);

 private:
  QWidget *makeBar();
  void updateSummary();

  Document &m_document;
  NetworkGraph *m_graph;
  QComboBox *m_coloring;
  QToolButton *m_everyNode;
  QToolButton *m_zoom;
  QLabel *m_summary;
};

} // namespace bitsmith
