package org.folioext.patronnotices.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folioext.okapitesting.Figures;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronnotices.Site;
import org.junit.jupiter.api.Test;

/**
 * {@code ./suite bench one-preview}: not one of the tests, hence the name. 30 rules over groups,
 * ages and item types; patrons with five loans each; FOLIO's modules behind a gateway, one request
 * after the other, each of another patron.
 */
class OnePreviewBench {
  private static final String TENANT = "bench";
  private static final int RULES = 30;
  private static final int PATRONS = 200;
  private static final int LOANS = 5;
  private static final int WARM_UP = 200;
  private static final int MEASURED = 500;

  @Test
  void measure() {
    try (Site site = Site.open()) {
      PreviewAsking staff = new PreviewAsking(site, filled(site));
      for (int i = 0; i < WARM_UP; i++) {
        nanos(staff, i);
      }
      long[] nanos = new long[MEASURED];
      for (int i = 0; i < MEASURED; i++) {
        nanos[i] = nanos(staff, i);
      }
      Arrays.sort(nanos);
      Figures.leave(ms(nanos, 50), ms(nanos, 99), ms(nanos, 100));
    }
  }

  private static UserRequests filled(Site site) {
    UserRequests staff = site.tenant(TENANT);
    for (int i = 0; i < PATRONS; i++) {
      site.users.putUser(TENANT, user(i));
      for (int loan = 0; loan < LOANS; loan++) {
        site.loans.put(TENANT, "/loan-storage/loans", loan(i, loan));
      }
    }
    Asking asking = new Asking(staff);
    String rules =
        IntStream.range(0, RULES).mapToObj(OnePreviewBench::rule).collect(Collectors.joining());
    assertThat(asking.apply("", "rules:\n" + rules).statusCode()).isEqualTo(200);
    for (int i = 0; i < RULES; i++) {
      assertThat(asking.enable("rule-" + i, 1, true).statusCode()).isEqualTo(200);
    }
    return staff;
  }

  /** Half of them of cards, half of loans; no item has a type that it asks for. */
  private static String rule(int number) {
    boolean card = number % 2 == 0;
    return """
      - id: rule-%d
        name: Rule %d
        event: %s
        when: {before: [%d, 2]}
        also: true
        for: {group: Adult, age: {from: %d}, open-loans: {from: 1}%s}
        send: {by: [email, note], template: Card expires soon}
    """
        .formatted(
            number,
            number,
            card ? "card-expiring" : "loan-due",
            7 + number,
            18 + number,
            card ? "" : ", not: {tag: staff}");
  }

  private static JsonObject user(int number) {
    return new JsonObject()
        .put("id", patron(number))
        .put("username", "user" + number)
        .put("active", true)
        .put("patronGroup", "3684a786-6671-4268-8ed0-9db82ebca60b")
        .put("expirationDate", "2026-03-%02dT21:59:59.000+00:00".formatted(5 + number % 25))
        .put(
            "personal",
            new JsonObject()
                .put("lastName", "Bench")
                .put("email", "user" + number + "@example.org")
                .put("dateOfBirth", "19%02d-01-01T00:00:00.000+00:00".formatted(50 + number % 50)));
  }

  private static JsonObject loan(int number, int loan) {
    return new JsonObject()
        .put("id", new UUID(number, loan + 1L).toString())
        .put("userId", patron(number))
        .put("itemId", new UUID(number, loan + 1000L).toString())
        .put("dueDate", "2026-03-%02dT18:00:00.000+00:00".formatted(4 + (number + loan) % 20))
        .put("status", new JsonObject().put("name", "Open"));
  }

  private static String patron(int number) {
    return new UUID(0xa000000000004000L, 0x8000000000000000L + number).toString();
  }

  private static long nanos(PreviewAsking staff, int number) {
    String path = PreviewAsking.PATRONS + patron(number % PATRONS) + "/preview?days=30";
    long begun = System.nanoTime();
    JsonObject answer =
        Site.await(staff.staff().request(HttpMethod.GET, path).send()).bodyAsJsonObject();
    long taken = System.nanoTime() - begun;
    JsonArray rows = answer.getJsonArray("rows");
    assertThat(rows.size()).isGreaterThan(RULES);
    return taken;
  }

  private static String ms(long[] sorted, int percent) {
    int at = Math.min(sorted.length - 1, sorted.length * percent / 100);
    return String.format(Locale.ROOT, "%.1f", sorted[at] / 1e6);
  }
}
