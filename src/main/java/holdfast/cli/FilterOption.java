package holdfast.cli;

import holdfast.analysis.DuplicatedStrings;
import holdfast.analysis.NodeFilter;
import holdfast.analysis.RetainedBy;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// Which objects a command counts or lists, by the names that DevTools has for the filters of its
/// Summary.
final class FilterOption {
  @Option(
      names = "--filter",
      paramLabel = "FILTER",
      converter = Converter.class,
      description =
          "Only some objects: duplicatedStrings, objectsRetainedByDetachedDomNodes,"
              + " objectsRetainedByContexts, objectsRetainedByConsole,"
              + " objectsRetainedByEventHandlers; ids:MIN..MAX for objects with ids above MIN up to"
              + " MAX, which were allocated between two captures; nativeContext:@ID,"
              + " sharedNativeContext, noNativeContext for those of a realm.")
  private Chosen filter;

  @Option(
      names = "--allocated-after",
      paramLabel = "SNAPSHOT",
      description =
          "Only objects that were allocated after another snapshot of the same process was taken,"
              + " until FILE was or the snapshot of --allocated-before.")
  private Path after;

  @Option(
      names = "--allocated-before",
      paramLabel = "SNAPSHOT",
      description =
          "Only objects that were allocated before another snapshot of the same process was"
              + " taken.")
  private Path before;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /// A filter that may need the snapshot to be known.
  @FunctionalInterface
  interface Chosen {
    NodeFilter in(SnapshotAnalysis snapshot, CommandSpec command);
  }

  boolean isGiven() {
    return filter != null || after != null || before != null;
  }

  /// The filter, [NodeFilter#ALL] if none is given. It throws [ParameterException] if it names an
  /// object that a snapshot does not have or that is of another kind. Reads the other snapshots
  /// that are named, so it is to be asked before those to be filtered take up memory.
  ///
  /// @throws ParameterException if the options exclude each other
  NodeFilter read() throws IOException {
    if (after == null && before == null) {
      return filter == null
          ? NodeFilter.ALL
          : (snapshot, cancel) -> filter.in(snapshot, command).nodes(snapshot, cancel);
    }
    if (filter != null) {
      throw new ParameterException(
          command.commandLine(),
          "--filter goes with neither --allocated-after nor --allocated-before");
    }
    long afterId = after == null ? 0 : greatestObjectId(after);
    if (before == null) {
      return (snapshot, cancel) ->
          NodeFilter.allocatedBetween(afterId, snapshot.greatestObjectId()).nodes(snapshot, cancel);
    }
    return NodeFilter.allocatedBetween(afterId, greatestObjectId(before));
  }

  private long greatestObjectId(Path other) throws IOException {
    return SnapshotFileArgument.greatestObjectId(other, IndexOption.in(command));
  }

  private static NodeFilter ofNativeContext(
      long id, SnapshotAnalysis snapshot, CommandSpec command) {
    int node = ObjectArgument.find(snapshot, id, command);
    int[] contexts = snapshot.nativeContexts(CancelSignal.NEVER).contexts();
    if (Arrays.stream(contexts).noneMatch(context -> context == node)) {
      throw new ParameterException(command.commandLine(), "@" + id + " is no native context");
    }
    return NodeFilter.ofNativeContext(node);
  }

  static final class Converter implements ITypeConverter<Chosen> {
    private static final Pattern IDS = Pattern.compile("ids:([0-9]{1,18})\\.\\.([0-9]{1,18})");
    private static final Pattern CONTEXT = Pattern.compile("nativeContext:@?([0-9]{1,18})");

    @Override
    public Chosen convert(String name) {
      var ids = IDS.matcher(name);
      if (ids.matches()) {
        var range =
            NodeFilter.allocatedBetween(Long.parseLong(ids.group(1)), Long.parseLong(ids.group(2)));
        return (_, _) -> range;
      }
      var context = CONTEXT.matcher(name);
      if (context.matches()) {
        long id = Long.parseLong(context.group(1));
        return (snapshot, command) -> ofNativeContext(id, snapshot, command);
      }
      var named = named(name);
      return (_, _) -> named;
    }

    private static NodeFilter named(String name) {
      return switch (name) {
        case "duplicatedStrings" -> DuplicatedStrings.FILTER;
        case "objectsRetainedByDetachedDomNodes" -> RetainedBy.DETACHED_DOM_NODES;
        case "objectsRetainedByContexts" -> RetainedBy.CONTEXTS;
        case "objectsRetainedByConsole" -> RetainedBy.CONSOLE;
        case "objectsRetainedByEventHandlers" -> RetainedBy.EVENT_HANDLERS;
        case "sharedNativeContext" -> NodeFilter.sharedByNativeContexts();
        case "noNativeContext" -> NodeFilter.withoutNativeContext();
        default -> throw new TypeConversionException("'" + name + "' is no filter; see --help");
      };
    }
  }
}
