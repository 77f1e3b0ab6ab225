// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/hardware/hardware.h"
#include "widgets/hardware/quantity_text.h"

#include <QHash>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <nlohmann/json.hpp>
#include <optional>

class QFormLayout;
class QLineEdit;
class QListWidget;
class QTabWidget;
class QToolButton;
class QVBoxLayout;

namespace bitsmith {

/// Every field of a hardware profile, each with where its figure comes from. What is typed is checked by the
/// reader of profile files as it is typed: a field that is wrong is marked and says why.
class ProfileForm : public QWidget {
  Q_OBJECT
 public:
  explicit ProfileForm(QWidget *parent = nullptr);

  /// @param editable false: the fields are to be read and copied from
  void setProfile(const HardwareProfile &profile, bool editable);
  /// What the fields come to; nullopt while one of them is wrong.
  const std::optional<HardwareProfile> &profile() const { return m_profile; }
  /// One line a fault: which field, what stands in it and what was expected.
  QStringList faults() const;
  /// Brings the first field that is wrong into view and focuses it.
  void showFault();
  /// Figures that are others than they were while their sources are the same, by name: "Energy".
  QStringList staleSources() const;
  /// Whether something differs from what was set.
  bool isModified() const { return m_json != m_saved; }

 Q_SIGNALS:
  /// After every change of a field.
  void edited();

 private:
  /// A list in the profile, of which one entry is shown at a time.
  struct Section {
    QString path; ///< "roofline.compute"
    QListWidget *list = nullptr;
    QToolButton *add = nullptr;
    QToolButton *remove = nullptr;
    QWidget *fields = nullptr;
  };
  struct Fault {
    QString path;
    QString what;
  };
  using Json = nlohmann::json;
  using ToText = std::function<QString(const Json &)>;
  using FromText = std::function<Json(const QString &)>;

  QWidget *addPage(const QString &title);
  void addSection(Section &section, const QString &title, const QString &path, const QString &name);
  void rebuild();
  void rebuildGeneral();
  void rebuildModes();
  void rebuildLevels();
  void rebuildSchemes();
  void addThroughput(QFormLayout &form, const QString &path);
  void addEnergy(QFormLayout &form, const QString &path);
  void addNotebook(QFormLayout &form);
  void fillSection(Section &section);
  void changeSection(Section &section, bool add);
  QString entryTitle(const QString &path) const;

  QLineEdit *addEdit(QFormLayout &form, const QString &path, const ToText &toText, const FromText &fromText);
  void addText(QFormLayout &form, const QString &path);
  void addParagraph(QFormLayout &form, const QString &path);
  void addNumber(QFormLayout &form, const QString &path, QuantityUnit unit);
  void addBits(QFormLayout &form, const QString &path);
  void addWords(QFormLayout &form, const QString &path, const QList<std::pair<QString, QString>> &words);
  void addWordList(QFormLayout &form, const QString &path, const QList<std::pair<QString, QString>> &words,
                   const QString &hint = {});
  void addKind(QFormLayout &form, const QString &label, const QString &path, const QStringList &keys,
               const QStringList &titles);
  void addRow(QFormLayout &form, const QString &path, QWidget *field);

  const Json *value(const QString &path) const;
  void setValue(const QString &path, const Json &json);
  void check();
  void markFields();
  QString labelOf(const QString &path) const;

  QTabWidget *m_tabs;
  QWidget *m_general;
  QWidget *m_schemes;
  Section m_modes;
  Section m_levels;
  Json m_json;
  Json m_saved;                       ///< as it was set
  Json m_reference;                   ///< the same, entries of lists at the places of those in m_json
  QHash<QString, QWidget *> m_fields; ///< by path, those that are shown
  std::vector<Fault> m_faults;
  std::optional<HardwareProfile> m_profile;
  bool m_editable = false;
  bool m_filling = false;
};

} // namespace bitsmith
