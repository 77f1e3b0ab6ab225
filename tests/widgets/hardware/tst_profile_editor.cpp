// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/hardware/profile_editor.h"

#include "core/plan/base/files.h"
#include "core/plan/hardware/cost.h"
#include "tests/patience.h"
#include "widgets/document/document.h"
#include "widgets/document/number_text.h"
#include "widgets/hardware/profile_effect.h"
#include "widgets/hardware/profile_form.h"
#include "widgets/hardware/quantity_text.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QUndoStack>

#include <memory>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Bench {
  Bench() {
    document.setHardware(u"mobile_cpu"_s);
    document.applyPreset(u"mixed_conservative"_s);
    editor = std::make_unique<ProfileEditor>(document);
    editor->show();
  }
  QWidget *field(const QString &path) const { return editor->form()->findChild<QWidget *>(path); }
  /// Types into a field, in place of what stands in it.
  void type(const QString &path, const QString &text) const {
    QWidget *widget = field(path);
    QVERIFY2(widget, qPrintable(path));
    QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(widget, Qt::Key_Delete);
    QTest::keyClicks(widget, text);
  }
  QPushButton *button(const QString &name) const { return editor->findChild<QPushButton *>(name); }
  QStringList listed() const {
    QStringList names;
    const auto *list = editor->findChild<QListWidget *>(u"profileList"_s);
    for (int row = 0; row < list->count(); ++row)
      names.append(list->item(row)->text());
    return names;
  }
  QString effect(const QString &figure) const {
    for (const QString &line : editor->effect()->dump().split(u'\n'))
      if (line.startsWith(figure + u'|'))
        return line.section(u'|', 1);
    return {};
  }

  Document document;
  std::unique_ptr<ProfileEditor> editor;
};

/// Presses a button of the question that will be asked.
void answer(const QString &text) {
  QTimer::singleShot(0, qApp, [text] {
    for (QWidget *widget : QApplication::topLevelWidgets())
      if (auto *question = qobject_cast<QMessageBox *>(widget))
        for (QAbstractButton *button : question->buttons())
          if (button->text() == text)
            return button->click();
    QFAIL("there is no such question");
  });
}

} // namespace

class TestProfileEditor : public QObject {
  Q_OBJECT
 private:
  std::unique_ptr<QTemporaryDir> m_config;
  std::unique_ptr<Bench> m_bench;

  QStringList files() const {
    return QDir(m_config->filePath(u"bitsmith/hardware"_s)).entryList(QDir::Files);
  }

 private Q_SLOTS:
  void init() {
    m_config = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", m_config->path().toUtf8());
    m_bench = std::make_unique<Bench>();
  }
  void cleanup() { m_bench.reset(); }

  void readsAndWritesQuantities_data() {
    QTest::addColumn<QuantityUnit>("unit");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("clock") << QuantityUnit::hertz << 2.4e9 << u"2.4 GHz"_s;
    QTest::newRow("size") << QuantityUnit::bytes << 65536.0 << u"64 KiB"_s;
    QTest::newRow("odd size") << QuantityUnit::bytes << 645121.0 << u"645121 B"_s;
    QTest::newRow("bandwidth") << QuantityUnit::bytesPerSecond << 76.8e9 << u"76.8 GB/s"_s;
    QTest::newRow("energy") << QuantityUnit::picojoules << 4.675 << u"4.675 pJ"_s;
    QTest::newRow("nothing") << QuantityUnit::picojoulesPerByte << 0.0 << u"0 pJ/B"_s;
    QTest::newRow("rate") << QuantityUnit::macsPerSecond << 2e12 << u"2 TMAC/s"_s;
    QTest::newRow("plain") << QuantityUnit::none << 0.577 << u"0.577"_s;
    QTest::newRow("large") << QuantityUnit::none << 37240.0 << u"37240"_s;
  }
  void readsAndWritesQuantities() {
    QFETCH(QuantityUnit, unit);
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(quantityEditText(value, unit), text);
    QCOMPARE(quantityFromText(text, unit).value_or(-1), value);
    QCOMPARE(quantityFromText(QString::number(value, 'g', 17), unit).value_or(-1), value);
    QVERIFY(!quantityFromText(u"fast"_s, unit));
  }

  /// Whatever a profile says, its field shows it, and what is not touched is saved as it was.
  void showsEveryFigureOfEveryProfile() {
    ProfileForm form;
    for (const HardwareProfile &profile : hardwareProfiles()) {
      form.setProfile(profile, true);
      QVERIFY(form.profile());
      QVERIFY2(*form.profile() == profile, profile.name.c_str());
      QVERIFY(!form.isModified());
      for (QLineEdit *field : form.findChildren<QLineEdit *>()) {
        const QString text = field->text();
        if (!text.isEmpty())
          Q_EMIT field->textEdited(text); // typed again as it stands
      }
      QVERIFY2(*form.profile() == profile, profile.name.c_str());
    }
  }

