package org.folioext.descriptors;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class DescriptorsTest {

  private final Descriptors books = Books.descriptors();

  @Test
  void theIdCarriesTheVersionOfTheBuild() {
    assertThat(at("/id")).isEqualTo(json("\"mod-books-1.2.3-SNAPSHOT\""));
    assertThat(books.deployment().getString("srvcId")).isEqualTo("mod-books-1.2.3-SNAPSHOT");
  }

  @Test
  void aHandlerHasThePermissionsOfTheContract() {
    assertThat(at("/provides/0/handlers/0"))
        .isEqualTo(
            json(
                """
                {"methods": ["GET"], "pathPattern": "/books/{id}",
                 "permissionsRequired": ["books.item.get"],
                 "permissionsDesired": ["books.secret.get"]}"""));
    assertThat(at("/provides/0/handlers/1/modulePermissions"))
        .isEqualTo(json("[\"users.item.get\"]"));
  }

  @Test
  void aHandlerForAllSaysSo() {
    assertThat(at("/provides/0/handlers/2/permissionsRequired"))
        .isEqualTo(JsonValue.EMPTY_JSON_ARRAY);
  }

  @Test
  void theTenantInterfaceIsAlwaysThere() {
    assertThat(at("/provides/1"))
        .isEqualTo(
            json(
                """
                {"id": "_tenant", "version": "2.0", "interfaceType": "system", "handlers": [
                  {"methods": ["POST"], "pathPattern": "/_/tenant"},
                  {"methods": ["GET", "DELETE"], "pathPattern": "/_/tenant/{id}"}]}"""));
  }

  @Test
  void aTimerIsASystemInterface() {
    assertThat(at("/provides/2"))
        .isEqualTo(
            json(
                """
                {"id": "_timer", "version": "1.0", "interfaceType": "system", "handlers": [
                  {"methods": ["POST"], "pathPattern": "/books/timer", "unit": "minute",
                   "delay": "1", "modulePermissions": ["users.item.get"]}]}"""));
  }

  @Test
  void aTimerMayHaveASchedule() {
    String contract =
        Books.resource("contract.yaml")
            .replace("unit: minute, delay: \"1\"", "schedule: {cron: 0 6 * * *, zone: CET}");
    Descriptors scheduled =
        Descriptors.generate(Books.module(), Contract.parse("c", contract), Books.VERSION);
    assertThat(pointer("/provides/2/handlers/0/schedule").getValue(scheduled.module()))
        .isEqualTo(json("{\"cron\": \"0 6 * * *\", \"zone\": \"CET\"}"));
  }

  @Test
  void severalInterfacesAreToldApartByTheContract() {
    String module =
        Books.resource("module.yaml")
            .replace("requires:", "  - {id: shelves, version: '2.1'}\nrequires:");
    String contract =
        Books.resource("contract.yaml")
            .replace("x-okapi: {permissionsR", "x-okapi: {interface: books, permissionsR")
            .replace("        permissionsR", "        interface: shelves\n        permissionsR");
    Descriptors both =
        Descriptors.generate(
            ModuleFile.parse("m", module), Contract.parse("c", contract), Books.VERSION);
    assertThat(pointer("/provides/1/handlers/0/pathPattern").getValue(both.module()))
        .isEqualTo(json("\"/books/{id}/check\""));
  }

  @Test
  void requiredInterfacesKeepTheirAlternatives() {
    assertThat(at("/requires"))
        .isEqualTo(json("[{\"id\": \"users\", \"version\": \"15.4 16.0\"}]"));
    assertThat(at("/optional")).isEqualTo(JsonValue.EMPTY_JSON_ARRAY);
  }

  @Test
  void aSetIsVisibleAndNamesWhatItContains() {
    assertThat(at("/permissionSets/3"))
        .isEqualTo(
            json(
                """
                {"permissionName": "books.view", "displayName": "Books: view",
                 "description": "See books", "visible": true, "subPermissions":
                 ["books.item.get", "books.secret.get", "books.item.check.execute"]}"""));
  }

  @Test
  void onlyVariablesWithAValueReachAProcessThatOkapiStarts() {
    assertThat(at("/env")).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(2);
    JsonValue defaults = json("[{\"name\": \"HTTP_PORT\", \"value\": \"8081\"}]");
    assertThat(at("/launchDescriptor/env")).isEqualTo(defaults);
    assertThat(pointer("/descriptor/env").getValue(books.deployment())).isEqualTo(defaults);
  }

  @Test
  void aVariableThatMustBeSetSaysSo() {
    assertThat(at("/env/0"))
        .isEqualTo(
            json("{\"name\": \"DB_PASSWORD\", \"description\": \"Must be set. Its password\"}"));
  }

  @Test
  void equalInputGivesEqualBytes() {
    assertThat(PrettyJson.of(Books.descriptors().module()))
        .isEqualTo(PrettyJson.of(books.module()));
  }

  @Test
  void prettyJsonIsTheSameJson() {
    String pretty = PrettyJson.of(books.module());
    assertThat(json(pretty)).isEqualTo(books.module());
    assertThat(pretty).endsWith("}\n").contains("      \"handlers\": [\n");
  }

  @Test
  void namesTheCodeAndTheFileDoNotShareAreTold() {
    assertThat(EnvNames.differences(Books.module(), Set.of("DB_PASSWORD", "HTTP_PORT"))).isEmpty();
    assertThat(EnvNames.differences(Books.module(), Set.of("DB_PASSWORD", "DB_HOST")))
        .isEqualTo(
            List.of(
                "env DB_HOST: the code reads it, module.yaml does not name it",
                "env HTTP_PORT: module.yaml names it, the code does not read it"));
  }

  private JsonValue at(String pointer) {
    return pointer(pointer).getValue(books.module());
  }

  private static JsonPointer pointer(String pointer) {
    return Json.createPointer(pointer);
  }

  private static JsonValue json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }

  static JsonObject object(String text) {
    return json(text).asJsonObject();
  }
}
