package org.folioext.console.patrons.flags;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.web.Texts;

/**
 * A field of FOLIO's record before and after, as pages show it.
 *
 * @param before empty where there is no value
 */
public record Change(String field, String before, String after) {

  /** What people need not see: ids and marks, by which programs find the record again. */
  private static final Set<String> TECHNICAL =
      Set.of(
          "userId",
          "type",
          "typeId",
          "domain",
          "links",
          "code",
          "staffInformation",
          "popUpOnCheckOut");

  private static final List<String> ORDER =
      List.of(
          "active",
          "expirationDate",
          "desc",
          "patronMessage",
          "borrowing",
          "renewals",
          "requests",
          "title",
          "content",
          "popUpOnUser");

  /** The fields of two images of a record. */
  public static List<Change> of(
      Texts texts, Map<String, Object> before, Map<String, Object> after) {
    Set<String> fields = new TreeSet<>(before.keySet());
    fields.addAll(after.keySet());
    return sorted(fields).stream()
        .map(
            field ->
                new Change(
                    label(texts, field),
                    value(texts, field, before.get(field)),
                    value(texts, field, after.get(field))))
        .toList();
  }

  /** What a person saw beside what FOLIO has now, as a conflict of mod-patron-flags tells it. */
  public static List<Change> conflict(Texts texts, GatewayFailure failure) {
    Set<String> fields = new TreeSet<>();
    failure.told().keySet().forEach(name -> fields.add(name.replaceFirst("^(seen|now)\\.", "")));
    return sorted(fields).stream()
        .filter(field -> failure.told("now." + field).isPresent())
        .map(
            field ->
                new Change(
                    label(texts, field),
                    value(texts, field, told(failure, "seen." + field)),
                    value(texts, field, told(failure, "now." + field))))
        .toList();
  }

  private static Object told(GatewayFailure failure, String parameter) {
    return failure.told(parameter).filter(value -> !value.equals("null")).orElse(null);
  }

  private static List<String> sorted(Set<String> fields) {
    List<String> sorted = new ArrayList<>(ORDER);
    sorted.retainAll(fields);
    fields.stream()
        .filter(field -> !ORDER.contains(field) && !TECHNICAL.contains(field))
        .forEach(sorted::add);
    return sorted;
  }

  private static String label(Texts texts, String field) {
    String key = "patrons.flags.field." + field;
    return texts.has(key) ? texts.text(key) : field;
  }

  private static String value(Texts texts, String field, Object value) {
    if (value == null) {
      return "";
    }
    String text = String.valueOf(value);
    return switch (field) {
      case "expirationDate" -> texts.time(text);
      case "content" -> plain(text);
      default -> Facts.truth(texts, text);
    };
  }

  /** What a note of ours says, without the marks of HTML that mod-notes stores. */
  static String plain(String html) {
    return html.replaceAll("<br ?/?>|</p>\\s*<p>", "\n")
        .replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}
