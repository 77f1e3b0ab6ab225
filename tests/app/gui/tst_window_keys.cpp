// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real window by keyboard alone: the palette, shortcuts, access keys, names that screen readers read, the
// order of Tab, large fonts, What's This.

#include "app/gui/document/project_actions.h"
#include "app/gui/window/palette_actions.h"
#include "core/plan/project/project.h"
#include "tests/app/gui/window_fixture.h"
#include "tests/patience.h"
#include "widgets/palette/command_palette.h"
#include "widgets/palette/shortcut_list.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabBar>
#include <QTreeWidget>
#include <QWhatsThis>

#include <algorithm>
#include <map>

using namespace bitsmith;
using namespace bitsmith::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Parts of a control that Qt makes itself; the control has the name.
bool isInnerPart(const QWidget &widget) {
  // Classes of Qt's own that it makes no names for, and that nobody but Qt comes to.
  static const QList<QByteArray> inner = {"QTableCornerButton", "QLineEditIconButton",
                                          "QComboBoxPrivateContainer", "QComboBoxPrivateScroller",
                                          "QComboBoxListView"};
  const auto *area = qobject_cast<const QAbstractScrollArea *>(widget.parentWidget());
  return widget.objectName().startsWith("qt_"_L1) || qobject_cast<const QHeaderView *>(&widget) ||
         qobject_cast<const QTabBar *>(&widget) || qobject_cast<const QScrollArea *>(&widget) ||
         (area && area->viewport() == &widget) || inner.contains(widget.metaObject()->className()) ||
         (widget.parentWidget() && inner.contains(widget.parentWidget()->metaObject()->className()));
}

QString nameOf(QWidget *widget) {
  QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
  return interface ? interface->text(QAccessible::Name) : QString();
}

/// Class, object name and those of the parents, so that the place can be found.
QString placeOf(const QWidget *widget) {
  QStringList parts;
  for (const QWidget *w = widget; w && parts.size() < 4; w = w->parentWidget())
    parts.append(u"%1(%2)"_s.arg(QString::fromLatin1(w->metaObject()->className()), w->objectName()));
  return parts.join(u" in "_s);
}

/// What a menu's entry is chosen by with Alt or alone; null: nothing.
QChar accessKey(const QString &text) {
  for (qsizetype i = 0; i + 1 < text.size(); ++i)
    if (text[i] == u'&') {
      if (text[i + 1] != u'&')
        return text[i + 1].toLower();
      ++i;
    }
  return {};
}

void findClashes(const QMenu &menu, QStringList &clashes) {
  std::map<QChar, QString> taken;
  for (QAction *action : menu.actions()) {
    if (action->isSeparator() || !action->isVisible())
      continue;
    if (const QChar key = accessKey(action->text()); !key.isNull()) {
      const auto [place, isNew] = taken.emplace(key, action->text());
      if (!isNew)
        clashes.append(u"%1: %2 and %3"_s.arg(menu.title(), place->second, action->text()));
    }
    if (action->menu())
      findClashes(*action->menu(), clashes);
  }
}

} // namespace

class TestWindowKeys : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    m_fixture.forget();
    QVERIFY(m_fixture.open());
  }
  void cleanup() { m_fixture.close(); }
  void findsAndDoesCommandsByLetters();
  void goesToALayerAndAPanel();
  void offersRecentProjects();
  void listsEveryShortcut();
  void noShortcutIsGivenTwice();
  void noAccessKeyIsGivenTwiceInAMenu();
  void everyControlHasAName();
  void tabGoesThroughThePlanBarInItsOrder();
  void nothingIsClippedInALargeFont();
  void saysWhatControlsAreFor();

 private:
  CommandPalette *openPalette();

  WindowFixture m_fixture;
};

CommandPalette *TestWindowKeys::openPalette() {
  m_fixture.press(Qt::Key_K, Qt::ControlModifier);
  return m_fixture.child<CommandPalette>("commandPalette");
}

