package org.folioext.okapi.cql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is asked, it is answered or refused with a Failure, and no value gets into the SQL. */
class CqlFuzzTest {
  private static final String[] PIECES = {
    "a",
    "n",
    "s",
    "t",
    "u",
    "f",
    "x",
    "(",
    ")",
    "=",
    "==",
    "<",
    ">",
    "<=",
    "<>",
    "/",
    "\"",
    "\\",
    "*",
    "?",
    "^",
    " ",
    " ",
    " and ",
    " or ",
    " not ",
    " sortBy ",
    "sort.descending",
    "canary",
    "1",
    "-9223372036854775809",
    "error",
    "2026-02-30",
    "2026-01-01T00:00:00Z",
    "true",
    "\u0000",
    "\ud800",
    "é",
    "'",
    "--",
    ";",
    "$1",
    "%",
    "_",
    "cql.allRecords=1",
    "00000000-0000-4000-8000-000000000000",
    "a=canary",
    "n>1",
    "(a==\"canary*\")"
  };
  private static final int SECONDS = 3;
  private static final int SECONDS_IN_FULL = 60;

  private final CqlFields fields =
      CqlFields.builder("id")
          .text("a", "name")
          .number("n", "amount")
          .choice("s", "severity", Map.of("error", 3, "note", 0))
          .instant("t", "created")
          .uuid("u", "maker")
          .flag("f", "ready")
          .build();

  @Test
  @Tag("fuzz")
  void everyQueryIsAnsweredOrRefused() {
    boolean full = Boolean.getBoolean("folioext.full") || "true".equals(System.getenv("CI"));
    long end = System.nanoTime() + (full ? SECONDS_IN_FULL : SECONDS) * 1_000_000_000L;
    Random random = new Random(20261122);
    int answered = 0;
    while (System.nanoTime() < end) {
      answered += ask(query(random)) ? 1 : 0;
    }
    assertThat(answered).isPositive();
  }

  private static String query(Random random) {
    StringBuilder query = new StringBuilder();
    int pieces = random.nextInt(random.nextInt(100) == 0 ? 3000 : 12);
    for (int i = 0; i < pieces; i++) {
      query.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return query.toString();
  }

  private boolean ask(String query) {
    try {
      SqlQuery sql = fields.toSql(query, 3);
      assertThat(sql.where()).as(query).doesNotContain("canary", "'", ";", "%");
      assertThat(sql.where().contains("$" + (2 + sql.params().size())))
          .as(query)
          .isEqualTo(!sql.params().isEmpty());
      return true;
    } catch (Failure e) {
      assertThat(e.kind()).as(query).isEqualTo(FailureKind.INVALID);
      return false;
    }
  }
}
