package org.folioext.patronnotices.http;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.okapitesting.ContractOperation;
import org.folioext.patronnotices.OneSite;
import org.folioext.patronnotices.PatronNoticesModule;
import org.folioext.patronnotices.Site;
import org.folioext.patronnotices.domain.deed.DeedKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every operation of the contract that changes something, or shows what is personal, leaves a deed
 * of who did it. A new operation is added to one of the two lists.
 */
@ExtendWith(OneSite.class)
class EveryDeedTest {

  private static final String CHOSEN = "what the library chose; no patron is in it";
  private static final String NUMBERS = "how far things are and how many; ids at most";
  private static final String IDS =
      "ids of patrons and what became of each; no name, no address, no value that FOLIO holds";

  /** Those that leave one, and what it tells. */
  private static final Map<String, DeedKind> TOLD =
      Map.ofEntries(
          entry("createRule", DeedKind.RULE_ADDED),
          entry("updateRule", DeedKind.RULE_CHANGED),
          entry("deleteRule", DeedKind.RULE_REMOVED),
          entry("enableRule", DeedKind.RULE_ON),
          entry("confirmRuleOverlap", DeedKind.OVERLAP_CONFIRMED),
          entry("orderRules", DeedKind.RULES_ORDERED),
          entry("addReferenceTemplates", DeedKind.TEMPLATE_ADDED),
          entry("updateSettings", DeedKind.SETTINGS_CHANGED),
          entry("updateConfiguration", DeedKind.SETTINGS_CHANGED),
          entry("createRun", DeedKind.RUN_ASKED),
          entry("cancelRun", DeedKind.RUN_CANCELLED),
          entry("confirmHeld", DeedKind.HELD_CONFIRMED),
          entry("cancelHeld", DeedKind.HELD_CANCELLED),
          entry("updateSending", DeedKind.SENDING_ON),
          entry("confirmInstallation", DeedKind.INSTALLATION_CONFIRMED),
          entry("updateAutoRenewal", DeedKind.AUTO_RENEWAL),
          entry("decideHeldRenewals", DeedKind.RENEWALS_CONFIRMED),
          entry("excludeFromRenewal", DeedKind.RENEWAL_EXCLUDED),
          entry("includeInRenewal", DeedKind.RENEWAL_INCLUDED),
          entry("updatePreference", DeedKind.PREFERENCE_CHANGED),
          entry("createSuppression", DeedKind.SUPPRESSION_ADDED),
          entry("liftSuppression", DeedKind.SUPPRESSION_LIFTED),
          entry("liftSuppressions", DeedKind.SUPPRESSIONS_LIFTED),
          entry("releaseDomain", DeedKind.DOMAIN_RELEASED),
          entry("createPreview", DeedKind.PREVIEW_ASKED),
          entry("cancelPreview", DeedKind.PREVIEW_CANCELLED),
          entry("getPreviewRows", DeedKind.PREVIEW_READ),
          entry("exportPreviewRows", DeedKind.PREVIEW_EXPORTED),
          entry("createSamples", DeedKind.SAMPLES_READ),
          entry("previewPatron", DeedKind.PATRON_PREVIEWED),
          entry("explainPatron", DeedKind.PATRON_PREVIEWED),
          entry("getLedger", DeedKind.LEDGER_READ),
          entry("exportPatron", DeedKind.PATRON_EXPORTED),
          entry("erasePatron", DeedKind.PATRON_ERASED),
          entry("getMessageText", DeedKind.MESSAGE_READ),
          entry("resendMessage", DeedKind.MESSAGE_RESENT),
          entry("cancelMessage", DeedKind.MESSAGE_TAKEN_BACK),
          entry("settleMessage", DeedKind.MESSAGE_SETTLED),
          entry("exportDeeds", DeedKind.DEEDS_EXPORTED));

  /** Those that leave none, and why. */
  private static final Map<String, String> UNTOLD =
      Map.ofEntries(
          entry("getRules", CHOSEN),
          entry("getRule", CHOSEN),
          entry("getRuleOverlap", CHOSEN),
          entry("checkRule", "nothing is kept of it; " + CHOSEN),
          entry("getSettings", CHOSEN),
          entry("getConfiguration", CHOSEN),
          entry("getHistory", CHOSEN),
          entry("getDeeds", "the deeds themselves; who takes them away leaves one"),
          entry("getPreviews", NUMBERS),
          entry("getPreview", NUMBERS),
          entry("getPreviewVolume", NUMBERS),
          entry("getRuns", NUMBERS),
          entry("getRun", NUMBERS),
          entry("getHeld", NUMBERS),
          entry("getSending", NUMBERS),
          entry("getStatus", NUMBERS),
          entry("getStatistics", NUMBERS),
          entry("getAutoRenewal", NUMBERS),
          entry("getRenewalComparison", NUMBERS),
          entry("getHeldRenewals", NUMBERS),
          entry("getHeldDomains", NUMBERS),
          entry("getRenewals", IDS),
          entry("getRenewalExclusions", IDS),
          entry("getPreferences", IDS),
          entry("getPreference", IDS),
          entry("getSuppressions", IDS),
          entry("getMessages", IDS),
          entry("getMessage", IDS),
          entry("onTimer", "nobody does it: the gateway rings"));

