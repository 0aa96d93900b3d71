package org.folioext.marc.io.json;

import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folioext.marc.io.Reading;
import org.folioext.marc.io.SyntaxFault;
import org.folioext.marc.io.text.Cut;
import org.folioext.marc.io.text.RecordAssembly;

/**
 * Takes one object of MARC-in-JSON apart, or FOLIO's source record around one ({@code
 * parsedRecord.content}). Other members are passed over. What has the wrong type is reported with
 * its JSON Pointer. One use each; not thread-safe.
 */
final class JsonRecord {
  /** Deeper than any record; the parser itself gives up at 1,000. */
  private static final int DEEPEST = 500;

  /** Safe for any thread, by its contract. */
  private static final JsonParserFactory PARSERS =
      JsonProvider.provider().createParserFactory(Map.of());

  private record Sub(String code, String value) {}

  private final RecordAssembly record;
  private final JsonParser json;

  private final JsonValues values;

  private JsonRecord(RecordAssembly record, JsonParser json) {
    this.record = record;
    this.json = json;
    this.values = new JsonValues(json, record);
  }

  /**
   * Reads a record; where it is ill-formed, it is unreadable, with the place and the reason.
   *
   * @param closed whether the object ends with its bracket
   * @param deepest how deep it is nested
   */
  static Reading read(Cut cut, boolean closed, int deepest) {
    if (deepest > DEEPEST) {
      return cut.unreadable(SyntaxFault.JSON_DEEP, deepest);
    }
    RecordAssembly record = new RecordAssembly(cut);
    if (cut.firstInvalid() >= 0) {
      record.report(SyntaxFault.NOT_UTF8, cut.position().offset() + cut.firstInvalid());
    }
    try (JsonParser json = PARSERS.createParser(new StringReader(cut.utf8()))) {
      json.next();
      new JsonRecord(record, json).object();
      return record.reading();
    } catch (JsonParsingException e) {
      return closed
          ? illFormed(cut, e.getLocation().getLineNumber(), e.getLocation().getColumnNumber(), e)
          : cut.unreadable(SyntaxFault.JSON_OPEN);
    } catch (JsonException e) {
      return illFormed(cut, 1, 1, e);
    }
  }

  private static Reading illFormed(Cut cut, long line, long column, JsonException e) {
    Cut.Place place = cut.place(line, column);
    return cut.unreadable(SyntaxFault.JSON, place.line(), place.column(), sentence(e));
  }

  /** What the parser says, without the place as it counts it and without a full stop. */
  private static String sentence(JsonException e) {
    return String.valueOf(e.getMessage())
        .replaceAll(" at \\(line no=[^)]*\\)", "")
        .replaceFirst("\\.\\s*$", "");
  }

  private void object() {
    while (json.next() == Event.KEY_NAME) {
      String key = json.getString();
      values.enter(key);
      Event event = json.next();
      switch (key) {
        case "leader" -> record.leader(values.text(event));
        case "fields" -> {
          if (values.expect(event, Event.START_ARRAY)) {
            fields();
          }
        }
        case "parsedRecord", "content" -> {
          if (event == Event.START_OBJECT) {
            object();
          } else {
            values.skip(event);
          }
        }
        default -> values.skip(event);
      }
      values.leave();
    }
  }

  private void fields() {
    int i = 0;
    for (Event event = json.next(); event != Event.END_ARRAY; event = json.next()) {
      values.enter(i++);
      if (values.expect(event, Event.START_OBJECT)) {
        field();
      }
      values.leave();
    }
  }

  private void field() {
    int members = 0;
    while (json.next() == Event.KEY_NAME) {
      members++;
      String tag = json.getString();
      values.enter(tag);
      Event event = json.next();
      if (event == Event.START_OBJECT) {
        data(tag);
      } else {
        record.control(tag, values.text(event));
      }
      values.leave();
    }
    if (members != 1) {
      values.report(SyntaxFault.JSON_FIELDS, members);
    }
  }

  /** The members come in any order, so they are gathered first. */
  private void data(String tag) {
    String[] indicators = {null, null};
    List<Sub> subfields = new ArrayList<>();
    while (json.next() == Event.KEY_NAME) {
      String key = json.getString();
      values.enter(key);
      Event event = json.next();
      switch (key) {
        case "ind1", "ind2" -> {
          int number = key.charAt(3) - '1';
          if (indicators[number] != null) {
            values.report(SyntaxFault.JSON_TWICE);
          }
          indicators[number] = values.text(event);
        }
        case "subfields" -> {
          if (values.expect(event, Event.START_ARRAY)) {
            subfields(subfields);
          }
        }
        default -> {
          values.report(SyntaxFault.JSON_UNKNOWN);
          values.skip(event);
        }
      }
      values.leave();
    }
    record.data(tag, orEmpty(indicators[0]), orEmpty(indicators[1]));
    subfields.forEach(sub -> record.sub(sub.code, sub.value));
  }

  private void subfields(List<Sub> into) {
    int i = 0;
    for (Event event = json.next(); event != Event.END_ARRAY; event = json.next()) {
      values.enter(i++);
      if (values.expect(event, Event.START_OBJECT)) {
        subfield(into);
      }
      values.leave();
    }
  }

  private void subfield(List<Sub> into) {
    int before = into.size();
    while (json.next() == Event.KEY_NAME) {
      String code = json.getString();
      values.enter(code);
      into.add(new Sub(code, values.text(json.next())));
      values.leave();
    }
    if (into.size() != before + 1) {
      values.report(SyntaxFault.JSON_SUBFIELDS, into.size() - before);
    }
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
