package holdfast.testing;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SnapshotLoader;
import holdfast.analysis.TextMatch;
import holdfast.progress.CancelSignal;
import holdfast.progress.ProgressListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/// Opens a snapshot, cuts its file off and asks all that reads it; tells what came of each
/// question. Ends with 0 unless the virtual machine crashes.
public final class ShrinkingProgram {
  private ShrinkingProgram() {}

  /// @param words the file, how many bytes to leave, how often to ask before
  public static void main(String[] words) throws IOException {
    var file = Path.of(words[0]);
    try (var heap = SnapshotLoader.load(file, ProgressListener.NONE, CancelSignal.NEVER)) {
      var questions = questions(heap);
      for (int i = Integer.parseInt(words[2]); i > 0; i--) {
        questions.values().forEach(Runnable::run);
      }
      try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(Long.parseLong(words[1]));
      }
      questions.forEach((name, question) -> System.out.println(name + ": " + outcome(question)));
    }
  }

  private static Map<String, Runnable> questions(SnapshotAnalysis heap) {
    var never = CancelSignal.NEVER;
    var graph = heap.graph();
    int last = graph.nodeCount() - 1;
    var questions = new LinkedHashMap<String, Runnable>();
    questions.put("name", () -> heap.name(last));
    questions.put("start of a name", () -> heap.name(last, 10));
    questions.put("length of a name", () -> heap.textLength(last));
    questions.put("all names", () -> graph.string(graph.stringCount() - 1));
    questions.put("names compared", () -> compareAll(heap));
    questions.put("search", () -> heap.search(new TextMatch("own 19", false), never));
    questions.put("contents", () -> heap.edges().contents(graph.root(), 100, never));
    questions.put("retainers", () -> heap.edges().retainers(last));
    questions.put("copies of strings", () -> heap.stringCopies(never));
    questions.put("unchanged", heap::requireUnchanged);
    questions.put("sizes", () -> heap.dominatedBy(graph.root(), never));
    return questions;
  }

  private static void compareAll(SnapshotAnalysis heap) {
    var compared = heap.graph().stringsComparedWith("a class of its own 5");
    for (int string = heap.graph().stringCount() - 1; string >= 0; string--) {
      compared.applyAsInt(string);
    }
  }

  private static String outcome(Runnable question) {
    try {
      question.run();
      return "answered";
    } catch (UncheckedIOException told) {
      return told.getCause().getMessage();
    } catch (RuntimeException | Error e) {
      return e.toString();
    }
  }
}
