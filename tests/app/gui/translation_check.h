// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QList>
#include <QRegularExpression>
#include <QStringList>
#include <QXmlStreamReader>

#include <algorithm>
#include <set>

/// What a .ts file says, and what is wrong with it.
namespace translation_check {

using namespace Qt::Literals::StringLiterals;

struct Message {
  QString context;
  QString source;
  QString comment; ///< tells texts of one source apart
  QString state;   ///< type of the translation: empty, "unfinished", "vanished", "obsolete"
  bool isNumerus = false;
  QStringList forms; ///< one where it has no plural

  QString name() const { return context + u": " + source + (comment.isEmpty() ? comment : u" | " + comment); }
};

inline QList<Message> read(QIODevice &device) {
  QList<Message> messages;
  QXmlStreamReader xml(&device);
  QString context;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement)
      continue;
    if (xml.name() == u"name") {
      context = xml.readElementText();
    } else if (xml.name() == u"message") {
      messages.append({.context = context, .isNumerus = xml.attributes().value("numerus"_L1) == u"yes"});
    } else if (xml.name() == u"source") {
      messages.last().source = xml.readElementText();
    } else if (xml.name() == u"comment") {
      messages.last().comment = xml.readElementText();
    } else if (xml.name() == u"translation") {
      messages.last().state = xml.attributes().value("type"_L1).toString();
      if (!messages.last().isNumerus)
        messages.last().forms = {xml.readElementText()};
    } else if (xml.name() == u"numerusform") {
      messages.last().forms.append(xml.readElementText());
    }
  }
  return messages;
}

inline QList<Message> readFile(const QString &path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? read(file) : QList<Message>();
}

/// Plural forms that Qt has for a language.
inline int pluralForms(const QString &language) {
  return language == "ja"_L1 || language == "zh_CN"_L1 ? 1 : 2;
}

inline std::multiset<QString> found(const QString &text, const QString &pattern) {
  std::multiset<QString> all;
  for (auto match = QRegularExpression(pattern).globalMatch(text); match.hasNext();)
    all.insert(match.next().captured());
  return all;
}

/// %1, %L2, %n: each at least once, whatever the order and how often.
inline std::set<QString> placeholders(const QString &text) {
  const auto all = found(text, u"%(L?\\d+|n)"_s);
  return {all.begin(), all.end()};
}

/// The letters that & makes accelerators; "&&" and "&amp;" are none.
inline QStringList accelerators(const QString &text) {
  QStringList letters;
  static const QRegularExpression pattern(u"&(?:&|#?\\w+;|(\\w))"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
  for (auto match = pattern.globalMatch(text); match.hasNext();)
    if (const QString letter = match.next().captured(1); !letter.isEmpty())
      letters.append(letter.toUpper());
  return letters;
}

inline QStringList faultsOf(const Message &message, const QString &language) {
  QStringList faults;
  const auto fault = [&](const QString &what) { faults.append(message.name() + u" – " + what); };
  if (!message.state.isEmpty())
    fault(message.state);
  const int forms = message.isNumerus ? pluralForms(language) : 1;
  if (message.forms.size() != forms)
    fault(u"has %1 plural forms, expected %2"_s.arg(message.forms.size()).arg(forms));
  for (const QString &form : message.forms) {
    if (form.trimmed().isEmpty()) {
      fault(u"is empty"_s);
      continue;
    }
    std::set<QString> wanted = placeholders(message.source);
    const std::set<QString> there = placeholders(form);
    // “one run” says its number in words.
    if (message.isNumerus && message.forms.size() > 1 && &form == &message.forms.first() &&
        !there.contains(u"%n"_s))
      wanted.erase(u"%n"_s);
    if (there != wanted)
      fault(u"placeholders differ: "_s + form);
    if (accelerators(form).size() != accelerators(message.source).size())
      fault(u"accelerators differ: "_s + form);
    if (found(form, u"</?\\w+"_s) != found(message.source, u"</?\\w+"_s))
      fault(u"markup differs: "_s + form);
    if (form.endsWith(u'…') != message.source.endsWith(u'…'))
      fault(u"one of them ends in “…”: "_s + form);
    const auto isPadded = [](const QString &text, qsizetype at) { return text.at(at).isSpace(); };
    if (isPadded(form, 0) != isPadded(message.source, 0) ||
        isPadded(form, form.size() - 1) != isPadded(message.source, message.source.size() - 1))
      fault(u"spaces at its ends differ: "_s + form);
  }
  return faults;
}

/// All that is wrong with a translation. @param wanted the messages that the sources have
inline QStringList faultsOf(const QList<Message> &messages, const QList<Message> &wanted,
                            const QString &language) {
  QStringList faults;
  const auto names = [](const QList<Message> &list) {
    std::set<QString> all;
    for (const Message &message : list)
      all.insert(message.name());
    return all;
  };
  const auto there = names(messages);
  const auto needed = names(wanted);
  for (const QString &name : needed)
    if (!there.contains(name))
      faults.append(name + u" – is missing"_s);
  for (const QString &name : there)
    if (!needed.contains(name))
      faults.append(name + u" – is not in the sources"_s);
  for (const Message &message : messages)
    faults += faultsOf(message, language);
  return faults;
}

} // namespace translation_check
