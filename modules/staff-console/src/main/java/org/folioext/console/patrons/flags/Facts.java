package org.folioext.console.patrons.flags;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folioext.console.patrons.Flag;
import org.folioext.console.patrons.Names;
import org.folioext.console.web.Texts;

/** Facts of flags in the person's language. Stateless. */
public final class Facts {

  private static final String FACT = "patrons.flags.fact.";
  private static final int SHORT = 3;

  private Facts() {}

  /**
   * What a fact is called.
   *
   * @param otherwise where the console has no word for it
   */
  public static String label(Texts texts, String key, String otherwise) {
    return texts.has(FACT + key) ? texts.text(FACT + key) : otherwise;
  }

  /** Whether the value is a list of ids. */
  public static boolean isList(String key) {
    return key.endsWith("Ids");
  }

  /** The ids of a list. */
  public static List<String> ids(String value) {
    return Arrays.stream(value.split(" ")).filter(id -> !id.isEmpty()).toList();
  }

  /** A value that is no list. */
  public static String value(Texts texts, Names names, String key, String value) {
    return switch (key) {
      case "expiredOn", "expiresOn", "birthDate" ->
          value.equals("never") ? texts.text("patrons.flags.never") : texts.day(value);
      case "expiration", "dueDate" -> texts.time(value);
      case "owed" -> texts.money(value);
      case "groupId" -> names.group(value);
      case "active" -> truth(texts, value);
      case "channel" -> word(texts, "patrons.flags.channel.", value);
      case "reason" -> word(texts, "patrons.flags.reason.", value);
      case "missing" ->
          Arrays.stream(value.split(" "))
              .map(part -> label(texts, part, part))
              .collect(Collectors.joining(", "));
      default -> value;
    };
  }

  /** Yes or no; the value itself where it is neither. */
  static String truth(Texts texts, String value) {
    return word(texts, "patrons.flags.truth.", value);
  }

  private static String word(Texts texts, String prefix, String value) {
    return texts.has(prefix + value) ? texts.text(prefix + value) : value;
  }

  /** The first facts of a flag in a line. */
  public static String summary(Texts texts, Names names, Flag flag) {
    return flag.facts().entrySet().stream()
        .filter(fact -> !isList(fact.getKey()) && !fact.getKey().equals("expiration"))
        .limit(SHORT)
        .map(fact -> said(texts, names, fact))
        .collect(Collectors.joining("; "));
  }

  private static String said(Texts texts, Names names, Map.Entry<String, String> fact) {
    String key = fact.getKey();
    return texts.text(
        "patrons.flags.fact-said",
        label(texts, key, key),
        value(texts, names, key, fact.getValue()));
  }
}
