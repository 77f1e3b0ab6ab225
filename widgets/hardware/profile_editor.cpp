// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/hardware/profile_editor.h"

#include "core/plan/base/error.h"
#include "widgets/document/core_text.h"
#include "widgets/document/document.h"
#include "widgets/hardware/profile_effect.h"
#include "widgets/hardware/profile_form.h"
#include "widgets/style/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int nameRole = Qt::UserRole;
const QString fallback = u"notebook"_s; ///< what a plan is costed on whose profile is deleted

} // namespace

ProfileEditor::ProfileEditor(Document &document, QWidget *parent)
    : QDialog(parent), m_document(document), m_list(new QListWidget), m_intro(new QLabel),
      m_form(new ProfileForm), m_effect(new ProfileEffect), m_message(new QLabel) {
  setObjectName(u"profileEditor"_s);
  setWindowTitle(tr("Hardware profiles"));
  auto *splitter = new QSplitter(Qt::Horizontal);
  splitter->addWidget(makeList());
  splitter->addWidget(makeRight());
  splitter->setStretchFactor(1, 1);
  splitter->setChildrenCollapsible(false);
  splitter->setSizes({180, 780});
  auto *layout = new QVBoxLayout(this);
  layout->addWidget(splitter);
  resize(960, 680);
  connect(m_list, &QListWidget::currentRowChanged, this, &ProfileEditor::onRowChanged);
  connect(m_form, &ProfileForm::edited, this, [this] {
    m_failure.clear();
    refresh();
  });
  connect(m_message, &QLabel::linkActivated, m_form, &ProfileForm::showFault);
  connect(&document, &Document::costChanged, this, &ProfileEditor::refresh);
  readLibrary();
  display(document.hardware(), false);
}

QWidget *ProfileEditor::makeList() {
  m_list->setObjectName(u"profileList"_s);
  m_list->setAccessibleName(tr("Hardware profiles"));
  m_list->setIconSize({14, 14});
  m_list->setMinimumWidth(150);
  m_copy = new QPushButton(tr("Copy"));
  m_copy->setObjectName(u"copyProfile"_s);
  m_copy->setToolTip(tr("A copy of this profile, to be edited"));
  m_delete = new QPushButton(tr("Delete"));
  m_delete->setObjectName(u"deleteProfile"_s);
  connect(m_copy, &QPushButton::clicked, this, &ProfileEditor::copyProfile);
  connect(m_delete, &QPushButton::clicked, this, &ProfileEditor::deleteProfile);
  auto *buttons = new QHBoxLayout;
  buttons->addWidget(m_copy);
  buttons->addWidget(m_delete);
  auto *side = new QWidget;
  auto *column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_list, 1);
  column->addLayout(buttons);
  return side;
}

QWidget *ProfileEditor::makeRight() {
  m_intro->setWordWrap(true);
  m_intro->setForegroundRole(QPalette::PlaceholderText);
  m_message->setObjectName(u"profileMessage"_s);
  m_message->setWordWrap(true);
  m_message->setMinimumHeight(2 * fontMetrics().height()); // what comes and goes does not move the fields
  m_message->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  m_save = new QPushButton(tr("Save"));
  m_save->setObjectName(u"saveProfile"_s);
  m_save->setToolTip(
      tr("Saves it in %1 and costs the plan on it").arg(fromStd(userHardwareFolder().string())));
  m_revert = new QPushButton(tr("Revert"));
  m_revert->setObjectName(u"revertProfile"_s);
  auto *close = new QPushButton(tr("Close"));
  for (QPushButton *button : {m_copy, m_delete, m_save, m_revert, close})
    button->setAutoDefault(false); // Enter in a field belongs to the field
  connect(m_save, &QPushButton::clicked, this, &ProfileEditor::saveProfile);
  connect(m_revert, &QPushButton::clicked, this, &ProfileEditor::revertProfile);
  connect(close, &QPushButton::clicked, this, &ProfileEditor::reject);
  auto *buttons = new QHBoxLayout;
  buttons->addWidget(m_save);
  buttons->addWidget(m_revert);
  buttons->addStretch();
  buttons->addWidget(close);
  auto *right = new QWidget;
  auto *column = new QVBoxLayout(right);
  column->setContentsMargins(6, 0, 0, 0);
  column->addWidget(m_intro);
  column->addWidget(m_form, 1);
  column->addWidget(m_message);
  column->addWidget(m_effect);
  column->addLayout(buttons);
  return right;
}

