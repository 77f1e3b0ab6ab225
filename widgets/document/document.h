// SPDX-FileCopyrightText: 2026 The Bitsmith authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/experiment/experiment.h"
#include "core/plan/hardware/cost.h"
#include "core/plan/hardware/snap.h"
#include "core/plan/project/project.h"

#include <QList>
#include <QObject>
#include <QString>

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <utility>
#include <vector>

class QUndoStack;

namespace bitsmith {

/// All that can be edited in the window, as one value. An edit makes a new value and swaps it with the old
/// one.
struct DocumentState {
  std::string runName = "experiment";
  DataOptions data;
  NetworkOptions source;                  ///< a built-in architecture, or a file
  std::shared_ptr<const Network> network; ///< follows from the source and the data
  PrecisionPlan plan;                     ///< one entry a layer of the network
  std::vector<bool> locked;               ///< one entry a layer of the network
  std::vector<int> ties;                  ///< one entry a layer: those of the same number above 0 are tied
  std::string basePreset =
      "int8_uniform"; ///< what Reset goes back to and what an experiment is described from
  std::string hardware = "notebook";
  TrainingOptions training;
  ProgressiveOptions progressive; ///< schedule of a progressive run to the plan
  StartOptions start;             ///< trained weights that training begins with
  CalibrationOptions calibration;
  PreprocessingOptions preprocessing; ///< of pictures before the network sees them
  Compute compute = Compute::float32;
  int threads = 0;

  bool operator==(const DocumentState &) const = default;
};

/// New precisions of some layers, by row.
using PrecisionEdits = std::vector<std::pair<int, LayerPrecision>>;

/// The only mutable state of the window: what would be run, and what it costs. Table, charts and totals
/// observe it.
///
/// Every edit is one command on the undo stack; an edit that changes nothing leaves no command. Edits that
/// carry the same gesture (see beginGesture()) and follow one another become a single command. Rows are
/// indices into Network::layers(). Edits throw Error (bad input) and leave the document as it was when a
/// value is not allowed.
class Document : public QObject {
  Q_OBJECT
 public:
  /// A default document: `mixed_precision_cnn` for Fashion-MNIST, 8 bits everywhere.
  explicit Document(QObject *parent = nullptr);
  ~Document() override;

  const Network &network() const { return *m_state.network; }
  /// The same, to be kept: an edit makes another one and leaves this as it is.
  std::shared_ptr<const Network> sharedNetwork() const { return m_state.network; }
  const PrecisionPlan &plan() const { return m_state.plan; }
  int layerCount() const { return static_cast<int>(m_state.plan.size()); }
  bool isLocked(int row) const { return m_state.locked.at(static_cast<std::size_t>(row)); }
  /// Number of layers that are locked: those that a whole plan leaves as they are (see applyPlan()).
  int lockedCount() const { return static_cast<int>(std::ranges::count(m_state.locked, true)); }
  /// Number of the group of tied layers that a layer is in, which change together; 0: it is in none.
  int tieOf(int row) const { return m_state.ties.at(static_cast<std::size_t>(row)); }
  /// The rows of a layer's group, ascending; the row alone where it is in none.
  QList<int> tiedRows(int row) const;
  /// Locks and ties by layer name, as a project keeps them.
  PlanMarks marks() const;
  /// Name of the built-in network; of no meaning for one from a file.
  QString architecture() const { return QString::fromStdString(m_state.source.architecture); }
  const NetworkOptions &networkOptions() const { return m_state.source; }
  /// The file that the network comes from; empty for a built-in one.
  QString networkFile() const { return QString::fromStdString(m_state.source.file); }
  const HardwareProfile &hardware() const { return m_profile; }
  const DataOptions &dataOptions() const { return m_state.data; }
  const TrainingOptions &trainingOptions() const { return m_state.training; }
  /// How bits change in a progressive run; the plan is what they lead to.
  const ProgressiveOptions &progressiveOptions() const { return m_state.progressive; }
  /// Run whose weights training begins with; empty: weights drawn from the seed.
  const StartOptions &start() const { return m_state.start; }
  /// How ranges are found when a trained run is quantized without training.
  const CalibrationOptions &calibrationOptions() const { return m_state.calibration; }
  const PreprocessingOptions &preprocessing() const { return m_state.preprocessing; }
  /// The kinds of number that a run computes in.
  Compute compute() const { return m_state.compute; }
  /// Processor threads of the engine; 0: all cores.
  int threads() const { return m_state.threads; }
  QString runName() const { return QString::fromStdString(m_state.runName); }

