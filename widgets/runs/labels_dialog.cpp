// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/runs/labels_dialog.h"

#include "widgets/runs/run_library.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Completes the last of several tags that commas separate.
class LastTagCompleter : public QCompleter {
 public:
  using QCompleter::QCompleter;
  QStringList splitPath(const QString &path) const override { return {path.section(u',', -1).trimmed()}; }
  QString pathFromIndex(const QModelIndex &index) const override {
    const auto *edit = qobject_cast<const QLineEdit *>(widget());
    const QString before = edit ? edit->text() : QString();
    const auto comma = before.lastIndexOf(u',');
    return (comma < 0 ? QString() : before.left(comma + 1) + u' ') + QCompleter::pathFromIndex(index);
  }
};

std::vector<std::string> commonTags(const RunLibrary &library, const QStringList &folders) {
  std::vector<std::string> common = library.labels(folders.value(0)).tags;
  for (const QString &folder : folders) {
    const std::vector<std::string> tags = library.labels(folder).tags;
    std::erase_if(common, [&](const std::string &tag) { return !std::ranges::binary_search(tags, tag); });
  }
  return common;
}

} // namespace

LabelsDialog::LabelsDialog(RunLibrary &library, const QStringList &folders, QWidget *parent)
    : QDialog(parent), m_library(library), m_folders(folders), m_common(commonTags(library, folders)),
      m_tags(new QLineEdit), m_note(new QPlainTextEdit), m_problem(new QLabel) {
  setObjectName(u"labelsDialog"_s);
  setWindowTitle(tr("Tags and note"));
  const bool one = folders.size() == 1;
  auto *what = new QLabel(
      one ? library.name(folders.front())
          : tr("%n runs: these tags are on all of them", nullptr, static_cast<int>(folders.size())));
  what->setTextFormat(Qt::PlainText);
  what->setWordWrap(true);
  QFont bold = what->font();
  bold.setBold(true);
  what->setFont(bold);
  m_tags->setObjectName(u"tags"_s);
  m_tags->setAccessibleName(tr("Tags"));
  m_tags->setPlaceholderText(tr("paper, baseline"));
  m_tags->setText(QString::fromStdString(tagsText(m_common)));
  auto *completer = new LastTagCompleter(library.tags(), this);
  completer->setCaseSensitivity(Qt::CaseInsensitive);
  m_tags->setCompleter(completer);
  m_note->setObjectName(u"note"_s);
  m_note->setAccessibleName(tr("Note"));
  m_note->setPlaceholderText(tr("What this run was for, and what it came to"));
  m_note->setTabChangesFocus(true);
  m_note->setPlainText(QString::fromStdString(library.labels(folders.value(0)).note));
  m_problem->setObjectName(u"problem"_s);
  m_problem->setWordWrap(true);
  m_problem->hide();
  auto *hint = new QLabel(tr("Separate tags by commas. Find them with tag:paper above the runs."));
  hint->setForegroundRole(QPalette::PlaceholderText);
  hint->setWordWrap(true);
  auto *form = new QFormLayout;
  form->addRow(tr("&Tags"), m_tags);
  form->addRow(QString(), hint);
  if (one)
    form->addRow(tr("&Note"), m_note);
  else
    m_note->setParent(this), m_note->hide();
  auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
  connect(buttons, &QDialogButtonBox::accepted, this, &LabelsDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &LabelsDialog::reject);
  auto *layout = new QVBoxLayout(this);
  layout->addWidget(what);
  layout->addLayout(form, 1);
  layout->addWidget(m_problem);
  layout->addWidget(buttons);
  resize(440, one ? 300 : 160);
}

RunLabels LabelsDialog::changed(const RunLabels &labels, const std::vector<std::string> &tags) const {
  RunLabels result = labels;
  if (m_folders.size() == 1) {
    result.tags = tags;
    result.note = m_note->toPlainText().toStdString();
    return result;
  }
  // What only some of the runs have stays with them.
  std::erase_if(result.tags,
                [this](const std::string &tag) { return std::ranges::binary_search(m_common, tag); });
  std::ranges::copy(tags, std::back_inserter(result.tags));
  result.tags = parseTags(tagsText(result.tags));
  return result;
}

void LabelsDialog::accept() {
  const std::vector<std::string> tags = parseTags(m_tags->text().toStdString());
  try {
    for (const QString &folder : m_folders) {
      const RunLabels before = m_library.labels(folder);
      if (const RunLabels after = changed(before, tags); !(after == before))
        m_library.setLabels(folder, after);
    }
  } catch (const std::exception &error) {
    m_problem->setText(QString::fromUtf8(error.what()));
    m_problem->show();
    return;
  }
  QDialog::accept();
}

} // namespace bitsmith
