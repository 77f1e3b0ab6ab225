// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/advice/advice_text.h"

#include "widgets/document/core_text.h"
#include "widgets/document/number_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Gives the texts a context for translators.
struct AdviceText {
  Q_DECLARE_TR_FUNCTIONS(bitsmith::AdviceText)
};

constexpr qsizetype mostNames = 3;

QString layerName(const Network &network, std::size_t layer) {
  return QString::fromStdString(network.layers()[layer].name);
}

QString layerNames(const Finding &finding, const Network &network) {
  QStringList names;
  for (const std::size_t layer : finding.layers)
    names.append(layerName(network, layer));
  if (names.size() <= mostNames)
    return names.join(u", "_s);
  return AdviceText::tr("%1 and %n more", nullptr, static_cast<int>(names.size() - mostNames))
      .arg(names.mid(0, mostNames).join(u", "_s));
}

/// "+1.30 pp"
QString points(double gain) {
  const QString text = decimalText(100 * gain, 2);
  return AdviceText::tr("%1 pp").arg(gain > 0 ? u'+' + text : text);
}

QString comparedText(const Finding &finding) {
  return AdviceText::tr("“%1” against “%2”: %3, 95 % interval %4 to %5, on %n picture(s).", nullptr,
                        static_cast<int>(finding.samples))
      .arg(QString::fromStdString(finding.first), QString::fromStdString(finding.second),
           points(finding.gain), points(finding.interval.low), points(finding.interval.high));
}

QString tableText(const Finding &finding) {
  return AdviceText::tr("(“%1”, %n picture(s); each layer alone)", nullptr, static_cast<int>(finding.samples))
      .arg(QString::fromStdString(finding.first));
}

QString memoryText(const Finding &finding) {
  return AdviceText::tr("Weight memory %1 → %2.")
      .arg(bytesText(finding.bytesBefore), bytesText(finding.bytesAfter));
}

QString protectReason(const Finding &finding) {
  if (finding.samples == 0)
    return AdviceText::tr(
        "The ends often mind most, and have few weights. Measure sensitivity to know it here.");
  return AdviceText::tr(
             "8 bits in place of %1 are worth %2 of accuracy there; at inner layers with as few bits the "
             "median is %3")
             .arg(QString::number(finding.bits), points(finding.gain), points(finding.others)) +
         u' ' + tableText(finding) + u'.';
}

QString trainReason(const Finding &finding) {
  QString text;
  if (finding.samples == 0)
    text = AdviceText::tr("Rounding alone loses much at 4 bits and fewer.");
  else if (finding.evidence == Evidence::ruleOfThumb)
    text = AdviceText::tr("No detectable difference yet:") + u' ' + comparedText(finding);
  else
    text = comparedText(finding);
  if (finding.evidence == Evidence::contradicted)
    return text;
  return text + u' ' +
         (finding.startRun.empty()
              ? AdviceText::tr("Train the network in fp32 first, to begin from it.")
              : AdviceText::tr("Applying begins training with the weights of the newest fp32 run."));
}

} // namespace

QString adviceTitle(const Finding &finding, const Network &network, const HardwareProfile &hardware) {
  const QString names = layerNames(finding, network);
  switch (finding.kind) {
  case AdviceKind::startAtEight:
    return AdviceText::tr("Start at 8 bits for weights and activations");
  case AdviceKind::protectFirst:
    return AdviceText::tr("Protect the first layer: %1 to 8 bits").arg(names);
  case AdviceKind::protectLast:
    return AdviceText::tr("Protect the last layer: %1 to 8 bits").arg(names);
  case AdviceKind::measureSensitivity:
    return AdviceText::tr("Measure sensitivity before going low");
  case AdviceKind::followSensitivity:
    return AdviceText::tr("Let sensitivity guide: exchange the bits of %1 and %2")
        .arg(layerName(network, finding.layers[0]), layerName(network, finding.layers[1]));
  case AdviceKind::matchHardware:
    return AdviceText::tr("Match the hardware: %1").arg(coreText(hardware.title));
  case AdviceKind::trainWithQuantization:
    return AdviceText::tr("Train with quantization: %1 at 4 bits or fewer").arg(names);
  }
  return {};
}

QString adviceReason(const Finding &finding, const Network &network, const HardwareProfile &hardware) {
  const QString names = layerNames(finding, network);
  switch (finding.kind) {
  case AdviceKind::startAtEight:
    return finding.samples > 0
               ? comparedText(finding)
               : AdviceText::tr(
                     "8 bits seldom cost accuracy and show what fewer are measured against. No run "
                     "with 8/8 and one in fp32 on the same pictures are at hand.");
  case AdviceKind::protectFirst:
  case AdviceKind::protectLast:
    return protectReason(finding);
  case AdviceKind::measureSensitivity:
    return AdviceText::tr(
               "%1: fewer than 8 bits, and no sensitivity of this network has been measured. Start it "
               "in the panel Sensitivity.")
        .arg(names);
  case AdviceKind::followSensitivity:
    return AdviceText::tr("%1 minds few bits more than %2: worth %3 of accuracy")
               .arg(layerName(network, finding.layers[0]), layerName(network, finding.layers[1]),
                    points(finding.gain)) +
           u' ' + tableText(finding) + u". "_s + memoryText(finding);
  case AdviceKind::matchHardware:
    return AdviceText::tr("%1: not executed as chosen on %2 but wider.")
               .arg(names, QString::fromStdString(hardware.name)) +
           u' ' + memoryText(finding);
  case AdviceKind::trainWithQuantization:
    return trainReason(finding);
  }
  return {};
}

QString evidenceText(Evidence evidence) {
  switch (evidence) {
  case Evidence::measured:
    return AdviceText::tr("measured");
  case Evidence::computed:
    return AdviceText::tr("computed");
  case Evidence::ruleOfThumb:
    return AdviceText::tr("rule of thumb");
  case Evidence::contradicted:
    return AdviceText::tr("not here");
  }
  return {};
}

} // namespace bitsmith