  /// Name of the preset that the plan is exactly, or "custom".
  QString preset() const;
  /// The preset that was chosen last; layers are reset to it.
  QString basePreset() const { return QString::fromStdString(m_state.basePreset); }
  /// Precision that the base preset gives a layer.
  LayerPrecision presetPrecision(int row) const;

  /// Cost of the plan on the hardware, for one picture.
  const CostReport &cost() const { return m_cost; }
  /// Cost of the same network with every layer in fp32.
  const CostReport &baselineCost() const { return m_baseline; }
  /// The plan as the hardware executes it, and what snapToHardware() would change.
  SnappedPlan snapped() const;
  /// Σ weights·bits + biases·32, in bytes.
  double weightBytes() const;
  /// The same in fp32.
  double baselineWeightBytes() const;
  /// 32 / mean weight bits.
  double compression() const;
  /// Mean over all weights of the quantizable layers.
  double meanBits() const;

  /// Shape and classes of the pictures; while they are not known, those of a network from a file, or 3×32×32
  /// and 10.
  Shape pictureShape() const;
  std::int64_t classes() const;
  /// False for a source whose files tell the shape, until setDataShape() was called for it.
  bool isDataShapeKnown() const;

  /// What a run of this document is described by.
  Experiment experiment() const;
  QUndoStack *undoStack() const { return m_undoStack; }
  /// A number for a chain of edits that shall become one command: turning a wheel, typing into a cell.
  int beginGesture() { return ++m_lastGesture; }

  // Edits.
  /// What differs from the base preset, and locks, are carried over to layers of the same name.
  void setArchitecture(const QString &name);
  /// The network of a file that is known (see learnNetwork()), with what belongs to it in the same command:
  /// where the data have other pictures, the first data set that has the file's, or a folder of pictures that
  /// is still to be chosen; and where pixels are as the pictures' own statistics have it, the convention of
  /// the data set.
  void setNetworkFile(const QString &file);
  /// Rebuilds the network when shape or classes change; the plan is kept.
  void setDataOptions(const DataOptions &options, int gesture = 0);
  void setHardware(const QString &name);
  /// Locked layers keep their precision.
  void applyPreset(const QString &name);
  /// Takes a whole plan, one entry a layer. Locked layers keep theirs; tied ones get that of the first of
  /// them.
  void applyPlan(const PrecisionPlan &plan, const QString &text);
  /// Sets the precision of some layers, and of those that are tied to them. Locked ones are left out. Where
  /// several that are tied together are among them, all that is changed in any of them goes to each: of two
  /// that change the same (the weights' bits, say) differently, the first row's change.
  void setPrecisions(const PrecisionEdits &edits, const QString &text, int gesture = 0);
  /// Changes the precision of each of the rows. Locked ones are left out.
  void setLayerPrecision(const QList<int> &rows, const std::function<void(LayerPrecision &)> &change,
                         const QString &text, int gesture = 0);
  /// Bits and schemes become those that the hardware executes. Locked layers keep theirs.
  void snapToHardware();
  /// Layers that are tied to these are locked with them.
  void setLocked(const QList<int> &rows, bool locked);
  /// Ties layers, and the groups that they are in, into one: they get the precision of a locked one of them,
  /// else of the first, and are locked together. Throws Error (bad input) where there is only one layer, or
  /// where two that differ are locked.
  void tie(const QList<int> &rows);
  /// Takes layers out of their groups; one that is left alone is tied no more.
  void untie(const QList<int> &rows);
  void setTrainingOptions(const TrainingOptions &options, int gesture = 0);
  void setProgressiveOptions(const ProgressiveOptions &options, int gesture = 0);
  void setStart(const StartOptions &start, int gesture = 0);
  void setCalibrationOptions(const CalibrationOptions &options, int gesture = 0);
  void setPreprocessing(const PreprocessingOptions &preprocessing, int gesture = 0);
  void setCompute(Compute compute, int gesture = 0);
  void setThreads(int threads, int gesture = 0);
  void setRunName(const QString &name, int gesture = 0);
  /// Replaces everything by what a single run's experiment says; locks and ties are those of `marks`, names
  /// that the network has not being passed over. Of a task that works on a trained run, the plan and the
  /// options are taken, not the run it starts from. A hardware profile that is not there leaves the one that
  /// is shown. Throws Error (bad input) for a study, for other names that are not known and for a network
  /// file that learnNetwork() was not told of.
  void loadExperiment(const Experiment &experiment, const PlanMarks &marks = {});

