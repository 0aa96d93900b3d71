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
   * Looks for everything that a rule names.
   *
   * @param since the day on which it was switched on or last edited
   */
  static Readiness of(NoticeRule rule, LocalDate since, Names names, Templates templates) {
    return of(rule, since, names, templates, CustomFields.UNKNOWN);
  }

  /**
   * Looks for everything that a rule names.
   *
   * @param since the day on which it was switched on or last edited
   * @param customFields of patrons, by reference id
   */
  static Readiness of(
      NoticeRule rule,
      LocalDate since,
      Names names,
      Templates templates,
      CustomFields customFields) {
    Fitting fitting = new Fitting(rule.condition(), names, customFields);
    List<Message> why = new ArrayList<>();
    for (Unresolved one : fitting.unresolved()) {
      why.add(Message.of("broken.name", one.where().field().id(), one.name()));
    }
    fitting.gone().forEach(field -> why.add(Message.of("broken.custom-field", field)));
    Optional<Template> template =
        rule.delivery().map(Delivery::template).flatMap(templates::template);
    rule.delivery().ifPresent(delivery -> why.addAll(wrong(rule, delivery, template)));
    Set<String> languages = template.map(found -> found.texts().keySet()).orElse(Set.of());
    return why.isEmpty()
        ? new Ready(new ActingRule(rule, since, fitting, languages))
        : new Broken(ActingRule.broken(rule, since, fitting), why);
  }

  private static List<Message> wrong(
      NoticeRule rule, Delivery delivery, Optional<Template> template) {
    return template
        .map(found -> new TemplateCheck(rule, delivery).of(found))
        .orElseGet(() -> List.of(Message.of("broken.template", delivery.template())));
  }
}
