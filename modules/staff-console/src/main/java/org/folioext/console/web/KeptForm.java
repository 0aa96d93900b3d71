package org.folioext.console.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a person sent when their session had ended, to be given back after they signed in. May hold
 * personal data.
 *
 * @param user who was signed in; nobody else gets it back
 * @param to where it was sent, below the tenant
 * @param back the page to return to, below the tenant
 * @param fields in their order, without the CSRF token
 * @param until when it is no longer given back
 */
public record KeptForm(String user, String to, String back, List<Field> fields, Instant until) {

  /** What people did not write. */
  private static final Set<String> HIDDEN = Set.of("version", "before", "after", "count");

  private static final Set<String> TICKED = Set.of("on", "yes");

  /** A field of a form. */
  public record Field(String name, String value) {}

  public KeptForm {
    fields = List.copyOf(fields);
  }

  /** What the person wrote or chose, to be read again. */
  public List<String> written() {
    return fields.stream()
        .filter(field -> !HIDDEN.contains(field.name()) && !TICKED.contains(field.value()))
        .map(Field::value)
        .filter(text -> !text.isBlank())
        .toList();
  }

  /** That there is one, and nothing of it. */
  @Override
  public String toString() {
    return "KeptForm of " + fields.size() + " fields";
  }
}
