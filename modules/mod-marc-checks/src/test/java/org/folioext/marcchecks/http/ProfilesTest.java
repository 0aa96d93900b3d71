package org.folioext.marcchecks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.marcchecks.Library.NORTH;
import static org.folioext.marcchecks.Library.SOUTH;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.UUID;
import org.folioext.marcchecks.Library;
import org.folioext.marcchecks.OneLibrary;
import org.folioext.marcchecks.app.ReferenceData;
import org.folioext.okapitesting.UserRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(OneLibrary.class)
class ProfilesTest {
  private static final String PATH = "/marc-checks/profiles";

  private final Library library;

  ProfilesTest(Library library) {
    this.library = library;
  }

  private HttpResponse<Buffer> create(String query, String name, String yaml) {
    return library.as(NORTH).call("createProfile", HttpMethod.POST, PATH + query, body(name, yaml));
  }

  private HttpResponse<Buffer> update(String query, JsonObject profile) {
    return library
        .as(NORTH)
        .call(
            "updateProfile", HttpMethod.PUT, PATH + "/" + profile.getString("id") + query, profile);
  }

  private HttpResponse<Buffer> get(String tenant, String id) {
    return library.as(tenant).call("getProfile", HttpMethod.GET, PATH + "/" + id);
  }

  private static JsonObject body(String name, String yaml) {
    return new JsonObject().put("name", name).put("yaml", yaml);
  }

  private static JsonObject error(HttpResponse<Buffer> response) {
    return response.bodyAsJsonObject().getJsonArray("errors").getJsonObject(0);
  }

  private static String fresh(String name) {
    return name + " " + UUID.randomUUID();
  }

  @Test
  void aNameWithHalfACharacterIsRefused() {
    assertThat(create("", fresh("Ours \uD83D"), "rules: {}").statusCode()).isEqualTo(400);
    assertThat(create("", fresh("Ours \uD83D\uDE00"), "rules: {}").statusCode()).isEqualTo(201);
  }

  @Test
  void aProfileIsAddedReadChangedAndTakenAway() {
    HttpResponse<Buffer> added = create("", fresh("Ours"), "rules: {isbn: off} # why\n");
    JsonObject profile = added.bodyAsJsonObject();
    String id = profile.getString("id");
    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(added.getHeader("Location")).isEqualTo(PATH + "/" + id);
    assertThat(profile.getString("yaml")).isEqualTo("rules: {isbn: off} # why\n");
    assertThat(profile.getString("updatedByUserId")).isEqualTo(Library.USER);
    assertThat(get(NORTH, id).bodyAsJsonObject().getInteger("version")).isEqualTo(1);

    HttpResponse<Buffer> changed = update("", profile.copy().put("yaml", "rules: {}"));
    assertThat(changed.bodyAsJsonObject().getInteger("version")).isEqualTo(2);

    HttpResponse<Buffer> gone =
        library.as(NORTH).call("deleteProfile", HttpMethod.DELETE, PATH + "/" + id);
    assertThat(gone.statusCode()).isEqualTo(204);
    assertThat(get(NORTH, id).statusCode()).isEqualTo(404);
  }

  @Test
  void anotherTenantSeesNothingOfIt() {
    String name = fresh("Secret");
    JsonObject profile = create("", name, "").bodyAsJsonObject();
    String id = profile.getString("id");
    UserRequests south = library.as(SOUTH);
    assertThat(get(SOUTH, id).statusCode()).isEqualTo(404);
    assertThat(south.call("updateProfile", HttpMethod.PUT, PATH + "/" + id, profile).statusCode())
        .isEqualTo(404);
    assertThat(south.call("deleteProfile", HttpMethod.DELETE, PATH + "/" + id).statusCode())
        .isEqualTo(404);
    assertThat(south.call("getProfiles", HttpMethod.GET, PATH + "?limit=1000").bodyAsString())
        .doesNotContain(name);
    assertThat(get(NORTH, id).statusCode()).isEqualTo(200);
  }

