package holdfast.ui.workspace;

import holdfast.ui.object.Captures;
import holdfast.ui.object.SnapshotView;
import holdfast.ui.settings.RecentFiles;
import holdfast.ui.work.Background;
import holdfast.ui.work.SnapshotQuestions;
import holdfast.ui.workspace.SnapshotViewModel.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The open snapshots, and which of them is in sight.
public final class WorkspaceViewModel {
  /// What the middle of the window shows.
  public enum Scenery {
    START,
    LOADING,
    FAILED,
    READY
  }

  private final Loader loader;
  private final Background loads;
  private final Background background;
  private final RecentFiles recent;
  private final SnapshotView view;
  private final ObservableList<SnapshotViewModel> snapshots = FXCollections.observableArrayList();
  private final ObjectProperty<SnapshotViewModel> selected = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<Scenery> scenery = new ReadOnlyObjectWrapper<>(Scenery.START);
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Captures> captures =
      new ReadOnlyObjectWrapper<>(Captures.NONE);

  /// Those that were opened last in one step, until all of them are loaded.
  private final List<SnapshotViewModel> together = new ArrayList<>();

  private Runnable whenTogether = () -> {};

  /// @param loads where snapshots are loaded, apart from the questions about those that are open
  /// @param view what shows the snapshot in sight
  public WorkspaceViewModel(
      Loader loader,
      Background loads,
      Background background,
      RecentFiles recent,
      SnapshotView view) {
    this.loader = loader;
    this.loads = loads;
    this.background = background;
    this.recent = recent;
    this.view = view;
    selected.subscribe(this::refresh);
  }

  /// In the order of their letters.
  public ObservableList<SnapshotViewModel> snapshots() {
    return snapshots;
  }

  public ObjectProperty<SnapshotViewModel> selectedProperty() {
    return selected;
  }

  public ReadOnlyObjectProperty<Scenery> sceneryProperty() {
    return scenery.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty statusProperty() {
    return status.getReadOnlyProperty();
  }

  /// The open snapshots, for views that look at several.
  public ReadOnlyObjectProperty<Captures> capturesProperty() {
    return captures.getReadOnlyProperty();
  }

  /// Who is told when several snapshots that were opened in one step are loaded.
  public void onTogether(Runnable action) {
    whenTogether = action;
  }

  /// Opens files, each once, and brings the first of them into sight.
  public void open(List<Path> files) {
    open(files, true);
  }

  /// Opens files that will be gone tomorrow: they do not appear among the recent ones.
  public void openPassing(List<Path> files) {
    open(files, false);
  }

  private void open(List<Path> files, boolean lasting) {
    SnapshotViewModel first = null;
    var opened = new ArrayList<SnapshotViewModel>();
    for (var file : files) {
      var path = file.toAbsolutePath().normalize();
      var snapshot =
          snapshots.stream()
              .filter(open -> open.file().equals(path))
              .findFirst()
              .orElseGet(() -> add(path, lasting));
      first = first == null ? snapshot : first;
      opened.add(snapshot);
    }
    if (first != null) {
      selected.set(first);
    }
    if (opened.size() > 1) {
      together.clear();
      together.addAll(opened);
    }
    recount();
  }

  /// Says which snapshots are ready, and comes back to those that were opened together.
  private void recount() {
    tellCaptures();
    together.retainAll(snapshots);
    if (together.stream().noneMatch(s -> s.state() == State.LOADING)) {
      var ready = together.stream().filter(s -> s.state() == State.READY).toList();
      together.clear();
      if (ready.size() > 1) {
        if (!ready.contains(selected.get())) {
          selected.set(ready.getFirst());
        }
        whenTogether.run();
      }
    }
  }

  private SnapshotViewModel add(Path file, boolean lasting) {
    int place = 0;
    while (place < snapshots.size() && snapshots.get(place).letter().equals(letter(place))) {
      place++;
    }
    var snapshot = new SnapshotViewModel(letter(place), file, lasting, loader, loads, background);
    snapshots.add(place, snapshot);
    snapshot.detailProperty().subscribe(() -> describe(snapshot));
    load(snapshot);
    return snapshot;
  }

  /// A to Z, then AA, AB...
  static String letter(int place) {
    var last = String.valueOf((char) ('A' + place % 26));
    return place < 26 ? last : letter(place / 26 - 1) + last;
  }

  private void load(SnapshotViewModel snapshot) {
    snapshot.load(() -> {
      if (snapshot.state() == State.READY && snapshot.isLasting()) {
        recent.add(snapshot.file());
      }
      tellCaptures();
      if (snapshot == selected.get()) {
        refresh();
      }
      recount();
    });
  }

  private void tellCaptures() {
    var open =
        new Captures(
            snapshots.stream()
                .filter(s -> s.questions() != null)
                .map(SnapshotViewModel::capture)
                .toList(),
            snapshots.stream()
                .filter(s -> s.state() == State.LOADING)
                .map(SnapshotViewModel::letter)
                .toList());
    if (!open.equals(captures.get())) {
      captures.set(open);
    }
  }

  public void retry(SnapshotViewModel snapshot) {
    if (snapshot.state() == State.FAILED) {
      load(snapshot);
      refresh();
      recount();
    }
  }

  /// Closes a snapshot; one that is being loaded is canceled. Its neighbour comes into sight.
  public void close(SnapshotViewModel snapshot) {
    int place = snapshots.indexOf(snapshot);
    if (place < 0) {
      return;
    }
    if (snapshot.questions() != null) {
      view.forget(snapshot.questions());
    }
    boolean wasSelected = snapshot == selected.get();
    snapshots.remove(place);
    tellCaptures();
    snapshot.close();
    if (wasSelected) {
      selected.set(
          snapshots.isEmpty() ? null : snapshots.get(Math.min(place, snapshots.size() - 1)));
    }
    recount();
  }

  /// Brings the nth snapshot into sight, counted from 0, if there is one.
  public void select(int place) {
    if (place < snapshots.size()) {
      selected.set(snapshots.get(place));
    }
  }

  /// Brings a snapshot that is open into sight.
  public void bringIntoSight(SnapshotQuestions questions) {
    snapshots.stream().filter(snapshot -> snapshot.questions() == questions).forEach(selected::set);
  }

  private void refresh() {
    var snapshot = selected.get();
    // While one loads, the table behind the scenery keeps what it shows: there is nothing to gain
    // by
    // emptying it, and one often comes back.
    if (snapshot == null || snapshot.questions() != null) {
      view.show(snapshot == null ? null : snapshot.questions());
    }
    scenery.set(
        snapshot == null
            ? Scenery.START
            : switch (snapshot.state()) {
              case LOADING -> Scenery.LOADING;
              case FAILED -> Scenery.FAILED;
              case READY -> Scenery.READY;
            });
    describe(snapshot);
  }

  private void describe(SnapshotViewModel snapshot) {
    if (snapshot == selected.get()) {
      status.set(snapshot == null ? "" : snapshot.status());
    }
  }
}
