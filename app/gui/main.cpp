// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/window/application.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/translations.h"
#include "app/gui/window/window_host.h"

#include "core/plan/runs/run_folder.h"
#include "widgets/runs/run_folder.h"
#include "widgets/style/message_bar.h"

#include <QCommandLineParser>
#include <QLocale>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

int main(int argc, char **argv) {
  bitsmith::Application application(argc, argv);
  QApplication::setApplicationName(u"bitsmith"_s);
  QApplication::setOrganizationName(u"bitsmith"_s);
  QApplication::setApplicationDisplayName(u"Bitsmith"_s);
  QApplication::setApplicationVersion(QStringLiteral(BITSMITH_VERSION));
  QApplication::setDesktopFileName(u"org.bitsmith.Bitsmith"_s);

  bitsmith::installTranslations(application, bitsmith::localeOf(bitsmith::WindowSettings().language()));

  QCommandLineParser parser;
  parser.setApplicationDescription(QCoreApplication::translate(
      "main", "Workbench for mixed-precision quantization with hardware co-design."));
  parser.addHelpOption();
  parser.addVersionOption();
  const QCommandLineOption runs(u"runs"_s, QCoreApplication::translate("main", "Folder that holds the runs."),
                                QCoreApplication::translate("main", "folder"),
                                bitsmith::folderKey(bitsmith::defaultRunsFolder()));
  parser.addOption(runs);
  parser.addPositionalArgument(
      u"file"_s, QCoreApplication::translate("main", "Project or experiment to open."), u"[file]"_s);
  parser.process(application);

  QApplication::setWindowIcon(bitsmith::Theme::instance().icon(u"bitsmith"_s));
  const bitsmith::WindowHost host(bitsmith::folderKey(parser.value(runs)));
  QObject::connect(&application, &bitsmith::Application::faultCaught, [&host](const QString &message) {
    host.window().messageBar()->show(
        bitsmith::Severity::error,
        QCoreApplication::translate("main", "Something went wrong that nobody foresaw: %1. What you did last "
                                            "may not be done; save your work.")
            .arg(message));
  });
  host.window().show();
  // Where what goes wrong is caught.
  if (const QStringList files = parser.positionalArguments(); !files.isEmpty())
    QTimer::singleShot(0, &application, [&host, file = files.first()] { host.window().openFile(file); });
  return QApplication::exec();
}
