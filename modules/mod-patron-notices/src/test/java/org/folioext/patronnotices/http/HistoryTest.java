package org.folioext.patronnotices.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.folioext.patronnotices.OneSite;
import org.folioext.patronnotices.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneSite.class)
class HistoryTest {

  private final Site site;

  HistoryTest(Site site) {
    this.site = site;
  }

  private Asking tenant(String name) {
    return new Asking(site.tenant(name));
  }

  @Test
  void historyTellsWhoDidWhatWhenAndWhatItWasBefore() {
    Asking staff = tenant("past");
    JsonObject rule = staff.created("a");
    staff.replace(rule.copy().put("name", "Other").put("limits", new JsonObject()));
    staff.enable("a", 2, true);
    staff.created("b");
    staff.order(2, "b", "a");
    staff.delete("b", 1);
    staff.replace(staff.get("a").put("limits", new JsonObject().put("send-from", "09:00")));
    staff.apply("", "settings: {zone: Europe/Paris}");
    assertThat(staff.history("")).hasSize(8);
    JsonArray ofRule = staff.history("ruleId==a");
    assertThat(ofRule.stream().map(one -> line((JsonObject) one)))
        .containsExactly(
            "changed 4 limits: valid-days: 3\nclosed-days: send\nmandatory: false"
                + " > valid-days: 3\nclosed-days: send\nmandatory: false\nsend-from: 09:00",
            "changed 3 enabled: false > true",
            "changed 2 name: Rule a > Other",
            "added 1 name: null > Rule a");
    for (Object one : staff.history("")) {
      assertThat(((JsonObject) one).getString("userId")).isEqualTo(Site.USER);
      assertThat(((JsonObject) one).getString("date")).startsWith("2026-03-02T23:30:00");
    }
    assertThat(line(staff.history("what==order").getJsonObject(0)))
        .isEqualTo("changed 3 order: - a\n- b > - b\n- a");
    assertThat(line(staff.history("what==settings").getJsonObject(0)))
        .isEqualTo("changed 1 zone: null > Europe/Paris");
    assertThat(staff.history("action==removed").getJsonObject(0).getString("name"))
        .isEqualTo("Rule b");
  }

  private static String line(JsonObject change) {
    JsonObject field = change.getJsonArray("fields").getJsonObject(0);
    return "%s %d %s: %s > %s"
        .formatted(
            change.getString("action"),
            change.getInteger("version"),
            field.getString("key"),
            field.getString("before"),
            field.getString("after"));
  }
}
