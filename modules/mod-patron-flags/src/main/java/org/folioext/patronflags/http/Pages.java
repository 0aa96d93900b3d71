package org.folioext.patronflags.http;

import org.folioext.okapi.cql.Page;
import org.folioext.okapi.http.Call;

/** Which part of a list a call asks for. Stateless. */
public final class Pages {
  private Pages() {}

  /** The page of {@code offset} and {@code limit}, which the contract keeps in their ranges. */
  public static Page of(Call call) {
    return new Page(call.query("offset", 0), call.query("limit", Page.DEFAULT_LIMIT));
  }
}
