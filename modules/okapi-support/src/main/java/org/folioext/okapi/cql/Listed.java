package org.folioext.okapi.cql;

import java.util.List;

/**
 * Part of a list.
 *
 * @param total of the whole list, exactly
 */
public record Listed<T>(List<T> items, long total) {
  public Listed {
    items = List.copyOf(items);
  }
}
