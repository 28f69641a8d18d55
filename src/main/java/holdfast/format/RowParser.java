package holdfast.format;

import java.util.Arrays;

/// Parses the rows of one piece of a number array. One thread's own; its buffers are reused.
final class RowParser {
  private static final int BATCH_ROWS = 256;

  /// Longest number that is read without a check for overflow.
  private static final int SAFE_DIGITS = 18;

  /// Longest number that an int is sure to hold.
  private static final int INT_DIGITS = 9;

  private final MappedFile file;
  private final String section;
  private final int stride;
  private final long expectedRows;
  private final RowSink sink;
  private final int fastRowBytes;

  private byte[] bytes;
  private long pieceStart;
  private int pieceLength;
  private int available;

  private final long[] batch;
  private int batchRows;
  private long row;

  /// @param bytes from [PieceBuffers]
  RowParser(
      MappedFile file, String section, int stride, long expectedRows, RowSink sink, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
    this.section = section;
    this.stride = stride;
    this.expectedRows = expectedRows;
    this.sink = sink;
    fastRowBytes = stride * (SAFE_DIGITS + 2) + 2;
    batch = new long[BATCH_ROWS * stride];
  }

  byte[] bytes() {
    return bytes;
  }

  int pieceLength() {
    return pieceLength;
  }

  /// Reads a piece and a little more, for the row that runs over its end.
  void load(long offset, int length) {
    pieceStart = offset;
    available = file.read(offset, bytes, length + PieceBuffers.LOOKAHEAD);
    pieceLength = Math.min(length, available);
  }

  /// Parses the rows that belong to the loaded piece.
  ///
  /// @param commasBefore commas of the array before the piece
  /// @param first whether this is the first piece, whose start counts as a delimiter
  /// @return how many rows
  long parse(long commasBefore, boolean first) {
    int at;
    if (first) {
      row = 0;
      at = skipBlanks(0);
      if (at < available && bytes[at] == ']') {
        return 0;
      }
    } else {
      row = commasBefore / stride + 1;
      at = skipCommas(row * stride - commasBefore);
      if (at < 0) {
        return 0;
      }
    }
    long firstRow = row;
    int delimiter;
    do {
      if (row >= expectedRows) {
        throw Faults.of(
            section,
            pieceStart + at,
            "']' after " + Faults.number(expectedRows) + " rows, as the header says",
            "more numbers",
            SnapshotFormatException.DAMAGED);
      }
      delimiter = at + fastRowBytes <= available ? parseFast(at) : -1;
      if (delimiter < 0) {
        delimiter = parseCarefully(at);
      }
      row++;
      if (++batchRows == BATCH_ROWS) {
        flush();
      }
      at = delimiter + 1;
    } while (delimiter < pieceLength && bytes[delimiter] == ',');
    flush();
    return row - firstRow;
  }

  private void flush() {
    if (batchRows > 0) {
      sink.rows(Math.toIntExact(row - batchRows), batchRows, batch);
      batchRows = 0;
    }
  }

  /// Position behind that many commas of the piece, or -1 if the piece or the array ends before.
  private int skipCommas(long count) {
    long left = count;
    for (int i = 0; i < pieceLength; i++) {
      if (bytes[i] == ',') {
        if (--left == 0) {
          return i + 1;
        }
      } else if (bytes[i] == ']') {
        return -1;
      }
    }
    return -1;
  }

