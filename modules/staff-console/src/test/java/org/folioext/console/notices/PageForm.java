package org.folioext.console.notices;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser would send of a page as it stands, one value a name. Stateless. */
final class PageForm {
  private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>");
  private static final Pattern SELECT =
      Pattern.compile(
          "(?s)<select\\b[^>]*name=\"([^\"]+)\"[^>]*>(?:(?!</select>).)*?"
              + "<option value=\"([^\"]*)\" selected>");
  private static final Pattern TEXT =
      Pattern.compile("(?s)<textarea\\b[^>]*name=\"([^\"]+)\"[^>]*>(.*?)</textarea>");

  private PageForm() {}

  static Map<String, String> of(String html) {
    Map<String, String> fields = new HashMap<>();
    INPUT
        .matcher(html)
        .results()
        .map(found -> found.group(1))
        .filter(
            input -> !input.matches(".*type=\"(checkbox|radio)\".*") || input.contains(" checked"))
        .forEach(input -> fields.put(attribute(input, "name"), plain(attribute(input, "value"))));
    SELECT.matcher(html).results().forEach(found -> fields.put(found.group(1), found.group(2)));
    TEXT.matcher(html)
        .results()
        .forEach(found -> fields.put(found.group(1), plain(found.group(2))));
    return fields;
  }

  private static String attribute(String input, String name) {
    Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(input);
    return found.find() ? found.group(1) : "";
  }

  private static String plain(String html) {
    return html.replace("&lt;", "<")
        .replace("&#39;", "'")
        .replace("&#34;", "\"")
        .replace("&amp;", "&");
  }
}
