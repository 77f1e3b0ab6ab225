// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/deployment/export_dialog.h"

#include "widgets/deployment/export_report.h"
#include "widgets/document/core_text.h"
#include "widgets/document/save_place.h"
#include "widgets/runs/command_button.h"
#include "widgets/runs/command_line.h"
#include "widgets/runs/engine_request.h"
#include "widgets/runs/run_text.h"
#include "widgets/style/dialog_buttons.h"
#include "widgets/style/message_bar.h"
#include "widgets/style/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <chrono>

namespace bitsmith {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

QLabel *wrapped(const QString &name) {
  auto *label = new QLabel;
  label->setObjectName(name);
  label->setWordWrap(true);
  label->setTextFormat(Qt::RichText);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  return label;
}

/// Whether it is written from the network with its batch norms folded, rather than from the bits alone.
bool isDeployed(ExchangeFormat format) {
  return format != ExchangeFormat::nncf && format != ExchangeFormat::hawq;
}

} // namespace

ExportDialog::ExportDialog(const QString &folder, const RunRecord &run, QWidget *parent)
    : QDialog(parent), m_folder(folder), m_stem(QString::fromStdString(run.experiment.name)),
      m_formats(new QListWidget), m_facts(wrapped(u"exportFacts"_s)), m_foresight(new QTextBrowser),
      m_folding(new QComboBox), m_narrow(new QCheckBox(tr("weights without their lowest code"))),
      m_fourBits(new QCheckBox(tr("4-bit types for weights of up to 4 bits"))), m_check(new QComboBox),
      m_path(new QLineEdit), m_browse(new QPushButton(tr("&Browse…"))), m_replaces(new QLabel),
      m_message(new MessageBar), m_progress(new QProgressBar), m_outcome(new QTextBrowser) {
  setObjectName(u"exportDialog"_s);
  setWindowTitle(tr("Export model"));
  static const QRegularExpression unusual(u"[^A-Za-z0-9_.-]+"_s);
  m_stem.replace(unusual, u"_"_s);
  auto *column = new QVBoxLayout(this);
  column->addWidget(m_message);
  column->addWidget(makeHeader(run));
  column->addWidget(makeChoice(), 1);
  column->addWidget(m_progress);
  column->addWidget(m_outcome);
  auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  m_write = buttons->addButton(tr("&Export"), QDialogButtonBox::ActionRole);
  m_write->setObjectName(u"writeExport"_s);
  m_cancel = buttons->addButton(tr("&Stop"), QDialogButtonBox::ActionRole);
  m_cancel->setObjectName(u"stopExport"_s);
  buttons->addButton(makeCommandButton([this] { return command(); }), QDialogButtonBox::ActionRole);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
  column->addWidget(buttons);
  setOnlyDefault(*buttons, *m_write);
  m_browse->setAutoDefault(false);
  m_progress->setRange(0, 0);
  m_progress->setTextVisible(false);
  m_progress->setMaximumHeight(6);
  m_progress->hide();
  m_outcome->setObjectName(u"exportOutcome"_s);
  m_outcome->setAccessibleName(tr("What was written"));
  m_outcome->setMinimumHeight(150);
  m_outcome->hide();
  m_delay.setSingleShot(true);
  m_delay.setInterval(150ms);
  connectParts();
  m_formats->setCurrentRow(0);
  resize(860, 600);
}

ExportDialog::~ExportDialog() = default;

QWidget *ExportDialog::makeHeader(const RunRecord &run) {
  QString text = tr("<b>%1</b> · %2")
                     .arg(QString::fromStdString(run.experiment.name).toHtmlEscaped(),
                          networkText(run.experiment.network).toHtmlEscaped());
  if (run.result)
    text += u" · "_s + tr("accuracy %1, %2× smaller than fp32")
                           .arg(accuracyText(run.result->accuracy, run.result->accuracyInterval),
                                QLocale().toString(run.result->compressionRatio, 'f', 1));
  auto *label = wrapped(u"exportRun"_s);
  label->setText(text);
  return label;
}

QWidget *ExportDialog::makeChoice() {
  auto *widget = new QWidget;
  auto *row = new QHBoxLayout(widget);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(16);
  m_formats->setObjectName(u"exportFormats"_s);
  m_formats->setAccessibleName(tr("Format"));
  for (const ExchangeFormatInfo &format : exchangeFormats()) {
    auto *item = new QListWidgetItem(coreText(format.title), m_formats);
    item->setData(Qt::UserRole, QString::fromStdString(format.name));
  }
  m_formats->setMaximumWidth(240);
  row->addWidget(m_formats);
  auto *right = new QVBoxLayout;
  right->setSpacing(8);
  m_foresight->setObjectName(u"exportForesight"_s);
  m_foresight->setAccessibleName(tr("What would be lost"));
  right->addWidget(m_facts);
  right->addWidget(m_foresight, 1);
  right->addWidget(makeOptions());
  row->addLayout(right, 1);
  return widget;
}

