package holdfast.cli;

import holdfast.analysis.SourceLocation;
import holdfast.check.CheckJson;
import holdfast.check.CheckResult;
import holdfast.check.CheckedRule;
import holdfast.check.Problem;
import java.io.IOException;
import java.io.Writer;

/// Prints what a check has come to.
final class CheckRows {
  private static final String INDENT = "         ";

  private CheckRows() {}

  static void print(CheckResult result, OutputFormat format) throws IOException {
    switch (format) {
      case JSON -> {
        try (var json = Output.json()) {
          CheckJson.write(json, result);
          json.writeRaw('\n');
        }
      }
      case CSV -> printCsv(result);
      case TABLE -> {
        try (var output = Output.text()) {
          printText(result, output);
        }
      }
    }
  }

  private static void printCsv(CheckResult result) throws IOException {
    try (var output = Output.text()) {
      var csv = new Csv(output);
      csv.header("topic,level,title,message,allowed,way,source,rule,fingerprint");
      for (var problem : result.problems()) {
        csv.word(problem.topic().text())
            .word(problem.level().text())
            .text(problem.title())
            .text(problem.message())
            .text(problem.allowed())
            .text(String.join(" > ", problem.way()))
            .text(problem.source().map(SourceLocation::toString).orElse(""))
            .text(result.placeOf(problem))
            .word(problem.fingerprint())
            .endLine();
      }
    }
  }

  private static void printText(CheckResult result, Writer output) throws IOException {
    var style = result.isPassed() ? Terminal.Style.GOOD : Terminal.Style.ERROR;
    output.write(Terminal.styled(result.summary(), style) + "\n");
    output.write(TerminalText.clean(result.verdict()) + "\n");
    for (var note : result.notes()) {
      output.write(TerminalText.clean(note) + "\n");
    }
    for (var problem : result.problems()) {
      print(result, problem, output);
    }
    if (!result.rules().isEmpty()) {
      output.write("\n" + rules(result) + "\n");
    }
  }

  private static void print(CheckResult result, Problem problem, Writer output) throws IOException {
    var level = problem.level().text();
    var padding = " ".repeat(INDENT.length() - level.length());
    output.write("\n" + Terminal.styled(level, style(problem)) + padding);
    output.write(TerminalText.clean(problem.title()) + " (" + problem.topic().text() + ")\n");
    line(output, problem.text());
    if (!problem.wayText().isEmpty()) {
      line(output, "Held as " + problem.wayText());
    }
    if (problem.source().isPresent()) {
      line(output, "Written at " + problem.source().get());
    }
    if (problem.line() != 0) {
      line(output, "Rule in " + result.placeOf(problem));
    }
  }

  private static Terminal.Style style(Problem problem) {
    return switch (problem.level()) {
      case ERROR -> Terminal.Style.ERROR;
      case WARNING -> Terminal.Style.WARNING;
      case NOTE -> Terminal.Style.NOTE;
    };
  }

  private static void line(Writer output, String text) throws IOException {
    output.write(INDENT + TerminalText.clean(text) + "\n");
  }

  /// `5 rules: 3 kept, 1 broken, 1 not checked.`
  private static String rules(CheckResult result) {
    var text = new StringBuilder();
    text.append(result.rules().size()).append(result.rules().size() == 1 ? " rule:" : " rules:");
    var separator = " ";
    for (var state : CheckedRule.State.values()) {
      long count = result.rules().stream().filter(rule -> rule.state() == state).count();
      if (count > 0) {
        text.append(separator).append(count).append(' ').append(state.text());
        separator = ", ";
      }
    }
    return text.append('.').toString();
  }
}
