package org.folioext.marc.checks;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Texts of findings in one language, from {@code messages/GROUP.properties}. A text holds its
 * arguments as {@code {0}}, {@code {1}}; nothing else in it is special. Thread-safe.
 */
public final class Messages {
  private final Map<Group, ResourceBundle> bundles = new EnumMap<>(Group.class);
  private final Map<String, Template> templates = new HashMap<>();

  /** Texts in a language; English where it has none. */
  public Messages(Locale locale) {
    ResourceBundle.Control noFallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    for (Group group : Group.values()) {
      String name = Messages.class.getPackageName() + ".messages." + group.id();
      bundles.put(group, ResourceBundle.getBundle(name, locale, noFallback));
    }
  }

  /**
   * The text of a finding.
   *
   * @throws MissingResourceException when the rule's message has no text, which a test rules out
   */
  public String text(Finding finding) {
    return template(finding.rule(), finding.message()).fill(finding.args());
  }

  private synchronized Template template(RuleInfo rule, String message) {
    String key = rule.id() + "." + message;
    return templates.computeIfAbsent(
        key, k -> Template.parse(bundles.get(rule.group()).getString(k)));
  }

  /** A text cut at its arguments: piece, argument, piece, argument, …, piece. */
  private record Template(List<String> pieces, List<Integer> args) {

    static Template parse(String text) {
      java.util.regex.Matcher matcher = java.util.regex.Pattern.compile("\\{(\\d)}").matcher(text);
      List<String> pieces = new java.util.ArrayList<>();
      List<Integer> args = new java.util.ArrayList<>();
      int from = 0;
      while (matcher.find()) {
        pieces.add(text.substring(from, matcher.start()));
        args.add(Integer.parseInt(matcher.group(1)));
        from = matcher.end();
      }
      pieces.add(text.substring(from));
      return new Template(pieces, args);
    }

    String fill(List<String> values) {
      StringBuilder filled = new StringBuilder(pieces.get(0));
      for (int i = 0; i < args.size(); i++) {
        filled.append(values.get(args.get(i))).append(pieces.get(i + 1));
      }
      return filled.toString();
    }
  }
}
