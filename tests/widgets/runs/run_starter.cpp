// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Queues an endless run below the folder named on the command line and waits to be killed.

#include "widgets/runs/run_queue.h"

#include <QCoreApplication>

int main(int argc, char **argv) {
  QCoreApplication application(argc, argv);
  bitsmith::RunQueue queue;
  bitsmith::Experiment experiment{.name = "endless"};
  queue.enqueue(experiment, application.arguments().value(1));
  return application.exec();
}
