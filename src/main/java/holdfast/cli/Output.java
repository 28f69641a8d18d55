package holdfast.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import holdfast.progress.CanceledException;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Standard output, in UTF-8 whatever the system's language: half a surrogate pair becomes U+FFFD.
final class Output {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);

  /// Where the output goes unless a test takes it.
  private static final PrintStream PROCESS_OUTPUT = System.out;

  private Output() {}

  /// Writes text. Whoever opens it closes it, which flushes but leaves standard output open.
  static Writer text() {
    CharsetEncoder encoder =
        StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(REPLACEMENT);
    return new BufferedWriter(new OutputStreamWriter(new KeptOpen(System.out), encoder), 1 << 16);
  }

  /// Writes JSON, indented, all but ASCII escaped, which also keeps half surrogate pairs.
  static JsonGenerator json() throws IOException {
    return JSON.createGenerator(text()).setPrettyPrinter(new DefaultPrettyPrinter());
  }

  /// Stops a long output when nobody reads it any more, or says why it cannot be written.
  private static final class KeptOpen extends java.io.OutputStream {
    private final PrintStream target;

    KeptOpen(PrintStream target) {
      this.target = target;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      target.write(bytes, offset, length);
      if (target.checkError()) {
        throw failure();
      }
    }

    /// A print stream keeps to itself what went wrong; one more byte tells.
    private IOException failure() {
      if (target == PROCESS_OUTPUT) {
        try {
          new FileOutputStream(FileDescriptor.out).write('\n');
        } catch (IOException e) {
          if (!String.valueOf(e.getMessage()).contains("Broken pipe")) {
            return new IOException("The output cannot be written: " + e.getMessage(), e);
          }
        }
      }
      throw new CanceledException();
    }

    @Override
    public void flush() {
      target.flush();
    }

    @Override
    public void close() {
      target.flush();
    }
  }
}
