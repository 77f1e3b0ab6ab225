// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/report/report_dialog.h"

#include "core/plan/base/files.h"
#include "core/plan/report/report.h"
#include "widgets/document/save_place.h"
#include "widgets/report/report_document.h"
#include "widgets/runs/command_button.h"
#include "widgets/runs/command_line.h"
#include "widgets/runs/run_folder.h"
#include "widgets/style/dialog_buttons.h"
#include "widgets/style/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDate>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QThread>
#include <QUrl>
#include <QVBoxLayout>

#include <initializer_list>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Reads the runs and writes the file. @return what went wrong; empty: nothing
QString writeReport(const QStringList &folders, const ReportOptions &options, const QString &path, bool pdf) {
  try {
    std::vector<std::filesystem::path> paths;
    for (const QString &folder : folders)
      paths.push_back(toPath(folder));
    const Page page = makeReport(readReport(paths), options);
    const QByteArray bytes = pdf ? toPdf(page) : QByteArray::fromStdString(toHtml(page));
    writeFileAtomically(toPath(path),
                        std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    return {};
  } catch (const std::exception &error) {
    return QString::fromUtf8(error.what());
  }
}

} // namespace

ReportDialog::ReportDialog(const QStringList &folders, const QString &title, QWidget *parent)
    : QDialog(parent), m_folders(folders), m_title(new QLineEdit(title)), m_question(new QLineEdit),
      m_format(new QComboBox), m_path(new QLineEdit), m_browse(new QPushButton(tr("&Browse…"))),
      m_replaces(new QLabel), m_open(new QCheckBox(tr("&Open it when it is written"))), m_problem(new QLabel),
      m_progress(new QProgressBar) {
  setObjectName(u"reportDialog"_s);
  setWindowTitle(tr("Report"));
  m_title->setObjectName(u"reportTitle"_s);
  m_question->setObjectName(u"reportQuestion"_s);
  m_question->setPlaceholderText(tr("for instance: do four bits suffice for this network?"));
  m_format->setObjectName(u"reportFormat"_s);
  m_format->addItem(tr("HTML page, everything in one file"), u"html"_s);
  m_format->addItem(tr("PDF document, A4"), u"pdf"_s);
  m_path->setObjectName(u"reportPath"_s);
  m_replaces->setObjectName(u"reportReplaces"_s);
  m_replaces->setForegroundRole(QPalette::PlaceholderText);
  m_open->setObjectName(u"reportOpen"_s);
  m_open->setChecked(true);
  m_problem->setObjectName(u"reportProblem"_s);
  m_problem->setWordWrap(true);
  m_progress->setRange(0, 0);
  m_progress->setTextVisible(false);
  m_progress->setMaximumHeight(6);
  auto *path = new QHBoxLayout;
  path->addWidget(m_path, 1);
  path->addWidget(m_browse);
  auto *form = m_form = new QFormLayout;
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  form->addRow(tr("&Title"), m_title);
  form->addRow(tr("&Question"), m_question);
  form->addRow(tr("&Format"), m_format);
  form->addRow(tr("File"), path);
  form->addRow({}, m_replaces);
  form->addRow({}, m_open);
  auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  m_write = buttons->addButton(tr("&Write"), QDialogButtonBox::ActionRole);
  m_write->setObjectName(u"writeReport"_s);
  m_browse->setAutoDefault(false);
  buttons->addButton(makeCommandButton([this] { return command(); }), QDialogButtonBox::ActionRole);
  auto *column = new QVBoxLayout(this);
  auto *intro = new QLabel(
      tr("Question, set-up, results with 95 % intervals, charts, plans, costs, and how to repeat it: "
         "of %n run(s) or studies.",
         nullptr, static_cast<int>(folders.size())));
  intro->setWordWrap(true);
  column->addWidget(intro);
  column->addLayout(form);
  column->addWidget(m_problem);
  column->addWidget(m_progress);
  column->addWidget(buttons);
  setOnlyDefault(*buttons, *m_write);
  static const QRegularExpression unusual(u"[^\\w.-]+"_s, QRegularExpression::UseUnicodePropertiesOption);
  const QString stem = QString(title).replace(unusual, u"-"_s);
  m_path->setText(QDir(proposedFolder()).filePath((stem.isEmpty() ? u"report"_s : stem) + u".html"_s));
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
  connect(m_format, &QComboBox::currentIndexChanged, this, &ReportDialog::formatChanged);
  connect(m_browse, &QPushButton::clicked, this, &ReportDialog::browse);
  connect(m_path, &QLineEdit::textChanged, this, &ReportDialog::update);
  connect(m_write, &QPushButton::clicked, this, &ReportDialog::write);
  update();
  resize(560, sizeHint().height());
}

