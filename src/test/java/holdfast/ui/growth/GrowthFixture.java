package holdfast.ui.growth;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SnapshotLoader;
import holdfast.comparison.CaptureMark;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import holdfast.ui.object.Capture;
import holdfast.ui.object.Captures;
import holdfast.ui.object.JointAnswer.State;
import holdfast.ui.start.Example;
import holdfast.ui.work.DirectBackground;
import holdfast.ui.work.SnapshotQuestions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// The three snapshots of the example, and Growth of them.
abstract class GrowthFixture {
  final DirectBackground background = new DirectBackground();
  final List<Throwable> failures = new ArrayList<>();
  final GrowthViewModel growth = new GrowthViewModel(failures::add);
  final List<Capture> captures = new ArrayList<>();
  @TempDir Path folder;

  @BeforeEach
  void open() throws IOException {
    char letter = 'A';
    for (var file : Example.unpack()) {
      captures.add(capture(String.valueOf(letter++), load(file)));
    }
  }

  static Capture capture(String letter, SnapshotQuestions questions) {
    var mark = CaptureMark.of(questions.snapshot(), CancelSignal.NEVER);
    return new Capture(letter, letter, questions, mark);
  }

  SnapshotQuestions load(Path file) throws IOException {
    var snapshot = SnapshotLoader.load(file, ProgressListener.NONE, CancelSignal.NEVER);
    return new SnapshotQuestions(snapshot, background);
  }

  @AfterEach
  void close() {
    captures.forEach(capture -> capture.questions().close());
  }

  void openAll() {
    growth.follow(new Captures(List.copyOf(captures), List.of()));
  }

  void look() {
    growth.setInSight(true);
    openAll();
  }

  State state() {
    return growth.stateProperty().get();
  }

  List<GrowthRow> classes() {
    return growth.classes().linesProperty().get().stream().map(line -> line.row()).toList();
  }

  List<String> names() {
    return classes().stream().map(row -> row.name().value()).toList();
  }

  List<SnapshotAnalysis> snapshots() {
    return captures.stream().map(capture -> capture.questions().snapshot()).toList();
  }
}
