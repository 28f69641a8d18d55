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
/// @param before finds their like; in the background only; null where there can be none
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

  /// Some objects that are no class, as those born in an interval: earlier ones are not their like.
  public static ObjectSet ofSome(String title, SnapshotQuestions questions, Objects objects) {
    return new ObjectSet(title, questions, objects, null);
  }

  /// All objects of a class that have a size; earlier those of the same class.
  ///
  /// @param classNumber of the class, asked for in the background
  public static ObjectSet ofWholeClass(
      String title, SnapshotQuestions questions, IntSupplier classNumber) {
    return new ObjectSet(
        title,
        questions,
        cancel -> {
          var snapshot = questions.snapshot();
          return sameClass(key(snapshot, classNumber), snapshot, snapshot.classKeys(), cancel);
        },
        (earlier, classes, cancel) ->
            sameClass(key(questions.snapshot(), classNumber), earlier, classes, cancel));
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
