package holdfast.cli;

import holdfast.index.IndexFolder;
import holdfast.report.ByteSize;
import holdfast.report.UserIndexes;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `holdfast index`: the indexes that are kept.
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the indexes of large snapshots, which let them open in a third of the time: the last"
          + " used first.",
      "They hold what the snapshots hold, and only you may read them. The oldest go when all"
          + " together take more than 10 GB, or more than a quarter of the disk's free space."
    })
final class IndexCommand implements Callable<Integer> {
  private static final String HEADER = "snapshot,size,lastUsed,file";
  private static final String UNKNOWN = "(damaged, or of another version)";

  @Option(names = "--clear", description = "Deletes all of them.")
  private boolean clear;

  @Mixin private FormatOption format;

  @Override
  public Integer call() throws IOException {
    var folder = UserIndexes.folder();
    var indexes = clear ? folder.clear() : folder.list();
    switch (format.format()) {
      case JSON -> printJson(folder, indexes);
      case CSV -> printCsv(indexes);
      case TABLE -> printTable(folder, indexes);
    }
    return ExitCode.OK;
  }

  private static long sum(List<IndexFolder.Entry> indexes) {
    return indexes.stream().mapToLong(IndexFolder.Entry::size).sum();
  }

  private void printJson(IndexFolder folder, List<IndexFolder.Entry> indexes) throws IOException {
    try (var json = Output.json()) {
      json.writeStartObject();
      json.writeStringField("folder", folder.path().toString());
      json.writeBooleanField("cleared", clear);
      json.writeNumberField("totalSize", sum(indexes));
      json.writeArrayFieldStart("indexes");
      for (var index : indexes) {
        json.writeStartObject();
        if (!index.snapshot().isEmpty()) {
          json.writeStringField("snapshot", index.snapshot());
        }
        json.writeNumberField("size", index.size());
        json.writeStringField("lastUsed", seconds(index.lastUsed()).toString());
        json.writeStringField("file", index.file().toString());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static Instant seconds(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS);
  }

  private static void printCsv(List<IndexFolder.Entry> indexes) throws IOException {
    try (var target = Output.text()) {
      var csv = new Csv(target);
      csv.header(HEADER);
      for (var index : indexes) {
        csv.text(index.snapshot())
            .number(index.size())
            .word(seconds(index.lastUsed()).toString())
            .text(index.file().toString())
            .endLine();
      }
    }
  }

  private void printTable(IndexFolder folder, List<IndexFolder.Entry> indexes) throws IOException {
    try (var target = Output.text()) {
      if (indexes.isEmpty()) {
        target.write("There are no indexes in " + folder.path() + ".\n");
        return;
      }
      if (clear) {
        target.write("Deleted " + count(indexes) + ".\n");
        return;
      }
      var table = new Table("Snapshot", ">Index", ">Last used");
      for (var index : indexes) {
        table.row(
            index.snapshot().isEmpty() ? UNKNOWN : index.snapshot(),
            ByteSize.format(index.size()),
            ago(Duration.between(index.lastUsed(), Instant.now())));
      }
      table.print(target);
      target.write("\n" + count(indexes) + " in " + folder.path() + ". --clear deletes them.\n");
    }
  }

  private static String count(List<IndexFolder.Entry> indexes) {
    return Numbers.grouped(indexes.size())
        + (indexes.size() == 1 ? " index, " : " indexes, ")
        + ByteSize.format(sum(indexes));
  }

  private static String ago(Duration age) {
    if (age.toHours() < 1) {
      return Math.max(0, age.toMinutes()) + " min ago";
    }
    return age.toDays() < 2 ? age.toHours() + " h ago" : age.toDays() + " days ago";
  }
}
