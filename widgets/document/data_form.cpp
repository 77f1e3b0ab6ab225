// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/document/data_form.h"

#include "widgets/document/core_text.h"
#include "widgets/document/document.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostPictures = 100'000'000; // as experiments allow

} // namespace

DataForm::DataForm(Document &document, QWidget *parent)
    : OptionsForm(document, parent), m_source(new QComboBox), m_path(new QLineEdit),
      m_browse(new QToolButton), m_shape(new QLabel), m_train(newSpinBox(0, mostPictures, tr(" pictures"))),
      m_test(newSpinBox(0, mostPictures, tr(" pictures"))), m_augment(new QCheckBox(tr("Augment"))),
      m_pixels(new QComboBox), m_order(new QComboBox) {
  for (const DataSource &source : dataSources()) {
    m_source->addItem(QString::fromStdString(source.name));
    m_source->setItemData(m_source->count() - 1, coreText(source.summary), Qt::ToolTipRole);
  }
  m_train->setSpecialValueText(tr("all"));
  m_test->setSpecialValueText(tr("all"));
  m_path->setPlaceholderText(tr("found by name"));
  m_path->setClearButtonEnabled(true);
  m_browse->setText(u"…"_s);
  m_browse->setToolTip(tr("Choose the folder"));
  m_browse->setAccessibleName(tr("Choose the folder"));
  auto *pathRow = new QWidget;
  auto *pathLayout = new QHBoxLayout(pathRow);
  pathLayout->setContentsMargins(0, 0, 0, 0);
  pathLayout->setSpacing(2);
  pathLayout->addWidget(m_path);
  pathLayout->addWidget(m_browse);

  addField(tr("Data set"), m_source, u"source"_s, tr("The data set that is trained and tested on"));
  addField(tr("Pictures"), m_shape, u"shape"_s,
           tr("Channels × height × width of a picture, and the number of classes"));
  addField(tr("Path"), pathRow, m_path, u"path"_s,
           tr("Folder or file of the data set; empty: searched for by its name"));
  addField(tr("Training"), m_train, u"train"_s, tr("Number of training pictures; 0 takes all"));
  addField(
      tr("Test"), m_test, u"test"_s,
      tr("Number of test pictures; 0 takes all. More of them make the interval of the accuracy narrower."));
  addField({}, m_augment, u"augment"_s,
           tr("Random crop with 4 pixels of padding and random horizontal flip of the training pictures. "
              "Choosing a "
              "data set turns it on where it helps: on photographs, not on digits or centred clothes."));
  for (const PreprocessingPreset &preset : preprocessingPresets()) {
    m_pixels->addItem(QString::fromStdString(preset.name), QString::fromStdString(preset.name));
    m_pixels->setItemData(m_pixels->count() - 1, coreText(preset.summary), Qt::ToolTipRole);
  }
  m_order->addItem(tr("red, green, blue"), static_cast<int>(ChannelOrder::rgb));
  m_order->addItem(tr("blue, green, red"), static_cast<int>(ChannelOrder::bgr));
  addField(tr("Pixels"), m_pixels, u"pixels"_s,
           tr("How pixels are scaled: less a mean, over a deviation. A network that was trained elsewhere "
              "needs the convention that it was trained with."));
  addField(tr("Channels"), m_order, u"channelOrder"_s,
           tr("The order in which the network takes the colours"));
  m_shape->setFocusPolicy(Qt::NoFocus);
  connectFields();
  connect(&document, &Document::networkChanged, this, &DataForm::load);
  load();
}

void DataForm::connectFields() {
  const auto change = [this](const QWidget *field, const std::function<void(DataOptions &)> &set) {
    edit(field, [&](int gesture) {
      DataOptions options = document().dataOptions();
      set(options);
      document().setDataOptions(options, gesture);
    });
  };
  connect(m_source, &QComboBox::activated, this, [this, change] {
    change(m_source, [this](DataOptions &options) {
      options = withSource(options, m_source->currentText().toStdString());
    });
  });
  connect(m_path, &QLineEdit::editingFinished, this, [this, change] {
    change(m_path, [this](DataOptions &options) { options.path = m_path->text().trimmed().toStdString(); });
  });
  connect(m_browse, &QToolButton::clicked, this, &DataForm::browse);
  connect(m_train, &QSpinBox::valueChanged, this, [this, change](int value) {
    change(m_train, [value](DataOptions &options) { options.train = value; });
  });
  connect(m_test, &QSpinBox::valueChanged, this, [this, change](int value) {
    change(m_test, [value](DataOptions &options) { options.test = value; });
  });
  connect(m_augment, &QCheckBox::toggled, this, [this, change](bool on) {
    change(m_augment, [on](DataOptions &options) { options.augment = on; });
  });
  const auto preprocess = [this](const QWidget *field,
                                 const std::function<void(PreprocessingOptions &)> &set) {
    edit(field, [&](int gesture) {
      PreprocessingOptions options = document().preprocessing();
      set(options);
      document().setPreprocessing(options, gesture);
    });
  };
  connect(m_pixels, &QComboBox::activated, this, [this, preprocess] {
    const QString preset = m_pixels->currentData().toString();
    if (preset.isEmpty())
      return; // the experiment's own numbers, which are there already
    preprocess(m_pixels, [preset](PreprocessingOptions &options) {
      options.preset = preset.toStdString();
      options.mean.clear();
      options.deviation.clear();
    });
  });
  connect(m_order, &QComboBox::activated, this, [this, preprocess] {
    preprocess(m_order, [this](PreprocessingOptions &options) {
      options.order = static_cast<ChannelOrder>(m_order->currentData().toInt());
    });
  });
}

/// Mean and deviation that an experiment gives itself are an entry of their own while they are in force.
void DataForm::loadPreprocessing() {
  const PreprocessingOptions &options = document().preprocessing();
  const int own = m_pixels->findData(QString());
  if (options.mean.empty() && own >= 0)
    m_pixels->removeItem(own);
  else if (!options.mean.empty() && own < 0)
    m_pixels->addItem(tr("as the experiment says"), QString());
  m_pixels->setCurrentIndex(
      m_pixels->findData(options.mean.empty() ? QString::fromStdString(options.preset) : QString()));
  m_order->setCurrentIndex(m_order->findData(static_cast<int>(options.order)));
  setFieldVisible(m_order, document().pictureShape().channels == 3);
}

void DataForm::browse() {
  const QString folder =
      QFileDialog::getExistingDirectory(this, tr("Folder of the data set"), m_path->text());
  if (folder.isEmpty())
    return;
  edit(m_browse, [&](int gesture) {
    DataOptions options = document().dataOptions();
    options.path = folder.toStdString();
    document().setDataOptions(options, gesture);
  });
}

void DataForm::loadFields() {
  const DataOptions &options = document().dataOptions();
  m_source->setCurrentText(QString::fromStdString(options.source));
  m_path->setText(QString::fromStdString(options.path));
  const bool isGenerated = options.source == "shapes";
  m_path->setEnabled(!isGenerated);
  m_browse->setEnabled(!isGenerated);
  const Shape shape = document().pictureShape();
  const QString text = tr("%1, %2 classes")
                           .arg(QString::fromStdString(toString(shape)))
                           .arg(static_cast<qlonglong>(document().classes()));
  m_shape->setText(document().isDataShapeKnown() ? text : tr("%1 (assumed)").arg(text));
  m_train->setValue(static_cast<int>(options.train));
  m_test->setValue(static_cast<int>(options.test));
  m_augment->setChecked(options.augment);
  loadPreprocessing();
}

} // namespace bitsmith
