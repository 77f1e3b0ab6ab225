// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/chart_export_dialog.h"

#include "widgets/charts/chart.h"
#include "widgets/document/save_place.h"
#include "widgets/style/dialog_buttons.h"
#include "widgets/style/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <chrono>

namespace bitsmith {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double millimetres = 25.4; ///< an inch
constexpr QSize previewRoom(440, 340);

QSettings settings() {
  return {QSettings::IniFormat, QSettings::UserScope, QCoreApplication::organizationName(),
          QCoreApplication::applicationName()};
}

} // namespace

ChartExportDialog::ChartExportDialog(Chart &chart, QWidget *parent)
    : QDialog(parent), m_chart(chart), m_form(new QFormLayout), m_format(new QComboBox),
      m_width(new QDoubleSpinBox), m_height(new QDoubleSpinBox), m_unit(new QComboBox),
      m_screen(new QPushButton(tr("As on the &screen"))), m_resolution(new QSpinBox),
      m_light(new QCheckBox(tr("&Light colours"))), m_outcome(new QLabel), m_path(new QLineEdit),
      m_browse(new QPushButton(tr("&Browse…"))), m_replaces(new QLabel), m_preview(new QLabel),
      m_problem(new QLabel) {
  setObjectName(u"chartExportDialog"_s);
  setWindowTitle(tr("Save picture"));
  m_delay.setSingleShot(true);
  m_delay.setInterval(120ms);
  setupForm();
  auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
  m_save->setObjectName(u"saveChart"_s);
  m_copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
  m_copy->setObjectName(u"copyChart"_s);
  m_copy->setIcon(Theme::instance().icon(u"copy"_s));
  for (QPushButton *button : {m_browse, m_screen})
    button->setAutoDefault(false);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto *left = new QVBoxLayout;
  left->addLayout(m_form);
  left->addWidget(m_problem);
  left->addStretch(1);
  m_preview->setObjectName(u"chartPreview"_s);
  m_preview->setAccessibleName(tr("Preview"));
  m_preview->setFixedSize(previewRoom + QSize(24, 24));
  m_preview->setAlignment(Qt::AlignCenter);
  m_preview->setFrameShape(QFrame::StyledPanel);
  auto *row = new QHBoxLayout;
  row->setSpacing(18);
  row->addLayout(left, 1);
  row->addWidget(m_preview);
  auto *column = new QVBoxLayout(this);
  column->addLayout(row);
  column->addWidget(buttons);
  setOnlyDefault(*buttons, *m_save);
  restore();
  connectParts();
  formatChanged();
  updatePreview();
}

void ChartExportDialog::setupForm() {
  m_format->setObjectName(u"chartFormat"_s);
  m_format->addItem(tr("PNG picture"), u"png"_s);
  m_format->addItem(tr("SVG drawing"), u"svg"_s);
  m_format->addItem(tr("PDF document"), u"pdf"_s);
  m_width->setObjectName(u"chartWidth"_s);
  m_width->setAccessibleName(tr("Width"));
  m_height->setObjectName(u"chartHeight"_s);
  m_height->setAccessibleName(tr("Height"));
  for (QDoubleSpinBox *box : {m_width, m_height}) {
    box->setKeyboardTracking(false); // 1 on the way to 1200 is no size
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setMinimumWidth(70);
  }
  m_unit->setObjectName(u"chartUnit"_s);
  m_unit->setAccessibleName(tr("Unit of the size"));
  m_unit->addItem(tr("pixels"), u"px"_s);
  m_unit->addItem(tr("mm"), u"mm"_s);
  m_screen->setObjectName(u"chartScreenSize"_s);
  m_resolution->setObjectName(u"chartResolution"_s);
  m_resolution->setRange(36, 1200);
  m_resolution->setSuffix(tr(" dpi"));
  m_resolution->setKeyboardTracking(false);
  m_resolution->setToolTip(tr("Pixels an inch. More of them make finer lines in mm, and in pixels larger "
                              "type: 96 is as on the screen, 300 is for print."));
  m_light->setObjectName(u"chartLight"_s);
  m_light->setToolTip(tr("For paper and slides, whatever the theme of the window is"));
  m_outcome->setObjectName(u"chartOutcome"_s);
  m_outcome->setForegroundRole(QPalette::PlaceholderText);
  m_path->setObjectName(u"chartPath"_s);
  m_path->setMinimumWidth(200);
  m_replaces->setObjectName(u"chartReplaces"_s);
  m_replaces->setWordWrap(true);
  m_replaces->setForegroundRole(QPalette::PlaceholderText);
  m_problem->setObjectName(u"chartProblem"_s);
  m_problem->setWordWrap(true);
  m_problem->hide();
  auto *size = new QHBoxLayout;
  size->addWidget(m_width, 1);
  size->addWidget(new QLabel(u"×"_s));
  size->addWidget(m_height, 1);
  size->addWidget(m_unit);
  auto *path = new QHBoxLayout;
  path->addWidget(m_path, 1);
  path->addWidget(m_browse);
  m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  m_form->addRow(tr("&Format"), m_format);
  m_form->addRow(tr("Size"), size);
  m_form->addRow({}, m_screen);
  m_form->addRow(tr("&Resolution"), m_resolution);
  m_form->addRow({}, m_outcome);
  m_form->addRow(tr("Colours"), m_light);
  m_form->addRow(tr("File"), path);
  m_form->addRow({}, m_replaces);
}

