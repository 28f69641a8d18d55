package holdfast.ui.workspace;

import holdfast.ui.Messages;
import holdfast.ui.object.Captures;
import holdfast.ui.object.SnapshotView;
import holdfast.ui.settings.LastSession;
import holdfast.ui.settings.RecentFiles;
import holdfast.ui.work.Background;
import holdfast.ui.work.MemoryReturn;
import holdfast.ui.work.SnapshotQuestions;
import holdfast.ui.workspace.SnapshotViewModel.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
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
  private final Consumer<? super Throwable> failures;
  private final SnapshotList list = new SnapshotList();
  private final ObservableList<SnapshotViewModel> snapshots = list.snapshots();
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
  /// @param failures hears why a file could not be read again
  public WorkspaceViewModel(
      Loader loader,
      Background loads,
      Background background,
      RecentFiles recent,
      LastSession session,
      SnapshotView view,
      Consumer<? super Throwable> failures) {
    this.loader = loader;
    this.loads = loads;
    this.background = background;
    this.recent = recent;
    this.session = session;
    this.memory = new MemoryReturn(background);
    this.view = view;
    this.failures = failures;
    selected.subscribe(this::refresh);
  }

  /// In the order they were captured in, as far as that is known; see [SnapshotList].
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

  /// Comes back to those that were opened together once all of them are loaded.
  private void recount() {
    together.retainAll(snapshots);
    if (together.stream().allMatch(SnapshotViewModel::isSettled)) {
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
    var snapshot = new SnapshotViewModel(file, lasting, loader, loads, background);
    list.add(snapshot);
    tell();
    snapshot.detailProperty().subscribe(() -> describe(snapshot));
    snapshot.letterProperty().subscribe(() -> describe(snapshot));
    snapshot.nameProperty().subscribe((_, _) -> tell());
    load(snapshot);
    return snapshot;
  }

  private void load(SnapshotViewModel snapshot) {
    snapshot.load(() -> settled(snapshot), this::completed);
  }

  private void settled(SnapshotViewModel snapshot) {
    if (snapshot.state() == State.READY && snapshot.isLasting()) {
      recent.add(snapshot.file());
    }
    if (snapshot.state() == State.FAILED && snapshot.questions() != null) {
      release(snapshot);
    }
    list.arrange();
    tell();
    if (snapshot == selected.get()) {
      refresh();
    }
    recount();
  }

  private void completed() {
    list.arrange();
    tell();
    recount();
    describe(selected.get());
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
    var open =
        new Captures(
            snapshots.stream()
                .filter(s -> s.questions() != null && s.remains() == null && s.isSettled())
                .map(SnapshotViewModel::capture)
                .toList(),
            snapshots.stream().filter(s -> !s.isSettled()).map(SnapshotViewModel::letter).toList(),
            snapshots.stream()
                .filter(s -> s.remains() != null)
                .map(SnapshotViewModel::capture)
                .toList());
    if (!open.equals(captures.get())) {
      captures.set(open);
    }
  }

  /// Reads the file once more: it may be another one by now, or one that can be read. A snapshot
  /// that is open stays so if there is no file any more, or none that can be read; but not where
  /// another program has written into its file, so that it cannot answer any more.
  public void reload(SnapshotViewModel snapshot) {
    if (snapshot.state() != State.READY) {
      loadAgain(snapshot);
      return;
    }
    background.run(
        "Read again",
        _ -> {
          loader.requireReadable(snapshot.file());
          return null;
        },
        _ -> exchange(snapshot),
        problem ->
            failures.accept(
                new IOException(Messages.text("error.file.kept", problem.getMessage()), problem)));
  }

  private void exchange(SnapshotViewModel snapshot) {
    if (snapshot.questions() == null) {
      return;
    }
    snapshot
        .questions()
        .ask(
            "Look for changes",
            _ -> null,
            _ ->
                snapshot.exchange(
                    () -> releaseOpen(snapshot),
                    failures,
                    () -> settled(snapshot),
                    this::completed),
            _ -> loadAgain(snapshot));
  }

  private void releaseOpen(SnapshotViewModel snapshot) {
    view.forget(snapshot.questions());
    snapshot.closeOpen();
    memory.soon();
  }

  private void loadAgain(SnapshotViewModel snapshot) {
    if (snapshot.state() == State.LOADING || !snapshots.contains(snapshot)) {
      return;
    }
    release(snapshot);
    load(snapshot);
    list.arrange();
    tell();
    refresh();
  }

  /// Opens what is whole of a file that is cut off, from now on whenever it is read.
  public void salvage(SnapshotViewModel snapshot) {
    snapshot.salvageFromNowOn();
    reload(snapshot);
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
    list.remove(snapshot);
    release(snapshot);
    tell();
    if (wasSelected) {
      selected.set(
          snapshots.isEmpty() ? null : snapshots.get(Math.min(place, snapshots.size() - 1)));
    }
    recount();
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

  /// Brings a snapshot that is open into sight.
  public void bringIntoSight(SnapshotQuestions questions) {
    snapshots.stream().filter(snapshot -> snapshot.questions() == questions).forEach(selected::set);
  }

  private void refresh() {
    var snapshot = selected.get();
    // While one loads, the table behind the scenery keeps what it shows: there is nothing to gain
    // by emptying it, and one often comes back.
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
