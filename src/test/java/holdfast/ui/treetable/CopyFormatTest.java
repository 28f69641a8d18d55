package holdfast.ui.treetable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class CopyFormatTest {
  private record Row(String text, long bytes) implements TreeRow {
    @Override
    public RowName name() {
      return new RowName("", Tint.PLAIN, "", text, Tint.PLAIN, false, "", "", "");
    }

    @Override
    public boolean expandable() {
      return false;
    }

    @Override
    public String copyText() {
      return text + "\t" + bytes + " B";
    }

    @Override
    public SequencedMap<String, Object> fields() {
      var fields = new LinkedHashMap<String, Object>();
      fields.put("name", text);
      fields.put("retainedSize", bytes);
      return fields;
    }
  }

  private static final List<Row> ROWS =
      List.of(new Row("Map @13", 48), new Row("\"a,b\"\n\u0001\\", 1_200_000));

  private static final ShownFields ALL = new ShownFields(List.of(0, 1), 2);

  @Test
  void hiddenColumnsAreNotCopied() {
    var second = new ShownFields(List.of(1), 2);
    assertEquals("48 B\n1200000 B", CopyFormat.TEXT.write(ROWS, second));
    assertEquals("retainedSize\r\n48\r\n1200000\r\n", CopyFormat.CSV.write(ROWS, second));
    assertEquals(
        """
        [
          {"retainedSize": 48},
          {"retainedSize": 1200000}
        ]
        """,
        CopyFormat.JSON.write(ROWS, second));
  }

  @Test
  void columnsAreCopiedInTheirOrder() {
    var turned = new ShownFields(List.of(1, 0), 2);
    assertEquals("48 B\tMap @13", CopyFormat.TEXT.write(ROWS.subList(0, 1), turned));
    assertEquals(
        "retainedSize,name\r\n48,Map @13\r\n", CopyFormat.CSV.write(ROWS.subList(0, 1), turned));
  }

  @Test
  void rowThatTellsMoreOrLessThanItsColumnsIsCopiedWhole() {
    var three = new ShownFields(List.of(0, 2), 3);
    assertEquals("Map @13\t48 B", CopyFormat.TEXT.write(ROWS.subList(0, 1), three));
    assertEquals(
        "name,retainedSize\r\nMap @13,48\r\n", CopyFormat.CSV.write(ROWS.subList(0, 1), three));
  }

  @Test
  void textIsWhatTheRowsShow() {
    assertEquals("Map @13\t48 B\n\"a,b\"\n\u0001\\\t1200000 B", CopyFormat.TEXT.write(ROWS, ALL));
  }

  @Test
  void csvHasBytesAndQuotes() {
    assertEquals(
        "name,retainedSize\r\nMap @13,48\r\n\"\"\"a,b\"\"\n\u0001\\\",1200000\r\n",
        CopyFormat.CSV.write(ROWS, ALL));
  }

  @Test
  void jsonHasNumbersAndEscapes() {
    assertEquals(
        """
        [
          {"name": "Map @13", "retainedSize": 48},
          {"name": "\\"a,b\\"\\u000a\\u0001\\\\", "retainedSize": 1200000}
        ]
        """,
        CopyFormat.JSON.write(ROWS, ALL));
  }

  @Test
  void noRowsAreNothing() {
    assertEquals("", CopyFormat.CSV.write(List.of(), ALL));
    assertEquals("[\n\n]\n", CopyFormat.JSON.write(List.of(), ALL));
  }
}
