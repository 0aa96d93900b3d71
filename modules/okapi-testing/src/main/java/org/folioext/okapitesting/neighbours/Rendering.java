package org.folioext.okapitesting.neighbours;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheFactory;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.StringReader;
import java.io.StringWriter;
import java.text.DateFormat;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * What mod-template-engine makes of a text and a context: mustache, with instants under keys that
 * end in {@code Date} or {@code DateTime} as the tenant writes them. A zone that does not exist is
 * UTC to it.
 *
 * @param zone as its name
 */
record Rendering(Locale locale, String zone) {
  /** What holds for a tenant that says nothing else. */
  static final Rendering DEFAULT = new Rendering(Locale.US, "UTC");

  private static final String DATE = "Date";

  /** What newer JDKs write before AM and PM, where FOLIO's write a space. */
  private static final char NARROW_SPACE = '\u202f';

  /** Values as a template sees them. */
  Map<String, Object> values(JsonObject context) {
    Map<String, Object> values = new LinkedHashMap<>();
    context.forEach(entry -> values.put(entry.getKey(), value(entry.getKey(), entry.getValue())));
    context.fieldNames().stream()
        .filter(name -> name.endsWith(DATE) && context.getValue(name) instanceof String)
        .forEach(
            name ->
                values.putIfAbsent(name + "Time", value(name + "Time", context.getValue(name))));
    return values;
  }

  private Object value(String name, Object value) {
    if (value instanceof JsonObject object) {
      return values(object);
    }
    if (value instanceof JsonArray array) {
      return array.stream().map(one -> value("", one)).toList();
    }
    return value instanceof String text ? written(name.toLowerCase(Locale.ROOT), text) : value;
  }

  private String written(String name, String text) {
    DateFormat format;
    if (name.endsWith("detaileddatetime")) {
      format = DateFormat.getDateTimeInstance(DateFormat.LONG, DateFormat.SHORT, locale);
    } else if (name.endsWith("datetime")) {
      format = DateFormat.getDateTimeInstance(DateFormat.SHORT, DateFormat.SHORT, locale);
    } else if (name.endsWith("date")) {
      format = DateFormat.getDateInstance(DateFormat.SHORT, locale);
    } else {
      return text;
    }
    try {
      format.setTimeZone(TimeZone.getTimeZone(zone));
      String written = format.format(Date.from(OffsetDateTime.parse(text).toInstant()));
      return written.replace(NARROW_SPACE, ' ');
    } catch (DateTimeParseException noInstant) {
      return text;
    }
  }

  /**
   * The text with the values in it.
   *
   * @throws com.github.mustachejava.MustacheException where it is no mustache
   */
  static String text(String template, Map<String, Object> values) {
    MustacheFactory factory = new DefaultMustacheFactory();
    StringWriter text = new StringWriter();
    factory.compile(new StringReader(template), "").execute(text, values);
    return text.toString();
  }
}