  @Test
  void aMistakeIsToldWithItsLineAndNothingIsAdded() {
    String name = fresh("Wrong");
    HttpResponse<Buffer> response = create("", name, "rules:\n  isbnn: off\n");
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(error(response).getString("message"))
        .contains("line 2")
        .contains("Did you mean isbn?");
    assertThat(error(response).getJsonArray("parameters").getJsonObject(0))
        .isEqualTo(new JsonObject().put("key", "line").put("value", "2"));
    assertThat(named(name).getInteger("totalRecords")).isZero();
  }

  private JsonObject named(String name) {
    String query = "?query=name%3D%3D%22" + name.replace(" ", "%20") + "%22";
    return library.as(NORTH).call("getProfiles", HttpMethod.GET, PATH + query).bodyAsJsonObject();
  }

  @Test
  void aDryRunSaysWhatWouldBeAndChangesNothing() {
    String name = fresh("Maybe");
    HttpResponse<Buffer> tried = create("?dryRun=true", name, "");
    assertThat(tried.statusCode()).isEqualTo(200);
    assertThat(named(name).getInteger("totalRecords")).isZero();

    JsonObject profile = create("", name, "").bodyAsJsonObject();
    assertThat(create("?dryRun=true", name, "").statusCode()).isEqualTo(409);
    assertThat(update("?dryRun=true", profile.copy().put("yaml", "rules: {}")).statusCode())
        .isEqualTo(200);
    assertThat(get(NORTH, profile.getString("id")).bodyAsJsonObject()).isEqualTo(profile);
  }

  @Test
  void aNameIsTakenOnce() {
    String name = fresh("Twice");
    JsonObject other = create("", fresh("Other"), "").bodyAsJsonObject();
    assertThat(create("", name, "").statusCode()).isEqualTo(201);
    assertThat(error(create("", name, "")).getString("code")).isEqualTo("name-taken");
    assertThat(error(update("", other.copy().put("name", name))).getString("code"))
        .isEqualTo("name-taken");
  }

  @Test
  void aChangeOfAnOldVersionIsRefused() {
    JsonObject profile = create("", fresh("Versions"), "").bodyAsJsonObject();
    assertThat(update("", profile).statusCode()).isEqualTo(200);
    HttpResponse<Buffer> late = update("", profile);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(error(late).getString("code")).isEqualTo("version-outdated");
  }

  @Test
  void theDefaultProfileStays() {
    HttpResponse<Buffer> response =
        library
            .as(SOUTH)
            .call("deleteProfile", HttpMethod.DELETE, PATH + "/" + ReferenceData.PROFILE);
    assertThat(response.statusCode()).isEqualTo(409);
  }

  @Test
  void aListHasPagesAndAnExactTotal() {
    create("", fresh("Page"), "");
    create("", fresh("Page"), "");
    JsonObject page =
        library
            .as(NORTH)
            .call(
                "getProfiles",
                HttpMethod.GET,
                PATH + "?query=name%3D%22page*%22%20sortBy%20name/sort.descending&limit=1")
            .bodyAsJsonObject();
    assertThat(page.getJsonArray("profiles")).hasSize(1);
    assertThat(page.getInteger("totalRecords")).isGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "limit=-1",
    "limit=1001",
    "limit=x",
    "offset=-1",
    "query=colour%3D%3Dred",
    "query=(((",
    "query=version%3D%3Dx"
  })
  void aListThatCannotBeIsRefused(String query) {
    HttpResponse<Buffer> response =
        library.as(NORTH).call("getProfiles", HttpMethod.GET, PATH + "?" + query);
    assertThat(response.statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | {            | 400",
        "application/json | {\"name\": \"\", \"yaml\": \"\"} | 400",
        "application/json | {\"name\": \"a\", \"yaml\": \"\", \"colour\": \"red\"} | 400",
        "text/plain       | {\"name\": \"a\", \"yaml\": \"\"} | 415",
      })
  void aBodyThatIsNoProfileIsRefused(String type, String body, int status) {
    HttpResponse<Buffer> response =
        library.as(NORTH).call("createProfile", HttpMethod.POST, PATH, type, Buffer.buffer(body));
    assertThat(response.statusCode()).as(response.bodyAsString()).isEqualTo(status);
  }
}