  /// Tells what the files of the current data source hold. Knowledge, not an edit: it is not undone.
  void setDataShape(Shape shape, std::int64_t classes);
  /// Tells what network a file holds, as the engine has read it. Knowledge, too; where it is the document's
  /// own file, the network is replaced. Throws Error (bad input) where that does not fit the data.
  void learnNetwork(const QString &file, Network network);
  bool knowsNetwork(const QString &file) const { return m_readNetworks.contains(file.toStdString()); }
  /// The file of the hardware profile may have changed: its figures are taken anew. Knowledge, too.
  void reloadHardware();

 Q_SIGNALS:
  /// Everything that is said by row is about to be replaced.
  void networkAboutToChange();
  /// The network is another one; planChanged(), lockChanged() and costChanged() follow.
  void networkChanged();
  /// Precisions of the rows, or the preset (no rows), changed.
  void planChanged(const QList<int> &rows);
  void costChanged();
  void hardwareChanged();
  /// Data, training, schedule, start, calibration, preprocessing, compute, threads or name changed.
  void optionsChanged();
  /// Locks or ties of the rows changed.
  void lockChanged(const QList<int> &rows);

 private:
  /// The profile's name as costs have it; where it is not there, that of the one that is shown.
  std::string hardwareOrShown(const std::string &name) const;
  friend class DocumentEdit;
  struct Pictures {
    Shape shape;
    std::int64_t classes = 0;
  };

  std::optional<Pictures> knownPictures(const DataOptions &data) const;
  Pictures picturesOf(const DataOptions &data) const;
  Pictures pictures() const;
  bool fits(const Network &network, const DataOptions &data) const;
  std::shared_ptr<const Network> buildNetwork(const DocumentState &state) const;
  void push(DocumentState next, const QString &text, int gesture = 0);
  void swapState(DocumentState &other);
  void loadProfile();
  void updateCost(bool baselineToo);

  DocumentState m_state;
  HardwareProfile m_profile;                             ///< that the state names
  std::map<std::string, HardwareProfile> m_usedProfiles; ///< by name: one may be deleted and then undone to
  CostReport m_cost;
  CostReport m_baseline;
  std::map<std::pair<std::string, std::string>, Pictures> m_readPictures; ///< by source and path
  std::map<std::string, std::shared_ptr<const Network>> m_readNetworks;   ///< by file
  QUndoStack *m_undoStack;
  int m_lastGesture = 0;
};

/// The next wider bits: 1 to 16, then 32; the last stays. With `steps` below zero, narrower.
int steppedBits(int bits, int steps);

} // namespace bitsmith
