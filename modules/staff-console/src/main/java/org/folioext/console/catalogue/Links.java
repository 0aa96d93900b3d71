package org.folioext.console.catalogue;

import org.folioext.console.gateway.Url;

/** The addresses of the catalogue's pages, below the tenant. */
public final class Links {

  private static final String RUN = "/catalogue/runs/%s";

  private Links() {}

  public static Url run(String id) {
    return Url.of(RUN, id);
  }

  /**
   * @param part progress, cancel, delete, report, records-file
   */
  public static Url run(String id, String part) {
    return Url.of(RUN + "/%s", id, part);
  }

  public static Url record(String run, long ordinal) {
    return Url.of(RUN + "/records/%s", run, Long.toString(ordinal));
  }

  public static Url rule(String id) {
    return Url.of("/catalogue/rules/%s", id);
  }

  public static Url profile(String id) {
    return Url.of("/catalogue/profiles/%s", id);
  }
}
