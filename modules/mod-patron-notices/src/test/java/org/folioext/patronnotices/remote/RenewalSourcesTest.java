package org.folioext.patronnotices.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.okapitesting.Await;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.app.renew.FolioNotices.OfLoan;
import org.folioext.patronnotices.app.renew.PolicyNotices;
import org.folioext.patronnotices.domain.renew.FolioTells;
import org.folioext.patronnotices.domain.renew.LoanPolicy;
import org.folioext.patronnotices.domain.renew.LoanPolicy.Limits;
import org.folioext.patronnotices.domain.renew.LoanPolicy.Profile;
import org.folioext.patronnotices.domain.renew.Queued;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What renewals are predicted from, read of a FOLIO that answers well, badly, or not at all. */
class RenewalSourcesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final UUID ITEM = Made.id("item");
  private static final UUID POLICY = Made.id("policy");
  private static final List<OfLoan> LOANS =
      List.of(new OfLoan(Made.LOAN, ITEM, java.util.Optional.of(Made.ADULT)));

  private final Spoken folio = new Spoken();

  @AfterEach
  void stop() {
    folio.close();
  }

  /** What is read, by whom, and what is said where the library has no such module. */
  private enum Source {
    POLICIES("/loan-policy-storage/loan-policies", "loanPolicies", true) {
      @Override
      Future<?> of(Gateway gateway) {
        return LoanPolicies.all(gateway);
      }
    },
    SCHEDULES(
        "/fixed-due-date-schedule-storage/fixed-due-date-schedules",
        "fixedDueDateSchedules",
        true) {
      @Override
      Future<?> of(Gateway gateway) {
        return LoanPolicies.all(gateway);
      }
    },
    ITEMS("/item-storage/items", "items", false) {
      @Override
      Future<?> of(Gateway gateway) {
        return RequestQueues.of(gateway, Set.of(ITEM));
      }
    },
    MANUAL("/manualblocks", "manualblocks", true) {
      @Override
      Future<?> of(Gateway gateway) {
        return RenewalBlocks.manual(gateway, Set.of(Made.PATRON), NOW);
      }
    },
    AUTOMATED("/automated-patron-blocks/" + Made.PATRON, "automatedPatronBlocks", true) {
      @Override
      Future<?> of(Gateway gateway) {
        return RenewalBlocks.automated(gateway, Made.PATRON);
      }
    },
    NOTICES("/patron-notice-policy-storage/patron-notice-policies", "patronNoticePolicies", true) {
      @Override
      Future<?> of(Gateway gateway) {
        return new PolicyNotices().renewed(gateway, LOANS);
      }
    };

    final String path;
    final String list;
    final boolean mayBeAbsent;

    Source(String path, String list, boolean mayBeAbsent) {
      this.path = path;
      this.list = list;
      this.mayBeAbsent = mayBeAbsent;
    }

    abstract Future<?> of(Gateway gateway);
  }

  private void fails(Source source, Class<? extends Throwable> how) {
    assertThatThrownBy(() -> Await.of(source.of(folio.gateway()))).isInstanceOf(how);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsRefusedOrBrokenIsAFailureAndNeverNothing(Source source) {
    for (int status : new int[] {400, 401, 403, 404, 422, 429, 500, 503}) {
      folio.on(source.path, status, "canary");
      fails(source, CallFailed.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void silenceIsAFailure(Source source) {
    folio.silentOn(source.path);
    assertThatThrownBy(() -> Await.of(source.of(folio.impatient())))
        .isInstanceOf(CallFailed.class)
        .hasMessageNotContaining("canary");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNoListIsNotSeen(Source source) {
    for (String body :
        List.of("", "[]", "canary", "{}", "{\"%s\": {}}".formatted(source.list), "{\"x\": [")) {
      folio.on(source.path, 200, body);
      fails(source, NotSeen.class);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTOMATED")
  void aListThatIsCutShortIsNotSeen(Source source) {
    folio.on(source.path, 200, "{\"%s\": [], \"totalRecords\": 3}".formatted(source.list));
    fails(source, NotSeen.class);
  }

  @ParameterizedTest
  @EnumSource
  void whereALibraryHasNoSuchModuleThereIsNothing(Source source) {
    if (source.mayBeAbsent) {
      assertThat(Await.of(source.of(folio.gateway())).toString()).isIn("{}", "[]", "false");
    } else {
      fails(source, CallFailed.class);
    }
  }

  private static String list(String name, JsonObject... records) {
    return new JsonObject()
        .put(name, new JsonArray(List.of(records)))
        .put("totalRecords", records.length)
        .put("moon", "full")
        .encode();
  }

  private static JsonObject record(UUID id) {
    return new JsonObject().put("id", id.toString()).put("moon", new JsonObject().put("phase", 1));
  }

  @Test
  void ofAPolicyItsWordsCountAndWhatFolioWouldNotFollowIsSaidAsSuch() {
    JsonObject odd =
        record(POLICY)
            .put("loanable", "yes")
            .put("renewable", true)
            .put("loansPolicy", new JsonObject().put("profileId", "Lunar"))
            .put("renewalsPolicy", "none");
    JsonObject fixed =
        record(Made.id("fixed"))
            .put("renewable", true)
            .put(
                "loansPolicy",
                new JsonObject()
                    .put("profileId", "FIXED")
                    .put("fixedDueDateScheduleId", Made.id("gone").toString()))
            .put("renewalsPolicy", new JsonObject().put("unlimited", true));
    folio.on(Source.POLICIES.path, 200, sorted("loanPolicies", odd, fixed));

    Map<UUID, LoanPolicy> policies = Await.of(LoanPolicies.all(folio.gateway()));

    assertThat(policies.get(POLICY).loanable()).isFalse();
    assertThat(policies.get(POLICY).profile()).isEqualTo(Profile.UNKNOWN);
    assertThat(policies.get(POLICY).period()).isEmpty();
    assertThat(policies.get(POLICY).limit()).hasValue(0);
    assertThat(policies.get(Made.id("fixed")).limits()).isInstanceOf(Limits.Unread.class);
    assertThat(policies.get(Made.id("fixed")).limit()).isEqualTo(OptionalInt.empty());
  }

  private static String sorted(String name, JsonObject... records) {
    return list(
        name,
        Stream.of(records)
            .sorted((one, other) -> one.getString("id").compareTo(other.getString("id")))
            .toArray(JsonObject[]::new));
  }

  @Test
  void aQueueIsOfTheItemAndOfHoldsOfItsTitleInItsOrder() {
    UUID title = Made.id("title");
    UUID holdings = Made.id("holdings");
    folio
        .on(
            "/item-storage/items",
            200,
            list("items", record(ITEM).put("holdingsRecordId", holdings.toString())))
        .on(
            "/holdings-storage/holdings",
            200,
            list("holdingsRecords", record(holdings).put("instanceId", title.toString())))
        .on(
            "/request-storage/requests",
            200,
            sorted(
                "requests",
                request("recall", 2, "Recall", title).put("itemId", ITEM.toString()),
                request("hold", 1, "Hold", title).put("requestLevel", "Title"),
                request("page", 3, "Page", title).put("requestLevel", "Title"),
                request("of another copy", 4, "Hold", title).put("itemId", POLICY.toString())));

    List<Queued> queue = Await.of(RequestQueues.of(folio.gateway(), Set.of(ITEM))).get(ITEM);

    assertThat(queue)
        .containsExactly(new Queued(Queued.Kind.HOLD, false), new Queued(Queued.Kind.RECALL, true));
  }

  private static JsonObject request(String word, int position, String type, UUID title) {
    return record(Made.id(word))
        .put("position", position)
        .put("requestType", type)
        .put("instanceId", title.toString());
  }

  @Test
  void aBlockCountsWhileItIsInForceAndOnlyWhereItBlocksRenewals() {
    for (String expires :
        new String[] {null, "2026-03-02T01:00:01.000+00:00", "2026-03-02T02:30:00+01:00", "soon"}) {
      assertThat(blocked(true, expires)).as(expires).containsExactly(Made.PATRON);
    }
    assertThat(blocked(true, "2026-03-02T00:59:59Z")).isEmpty();
    assertThat(blocked(null, null)).as("no default").isEmpty();
    assertThat(blocked(false, null)).isEmpty();
  }

  private Set<UUID> blocked(Boolean renewals, String expires) {
    JsonObject block = record(Made.id("block")).put("userId", Made.PATRON.toString());
    block.put("renewals", renewals).put("expirationDate", expires);
    folio.on(Source.MANUAL.path, 200, list("manualblocks", block));
    return Await.of(RenewalBlocks.manual(folio.gateway(), Set.of(Made.PATRON), NOW));
  }

  @Test
  void anAutomatedBlockThatOnlyStopsBorrowingStopsNoRenewal() {
    for (boolean renewals : new boolean[] {true, false}) {
      JsonObject block =
          new JsonObject().put("blockBorrowing", true).put("blockRenewals", renewals);
      folio.on(Source.AUTOMATED.path, 200, list("automatedPatronBlocks", block));
      assertThat(Await.of(RenewalBlocks.automated(folio.gateway(), Made.PATRON)))
          .isEqualTo(renewals);
    }
  }

  @Test
  void whereOneOfSeveralQuestionsAboutNoticesFailsNobodyCanTell() {
    JsonObject notice =
        new JsonObject().put("sendOptions", new JsonObject().put("sendWhen", "Renewed"));
    JsonObject policy =
        record(POLICY).put("active", true).put("loanNotices", new JsonArray().add(notice));
    JsonObject item =
        record(ITEM)
            .put("materialTypeId", Made.DVD.toString())
            .put("permanentLoanTypeId", POLICY.toString())
            .put("effectiveLocationId", POLICY.toString());
    folio
        .on(Source.NOTICES.path, 200, list("patronNoticePolicies", policy))
        .on("/item-storage/items", 200, list("items", item));
    String rules = "/circulation/rules/notice-policy";

    folio.on(rules, 200, "{\"noticePolicyId\": \"%s\", \"moon\": 1}".formatted(POLICY));
    assertThat(Await.of(new PolicyNotices().renewed(folio.gateway(), LOANS)))
        .isEqualTo(Map.of(Made.LOAN, FolioTells.YES));
    for (int status : new int[] {401, 403, 429, 503}) {
      folio.on(rules, status, "canary");
      fails(Source.NOTICES, CallFailed.class);
    }
    Map<UUID, FolioTells> unclear = Map.of(Made.LOAN, FolioTells.CANNOT_TELL);
    for (int status : new int[] {400, 404, 422, 500}) {
      folio.on(rules, status, "canary");
      assertThat(Await.of(new PolicyNotices().renewed(folio.gateway(), LOANS))).isEqualTo(unclear);
    }
    folio.on(rules, 200, "{}");
    assertThat(Await.of(new PolicyNotices().renewed(folio.gateway(), LOANS))).isEqualTo(unclear);
    List<OfLoan> ungrouped = List.of(new OfLoan(Made.LOAN, ITEM, java.util.Optional.empty()));
    assertThat(Await.of(new PolicyNotices().renewed(folio.gateway(), ungrouped)))
        .isEqualTo(unclear);
  }
}
