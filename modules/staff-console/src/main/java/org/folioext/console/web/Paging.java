package org.folioext.console.web;

import java.util.Optional;
import org.folioext.console.gateway.Url;

/**
 * Where a page of a list is in the whole.
 *
 * @param here the list's address with its filters
 * @param number of the page, from 1
 * @param size how many a page has
 * @param total in the whole list
 */
public record Paging(Url here, int number, int size, long total) {

  private static final String PARAMETER = "page";

  /** No list has more pages; modules take no greater offsets. */
  private static final int LAST = 1_000_000;

  /** The page that a request asks for: the first where it asks for none. */
  public static int asked(PageRequest request) {
    return Math.min(LAST, Math.max(1, request.number(PARAMETER).orElse(1)));
  }

  /** How many stand before it. */
  public static long offset(int number, int size) {
    return (number - 1L) * size;
  }

  public long first() {
    return total == 0 ? 0 : offset(number, size) + 1;
  }

  public long last() {
    return Math.min(total, (long) number * size);
  }

  /** The last page, where this one is behind it: the list has become shorter. */
  public Optional<Url> back() {
    return total > 0 && first() > total
        ? Optional.of(here.with(PARAMETER, (total - 1) / size + 1))
        : Optional.empty();
  }

  public Optional<Url> before() {
    return number > 1 ? Optional.of(here.with(PARAMETER, number - 1L)) : Optional.empty();
  }

  public Optional<Url> after() {
    return last() < total ? Optional.of(here.with(PARAMETER, number + 1L)) : Optional.empty();
  }
}
