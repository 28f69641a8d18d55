package holdfast.analysis;

/// Places of a list that [FirstPlaces] chooses from, as one thread sees them.
///
/// @param <C> a place with what it is sorted by
interface Candidates<C extends Comparable<C>> {
  /// The place with what it is sorted by, or null if it is not listed. No two are equal.
  C at(int place);

  /// Sets what [#nextAhead] compares with.
  void setBound(C bound);

  /// The first place from `from` on that does not surely stand behind the bound, or `to` if there
  /// is none before. All places pass by here, so it must be cheap: of what takes long to tell, it
  /// says that it stands ahead.
  int nextAhead(int from, int to);
}
