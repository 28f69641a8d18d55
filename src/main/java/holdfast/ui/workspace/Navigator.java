package holdfast.ui.workspace;

import holdfast.ui.Messages;
import holdfast.ui.object.Capture;
import holdfast.ui.object.Captures;
import holdfast.ui.object.ObjectFacts;
import holdfast.ui.object.ObjectRef;
import holdfast.ui.object.ObjectSet;
import holdfast.ui.object.Selection;
import holdfast.ui.object.Visits;
import holdfast.ui.settings.Bookmark;
import holdfast.ui.work.Running;
import holdfast.ui.workspace.ViewInSight.Name;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Ways from object to object: by id, back and forward, and to its place in a view.
public final class Navigator {
  private static final Pattern ID = Pattern.compile("\\s*@?([0-9]{1,18})\\s*");

  private final WorkspaceViewModel workspace;
  private final ViewInSight views;
  private final Consumer<? super Throwable> failures;
  private final Visits visits = new Visits();
  private final ReadOnlyObjectWrapper<ObjectRef> object = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Capture> capture = new ReadOnlyObjectWrapper<>();
  private Running going = Running.NONE;
  private Consumer<ObjectRef> whenSource = _ -> {};
  private Consumer<ObjectSet> whenRetention = _ -> {};
  private boolean moving;

  public Navigator(
      WorkspaceViewModel workspace, ViewInSight views, Consumer<? super Throwable> failures) {
    this.workspace = workspace;
    this.views = views;
    this.failures = failures;
    views.selectionProperty().subscribe(this::remember);
    views.explainedProperty().subscribe(this::explained);
    workspace.capturesProperty().subscribe(this::forget);
  }

  private void explained(Selection selection) {
    object.set(selection instanceof Selection.OfObject(var looked) ? looked : null);
    tellCapture();
  }

  private void remember(Selection selection) {
    if (!moving && selection instanceof Selection.OfObject(var looked)) {
      visits.visit(looked);
    }
  }

  /// Forgets what was visited in snapshots that were closed or are being read again.
  private void forget(Captures before, Captures now) {
    tellCapture();
    var open = now.all().stream().map(Capture::questions).toList();
    before.all().stream()
        .map(Capture::questions)
        .filter(questions -> !open.contains(questions))
        .forEach(visits::forget);
  }

  /// What is looked at, null for nothing.
  ReadOnlyObjectProperty<ObjectRef> objectProperty() {
    return object.getReadOnlyProperty();
  }

  /// Of several snapshots the one that is spoken of.
  private void tellCapture() {
    var ready = workspace.capturesProperty().get().all();
    var looked = object.get();
    capture.set(
        ready.stream()
            .filter(
                one -> ready.size() > 1 && looked != null && one.questions() == looked.questions())
            .findFirst()
            .orElse(null));
  }

  /// The snapshot that what is looked at is of, null where only one is open.
  public ReadOnlyObjectProperty<Capture> captureProperty() {
    return capture.getReadOnlyProperty();
  }

  /// Describes what is looked at as a bookmark without a note.
  void bookmark(Consumer<Bookmark> whenKnown) {
    var looked = object.get();
    workspace.snapshots().stream()
        .filter(open -> looked != null && open.questions() == looked.questions())
        .findFirst()
        .ifPresent(open ->
            looked
                .questions()
                .ask("Bookmark", _ -> bookmark(open.file(), looked), whenKnown, failures));
  }

  private static Bookmark bookmark(Path file, ObjectRef looked) {
    var facts = ObjectFacts.of(looked.questions().snapshot(), looked.node());
    long id = looked.questions().snapshot().graph().nodeId(looked.node());
    return new Bookmark(file, id, facts.title(), "");
  }

  Visits visits() {
    return visits;
  }

  void back() {
    move(visits.back());
  }

  void forward() {
    move(visits.forward());
  }

  private void move(ObjectRef object) {
    if (object != null) {
      moving = true;
      workspace.bringIntoSight(object.questions());
      views.look(object.inSight());
      moving = false;
    }
  }

  /// Looks at the object with an id, with or without the `@`, in the snapshot in sight.
  ///
  /// @param done gets what is wrong, empty when the object is found
  void goTo(String typed, Consumer<String> done) {
    going.cancel();
    var id = ID.matcher(typed);
    var snapshot = workspace.selectedProperty().get();
    if (!id.matches()) {
      done.accept(Messages.text("goTo.noId"));
      return;
    }
    if (snapshot == null || snapshot.questions() == null) {
      done.accept(Messages.text("goTo.noSnapshot"));
      return;
    }
    long nodeId = Long.parseLong(id.group(1));
    var questions = snapshot.questions();
    going =
        questions.ask(
            "Go to",
            _ -> questions.snapshot().graph().nodeOf(nodeId),
            node -> {
              if (node < 0) {
                done.accept(Messages.text("goTo.missing", "@" + nodeId, snapshot.letter()));
              } else {
                workspace.bringIntoSight(questions);
                views.lookElsewhere(new ObjectRef(questions, node));
                done.accept("");
              }
            },
            failures);
  }

  /// The object of a row of the view in sight.
  Optional<ObjectRef> objectOf(int node) {
    return views.object(node);
  }

  /// An object of the snapshot that what is looked at is of.
  Optional<ObjectRef> objectBeside(int node) {
    return Optional.ofNullable(object.get()).map(looked -> looked.of(node));
  }

  void look(ObjectRef looked) {
    views.look(looked);
  }

  /// Explains an object without going there.
  void explain(ObjectRef beside) {
    views.explain(beside);
  }

  /// Who shows what retains objects.
  public void onRetention(Consumer<ObjectSet> action) {
    whenRetention = action;
  }

  /// Shows what retains objects of one snapshot.
  ///
  /// @param first the one that is selected
  /// @param nodes all of them
  void showRetention(ObjectRef first, int... nodes) {
    var questions = first.questions();
    questions.ask(
        "Retention",
        _ ->
            nodes.length == 1
                ? ObjectFacts.of(questions.snapshot(), nodes[0]).title()
                : Messages.counted("retention.chosen", nodes.length),
        title -> whenRetention.accept(ObjectSet.ofSome(title, questions, _ -> nodes.clone())),
        failures);
  }

  /// Who shows the source of an object.
  void onSource(Consumer<ObjectRef> action) {
    whenSource = action;
  }

  void showSource(ObjectRef wanted) {
    whenSource.accept(wanted);
  }

  /// The views in which every object has its place.
  List<Name> places() {
    return views.places();
  }

  /// Brings a view and the snapshot of an object into sight and the object in it.
  void reveal(Name name, ObjectRef object) {
    views.bring(name);
    workspace.bringIntoSight(object.questions());
    views.reveal(name, object);
    views.look(object.inSight());
  }
}
