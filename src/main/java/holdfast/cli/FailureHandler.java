package holdfast.cli;

import holdfast.analysis.NotEnoughMemoryException;
import holdfast.format.SnapshotFormatException;
import holdfast.progress.CanceledException;
import holdfast.report.ByteSize;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Turns failures into one clear message on stderr and an exit code. Stack traces only for our own
/// faults, and only where `HOLDFAST_DEBUG` is set.
final class FailureHandler implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private static final String MORE_MEMORY =
      "Use a machine with more memory, or set HOLDFAST_JAVA_OPTS=-Xmx20g to allow more of it.";

  @Override
  public int handleParseException(ParameterException failure, String[] args) {
    var command = failure.getCommandLine();
    command.getErr().println("holdfast: " + TerminalText.clean(failure.getMessage()));
    command
        .getErr()
        .println("Try '" + command.getCommandSpec().qualifiedName() + " --help' for usage.");
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    var err = command.getErr();
    return switch (failure) {
      case CanceledException _ -> ExitCode.CANCELED;
      case ParameterException wrongArguments -> handleParseException(wrongArguments, new String[0]);
      case DamagedFile damaged -> {
        err.println("holdfast: " + TerminalText.clean(damaged.getMessage()));
        err.println(damaged.advice);
        yield ExitCode.UNREADABLE_SNAPSHOT;
      }
      case NotEnoughMemoryException large -> {
        err.printf(
            "holdfast: this needs %s of memory at least, and Java may use %s here.%n",
            ByteSize.format(large.need()), ByteSize.format(large.memory()));
        err.println(MORE_MEMORY);
        yield ExitCode.UNREADABLE_SNAPSHOT;
      }
      case IOException unreadable -> {
        print(err, unreadable);
        yield ExitCode.UNREADABLE_SNAPSHOT;
      }
      case UncheckedIOException unreadable -> {
        print(err, unreadable.getCause());
        yield ExitCode.UNREADABLE_SNAPSHOT;
      }
      case OutOfMemoryFailure full -> {
        err.printf(
            "holdfast: the snapshot needs more memory than the %s that Java may use here.%n",
            ByteSize.format(Runtime.getRuntime().maxMemory()));
        err.println(MORE_MEMORY);
        yield ExitCode.UNREADABLE_SNAPSHOT;
      }
      default -> {
        err.println("holdfast: internal error: " + TerminalText.clean(failure.toString()));
        if (System.getenv("HOLDFAST_DEBUG") == null) {
          err.println("Run it again with HOLDFAST_DEBUG=1 for the details, and report them.");
        } else {
          failure.printStackTrace(err);
        }
        yield ExitCode.INTERNAL_ERROR;
      }
    };
  }

  private static void print(PrintWriter err, IOException failure) {
    var message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    err.println("holdfast: " + TerminalText.clean(message));
  }

  /// A file that cannot be read as a snapshot; says which, as a command may have several.
  static final class DamagedFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String advice;

    /// @param hint what else can be done about a file that is cut off
    DamagedFile(Path file, SnapshotFormatException cause, String hint) {
      super(file.getFileName() + ": " + cause.getMessage(), cause);
      boolean isCutOff = cause.advice().equals(SnapshotFormatException.INCOMPLETE);
      advice = isCutOff && !hint.isEmpty() ? cause.advice() + " " + hint : cause.advice();
    }
  }

  /// A load that ran out of memory, as an exception.
  static final class OutOfMemoryFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    OutOfMemoryFailure(OutOfMemoryError cause) {
      super(cause);
    }
  }
}
