package org.folioext.patronnotices.app.cases;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.folioext.okapi.remote.Gateway;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.fit.CustomFields;
import org.folioext.patronnotices.domain.fit.Names;
import org.folioext.patronnotices.domain.plan.LibraryDay;
import org.folioext.patronnotices.domain.plan.Readiness;
import org.folioext.patronnotices.domain.plan.Templates;
import org.folioext.patronnotices.domain.rule.Asked;
import org.folioext.patronnotices.domain.rule.Condition;
import org.folioext.patronnotices.domain.rule.Field;
import org.folioext.patronnotices.domain.rule.NamedFields;
import org.folioext.patronnotices.remote.CustomFieldReader;
import org.folioext.patronnotices.remote.LibraryNames;

/** Looks in FOLIO for what rules name. */
public record NamedThings(Gateway gateway) {

  /**
   * What was found.
   *
   * @param rules whether they can act, one by one
   * @param names of what their conditions name
   * @param customFields of patrons; unknown where no condition names one
   */
  public record Ready(List<Readiness> rules, Names names, CustomFields customFields) {
    public Ready {
      rules = List.copyOf(rules);
    }
  }

  /**
   * Whether rules can act.
   *
   * @param since when a rule acts
   * @param day of the library
   * @return fails with CallFailed, or with NotSeen
   */
  public Future<Ready> readiness(
      List<KeptRule> rules, Function<KeptRule, LocalDate> since, LibraryDay day) {
    return readiness(rules, since, day, false);
  }

  /**
   * The same.
   *
   * @param customFields whether these are looked for in any case
   */
  Future<Ready> readiness(
      List<KeptRule> rules,
      Function<KeptRule, LocalDate> since,
      LibraryDay day,
      boolean customFields) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    rules.forEach(kept -> fields.addAll(NamedFields.of(kept.rule().condition())));
    LibraryNames library = new LibraryNames(gateway);
    boolean sends = rules.stream().anyMatch(kept -> kept.rule().delivery().isPresent());
    Future<Names> names = library.of(fields);
    Future<Templates> templates =
        sends ? library.templates() : Future.succeededFuture(Templates.UNKNOWN);
    List<Condition> conditions = rules.stream().map(kept -> kept.rule().condition()).toList();
    Future<CustomFields> custom =
        customFields || !Asked.of(conditions).customFields().isEmpty()
            ? new CustomFieldReader(gateway).all()
            : Future.succeededFuture(CustomFields.UNKNOWN);
    return Future.all(names, templates, custom)
        .map(
            read ->
                new Ready(
                    rules.stream()
                        .map(
                            kept ->
                                Readiness.of(
                                    kept.rule(),
                                    since.apply(kept),
                                    names.result(),
                                    templates.result(),
                                    custom.result(),
                                    day))
                        .toList(),
                    names.result(),
                    custom.result()));
  }
}
