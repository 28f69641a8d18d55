package holdfast.testing;

import holdfast.report.WholeFile;
import java.io.IOException;
import java.nio.file.Path;

/// Writes one file over and over until it is killed.
public final class WritingProgram {
  private static final int LINES = 20_000;

  private WritingProgram() {}

  /// @param words the file
  public static void main(String[] words) throws IOException {
    var file = Path.of(words[0]);
    for (int number = 0; ; number++) {
      var text = text(number);
      WholeFile.write(
          file,
          target -> {
            for (var line : text.split("(?<=\n)")) {
              target.write(line);
            }
          });
      if (number == 0) {
        System.out.println("writing");
      }
    }
  }

  /// What it writes the nth time; the first line is the number.
  public static String text(int number) {
    return (number + "\n").repeat(LINES);
  }
}
