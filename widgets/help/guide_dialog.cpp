// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/help/guide_dialog.h"

#include "widgets/style/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

// Outside of the namespace, as the macro wants it: the pictures are in a static library.
static void initPictures() {
  Q_INIT_RESOURCE(guide_pictures);
}

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int positionRole = Qt::UserRole;
constexpr int deepest = 3; ///< headings of lower levels are not in the contents

/// Finds pictures among the program's resources.
class GuideBrowser : public QTextBrowser {
 public:
  QVariant loadResource(int type, const QUrl &name) override {
    if (type != QTextDocument::ImageResource)
      return {};
    const QImage picture(u":/pictures/"_s + name.fileName());
    return picture.isNull() ? QVariant() : QVariant(picture);
  }
};

} // namespace

GuideDialog::GuideDialog(const QString &markdown, QWidget *parent)
    : QDialog(parent), m_search(new QLineEdit), m_count(new QLabel), m_contents(new QTreeWidget),
      m_text(new GuideBrowser) {
  initPictures();
  setObjectName(u"guideDialog"_s);
  setWindowTitle(tr("User guide"));
  setWindowFlag(Qt::WindowMaximizeButtonHint);
  build();
  m_text->setMarkdown(markdown);
  fitPictures();
  fillContents();
  resize(1040, 740);
}

void GuideDialog::build() {
  m_search->setObjectName(u"guideSearch"_s);
  m_search->setPlaceholderText(tr("Search the guide"));
  m_search->setAccessibleName(m_search->placeholderText());
  m_search->setClearButtonEnabled(true);
  m_count->setObjectName(u"guideMatches"_s);
  m_count->setForegroundRole(QPalette::PlaceholderText);
  const auto button = [](const QString &text, const QString &toolTip) {
    auto *made = new QToolButton;
    made->setText(text);
    made->setToolTip(toolTip);
    made->setAccessibleName(toolTip);
    made->setAutoRaise(true);
    return made;
  };
  auto *previous = button(u"↑"_s, tr("Previous place (Shift+Enter)"));
  auto *next = button(u"↓"_s, tr("Next place (Enter)"));
  auto *top = new QHBoxLayout;
  top->addWidget(m_search, 1);
  top->addWidget(m_count);
  top->addWidget(previous);
  top->addWidget(next);

  m_contents->setObjectName(u"guideContents"_s);
  m_contents->setAccessibleName(tr("Contents"));
  m_contents->header()->hide();
  m_contents->setRootIsDecorated(false);
  m_contents->setIndentation(14);
  m_contents->setTextElideMode(Qt::ElideRight);
  m_contents->setFrameShape(QFrame::NoFrame);
  auto *left = new QWidget;
  auto *column = new QVBoxLayout(left);
  column->setContentsMargins(0, 0, 0, 0);
  column->addLayout(top);
  column->addWidget(m_contents, 1);
  m_text->setObjectName(u"guideText"_s);
  m_text->setOpenExternalLinks(true);
  m_text->setFrameShape(QFrame::NoFrame);
  m_text->document()->setDocumentMargin(18);
  auto *halves = new QSplitter;
  halves->addWidget(left);
  halves->addWidget(m_text);
  halves->setStretchFactor(1, 1);
  halves->setChildrenCollapsible(false);
  halves->setSizes({290, 750});
  auto *all = new QVBoxLayout(this);
  all->setContentsMargins(8, 8, 8, 8);
  all->addWidget(halves);

  connect(m_search, &QLineEdit::textChanged, this, &GuideDialog::search);
  connect(previous, &QToolButton::clicked, this, [this] { find(true); });
  connect(next, &QToolButton::clicked, this, [this] { find(false); });
  connect(m_contents, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
    if (!m_isFollowing)
      goTo(item);
  });
  connect(m_contents, &QTreeWidget::itemClicked, this, [this](const QTreeWidgetItem *item) { goTo(item); });
  connect(m_text->verticalScrollBar(), &QScrollBar::valueChanged, this, &GuideDialog::followScrolling);
  auto *toSearch = new QShortcut(QKeySequence::Find, this);
  connect(toSearch, &QShortcut::activated, this, [this] {
    m_search->setFocus();
    m_search->selectAll();
  });
}

/// No picture is wider than a page of ordinary width: lines are then read without scrolling sideways.
void GuideDialog::fitPictures() {
  constexpr double widest = 660;
  QTextDocument *document = m_text->document();
  for (QTextBlock block = document->begin(); block.isValid(); block = block.next())
    for (auto part = block.begin(); !part.atEnd(); ++part) {
      const QTextFragment fragment = part.fragment();
      if (!fragment.charFormat().isImageFormat())
        continue;
      QTextImageFormat format = fragment.charFormat().toImageFormat();
      const QImage picture(u":/pictures/"_s + QUrl(format.name()).fileName());
      if (picture.isNull())
        continue;
      format.setWidth(std::min(widest, double(picture.width())));
      QTextCursor cursor(document);
      cursor.setPosition(fragment.position());
      cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
      cursor.setCharFormat(format);
      break; // the block's iterator is of no use after the change
    }
}

