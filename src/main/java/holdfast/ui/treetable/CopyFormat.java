package holdfast.ui.treetable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How rows are written to the clipboard. Sizes are bytes in CSV and JSON, for programs to read.
enum CopyFormat {
  TEXT {
    @Override
    String write(List<? extends TreeRow> rows, ShownFields shown) {
      return rows.stream().map(shown::text).collect(Collectors.joining("\n"));
    }
  },
  CSV {
    @Override
    String write(List<? extends TreeRow> rows, ShownFields shown) {
      var text =
          new StringBuilder(rows.isEmpty() ? "" : csv(shown.fields(rows.getFirst()).keySet()));
      rows.forEach(row -> text.append(csv(shown.fields(row).values())));
      return text.toString();
    }
  },
  JSON {
    @Override
    String write(List<? extends TreeRow> rows, ShownFields shown) {
      return rows.stream()
          .map(row -> json(shown.fields(row)))
          .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }
  };

  abstract String write(List<? extends TreeRow> rows, ShownFields shown);

  /// Lines end as RFC 4180 wants.
  private static String csv(Collection<?> values) {
    return values.stream().map(CopyFormat::csv).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String csv(Object value) {
    var text = String.valueOf(value);
    boolean isPlain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private static String json(Map<String, Object> fields) {
    return fields.entrySet().stream()
        .map(field ->
            json(field.getKey())
                + ": "
                + (field.getValue() instanceof Number number ? number : json(field.getValue())))
        .collect(Collectors.joining(", ", "  {", "}"));
  }

  private static String json(Object value) {
    var text = new StringBuilder("\"");
    for (char letter : String.valueOf(value).toCharArray()) {
      switch (letter) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        default -> {
          if (letter < ' ' || Character.isSurrogate(letter)) {
            text.append(String.format("\\u%04x", (int) letter));
          } else {
            text.append(letter);
          }
        }
      }
    }
    return text.append('"').toString();
  }
}
