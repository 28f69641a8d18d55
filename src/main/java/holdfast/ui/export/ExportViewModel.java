package holdfast.ui.export;

import holdfast.report.Redaction;
import holdfast.report.ReportFormat;
import holdfast.report.Section;
import holdfast.ui.Messages;
import holdfast.ui.export.ReportTask.Written;
import holdfast.ui.object.Capture;
import holdfast.ui.object.Captures;
import holdfast.ui.settings.Bookmarks;
import holdfast.ui.work.JointQuestions;
import holdfast.ui.work.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What a report of the open snapshots is to tell, and the writing of it.
public final class ExportViewModel {
  /// What the dialog shows.
  enum State {
    CLOSED,
    CHOOSING,
    WRITING,
    WRITTEN
  }

  /// A snapshot that can be told of.
  record Choice(Capture capture, BooleanProperty chosen) {}

  /// Sections that compare captures.
  private static final Set<Section> OF_SEVERAL = EnumSet.of(Section.GROWTH, Section.CONTAINERS);

  private final Bookmarks bookmarks;
  private final Consumer<? super Throwable> failures;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.CLOSED);
  private final ObservableList<Choice> choices = FXCollections.observableArrayList();
  private final Map<Section, BooleanProperty> sections = new EnumMap<>(Section.class);
  private final ObjectProperty<ReportFormat> format = new SimpleObjectProperty<>(ReportFormat.HTML);
  private final BooleanProperty includesStrings = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Written> written = new ReadOnlyObjectWrapper<>();
  private Captures open = Captures.NONE;
  private List<Capture> told = List.of();
  private Running running = Running.NONE;

  /// @param failures hears of those that are not the file system's
  public ExportViewModel(Bookmarks bookmarks, Consumer<? super Throwable> failures) {
    this.bookmarks = bookmarks;
    this.failures = failures;
    for (var section : Section.values()) {
      var isWanted = new SimpleBooleanProperty(true);
      isWanted.subscribe(this::refresh);
      sections.put(section, isWanted);
    }
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// The snapshots that are open, in the order of their letters.
  ObservableList<Choice> choices() {
    return choices;
  }

  BooleanProperty wantedProperty(Section section) {
    return sections.get(section);
  }

  ObjectProperty<ReportFormat> formatProperty() {
    return format;
  }

  BooleanProperty includesStringsProperty() {
    return includesStrings;
  }

  /// Whether enough is chosen for a report.
  ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  /// What is being worked out.
  ReadOnlyStringProperty stepProperty() {
    return step.getReadOnlyProperty();
  }

  /// Why the last report could not be written, empty if it could.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// The report that was written last.
  ReadOnlyObjectProperty<Written> writtenProperty() {
    return written.getReadOnlyProperty();
  }

  /// Follows which snapshots are open; a report of one that is closed is given up.
  public void follow(Captures nowOpen) {
    open = nowOpen;
    if (state.get() == State.WRITING
        && !nowOpen.ready().stream()
            .map(Capture::questions)
            .toList()
            .containsAll(told.stream().map(Capture::questions).toList())) {
      cancel();
    }
    if (state.get() == State.CHOOSING) {
      fill();
    }
  }

  /// Opens the dialog. All snapshots are chosen, and what was chosen else before.
  void open() {
    if (state.get() == State.CLOSED) {
      problem.set("");
      fill();
      state.set(State.CHOOSING);
    }
  }

  /// Leaves the dialog, also while a report is being written.
  void close() {
    running.cancel();
    choices.clear();
    told = List.of();
    state.set(State.CLOSED);
  }

  /// Whether a section has something to tell of what is chosen.
  boolean isPossible(Section section) {
    return switch (section) {
      case BOOKMARKS -> chosen().stream().anyMatch(this::hasMarks);
      default -> chosen().size() > 1 || !OF_SEVERAL.contains(section);
    };
  }

  private boolean hasMarks(Capture capture) {
    return !bookmarks.of(capture.questions().file()).isEmpty();
  }

  /// `after-load-report.html`, for the last of the chosen snapshots.
  String suggestedName() {
    var name = chosen().getLast().questions().file().getFileName().toString();
    return name.replaceFirst("(?i)\\.heap(snapshot|timeline)(\\.gz)?$", "")
        + "-report"
        + format.get().ending();
  }

  /// Writes the report into a file, whose name gets the ending of the format if it has another.
  void write(Path file) {
    boolean isNamed = ReportFormat.of(file).filter(format.get()::equals).isPresent();
    var target = isNamed ? file : file.resolveSibling(file.getFileName() + format.get().ending());
    told = chosen();
    problem.set("");
    step.set("");
    state.set(State.WRITING);
    var questions = new JointQuestions(told.stream().map(Capture::questions).toList());
    var task =
        new ReportTask(
            told,
            wanted(),
            includesStrings.get() ? Redaction.none() : Redaction.standard(),
            told.stream()
                .flatMap(capture -> bookmarks.of(capture.questions().file()).stream())
                .toList(),
            format.get(),
            target,
            isNamed);
    running =
        questions.ask(
            Messages.text("export.title"),
            cancel ->
                task.run(section -> questions.later(Duration.ZERO, () -> say(section)), cancel),
            this::written,
            cause -> failed(target, cause));
  }

  /// Gives up the report that is being written; nothing is left of it.
  void cancel() {
    running.cancel();
    fill();
    state.set(State.CHOOSING);
  }

  private void say(Section section) {
    if (state.get() == State.WRITING) {
      step.set(Messages.text("export.step", section.title()));
    }
  }

  private void written(Written report) {
    written.set(report);
    state.set(State.WRITTEN);
  }

  private void failed(Path target, Throwable cause) {
    if (cause instanceof IOException broken) {
      problem.set(ReportTask.explain(target, broken));
      fill();
      state.set(State.CHOOSING);
    } else {
      close();
      failures.accept(cause);
    }
  }

  private void fill() {
    var left = choices.stream().filter(choice -> !choice.chosen().get()).map(Choice::capture);
    var unwanted = left.map(Capture::questions).toList();
    choices.setAll(
        open.ready().stream()
            .map(capture -> {
              var chosen = new SimpleBooleanProperty(!unwanted.contains(capture.questions()));
              chosen.subscribe(this::refresh);
              return new Choice(capture, chosen);
            })
            .toList());
    refresh();
  }

  private void refresh() {
    ready.set(!chosen().isEmpty() && !wanted().isEmpty());
  }

  private List<Capture> chosen() {
    return choices.stream().filter(choice -> choice.chosen().get()).map(Choice::capture).toList();
  }

  /// The sections that are wanted and possible.
  private Set<Section> wanted() {
    var wanted = EnumSet.noneOf(Section.class);
    sections.forEach((section, isWanted) -> {
      if (isWanted.get() && isPossible(section)) {
        wanted.add(section);
      }
    });
    return wanted;
  }
}