void GuideDialog::fillContents() {
  QList<QTreeWidgetItem *> path; // the last heading of each level
  for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
    const int level = block.blockFormat().headingLevel();
    if (level < 2 || level > deepest) // the first is the title of it all
      continue;
    path.resize(std::min<qsizetype>(path.size(), level - 2));
    auto *item = new QTreeWidgetItem({block.text()});
    item->setData(0, positionRole, block.position());
    item->setToolTip(0, block.text());
    if (path.isEmpty())
      m_contents->addTopLevelItem(item);
    else
      path.last()->addChild(item);
    path.append(item);
  }
  m_contents->expandAll();
}

QStringList GuideDialog::chapters() const {
  QStringList titles;
  for (QTreeWidgetItemIterator item(m_contents); *item; ++item)
    titles.append((*item)->text(0));
  return titles;
}

void GuideDialog::goTo(const QTreeWidgetItem *item) {
  if (!item)
    return;
  QTextCursor cursor(m_text->document());
  cursor.setPosition(item->data(0, positionRole).toInt());
  m_text->setTextCursor(cursor);
  const QRectF place = m_text->document()->documentLayout()->blockBoundingRect(cursor.block());
  m_isFollowing = true; // the chosen chapter stays chosen, though the last ones cannot be brought to the top
  m_text->verticalScrollBar()->setValue(static_cast<int>(place.top()) - 6);
  m_isFollowing = false;
}

/// The chapter that is read is marked in the contents.
void GuideDialog::followScrolling() {
  if (m_isFollowing)
    return;
  const int position = m_text->cursorForPosition(QPoint(20, 30)).position();
  QTreeWidgetItem *reading = nullptr;
  for (QTreeWidgetItemIterator item(m_contents); *item; ++item)
    if ((*item)->data(0, positionRole).toInt() <= position)
      reading = *item;
  m_isFollowing = true;
  m_contents->setCurrentItem(reading);
  m_isFollowing = false;
}

int GuideDialog::matches() const {
  return static_cast<int>(m_text->extraSelections().size());
}

void GuideDialog::search(const QString &text) {
  QList<QTextEdit::ExtraSelection> found;
  QTextDocument *document = m_text->document();
  const QColor marker = Theme::instance().color(ColorRole::warning);
  for (QTextCursor cursor = document->find(text); !text.isEmpty() && !cursor.isNull();
       cursor = document->find(text, cursor)) {
    QTextEdit::ExtraSelection selection;
    selection.cursor = cursor;
    selection.format.setBackground(mixColors(Theme::instance().color(ColorRole::surface), marker, 0.35));
    found.append(selection);
  }
  m_text->setExtraSelections(found);
  QTextCursor start = m_text->textCursor();
  start.setPosition(start.selectionStart()); // what was found goes on to be found as more is typed
  m_text->setTextCursor(start);
  if (!found.isEmpty())
    find(false);
  showCount();
}

void GuideDialog::find(bool backward) {
  const QString text = m_search->text();
  if (text.isEmpty() || matches() == 0)
    return;
  const QTextDocument::FindFlags flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
  if (!m_text->find(text, flags)) { // from the other end
    m_text->moveCursor(backward ? QTextCursor::End : QTextCursor::Start);
    m_text->find(text, flags);
  }
  showCount();
}

void GuideDialog::showCount() {
  if (m_search->text().isEmpty())
    return m_count->clear();
  int current = 0;
  const auto all = m_text->extraSelections();
  for (qsizetype i = 0; i < all.size(); ++i)
    if (all[i].cursor.position() == m_text->textCursor().position())
      current = static_cast<int>(i) + 1;
  m_count->setText(all.isEmpty() ? tr("not found") : tr("%1 of %2").arg(current).arg(all.size()));
}

void GuideDialog::keyPressEvent(QKeyEvent *event) {
  const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (isEnter && m_search->hasFocus())
    return find(event->modifiers().testFlag(Qt::ShiftModifier));
  QDialog::keyPressEvent(event);
}

void GuideDialog::changeEvent(QEvent *event) {
  if (event->type() == QEvent::PaletteChange && m_search && !m_search->text().isEmpty())
    search(m_search->text());
  QDialog::changeEvent(event);
}

} // namespace bitsmith
