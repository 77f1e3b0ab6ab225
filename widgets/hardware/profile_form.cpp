// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/hardware/profile_form.h"

#include "core/plan/base/json_reader.h"
#include "core/plan/hardware/hardware_json.h"
#include "widgets/document/core_text.h"
#include "widgets/style/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QToolButton>

#include <algorithm>

namespace bitsmith {

using namespace Qt::Literals::StringLiterals;

namespace {

using Json = nlohmann::json;

constexpr char hintProperty[] = "hint"; ///< the tool tip of a field that is not wrong
const QString modesPath = u"roofline.compute"_s;
const QString levelsPath = u"roofline.memory"_s;

/// "roofline.compute.0.weight_bits" as JSON has it: "/roofline/compute/0/weight_bits".
Json::json_pointer pointer(const QString &path) {
  return Json::json_pointer("/" + QString(path).replace(u'.', u'/').toStdString());
}

QString bitsText(const Json &json) {
  if (json.is_array() && json.size() == 2 && json[0].is_number_integer() && json[1].is_number_integer())
    return u"%1–%2"_s.arg(json[0].get<int>()).arg(json[1].get<int>());
  return json.is_number_integer() ? QString::number(json.get<int>())
         : json.is_string()       ? fromStd(json.get_ref<const std::string &>())
                                  : QString();
}

/// "8", "1–16", "1-16"; what is neither stays a text, which the reader refuses.
Json bitsFromText(const QString &text) {
  bool isNumber = false;
  if (const int bits = text.trimmed().toInt(&isNumber); isNumber)
    return bits;
  const QStringList ends = QString(text).replace(u'–', u'-').split(u'-');
  if (ends.size() == 2) {
    bool first = false, second = false;
    const int from = ends[0].trimmed().toInt(&first);
    const int to = ends[1].trimmed().toInt(&second);
    if (first && second)
      return Json::array({from, to});
  }
  return text.toStdString();
}

/// Fields whose figure has a source in another field.
struct SourceOf {
  const char *key;
  const char *source;
};
constexpr SourceOf modeSources[] = {{"macs_per_cycle", "throughput_source"},
                                    {"macs_per_second", "throughput_source"},
                                    {"luts", "throughput_source"},
                                    {"energy_pj_per_mac", "energy_source"},
                                    {"energy_law_factor", "energy_source"}};
constexpr SourceOf levelSources[] = {
    {"bytes", "source"}, {"bytes_per_second", "source"}, {"energy_pj_per_byte", "source"}};
constexpr SourceOf modelSources[] = {{"clock_hz", "clock_source"}};
constexpr SourceOf constraintSources[] = {{"weight_schemes", "source"},
                                          {"activation_schemes", "source"},
                                          {"weight_granularities", "source"},
                                          {"methods", "source"},
                                          {"scale_forms", "source"}};

Json memberOf(const Json &object, const char *key) {
  return object.is_object() && object.contains(key) ? object.at(key) : Json();
}

/// Takes all fields out of a page.
void clearLayout(QWidget &container) {
  delete container.layout();
  qDeleteAll(container.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
}

/// What cannot be read only is switched off instead.
bool isChoice(const QWidget &field) {
  return !qobject_cast<const QLineEdit *>(&field) && !qobject_cast<const QPlainTextEdit *>(&field);
}

QFormLayout *newForm(QWidget &container) {
  auto *form = new QFormLayout(&container);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  form->setRowWrapPolicy(QFormLayout::DontWrapRows);
  return form;
}

} // namespace

ProfileForm::ProfileForm(QWidget *parent) : QWidget(parent), m_tabs(new QTabWidget) {
  m_tabs->setDocumentMode(true);
  m_general = addPage(tr("General"));
  addSection(m_modes, tr("Arithmetic"), modesPath, u"modes"_s);
  addSection(m_levels, tr("Memory"), levelsPath, u"levels"_s);
  m_schemes = addPage(tr("Schemes"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_tabs);
  connect(&Theme::instance(), &Theme::changed, this, &ProfileForm::markFields);
}

// --- pages ---

QWidget *ProfileForm::addPage(const QString &title) {
  auto *fields = new QWidget;
  auto *area = new QScrollArea;
  area->setWidget(fields);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  m_tabs->addTab(area, title);
  return fields;
}

void ProfileForm::addSection(Section &section, const QString &title, const QString &path,
                             const QString &name) {
  section.path = path;
  section.list = new QListWidget;
  section.list->setObjectName(name);
  section.list->setAccessibleName(title);
  section.list->setMaximumWidth(190);
  section.add = new QToolButton;
  section.add->setText(tr("Copy"));
  section.add->setToolTip(tr("Adds a copy of the chosen entry"));
  section.remove = new QToolButton;
  section.remove->setText(tr("Remove"));
  section.fields = new QWidget;
  auto *buttons = new QHBoxLayout;
  buttons->addWidget(section.add);
  buttons->addWidget(section.remove);
  buttons->addStretch();
  auto *left = new QVBoxLayout;
  left->addWidget(section.list, 1);
  left->addLayout(buttons);
  auto *area = new QScrollArea;
  area->setWidget(section.fields);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  auto *page = new QWidget;
  auto *row = new QHBoxLayout(page);
  row->addLayout(left);
  row->addWidget(area, 1);
  m_tabs->addTab(page, title);
  connect(section.list, &QListWidget::currentRowChanged, this, [this, &section] {
    if (!m_filling)
      (&section == &m_modes) ? rebuildModes() : rebuildLevels();
  });
  connect(section.add, &QToolButton::clicked, this, [this, &section] { changeSection(section, true); });
  connect(section.remove, &QToolButton::clicked, this, [this, &section] { changeSection(section, false); });
}

void ProfileForm::setProfile(const HardwareProfile &profile, bool editable) {
  m_json = Json::parse(toJson(profile).dump());
  m_saved = m_json;
  m_reference = m_json;
  m_editable = editable;
  for (Section *section : {&m_modes, &m_levels})
    section->list->clear();
  rebuild();
  check();
}

void ProfileForm::rebuild() {
  const bool roofline = m_json.contains("roofline");
  m_tabs->setTabEnabled(2, roofline);
  m_tabs->setTabEnabled(3, roofline);
  for (QWidget *widget : {static_cast<QWidget *>(m_modes.list), static_cast<QWidget *>(m_modes.add),
                          static_cast<QWidget *>(m_modes.remove)})
    widget->setVisible(roofline); // the notebook's model has one kind of arithmetic
  m_fields.clear();
  rebuildGeneral();
  for (Section *section : {&m_modes, &m_levels})
    fillSection(*section);
  rebuildModes();
  rebuildLevels();
  rebuildSchemes();
}

void ProfileForm::rebuildGeneral() {
  clearLayout(*m_general);
  QFormLayout &form = *newForm(*m_general);
  addText(form, u"name"_s);
  addText(form, u"title"_s);
  addParagraph(form, u"summary"_s);
  addParagraph(form, u"source"_s);
  addNumber(form, u"batch"_s, QuantityUnit::none);
  if (m_json.contains("roofline")) {
    addNumber(form, u"roofline.clock_hz"_s, QuantityUnit::hertz);
    addParagraph(form, u"roofline.clock_source"_s);
  }
}

void ProfileForm::rebuildModes() {
  m_fields.removeIf([](const auto &field) {
    return field.key().startsWith(modesPath) || field.key().startsWith(u"notebook"_s);
  });
  clearLayout(*m_modes.fields);
  QFormLayout &form = *newForm(*m_modes.fields);
  if (m_json.contains("notebook"))
    return addNotebook(form);
  if (m_modes.list->currentRow() < 0)
    return;
  const QString path = modesPath + u'.' + QString::number(m_modes.list->currentRow());
  addBits(form, path + u".weight_bits"_s);
  addBits(form, path + u".activation_bits"_s);
  addWords(form, path + u".arithmetic"_s,
           {{u"integer"_s, tr("integer")}, {u"float"_s, tr("floating point")}});
  addThroughput(form, path);
  addParagraph(form, path + u".throughput_source"_s);
  addEnergy(form, path);
  addParagraph(form, path + u".energy_source"_s);
  markFields();
}

void ProfileForm::addThroughput(QFormLayout &form, const QString &path) {
  const QStringList keys = {u"macs_per_cycle"_s, u"macs_per_second"_s, u"luts"_s};
  addKind(form, tr("Throughput"), path, keys,
          {tr("MACs a clock cycle"), tr("MACs a second"), tr("look-up tables")});
  if (value(path + u".luts"_s)) {
    addNumber(form, path + u".luts.count"_s, QuantityUnit::none);
    addNumber(form, path + u".luts.per_product_bit"_s, QuantityUnit::none);
    addNumber(form, path + u".luts.per_sum_bit"_s, QuantityUnit::none);
  } else if (value(path + u".macs_per_second"_s)) {
    addNumber(form, path + u".macs_per_second"_s, QuantityUnit::macsPerSecond);
  } else {
    addNumber(form, path + u".macs_per_cycle"_s, QuantityUnit::none);
  }
}

void ProfileForm::addEnergy(QFormLayout &form, const QString &path) {
  addKind(form, tr("Energy"), path, {u"energy_pj_per_mac"_s, u"energy_law_factor"_s},
          {tr("a MAC"), tr("times the law of the bits")});
  if (value(path + u".energy_law_factor"_s))
    addNumber(form, path + u".energy_law_factor"_s, QuantityUnit::none);
  else
    addNumber(form, path + u".energy_pj_per_mac"_s, QuantityUnit::picojoules);
}

void ProfileForm::addNotebook(QFormLayout &form) {
  addNumber(form, u"notebook.conv_energy_pj"_s, QuantityUnit::picojoules);
  addNumber(form, u"notebook.linear_energy_pj"_s, QuantityUnit::picojoules);
  addNumber(form, u"notebook.spatial_height"_s, QuantityUnit::none);
  addNumber(form, u"notebook.spatial_width"_s, QuantityUnit::none);
  markFields();
}

void ProfileForm::rebuildLevels() {
  m_fields.removeIf([](const auto &field) { return field.key().startsWith(levelsPath); });
  clearLayout(*m_levels.fields);
  QFormLayout &form = *newForm(*m_levels.fields);
  if (m_levels.list->currentRow() < 0)
    return;
  const QString path = levelsPath + u'.' + QString::number(m_levels.list->currentRow());
  addText(form, path + u".name"_s);
  addNumber(form, path + u".bytes"_s, QuantityUnit::bytes);
  addNumber(form, path + u".bytes_per_second"_s, QuantityUnit::bytesPerSecond);
  addNumber(form, path + u".energy_pj_per_byte"_s, QuantityUnit::picojoulesPerByte);
  addWords(form, path + u".holds"_s,
           {{u"both"_s, tr("weights and activations")},
            {u"weights"_s, tr("weights")},
            {u"activations"_s, tr("activations")}});
  addParagraph(form, path + u".source"_s);
  markFields();
}

void ProfileForm::rebuildSchemes() {
  clearLayout(*m_schemes);
  QFormLayout &form = *newForm(*m_schemes);
  if (!m_json.contains("roofline"))
    return;
  const QString path = u"roofline.constraints"_s;
  const std::pair<QString, QString> symmetric = {u"symmetric"_s, tr("symmetric")};
  const std::pair<QString, QString> asymmetric = {u"asymmetric"_s, tr("asymmetric")};
  addWordList(form, path + u".weight_schemes"_s, {symmetric, asymmetric});
  addWordList(form, path + u".activation_schemes"_s, {symmetric, asymmetric, {u"dynamic"_s, tr("dynamic")}});
  addWordList(form, path + u".weight_granularities"_s,
              {{u"per_tensor"_s, tr("per tensor")}, {u"per_channel"_s, tr("per channel")}});
  addWordList(form, path + u".scale_forms"_s,
              {{u"real"_s, tr("real")},
               {u"power_of_two"_s, tr("power of two")},
               {u"fixed_point"_s, tr("fixed point")}});
  QList<std::pair<QString, QString>> methods;
  for (const MethodInfo &info : quantizerMethods())
    if (!info.isUniform)
      methods.append({QString::fromUtf8(info.name), coreText(info.title)});
  addWordList(
      form, path + u".methods"_s, methods,
      tr("Levels that are not evenly spaced and that the device multiplies as they are. None checked: it "
         "executes uniform levels alone, and decodes others first."));
  addParagraph(form, path + u".source"_s);
}

// --- lists ---

QString ProfileForm::entryTitle(const QString &path) const {
  const Json *entry = value(path);
  if (!entry || !entry->is_object())
    return {};
  if (path.startsWith(levelsPath)) {
    const Json name = memberOf(*entry, "name");
    return name.is_string() ? fromStd(name.get_ref<const std::string &>()) : QString();
  }
  const QString bits =
      tr("%1 × %2 bits")
          .arg(bitsText(memberOf(*entry, "weight_bits")), bitsText(memberOf(*entry, "activation_bits")));
  return memberOf(*entry, "arithmetic") == "float" ? tr("%1, float").arg(bits) : bits;
}

void ProfileForm::fillSection(Section &section) {
  m_filling = true;
  const int row = std::max(0, section.list->currentRow());
  section.list->clear();
  const Json *array = value(section.path);
  const auto count = array && array->is_array() ? static_cast<int>(array->size()) : 0;
  for (int i = 0; i < count; ++i)
    section.list->addItem(entryTitle(section.path + u'.' + QString::number(i)));
  section.list->setCurrentRow(std::min(row, count - 1));
  const auto most = &section == &m_modes ? mostComputeModes : mostMemoryLevels;
  section.add->setEnabled(m_editable && count > 0 && count < static_cast<int>(most));
  section.remove->setEnabled(m_editable && count > 1);
  m_filling = false;
}

void ProfileForm::changeSection(Section &section, bool add) {
  const auto row = section.list->currentRow();
  if (row < 0)
    return;
  for (Json *json : {&m_json, &m_reference}) {
    Json &array = json->at(pointer(section.path));
    const auto place = array.begin() + row;
    if (add) {
      const Json entry = *place; // the array grows below it
      array.insert(array.begin() + row + 1, entry);
    } else {
      array.erase(place);
    }
  }
  fillSection(section);
  {
    const QSignalBlocker blocker(section.list);
    section.list->setCurrentRow(add ? row + 1 : std::min(row, section.list->count() - 1));
  }
  (&section == &m_modes) ? rebuildModes() : rebuildLevels();
  check();
  Q_EMIT edited();
}

// --- fields ---

const ProfileForm::Json *ProfileForm::value(const QString &path) const {
  const Json::json_pointer place = pointer(path);
  return m_json.contains(place) ? &m_json.at(place) : nullptr;
}

void ProfileForm::setValue(const QString &path, const Json &json) {
  if (m_filling)
    return;
  const QString parent = path.section(u'.', 0, -2);
  Json &object = parent.isEmpty() ? m_json : m_json.at(pointer(parent));
  const std::string key = path.section(u'.', -1).toStdString();
  if (json.is_null())
    object.erase(key);
  else
    object[key] = json;
  check();
  Q_EMIT edited();
}

void ProfileForm::addRow(QFormLayout &form, const QString &path, QWidget *field) {
  field->setObjectName(path);
  field->setEnabled(m_editable || !isChoice(*field));
  field->setAccessibleName(labelOf(path));
  form.addRow(labelOf(path), field);
  m_fields[path] = field;
}

QLineEdit *ProfileForm::addEdit(QFormLayout &form, const QString &path, const ToText &toText,
                                const FromText &fromText) {
  auto *edit = new QLineEdit;
  const Json *json = value(path);
  edit->setText(json ? toText(*json) : QString());
  edit->setCursorPosition(0);
  edit->setReadOnly(!m_editable);
  connect(edit, &QLineEdit::textEdited, this,
          [this, path, fromText](const QString &text) { setValue(path, fromText(text)); });
  addRow(form, path, edit);
  return edit;
}

void ProfileForm::addText(QFormLayout &form, const QString &path) {
  addEdit(
      form, path,
      [](const Json &json) {
        return json.is_string() ? fromStd(json.get_ref<const std::string &>()) : QString();
      },
      [](const QString &text) { return Json(text.toStdString()); });
}

/// A text that may be longer than the field is wide: most sources are.
void ProfileForm::addParagraph(QFormLayout &form, const QString &path) {
  auto *edit = new QPlainTextEdit;
  const Json *json = value(path);
  edit->setPlainText(json && json->is_string() ? fromStd(json->get_ref<const std::string &>()) : QString());
  edit->setReadOnly(!m_editable);
  edit->setTabChangesFocus(true);
  const auto lines = std::clamp(edit->toPlainText().size() / 75 + 1, qsizetype(2), qsizetype(4));
  edit->setFixedHeight(static_cast<int>(lines) * edit->fontMetrics().lineSpacing() + 12);
  connect(edit, &QPlainTextEdit::textChanged, this,
          [this, edit, path] { setValue(path, edit->toPlainText().simplified().toStdString()); });
  addRow(form, path, edit);
}

void ProfileForm::addNumber(QFormLayout &form, const QString &path, QuantityUnit unit) {
  const auto toText = [unit](const Json &json) {
    return json.is_number()   ? quantityEditText(json.get<double>(), unit)
           : json.is_string() ? fromStd(json.get_ref<const std::string &>())
                              : QString();
  };
  const bool isOptional = path.endsWith(u".bytes"_s);
  const auto fromText = [unit, isOptional](const QString &text) {
    if (isOptional && text.trimmed().isEmpty())
      return Json();
    const std::optional<double> number = quantityFromText(text, unit);
    return number ? Json(*number) : Json(text.toStdString());
  };
  QLineEdit *edit = addEdit(form, path, toText, fromText);
  if (isOptional)
    edit->setPlaceholderText(tr("as much as is needed"));
}

void ProfileForm::addBits(QFormLayout &form, const QString &path) {
  addEdit(form, path, bitsText, bitsFromText)
      ->setProperty(hintProperty, tr("1 to 16, 32 for float, or all from the fewest to the most: 1–16"));
}

void ProfileForm::addWords(QFormLayout &form, const QString &path,
                           const QList<std::pair<QString, QString>> &words) {
  auto *box = new QComboBox;
  for (const auto &[word, title] : words)
    box->addItem(title, word);
  const Json *json = value(path);
  box->setCurrentIndex(
      json && json->is_string() ? box->findData(fromStd(json->get_ref<const std::string &>())) : 0);
  connect(box, &QComboBox::activated, this,
          [this, box, path] { setValue(path, box->currentData().toString().toStdString()); });
  addRow(form, path, box);
}

/// Check boxes beside each other; none checked: whatever there is.
void ProfileForm::addWordList(QFormLayout &form, const QString &path,
                              const QList<std::pair<QString, QString>> &words, const QString &hint) {
  auto *row = new QWidget;
  auto *layout = new QGridLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setVerticalSpacing(2);
  constexpr int columns = 3;
  const Json *json = value(path);
  int place = 0;
  for (const auto &[word, title] : words) {
    auto *box = new QCheckBox(title);
    box->setObjectName(path + u'.' + word);
    box->setChecked(json && json->is_array() &&
                    std::ranges::find(*json, Json(word.toStdString())) != json->end());
    connect(box, &QCheckBox::toggled, this, [this, path, word = word.toStdString()](bool on) {
      const Json *now = value(path);
      Json list = now && now->is_array() ? *now : Json::array();
      // A plan is snapped to the first: what is added comes last.
      if (on)
        list.push_back(word);
      else
        list.erase(std::remove(list.begin(), list.end(), Json(word)), list.end());
      setValue(path, list);
    });
    layout->addWidget(box, place / columns, place % columns);
    ++place;
  }
  layout->setColumnStretch(columns, 1);
  row->setProperty(hintProperty, !hint.isEmpty()
                                     ? hint
                                     : tr("None checked: the device executes all of them. A plan is "
                                          "snapped to the one that was checked first."));
  addRow(form, path, row);
}

/// Which of several keys says a thing. Another one begins with the figure 1, which says nothing yet.
void ProfileForm::addKind(QFormLayout &form, const QString &label, const QString &path,
                          const QStringList &keys, const QStringList &titles) {
  auto *box = new QComboBox;
  box->setObjectName(path + u'.' + keys.first() + u".kind"_s);
  box->setAccessibleName(label);
  for (qsizetype i = 0; i < keys.size(); ++i) {
    box->addItem(titles[i], keys[i]);
    if (value(path + u'.' + keys[i]))
      box->setCurrentIndex(static_cast<int>(i));
  }
  box->setEnabled(m_editable);
  connect(box, &QComboBox::activated, this, [this, box, path, keys] {
    Json &mode = m_json.at(pointer(path));
    const std::string chosen = box->currentData().toString().toStdString();
    if (mode.contains(chosen))
      return;
    for (const QString &key : keys)
      mode.erase(key.toStdString());
    mode[chosen] =
        chosen == "luts" ? Json{{"count", 1000}, {"per_product_bit", 1}, {"per_sum_bit", 1}} : Json(1);
    // Not from within a signal of a widget that is about to go.
    QMetaObject::invokeMethod(this, &ProfileForm::rebuildModes, Qt::QueuedConnection);
    check();
    Q_EMIT edited();
  });
  form.addRow(label, box);
}

// --- faults ---

void ProfileForm::check() {
  bitsmith::Faults faults({});
  HardwareProfile profile = readHardwareProfile(m_json, faults);
  m_faults.clear();
  for (const auto &fault : faults.list())
    m_faults.push_back({fromStd(fault.path), fromStd(fault.what)});
  m_profile.reset();
  if (m_faults.empty())
    m_profile = std::move(profile);
  for (Section *section : {&m_modes, &m_levels})
    for (int row = 0; row < section->list->count(); ++row)
      section->list->item(row)->setText(entryTitle(section->path + u'.' + QString::number(row)));
  markFields();
}

void ProfileForm::markFields() {
  const Theme &theme = Theme::instance();
  for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field) {
    const auto fault = std::ranges::find(m_faults, field.key(), &Fault::path);
    const bool isWrong = fault != m_faults.end();
    QPalette palette; // the application's
    if (isWrong)
      palette.setColor(QPalette::Base,
                       mixColors(palette.color(QPalette::Base), theme.color(ColorRole::negative), 0.22));
    field.value()->setPalette(palette);
    field.value()->setToolTip(isWrong ? labelOf(fault->path) + u' ' + fault->what
                                      : field.value()->property(hintProperty).toString());
  }
}

QStringList ProfileForm::faults() const {
  QStringList lines;
  for (const Fault &fault : m_faults) {
    QString entry;
    for (const Section *section : {&m_modes, &m_levels})
      if (fault.path.startsWith(section->path + u'.'))
        entry = entryTitle(fault.path.section(u'.', 0, 2)) + u": "_s;
    lines.append(entry + labelOf(fault.path) + u' ' + fault.what);
  }
  return lines;
}

void ProfileForm::showFault() {
  if (m_faults.empty())
    return;
  const QString path = m_faults.front().path;
  int tab = 0;
  for (Section *section : {&m_modes, &m_levels})
    if (path.startsWith(section->path)) {
      tab = section == &m_modes ? 1 : 2;
      section->list->setCurrentRow(path.section(u'.', 2, 2).toInt());
    }
  if (path.startsWith(u"roofline.constraints"_s))
    tab = 3;
  else if (path.startsWith(u"notebook"_s))
    tab = 1;
  m_tabs->setCurrentIndex(tab);
  if (QWidget *field = m_fields.value(path))
    field->setFocus();
}

QStringList ProfileForm::staleSources() const {
  QStringList names;
  const auto compare = [&](const QString &path, auto &sources) {
    const Json *now = value(path);
    const Json::json_pointer place = pointer(path);
    if (!now || !m_reference.contains(place))
      return;
    const Json &before = m_reference.at(place);
    for (const SourceOf &entry : sources)
      if (memberOf(*now, entry.key) != memberOf(before, entry.key) && !memberOf(*now, entry.key).is_null() &&
          memberOf(*now, entry.source) == memberOf(before, entry.source))
        names.append(labelOf(path + u'.' + QString::fromLatin1(entry.key)));
  };
  compare(u"roofline"_s, modelSources);
  compare(u"roofline.constraints"_s, constraintSources);
  for (int row = 0; row < m_modes.list->count(); ++row)
    compare(modesPath + u'.' + QString::number(row), modeSources);
  for (int row = 0; row < m_levels.list->count(); ++row)
    compare(levelsPath + u'.' + QString::number(row), levelSources);
  return names;
}

QString ProfileForm::labelOf(const QString &path) const {
  const QHash<QString, QString> labels = {
      // made anew: the language may be another one now
      {u"name"_s, tr("Name")},
      {u"title"_s, tr("Title")},
      {u"summary"_s, tr("Summary")},
      {u"source"_s, tr("Source")},
      {u"batch"_s, tr("Batch")},
      {u"clock_hz"_s, tr("Clock")},
      {u"clock_source"_s, tr("Source of the clock")},
      {u"weight_bits"_s, tr("Weight bits")},
      {u"activation_bits"_s, tr("Activation bits")},
      {u"arithmetic"_s, tr("Arithmetic")},
      {u"macs_per_cycle"_s, tr("MACs a cycle")},
      {u"macs_per_second"_s, tr("MACs a second")},
      {u"luts"_s, tr("Look-up tables")},
      {u"count"_s, tr("Number of them")},
      {u"per_product_bit"_s, tr("For each product bit")},
      {u"per_sum_bit"_s, tr("For each sum bit")},
      {u"throughput_source"_s, tr("Source of the throughput")},
      {u"energy_pj_per_mac"_s, tr("Energy of a MAC")},
      {u"energy_law_factor"_s, tr("Factor of the law")},
      {u"energy_source"_s, tr("Source of the energy")},
      {u"bytes"_s, tr("Size")},
      {u"bytes_per_second"_s, tr("Bandwidth")},
      {u"energy_pj_per_byte"_s, tr("Energy of a byte")},
      {u"holds"_s, tr("Holds")},
      {u"weight_schemes"_s, tr("Weight schemes")},
      {u"activation_schemes"_s, tr("Activation schemes")},
      {u"weight_granularities"_s, tr("Weight granularities")},
      {u"methods"_s, tr("Methods")},
      {u"scale_forms"_s, tr("Scale forms")},
      {u"conv_energy_pj"_s, tr("Energy of a convolution's operation")},
      {u"linear_energy_pj"_s, tr("Energy of a linear layer's operation")},
      {u"spatial_height"_s, tr("Height that convolutions are counted with")},
      {u"spatial_width"_s, tr("Width that convolutions are counted with")},
      {u"memory"_s, tr("Memory")},
      {u"compute"_s, tr("Arithmetic")},
  };
  return labels.value(path.section(u'.', -1), path);
}

} // namespace bitsmith
