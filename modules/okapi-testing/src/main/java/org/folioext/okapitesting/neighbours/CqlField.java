package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a field of a query names in a record; case and accents of values do not count. */
record CqlField(List<List<String>> paths) {
  private static final List<String> KEYWORDS =
      List.of("username", "personal.firstName", "personal.lastName", "personal.email", "barcode");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  static CqlField of(String name) {
    List<String> names = name.equals("keywords") ? KEYWORDS : List.of(name);
    return new CqlField(names.stream().map(one -> List.of(one.split("\\."))).toList());
  }

  /** The values, folded; none where there is no such field. */
  Stream<String> values(JsonObject record) {
    return paths.stream().flatMap(path -> at(record, path)).map(CqlField::folded);
  }

  private static Stream<String> at(Object value, List<String> path) {
    if (value == null) {
      return Stream.empty();
    }
    if (value instanceof JsonArray array) {
      return array.stream().flatMap(one -> at(one, path));
    }
    if (path.isEmpty()) {
      return Stream.of(value.toString());
    }
    return value instanceof JsonObject object
        ? at(object.getValue(path.get(0)), path.subList(1, path.size()))
        : Stream.empty();
  }

  static String folded(String text) {
    boolean plain = text.chars().allMatch(letter -> letter < 0x80);
    String bare =
        plain
            ? text
            : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return bare.toLowerCase(Locale.ROOT);
  }
}