  void shippedProfilesAreReadOnly() {
    Bench &b = *m_bench;
    QCOMPARE(b.editor->current(), u"mobile_cpu"_s);
    QVERIFY(qobject_cast<QLineEdit *>(b.field(u"roofline.clock_hz"_s))->isReadOnly());
    QVERIFY(!b.button(u"saveProfile"_s)->isEnabled());
    QVERIFY(!b.button(u"deleteProfile"_s)->isEnabled());
    const auto *source = qobject_cast<QPlainTextEdit *>(b.field(u"roofline.clock_source"_s));
    QVERIFY(source->isReadOnly());
    QCOMPARE(source->toPlainText(), u"typical value, assumed"_s);
  }

  void editsACopyAndShowsTheEffectAtOnce() {
    Bench &b = *m_bench;
    b.editor->copyProfile();
    QCOMPARE(b.editor->current(), u"mobile_cpu_copy"_s);
    QCOMPARE(b.listed().constLast(), u"mobile_cpu_copy (not saved)"_s);
    QSignalSpy edited(b.editor.get(), &ProfileEditor::edited);
    const QString before = b.effect(u"Latency of a batch"_s).section(u'|', 0, 0);
    b.type(u"roofline.clock_hz"_s, u"1.2 GHz"_s);
    HardwareProfile slower = findHardware("mobile_cpu");
    std::get<RooflineModel>(slower.model).clockHertz = 1.2e9;
    const double seconds = estimateCost(b.document.network(), b.document.plan(), slower).total.latencySeconds;
    const double asSaved = b.document.cost().total.latencySeconds;
    QVERIFY(seconds > asSaved);
    QCOMPARE(b.effect(u"Latency of a batch"_s),
             before + u'|' + timeText(seconds) + u'|' + changeText(seconds, asSaved));
    const auto profile = edited.last().front().value<std::optional<HardwareProfile>>();
    QVERIFY(profile && profile->roofline()->clockHertz == 1.2e9);
    QVERIFY2(b.editor->message().contains(u"Clock"_s),
             qPrintable(b.editor->message())); // its source is stale
    b.type(u"roofline.clock_source"_s, u"assumed"_s);
    QCOMPARE(b.editor->message(), QString());
    QVERIFY(files().isEmpty());
  }

  void savesIntoTheUsersFolderAndCostsThePlanOnIt() {
    Bench &b = *m_bench;
    b.editor->copyProfile();
    b.type(u"name"_s, u"phone"_s);
    b.type(u"batch"_s, u"4"_s);
    QSignalSpy changed(b.editor.get(), &ProfileEditor::libraryChanged);
    b.editor->saveProfile();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(files(), QStringList{u"phone.json"_s});
    QCOMPARE(findHardware("phone").batch, 4);
    QCOMPARE(b.document.hardware().name, "phone");
    QCOMPARE(b.document.cost().batch, 4);
    QCOMPARE(b.listed().constLast(), u"phone"_s);
    QVERIFY(!b.editor->hasUnsaved());
    // Edited again, under the same name: the document's costs follow when it is saved.
    b.type(u"batch"_s, u"8"_s);
    QCOMPARE(b.document.cost().batch, 4);
    b.editor->saveProfile();
    QCOMPARE(b.document.cost().batch, 8);
    b.document.undoStack()->undo();
    QCOMPARE(b.document.hardware().name, "mobile_cpu");
  }

  void renames() {
    Bench &b = *m_bench;
    b.editor->copyProfile();
    b.editor->saveProfile();
    QCOMPARE(files(), QStringList{u"mobile_cpu_copy.json"_s});
    b.type(u"name"_s, u"gpu"_s);
    QVERIFY(b.editor->message().contains(u"“gpu”, which another profile has already"_s));
    QVERIFY(!b.button(u"saveProfile"_s)->isEnabled());
    b.type(u"name"_s, u"big core"_s);
    QVERIFY2(b.editor->message().contains(u"Name is &quot;big core&quot;: expected 1 to 64 letters"_s),
             qPrintable(b.editor->message()));
    b.type(u"name"_s, u"big-core"_s);
    b.editor->saveProfile();
    QCOMPARE(files(), QStringList{u"big-core.json"_s});
    QCOMPARE(b.document.hardware().name, "big-core");
  }

  void deletesAfterAsking() {
    Bench &b = *m_bench;
    b.editor->copyProfile();
    b.editor->saveProfile();
    answer(u"Keep"_s);
    b.editor->deleteProfile();
    QCOMPARE(files().size(), 1);
    answer(u"Delete"_s);
    b.editor->deleteProfile();
    QVERIFY(files().isEmpty());
    QCOMPARE(b.document.hardware().name, "notebook");
    QCOMPARE(b.editor->current(), u"notebook"_s);
    b.document.undoStack()->undo(); // its figures are still known
    QCOMPARE(b.document.hardware().name, "mobile_cpu_copy");
  }

