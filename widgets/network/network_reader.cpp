// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/network/network_reader.h"

#include "core/plan/base/error.h"
#include "core/plan/network/network_json.h"
#include "widgets/document/core_text.h"
#include "widgets/runs/engine_request.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <nlohmann/json.hpp>
#include <utility>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

/// @throws Error where the answer is not what `describe` gives
ReadNetwork fromAnswer(const QString &file, const QJsonObject &answer) {
  const QByteArray graph = QJsonDocument(answer.value("graph"_L1).toObject()).toJson(QJsonDocument::Compact);
  ReadNetwork read{.file = file,
                   .network = parseNetwork(nlohmann::json::parse(graph.toStdString()), file.toStdString()),
                   .remarks = {},
                   .names = {}};
  const QJsonObject imported = answer.value("imported"_L1).toObject();
  for (const auto &remark : imported.value("remarks"_L1).toArray())
    read.remarks.append(remark.toString());
  for (const auto &layer : answer.value("layers"_L1).toArray()) {
    std::vector<std::string> names;
    for (const auto &alias : layer.toObject().value("aliases"_L1).toArray())
      names.push_back(alias.toString().toStdString());
    read.names.layers.push_back(std::move(names));
  }
  const QJsonObject activations = imported.value("activations"_L1).toObject();
  for (auto tensor = activations.begin(); tensor != activations.end(); ++tensor)
    read.names.activations[tensor.key().toStdString()] = tensor.value().toString().toStdString();
  return read;
}

} // namespace

NetworkReader::NetworkReader(QObject *parent) : QObject(parent) {}

void NetworkReader::read(const QString &file, Shape pictures, PictureLayout layout) {
  m_file = QFileInfo(file).absoluteFilePath();
  m_pictures = pictures;
  m_layout = layout;
  ask(false);
}

void NetworkReader::cancel() {
  delete std::exchange(m_request, nullptr);
}

void NetworkReader::ask(bool withShape) {
  cancel();
  QStringList arguments{u"describe"_s, u"--onnx"_s, m_file, u"--json"_s};
  if (m_layout != PictureLayout::automatic)
    arguments << u"--layout"_s << fromStd(toString(m_layout));
  if (withShape)
    arguments << u"--input"_s
              << u"%1x%2x%3"_s.arg(m_pictures.channels).arg(m_pictures.height).arg(m_pictures.width);
  m_request = new EngineRequest(arguments, this);
  connect(m_request, &EngineRequest::finished, this, [this](const QJsonDocument &answer) {
    std::exchange(m_request, nullptr)->deleteLater();
    try {
      Q_EMIT finished(fromAnswer(m_file, answer.object()));
    } catch (const std::exception &error) {
      Q_EMIT failed(m_file, QString::fromUtf8(error.what()));
    }
  });
  connect(m_request, &EngineRequest::failed, this, [this, withShape](const QString &message) {
    std::exchange(m_request, nullptr)->deleteLater();
    // A file may leave the size of its pictures open: then that of the data is taken.
    if (!withShape && QFileInfo::exists(m_file))
      ask(true);
    else
      Q_EMIT failed(m_file, message);
  });
  m_request->start();
}

} // namespace bitsmith
