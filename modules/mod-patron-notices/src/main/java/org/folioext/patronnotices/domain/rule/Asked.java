package org.folioext.patronnotices.domain.rule;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What of patrons and loans the conditions of rules ask for.
 *
 * @param fields what is one of several things
 * @param measures numbers
 * @param customFields names of custom fields, as written
 */
public record Asked(Set<Field> fields, Set<Measure> measures, Set<String> customFields) {

  public Asked {
    fields = Set.copyOf(fields);
    measures = Set.copyOf(measures);
    customFields = Set.copyOf(customFields);
  }

  /** What some conditions ask for. */
  public static Asked of(Collection<Condition> conditions) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    Set<Measure> measures = EnumSet.noneOf(Measure.class);
    Set<String> customFields = new LinkedHashSet<>();
    conditions.forEach(one -> add(one, fields, measures, customFields));
    return new Asked(fields, measures, customFields);
  }

  private static void add(
      Condition condition, Set<Field> fields, Set<Measure> measures, Set<String> customFields) {
    if (condition instanceof Condition.All all) {
      all.of().forEach(one -> add(one, fields, measures, customFields));
    } else if (condition instanceof Condition.Any any) {
      any.of().forEach(one -> add(one, fields, measures, customFields));
    } else if (condition instanceof Condition.Not not) {
      add(not.of(), fields, measures, customFields);
    } else if (condition instanceof Condition.In in) {
      fields.add(in.field());
    } else if (condition instanceof Condition.Has has) {
      fields.add(has.field());
    } else if (condition instanceof Condition.Between between) {
      measures.add(between.measure());
    } else if (condition instanceof Condition.Custom custom) {
      customFields.add(custom.name());
    }
  }
}
