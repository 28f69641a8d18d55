package holdfast.ui.workspace;

import holdfast.ui.object.Capture;
import holdfast.ui.object.SnapshotView;
import holdfast.ui.settings.LastSession;
import holdfast.ui.settings.RecentFiles;
import holdfast.ui.work.Background;
import holdfast.ui.work.MemoryReturn;
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
  private final LastSession session;
  private final MemoryReturn memory;
  private final SnapshotView view;
  private final ObservableList<SnapshotViewModel> snapshots = FXCollections.observableArrayList();

  /// The same in the order of opening.
  private final List<SnapshotViewModel> opened = new ArrayList<>();

  private final ObservableList<Capture> captures = FXCollections.observableArrayList();
  private final ObjectProperty<SnapshotViewModel> selected = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<Scenery> scenery = new ReadOnlyObjectWrapper<>(Scenery.START);
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");

  /// @param loads where snapshots are loaded, apart from the questions about those that are open
  /// @param view what shows the snapshot in sight
  public WorkspaceViewModel(
      Loader loader,
      Background loads,
      Background background,
      RecentFiles recent,
      LastSession session,
      SnapshotView view) {
    this.loader = loader;
    this.loads = loads;
    this.background = background;
    this.recent = recent;
    this.session = session;
    this.memory = new MemoryReturn(background);
    this.view = view;
    selected.subscribe(this::refresh);
  }

  /// In the order they were captured in, as far as that is known; see [CaptureOrder].
  public ObservableList<SnapshotViewModel> snapshots() {
    return snapshots;
  }

  /// Those that are ready, in the same order.
  public ObservableList<Capture> captures() {
    return captures;
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

  /// Opens files, each once, and brings the first of them into sight.
  public void open(List<Path> files) {
    open(files, true);
  }

  /// Opens what was open together before, under the names it had.
  public void openAgain(List<LastSession.Entry> entries) {
    var wanted = List.copyOf(entries);
    open(wanted.stream().map(LastSession.Entry::file).toList());
    for (var entry : wanted) {
      snapshots.stream()
          .filter(snapshot -> snapshot.file().equals(entry.file()) && !entry.name().isEmpty())
          .forEach(snapshot -> snapshot.rename(entry.name()));
    }
  }

  /// Opens files that will be gone tomorrow: they do not appear among the recent ones, nor in the
  /// last session.
  public void openPassing(List<Path> files) {
    open(files, false);
  }

  private void open(List<Path> files, boolean lasting) {
    SnapshotViewModel first = null;
    for (var file : files) {
      var path = file.toAbsolutePath().normalize();
      var snapshot =
          snapshots.stream()
              .filter(open -> open.file().equals(path))
              .findFirst()
              .orElseGet(() -> add(path, lasting));
      first = first == null ? snapshot : first;
    }
    if (first != null) {
      selected.set(first);
    }
  }

  private SnapshotViewModel add(Path file, boolean lasting) {
    var snapshot = new SnapshotViewModel(file, lasting, loader, loads, background);
    opened.add(snapshot);
    snapshots.add(snapshot);
    arrange();
    snapshot.detailProperty().subscribe(() -> describe(snapshot));
    snapshot.letterProperty().subscribe(() -> describe(snapshot));
    snapshot.nameProperty().subscribe((_, _) -> tell());
    load(snapshot);
    return snapshot;
  }

  /// Puts the snapshots in order and gives them their letters.
  private void arrange() {
    var processes = CaptureOrder.processes(opened);
    var order = CaptureOrder.of(opened, processes);
    if (!snapshots.stream().sorted(order).toList().equals(snapshots)) {
      snapshots.sort(order);
    }
    SnapshotViewModel above = null;
    for (int place = 0; place < snapshots.size(); place++) {
      var snapshot = snapshots.get(place);
      snapshot.setLetter(letter(place));
      snapshot.setStartsProcess(
          above != null
              && above.mark() != null
              && snapshot.mark() != null
              && !processes.get(above).equals(processes.get(snapshot)));
      above = snapshot;
    }
    tell();
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
      arrange();
      if (snapshot == selected.get()) {
        refresh();
      }
    });
  }

  /// Tells others of the order and the names.
  private void tell() {
    tellCaptures();
    session.keep(
        snapshots.stream()
            .filter(snapshot -> snapshot.isLasting() && snapshot.state() != State.FAILED)
            .map(SnapshotViewModel::sessionEntry)
            .toList());
  }

  private void tellCaptures() {
    var ready =
        snapshots.stream()
            .filter(snapshot -> snapshot.questions() != null)
            .map(SnapshotViewModel::capture)
            .toList();
    if (!ready.equals(captures)) {
      captures.setAll(ready);
    }
  }

  /// Reads the file once more: it may be another one by now, or one that can be read.
  public void reload(SnapshotViewModel snapshot) {
    if (snapshot.state() == State.LOADING) {
      return;
    }
    release(snapshot);
    load(snapshot);
    arrange();
    refresh();
  }

  /// Lets all go who hold the snapshot, and gives its memory back.
  private void release(SnapshotViewModel snapshot) {
    if (snapshot.questions() != null) {
      view.forget(snapshot.questions());
    }
    snapshot.close();
    memory.soon();
  }

  /// Closes a snapshot; one that is being loaded is canceled. Its neighbour comes into sight.
  public void close(SnapshotViewModel snapshot) {
    int place = snapshots.indexOf(snapshot);
    if (place < 0) {
      return;
    }
    boolean wasSelected = snapshot == selected.get();
    snapshots.remove(place);
    opened.remove(snapshot);
    release(snapshot);
    arrange();
    if (wasSelected) {
      selected.set(
          snapshots.isEmpty() ? null : snapshots.get(Math.min(place, snapshots.size() - 1)));
    }
  }

  /// Calls a snapshot something else.
  public void rename(SnapshotViewModel snapshot, String name) {
    snapshot.rename(name);
  }

  /// Brings the nth snapshot into sight, counted from 0, if there is one.
  public void select(int place) {
    if (place < snapshots.size()) {
      selected.set(snapshots.get(place));
    }
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