void TestWindowKeys::findsAndDoesCommandsByLetters() {
  m_fixture.typeBits(1, PrecisionColumn::weightBits, u"4"_s);
  CommandPalette *palette = openPalette();
  QVERIFY(palette && palette->isVisible());
  QTRY_VERIFY(palette->search()->hasFocus());
  m_fixture.typeText(u"ultra"_s);
  QCOMPARE(palette->titles().constFirst(), u"Preset: ultra_low"_s);
  m_fixture.press(Qt::Key_Return);
  QVERIFY(!palette->isVisible());
  QCOMPARE(m_fixture.document().preset(), u"ultra_low"_s);
  m_fixture.window().activateWindow();
  openPalette();
  QTRY_VERIFY(palette->search()->hasFocus());
  m_fixture.typeText(u"undo"_s);
  QVERIFY(palette->titles().constFirst().startsWith(u"Undo"_s));
  m_fixture.press(Qt::Key_Return);
  QCOMPARE(m_fixture.document().plan()[1].weight.bits, 4);
  QCOMPARE(m_fixture.document().plan()[0].weight.bits, 8);
  // Themes are entries of a menu within a menu.
  m_fixture.window().activateWindow();
  openPalette();
  QTRY_VERIFY(palette->search()->hasFocus());
  m_fixture.typeText(u"theme dark"_s);
  QCOMPARE(palette->titles().constFirst(), u"Theme: Dark"_s);
  m_fixture.press(Qt::Key_Escape);
  QVERIFY(!palette->isVisible());
}

void TestWindowKeys::goesToALayerAndAPanel() {
  CommandPalette *palette = openPalette();
  QTRY_VERIFY(palette->search()->hasFocus());
  m_fixture.typeText(u"conv3"_s);
  QCOMPARE(palette->titles().constFirst(), u"conv3"_s);
  m_fixture.press(Qt::Key_Return);
  QCOMPARE(m_fixture.table().selectedLayers(), QList<int>{2});
  QCOMPARE(m_fixture.window().selection().rows(), QList<int>{2});
  m_fixture.window().activateWindow();
  QTRY_VERIFY(m_fixture.table().hasFocus());
  m_fixture.press(Qt::Key_5); // where the keyboard is, bits can be typed
  m_fixture.press(Qt::Key_Return);
  QCOMPARE(m_fixture.document().plan()[2].weight.bits, 5);
  openPalette();
  QTRY_VERIFY(palette->search()->hasFocus());
  m_fixture.typeText(u"panel sensitivity"_s);
  m_fixture.press(Qt::Key_Return);
  auto *dock = m_fixture.child<QDockWidget>("sensitivityDock");
  QTRY_VERIFY(!dock->widget()->visibleRegion().isEmpty());
}

void TestWindowKeys::offersRecentProjects() {
  const QString file = m_fixture.path(u"watch face.bitsmith"_s);
  saveProject(Project(), toPath(file));
  m_fixture.window().openFile(file);
  m_fixture.window().openFile(m_fixture.path(u"none.bitsmith"_s)); // is not remembered
  CommandPalette *palette = openPalette();
  palette->search()->setText(u"watch face"_s);
  QVERIFY2(palette->titles().constFirst().endsWith(file), qPrintable(palette->titles().constFirst()));
}

void TestWindowKeys::listsEveryShortcut() {
  m_fixture.press(Qt::Key_F1, Qt::ControlModifier);
  auto *list = m_fixture.child<ShortcutList>("shortcutList");
  QVERIFY(list && list->isVisible());
  QStringList keys;
  for (int i = 0; i < list->tree()->topLevelItemCount(); ++i)
    for (int j = 0; j < list->tree()->topLevelItem(i)->childCount(); ++j)
      keys.append(list->tree()->topLevelItem(i)->child(j)->text(1));
  for (const char *expected :
       {"Ctrl+S", "Ctrl+O", "Ctrl+K", "Ctrl+F", "Ctrl+D", "Ctrl+B", "Ctrl+R", "Ctrl+T"})
    QVERIFY2(keys.contains(QString::fromLatin1(expected)), expected);
  // Whatever the menu bar has is in it.
  for (QAction *menu : m_fixture.window().menuBar()->actions())
    for (const QAction *action : menu->menu()->actions())
      if (!action->shortcut().isEmpty())
        QVERIFY2(keys.join(u'\n').contains(action->shortcut().toString(QKeySequence::NativeText)),
                 qPrintable(action->text()));
}

