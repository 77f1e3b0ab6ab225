// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/document/preset_dialogs.h"

#include "core/plan/base/error.h"
#include "widgets/document/document.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

// --- keeping a plan ---

SavePresetDialog::SavePresetDialog(const Document &document, const std::vector<OwnPreset> &presets,
                                   QWidget *parent)
    : QDialog(parent), m_document(document), m_presets(presets), m_name(new QLineEdit),
      m_summary(new QLineEdit), m_byRoles(new QRadioButton(tr("By &roles: fits any network"))),
      m_byLayers(new QRadioButton(tr("By &layer names: fits this network, and layers of the same name"))),
      m_note(new QLabel) {
  setObjectName(u"savePreset"_s);
  setWindowTitle(tr("Save plan as preset"));
  m_name->setObjectName(u"presetName"_s);
  m_name->setAccessibleName(tr("Name"));
  m_name->setWhatsThis(tr("The name in the Preset picker and for bitsmith-cli: letters, digits, _ and -"));
  m_summary->setAccessibleName(tr("Summary"));
  m_summary->setWhatsThis(tr("A line about the preset, for lists and tool tips"));
  m_byRoles->setObjectName(u"byRoles"_s);
  m_byRoles->setWhatsThis(
      tr("First layer, convolutions in the middle, linear layers in the middle, last layer: "
         "a rule for each, as the shipped presets have them"));
  m_byLayers->setObjectName(u"byLayers"_s);
  m_byLayers->setWhatsThis(
      tr("Each layer by its name. On another network, layers that have no such name keep "
         "what they have."));
  m_note->setWordWrap(true);
  m_note->setObjectName(u"presetNote"_s);
  auto *form = new QFormLayout;
  form->addRow(tr("&Name"), m_name);
  form->addRow(tr("S&ummary"), m_summary);
  form->addRow(m_byRoles);
  form->addRow(m_byLayers);
  auto *buttons = new QDialogButtonBox;
  m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
  buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(m_name, &QLineEdit::textChanged, this, &SavePresetDialog::follow);
  connect(m_byRoles, &QRadioButton::toggled, this, &SavePresetDialog::follow);
  auto *layout = new QVBoxLayout(this);
  layout->addLayout(form);
  layout->addWidget(m_note, 1);
  layout->addWidget(buttons);
  m_byLayers->setChecked(true);
  try {
    presetByRoles({}, document.plan(), document.network(), document.basePreset().toStdString());
    m_byRoles->setChecked(true);
  } catch (const Error &error) {
    m_byRoles->setEnabled(false);
    m_byRoles->setToolTip(QString::fromUtf8(error.what()));
  }
  setMinimumWidth(fontMetrics().averageCharWidth() * 64);
  follow();
}

OwnPreset SavePresetDialog::preset() const {
  const std::string name = m_name->text().trimmed().toStdString();
  OwnPreset preset = m_byRoles->isChecked() ? presetByRoles(name, m_document.plan(), m_document.network(),
                                                            m_document.basePreset().toStdString())
                                            : presetByLayers(name, m_document.plan(), m_document.network());
  preset.summary = m_summary->text().trimmed().toStdString();
  return preset;
}

void SavePresetDialog::follow() {
  const std::string name = m_name->text().trimmed().toStdString();
  const bool isUsable = isOwnPresetName(name);
  const bool isTaken = std::ranges::find(m_presets, name, &OwnPreset::name) != m_presets.end();
  m_save->setEnabled(isUsable);
  m_save->setText(isTaken ? tr("&Replace") : tr("&Save"));
  QString note;
  if (isTaken)
    note = tr("There is a preset of this name: it is replaced.");
  else if (!isUsable && !name.empty())
    note = tr("A name has letters, digits, _ and -, spaces inside, and is not that of a shipped preset.");
  else if (!m_byRoles->isEnabled())
    note = m_byRoles->toolTip();
  m_note->setText(note);
}

// --- those there are ---