// --- what there is ---

void ProfileEditor::readLibrary() {
  m_library = readHardwareLibrary();
}

const HardwareProfile *ProfileEditor::find(const QString &name) const {
  const auto found = std::ranges::find(m_library.profiles, name.toStdString(), &HardwareProfile::name);
  return found == m_library.profiles.end() ? nullptr : &*found;
}

void ProfileEditor::fillList() {
  const QSignalBlocker blocker(m_list);
  m_list->clear();
  const auto add = [this](const HardwareProfile &profile, bool isNew) {
    const bool shipped = isShippedHardware(profile.name);
    auto *item =
        new QListWidgetItem(fromStd(profile.name) + (isNew ? tr(" (not saved)") : QString()), m_list);
    item->setData(nameRole, fromStd(profile.name));
    item->setIcon(shipped ? Theme::instance().icon(u"lock"_s) : QIcon());
    item->setToolTip(
        literalToolTip(shipped ? tr("%1\nShipped: it can be copied, not edited").arg(coreText(profile.title))
                               : tr("%1\nYour own").arg(coreText(profile.title))));
    if (profile.name == m_base.name && isNew == m_isNew)
      m_list->setCurrentItem(item);
  };
  for (const HardwareProfile &profile : m_library.profiles)
    add(profile, false);
  if (m_isNew)
    add(m_base, true);
}

void ProfileEditor::openProfile(const QString &name) {
  readLibrary();
  if (const HardwareProfile *profile = find(name); profile && !hasUnsaved())
    display(HardwareProfile(*profile), false);
  else
    fillList();
}

void ProfileEditor::display(const HardwareProfile &profile, bool isNew) {
  m_base = profile;
  m_isNew = isNew;
  m_failure.clear();
  fillList();
  m_form->setProfile(profile, isOwn());
  m_intro->setText(isOwn() ? tr("Your own profile. Every figure has a field that says where it comes from.")
                           : tr("A shipped profile, to be read and copied: “Copy” makes one of your own."));
  refresh();
}

QString ProfileEditor::current() const {
  return fromStd(m_base.name);
}

bool ProfileEditor::isOwn() const {
  return m_isNew || !isShippedHardware(m_base.name);
}

bool ProfileEditor::hasUnsaved() const {
  return m_isNew || m_form->isModified();
}

void ProfileEditor::onRowChanged(int row) {
  const QListWidgetItem *item = m_list->item(row);
  if (!item)
    return;
  const QString name = item->data(nameRole).toString();
  if (!find(name) || (name == current() && !m_isNew))
    return;
  const bool leaves = mayLeave(); // which may save, and read all profiles anew
  if (const HardwareProfile *profile = find(name); leaves && profile)
    display(HardwareProfile(*profile), false);
  else
    fillList(); // the choice goes back
}

// --- what is wrong ---

QString ProfileEditor::nameFault() const {
  const std::optional<HardwareProfile> &profile = m_form->profile();
  if (!profile || (profile->name == m_base.name && !m_isNew) || !find(fromStd(profile->name)))
    return {};
  return tr("Name is “%1”, which another profile has already: give it one of its own")
      .arg(fromStd(profile->name));
}

void ProfileEditor::refresh() {
  const std::optional<HardwareProfile> &profile = m_form->profile();
  const QStringList faults = m_form->faults();
  const QString name = nameFault();
  const QStringList stale = m_form->staleSources();
  QString text;
  ColorRole color = ColorRole::negative;
  if (!m_failure.isEmpty()) {
    text = m_failure.toHtmlEscaped();
  } else if (!faults.isEmpty()) {
    text = faults.front().toHtmlEscaped() + u" · <a href=\"fault\">"_s + tr("show") + u"</a>"_s;
    if (faults.size() > 1)
      text += tr(" (and %n more)", nullptr, static_cast<int>(faults.size() - 1));
  } else if (!name.isEmpty()) {
    text = name.toHtmlEscaped();
  } else if (!stale.isEmpty()) {
    color = ColorRole::warning;
    text = tr("The source still speaks of the figure that was there before: %1").arg(stale.join(u", "_s));
  }
  QPalette palette;
  palette.setColor(QPalette::WindowText, Theme::instance().color(color));
  m_message->setPalette(palette);
  m_message->setText(text);
  m_save->setEnabled(isOwn() && hasUnsaved() && profile && name.isEmpty());
  m_revert->setEnabled(isOwn() && hasUnsaved());
  m_delete->setEnabled(isOwn() && !m_isNew);
  m_effect->compare(m_document.network(), m_document.plan(), m_base, profile);
  Q_EMIT edited(isOwn() && m_form->isModified() ? profile : std::nullopt);
}