void TestWindowKeys::noShortcutIsGivenTwice() {
  const auto isLocalTo = [](const QAction &action) {
    // Those of a single widget hold while it has the keyboard.
    return action.shortcutContext() == Qt::WidgetShortcut ||
           action.shortcutContext() == Qt::WidgetWithChildrenShortcut;
  };
  std::map<QString, const QAction *> taken;
  QStringList clashes;
  QList<QAction *> actions = m_fixture.window().findChildren<QAction *>();
  std::stable_partition(actions.begin(), actions.end(),
                        [&](const QAction *action) { return !isLocalTo(*action); });
  for (const QAction *action : std::as_const(actions))
    for (const QKeySequence &keys : action->shortcuts()) {
      const bool isLocal = isLocalTo(*action);
      if (const auto everywhere = taken.find(u' ' + keys.toString()); isLocal && everywhere != taken.end())
        clashes.append(u"%1: %2 and %3"_s.arg(keys.toString(), everywhere->second->text(), action->text()));
      const QString scope = isLocal ? u"%1"_s.arg(reinterpret_cast<quintptr>(action->parent())) : QString();
      const auto [place, isNew] = taken.emplace(scope + u' ' + keys.toString(), action);
      if (!isNew && place->second != action)
        clashes.append(u"%1: %2 and %3"_s.arg(keys.toString(), place->second->text(), action->text()));
    }
  QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(u'\n')));
  QVERIFY(taken.size() > 15);
}

void TestWindowKeys::noAccessKeyIsGivenTwiceInAMenu() {
  QStringList clashes;
  std::map<QChar, QString> bar;
  for (QAction *menu : m_fixture.window().menuBar()->actions()) {
    Q_EMIT menu->menu()->aboutToShow();
    findClashes(*menu->menu(), clashes);
    const auto [place, isNew] = bar.emplace(accessKey(menu->text()), menu->text());
    if (!isNew)
      clashes.append(u"menu bar: %1 and %2"_s.arg(place->second, menu->text()));
  }
  QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(u'\n')));
}

void TestWindowKeys::everyControlHasAName() {
  // With everything that is made when it is first asked for.
  m_fixture.press(Qt::Key_B, Qt::ControlModifier);
  openPalette()->reject();
  m_fixture.action("keyboardShortcuts")->trigger();
  m_fixture.action("ownPresetsAction")->trigger();
  QStringList nameless;
  int controls = 0;
  for (QWidget *widget : m_fixture.window().findChildren<QWidget *>()) {
    const bool isControl = (widget->focusPolicy() & Qt::TabFocus) ||
                           qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
                           qobject_cast<QAbstractSpinBox *>(widget);
    if (!isControl || isInnerPart(*widget))
      continue;
    ++controls;
    if (nameOf(widget).trimmed().isEmpty())
      nameless.append(placeOf(widget));
  }
  QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
  QVERIFY(controls > 100);
}