OwnPresetsDialog::OwnPresetsDialog(QWidget *parent)
    : QDialog(parent), m_list(new QListWidget), m_note(new QLabel) {
  setObjectName(u"ownPresets"_s);
  setWindowTitle(tr("My presets"));
  m_list->setAccessibleName(tr("My presets"));
  m_note->setWordWrap(true);
  auto *buttons = new QDialogButtonBox;
  m_apply = buttons->addButton(tr("&Apply"), QDialogButtonBox::ActionRole);
  m_rename = buttons->addButton(tr("&Rename…"), QDialogButtonBox::ActionRole);
  m_delete = buttons->addButton(tr("&Delete"), QDialogButtonBox::ActionRole);
  buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
  m_rename->setObjectName(u"renamePreset"_s);
  m_delete->setObjectName(u"deletePreset"_s);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(m_apply, &QPushButton::clicked, this, [this] {
    if (const OwnPreset *preset = selected())
      Q_EMIT chosen(QString::fromStdString(preset->name));
  });
  connect(m_rename, &QPushButton::clicked, this, &OwnPresetsDialog::rename);
  connect(m_delete, &QPushButton::clicked, this, &OwnPresetsDialog::remove);
  connect(m_list, &QListWidget::currentRowChanged, this, &OwnPresetsDialog::follow);
  connect(m_list, &QListWidget::itemActivated, m_apply, &QPushButton::click);
  auto *layout = new QVBoxLayout(this);
  layout->addWidget(m_list, 1);
  layout->addWidget(m_note);
  layout->addWidget(buttons);
  resize(fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 20);
  read();
}

void OwnPresetsDialog::read() {
  m_own = readOwnPresets();
  m_list->clear();
  for (const OwnPreset &preset : m_own.presets) {
    const QString kind = preset.isByRoles()
                             ? tr("by roles")
                             : tr("%n layer(s) by name", nullptr, static_cast<int>(preset.layers.size()));
    const QString summary = QString::fromStdString(preset.summary);
    m_list->addItem(QStringList({QString::fromStdString(preset.name), kind, summary})
                        .filter(QRegularExpression(u"."_s))
                        .join(u" · "_s));
  }
  m_list->setCurrentRow(0);
  QStringList notes;
  for (const std::string &warning : m_own.warnings)
    notes.append(QString::fromStdString(warning));
  if (m_own.presets.empty())
    notes.append(tr("There is none yet: Edit ▸ Save plan as preset."));
  m_note->setText(notes.join(u'\n'));
  m_note->setVisible(!notes.isEmpty());
  follow();
}

const OwnPreset *OwnPresetsDialog::selected() const {
  const int row = m_list->currentRow();
  return row < 0 || row >= static_cast<int>(m_own.presets.size())
             ? nullptr
             : &m_own.presets[static_cast<std::size_t>(row)];
}

void OwnPresetsDialog::follow() {
  for (QPushButton *button : {m_apply, m_rename, m_delete})
    button->setEnabled(selected() != nullptr);
}

void OwnPresetsDialog::rename() {
  const OwnPreset *preset = selected();
  if (!preset)
    return;
  const std::string before = preset->name;
  const QString after = QInputDialog::getText(this, tr("Rename preset"), tr("New name:"), QLineEdit::Normal,
                                              QString::fromStdString(before))
                            .trimmed();
  if (after.isEmpty())
    return;
  try {
    renameOwnPreset(before, after.toStdString());
    read();
    Q_EMIT changed();
  } catch (const Error &error) {
    m_note->setText(QString::fromUtf8(error.what()));
    m_note->show();
  }
}

void OwnPresetsDialog::remove() {
  const OwnPreset *preset = selected();
  if (!preset)
    return;
  QMessageBox question(QMessageBox::Question, tr("Delete preset"),
                       tr("Delete the preset “%1”? Plans that it was applied to stay as they are.")
                           .arg(QString::fromStdString(preset->name)),
                       QMessageBox::NoButton, this);
  question.setTextFormat(Qt::PlainText);
  const QAbstractButton *deletes = question.addButton(tr("&Delete"), QMessageBox::DestructiveRole);
  question.setDefaultButton(question.addButton(tr("&Cancel"), QMessageBox::RejectRole));
  question.exec();
  if (question.clickedButton() != deletes)
    return;
  try {
    deleteOwnPreset(preset->name);
  } catch (const Error &error) {
    m_note->setText(QString::fromUtf8(error.what()));
    m_note->show();
    return;
  }
  read();
  Q_EMIT changed();
}

} // namespace bitsmith
