package holdfast.ui.source;

import static holdfast.ui.Messages.count;
import static holdfast.ui.Messages.text;

import holdfast.analysis.Definition;
import holdfast.analysis.Definitions;
import holdfast.analysis.SnapshotAnalysis;
import holdfast.analysis.SourceLines;
import holdfast.analysis.SourceText;
import holdfast.analysis.SourceText.Extent;
import holdfast.analysis.TextFinder.Range;
import holdfast.progress.CancelSignal;
import holdfast.ui.object.HeapRows;
import java.util.Locale;

/// What there is to be shown of an object's source.
///
/// @param title whose source it is; empty where there is none
/// @param place `lib/store.js:12:7`
/// @param wholePlace the same with all folders
/// @param note where the text is from
/// @param tip more about that
/// @param caution what is missing of it, empty for nothing
/// @param hint why there is no text, empty where there is
/// @param lines null where there is no text
/// @param wanted the name of what is looked for, null where the text does not have it
record SourceSheet(
    String title,
    String place,
    String wholePlace,
    String note,
    String tip,
    String caution,
    String hint,
    SourceLines lines,
    Range wanted) {
  /// All folders, and where the text is from.
  String placeTip() {
    return note.isEmpty() ? wholePlace : wholePlace + "\n" + note;
  }

  /// Without an object.
  static SourceSheet empty(String hint) {
    return new SourceSheet("", "", "", "", "", "", hint, null, null);
  }

  /// Reads it; in the background only.
  static SourceSheet of(SnapshotAnalysis snapshot, int node, CancelSignal cancel) {
    return Definitions.of(snapshot, node, cancel)
        .map(definition -> of(snapshot, definition, cancel))
        .orElseGet(() -> empty(missing(snapshot, node)));
  }

  private static String missing(SnapshotAnalysis snapshot, int node) {
    var why = Definitions.why(snapshot, node);
    return text("source.missing." + why.name().toLowerCase(Locale.ROOT), snapshot.className(node));
  }

  private static SourceSheet of(
      SnapshotAnalysis snapshot, Definition definition, CancelSignal cancel) {
    var found = SourceText.of(snapshot, definition, cancel);
    var place = definition.location();
    var shortPlace = HeapRows.shortSource(place) + ":" + place.column();
    if (found.isEmpty()) {
      var hint = text("source.noText", place.file());
      return new SourceSheet(
          title(definition), shortPlace, place.toString(), "", "", "", hint, null, null);
    }
    var source = found.get();
    boolean isThere = source.lines().contains(place);
    return new SourceSheet(
        title(definition),
        shortPlace,
        place.toString(),
        note(source),
        tip(source),
        isThere ? "" : caution(source, definition),
        "",
        source.lines(),
        isThere ? source.lines().nameAt(place) : null);
  }

  private static String title(Definition definition) {
    var name = definition.name().isEmpty() ? text("object.anonymous") : definition.name();
    return text("source.title." + definition.kind().name().toLowerCase(Locale.ROOT), name);
  }

  private static String note(SourceText source) {
    var key = "source.note." + source.extent().name().toLowerCase(Locale.ROOT);
    return text(key, count(source.lines().text().length()), count(source.lines().count()));
  }

  private static String tip(SourceText source) {
    var key = "source.note." + source.extent().name().toLowerCase(Locale.ROOT) + ".tip";
    return text(key, String.valueOf(source.file()));
  }

  private static String caution(SourceText source, Definition definition) {
    var place = definition.location();
    return source.extent() == Extent.START
        ? text(
            "source.behind",
            count(source.lines().text().length()),
            count(source.lines().count()),
            count(place.line()),
            place.file())
        : text("source.outside", count(place.line()));
  }
}