void TestWindowKeys::tabGoesThroughThePlanBarInItsOrder() {
  QStringList order;
  auto *first = m_fixture.child<QComboBox>("networkPicker");
  first->setFocus();
  for (int i = 0; i < 5; ++i) {
    order.append(QApplication::focusWidget()->objectName());
    m_fixture.press(Qt::Key_Tab);
  }
  QCOMPARE(order, (QStringList{u"networkPicker"_s, u"dataPicker"_s, u"hardwarePicker"_s, u"presetPicker"_s,
                               u"runKindPicker"_s}));
  // The table is left by Tab, and come back to.
  m_fixture.table().setFocus();
  m_fixture.press(Qt::Key_Tab);
  QVERIFY(!m_fixture.table().hasFocus());
  m_fixture.press(Qt::Key_Tab, Qt::ShiftModifier);
  QVERIFY(m_fixture.table().hasFocus());
}

/// Half as large again: labels, buttons and boxes have the room that their texts need.
void TestWindowKeys::nothingIsClippedInALargeFont() {
  m_fixture.close();
  const QFont before = QApplication::font();
  QFont large = before;
  large.setPointSizeF(before.pointSizeF() * 1.5);
  QApplication::setFont(large);
  const auto restore = qScopeGuard([&] {
    m_fixture.close();
    QApplication::setFont(before);
  });
  QVERIFY(m_fixture.open());
  m_fixture.press(Qt::Key_B, Qt::ControlModifier);
  m_fixture.action("ownPresetsAction")->trigger();
  m_fixture.action("keyboardShortcuts")->trigger();
  const auto dialogs = [] {
    QWidgetList shown;
    for (QWidget *dialog : QApplication::topLevelWidgets())
      if (dialog->isVisible() && qobject_cast<QDialog *>(dialog))
        shown.append(dialog);
    return shown;
  };
  QTRY_VERIFY(dialogs().size() >= 3);
  const auto clipped = [&] {
    QStringList found;
    for (const QWidget *dialog : dialogs())
      for (QWidget *widget : dialog->findChildren<QWidget *>()) {
        const bool hasText = qobject_cast<QLabel *>(widget) || qobject_cast<QAbstractButton *>(widget) ||
                             qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractSpinBox *>(widget);
        if (!hasText || !widget->isVisible() || isInnerPart(*widget))
          continue;
        const QSize needed = widget->minimumSizeHint();
        if (widget->height() < needed.height() || widget->width() < needed.width())
          found.append(u"%1: %2×%3 of %4×%5"_s.arg(placeOf(widget))
                           .arg(widget->width())
                           .arg(widget->height())
                           .arg(needed.width())
                           .arg(needed.height()));
      }
    return found;
  };
  QCoreApplication::processEvents(); // layouts that were asked for
  QTRY_VERIFY2(clipped().isEmpty(), qPrintable(clipped().join(u'\n')));
  // Rows of the table are as high as its letters.
  QVERIFY(m_fixture.table().verticalHeader()->defaultSectionSize() >=
          m_fixture.table().fontMetrics().height());
}

void TestWindowKeys::saysWhatControlsAreFor() {
  for (const char *name : {"networkPicker", "dataPicker", "hardwarePicker", "presetPicker", "runKindPicker"})
    QVERIFY2(m_fixture.child<QComboBox>(name)->whatsThis().size() > 60, name);
  for (const char *name : {"epochs", "lr", "optimizer", "source", "train", "rounding", "distillation"}) {
    const auto *field = m_fixture.child<QWidget>(name);
    QVERIFY2(field && field->whatsThis().startsWith(u"<b>"_s), name);
  }
  for (const PrecisionColumnInfo &column : precisionColumns()) {
    const QString text = m_fixture.table()
                             .model()
                             ->headerData(static_cast<int>(column.id), Qt::Horizontal, Qt::WhatsThisRole)
                             .toString();
    QVERIFY2(text.contains(column.toolTip.toHtmlEscaped()), column.heading);
  }
  // Shift+F1, then a control: what its tool tip says serves where there is nothing longer.
  m_fixture.press(Qt::Key_F1, Qt::ShiftModifier);
  QVERIFY(QWhatsThis::inWhatsThisMode());
  QWhatsThis::leaveWhatsThisMode();
}

QTEST_MAIN(TestWindowKeys)
#include "tst_window_keys.moc"
