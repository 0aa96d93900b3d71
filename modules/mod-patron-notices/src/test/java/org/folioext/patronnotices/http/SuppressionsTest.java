package org.folioext.patronnotices.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.UUID;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronnotices.OneSite;
import org.folioext.patronnotices.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneSite.class)
class SuppressionsTest {

  private static final String PATH = "/patron-notices/suppressions";
  private static final String CANARY = "Buchfink@Example.org";

  private final Site site;

  SuppressionsTest(Site site) {
    this.site = site;
  }

  private String patron(String tenant, String email) {
    String id = UUID.randomUUID().toString();
    JsonObject personal = new JsonObject().put("lastName", "Lind").put("email", email);
    site.users.putUser(
        tenant,
        new JsonObject()
            .put("id", id)
            .put("username", id)
            .put("active", true)
            .put("personal", personal));
    return id;
  }

  private static HttpResponse<Buffer> add(UserRequests staff, String patron, String reason) {
    return staff.call(
        "createSuppression",
        HttpMethod.POST,
        PATH,
        new JsonObject().put("patronId", patron).put("reason", reason));
  }

  private static HttpResponse<Buffer> lift(UserRequests staff, String id) {
    return staff.call("liftSuppression", HttpMethod.POST, PATH + "/" + id + "/lift");
  }

  @Test
  void anAddressIsOnTheListAndNobodyReadsItThere() {
    UserRequests staff = site.tenant("suppressed");
    String patron = patron("suppressed", CANARY);
    JsonObject entry = add(staff, patron, "asked").bodyAsJsonObject();
    assertThat(entry.getString("patronId")).isEqualTo(patron);
    assertThat(entry.getString("reason")).isEqualTo("asked");
    assertThat(entry.getString("addedByUserId")).isEqualTo(Site.USER);
    assertThat(staff.get("getSuppressions", PATH).getJsonArray("suppressions"))
        .containsExactly(entry);
    assertThat(site.rows("suppressed"))
        .noneMatch(row -> row.toLowerCase().contains("buchfink"))
        .noneMatch(row -> row.contains("Lind"));
  }

  @Test
  void theSameAddressInOtherLettersIsTheSameEntry() {
    UserRequests staff = site.tenant("family");
    JsonObject first = add(staff, patron("family", CANARY), "wrong").bodyAsJsonObject();
    JsonObject second =
        add(staff, patron("family", " buchfink@example.ORG "), "asked").bodyAsJsonObject();
    assertThat(second).isEqualTo(first);
    assertThat(staff.get("getSuppressions", PATH).getInteger("totalRecords")).isEqualTo(1);
  }

  @Test
  void whatIsLiftedStaysToTellWhoDidIt() {
    UserRequests staff = site.tenant("lifted");
    String patron = patron("lifted", CANARY);
    String id = add(staff, patron, "asked").bodyAsJsonObject().getString("id");
    JsonObject lifted = lift(staff, id).bodyAsJsonObject();
    assertThat(lifted.getString("liftedByUserId")).isEqualTo(Site.USER);
    assertThat(lift(staff, id).bodyAsJsonObject()).isEqualTo(lifted);
    assertThat(
            staff.get("getSuppressions", PATH + "?query=standing==true").getInteger("totalRecords"))
        .isZero();
    assertThat(add(staff, patron, "asked").bodyAsJsonObject().getString("id")).isNotEqualTo(id);
    assertThat(staff.get("getSuppressions", PATH).getInteger("totalRecords")).isEqualTo(2);
  }

  @Test
  void whoHasNoAddressOrIsNobodyCannotBeOnTheList() {
    UserRequests staff = site.tenant("addressless");
    HttpResponse<Buffer> none = add(staff, patron("addressless", ""), "asked");
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(Asking.error(none).getString("code")).isEqualTo("no-address");
    assertThat(add(staff, UUID.randomUUID().toString(), "asked").statusCode()).isEqualTo(404);
    assertThat(add(staff, "x", "asked").statusCode()).isEqualTo(400);
    assertThat(lift(staff, UUID.randomUUID().toString()).statusCode()).isEqualTo(404);
    assertThat(staff.get("getSuppressions", PATH).getInteger("totalRecords")).isZero();
  }
}