QWidget *ExportDialog::makeOptions() {
  auto *widget = new QWidget;
  m_options = new QFormLayout(widget);
  m_options->setContentsMargins(0, 0, 0, 0);
  m_options->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  m_folding->setObjectName(u"exportFolding"_s);
  m_folding->addItem(tr("into scales and biases: the integers stay as they were trained"), u"scales"_s);
  m_folding->addItem(tr("into the weights, which are quantized anew, as converters do"), u"before"_s);
  m_folding->addItem(tr("not at all"), u"none"_s);
  m_narrow->setObjectName(u"exportNarrow"_s);
  m_narrow->setToolTip(tr("−127 instead of −128, for runtimes that have no room for it"));
  m_fourBits->setObjectName(u"exportFourBits"_s);
  m_fourBits->setToolTip(tr("Smaller files; needs a runtime that knows opset 21"));
  m_check->setObjectName(u"exportCheck"_s);
  m_check->addItem(tr("on 1,000 test pictures"), 1000);
  m_check->addItem(tr("on 100 test pictures"), 100);
  m_check->addItem(tr("not at all"), 0);
  m_path->setObjectName(u"exportPath"_s);
  m_replaces->setObjectName(u"exportReplaces"_s);
  m_replaces->setForegroundRole(QPalette::PlaceholderText);
  auto *pathRow = new QWidget;
  auto *path = new QHBoxLayout(pathRow);
  path->setContentsMargins(0, 0, 0, 0);
  path->addWidget(m_path, 1);
  path->addWidget(m_browse);
  m_options->addRow(tr("Batch &norms"), m_folding);
  m_options->addRow({}, m_narrow);
  m_options->addRow({}, m_fourBits);
  m_options->addRow(tr("&Check"), m_check);
  m_options->addRow(tr("&File"), pathRow);
  m_options->addRow({}, m_replaces);
  if (auto *label = qobject_cast<QLabel *>(m_options->labelForField(pathRow)))
    label->setBuddy(m_path);
  return widget;
}

void ExportDialog::connectParts() {
  connect(m_formats, &QListWidget::currentRowChanged, this, &ExportDialog::formatChanged);
  connect(&m_delay, &QTimer::timeout, this, &ExportDialog::ask);
  const auto again = [this] {
    showForesight(tr("Finding out what would be lost…"));
    m_delay.start();
  };
  connect(m_folding, &QComboBox::currentIndexChanged, this, again);
  connect(m_narrow, &QCheckBox::toggled, this, again);
  connect(m_fourBits, &QCheckBox::toggled, this, again);
  connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::updatePath);
  connect(m_browse, &QPushButton::clicked, this, &ExportDialog::browse);
  connect(m_write, &QPushButton::clicked, this, &ExportDialog::write);
  connect(m_cancel, &QPushButton::clicked, this, [this] {
    delete std::exchange(m_writing, nullptr);
    m_message->show(Severity::info,
                    tr("Stopped: nothing was checked, and a file that was not complete was not kept."));
    updateButtons();
  });
}

const ExchangeFormatInfo &ExportDialog::chosen() const {
  return exchangeFormats().at(static_cast<std::size_t>(std::max(0, m_formats->currentRow())));
}

QString ExportDialog::format() const {
  return QString::fromStdString(chosen().name);
}

void ExportDialog::chooseFormat(const QString &name) {
  for (int row = 0; row < m_formats->count(); ++row)
    if (m_formats->item(row)->data(Qt::UserRole) == name)
      m_formats->setCurrentRow(row);
}

QString ExportDialog::path() const {
  return m_path->text().trimmed();
}

void ExportDialog::setPath(const QString &path) {
  m_path->setText(path);
}

QString ExportDialog::foresight() const {
  return m_foresight->toPlainText();
}

QString ExportDialog::outcome() const {
  return m_outcome->isHidden() ? QString() : m_outcome->toPlainText();
}

void ExportDialog::formatChanged() {
  const ExchangeFormatInfo &format = chosen();
  m_facts->setText(u"<b>%1</b><br>%2"_s.arg(coreText(format.title).toHtmlEscaped(),
                                            coreText(format.summary).toHtmlEscaped()));
  m_options->setRowVisible(m_folding, isDeployed(format.format));
  m_options->setRowVisible(m_narrow, isDeployed(format.format));
  m_options->setRowVisible(m_fourBits, format.format == ExchangeFormat::onnxQdq);
  const QFileInfo before(path());
  const QString folder = path().isEmpty() ? proposedFolder() : before.path();
  const QString stem = path().isEmpty() ? m_stem : before.completeBaseName();
  m_path->setText(QDir(folder).filePath(stem + QString::fromStdString(format.ending)));
  delete std::exchange(m_asking, nullptr); // its answer is of another format
  if (const auto known = m_known.constFind(arguments().join(u' ')); known != m_known.constEnd()) {
    m_delay.stop();
    return showForesight(*known);
  }
  showForesight(tr("Finding out what would be lost…"));
  m_delay.start();
}

