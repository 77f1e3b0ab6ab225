// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/charts/chart_run.h"
#include "widgets/hardware/hardware_comparison.h"

#include <QSet>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QMenu;
class QSpinBox;
class QSplitter;
class QToolButton;

namespace bitsmith {

class Chart;
class Document;
class HardwareChart;
class HardwareTable;
class LayerSelection;

/// What configurations cost, side by side, per layer and in total: the plan being edited, fp32, the presets
/// and finished runs on the document's hardware, and the plan on other devices. Figure, convention and batch
/// are picked here; edits of the plan and of a profile are seen at once.
class HardwarePanel : public QWidget {
  Q_OBJECT
 public:
  /// Both outlive the panel.
  HardwarePanel(Document &document, LayerSelection &selection, QWidget *parent = nullptr);

  /// Runs that are shown beside the plan; those that are not finished or of another network are left out.
  void setRuns(std::vector<ChartRun> runs);
  /// Devices that the plan can be costed on beside the document's.
  void setDevices(const std::vector<HardwareProfile> &devices);
  /// A profile that is being edited: the plan on it is shown as a configuration of its own.
  void setEditedProfile(std::optional<HardwareProfile> profile);

  HardwareChart *chart() const { return m_chart; }
  HardwareTable *table() const { return m_table; }
  QList<Chart *> charts() const;
  const HardwareComparison &comparison() const { return *m_comparison; }

  /// Figure, convention, batch and which configurations are shown.
  QByteArray saveState() const;
  /// @return false, with nothing changed, when it is not the state of such a panel.
  bool restoreState(const QByteArray &state);

 Q_SIGNALS:
  /// Somebody wants to see and edit the document's profile.
  void profileRequested();

 protected:
  void showEvent(QShowEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;

 private:
  QWidget *makePickers();
  QWidget *makeBody();
  void connectViews();
  void fillConfigurationMenu();
  void addToggle(QMenu &menu, const QString &id, const QString &title);
  FigureChoice choice() const;
  std::int64_t batch() const;
  bool isShown(const QString &id) const;
  std::vector<HardwareConfiguration> configurations() const;
  /// Works the comparison out anew: at once where it is seen, otherwise when it is shown.
  void refresh();
  void compare();
  void fitChart();

  Document &m_document;
  LayerSelection &m_selection;
  QComboBox *m_figure;
  QComboBox *m_convention;
  QSpinBox *m_batch;
  QToolButton *m_configurations;
  QToolButton *m_profile;
  QToolButton *m_export;
  QMenu *m_configurationMenu;
  QLabel *m_definition;
  QLabel *m_warnings;
  HardwareChart *m_chart;
  HardwareTable *m_table;
  QSplitter *m_splitter;
  std::vector<ChartRun> m_runs;
  std::vector<std::shared_ptr<const HardwareProfile>> m_devices;
  std::shared_ptr<const HardwareProfile> m_edited;
  QSet<QString> m_hidden; ///< ids that are not shown although they would be by themselves
  QSet<QString> m_added;  ///< ids that are shown although they would not be by themselves
  std::shared_ptr<const HardwareComparison> m_comparison;
  bool m_isStale = true;
  bool m_fitsChart = true; ///< until the user moves the border below the bars
};

} // namespace bitsmith
