package holdfast.testing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/// Starts a program and answers it: each line that it prints, a JSON array of words, is a command,
/// whose output it reads as a line of JSON. One process of Java thus runs thousands of commands.
public final class CommandLineServer {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private CommandLineServer() {}

  /// Ends with the exit code of the program.
  public static void main(String[] program) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(program).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (var questions = process.inputReader();
        var answers = process.outputWriter()) {
      for (var line = questions.readLine(); line != null; line = questions.readLine()) {
        answers.write(answer(line));
        answers.write('\n');
        answers.flush();
      }
    }
    System.exit(process.waitFor());
  }

  private static String answer(String question) throws IOException {
    var run = CommandLineRun.of(((List<?>) Json.parse(question)).toArray());
    var text = new StringWriter();
    try (var json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("exitCode", run.exitCode());
      json.writeStringField("out", run.out());
      json.writeStringField("err", run.err());
      json.writeEndObject();
    }
    return text.toString();
  }
}
