package org.folioext.marcchecks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.marcchecks.Library.NORTH;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.Map;
import org.folioext.marcchecks.Library;
import org.folioext.marcchecks.OneLibrary;
import org.folioext.marcchecks.app.ReferenceData;
import org.folioext.okapitesting.UserRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(OneLibrary.class)
class SettingsTest {
  private static final String SETTINGS = "/marc-checks/settings";
  private static final String CONFIGURATION = "/marc-checks/configuration";

  private final Library library;

  SettingsTest(Library library) {
    this.library = library;
  }

  /** A tenant of its own, since settings are one for all tests of a tenant. */
  private UserRequests tenant(String name) {
    library.gateway.addTenant(name);
    Library.await(library.gateway.enable(name, Library.MODULE, Map.of("loadReference", "true")));
    return library.as(name);
  }

  private static JsonObject settings(UserRequests request) {
    return request.call("getSettings", HttpMethod.GET, SETTINGS).bodyAsJsonObject();
  }

  private static HttpResponse<Buffer> apply(UserRequests request, String query, String yaml) {
    return request.call(
        "updateConfiguration",
        HttpMethod.PUT,
        CONFIGURATION + query,
        "application/yaml",
        Buffer.buffer(yaml));
  }

  @Test
  void withoutSettingsTheUsualOnesHold() {
    assertThat(settings(tenant("usual")))
        .isEqualTo(
            new JsonObject()
                .put("defaultProfileId", ReferenceData.PROFILE.toString())
                .put("maxUploadBytes", 2147483648L)
                .put("maxOpenRuns", 20)
                .put("uploadDays", 30)
                .put("runDays", 180));
  }

  @Test
  void whatIsSetHoldsForThisTenantAlone() {
    UserRequests one = tenant("setone");
    UserRequests two = tenant("settwo");
    HttpResponse<Buffer> response =
        one.call("updateSettings", HttpMethod.PUT, SETTINGS, new JsonObject().put("runDays", 7));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(settings(one).getInteger("runDays")).isEqualTo(7);
    assertThat(settings(one).containsKey("defaultProfileId")).isFalse();
    assertThat(settings(two).getInteger("runDays")).isEqualTo(180);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{\"runDays\": 0}                | /runDays",
        "{\"maxOpenRuns\": 1001}         | /maxOpenRuns",
        "{\"maxUploadBytes\": \"many\"}  | /maxUploadBytes",
        "{\"maxUploadBytes\": 1.5}       | /maxUploadBytes",
        "{\"colour\": \"red\"}           | /colour",
        "{\"defaultProfileId\": \"x\"}   | /defaultProfileId",
        "{                               | ``"
      })
  void settingsThatCannotBeAreRefusedAndNamed(String body, String pointer) {
    HttpResponse<Buffer> response =
        library
            .as(NORTH)
            .call(
                "updateSettings",
                HttpMethod.PUT,
                SETTINGS,
                "application/json",
                Buffer.buffer(body));
    assertThat(response.statusCode()).as(response.bodyAsString()).isEqualTo(400);
    JsonObject error = response.bodyAsJsonObject().getJsonArray("errors").getJsonObject(0);
    assertThat(error.getJsonArray("parameters"))
        .as(error.encode())
        .contains(new JsonObject().put("key", "pointer").put("value", pointer));
  }

  @Test
  void anUnknownDefaultProfileIsRefused() {
    JsonObject body =
        new JsonObject().put("defaultProfileId", "00000000-0000-4000-8000-000000000000");
    assertThat(
            library.as(NORTH).call("updateSettings", HttpMethod.PUT, SETTINGS, body).statusCode())
        .isEqualTo(422);
  }

