package org.folioext.patronnotices.domain.fit;

/**
 * A value for which a condition came out as it did.
 *
 * @param key of the label {@code fact.KEY} in the bundle; a custom field is {@code custom:NAME}
 * @param value as text; empty where it was not read
 * @param personal whether only those may see it who may see personal data
 */
public record Seen(String key, String value, boolean personal) {

  /** The key, and the value only where it is not personal. */
  @Override
  public String toString() {
    return personal ? key : key + "=" + value;
  }
}
