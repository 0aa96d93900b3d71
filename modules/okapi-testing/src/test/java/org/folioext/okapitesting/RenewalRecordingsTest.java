package org.folioext.okapitesting;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folioext.okapitesting.neighbours.ChosenPolicies;
import org.folioext.okapitesting.neighbours.ChosenPolicies.Policies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Renewals are answered as recorded, by a library that is as it was when that was recorded. */
class RenewalRecordingsTest {
  private static final String PATRON = "000000a0-0000-4000-8000-000000000001";
  private static final String FIRST = "000000c7-0000-4000-8000-000000000011";

  private final Vertx vertx = Vertx.vertx();
  private final Map<String, Runnable> given = new HashMap<>();
  private Lending lending;

  @BeforeEach
  void start() {
    lending = Lending.start(vertx, new TestClock(Instant.parse("2026-11-22T03:37:10Z")));
    lending.user(PATRON, true);
    lending.policy("01", "FX 3 weeks, 1 renewal", 1, "CURRENT_DUE_DATE", true);
    lending.policy("03", "FX unlimited from system date", 9, "SYSTEM_DATE", true);
    lending.policy("04", "FX no renewal with hold", 9, "CURRENT_DUE_DATE", false);
    lending.policy("05", "FX fixed schedule limits renewal", 9, "CURRENT_DUE_DATE", true);
    lending.notRenewable("02", "FX not renewable");
    lending.fixed("05");
    lending.loan(FIRST, PATRON, "01", 0);
    loans();
    requestsAndStatuses();
    patrons();
  }

  private void loans() {
    given.put("renew-not-renewable", () -> lending.loan(item("02"), PATRON, "02", 0));
    given.put("renew-would-not-change-due-date", () -> lending.loan(item("03"), PATRON, "03", 0));
    given.put("renew-outside-fixed-schedule", () -> lending.loan(item("05"), PATRON, "05", 0));
    given.put("renew-item-not-on-loan", () -> lending.item(item("01"), "Available"));
    given.put("renew-with-renewed-notice", () -> lending.loan(item("07"), PATRON, "04", 0));
    given.put(
        "renew-returned-item",
        () -> lending.storage().put("lib1", "/loan-storage/loans", lending.closed(FIRST)));
  }

  private void requestsAndStatuses() {
    given.put(
        "renew-blocked-by-hold",
        () -> {
          lending.loan(item("04"), PATRON, "04", 0);
          lending.request(item("04"), "Hold", "01");
        });
    given.put(
        "renew-blocked-by-recall",
        () -> {
          lending.loan(item("14"), PATRON, "04", 0);
          lending.request(item("14"), "Recall", "02");
        });
    given.put(
        "renew-claimed-returned",
        () -> {
          lending.loan(item("20"), patron("13"), "01", 0);
          lending.item(item("20"), "Claimed returned");
        });
    given.put(
        "renew-declared-lost",
        () -> {
          lending.loan(item("10"), patron("13"), "01", 1);
          lending.item(item("10"), "Declared lost");
        });
    given.put(
        "renew-several-errors-without-block",
        () -> {
          lending.loan(item("22"), PATRON, "02", 0);
          lending.request(item("22"), "Recall", "10");
        });
  }

  private void patrons() {
    given.put(
        "renew-blocked-manually",
        () -> {
          lending.loan(item("31"), patron("33"), "01", 0);
          lending.block(patron("33"), "FX block: address check");
        });
    given.put("renew-inactive-user", () -> inactive(false));
    given.put("renew-expired-but-still-active-user", () -> inactive(true));
    given.put(
        "renew-blocked-automatically",
        () -> {
          lending.unblock(patron("33"));
          lending.loan(item("34"), patron("33"), "01", 0);
          lending
              .blocks()
              .put(
                  "lib1",
                  patron("33"),
                  List.of(
                      new JsonObject()
                          .put("blockRenewals", true)
                          .put("message", "FX too many items")));
        });
  }

  private void inactive(boolean active) {
    lending.loan(item("30"), patron("12"), "01", 0);
    lending.user(patron("12"), active);
  }

  private static String item(String number) {
    return "000000c7-0000-4000-8000-0000000000" + number;
  }

  private static String patron(String number) {
    return "000000a0-0000-4000-8000-0000000000" + number;
  }

  @AfterEach
  void stop() {
    Await.of(vertx.close());
  }

  @Test
  void renewsAndRefusesAsTheModuleDid() {
    Replay replay = new Replay(vertx);
    Set<String> leftOut = Set.of("renew-several-errors");
    for (Recording recording : Recording.of("circulation.json")) {
      boolean renews =
          recording.request().getString("path").equals("/circulation/renew-by-id")
              && recording.request().getString("method").equals("POST");
      if (renews && !leftOut.contains(recording.name())) {
        given.getOrDefault(recording.name(), () -> {}).run();
        replay.compare(
            recording,
            lending.circulation().instance().uri(),
            lending.circulation().instance().uri());
      }
    }
    replay.assertMoreThan(17);
  }

  @Test
  void choosesPoliciesAsTheModuleDid() {
    String loanType = "000000c1-0000-4000-8000-000000000007";
    lending
        .circulation()
        .policies(
            "lib1",
            new ChosenPolicies(
                "fallback-policy: l …",
                new Policies("l", "122b3d2b-4788-4f1e-9117-56daa91cb75c", 3),
                Map.of(loanType, new Policies("m", "000000c4-0000-4000-8000-000000000001", 10))));
    Replay replay = new Replay(vertx);
    Set<String> left = Set.of("rules-put-bad");
    for (Recording recording : Recording.of("circulation.json")) {
      if (recording.request().getString("path").startsWith("/circulation/rules")
          && !left.contains(recording.name())) {
        replay.body(recording, lending.circulation().instance().uri());
      }
    }
    replay.assertMoreThan(5);
  }

  @Test
  void automatedBlocksAreAnsweredAsTheModuleDid() {
    Replay replay = new Replay(vertx);
    for (Recording recording : Recording.of("feesfines-blocks.json")) {
      if (recording.request().getString("path").startsWith("/automated-patron-blocks/")) {
        JsonArray recorded =
            recording.response().getValue("body") instanceof JsonObject body
                ? body.getJsonArray("automatedPatronBlocks")
                : new JsonArray();
        lending
            .blocks()
            .put("lib1", patron("33"), recorded.stream().map(JsonObject.class::cast).toList());
        replay.compare(recording, lending.blocks().uri(), lending.blocks().uri());
      }
    }
    replay.assertMoreThan(4);
  }
}
