// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/palette/command_palette.h"

#include "widgets/palette/fuzzy_match.h"
#include "widgets/style/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

enum Role {
  EntryRole = Qt::UserRole + 1, ///< index in the entries
  PlacesRole,                   ///< letters of the title that were found
  PlaceRole,
  ShortcutRole,
};

constexpr int mostListed = 100;
constexpr int mostRecent = 8;
constexpr int shownRows = 12;
constexpr int margin = 10;
constexpr int titleWeight = 2; ///< letters in the title count twice as much as those in the place

/// Title with the found letters in bold, the place beside it, the shortcut at the right.
class EntryDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override {
    return {200, option.fontMetrics.height() + 12};
  }

  void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override {
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    const QStyle *style = cell.widget->style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    const bool isSelected = cell.state.testFlag(QStyle::State_Selected);
    const bool isEnabled = index.flags().testFlag(Qt::ItemIsEnabled);
    const QColor quiet = isSelected ? cell.palette.color(QPalette::HighlightedText)
                                    : Theme::instance().color(ColorRole::muted);
    const QColor ink = !isEnabled   ? quiet
                       : isSelected ? cell.palette.color(QPalette::HighlightedText)
                                    : cell.palette.color(QPalette::Text);
    painter->save();
    QRect room = cell.rect.adjusted(margin, 0, -margin, 0);
    const QString shortcut = index.data(ShortcutRole).toString();
    painter->setFont(cell.font);
    painter->setPen(quiet);
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, shortcut);
    room.setRight(room.right() - cell.fontMetrics.horizontalAdvance(shortcut) - margin);
    painter->setPen(ink);
    room.setLeft(drawTitle(painter, room, cell.font, index) + margin);
    painter->setFont(cell.font);
    painter->setPen(quiet);
    painter->drawText(
        room, Qt::AlignLeft | Qt::AlignVCenter,
        cell.fontMetrics.elidedText(index.data(PlaceRole).toString(), Qt::ElideMiddle, room.width()));
    painter->restore();
  }

 private:
  /// @return where it ends
  static int drawTitle(QPainter *painter, const QRect &room, const QFont &font, const QModelIndex &index) {
    const QString title = index.data().toString();
    const auto places = index.data(PlacesRole).value<QList<qsizetype>>();
    QFont bold = font;
    bold.setBold(true);
    int x = room.left();
    for (qsizetype i = 0; i < title.size() && x < room.right();) {
      const bool isFound = places.contains(i);
      qsizetype end = i + 1;
      while (end < title.size() && places.contains(end) == isFound)
        ++end;
      painter->setFont(isFound ? bold : font);
      const QString part =
          painter->fontMetrics().elidedText(title.mid(i, end - i), Qt::ElideRight, room.right() - x);
      painter->drawText(QRect(x, room.top(), room.right() - x, room.height()), Qt::AlignVCenter, part);
      x += painter->fontMetrics().horizontalAdvance(part);
      i = end;
    }
    return x;
  }
};

} // namespace

CommandPalette::CommandPalette(QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), m_search(new QLineEdit), m_list(new QListView),
      m_nothing(new QLabel(tr("Nothing is called that. A few letters of a name do."))),
      m_model(new QStandardItemModel(this)) {
  setObjectName(u"commandPalette"_s);
  setWindowTitle(tr("Commands"));
  m_search->setPlaceholderText(tr("Command, layer, preset, panel, network or project"));
  m_search->setAccessibleName(tr("Search for a command"));
  m_search->setAccessibleDescription(tr("The arrow keys choose, Enter does it, Escape leaves"));
  m_search->installEventFilter(this);
  m_list->setAccessibleName(tr("Commands that were found"));
  m_list->setModel(m_model);
  m_list->setItemDelegate(new EntryDelegate(m_list));
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_list->setUniformItemSizes(true);
  m_list->setFocusPolicy(Qt::NoFocus); // the search line has the keyboard throughout
  m_list->setFrameShape(QFrame::NoFrame);
  m_nothing->setMargin(margin);
  m_nothing->setForegroundRole(QPalette::PlaceholderText);
  auto *frame = new QFrame;
  frame->setFrameShape(QFrame::StyledPanel);
  auto *inside = new QVBoxLayout(frame);
  inside->setContentsMargins(6, 6, 6, 6);
  inside->addWidget(m_search);
  inside->addWidget(m_nothing);
  inside->addWidget(m_list, 1);
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(frame);
  connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::find);
  connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
}

