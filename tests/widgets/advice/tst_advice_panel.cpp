// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/patience.h"
#include "widgets/advice/advice_panel.h"
#include "widgets/document/document.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <memory>

using namespace bitsmith;
using namespace Qt::Literals::StringLiterals;

class TestAdvicePanel : public QObject {
  Q_OBJECT

  std::unique_ptr<Document> m_document;
  std::unique_ptr<AdvicePanel> m_panel;

  /// Rows that were replaced are hidden until they are gone.
  QWidget *row(const char *kind) const {
    for (QWidget *row : m_panel->findChildren<QWidget *>(u"advice_"_s + QString::fromLatin1(kind)))
      if (!row->isHidden())
        return row;
    return nullptr;
  }
  QString text(const char *kind) const {
    const QWidget *found = row(kind);
    return found ? found->findChild<QLabel *>(u"adviceText"_s)->text() : QString();
  }
  void click(const char *kind, const QString &button) const {
    QTest::mouseClick(row(kind)->findChild<QPushButton *>(button), Qt::LeftButton);
  }
  void setWeightBits(int row, int bits) {
    m_document->setLayerPrecision(
        {row}, [bits](LayerPrecision &layer) { layer.weight.bits = bits; }, u"bits"_s);
  }
  /// What each layer's weights alone lose at 4 bits.
  std::shared_ptr<const RunRecord> sensitivity(const std::vector<double> &drops) const {
    auto record = std::make_shared<RunRecord>();
    record->experiment = m_document->experiment();
    record->experiment.name = "probed";
    record->experiment.task = Task::sensitivity;
    SensitivityTable table;
    for (const Layer &layer : m_document->network().layers())
      table.layers.push_back(layer.name);
    table.bits = {4, 8};
    table.referenceAccuracy = 0.9;
    table.samples = 1000;
    for (std::size_t layer = 0; layer < drops.size(); ++layer)
      for (const int bits : {4, 8})
        table.scores.push_back(
            {.layer = layer,
             .target = SensitivityTarget::weights,
             .view = SensitivityView::alone,
             .bits = bits,
             .values = {{SensitivityMetric::accuracyDrop, bits == 4 ? drops[layer] : 0.0}}});
    record->sensitivity = table;
    return record;
  }

 private Q_SLOTS:
  void init() {
    m_document = std::make_unique<Document>();
    m_panel = std::make_unique<AdvicePanel>(*m_document);
    m_panel->resize(700, 400);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
  }

  void cleanup() {
    m_panel.reset();
    m_document.reset();
  }

  void aPlanThatFollowsAllIsToldSo() {
    QVERIFY(m_panel->findChild<QLabel *>(u"adviceEmpty"_s)->isVisible());
    setWeightBits(0, 4);
    QTRY_VERIFY(row("protect_first"));
    QVERIFY(!m_panel->findChild<QLabel *>(u"adviceEmpty"_s)->isVisible());
    QVERIFY2(text("protect_first").contains(u"[rule of thumb]"_s), qPrintable(text("protect_first")));
  }

  void isAppliedInOneStep() {
    setWeightBits(0, 4);
    QTRY_VERIFY(row("protect_first"));
    const int commands = m_document->undoStack()->count();
    click("protect_first", u"adviceApply"_s);
    QCOMPARE(m_document->plan()[0].weight.bits, 8);
    QCOMPARE(m_document->undoStack()->count(), commands + 1);
    QTRY_VERIFY(!row("protect_first"));
    m_document->undoStack()->undo();
    QCOMPARE(m_document->plan()[0].weight.bits, 4);
    QTRY_VERIFY(row("protect_first"));
  }

  void isPutAwayAndBroughtBack() {
    QSignalSpy changed(m_panel.get(), &AdvicePanel::dismissedChanged);
    setWeightBits(0, 4);
    QTRY_VERIFY(row("protect_first"));
    click("protect_first", u"adviceDismiss"_s);
    QTRY_VERIFY(!row("protect_first"));
    QCOMPARE(changed.last().at(0).toStringList(), QStringList{u"protect_first"_s});
    auto *restore = m_panel->findChild<QPushButton *>(u"adviceRestore"_s);
    QTRY_VERIFY(restore->isVisible());
    QTest::mouseClick(restore, Qt::LeftButton);
    QTRY_VERIFY(row("protect_first"));
    QVERIFY(m_panel->dismissed().isEmpty());
  }

  void tellsWhatTheTableMeasured() {
    setWeightBits(0, 4);
    setWeightBits(4, 4);
    m_panel->setRuns({sensitivity({0.08, 0.01, 0.03, 0.02, 0.005})});
    QTRY_VERIFY2(text("protect_first").contains(u"[measured]"_s), qPrintable(text("protect_first")));
    QVERIFY2(text("protect_first").contains(u"+8.00 pp"_s) && text("protect_first").contains(u"probed"_s),
             qPrintable(text("protect_first")));
    QVERIFY2(text("protect_last").contains(u"[not here]"_s), qPrintable(text("protect_last")));
    QVERIFY(!row("protect_last")->findChild<QPushButton *>(u"adviceApply"_s));
  }
};

QTEST_MAIN(TestAdvicePanel)
#include "tst_advice_panel.moc"
