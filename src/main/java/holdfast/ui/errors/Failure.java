package holdfast.ui.errors;

import holdfast.analysis.NotEnoughMemoryException;
import holdfast.format.SnapshotFormatException;
import holdfast.report.ByteSize;
import holdfast.ui.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;

/// A failure in words.
///
/// @param title what happened
/// @param text more of it, one sentence
/// @param place where in the file, empty when that is not known
/// @param advice what to do
/// @param details all that is known, for whoever mends it
/// @param isCutOff whether the file is not whole, so that a part of it may be read
public record Failure(
    String title, String text, String place, String advice, String details, boolean isCutOff) {
  private Failure(String title, String text, String place, String advice, String details) {
    this(title, text, place, advice, details, false);
  }

  /// A snapshot that could not be opened.
  public static Failure ofFile(Path file, Throwable problem) {
    var title = Messages.text("error.file.title", file.getFileName());
    return switch (problem) {
      case SnapshotFormatException broken -> ofFormat(title, file, broken);
      case NoSuchFileException _ ->
          of(title, file, problem, text("error.file.missing"), text("error.file.missing.advice"));
      case AccessDeniedException _ ->
          of(title, file, problem, text("error.file.denied"), text("error.file.denied.advice"));
      case OutOfMemoryError _ ->
          of(title, file, problem, text("error.memory"), text("error.memory.advice"));
      case NotEnoughMemoryException large -> ofSize(title, file, large);
      case FileSystemException other ->
          of(title, file, problem, reason(other), text("error.file.advice"));
      case IOException other ->
          of(title, file, problem, sentence(other), text("error.file.advice"));
      default -> of(title, file, problem, text("error.ours"), text("error.ours.advice"));
    };
  }

  /// Anything else that failed.
  public static Failure of(Throwable problem) {
    if (problem instanceof IOException told) {
      return new Failure(sentence(told), "", "", "", trace(problem));
    }
    if (problem instanceof UncheckedIOException broken) {
      // Such as a file that became shorter while it is open: its message says what to do.
      return new Failure(sentence(broken.getCause()), "", "", "", trace(problem));
    }
    boolean isMemory = problem instanceof OutOfMemoryError;
    return new Failure(
        text(isMemory ? "error.memory" : "error.ours"),
        "",
        "",
        text(isMemory ? "error.memory.advice" : "error.ours.advice"),
        trace(problem));
  }

  private static Failure ofSize(String title, Path file, NotEnoughMemoryException large) {
    boolean isAlone = large.taken() == 0;
    var need = ByteSize.format(large.need());
    var memory = ByteSize.format(large.memory());
    return of(
        title,
        file,
        large,
        isAlone
            ? Messages.text("error.file.large", need, memory)
            : Messages.text("error.file.crowded", need, memory, ByteSize.format(large.taken())),
        text(isAlone ? "error.file.large.advice" : "error.file.crowded.advice"));
  }

  private static Failure ofFormat(String title, Path file, SnapshotFormatException broken) {
    var place =
        Messages.text("error.file.place", broken.section(), Messages.count(broken.offset()));
    // The message begins with section and offset, which have a line of their own here.
    var message = sentence(broken);
    int colon = message.indexOf(": ");
    var text = colon < 0 ? message : capitalized(message.substring(colon + 2)) + ".";
    boolean isCutOff = broken.advice().equals(SnapshotFormatException.INCOMPLETE);
    return new Failure(title, text, place, broken.advice(), file + "\n\n" + message, isCutOff);
  }

  private static String capitalized(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static Failure of(
      String title, Path file, Throwable problem, String text, String advice) {
    var details = problem instanceof IOException ? String.valueOf(problem) : trace(problem);
    return new Failure(title, text, "", advice, file + "\n\n" + details);
  }

  private static String reason(FileSystemException problem) {
    if (Files.isDirectory(Path.of(String.valueOf(problem.getFile())))) {
      return text("error.file.folder");
    }
    return problem.getReason() == null ? sentence(problem) : problem.getReason();
  }

  private static String sentence(Throwable problem) {
    var message = problem.getMessage();
    return message == null || message.isBlank() ? problem.getClass().getSimpleName() : message;
  }

  private static String trace(Throwable problem) {
    var trace = new StringWriter();
    problem.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  private static String text(String key) {
    return Messages.text(key);
  }

  /// The same of a file of which something was read before, which stays open.
  public IOException butKept() {
    var sentences = new ArrayList<String>();
    sentences.add(place.isEmpty() ? title : title + ": " + place);
    sentences.add(text);
    sentences.add(advice);
    var said =
        sentences.stream()
            .filter(part -> !part.isEmpty())
            .map(part -> part.endsWith(".") ? part : part + ".")
            .collect(Collectors.joining(" "));
    return new IOException(
        Messages.text(isCutOff ? "error.file.kept.cutOff" : "error.file.kept", said));
  }

  /// All of it, to be copied.
  public String all() {
    var all = new StringBuilder(title);
    for (var part : new String[] {text, place, advice, details}) {
      if (!part.isEmpty()) {
        all.append('\n').append(part);
      }
    }
    return all.toString();
  }
}