void CommandPalette::offer(const QList<PaletteEntry> &entries) {
  m_entries = entries;
  m_search->clear();
  find();
  const QWidget *window = parentWidget()->window();
  const int width = std::min(640, window->width() - 40);
  const int rowHeight = m_list->fontMetrics().height() + 12;
  const int height =
      std::min(m_search->sizeHint().height() + shownRows * rowHeight + 26, window->height() - 80);
  resize(width, height);
  QDialog::move(window->mapToGlobal(QPoint((window->width() - width) / 2, 60)));
  setModal(true);
  show();
  activateWindow();
  m_search->setFocus();
}

QStringList CommandPalette::titles() const {
  QStringList titles;
  for (int row = 0; row < m_model->rowCount(); ++row)
    titles.append(m_model->item(row)->text());
  return titles;
}

void CommandPalette::find() {
  struct Found {
    qsizetype entry;
    int score;
    QList<qsizetype> places;
  };
  const QString query = m_search->text().trimmed();
  QList<Found> found;
  for (qsizetype i = 0; i < m_entries.size(); ++i) {
    const PaletteEntry &entry = m_entries[i];
    // Its place helps to find it ("edit undo"), the title is what is marked.
    const auto whole = fuzzyMatch(query, entry.title + u' ' + entry.place);
    if (!whole)
      continue;
    const auto title = fuzzyMatch(query, entry.title);
    int score = title ? title->score * titleWeight : whole->score;
    if (query.isEmpty()) {
      const qsizetype age = m_recent.indexOf(entry.title);
      score = age < 0 ? 0 : static_cast<int>(mostRecent - age);
    }
    if (!entry.isEnabled)
      score -= 1000; // still to be found, after what can be done
    QList<qsizetype> places = title ? title->places : whole->places;
    places.removeIf([&](qsizetype place) { return place >= entry.title.size(); });
    found.append({i, score, places});
  }
  std::ranges::stable_sort(found, [this](const Found &a, const Found &b) {
    if (a.score != b.score)
      return a.score > b.score;
    return !m_search->text().isEmpty() && m_entries[a.entry].title.size() < m_entries[b.entry].title.size();
  });
  m_model->clear();
  for (const Found &hit : found.mid(0, mostListed)) {
    const PaletteEntry &entry = m_entries[hit.entry];
    auto *item = new QStandardItem(entry.title);
    item->setData(hit.entry, EntryRole);
    item->setData(QVariant::fromValue(hit.places), PlacesRole);
    item->setData(entry.place, PlaceRole);
    item->setData(entry.shortcut, ShortcutRole);
    item->setData(QStringList({entry.title, entry.place, entry.shortcut}).join(u", "_s),
                  Qt::AccessibleTextRole);
    item->setToolTip(entry.hint);
    item->setEnabled(entry.isEnabled);
    m_model->appendRow(item);
  }
  m_nothing->setVisible(found.isEmpty());
  m_list->setCurrentIndex(m_model->index(0, 0));
}

void CommandPalette::choose() {
  const QModelIndex index = m_list->currentIndex();
  if (!index.isValid() || !index.flags().testFlag(Qt::ItemIsEnabled))
    return;
  const PaletteEntry entry = m_entries.value(index.data(EntryRole).toLongLong());
  m_recent.removeAll(entry.title);
  m_recent.prepend(entry.title);
  m_recent = m_recent.mid(0, mostRecent);
  accept();
  if (entry.activate)
    entry.activate();
}

void CommandPalette::move(int steps) {
  const int rows = m_model->rowCount();
  if (rows == 0)
    return;
  const int row = std::clamp(m_list->currentIndex().row() + steps, 0, rows - 1);
  m_list->setCurrentIndex(m_model->index(row, 0));
}

bool CommandPalette::eventFilter(QObject *object, QEvent *event) {
  if (event->type() != QEvent::KeyPress)
    return QDialog::eventFilter(object, event);
  switch (static_cast<QKeyEvent *>(event)->key()) {
  case Qt::Key_Down:
    move(1);
    return true;
  case Qt::Key_Up:
    move(-1);
    return true;
  case Qt::Key_PageDown:
    move(shownRows);
    return true;
  case Qt::Key_PageUp:
    move(-shownRows);
    return true;
  case Qt::Key_Return:
  case Qt::Key_Enter:
    choose();
    return true;
  default:
    return QDialog::eventFilter(object, event);
  }
}

} // namespace bitsmith
