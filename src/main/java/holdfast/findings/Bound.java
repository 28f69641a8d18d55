package holdfast.findings;

/// What tells that a holder which grew in every interval will not go on growing.
enum Bound {
  /// Nothing does.
  NONE(""),
  /// It began to let go of what it had longest, and grows less since.
  LETS_GO("It lets go of its oldest entries now and grew less than before: a bound, it seems."),
  /// The places were there before the entries.
  FIXED("Its places were made beforehand and are being filled: a bound, it seems."),
  /// Code that uses it compares its size with a bound or lets entries go.
  EVICTED("Its code has a bound, it seems, which is not reached yet."),
  /// Objects come back to it, as to a pool.
  GIVEN_BACK("Most of what it gained had existed before, and was held elsewhere.");

  private final String reason;

  Bound(String reason) {
    this.reason = reason;
  }

  /// As a sentence.
  String reason() {
    return reason;
  }
}