void ChartExportDialog::connectParts() {
  const auto later = [this] { m_delay.start(); };
  connect(&m_delay, &QTimer::timeout, this, &ChartExportDialog::updatePreview);
  connect(m_format, &QComboBox::currentIndexChanged, this, &ChartExportDialog::formatChanged);
  for (QDoubleSpinBox *box : {m_width, m_height})
    connect(box, &QDoubleSpinBox::valueChanged, this, &ChartExportDialog::takeSize);
  connect(m_unit, &QComboBox::currentIndexChanged, this, &ChartExportDialog::showSize);
  connect(m_screen, &QPushButton::clicked, this, &ChartExportDialog::useScreenSize);
  connect(m_resolution, &QSpinBox::valueChanged, this, [this] {
    if (countsPixels() && !m_asOnScreen)
      takeSize(); // the pixels stay
    else
      showSize();
  });
  connect(m_light, &QCheckBox::toggled, this, later);
  connect(m_path, &QLineEdit::textChanged, this, &ChartExportDialog::updatePath);
  connect(m_browse, &QPushButton::clicked, this, &ChartExportDialog::browse);
  connect(m_save, &QPushButton::clicked, this, &ChartExportDialog::save);
  connect(m_copy, &QPushButton::clicked, this, &ChartExportDialog::copy);
}

// --- what was chosen last ---

void ChartExportDialog::restore() {
  QSettings kept = settings();
  kept.beginGroup(u"chart_picture"_s);
  m_format->setCurrentIndex(std::max(0, m_format->findData(kept.value(u"format"_s))));
  m_unit->setCurrentIndex(std::max(0, m_unit->findData(kept.value(u"unit"_s))));
  m_resolution->setValue(kept.value(u"resolution"_s, 192).toInt());
  m_light->setChecked(kept.value(u"light"_s, false).toBool());
  const QSizeF inches = kept.value(u"inches"_s).toSizeF();
  m_asOnScreen = inches.isEmpty() || std::max(inches.width(), inches.height()) > 400;
  m_inches = m_asOnScreen ? pictureSize(m_chart, {}) : inches;
  const QString documents = proposedFolder();
  const QString folder = kept.value(u"folder"_s, documents).toString();
  m_path->setText(
      QDir(QFileInfo(folder).isDir() ? folder : documents).filePath(m_chart.fileStem() + u'.' + format()));
}

void ChartExportDialog::remember() const {
  QSettings kept = settings();
  kept.beginGroup(u"chart_picture"_s);
  kept.setValue(u"format"_s, format());
  kept.setValue(u"unit"_s, m_unit->currentData());
  kept.setValue(u"resolution"_s, m_resolution->value());
  kept.setValue(u"light"_s, m_light->isChecked());
  if (m_asOnScreen)
    kept.remove(u"inches"_s);
  else
    kept.setValue(u"inches"_s, m_inches);
}

// --- size ---

QString ChartExportDialog::format() const {
  return m_format->currentData().toString();
}

bool ChartExportDialog::isVector() const {
  return format() != "png"_L1;
}

bool ChartExportDialog::countsPixels() const {
  return m_unit->currentData() == u"px"_s;
}

/// How many of the unit make an inch. Drawings have no pixels of their own: theirs are those of the screen.
double ChartExportDialog::perInch() const {
  if (!countsPixels())
    return millimetres;
  return isVector() ? screenResolution : m_resolution->value();
}

