// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/lab/lab_panel.h"

#include "core/plan/base/error.h"
#include "widgets/document/document.h"
#include "widgets/document/layer_selection.h"
#include "widgets/document/options_form.h"
#include "widgets/lab/lab_bits_plot.h"
#include "widgets/lab/lab_formulas.h"
#include "widgets/lab/lab_plot.h"
#include "widgets/lab/lab_values_plot.h"
#include "widgets/style/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QTabWidget>
#include <QThreadPool>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Values of a distribution: enough for smooth bars, few enough to follow a drag.
constexpr std::int64_t drawnChannels = 8;
constexpr std::int64_t drawnLength = 2000;
constexpr std::uint64_t drawnSeed = 1;
constexpr int restMilliseconds = 120;

/// What the picker of values holds: the layer's own, or a distribution.
constexpr int ofTheLayer = -1;

const std::vector<int> &curveBits() {
  static const std::vector<int> bits = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
  return bits;
}

/// A value worth following through: where the error is neither 0 nor that of clipping, as far as can be.
float exampleOf(const QuantizerTrial &trial) {
  const UniformGrid &grid = trial.grids.front();
  return grid.binary ? 0.4F * grid.scale
                     : (std::round(0.4F * grid.highest() / grid.scale) + 0.3F) * grid.scale;
}

} // namespace

