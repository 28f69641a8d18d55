package holdfast.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Writes what the commands say of themselves as one page of the manual: roff with the macros of
/// man(7).
final class ManPage {
  private final Writer target;

  ManPage(Writer target) {
    this.target = target;
  }

  void write(CommandLine program, String version) throws IOException {
    var spec = program.getCommandSpec();
    line(".TH HOLDFAST 1 \"\" \"holdfast " + version + "\" \"User Commands\"");
    line(".SH NAME");
    line("holdfast \\- explore V8 heap snapshots");
    line(".SH SYNOPSIS");
    line(".B holdfast");
    line("[\\fIFILE\\fR...]");
    line(".br");
    line(".B holdfast");
    line("\\fICOMMAND\\fR [\\fIARGUMENTS\\fR]");
    line(".SH DESCRIPTION");
    text(spec.usageMessage().description());
    line(".SH COMMANDS");
    for (var command : program.getSubcommands().entrySet()) {
      if (!command.getValue().getCommandSpec().usageMessage().hidden()) {
        write(command.getKey(), command.getValue());
      }
    }
    line(".SH EXIT STATUS");
    for (Map.Entry<String, String> code : spec.usageMessage().exitCodeList().entrySet()) {
      tagged("\\fB" + escaped(code.getKey()) + "\\fR", code.getValue());
    }
    line(".SH ENVIRONMENT");
    tagged("\\fBHOLDFAST_JAVA_HOME\\fR", "The Java to run on, before JAVA_HOME and the PATH.");
    tagged("\\fBHOLDFAST_JAVA_OPTS\\fR", "Further options for it, such as -Xmx20g.");
    tagged("\\fBHOLDFAST_DEBUG\\fR", "If set, faults of Holdfast are printed with their details.");
  }

  private void write(String name, CommandLine command) throws IOException {
    var spec = command.getCommandSpec();
    line(".SS " + name);
    line(".B holdfast " + name);
    line(escaped(synopsis(command)));
    line(".PP");
    text(spec.usageMessage().description());
    for (var argument : spec.positionalParameters()) {
      tagged("\\fI" + escaped(argument.paramLabel()) + "\\fR", described(argument));
    }
    for (var option : spec.options()) {
      if (!option.hidden() && !isStandard(option)) {
        tagged(names(option), described(option));
      }
    }
  }

  /// Those of every command.
  private static boolean isStandard(OptionSpec option) {
    return option.usageHelp() || option.versionHelp();
  }

  private static String synopsis(CommandLine command) {
    var text = new StringBuilder(hasOptions(command.getCommandSpec()) ? "[OPTIONS]" : "");
    for (PositionalParamSpec argument : command.getCommandSpec().positionalParameters()) {
      var label = argument.paramLabel() + (argument.arity().max() > 1 ? "..." : "");
      text.append(text.isEmpty() ? "" : " ")
          .append(argument.required() ? label : "[" + label + "]");
    }
    return text.toString();
  }

  private static boolean hasOptions(CommandSpec spec) {
    return spec.options().stream().anyMatch(option -> !option.hidden() && !isStandard(option));
  }

  private static String names(OptionSpec option) {
    var names = Arrays.stream(option.names()).map(name -> "\\fB" + escaped(name) + "\\fR").toList();
    var value = option.arity().max() > 0 ? " \\fI" + escaped(option.paramLabel()) + "\\fR" : "";
    return String.join(", ", names) + value;
  }

  /// What picocli shows, with defaults and choices put in.
  static String described(ArgSpec argument) {
    var lines =
        Arrays.stream(argument.description())
            .map(line -> {
              var values =
                  argument.completionCandidates() == null
                      ? ""
                      : String.join(", ", argument.completionCandidates());
              return line.replace("${COMPLETION-CANDIDATES}", values)
                  .replace("${DEFAULT-VALUE}", String.valueOf(argument.defaultValue()));
            })
            .toList();
    return String.join(" ", lines);
  }

  private void tagged(String tag, String text) throws IOException {
    line(".TP");
    line(tag);
    line(guarded(escaped(text)));
  }

  private void text(String... lines) throws IOException {
    for (var line : lines) {
      var plain = Help.Ansi.OFF.string(line);
      line(guarded(escaped(plain)));
    }
  }

  /// A line of text that starts as a request does not become one.
  private static String guarded(String line) {
    return line.startsWith(".") || line.startsWith("'") ? "\\&" + line : line;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-");
  }

  private void line(String text) throws IOException {
    target.write(text);
    target.write('\n');
  }
}
