package org.folioext.marc.io.json;

import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.marc.io.SyntaxFault;
import org.folioext.marc.io.text.RecordAssembly;

/** Values as a parser comes to them, of the type they should have. Not thread-safe. */
final class JsonValues {
  private final JsonParser json;
  private final RecordAssembly record;

  /** Keys and indexes that lead to the value being read. */
  private final Deque<Object> path = new ArrayDeque<>();

  JsonValues(JsonParser json, RecordAssembly record) {
    this.json = json;
    this.record = record;
  }

  /** Goes to the value of a key, or at an index. */
  void enter(Object step) {
    path.addLast(step);
  }

  /** Goes back to where {@link #enter} came from. */
  void leave() {
    path.removeLast();
  }

  /** The value as text: numbers as they are written, nothing for others, with a defect. */
  String text(Event event) {
    if (event == Event.VALUE_STRING) {
      return json.getString();
    }
    report(SyntaxFault.JSON_TYPE, name(Event.VALUE_STRING), name(event));
    if (event == Event.VALUE_NUMBER) {
      return json.getString();
    }
    skip(event);
    return "";
  }

  /** Whether it is what should stand there; if not, it is reported and passed over. */
  boolean expect(Event event, Event wanted) {
    if (event != wanted) {
      report(SyntaxFault.JSON_TYPE, name(wanted), name(event));
      skip(event);
    }
    return event == wanted;
  }

  /**
   * Passes over a value. Not by the parser's own skipping, which never ends where the text does
   * before the value.
   */
  void skip(Event begin) {
    int depth = step(begin);
    while (depth > 0) {
      depth += step(json.next());
    }
  }

  private static int step(Event event) {
    return switch (event) {
      case START_OBJECT, START_ARRAY -> 1;
      case END_OBJECT, END_ARRAY -> -1;
      default -> 0;
    };
  }

  /** Reports the value being read, the JSON Pointer to it before the other arguments. */
  void report(SyntaxFault fault, Object... args) {
    String pointer = path.stream().map(step -> "/" + step).collect(Collectors.joining());
    record.report(fault, Stream.concat(Stream.of(pointer), Arrays.stream(args)).toArray());
  }

  private static String name(Event event) {
    return switch (event) {
      case START_OBJECT -> "object";
      case START_ARRAY -> "array";
      case VALUE_STRING -> "string";
      case VALUE_NUMBER -> "number";
      case VALUE_NULL -> "null";
      default -> "boolean";
    };
  }
}