LabPanel::LabPanel(Document &document, const LayerSelection &selection, QWidget *parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_layer(new QLabel),
      m_tensor(new QComboBox), m_values(new QComboBox), m_bits(new QSpinBox), m_scheme(new QComboBox),
      m_granularity(new QComboBox), m_observer(new QComboBox), m_percentile(new QDoubleSpinBox),
      m_ste(new QComboBox), m_minimum(new RealSpinBox(-1e9, 0)), m_maximum(new RealSpinBox(0, 1e9)),
      m_observed(new QToolButton), m_apply(new QPushButton(tr("Apply to the &layer"))), m_plot(new LabPlot),
      m_bitsPlot(new LabBitsPlot), m_valuesPlot(new LabValuesPlot), m_formulas(new QLabel),
      m_hint(new QLabel), m_later(new QTimer(this)) {
  m_later->setSingleShot(true);
  m_later->setInterval(restMilliseconds);
  buildLayout();
  connectControls();
  followLayer();
}

LabPanel::~LabPanel() = default;

void LabPanel::buildLayout() {
  fillPickers();
  m_apply->setObjectName(u"labApply"_s);
  m_apply->setToolTip(
      tr("Gives the layer these bits, scheme, granularity and gradient, in one step to undo"));
  auto *head = new QHBoxLayout;
  head->addWidget(m_layer, 1);
  head->addWidget(m_apply);
  m_layer->setObjectName(u"labLayer"_s);
  m_layer->setMinimumWidth(1); // a narrow panel cuts it off rather than being held open
  m_hint->setWordWrap(true);
  m_hint->setObjectName(u"labHint"_s);
  m_hint->setAlignment(Qt::AlignCenter);
  auto *parts = new QSplitter(Qt::Vertical);
  parts->addWidget(m_plot);
  parts->addWidget(newTabs());
  parts->setChildrenCollapsible(false);
  parts->setStretchFactor(0, 5);
  parts->setStretchFactor(1, 4);
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(6, 6, 6, 6);
  layout->addLayout(head);
  layout->addLayout(newControls());
  layout->addWidget(m_hint);
  layout->addWidget(parts, 1);
  m_hint->hide();
}

void LabPanel::fillPickers() {
  m_tensor->addItem(tr("Weights"));
  m_tensor->addItem(tr("Input activations"));
  m_values->addItem(tr("Of the layer"), ofTheLayer);
  m_values->addItem(tr("Normal"), static_cast<int>(Distribution::normal));
  m_values->addItem(tr("Laplace"), static_cast<int>(Distribution::laplace));
  m_values->addItem(tr("Uniform"), static_cast<int>(Distribution::uniform));
  m_values->addItem(tr("Normal with outliers"), static_cast<int>(Distribution::outliers));
  m_values->setCurrentIndex(1);
  m_bits->setRange(1, 16);
  m_scheme->addItem(tr("symmetric"), static_cast<int>(Scheme::symmetric));
  m_scheme->addItem(tr("asymmetric"), static_cast<int>(Scheme::asymmetric));
  m_scheme->addItem(tr("dynamic"), static_cast<int>(Scheme::dynamic));
  m_granularity->addItem(tr("per tensor"), static_cast<int>(Granularity::perTensor));
  m_granularity->addItem(tr("per channel"), static_cast<int>(Granularity::perChannel));
  m_observer->addItem(tr("min-max"), static_cast<int>(CalibrationObserver::minMax));
  m_observer->addItem(tr("percentile"), static_cast<int>(CalibrationObserver::percentile));
  m_observer->addItem(tr("least squared error"), static_cast<int>(CalibrationObserver::mse));
  m_observer->addItem(tr("entropy"), static_cast<int>(CalibrationObserver::entropy));
  m_percentile->setRange(50, 100);
  m_percentile->setDecimals(3);
  m_percentile->setSingleStep(0.1);
  m_percentile->setValue(99.9);
  m_percentile->setSuffix(tr(" %"));
  m_ste->addItem(tr("clipped"), static_cast<int>(Ste::clipped));
  m_ste->addItem(tr("pass-through"), static_cast<int>(Ste::passThrough));
}

QGridLayout *LabPanel::newControls() {
  auto *grid = new QGridLayout;
  grid->setHorizontalSpacing(8);
  grid->setVerticalSpacing(4);
  int cell = 0;
  const auto add = [&](const QString &label, QWidget *field, const QString &name, const QString &toolTip) {
    auto *title = new QLabel(label);
    title->setBuddy(field);
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setToolTip(toolTip);
    grid->addWidget(title, cell / 2, 2 * (cell % 2));
    grid->addWidget(field, cell / 2, 2 * (cell % 2) + 1);
    ++cell;
  };
  add(tr("Tensor"), m_tensor, u"labTensor"_s, tr("Which quantizer of the layer is tried"));
  add(tr("Values"), m_values, u"labValues"_s,
      tr("Those of the trained run that is selected, or drawn from a distribution of variance 1"));
  add(tr("Bits"), m_bits, u"labBits"_s, tr("1 to 16"));
  add(tr("Scheme"), m_scheme, u"labScheme"_s, tr("How integers are laid over the range"));
  add(tr("Granularity"), m_granularity, u"labGranularity"_s,
      tr("One scale for all values, or one for each output channel"));
  add(tr("Gradient"), m_ste, u"labSte"_s,
      tr("What the straight-through estimator lets through outside the range"));
  add(tr("Observer"), m_observer, u"labObserver"_s, tr("How the range is found from the values"));
  add(tr("Inside"), m_percentile, u"labPercentile"_s, tr("Share of the values that is inside the range"));
  add(tr("Minimum"), m_minimum, u"labMinimum"_s,
      tr("Lower end of the range; it can be dragged in the plot, too"));
  add(tr("Maximum"), newMaximumRow(), u"labMaximumRow"_s,
      tr("Upper end of the range; it can be dragged in the plot, too"));
  grid->setColumnStretch(1, 1);
  grid->setColumnStretch(3, 1);
  return grid;
}

QWidget *LabPanel::newMaximumRow() {
  auto *field = new QWidget;
  auto *line = new QHBoxLayout(field);
  line->setContentsMargins(0, 0, 0, 0);
  line->addWidget(m_maximum, 1);
  line->addWidget(m_observed);
  field->setFocusProxy(m_maximum);
  m_maximum->setObjectName(u"labMaximum"_s);
  m_maximum->setAccessibleName(tr("Maximum"));
  m_observed->setObjectName(u"labObserved"_s);
  m_observed->setIcon(Theme::instance().icon(u"undo"_s));
  m_observed->setAutoRaise(true);
  m_observed->setToolTip(tr("Back to the range that the observer finds"));
  m_observed->setAccessibleName(m_observed->toolTip());
  return field;
}

QTabWidget *LabPanel::newTabs() {
  m_formulas->setObjectName(u"labFormulas"_s);
  m_formulas->setTextFormat(Qt::RichText);
  m_formulas->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_formulas->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  m_formulas->setWordWrap(true);
  m_formulas->setContentsMargins(4, 2, 4, 2);
  auto *scroll = new QScrollArea;
  scroll->setWidget(m_formulas);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setMinimumHeight(60);
  auto *tabs = new QTabWidget;
  tabs->setObjectName(u"labTabs"_s);
  tabs->setAccessibleName(tr("What the quantizer does"));
  tabs->setDocumentMode(true);
  tabs->addTab(scroll, tr("Formulas"));
  tabs->addTab(m_valuesPlot, tr("Float and quantized"));
  tabs->addTab(m_bitsPlot, tr("Error against bits"));
  return tabs;
}

void LabPanel::connectControls() {
  connect(&m_selection, &LayerSelection::changed, this, &LabPanel::followLayer);
  connect(&m_document, &Document::networkChanged, this, &LabPanel::followLayer);
  for (const auto signal : {&Document::planChanged, &Document::lockChanged})
    connect(&m_document, signal, this, &LabPanel::updateApply);
  connect(m_tensor, &QComboBox::currentIndexChanged, this, &LabPanel::followLayer);
  connect(m_values, &QComboBox::currentIndexChanged, this, &LabPanel::updateValues);
  connect(m_values, &QComboBox::activated, this, [this] { m_hasChosenValues = true; });
  const auto changed = [this] {
    if (!m_following)
      compute();
  };
  const auto observedAnew = [this, changed] {
    if (m_following)
      return;
    m_typedRange.reset();
    changed();
  };
  for (QComboBox *box : {m_granularity, m_observer})
    connect(box, &QComboBox::currentIndexChanged, this, observedAnew);
  for (QComboBox *box : {m_scheme, m_ste})
    connect(box, &QComboBox::currentIndexChanged, this, changed);
  connect(m_bits, &QSpinBox::valueChanged, this, changed);
  connect(m_percentile, &QDoubleSpinBox::valueChanged, this, observedAnew);
  connect(m_observed, &QToolButton::clicked, this, observedAnew);
  for (RealSpinBox *box : {m_minimum, m_maximum})
    connect(box, &RealSpinBox::valueChanged, this, [this, changed] {
      if (m_following)
        return;
      m_typedRange =
          ValueRange{static_cast<float>(m_minimum->value()), static_cast<float>(m_maximum->value())};
      changed();
    });
  connect(m_plot, &LabPlot::rangeDragged, this, [this](double minimum, double maximum) {
    m_typedRange = ValueRange{static_cast<float>(minimum), static_cast<float>(maximum)};
    if (m_scheme->currentData().toInt() == static_cast<int>(Scheme::symmetric)) {
      // The end that moved leads the other one.
      const ValueRange before = m_trial.ranges.front();
      const double end = minimum != static_cast<double>(before.minimum) ? -minimum : maximum;
      m_typedRange = ValueRange{static_cast<float>(-end), static_cast<float>(end)};
    }
    compute();
  });
  connect(m_later, &QTimer::timeout, this, &LabPanel::computeBits);
  connect(m_apply, &QPushButton::clicked, this, &LabPanel::apply);
}

bool LabPanel::ofWeights() const {
  return m_tensor->currentIndex() == 0;
}

bool LabPanel::showsLayer() const {
  return m_values->currentData().toInt() == ofTheLayer;
}

QString LabPanel::layerName() const {
  return QString::fromStdString(m_document.network().layers()[static_cast<std::size_t>(row())].name);
}

int LabPanel::row() const {
  const int current = m_selection.current();
  return current >= 0 && current < m_document.layerCount() ? current : 0;
}

void LabPanel::setActive(bool active) {
  m_active = active;
  if (m_active && m_isBehind)
    followLayer();
}

void LabPanel::preferLayerValues() {
  if (!m_hasChosenValues)
    m_values->setCurrentIndex(m_values->findData(ofTheLayer));
}

void LabPanel::followLayer() {
  m_isBehind = !m_active;
  if (m_isBehind)
    return;
  const LayerPrecision &precision = m_document.plan().at(static_cast<std::size_t>(row()));
  const QuantizerSpec &spec = ofWeights() ? precision.weight : precision.activation;
  m_following = true;
  m_bits->setValue(spec.isFloat() ? 8 : spec.bits);
  m_scheme->setCurrentIndex(m_scheme->findData(static_cast<int>(spec.scheme)));
  m_granularity->setCurrentIndex(m_granularity->findData(static_cast<int>(spec.granularity)));
  m_ste->setCurrentIndex(m_ste->findData(static_cast<int>(spec.ste)));
  m_following = false;
  m_typedRange.reset();
  updateValues();
}

void LabPanel::forgetLayerValues() {
  if (!showsLayer())
    return;
  updateValues();
}

void LabPanel::updateValues() {
  if (!m_active) {
    m_isBehind = true;
    return;
  }
  m_typedRange.reset();
  m_layer->setText(tr("Layer <b>%1</b>").arg(layerName().toHtmlEscaped()));
  // Activations have one scale for all channels.
  m_granularity->setEnabled(ofWeights());
  const int source = m_values->currentData().toInt();
  if (showsLayer()) {
    showHint(tr("Reading the values of %1…").arg(layerName()));
    Q_EMIT layerValuesRequested(layerName(), ofWeights());
    return;
  }
  m_sample = ofWeights()
                 ? drawSample(static_cast<Distribution>(source), drawnChannels, drawnLength, drawnSeed)
                 : drawSample(static_cast<Distribution>(source), 1, drawnChannels * drawnLength, drawnSeed);
  if (!ofWeights()) // as after a ReLU
    for (float &value : m_sample.values)
      value = std::max(value, 0.0F);
  compute();
}

void LabPanel::setLayerValues(const QString &layer, bool weights, const ValueSample &sample,
                              std::int64_t count, const QString &network) {
  if (!showsLayer() || layer != layerName() || weights != ofWeights())
    return; // an answer to what is no longer asked
  m_sample = sample;
  const QLocale locale;
  const auto taken = static_cast<qlonglong>(sample.values.size());
  const QString all = locale.toString(static_cast<qlonglong>(count));
  m_layer->setText(tr("Layer <b>%1</b> of “%2”: %3")
                       .arg(layerName().toHtmlEscaped(), network.toHtmlEscaped(),
                            taken == count ? tr("%1 values").arg(all)
                                           : tr("%1 of %2 values").arg(locale.toString(taken), all)));
  compute();
}

void LabPanel::setNoLayerValues(const QString &reason) {
  if (showsLayer())
    showHint(reason);
}

void LabPanel::showHint(const QString &text) {
  m_sample = {};
  m_hint->setText(text);
  m_hint->show();
  m_plot->clear();
  m_bitsPlot->clear();
  m_valuesPlot->clear();
  m_formulas->clear();
  ++*m_generation;
  updateApply();
}

TrialSettings LabPanel::settings() const {
  TrialSettings settings;
  settings.spec.bits = m_bits->value();
  settings.spec.scheme = static_cast<Scheme>(m_scheme->currentData().toInt());
  settings.spec.granularity =
      ofWeights() ? static_cast<Granularity>(m_granularity->currentData().toInt()) : Granularity::perTensor;
  settings.spec.ste = static_cast<Ste>(m_ste->currentData().toInt());
  settings.observer.observer = static_cast<CalibrationObserver>(m_observer->currentData().toInt());
  settings.observer.percentile = m_percentile->value();
  settings.range = m_typedRange;
  return settings;
}

void LabPanel::compute() {
  if (m_sample.values.empty())
    return;
  const TrialSettings tried = settings();
  try {
    m_trial = tryQuantizer(m_sample, tried);
  } catch (const Error &error) {
    showHint(QString::fromUtf8(error.what()));
    return;
  }
  m_hint->hide();
  m_following = true;
  const ValueRange &range = m_trial.ranges.front();
  // What is being typed stays as it is.
  if (!m_minimum->hasFocus() || !m_typedRange)
    m_minimum->setValue(std::min(range.minimum, 0.0F));
  if (!m_maximum->hasFocus() || !m_typedRange)
    m_maximum->setValue(std::max(range.maximum, 0.0F));
  m_following = false;
  const bool isBinary = m_trial.grids.front().binary;
  const bool observes = !isBinary && tried.spec.scheme != Scheme::dynamic;
  m_observer->setEnabled(observes);
  m_percentile->setEnabled(observes && tried.observer.observer == CalibrationObserver::percentile);
  for (QWidget *field : {static_cast<QWidget *>(m_minimum), static_cast<QWidget *>(m_maximum)})
    field->setEnabled(!isBinary);
  m_observed->setEnabled(m_typedRange.has_value());
  m_plot->show(m_sample, m_trial, tried.spec);
  m_valuesPlot->show(m_sample, m_trial, tried.spec.bits);
  m_formulas->setText(labFormulas(m_trial, tried.spec, exampleOf(m_trial)));
  updateApply();
  ++*m_generation;
  m_later->start();
}

void LabPanel::computeBits() {
  if (m_sample.values.empty())
    return;
  // Observers that search take their time for ten bit-widths: not in the window's thread.
  QThreadPool::globalInstance()->start([panel = QPointer(this), sample = m_sample, tried = settings(),
                                        newest = m_generation, generation = m_generation->load()] {
    if (*newest != generation) // waited in the pool until there were others
      return;
    std::vector<BitsTrial> trials = tryBits(sample, tried, curveBits());
    std::vector<ValueRange> channels;
    ValueRange whole;
    for (std::int64_t channel = 0; channel < sample.channels; ++channel) {
      const auto [least, most] = std::ranges::minmax(sample.channel(channel));
      channels.push_back({least, most});
      whole = {std::min(whole.minimum, least), std::max(whole.maximum, most)};
    }
    // Looked at in the window's thread alone: the panel may have gone meanwhile.
    QMetaObject::invokeMethod(QCoreApplication::instance(), [=] {
      if (panel && *panel->m_generation == generation)
        panel->m_bitsPlot->show(trials, tried.spec.bits, channels, whole);
    });
  });
}

void LabPanel::apply() {
  const QuantizerSpec tried = settings().spec;
  const bool weights = ofWeights();
  try {
    m_document.setLayerPrecision(
        {row()},
        [&](LayerPrecision &layer) {
          QuantizerSpec &spec = weights ? layer.weight : layer.activation;
          spec = withBits(spec, tried.bits);
          spec.scheme = tried.scheme;
          spec.granularity = tried.granularity;
          spec.ste = tried.ste;
        },
        tr("quantizer from the lab"));
  } catch (const Error &error) {
    Q_EMIT editRejected(QString::fromUtf8(error.what()));
  }
}

void LabPanel::updateApply() {
  const LayerPrecision &layer = m_document.plan().at(static_cast<std::size_t>(row()));
  const QuantizerSpec &present = ofWeights() ? layer.weight : layer.activation;
  const QuantizerSpec tried = settings().spec;
  m_apply->setEnabled(!m_document.isLocked(row()) &&
                      (present.bits != tried.bits || present.scheme != tried.scheme ||
                       present.granularity != tried.granularity || present.ste != tried.ste));
}

QList<Chart *> LabPanel::charts() const {
  return {m_plot, m_valuesPlot, m_bitsPlot};
}

} // namespace bitsmith
