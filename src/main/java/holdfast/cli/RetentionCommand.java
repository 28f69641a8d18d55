package holdfast.cli;

import holdfast.analysis.ClassKeys;
import holdfast.analysis.NodeFilter;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.TextMatch;
import holdfast.comparison.RetainedSet;
import holdfast.comparison.RetentionTree;
import holdfast.progress.CancelSignal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.eclipse.collections.impl.set.mutable.primitive.LongHashSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `holdfast retention FILE CLASS`: what holds many objects, as one tree.
@Command(
    name = "retention",
    mixinStandardHelpOptions = true,
    description = {
      "Folds the shortest chains from the roots to many objects into one tree, which shows where"
          + " most of them hang.",
      "Tables of Maps and Sets, element arrays and contexts are left out, and entries go together"
          + " as [...]."
    })
final class RetentionCommand implements Callable<Integer> {
  private static final Pattern ID = Pattern.compile("@[0-9]{1,18}");

  @Mixin private SnapshotFileArgument file;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "CLASS|@ID",
      description = "Classes as Summary names them, and ids of single objects.")
  private List<String> wanted = List.of();

  @Option(
      names = "--search",
      paramLabel = "TEXT",
      description = "The objects whose name contains a text, as the command search finds them.")
  private String search;

  @Option(
      names = "--since",
      paramLabel = "SNAPSHOT",
      description =
          "Another snapshot of the program, taken before: tells which paths are new, grew, are the"
              + " same, shrank or are gone. Classes and searches are asked there again, filters are"
              + " not.")
  private Path since;

  @Mixin private FilterOption filter;
  @Mixin private FormatOption format;
  @Mixin private RowLimit limit;
  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException {
    if (wanted.isEmpty() && search == null) {
      throw new ParameterException(
          command.commandLine(), "which objects? Name a class, an @ID or --search");
    }
    var chosen = filter.read();
    try (var before = since == null ? null : file.load(since);
        var snapshot = since == null ? file.load() : file.loadWhole()) {
      var now = objects(snapshot, snapshot.classKeys());
      complainOfMissing(snapshot);
      if (chosen != NodeFilter.ALL) {
        var accepted = chosen.nodes(snapshot, CancelSignal.NEVER);
        int[] nodes = Arrays.stream(now.nodes()).filter(accepted::contains).toArray();
        now = RetainedSet.of(snapshot, nodes);
      }
      var sets =
          before == null
              ? List.of(now)
              : List.of(
                  objects(before, before.classKeysNamedLike(snapshot, CancelSignal.NEVER)), now);
      new RetentionRows(RetentionTree.compute(sets, () -> {}, CancelSignal.NEVER))
          .print(format.format(), limit);
    }
    return ExitCode.OK;
  }

  /// What is asked for, in one of the two snapshots.
  private RetainedSet objects(SnapshotAnalysis snapshot, ClassKeys classes) {
    var ids = new LongHashSet();
    var names = new HashSet<String>();
    for (var word : wanted) {
      if (ID.matcher(word).matches()) {
        ids.add(Long.parseLong(word.substring(1)));
      } else {
        names.add(word);
      }
    }
    var found =
        RetainedSet.ofClasses(
            snapshot, classes, number -> names.contains(classes.name(number)), CancelSignal.NEVER);
    if (!ids.isEmpty()) {
      found = found.and(RetainedSet.ofIds(snapshot, classes, ids, CancelSignal.NEVER).nodes());
    }
    return search == null || search.isBlank()
        ? found
        : found.and(snapshot.search(new TextMatch(search.trim(), false), CancelSignal.NEVER));
  }

  /// A word that is wrong would pass for a class of which nothing is left.
  private void complainOfMissing(SnapshotAnalysis snapshot) {
    var names = new HashSet<String>();
    snapshot.classes().rows().forEach(row -> names.add(row.className()));
    for (var word : wanted) {
      if (ID.matcher(word).matches()) {
        ObjectArgument.find(snapshot, Long.parseLong(word.substring(1)), command);
      } else if (!names.contains(word)) {
        throw new ParameterException(
            command.commandLine(), "no class '" + word + "' in " + snapshot.file().getFileName());
      }
    }
  }
}