ChartPicture ChartExportDialog::picture() const {
  return {.size = m_asOnScreen ? QSizeF() : m_inches,
          .resolution = double(m_resolution->value()),
          .light = m_light->isChecked()};
}

void ChartExportDialog::takeSize() {
  m_asOnScreen = false;
  m_inches = QSizeF(m_width->value(), m_height->value()) / perInch();
  if (!m_chart.followsSize()) // its shape is its own
    m_inches.setHeight(m_inches.width() * m_chart.drawingSize().height() /
                       std::max(1, m_chart.drawingSize().width()));
  showSize();
}

void ChartExportDialog::showSize() {
  const bool pixels = countsPixels();
  const auto show = [&](QDoubleSpinBox *box, double inches) {
    const QSignalBlocker quiet(box);
    box->setDecimals(pixels ? 0 : 1);
    box->setRange(pixels ? 16 : 4, pixels ? mostPixelsOnASide : 5000);
    box->setValue(inches * perInch());
  };
  show(m_width, m_inches.width());
  show(m_height, m_inches.height());
  m_height->setEnabled(m_chart.followsSize());
  m_screen->setEnabled(!m_asOnScreen);
  m_delay.start();
}

void ChartExportDialog::useScreenSize() {
  m_asOnScreen = true;
  m_inches = pictureSize(m_chart, {});
  showSize();
}

void ChartExportDialog::formatChanged() {
  m_resolution->setEnabled(!isVector());
  const QFileInfo file(m_path->text());
  m_path->setText(QDir(file.path()).filePath(file.completeBaseName() + u'.' + format()));
  updatePath();
  showSize();
}

void ChartExportDialog::updatePreview() {
  ChartPicture shown = picture();
  const QSizeF inches = pictureSize(m_chart, shown);
  const QSize pixels = picturePixels(m_chart, shown);
  const QString paper = tr("%1 × %2 mm")
                            .arg(inches.width() * millimetres, 0, 'f', 0)
                            .arg(inches.height() * millimetres, 0, 'f', 0);
  m_outcome->setText(
      isVector() ? paper : tr("%L1 × %L2 pixels, %3").arg(pixels.width()).arg(pixels.height()).arg(paper));
  const double ratio = m_preview->devicePixelRatioF();
  const QSizeF room = inches.scaled(previewRoom, Qt::KeepAspectRatio);
  shown.resolution = room.width() * ratio / std::max(inches.width(), 1e-6);
  QImage image = chartImage(m_chart, shown);
  image.setDevicePixelRatio(ratio);
  m_preview->setPixmap(QPixmap::fromImage(image));
}

// --- out of the window ---

QString ChartExportDialog::path() const {
  return m_path->text().trimmed();
}

/// What is written: the path with the ending of the format.
QString ChartExportDialog::file() const {
  if (path().isEmpty())
    return {};
  const QString file = QFileInfo(path()).absoluteFilePath();
  const QString ending = u'.' + format();
  return file.endsWith(ending, Qt::CaseInsensitive) ? file : file + ending;
}

void ChartExportDialog::updatePath() {
  m_save->setEnabled(!path().isEmpty());
  m_replaces->setText(replacementText(file()));
  m_form->setRowVisible(m_replaces, !m_replaces->text().isEmpty());
}

void ChartExportDialog::setPath(const QString &path) {
  m_path->setText(path);
}

void ChartExportDialog::browse() {
  const QString file =
      askWhereToSave(this, tr("Save picture"), path(), m_format->currentText() + u" (*."_s + format() + u')');
  if (!file.isEmpty())
    setPath(file);
}

void ChartExportDialog::save() {
  if (path().isEmpty())
    return;
  const QString file = this->file();
  QString error;
  if (!exportChart(m_chart, file, &error, picture())) {
    m_problem->setText(error);
    QPalette colours = m_problem->palette();
    colours.setColor(QPalette::WindowText, Theme::instance().color(ColorRole::negative));
    m_problem->setPalette(colours);
    m_problem->show();
    return;
  }
  remember();
  QSettings kept = settings();
  kept.setValue(u"chart_picture/folder"_s, QFileInfo(file).path());
  Q_EMIT m_chart.exported(file);
  accept();
}

void ChartExportDialog::copy() {
  QString error;
  if (!copyChart(m_chart, format(), &error, picture())) {
    m_problem->setText(error);
    m_problem->show();
    return;
  }
  remember();
  Q_EMIT copied(m_format->currentText());
}

} // namespace bitsmith
