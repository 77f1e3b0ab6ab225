// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/runs/query.h"
#include "widgets/runs/run_library.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace bitsmith {

class RunQueue;

/// A run's state as the window tells it: what is on disk, and what the queue knows of it.
enum class RunPhase {
  notStarted,
  waiting,
  running,
  left, ///< to a cluster, as it was last heard: nobody follows its jobs
  stopping,
  stopped,
  finished,
  failed
};

/// Runs and studies as a tree: newest first, a study's members below it in their order. Runs (not studies
/// themselves) can be checked: those are shown in the charts, each in a series colour that it keeps while it
/// is checked.
class RunModel : public QAbstractItemModel {
  Q_OBJECT
 public:
  enum Column {
    Name,
    State,
    Progress,
    Accuracy,
    Drop,
    Compression,
    Memory,
    Time,
    Setup,
    Started,
    Tags,
    Note,
    Loss, ///< this and the following are hidden at first
    MeanBits,
    Bops,
    Energy,
    Latency,
    ColumnCount
  };
  enum Role {
    FolderRole = Qt::UserRole, ///< QString
    PhaseRole,                 ///< int: RunPhase
    ProgressRole,              ///< double, 0 to 1
    ColorIndexRole,            ///< int: number of the series colour, -1 when not checked
    IsStudyRole,               ///< bool
    ProblemRole,               ///< QString: why it failed or cannot be read, empty otherwise
    SortRole,                  ///< a value to sort the column by; invalid where there is none
    FactsRole,                 ///< RunFacts: what a query looks at
  };

  /// Neither is owned; the queue may be null.
  RunModel(RunLibrary *library, RunQueue *queue, QObject *parent = nullptr);
  ~RunModel() override;

  QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
  QModelIndex parent(const QModelIndex &child) const override;
  int rowCount(const QModelIndex &parent = {}) const override;
  int columnCount(const QModelIndex &parent = {}) const override;
  QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
  bool setData(const QModelIndex &index, const QVariant &value, int role) override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex &index) const override;

  /// Whether a column holds figures, which stand on the right.
  static bool isFigure(int column);
  QModelIndex indexOf(const QString &folder) const;
  RunPhase phase(const QString &folder) const;
  /// Whether a cluster may still have jobs of a run or study that does not run here: some were submitted, and
  /// nobody has told of the ends of all of them.
  bool mayHaveJobs(const QString &folder) const;
  /// Why a run failed or cannot be read; empty otherwise.
  QString problem(const QString &folder) const;

  /// The checked runs that are there, in the order of their colours.
  QStringList checkedFolders() const;
  bool isChecked(const QString &folder) const { return m_colors.contains(folder); }
  /// Number of the series colour of a checked run, from 0; -1 when it is not checked.
  int colorIndex(const QString &folder) const { return m_colors.value(folder, -1); }
  /// A study stands for all its members.
  void setChecked(const QString &folder, bool checked);
  /// Checks these (studies: their members) and nothing else. Folders that are not there yet count once they
  /// appear, so that a list kept from an earlier session can be given at once.
  void setCheckedFolders(const QStringList &folders);

 Q_SIGNALS:
  void checkedChanged();
  /// Something could not be done: what, why, what to do.
  void editRejected(const QString &message);

 private:
  struct Node;

  static Node *nodeOf(const QModelIndex &index);
  Node *find(const QString &folder) const;
  QModelIndex indexOf(const Node *node, int column) const;
  void addRun(const QString &folder);
  void insertMember(Node &study, const QString &folder);
  void insertTop(const QString &folder);
  void changeRun(const QString &folder);
  void removeRun(const QString &folder);
  void changeRows(const QString &folder);
  void workOutDrops(Node &study);
  void workOutFootprint(Node &node);
  void check(const QString &folder);
  void uncheck(const QString &folder);
  int freeColor() const;
  bool rename(const QString &folder, const QString &name);
  QStringList runsOf(const QString &folder) const;
  void announceChecked(const QStringList &folders);

  QString text(const Node &node, int column) const;
  QString stateText(const Node &node) const;
  QString progressText(const Node &node) const;
  QString runProgressText(const Node &node, RunPhase phase) const;
  QString toolTip(const Node &node, int column) const;
  RunFacts facts(const Node &node) const;
  std::optional<double> cost(const Node &node, int column) const;
  QVariant sortValue(const Node &node, int column) const;
  QVariant plainValue(const Node &node, int column) const;
  QVariant checkState(const Node &node) const;
  double progress(const Node &node) const;
  std::optional<double> secondsLeft(const Node &node) const;
  std::optional<double> seconds(const Node &node) const;
  RunPhase phaseOf(const Node &node) const;
  /// What its study, or a cluster, tells of a run; null where nothing.
  static const MemberRecord *toldOf(const Node &node);
  /// Whether a study's or run's jobs waited or ran when they were last heard of, and nobody follows them.
  bool isLeft(const Node &node) const;

  RunLibrary *m_library;
  RunQueue *m_queue;
  std::vector<std::unique_ptr<Node>> m_top;
  QHash<QString, Node *> m_nodes;
  QHash<QString, int> m_colors; ///< of the checked runs
  QHash<QString, int> m_wanted; ///< colours of runs to be checked once they are there
  QStringList m_wantedStudies;  ///< studies whose members are to be checked as they appear
};

} // namespace bitsmith

Q_DECLARE_METATYPE(bitsmith::RunFacts)