  private final Site site;

  EveryDeedTest(Site site) {
    this.site = site;
  }

  static Stream<String> told() {
    return TOLD.keySet().stream().sorted();
  }

  @Test
  void ofEveryOperationItIsSaidWhetherItLeavesADeed() {
    Set<String> both = new HashSet<>(TOLD.keySet());
    both.retainAll(UNTOLD.keySet());
    assertThat(both).isEmpty();
    assertThat(Stream.concat(TOLD.keySet().stream(), UNTOLD.keySet().stream()))
        .containsExactlyInAnyOrderElementsOf(
            ContractOperation.all(PatronNoticesModule.CONTRACT).stream()
                .map(ContractOperation::id)
                .toList());
  }

  @Test
  void whatChangesSomethingIsExcusedOnlyWhereNobodyDoesIt() {
    assertThat(
            ContractOperation.all(PatronNoticesModule.CONTRACT).stream()
                .filter(operation -> !operation.method().name().equals("GET"))
                .map(ContractOperation::id)
                .filter(UNTOLD::containsKey))
        .containsExactlyInAnyOrder("checkRule", "onTimer");
  }

  /** Every kind is what some operation leaves, or comes of another choice in one of them. */
  @Test
  void everyKindComesOfSomeOperation() {
    Set<DeedKind> kinds = TOLD.values().stream().collect(Collectors.toSet());
    kinds.addAll(Set.of(DeedKind.RULE_OFF, DeedKind.SENDING_OFF, DeedKind.RENEWALS_CANCELLED));
    assertThat(kinds).containsExactlyInAnyOrder(DeedKind.values());
  }

  @ParameterizedTest
  @MethodSource("told")
  void itIsToldWhoDidIt(String operation) {
    String tenant = "told" + operation.toLowerCase(Locale.ROOT);
    Supplier<HttpResponse<Buffer>> doing = new Doings(site, tenant).of(operation);
    String last = site.sql(tenant, "SELECT coalesce(max(number), 0) FROM deed").get(0);

    HttpResponse<Buffer> done = doing.get();

    assertThat(done.statusCode()).as(done.bodyAsString()).isBetween(200, 204);
    JsonObject found = site.as(tenant).get("getDeeds", Doings.BASE + "/deeds?limit=1000");
    List<JsonObject> deeds =
        found.getJsonArray("deeds").stream()
            .map(JsonObject.class::cast)
            .filter(deed -> deed.getLong("number") > Long.parseLong(last))
            .toList();
    assertThat(deeds).isNotEmpty();
    assertThat(deeds)
        .extracting(deed -> deed.getString("kind") + " by " + deed.getString("userId"))
        .containsOnly(TOLD.get(operation).id() + " by " + Site.USER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"getMessageText", "resendMessage", "cancelMessage", "settleMessage"})
  void whatIsDoneWithAMessageIsToldOfItsPatronUntilTheyAreErased(String operation) {
    String tenant = "whose" + operation.toLowerCase(Locale.ROOT);
    assertThat(new Doings(site, tenant).of(operation).get().statusCode()).isBetween(200, 204);

    String about = Doings.BASE + "/deeds?query=patronId==" + Doings.PATRON;
    String kind = TOLD.get(operation).id();
    assertThat(site.as(tenant).get("getDeeds", about).getJsonArray("deeds"))
        .extracting(deed -> ((JsonObject) deed).getString("kind"))
        .contains(kind);
    String patron = Doings.BASE + "/patrons/" + Doings.PATRON;
    assertThat(site.as(tenant).get("exportPatron", patron + "/export").getJsonArray("deeds"))
        .extracting(deed -> ((JsonObject) deed).getString("kind"))
        .contains(kind);
    site.sql(tenant, "UPDATE message SET state = 'sent' WHERE state = 'ready'");
    assertThat(site.as(tenant).call("erasePatron", HttpMethod.POST, patron + "/erase").statusCode())
        .isEqualTo(200);
    assertThat(site.as(tenant).get("getDeeds", about).getJsonArray("deeds")).isEmpty();
  }
}
