package holdfast.findings;

import java.util.Locale;
import java.util.OptionalLong;

/// What tells that a holder which grew in every interval will not go on growing.
///
/// @param reason as a sentence
record Bound(String reason) {
  /// Nothing does.
  static final Bound NONE = new Bound("");

  /// It began to let go of what it had longest, and grows less since.
  static final Bound LETS_GO =
      new Bound(
          "It lets go of its oldest entries now and grew less than before: a bound, it seems.");

  /// The places were there before the entries.
  static final Bound FIXED =
      new Bound("Its places were made beforehand and are being filled: a bound, it seems.");

  /// Code that uses it compares its size with a bound or lets entries go.
  static final Bound EVICTED =
      new Bound("Its code has a bound, it seems, which is not reached yet.");

  /// Only its name says so.
  static final Bound PROMISED =
      new Bound("By its name it has a bound (LRU and the like), which may not be reached yet.");

  /// Objects come back to it, as to a pool.
  static final Bound GIVEN_BACK =
      new Bound("Most of what it gained had existed before, and was held elsewhere.");

  /// The same as [#EVICTED] where the bound is known.
  static Bound evicted(OptionalLong number) {
    return number.isEmpty()
        ? EVICTED
        : new Bound(
            String.format(
                Locale.ROOT,
                "Its code has a bound of %,d, it seems, which is not reached yet.",
                number.getAsLong()));
  }
}
