package holdfast.cli;

import holdfast.analysis.Definition;
import holdfast.analysis.Definitions;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SourceText;
import java.util.List;

/// What is known of the source of an object, in words.
///
/// @param definition null where there is none
/// @param text null where the snapshot has none
record SourceAnswer(SnapshotAnalysis snapshot, int node, Definition definition, SourceText text) {
  boolean isInText() {
    return text != null && text.lines().contains(definition.location());
  }

  List<SourceExcerpt.Line> lines(int context, int width) {
    return isInText()
        ? SourceExcerpt.of(text.lines(), definition.location(), Math.max(0, context), width)
        : List.of();
  }

  String title() {
    var name = definition.name().isEmpty() ? "(anonymous)" : definition.name();
    var what =
        switch (definition.kind()) {
          case FUNCTION -> "Function " + name + "()";
          case CLASS -> "Class " + name;
          case CALL -> "Call of " + name + "()";
          case SEEN -> "Scope, seen by " + name + "()";
          case MODULE -> "Module";
          case SCRIPT -> "Script";
        };
    return what + ", " + definition.location();
  }

  /// Where the text is from, and what of it is missing.
  String note() {
    if (text == null) {
      return "The snapshot does not have the text of this script.";
    }
    int letters = text.lines().text().length();
    return switch (text.extent()) {
      case FILE -> "Read from " + text.file() + ", which starts as the snapshot says.";
      case WHOLE -> isInText() ? "From the snapshot." : "The place is not in the script's text.";
      case START ->
          isInText()
              ? "From the snapshot, which has the first "
                  + Numbers.grouped(letters)
                  + " characters."
              : "The snapshot has only the first "
                  + Numbers.grouped(letters)
                  + " characters of the script, up to line "
                  + Numbers.grouped(text.lines().count())
                  + ", and its file is not on this machine.";
    };
  }

  /// Why there is no definition.
  String why() {
    return switch (Definitions.why(snapshot, node)) {
      case NATIVE_FUNCTION -> "No script defines this function: it is part of the engine.";
      case BUILT_IN_CLASS ->
          "No script defines "
              + TerminalText.shorten(snapshot.className(node), 60)
              + ": it is part of the engine, or the snapshot does not say where it was written.";
      case LOST_SCOPE -> "None of the functions of this scope is left.";
      case NO_CODE -> "Only functions, objects, scopes, modules and scripts have a source.";
    };
  }
}
