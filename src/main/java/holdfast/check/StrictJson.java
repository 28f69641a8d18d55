package holdfast.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;

/// JSON written by people: comments and commas before a closing bracket are welcome, keys that
/// nobody knows are mistakes, and every mistake says where it stands.
final class StrictJson {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final String fileName;
  private final JsonParser json;

  /// @param fileName to name in messages
  StrictJson(String fileName, Reader text) throws IOException {
    this.fileName = fileName;
    json = JSON.createParser(text);
  }

  /// Reads what is under a key, whose value is the current token.
  @FunctionalInterface
  interface Reading {
    void read() throws IOException, RulesException;
  }

  /// Goes on to the next token, which is null after the last.
  JsonToken next() throws IOException {
    return json.nextToken();
  }

  JsonToken current() {
    return json.currentToken();
  }

  JsonLocation place() {
    return json.currentTokenLocation();
  }

  /// A number or a text as it is written, nothing of what else there may be.
  String scalar() throws IOException {
    return json.currentToken() == JsonToken.VALUE_STRING || json.currentToken().isNumeric()
        ? json.getText()
        : "";
  }

  /// A text that says something.
  String name() throws IOException, RulesException {
    var name = text();
    if (name.isBlank()) {
      throw mistake("expected a text that is not empty");
    }
    return name;
  }

  String text() throws IOException, RulesException {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw mistake("expected a text in quotes, found " + shown());
    }
    return json.getText();
  }

  /// Reads each part of the list that the current token begins.
  void list(Reading each) throws IOException, RulesException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw mistake("expected a list in [ ], found " + shown());
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      each.read();
    }
  }

  /// Reads the object that the current token begins.
  ///
  /// @param what it is, as a message names it
  /// @param keys that it may have
  void object(String what, Map<String, Reading> keys) throws IOException, RulesException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw mistake(
          json.currentToken() == null
              ? "the file is empty; expected { }"
              : "expected " + what + " in { }, found " + shown());
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      var reading = keys.get(json.currentName());
      if (reading == null) {
        throw mistake(
            "unknown key '"
                + json.currentName()
                + "' in "
                + what
                + "; known are "
                + String.join(", ", keys.keySet()));
      }
      json.nextToken();
      reading.read();
    }
  }

  /// Line of the current token, from 1.
  int line() {
    return json.currentTokenLocation().getLineNr();
  }

  /// The current token as it is written, or what it begins.
  String shown() {
    try {
      return switch (json.currentToken()) {
        case START_OBJECT -> "{";
        case START_ARRAY -> "[";
        default -> "'" + json.getText() + "'";
      };
    } catch (IOException _) {
      return "something unreadable";
    }
  }

  RulesException mistake(String message) {
    return mistake(json.currentTokenLocation(), message);
  }

  RulesException mistake(JsonLocation location, String message) {
    return new RulesException(place(fileName, location), message);
  }

  static String place(String fileName, JsonLocation location) {
    return location == null || location.getLineNr() < 1
        ? fileName
        : fileName + ":" + location.getLineNr() + ":" + Math.max(1, location.getColumnNr());
  }
}
