package holdfast.analysis;

import java.util.function.Predicate;

/// Finds where in a text something wanted stands. May be asked on any thread.
public interface TextFinder extends Predicate<String> {
  /// A part of a text, its end not included.
  record Range(int start, int end) {}

  /// Where it stands first from an offset on, or null.
  Range find(String text, int from);

  @Override
  default boolean test(String text) {
    return find(text, 0) != null;
  }

  /// How many texts were given up because the answer would have taken too long.
  default long givenUp() {
    return 0;
  }
}