QString ProfileEditor::message() const {
  return m_message->text();
}

// --- what is done ---

void ProfileEditor::copyProfile() {
  if (!mayLeave())
    return;
  HardwareProfile copy = m_base;
  readLibrary();
  copy.name = nameOfCopy(m_base.name, m_library);
  copy.title = tr("%1, copy").arg(fromStd(m_base.title)).toStdString();
  display(copy, true);
}

void ProfileEditor::saveProfile() {
  if (!m_save->isEnabled())
    return;
  const HardwareProfile profile = *m_form->profile();
  const std::string before = m_base.name;
  const bool wasUsed = m_document.hardware().name == before || m_isNew;
  try {
    m_isNew ? saveUserHardware(profile) : replaceUserHardware(before, profile);
  } catch (const Error &error) {
    m_failure = QString::fromUtf8(error.what());
    return refresh();
  }
  readLibrary();
  display(profile, false);
  if (m_document.hardware().name == profile.name)
    m_document.reloadHardware();
  else if (wasUsed)
    m_document.setHardware(fromStd(profile.name));
  Q_EMIT libraryChanged();
}

void ProfileEditor::revertProfile() {
  if (!m_isNew)
    return display(HardwareProfile(m_base), false);
  m_isNew = false;
  display(m_document.hardware(), false);
}

void ProfileEditor::deleteProfile() {
  if (!m_delete->isEnabled())
    return;
  QMessageBox question(
      QMessageBox::Question, tr("Delete the profile"),
      tr("Delete “%1”? Its file goes; plans and runs that name it cannot be costed on it again.")
          .arg(current()),
      QMessageBox::NoButton, this);
  question.setObjectName(u"deleteQuestion"_s);
  const QAbstractButton *remove = question.addButton(tr("Delete"), QMessageBox::AcceptRole);
  question.setDefaultButton(question.addButton(tr("Keep"), QMessageBox::RejectRole));
  question.exec();
  if (question.clickedButton() != remove)
    return;
  const bool wasUsed = m_document.hardware().name == m_base.name;
  try {
    deleteUserHardware(m_base.name);
  } catch (const Error &error) {
    m_failure = QString::fromUtf8(error.what());
    return refresh();
  }
  readLibrary();
  if (wasUsed)
    m_document.setHardware(fallback);
  display(m_document.hardware(), false);
  Q_EMIT libraryChanged();
}

bool ProfileEditor::mayLeave() {
  if (!isOwn() || !hasUnsaved())
    return true;
  QMessageBox question(QMessageBox::Question, tr("The profile is not saved"),
                       tr("“%1” was edited and is not saved.").arg(current()), QMessageBox::NoButton, this);
  question.setTextFormat(Qt::PlainText);
  question.setObjectName(u"leaveQuestion"_s);
  QAbstractButton *save = question.addButton(tr("Save"), QMessageBox::AcceptRole);
  const QAbstractButton *drop = question.addButton(tr("Discard"), QMessageBox::DestructiveRole);
  question.addButton(tr("Go on editing"), QMessageBox::RejectRole);
  save->setEnabled(m_save->isEnabled());
  question.exec();
  if (question.clickedButton() == save) {
    saveProfile();
    return !hasUnsaved();
  }
  if (question.clickedButton() != drop)
    return false;
  revertProfile();
  return true;
}

void ProfileEditor::reject() {
  if (!mayLeave())
    return;
  Q_EMIT edited(std::nullopt);
  QDialog::reject();
}

} // namespace bitsmith
