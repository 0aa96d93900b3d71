package org.folioext.okapitesting.town;

import io.vertx.core.json.JsonObject;
import java.util.OptionalInt;

/** Patron groups of the library. */
public enum Group {
  ADULT("Adult", "From 18 years on", 365),
  CHILD("Child", "Up to 12 years", 1095),
  YOUTH("Youth", "From 13 to 17 years", 730),
  SENIOR("Senior", "From 65 years on", 730),
  STUDENT("Student", "Of a department of the college", 365),
  STAFF("Staff", "Of the library and the college", 0);

  private static final String BEGUN = "2020-01-06T09:00:00.000+00:00";
  private static final int SENIOR_FROM = 65;
  private static final int GROWN_UP = 18;
  private static final int CHILD_UNTIL = 13;
  private static final int STUDENT_UNTIL = 26;
  private static final int STUDY = 600;
  private static final int WORK_HERE = 30;

  private final String title;
  private final String description;
  private final int offset;

  Group(String title, String description, int offset) {
    this.title = title;
    this.description = description;
    this.offset = offset;
  }

  /** The one for somebody of that age. */
  public static Group of(int age, Dice dice) {
    if (age < CHILD_UNTIL) {
      return CHILD;
    }
    if (age < GROWN_UP) {
      return YOUTH;
    }
    if (age < STUDENT_UNTIL && dice.of(1).perMille(STUDY)) {
      return STUDENT;
    }
    if (age >= SENIOR_FROM) {
      return SENIOR;
    }
    return dice.of(2).perMille(WORK_HERE) ? STAFF : ADULT;
  }

  public String id() {
    return "6f000000-0000-4000-8000-00000000000" + ordinal();
  }

  /** Days that a card is good for; empty where nobody said. */
  OptionalInt offset() {
    return offset == 0 ? OptionalInt.empty() : OptionalInt.of(offset);
  }

  JsonObject json() {
    JsonObject json =
        new JsonObject()
            .put("id", id())
            .put("group", title)
            .put("desc", description)
            .put("metadata", new JsonObject().put("createdDate", BEGUN).put("updatedDate", BEGUN));
    offset().ifPresent(days -> json.put("expirationOffsetInDays", days));
    return json;
  }
}
