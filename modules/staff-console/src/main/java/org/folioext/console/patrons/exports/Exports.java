package org.folioext.console.patrons.exports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.web.Paging;

/**
 * Lists of flags that were taken away, the newest first.
 *
 * @param people names by id
 */
public record Exports(List<Export> exports, Map<String, String> people, Paging paging) {

  /**
   * One of them.
   *
   * @param date RFC 3339
   * @param user id of who took it
   * @param query which flags, in CQL; empty of all
   * @param rows how many
   */
  public record Export(String date, String user, Optional<String> query, long rows) {}

  /** Who took it; the id where the name is not known. */
  public String person(Export export) {
    return people.getOrDefault(export.user(), export.user());
  }
}
