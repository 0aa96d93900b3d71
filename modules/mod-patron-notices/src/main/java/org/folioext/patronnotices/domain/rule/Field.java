package org.folioext.patronnotices.domain.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.folioext.patronnotices.domain.rule.Event.Subject;

/** What a condition may look at that is one of several things. */
public enum Field {
  GROUP(true),
  DEPARTMENT(true),
  TAG(false),
  ITEM_TYPE(true, Subject.LOAN),
  LOCATION(true, Subject.LOAN),
  LOAN_POLICY(true, Subject.LOAN),
  FLAG_KIND(false, Subject.FLAG);

  private final boolean referred;
  private final Set<Subject> subjects;

  Field(boolean referred, Subject... subjects) {
    this.referred = referred;
    this.subjects = subjects.length == 0 ? Set.of(Subject.values()) : Set.of(subjects);
  }

  /** Whether its values are ids of records that have names; else they are texts. */
  public boolean isReferred() {
    return referred;
  }

  /** Whether events of that subject have it. */
  public boolean isOf(Subject subject) {
    return subjects.contains(subject);
  }

  /** The name in rules: lower case, with hyphens. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The field of that {@link #id()}. */
  public static Optional<Field> of(String id) {
    return Arrays.stream(values()).filter(field -> field.id().equals(id)).findFirst();
  }
}
