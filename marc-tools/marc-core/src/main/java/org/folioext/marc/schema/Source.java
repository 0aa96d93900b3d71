package org.folioext.marc.schema;

import java.util.Objects;

/**
 * Where a statement of a schema comes from.
 *
 * @param id short key, unique in its schema, such as {@code loc}
 * @param title name of the source
 * @param date date of the copy that was read: year, year-month or year-month-day
 * @param url where the source is published; may be empty
 * @param licence licence under which it was read, such as {@code Apache-2.0}; may be empty
 */
public record Source(String id, String title, String date, String url, String licence) {

  /**
   * Checks that nothing is null and that there is an id.
   *
   * @throws NullPointerException if any argument is null
   * @throws IllegalArgumentException if the id is empty
   */
  public Source {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(licence, "licence");
    if (id.isEmpty()) {
      throw new IllegalArgumentException("a source needs an id");
    }
  }
}
