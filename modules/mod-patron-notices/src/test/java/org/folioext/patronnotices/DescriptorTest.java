package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.okapitesting.ModuleDescriptors;
import org.junit.jupiter.api.Test;

/** What the gateway lets the module ask of others, by what its routes start. */
class DescriptorTest {
  private static final String TIMER = "POST /patron-notices/timer";
  private static final String PREVIEW = "POST /patron-notices/previews";

  private static final Set<String> PREDICTS =
      Set.of(
          "circulation-storage.loans.collection.get",
          "circulation-storage.loan-policies.collection.get",
          "circulation-storage.fixed-due-date-schedules.collection.get",
          "circulation-storage.requests.collection.get",
          "inventory-storage.items.collection.get",
          "inventory-storage.holdings.collection.get",
          "manualblocks.collection.get",
          "patron-blocks.automated-patron-blocks.collection.get");

  private static final Set<String> SENDS =
      Set.of(
          "template-request.post",
          "sender.message-delivery.post",
          "email.message.collection.get",
          "notes.item.post",
          "circulation.loans.collection.get");

  private final JsonObject descriptor = ModuleDescriptors.checkedIn(Site.NAME);
  private final Map<String, Set<String>> asked =
      objects(descriptor.getJsonArray("provides"))
          .flatMap(provided -> objects(provided.getJsonArray("handlers")))
          .collect(Collectors.toMap(DescriptorTest::route, DescriptorTest::permissions));

  private static Stream<JsonObject> objects(JsonArray array) {
    return array.stream().map(JsonObject.class::cast);
  }

  private static String route(JsonObject handler) {
    return handler.getJsonArray("methods").getString(0) + " " + handler.getString("pathPattern");
  }

  private static Set<String> permissions(JsonObject handler) {
    JsonArray permissions = handler.getJsonArray("modulePermissions", new JsonArray());
    Set<String> all = permissions.stream().map(String.class::cast).collect(Collectors.toSet());
    assertThat(all).as(route(handler)).hasSameSizeAs(permissions);
    return all;
  }

  @Test
  void aRunThatAPersonAsksForMayAskWhatTheTimersRunMay() {
    assertThat(asked.get("POST /patron-notices/runs"))
        .isEqualTo(asked.get(TIMER))
        .containsAll(PREDICTS)
        .contains("circulation.renew-by-id.post");
  }

  @Test
  void whateverIsStartedByARequestIsEndedByTheTimer() {
    assertThat(asked.get(TIMER)).containsAll(SENDS).containsAll(asked.get(PREVIEW));
  }

  @Test
  void allThatLooksAtPatronsSeesTheSameAndRenewsNothing() {
    Set<String> preview = asked.get(PREVIEW);
    assertThat(asked.get("GET /patron-notices/patrons/{patronId}/preview")).isEqualTo(preview);
    assertThat(asked.get("GET /patron-notices/patrons/{patronId}/explanation")).isEqualTo(preview);
    assertThat(preview).containsAll(PREDICTS).noneMatch(one -> one.endsWith(".post"));
    assertThat(preview).noneMatch(one -> one.endsWith(".put") || one.endsWith(".delete"));
  }

  /** Releases of FOLIO name some permissions otherwise, under the same version of the interface. */
  @Test
  void whereverAPermissionIsAskedThatHadAnotherNameThatIsAskedToo() {
    Map<String, String> names =
        Map.of(
            "patron-blocks.automated-patron-blocks.collection.get",
            "automated-patron-blocks.collection.get",
            "calendar.endpoint.calendars.allOpenings.get",
            "calendar.endpoint.dates.get",
            "sender.message-delivery.post",
            "sender.message-delivery");
    names.forEach(
        (now, before) ->
            assertThat(asked.values())
                .filteredOn(all -> all.contains(now) || all.contains(before))
                .isNotEmpty()
                .allSatisfy(all -> assertThat(all).contains(now, before)));
  }
}
