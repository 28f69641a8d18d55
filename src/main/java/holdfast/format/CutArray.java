package holdfast.format;

import holdfast.progress.CancelSignal;

/// How far an array of numbers is whole. A row is whole when something stands behind its last
/// digit: more digits might have followed where the file ends.
///
/// @param rows how many are whole
/// @param end offset behind the closing bracket, or where there is none, behind the last whole row
record CutArray(long rows, long end, boolean isClosed) {
  private static final int PIECE = PieceBuffers.PIECE;

  /// O(bytes), on one core.
  ///
  /// @param start offset just behind the `[`
  static CutArray measure(MappedFile file, long start, int stride, CancelSignal cancel) {
    var bytes = new byte[PIECE];
    var counter = new CommaCounter();
    long commas = 0;
    for (long at = start; at < file.size(); at += PIECE) {
      cancel.throwIfCanceled();
      counter.count(bytes, file.read(at, bytes, PIECE));
      commas += counter.commas();
      if (counter.end() != CommaCounter.NO_END) {
        return new CutArray(0, at + counter.end() + 1, true);
      }
    }
    long rows = (commas + (endsWithWholeNumber(file, start) ? 1 : 0)) / stride;
    return new CutArray(rows, endOf(file, start, rows * stride, cancel), false);
  }

  private static boolean endsWithWholeNumber(MappedFile file, long start) {
    long last = file.size() - 1;
    while (last >= start && isBlank(file.at(last))) {
      last--;
    }
    return last >= start && last < file.size() - 1 && file.at(last) != ',';
  }

  /// Where that many values end: at the comma behind them, or at the end of the file.
  private static long endOf(MappedFile file, long start, long values, CancelSignal cancel) {
    var bytes = new byte[PIECE];
    long left = values;
    for (long at = start; at < file.size() && left > 0; at += PIECE) {
      cancel.throwIfCanceled();
      int length = file.read(at, bytes, PIECE);
      for (int i = 0; i < length; i++) {
        if (bytes[i] == ',' && --left == 0) {
          return at + i;
        }
      }
    }
    return values == 0 ? start : file.size();
  }

  private static boolean isBlank(byte character) {
    return character == ' ' || character == '\n' || character == '\r' || character == '\t';
  }
}
