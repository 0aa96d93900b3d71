package org.folioext.patronflags.domain.group;

import java.util.List;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Message;
import org.folioext.okapi.text.Texts;

/** A library's rule in plain words. */
public record Sentence(Texts texts, Language language) {

  /** Whom the rule flags: {@code Flags a patron who is in the group Child and is 18 or older.} */
  public String of(WrittenRule rule) {
    return say("sentence", words(rule.condition(), true, false));
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
    if (condition instanceof Condition.Aged aged) {
      return aged(aged, holds);
    }
    Message one = single(condition);
    return say(holds ? one.key() : one.key() + ".not", one.arguments().toArray(String[]::new));
  }

  private String joined(List<Condition> several, boolean holds, boolean inside, boolean and) {
    List<String> words =
        several.stream().map(one -> words(one, holds, several.size() > 1)).toList();
    String joined = String.join(say(and ? "sentence.and" : "sentence.or"), words);
    return inside && words.size() > 1 ? "(" + joined + ")" : joined;
  }

  private Message single(Condition condition) {
    if (condition instanceof Condition.InGroup in) {
      return listed("sentence.group", in.names());
    }
    if (condition instanceof Condition.HasDepartment) {
      return Message.of("sentence.department");
    }
    if (condition instanceof Condition.InDepartment in) {
      return listed("sentence.in-department", in.names());
    }
    if (condition instanceof Condition.ExpiresBeyond beyond) {
      return Message.of("sentence.beyond", String.valueOf(beyond.days()));
    }
    if (condition instanceof Condition.ExpiresBeyondOffset) {
      return Message.of("sentence.beyond-offset");
    }
    if (condition instanceof Condition.NeverExpires) {
      return Message.of("sentence.never");
    }
    return condition instanceof Condition.Tagged tagged
        ? listed("sentence.tag", tagged.tags())
        : Message.of(
            ((Condition.IsActive) condition).active() ? "sentence.active" : "sentence.inactive");
  }

  private Message listed(String key, List<String> names) {
    return Message.of(key, String.join(say("sentence.list-or"), names));
  }

  private String aged(Condition.Aged aged, boolean holds) {
    String suffix = holds ? "" : ".not";
    if (aged.from().isEmpty()) {
      return say("sentence.under" + suffix, years(aged.under().getAsInt()));
    }
    return aged.under().isEmpty()
        ? say("sentence.from" + suffix, years(aged.from().getAsInt()))
        : say(
            "sentence.between" + suffix,
            years(aged.from().getAsInt()),
            years(aged.under().getAsInt()));
  }

  private static String years(int years) {
    return String.valueOf(years);
  }

  private String say(String key, String... arguments) {
    return texts.of(Message.of(key, arguments), language);
  }
}