QStringList ExportDialog::arguments() const {
  const ExchangeFormat chosenFormat = chosen().format;
  QStringList list{u"export"_s, m_folder, u"--format"_s, format(), u"--json"_s};
  if (isDeployed(chosenFormat))
    list << u"--fold"_s << m_folding->currentData().toString();
  if (isDeployed(chosenFormat) && m_narrow->isChecked())
    list << u"--narrow"_s;
  if (chosenFormat == ExchangeFormat::onnxQdq && m_fourBits->isChecked())
    list << u"--int4"_s;
  if (chosenFormat == ExchangeFormat::modelExplorer && !m_sensitivity.isEmpty())
    list << u"--sensitivity"_s << m_sensitivity;
  return list;
}

QString ExportDialog::command() const {
  QStringList words = arguments();
  words.removeAll(u"--json"_s);
  return commandOf(words + QStringList{u"--output"_s, QFileInfo(path()).absoluteFilePath(), u"--check"_s,
                                       m_check->currentData().toString()});
}

/// Asks the engine what this run would lose in this format.
void ExportDialog::ask() {
  delete std::exchange(m_asking, nullptr);
  const QStringList asked = arguments();
  m_asking = new EngineRequest(asked + QStringList{u"--dry-run"_s, u"--check"_s, u"0"_s}, this);
  connect(m_asking, &EngineRequest::finished, this, [this, asked](const QJsonDocument &answer) {
    std::exchange(m_asking, nullptr)->deleteLater();
    const QString html = foresightHtml(answer.object());
    m_known.insert(asked.join(u' '), html);
    if (asked == arguments())
      showForesight(html);
  });
  connect(m_asking, &EngineRequest::failed, this, [this, asked](const QString &message) {
    std::exchange(m_asking, nullptr)->deleteLater();
    if (asked == arguments())
      showForesight(tr("This run cannot be written so: %1").arg(message.toHtmlEscaped()));
  });
  m_asking->start();
}

void ExportDialog::showForesight(const QString &html) {
  m_foresight->setHtml(html);
}

void ExportDialog::updatePath() {
  m_replaces->setText(replacementText(path()));
  m_options->setRowVisible(m_replaces, !m_replaces->text().isEmpty());
  updateButtons();
}

void ExportDialog::updateButtons() {
  m_write->setEnabled(!isWriting() && !path().isEmpty());
  m_cancel->setVisible(isWriting());
  m_progress->setVisible(isWriting());
  for (QWidget *part : std::initializer_list<QWidget *>{m_formats, m_folding, m_narrow, m_fourBits, m_check,
                                                        m_path, m_browse})
    part->setEnabled(!isWriting());
}

void ExportDialog::browse() {
  const QString ending = QString::fromStdString(chosen().ending);
  const QString filter = tr("%1 (*%2)").arg(QString::fromStdString(chosen().title), ending);
  // The line below the field says that a file will be replaced.
  const QString file = QFileDialog::getSaveFileName(this, tr("Export model"), path(), filter, nullptr,
                                                    QFileDialog::DontConfirmOverwrite);
  if (!file.isEmpty())
    m_path->setText(QFileInfo(file).suffix().isEmpty() ? file + ending : file);
}

void ExportDialog::write() {
  if (isWriting() || path().isEmpty())
    return;
  const QFileInfo folder(QFileInfo(path()).absolutePath());
  if (!folder.exists())
    return fail(tr("The folder %1 does not exist: choose another.").arg(folder.filePath()));
  if (!folder.isDir() || !folder.isWritable())
    return fail(tr("%1 is not a folder that can be written to: choose another.").arg(folder.filePath()));
  m_message->dismiss();
  m_outcome->hide();
  m_writing = new EngineRequest(arguments() + QStringList{u"--output"_s, QFileInfo(path()).absoluteFilePath(),
                                                          u"--check"_s, m_check->currentData().toString()},
                                this);
  connect(m_writing, &EngineRequest::finished, this, [this](const QJsonDocument &answer) {
    std::exchange(m_writing, nullptr)->deleteLater();
    finish(answer.object());
  });
  connect(m_writing, &EngineRequest::failed, this, [this](const QString &message) {
    std::exchange(m_writing, nullptr)->deleteLater();
    fail(message);
  });
  m_writing->start();
  updateButtons();
}

void ExportDialog::finish(const QJsonObject &report) {
  m_outcome->setHtml(outcomeHtml(report));
  m_outcome->show();
  if (isWorrying(report))
    m_message->show(
        Severity::warning,
        report.contains("not_checked"_L1)
            ? tr("The file was written, but it could not be read again to be checked.")
            : tr("The file was written, but it disagrees with the run on more than 1 % of the pictures: "
                 "see below."));
  updatePath();
  Q_EMIT written(path());
}

void ExportDialog::fail(const QString &message) {
  m_message->show(Severity::error, message);
  updateButtons();
}

} // namespace bitsmith
