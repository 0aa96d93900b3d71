package org.folioext.patronnotices.domain.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folioext.okapi.text.Message;
import org.folioext.patronnotices.domain.fit.CustomFields;
import org.folioext.patronnotices.domain.fit.Fitting;
import org.folioext.patronnotices.domain.fit.Fitting.Unresolved;
import org.folioext.patronnotices.domain.fit.Names;
import org.folioext.patronnotices.domain.rule.Delivery;
import org.folioext.patronnotices.domain.rule.NoticeRule;

/** Whether a rule can act in a library. One that cannot sends nothing, and says why. */
public sealed interface Readiness {

  /** The rule in its place: one that cannot act keeps those whom it fits from later rules. */
  ActingRule place();

  /** It can. */
  record Ready(ActingRule rule) implements Readiness {
    @Override
    public ActingRule place() {
      return rule;
    }
  }

  /** It cannot. */
  record Broken(ActingRule place, List<Message> why) implements Readiness {
    public Broken {
      why = List.copyOf(why);
    }

    /** What the library wrote. */
    public NoticeRule rule() {
      return place.rule();
    }
  }

  /**
   * The same, where custom fields are not known, and the library's day is the usual one.
   *
   * @param since the day on which it was switched on or last edited
   */
  static Readiness of(NoticeRule rule, LocalDate since, Names names, Templates templates) {
    return of(rule, since, names, templates, CustomFields.UNKNOWN, LibraryDay.USUAL);
  }

  /**
   * Looks for everything that a rule names, and for hours in which it may send.
   *
   * @param since the day on which it was switched on or last edited
   * @param customFields of patrons, by reference id
   * @param day of the library
   */
  static Readiness of(
      NoticeRule rule,
      LocalDate since,
      Names names,
      Templates templates,
      CustomFields customFields,
      LibraryDay day) {
    Fitting fitting = new Fitting(rule.condition(), names, customFields);
    List<Message> why = new ArrayList<>();
    for (Unresolved one : fitting.unresolved()) {
      why.add(Message.of("broken.name", one.where().field().id(), one.name()));
    }
    fitting.gone().forEach(field -> why.add(Message.of("broken.custom-field", field)));
    Optional<Template> template =
        rule.delivery().map(Delivery::template).flatMap(templates::template);
    rule.delivery().ifPresent(delivery -> why.addAll(wrong(rule, delivery, template)));
    ActingRule broken = ActingRule.broken(rule, since, fitting);
    day.against(broken).ifPresent(why::add);
    Set<String> languages = template.map(found -> found.texts().keySet()).orElse(Set.of());
    return why.isEmpty()
        ? new Ready(new ActingRule(rule, since, fitting, languages))
        : new Broken(broken, why);
  }

  private static List<Message> wrong(
      NoticeRule rule, Delivery delivery, Optional<Template> template) {
    return template
        .map(found -> new TemplateCheck(rule, delivery).of(found))
        .orElseGet(() -> List.of(Message.of("broken.template", delivery.template())));
  }
}