  @Test
  void aConfigurationGoesFromOneTenantToAnother() {
    UserRequests from = tenant("expfrom");
    UserRequests to = tenant("expto");
    String ours =
        "settings:\n  runDays: 9\n  defaultProfile: Ours\n"
            + "profiles:\n  Ours: |\n    rules:\n      isbn: off # why\n";
    assertThat(apply(from, "", ours).statusCode()).isEqualTo(200);
    String file = from.call("getConfiguration", HttpMethod.GET, CONFIGURATION).bodyAsString();
    assertThat(file).contains("isbn: off # why");

    JsonObject tried = apply(to, "?dryRun=true", file).bodyAsJsonObject();
    assertThat(tried.getBoolean("dryRun")).isTrue();
    assertThat(tried.getJsonArray("changes")).hasSize(3);
    assertThat(settings(to).getInteger("runDays")).isEqualTo(180);

    JsonObject done = apply(to, "", file).bodyAsJsonObject();
    assertThat(done.getJsonArray("changes")).isEqualTo(tried.getJsonArray("changes"));
    assertThat(settings(to).getInteger("runDays")).isEqualTo(9);
    assertThat(to.call("getConfiguration", HttpMethod.GET, CONFIGURATION).bodyAsString())
        .isEqualTo(file);
    assertThat(apply(to, "", file).bodyAsJsonObject().getJsonArray("changes")).isEmpty();
  }

  @Test
  void aConfigurationWithAMistakeChangesNothing() {
    UserRequests request = tenant("mistaken");
    HttpResponse<Buffer> response =
        apply(request, "", "settings: {runDays: 5}\nprofiles:\n  Ours: |\n    rulez: {}\n");
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.bodyAsString()).contains("line 4");
    assertThat(settings(request).getInteger("runDays")).isEqualTo(180);
    assertThat(apply(request, "", "settings: {defaultProfile: Nobody's}").statusCode())
        .isEqualTo(422);
    assertThat(apply(request, "?dryRun=maybe", "").statusCode()).isEqualTo(400);
    HttpResponse<Buffer> named = apply(request, "", "profiles: {\"a\\0b\": 'rules: {}'}");
    assertThat(named.statusCode()).isEqualTo(422);
    assertThat(named.bodyAsString()).contains("line 1");
  }

  @Test
  void aConfigurationIsYaml() {
    HttpResponse<Buffer> response =
        library
            .as(NORTH)
            .call(
                "updateConfiguration",
                HttpMethod.PUT,
                CONFIGURATION,
                "application/json",
                Buffer.buffer("{}"));
    assertThat(response.statusCode()).isEqualTo(415);
  }

  private static JsonObject sampleRuns(UserRequests request) {
    return request
        .call("getRuns", HttpMethod.GET, "/marc-checks/runs?query=fileName==sample.mrk")
        .bodyAsJsonObject();
  }

  @Test
  @Timeout(60)
  void sampleDataAreAFileThatIsChecked() {
    library.gateway.addTenant("sampled");
    Map<String, String> asked = Map.of("loadReference", "true", "loadSample", "true");
    Library.await(library.gateway.enable("sampled", Library.MODULE, asked));
    UserRequests request = library.as("sampled");
    JsonObject runs = sampleRuns(request);
    while (!runs.getJsonArray("runs").getJsonObject(0).getString("state").equals("finished")) {
      runs = sampleRuns(request);
    }
    JsonObject run = runs.getJsonArray("runs").getJsonObject(0);
    assertThat(run.getLong("records")).isEqualTo(12);
    assertThat(run.getString("profileName")).isEqualTo("All rules");
    assertThat(run.getJsonObject("bySeverity"))
        .isEqualTo(
            new JsonObject().put("error", 3).put("warning", 3).put("check", 0).put("note", 0));

    Library.await(library.gateway.upgrade("sampled", Library.MODULE, asked));
    assertThat(sampleRuns(request).getLong("totalRecords")).isEqualTo(1);
    assertThat(sampleRuns(library.as(NORTH)).getLong("totalRecords")).isZero();
  }

  @Test
  void installingAgainKeepsWhatWasSet() {
    UserRequests request = tenant("again");
    request.call("updateSettings", HttpMethod.PUT, SETTINGS, new JsonObject().put("runDays", 7));
    Library.await(
        library.gateway.upgrade("again", Library.MODULE, Map.of("loadReference", "true")));
    assertThat(settings(request).getInteger("runDays")).isEqualTo(7);
  }
}
