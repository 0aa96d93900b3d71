package org.folioext.okapi.choice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that a tenant chose, before and after a change.
 *
 * @param rule of a rule: its id
 * @param name of a rule: its name after the change, or the last one
 * @param version after the change; of what was removed, the last
 * @param fields those that differ
 */
public record Difference(
    Subject what,
    Action action,
    Optional<String> rule,
    Optional<String> name,
    int version,
    List<Field> fields) {

  /** What was changed. */
  public enum Subject {
    SETTINGS,
    RULE,
    ORDER;

    /** As answers and rows name it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What was done. */
  public enum Action {
    ADDED,
    CHANGED,
    REMOVED;

    /** As answers and rows name it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A value before and after; empty where there was, or is, none.
   *
   * @param key as in settings, with a dot before a part of one, or in a rule
   */
  public record Field(String key, Optional<String> before, Optional<String> after) {}

  public Difference {
    fields = List.copyOf(fields);
  }

  /** That of settings; empty where no field differs. */
  public static Optional<Difference> ofSettings(int version, List<Field> fields) {
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Difference(
                Subject.SETTINGS,
                Action.CHANGED,
                Optional.empty(),
                Optional.empty(),
                version,
                fields));
  }

  /** That of a rule. */
  public static Difference ofRule(
      Action action, String id, String name, int version, List<Field> fields) {
    return new Difference(
        Subject.RULE, action, Optional.of(id), Optional.of(name), version, fields);
  }
}
