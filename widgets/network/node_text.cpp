// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/network/node_text.h"

#include "widgets/document/core_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tr {
  Q_DECLARE_TR_FUNCTIONS(bitsmith::NodeText)
};

/// How much is said of an operation.
enum class Detail { word, brief, full };

QString sized(const QString &what, const Extent &kernel, const Extent &stride, Detail detail) {
  if (detail == Detail::word)
    return what;
  QString window = u"%1 %2"_s.arg(what, QString::fromStdString(toString(kernel)));
  if (stride == Extent(1))
    return window;
  const QString step = stride.height == stride.width ? QString::number(stride.height)
                                                     : QString::fromStdString(toString(stride));
  return (detail == Detail::brief ? Tr::tr("%1 /%2") : Tr::tr("%1, stride %2")).arg(window, step);
}

/// Picks the words for each operation.
struct Words {
  Detail detail;

  QString operator()(const op::Input &) const { return Tr::tr("input"); }
  QString operator()(const op::Conv2d &conv) const {
    QString words = sized(Tr::tr("conv"), conv.kernel, conv.stride, detail);
    if (detail == Detail::word)
      return words;
    if (conv.dilation != Extent(1))
      words = Tr::tr("%1, dilation %2").arg(words).arg(conv.dilation.height);
    return conv.groups > 1 ? Tr::tr("%1, %n group(s)", nullptr, static_cast<int>(conv.groups)).arg(words)
                           : words;
  }
  QString operator()(const op::Linear &) const { return Tr::tr("linear"); }
  QString operator()(const op::BatchNorm &) const { return Tr::tr("norm"); }
  QString operator()(const op::Relu &) const { return u"ReLU"_s; }
  QString operator()(const op::Relu6 &) const { return u"ReLU6"_s; }
  QString operator()(const op::Activation &activation) const {
    return fromStd(toString(activation.curve)).replace(u'_', u' ');
  }
  QString operator()(const op::MaxPool &pool) const {
    return sized(Tr::tr("max pool"), pool.kernel, pool.stride, detail);
  }
  QString operator()(const op::AveragePool &pool) const {
    return sized(Tr::tr("average pool"), pool.kernel, pool.stride, detail);
  }
  QString operator()(const op::AdaptiveAveragePool &pool) const {
    return detail == Detail::word ? Tr::tr("average pool")
                                  : Tr::tr("average pool to %1×%2").arg(pool.height).arg(pool.width);
  }
  QString operator()(const op::Mean &) const { return Tr::tr("mean"); }
  QString operator()(const op::Add &) const { return Tr::tr("add"); }
  QString operator()(const op::Subtract &) const { return Tr::tr("subtract"); }
  QString operator()(const op::Multiply &) const { return Tr::tr("multiply"); }
  QString operator()(const op::Affine &) const { return Tr::tr("scale and shift"); }
  QString operator()(const op::Concat &) const { return Tr::tr("concatenate"); }
  QString operator()(const op::Slice &slice) const {
    return detail == Detail::word ? Tr::tr("slice")
                                  : Tr::tr("slice %1 %2:%3:%4")
                                        .arg(fromStd(toString(slice.axis)))
                                        .arg(slice.start)
                                        .arg(slice.end)
                                        .arg(slice.step);
  }
  QString operator()(const op::Pad &) const { return Tr::tr("pad"); }
  QString operator()(const op::Rearrange &) const { return Tr::tr("rearrange"); }
  QString operator()(const op::Flatten &) const { return Tr::tr("flatten"); }
  QString operator()(const op::Softmax &) const { return u"softmax"_s; }
  QString operator()(const op::Dropout &) const { return Tr::tr("dropout"); }
  QString operator()(const op::FakeQuantize &) const { return Tr::tr("quantize"); }
};

QString names(const Network &network, const std::vector<NodeId> &ids) {
  constexpr std::size_t most = 4;
  QStringList list;
  for (std::size_t i = 0; i < ids.size() && i < most; ++i)
    list.append(QString::fromStdString(network.nodes()[ids[i]].name).toHtmlEscaped());
  if (ids.size() > most)
    list.append(Tr::tr("%n more", nullptr, static_cast<int>(ids.size() - most)));
  return list.join(u", "_s);
}

} // namespace

QString operationText(const Operation &operation) {
  return std::visit(Words{Detail::full}, operation);
}

QString briefOperationText(const Operation &operation) {
  return std::visit(Words{Detail::brief}, operation);
}

QString operationWord(const Operation &operation) {
  return std::visit(Words{Detail::word}, operation);
}

QString nodeHtml(const Network &network, NodeId id) {
  const Node &node = network.nodes().at(id);
  std::vector<NodeId> readers;
  for (NodeId other = id + 1; other < network.nodes().size(); ++other)
    if (std::ranges::find(network.nodes()[other].inputs, id) != network.nodes()[other].inputs.end())
      readers.push_back(other);
  QString html = u"<b>%1</b> · %2"_s.arg(QString::fromStdString(node.name).toHtmlEscaped(),
                                         operationText(node.operation).toHtmlEscaped());
  html += u"<br>"_s + Tr::tr("output %1").arg(QString::fromStdString(toString(node.output)));
  if (!node.inputs.empty())
    html += u"<br>"_s + Tr::tr("reads %1").arg(names(network, node.inputs));
  html += u"<br>"_s + (readers.empty() ? Tr::tr("gives the class scores")
                                       : Tr::tr("read by %1").arg(names(network, readers)));
  return html;
}

} // namespace bitsmith
