package org.folioext.patronmatching.file;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.folioext.patronmatching.Person;

/**
 * Reads users as FOLIO's mod-users answers them: a list under {@code users}, a bare list, or one
 * after the other. One user at a time is in memory.
 */
final class FolioUsers {
  private static final String LIST = "users";

  private final String name;
  private final String truth;
  private final Consumer<Entry> each;
  private final JsonParserFactory parsers = JsonProvider.provider().createParserFactory(Map.of());
  private long before;

  /**
   * Users.
   *
   * @param name of the file, for messages
   * @param truth the field of a user that tells who it is; empty where there is none
   */
  FolioUsers(String name, String truth, Consumer<Entry> each) {
    this.name = name;
    this.truth = truth;
    this.each = each;
  }

  /**
   * Reads all of it.
   *
   * @throws Refused where it is no JSON, or holds something else
   */
  void read(Reader text) throws IOException {
    Documents documents = new Documents(text);
    while (documents.next()) {
      before = documents.line() - 1;
      try (JsonParser parser = parsers.createParser(documents)) {
        document(parser);
      } catch (JsonException | NoSuchElementException e) {
        throw new Refused(
            "%s, line %d or before: this is no JSON, or it is cut short."
                .formatted(name, documents.line()));
      }
    }
  }

  private void document(JsonParser parser) {
    switch (parser.next()) {
      case START_ARRAY -> list(parser);
      case START_OBJECT -> object(parser);
      default -> throw notUsers(parser);
    }
  }

  private void list(JsonParser parser) {
    for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
      if (event != Event.START_OBJECT) {
        throw notUsers(parser);
      }
      long line = line(parser);
      user(parser.getObject(), line);
    }
  }

  private void object(JsonParser parser) {
    long line = line(parser);
    Map<String, JsonValue> own = new HashMap<>();
    boolean isList = false;
    for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
      String key = parser.getString();
      Event value = parser.next();
      if (key.equals(LIST) && value == Event.START_ARRAY) {
        list(parser);
        isList = true;
      } else if (Set.of("id", "personal", truth).contains(key)) {
        own.put(key, parser.getValue());
      } else if (value == Event.START_ARRAY) {
        parser.skipArray();
      } else if (value == Event.START_OBJECT) {
        parser.skipObject();
      }
    }
    if (!isList) {
      if (!own.containsKey("id")) {
        throw notUsers(parser);
      }
      user(own, line);
    }
  }

  private long line(JsonParser parser) {
    return before + parser.getLocation().getLineNumber();
  }

  private Refused notUsers(JsonParser parser) {
    return new Refused(
        "%s, line %d: should be users as FOLIO answers them: {\"users\": [...]}."
            .formatted(name, line(parser)));
  }

  private void user(Map<String, JsonValue> user, long line) {
    Map<String, JsonValue> personal = object(user.get("personal"));
    Map<String, JsonValue> address = address(personal.get("addresses"));
    each.accept(
        new Entry(
            line,
            new Person(
                text(user, "id"),
                (text(personal, "firstName") + ' ' + text(personal, "middleName")).strip(),
                text(personal, "preferredFirstName"),
                text(personal, "lastName"),
                text(personal, "dateOfBirth"),
                "",
                text(address, "addressLine1"),
                text(address, "city"),
                text(address, "postalCode"),
                texts(personal, "phone", "mobilePhone"),
                texts(personal, "email")),
            truth.isEmpty() ? "" : text(user, truth)));
  }

  /** The primary address, else the first. */
  private static Map<String, JsonValue> address(JsonValue addresses) {
    if (!(addresses instanceof JsonArray all) || all.isEmpty()) {
      return Map.of();
    }
    return all.stream()
        .map(FolioUsers::object)
        .filter(one -> one.get("primaryAddress") == JsonValue.TRUE)
        .findFirst()
        .orElseGet(() -> object(all.get(0)));
  }

  private static Map<String, JsonValue> object(JsonValue value) {
    return value instanceof JsonObject object ? object : Map.of();
  }

  private static List<String> texts(Map<String, JsonValue> object, String... keys) {
    return Stream.of(keys).map(key -> text(object, key)).filter(t -> !t.isEmpty()).toList();
  }

  private static String text(Map<String, JsonValue> object, String key) {
    return object.get(key) instanceof JsonString text ? text.getString().strip() : "";
  }
}
