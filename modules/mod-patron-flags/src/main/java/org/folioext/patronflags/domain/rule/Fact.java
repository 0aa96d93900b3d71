package org.folioext.patronflags.domain.rule;

import java.util.Objects;

/**
 * One value that a rule looked at.
 *
 * @param key of the label {@code fact.KEY} in the bundle
 * @param value as text: days in ISO 8601, ids separated by blanks
 * @param personal whether only those who may see evidence may see it
 */
public record Fact(String key, String value, boolean personal) {

  public Fact {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
  }

  /** A value that anyone who sees flags may see. */
  public static Fact open(String key, Object value) {
    return new Fact(key, value.toString(), false);
  }

  /** A value that says something of the person. */
  public static Fact personal(String key, String value) {
    return new Fact(key, value, true);
  }

  /** The key, and the value only where it is not personal. */
  @Override
  public String toString() {
    return personal ? key : key + "=" + value;
  }
}
