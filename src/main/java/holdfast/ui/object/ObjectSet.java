package holdfast.ui.object;

import holdfast.analysis.ClassKeys;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.comparison.RetainedSet;
import holdfast.progress.CancelSignal;
import holdfast.ui.work.SnapshotQuestions;
import java.util.function.IntSupplier;

/// Some objects of an open snapshot that are to be looked at together, and how their like is found
/// in an earlier one of the process.
///
/// @param title what they are, in words
/// @param objects finds them; in the background only
/// @param before finds their like; in the background only
public record ObjectSet(String title, SnapshotQuestions questions, Objects objects, Before before) {
  /// Finds the objects in their snapshot.
  @FunctionalInterface
  public interface Objects {
    int[] find(CancelSignal cancel);
  }

  /// Finds their like in another snapshot.
  @FunctionalInterface
  public interface Before {
    /// @param classes of that snapshot, plain objects by the shapes of the one that the objects are
    ///   of
    int[] find(SnapshotAnalysis earlier, ClassKeys classes, CancelSignal cancel);
  }

  /// Objects of one class, of which earlier all that there were counts.
  ///
  /// @param classNumber of their class, asked for in the background
  public static ObjectSet ofClass(
      String title, SnapshotQuestions questions, IntSupplier classNumber, Objects objects) {
    return new ObjectSet(
        title,
        questions,
        objects,
        (earlier, classes, cancel) ->
            sameClass(key(questions.snapshot(), classNumber), earlier, classes, cancel));
  }

  /// All objects of a class that have a size.
  public static ObjectSet ofWholeClass(
      String title, SnapshotQuestions questions, IntSupplier classNumber) {
    return ofClass(
        title,
        questions,
        classNumber,
        cancel -> {
          var snapshot = questions.snapshot();
          return sameClass(key(snapshot, classNumber), snapshot, snapshot.classKeys(), cancel);
        });
  }

  private static String key(SnapshotAnalysis snapshot, IntSupplier classNumber) {
    return snapshot.classKeys().key(classNumber.getAsInt());
  }

  private static int[] sameClass(
      String key, SnapshotAnalysis snapshot, ClassKeys classes, CancelSignal cancel) {
    return RetainedSet.ofClasses(
            snapshot, classes, number -> classes.key(number).equals(key), cancel)
        .nodes();
  }
}