  void marksWhatIsWrong_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    QTest::newRow("no number") << u"roofline.clock_hz"_s << u"fast"_s
                               << u"Clock is \"fast\": expected a number from 1 to 1000000000000"_s;
    QTest::newRow("too small") << u"roofline.clock_hz"_s << u"0"_s
                               << u"Clock is 0.0: expected a number from 1 to 1000000000000"_s;
    QTest::newRow("batch") << u"batch"_s << u"1.5"_s
                           << u"Batch is 1.5: expected a whole number from 1 to 65536"_s;
    QTest::newRow("bits")
        << u"roofline.compute.0.weight_bits"_s << u"17"_s
        << u"17 × 4 bits: Weight bits is 17: expected 1 to 16 bits, 32 for float, or a list of "
           "the fewest and the most of them"_s;
    QTest::newRow("source")
        << u"roofline.compute.0.energy_source"_s << QString()
        << u"4 × 4 bits: Source of the energy is empty: expected where the figure comes from, "
           "or that it is assumed"_s;
    QTest::newRow("memory") << u"roofline.memory.0.bytes"_s << u"-1"_s
                            << u"L1: Size is -1.0: expected a number from 1 to 1e+18"_s;
  }
  void marksWhatIsWrong() {
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, message);
    Bench &b = *m_bench;
    b.editor->copyProfile();
    b.type(path, text);
    QCOMPARE(b.editor->form()->faults(), QStringList{message});
    QVERIFY(b.field(path)->palette().color(QPalette::Base) != b.editor->palette().color(QPalette::Base));
    QVERIFY(!b.button(u"saveProfile"_s)->isEnabled());
    QCOMPARE(b.effect(u"Energy a picture"_s).section(u'|', 1, 1), u"–"_s);
    b.editor->revertProfile();
    QVERIFY(b.editor->form()->faults().isEmpty());
  }

  void addsAndRemovesPairsOfBits() {
    Bench &b = *m_bench;
    b.editor->copyProfile();
    auto *modes = b.editor->form()->findChild<QListWidget *>(u"modes"_s);
    QCOMPARE(modes->count(), 4);
    modes->setCurrentRow(1);
    // 2 × 8 bits as a copy of 4 × 8.
    const auto buttons = modes->parentWidget()->findChildren<QToolButton *>();
    buttons[0]->click();
    QCOMPARE(modes->count(), 5);
    QCOMPARE(modes->currentRow(), 2);
    b.type(u"roofline.compute.2.weight_bits"_s, u"2"_s);
    QCOMPARE(modes->item(2)->text(), u"2 × 8 bits"_s);
    QCOMPARE(b.editor->form()->profile()->roofline()->compute.size(), std::size_t(5));
    QCOMPARE(b.editor->form()->profile()->roofline()->compute[2].weight, (BitRange{2, 2}));
    buttons[1]->click();
    QCOMPARE(b.editor->form()->profile()->roofline()->compute.size(), std::size_t(4));
    QVERIFY(!b.editor->form()->isModified() || b.editor->current() == u"mobile_cpu_copy"_s);
  }

  void changesHowThroughputIsSaid() {
    Bench &b = *m_bench;
    b.editor->copyProfile();
    auto *kind = b.editor->form()->findChild<QComboBox *>(u"roofline.compute.0.macs_per_cycle.kind"_s);
    kind->setCurrentIndex(2);
    Q_EMIT kind->activated(2);
    QTRY_VERIFY(b.field(u"roofline.compute.0.luts.count"_s));
    b.type(u"roofline.compute.0.luts.count"_s, u"5000"_s);
    const Throughput &throughput = b.editor->form()->profile()->roofline()->compute[0].throughput;
    QVERIFY(throughput.kind == Throughput::Kind::luts);
    QCOMPARE(throughput.value, 5000.0);
  }

  void asksBeforeAnEditIsLost() {
    Bench &b = *m_bench;
    b.editor->copyProfile();
    auto *list = b.editor->findChild<QListWidget *>(u"profileList"_s);
    answer(u"Go on editing"_s);
    list->setCurrentRow(0);
    QCOMPARE(b.editor->current(), u"mobile_cpu_copy"_s);
    QCOMPARE(list->currentItem()->text(), u"mobile_cpu_copy (not saved)"_s);
    answer(u"Discard"_s);
    list->setCurrentRow(0);
    QCOMPARE(b.editor->current(), u"edge_tpu"_s);
    QVERIFY(files().isEmpty());
    // Saving reads all profiles anew, the one that was clicked too.
    b.editor->copyProfile();
    answer(u"Save"_s);
    list->setCurrentRow(1);
    QCOMPARE(files(), QStringList{u"edge_tpu_copy.json"_s});
    QCOMPARE(b.editor->current(), list->item(1)->text());
    QCOMPARE(b.editor->form()->profile()->name, b.editor->current().toStdString());
  }

  void saysWhyAProfileCannotBeSaved() {
    Bench &b = *m_bench;
    b.editor->copyProfile();
    // A file where the folder should be.
    writeFileAtomically(m_config->filePath(u"bitsmith"_s).toStdString(), "in the way");
    b.editor->saveProfile();
    QVERIFY2(b.editor->message().contains(u"cannot be made"_s), qPrintable(b.editor->message()));
    QVERIFY(b.editor->hasUnsaved());
    QCOMPARE(b.document.hardware().name, "mobile_cpu");
  }
};

QTEST_MAIN(TestProfileEditor)
#include "tst_profile_editor.moc"
