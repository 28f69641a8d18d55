package holdfast.cli;

import java.io.IOException;
import java.io.Writer;

/// Lines of comma-separated values (RFC 4180, but with plain line feeds): texts always quoted,
/// numbers never.
final class Csv {
  private final Writer target;
  private boolean inLine;

  Csv(Writer target) {
    this.target = target;
  }

  void header(String line) throws IOException {
    target.write(line);
    target.write('\n');
  }

  Csv text(String value) throws IOException {
    separate();
    target.write('"');
    target.write(value.indexOf('"') < 0 ? value : value.replace("\"", "\"\""));
    target.write('"');
    return this;
  }

  Csv number(long value) throws IOException {
    separate();
    target.write(Long.toString(value));
    return this;
  }

  /// A word of ours, which needs no quotes; empty for none.
  Csv word(String value) throws IOException {
    separate();
    target.write(value);
    return this;
  }

  void endLine() throws IOException {
    target.write('\n');
    inLine = false;
  }

  private void separate() throws IOException {
    if (inLine) {
      target.write(',');
    }
    inLine = true;
  }
}
