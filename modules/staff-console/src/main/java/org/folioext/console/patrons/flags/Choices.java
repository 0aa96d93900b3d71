package org.folioext.console.patrons.flags;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folioext.console.patrons.Flag;
import org.folioext.console.patrons.FlagFilter;
import org.folioext.console.web.Page;

/** What the filters of the list offer: texts by value, in order. Stateless. */
public final class Choices {

  private static final String FILTER = "patrons.flags.filter.";

  private Choices() {}

  /** States, and any. */
  public static Map<String, String> states(Page page) {
    Map<String, String> states = words(page, "patrons.state.", Flag.STATES);
    states.put(FlagFilter.ANY, page.text("patrons.flags.filter.all"));
    return states;
  }

  /** Severities, or all. */
  public static Map<String, String> severities(Page page) {
    return orAll(page, words(page, "patrons.severity.", Flag.SEVERITIES));
  }

  /** Rules that there are, and the one that was chosen. */
  public static Map<String, String> rules(Page page, FlagList list) {
    Map<String, String> rules = new LinkedHashMap<>();
    list.rules()
        .forEach(
            rule ->
                rules.put(
                    rule.id(),
                    rule.builtIn() ? page.word("patrons.rule", rule.id()) : rule.title()));
    return orAll(page, withChosen(rules, list.filter().value("rule")));
  }

  /** Groups that the person may see, none, and the one that was chosen. */
  public static Map<String, String> groups(Page page, FlagList list) {
    Map<String, String> groups = new LinkedHashMap<>(list.names().groups());
    groups.put("none", page.text("patrons.flags.filter.group.none"));
    return orAll(page, withChosen(groups, list.filter().value("group")));
  }

  /** Me, where the person's id is known, someone, nobody. */
  public static Map<String, String> assigned(Page page, FlagList list) {
    Map<String, String> assigned = words(page, FILTER + "assigned.", FlagFilter.ASSIGNED);
    if (list.filter().me().isEmpty()) {
      assigned.remove("me");
    }
    return orAll(page, assigned);
  }

  /** Whether they are held. */
  public static Map<String, String> held(Page page) {
    return words(page, FILTER + "held.", List.of("no", "yes", FlagFilter.ANY));
  }

  /** Whether they are of the baseline. */
  public static Map<String, String> baseline(Page page) {
    return orAll(page, words(page, FILTER + "baseline.", FlagFilter.YES_NO));
  }

  /** Orders; the gravest first where none is chosen. */
  public static Map<String, String> sorts(Page page) {
    Map<String, String> sorts = new LinkedHashMap<>();
    sorts.put("", page.text("patrons.flags.filter.sort.gravest"));
    sorts.putAll(words(page, FILTER + "sort.", FlagFilter.SORTS));
    return sorts;
  }

  private static Map<String, String> words(Page page, String prefix, List<String> values) {
    Map<String, String> words = new LinkedHashMap<>();
    values.forEach(value -> words.put(value, page.text(prefix + value)));
    return words;
  }

  private static Map<String, String> withChosen(Map<String, String> all, String chosen) {
    if (!chosen.isEmpty()) {
      all.putIfAbsent(chosen, chosen);
    }
    return all;
  }

  private static Map<String, String> orAll(Page page, Map<String, String> values) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("", page.text("patrons.flags.filter.all"));
    all.putAll(values);
    return all;
  }
}
