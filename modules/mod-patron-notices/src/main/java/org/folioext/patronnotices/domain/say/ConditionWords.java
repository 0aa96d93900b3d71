package org.folioext.patronnotices.domain.say;

import java.math.BigDecimal;
import java.util.List;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Message;
import org.folioext.okapi.text.Texts;
import org.folioext.patronnotices.domain.rule.Condition;

/** Conditions in plain words, to follow on "patrons who". */
public record ConditionWords(Texts texts, Language language) {

  /** A condition: {@code are in the group Adult and are not tagged staff}. */
  public String of(Condition condition) {
    return words(condition, true, false);
  }

  /**
   * A condition, or its contrary, in words.
   *
   * @param holds false for the contrary
   * @param inside whether it stands beside others, and needs brackets where it is several itself
   */
  private String words(Condition condition, boolean holds, boolean inside) {
    if (condition instanceof Condition.Not not) {
      return words(not.of(), !holds, inside);
    }
    if (condition instanceof Condition.All all) {
      return joined(all.of(), holds, inside, holds);
    }
    if (condition instanceof Condition.Any any) {
      return joined(any.of(), holds, inside, !holds);
    }
    String not = holds ? "" : ".not";
    if (condition instanceof Condition.In in) {
      return say("condition." + in.field().id() + not, listed(in.names()));
    }
    if (condition instanceof Condition.Has has) {
      return say("condition." + has.field().id() + ".any" + not);
    }
    if (condition instanceof Condition.Between between) {
      return range(between, not);
    }
    if (condition instanceof Condition.Custom custom) {
      return custom.values().isEmpty()
          ? say("condition.custom.any" + not, custom.name())
          : say("condition.custom" + not, custom.name(), listed(custom.values()));
    }
    boolean active = ((Condition.IsActive) condition).active() == holds;
    return say(active ? "condition.active" : "condition.inactive");
  }

  private String joined(List<Condition> several, boolean holds, boolean inside, boolean and) {
    List<String> words =
        several.stream().map(one -> words(one, holds, inside || several.size() > 1)).toList();
    String joined = String.join(say(and ? "words.and" : "words.or"), words);
    return inside && words.size() > 1 ? "(" + joined + ")" : joined;
  }

  private String range(Condition.Between between, String not) {
    String key = "condition." + between.measure().id();
    if (between.from().isEmpty()) {
      return say(key + ".under" + not, number(between.under().orElseThrow()));
    }
    return between.under().isEmpty()
        ? say(key + ".from" + not, number(between.from().get()))
        : say(key + ".between" + not, number(between.from().get()), number(between.under().get()));
  }

  private static String number(BigDecimal number) {
    return number.toPlainString();
  }

  private String listed(List<String> names) {
    return Listing.of(names, say("words.or"));
  }

  private String say(String key, String... arguments) {
    return texts.of(Message.of(key, arguments), language);
  }
}
