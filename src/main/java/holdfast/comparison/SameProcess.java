package holdfast.comparison;

/// Whether two captures are of one process. V8 keeps an object's odd id for life: of the odd ids
/// that two captures of one process share, nearly all name the same thing in both; across
/// processes, which hand out the same numbers anew, few do.
///
/// @param shared odd ids that both captures have, of those in the samples of their marks
/// @param sameClass those of them that name an object of one type and class in both
public record SameProcess(int shared, int sameClass) {
  /// Measured on Node.js 16 to 26: 100 % in one process, 6 % across two programs. Two processes of
  /// one program that were started alike and do the same reach 10 to 87 %.
  private static final double LEAST_SHARE = 0.97;

  /// O(size of the marks).
  public static SameProcess of(CaptureMark a, CaptureMark b) {
    return a.compare(b);
  }

  /// 0 to 1; 0 where no id is shared. An estimate to one percent.
  public double share() {
    return shared == 0 ? 0 : (double) sameClass / shared;
  }

  public boolean isSame() {
    return share() >= LEAST_SHARE;
  }
}