  /// Parses a row as V8 writes it: no blanks but a line break before the comma. Returns the
  /// position of the delimiter behind the row, or -1 if the row is written in any other way.
  private int parseFast(int from) {
    final byte[] text = bytes;
    final long[] values = batch;
    int at = from;
    int slot = batchRows * stride;
    int lastSlot = slot + stride - 1;
    while (true) {
      int digit = (text[at] - '0') & 0xFF;
      if (digit > 9) {
        return -1;
      }
      int number = digit;
      long value;
      // the digits written out: a loop over so few of them takes almost twice the time
      read:
      {
        if ((digit = (text[++at] - '0') & 0xFF) > 9) {
          value = number;
          break read;
        }
        number = number * 10 + digit;
        if ((digit = (text[++at] - '0') & 0xFF) > 9) {
          value = number;
          break read;
        }
        number = number * 10 + digit;
        if ((digit = (text[++at] - '0') & 0xFF) > 9) {
          value = number;
          break read;
        }
        number = number * 10 + digit;
        if ((digit = (text[++at] - '0') & 0xFF) > 9) {
          value = number;
          break read;
        }
        number = number * 10 + digit;
        if ((digit = (text[++at] - '0') & 0xFF) > 9) {
          value = number;
          break read;
        }
        number = number * 10 + digit;
        if ((digit = (text[++at] - '0') & 0xFF) > 9) {
          value = number;
          break read;
        }
        number = number * 10 + digit;
        if ((digit = (text[++at] - '0') & 0xFF) > 9) {
          value = number;
          break read;
        }
        number = number * 10 + digit;
        if ((digit = (text[++at] - '0') & 0xFF) > 9) {
          value = number;
          break read;
        }
        number = number * 10 + digit;
        value = number;
        int first = at;
        while ((digit = (text[++at] - '0') & 0xFF) <= 9) {
          value = value * 10 + digit;
          if (at - first == SAFE_DIGITS - INT_DIGITS) {
            return -1;
          }
        }
      }
      values[slot] = value;
      if (slot == lastSlot) {
        if (text[at] == '\n') {
          at++;
        }
        return text[at] == ',' || text[at] == ']' ? at : -1;
      }
      if (text[at++] != ',') {
        return -1;
      }
      slot++;
    }
  }

  /// The same with blanks anywhere, and with a message for everything else.
  private int parseCarefully(int from) {
    int at = from;
    int slot = batchRows * stride;
    for (int field = 0; field < stride; field++) {
      at = skipBlanks(at);
      if (at >= available) {
        throw Faults.at(section, pieceStart + at, "a digit", null);
      }
      if (bytes[at] == ']') {
        throw Faults.at(section, pieceStart + at, missing(field), bytes[at]);
      }
      if (!isDigit(at)) {
        throw Faults.at(section, pieceStart + at, "a digit", bytes[at]);
      }
      at = parseNumber(at, slot + field);
      at = skipBlanks(at);
      boolean last = field == stride - 1;
      if (at >= available) {
        throw Faults.at(section, pieceStart + at, "',' or ']'", null);
      }
      if (bytes[at] == ']' && !last) {
        throw Faults.at(section, pieceStart + at, missing(field + 1), bytes[at]);
      }
      if (bytes[at] != ',' && bytes[at] != ']') {
        throw Faults.at(section, pieceStart + at, "',' or ']'", bytes[at]);
      }
      if (!last) {
        at++;
      }
    }
    return at;
  }

  private String missing(int fieldsFound) {
    return fieldsFound == 0
        ? "another row of " + stride + " numbers after ','"
        : "a row of " + stride + " numbers, not " + fieldsFound;
  }

  private int parseNumber(int from, int slot) {
    int at = from;
    long value = 0;
    while (isDigit(at)) {
      if (at - from == SAFE_DIGITS) {
        throw Faults.of(
            section,
            pieceStart + from,
            "a number of at most 18 digits",
            "a longer one",
            SnapshotFormatException.DAMAGED);
      }
      value = value * 10 + (bytes[at] - '0');
      at++;
    }
    batch[slot] = value;
    return at;
  }

  private boolean isDigit(int at) {
    return hasByte(at) && bytes[at] >= '0' && bytes[at] <= '9';
  }

  private int skipBlanks(int from) {
    int at = from;
    while (hasByte(at)
        && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
      at++;
    }
    return at;
  }

  /// Makes sure that the byte is loaded, if the file has it.
  private boolean hasByte(int at) {
    if (at < available) {
      return true;
    }
    if (pieceStart + at >= file.size()) {
      return false;
    }
    bytes =
        Arrays.copyOf(
            bytes, Math.max(bytes.length, available + available / 2 + PieceBuffers.LOOKAHEAD));
    available = file.read(pieceStart, bytes, bytes.length);
    return at < available;
  }
}