ReportDialog::~ReportDialog() {
  if (m_thread)
    m_thread->wait(); // it takes a moment, and writes the file whole or not at all
  delete m_thread;
}

QString ReportDialog::format() const {
  return m_format->currentData().toString();
}

QString ReportDialog::path() const {
  return m_path->text().trimmed();
}

void ReportDialog::setPath(const QString &path) {
  m_path->setText(path);
}

QString ReportDialog::problem() const {
  return m_problem->text();
}

QString ReportDialog::command() const {
  QStringList words{u"report"_s};
  words += m_folders;
  if (const QString title = m_title->text().trimmed(); !title.isEmpty())
    words << u"--title"_s << title;
  if (const QString question = m_question->text().trimmed(); !question.isEmpty())
    words << u"--question"_s << question;
  // The program writes pages; paper is the window's business.
  const QFileInfo file(path());
  const QString ending = file.suffix() == "htm"_L1 ? file.suffix() : u"html"_s;
  words << u"-o"_s << QDir(file.path()).filePath(file.completeBaseName() + u'.' + ending);
  return commandOf(words);
}

void ReportDialog::formatChanged() {
  const QFileInfo file(path());
  m_path->setText(QDir(file.path()).filePath(file.completeBaseName() + u'.' + format()));
}

void ReportDialog::browse() {
  // Pages end in either way: the other one is no matter for translations.
  const QString filter = format() == "pdf"_L1
                             ? tr("PDF document (*.pdf)")
                             : tr("HTML page (*.html)").replace(u"*.html"_s, u"*.html *.htm"_s);
  const QString file = askWhereToSave(this, tr("Report"), path(), filter);
  if (!file.isEmpty())
    setPath(file);
}

void ReportDialog::update() {
  // What is being written is no longer to be changed; nor may the dialog end below another one that asks for
  // a file.
  for (QWidget *input : std::initializer_list<QWidget *>{m_title, m_question, m_format, m_path, m_browse})
    input->setEnabled(!isWriting());
  m_replaces->setText(replacementText(path()));
  m_form->setRowVisible(m_replaces, !isWriting() && !m_replaces->text().isEmpty());
  m_write->setEnabled(!isWriting() && !path().isEmpty());
  m_progress->setVisible(isWriting());
  m_problem->setVisible(!m_problem->text().isEmpty());
}

void ReportDialog::write() {
  if (isWriting() || path().isEmpty())
    return;
  m_problem->clear();
  const ReportOptions options{.title = m_title->text().trimmed().toStdString(),
                              .question = m_question->text().trimmed().toStdString(),
                              .date = QDate::currentDate().toString(Qt::ISODate).toStdString()};
  const QString file = QFileInfo(path()).absoluteFilePath();
  m_thread = QThread::create([this, file, options, folders = m_folders, pdf = format() == "pdf"_L1] {
    const QString error = writeReport(folders, options, file, pdf);
    QMetaObject::invokeMethod(
        this, [this, file, error] { finish(file, error); }, Qt::QueuedConnection);
  });
  m_thread->start();
  update();
}

void ReportDialog::reject() {
  if (!isWriting())
    return QDialog::reject();
  // The file is written to its end, and nobody need wait for it: finish() ends the dialog.
  m_isLeft = true;
  setAttribute(Qt::WA_DeleteOnClose, false);
  hide();
}

void ReportDialog::finish(const QString &file, const QString &error) {
  m_thread->wait();
  delete std::exchange(m_thread, nullptr);
  m_problem->setText(error);
  QPalette colours = m_problem->palette();
  colours.setColor(QPalette::WindowText, Theme::instance().color(ColorRole::negative));
  m_problem->setPalette(colours);
  update();
  if (std::exchange(m_isLeft, false)) {
    setAttribute(Qt::WA_DeleteOnClose);
    if (!error.isEmpty())
      return open();
    Q_EMIT written(file);
    return deleteLater();
  }
  if (!error.isEmpty())
    return;
  if (m_open->isChecked())
    QDesktopServices::openUrl(QUrl::fromLocalFile(file));
  Q_EMIT written(file);
  accept();
}

} // namespace bitsmith
