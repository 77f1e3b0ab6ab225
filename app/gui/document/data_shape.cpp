// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/document/data_shape.h"

#include "app/gui/window/window_context.h"
#include "widgets/document/document.h"
#include "widgets/runs/engine_request.h"
#include "widgets/style/message_bar.h"

#include <QJsonArray>
#include <QJsonObject>

#include <utility>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

DataShape::DataShape(WindowContext &context) : QObject(&context.parts), m_context(context) {
  connect(&context.document, &Document::optionsChanged, this, &DataShape::ask);
}

void DataShape::ask() {
  delete std::exchange(m_request, nullptr);
  const Document &document = m_context.document;
  if (document.isDataShapeKnown())
    return m_context.messages.retract(m_message);
  const DataOptions asked = document.dataOptions();
  const auto tell = [this](Severity severity, const QString &message) {
    m_message = message;
    m_context.messages.show(severity, message);
  };
  if (asked.path.empty() && (asked.source == "idx" || asked.source == "image-folder"))
    return tell(
        Severity::info,
        tr("%1 needs a folder: give it in Setup, under Path.").arg(QString::fromStdString(asked.source)));
  m_request = EngineRequest::describe(document.experiment(), this);
  connect(m_request, &EngineRequest::finished, this, [this](const QJsonDocument &answer) {
    const QJsonArray input = answer.object().value("input"_L1).toArray();
    const auto classes = answer.object().value("classes"_L1).toInteger();
    m_context.messages.retract(m_message);
    m_context.attempt([&] {
      m_context.document.setDataShape(
          {input.at(0).toInteger(), input.at(1).toInteger(), input.at(2).toInteger()}, classes);
    });
  });
  connect(m_request, &EngineRequest::failed, this,
          [tell](const QString &message) { tell(Severity::warning, message); });
  m_request->start();
}

} // namespace bitsmith
