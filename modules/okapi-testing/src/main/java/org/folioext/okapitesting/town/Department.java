package org.folioext.okapitesting.town;

import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** Departments of the college. */
public enum Department {
  HISTORY("History"),
  MUSIC("Music"),
  NURSING("Nursing"),
  ENGINEERING("Engineering");

  private final String title;

  Department(String title) {
    this.title = title;
  }

  public String id() {
    return "6d000000-0000-4000-8000-00000000000" + ordinal();
  }

  JsonObject json() {
    return new JsonObject()
        .put("id", id())
        .put("name", title)
        .put("code", title.substring(0, 3).toUpperCase(Locale.ROOT));
  }
}
