// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/precision/hardware_notice.h"

#include "widgets/document/core_text.h"
#include "widgets/document/document.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t mostChangesTold = 12;

} // namespace

HardwareNotice::HardwareNotice(Document &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_snap(new QAction(tr("Snap to hardware"), this)),
      m_text(new QLabel) {
  m_snap->setObjectName(u"snapToHardware"_s);
  m_text->setMinimumWidth(1); // a narrow window cuts it off rather than being held open
  auto *button = new QToolButton;
  button->setDefaultAction(m_snap);
  button->setToolButtonStyle(Qt::ToolButtonTextOnly);
  auto *row = new QHBoxLayout(this);
  row->setContentsMargins(6, 2, 6, 2);
  row->addWidget(m_text, 1);
  row->addWidget(button);
  connect(m_snap, &QAction::triggered, this, [this] { m_document.snapToHardware(); });
  connect(&document, &Document::costChanged, this, &HardwareNotice::refresh);
  connect(&document, &Document::lockChanged, this, &HardwareNotice::refresh);
  refresh();
}

QString HardwareNotice::text() const {
  return m_text->text();
}

QString HardwareNotice::changesText(const SnappedPlan &snapped) const {
  const auto &changes = snapped.changes;
  QStringList lines;
  for (const SnappedPlan::Change &change : changes) {
    if (static_cast<std::size_t>(lines.size()) == mostChangesTold) {
      lines.append(tr("and %n more layer(s)", nullptr, static_cast<int>(changes.size() - mostChangesTold)));
      break;
    }
    lines.append(QString::fromStdString(m_document.network().layers()[change.layer].name) + u": "_s +
                 QString::fromStdString(change.what));
  }
  return lines.join(u'\n');
}

void HardwareNotice::refresh() {
  const SnappedPlan snapped = m_document.snapped();
  const QString device = QString::fromStdString(m_document.hardware().name);
  const bool fits = snapped.changes.empty();
  m_snap->setEnabled(!fits);
  if (fits) {
    m_snap->setToolTip(literalToolTip(tr("%1 executes the plan as it is").arg(device)));
    m_text->clear();
  } else {
    m_text->setText(tr("%1 of %n layer(s) cannot be executed as chosen on %2: see the marks.", nullptr,
                       m_document.layerCount())
                        .arg(snapped.changes.size())
                        .arg(device));
    m_snap->setToolTip(literalToolTip(
        tr("Rewrites bits, schemes, scales and methods to those that %1 executes; locked layers keep theirs.")
            .arg(device) +
        u"\n\n"_s + changesText(snapped)));
  }
  m_text->setToolTip(m_snap->toolTip());
  setVisible(!fits);
}

} // namespace bitsmith
