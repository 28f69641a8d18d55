package holdfast.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import holdfast.comparison.EmbedderMatch;
import java.io.IOException;
import java.io.Writer;

/// Prints the embedder's objects, which have other ids in every capture of Node.js.
final class EmbedderRows {
  private EmbedderRows() {}

  static void write(JsonGenerator json, EmbedderMatch match) throws IOException {
    json.writeArrayFieldStart("embedder");
    for (var row : match.rows()) {
      json.writeStartObject();
      json.writeStringField("className", row.className());
      json.writeNumberField("sameCount", row.sameCount());
      json.writeNumberField("newCount", row.addedCount());
      json.writeNumberField("deletedCount", row.removedCount());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /// How many there are, and if wanted of which classes.
  ///
  /// @param hint how to see more
  static void print(Writer output, EmbedderMatch match, boolean wanted, String hint)
      throws IOException {
    if (match.renumberedCount() == 0 && !wanted) {
      return;
    }
    output.write(
        "\n"
            + Numbers.grouped(match.renumberedCount())
            + (match.renumberedCount() == 1
                ? " object of the embedder has a new id and was"
                : " objects of the embedder have new ids and were")
            + " matched by name and place"
            + (wanted ? ".\n" : " (" + hint + ").\n"));
    if (wanted && !match.rows().isEmpty()) {
      output.write("\n");
      var table = new Table("Embedder's class", ">Same", ">New", ">Deleted");
      for (var row : match.rows()) {
        table.row(
            row.className(),
            Numbers.grouped(row.sameCount()),
            Numbers.grouped(row.addedCount()),
            Numbers.grouped(row.removedCount()));
      }
      table.print(output);
    }
  }
}
