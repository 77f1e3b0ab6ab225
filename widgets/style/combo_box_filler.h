// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QVariant>

#include <functional>

class QComboBox;

namespace bitsmith {

/// One entry of a combo box.
struct ComboBoxEntry {
  QString text;
  QVariant data; ///< what it stands for, each its own
  QString toolTip;

  bool operator==(const ComboBoxEntry &) const = default;
};

/// Fills a combo box whose entries come and go by themselves, as runs do. While the list of the box is open,
/// it is left alone: somebody is choosing from it. Once it is closed and the choice is taken, whoever fills
/// the box is asked to do it again.
class ComboBoxFiller : public QObject {
  Q_OBJECT

 public:
  /// @param box owns the filler
  /// @param again fills the box with what there is by then; called only after fill() had to wait
  ComboBoxFiller(QComboBox *box, std::function<void()> again);

  /// Gives the box these entries, without its signals. The one with the wanted data becomes current, the
  /// first where there is none such.
  /// @return false where the list is open and would change: nothing is done yet
  bool fill(const QList<ComboBoxEntry> &entries, const QVariant &wanted);
  /// The same; what is current stays so where it is still there.
  bool fill(const QList<ComboBoxEntry> &entries);
  /// The list was open at the last fill(): the box does not have the newest entries.
  bool isWaiting() const { return m_waits; }

 protected:
  bool eventFilter(QObject *object, QEvent *event) override;

 private:
  QComboBox *m_box;
  std::function<void()> m_again;
  bool m_waits = false;
};

} // namespace bitsmith
