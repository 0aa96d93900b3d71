package org.folioext.okapitesting.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Okapi 7.0.3 refused, and said, when the same was posted to it. */
class DescriptorReaderTest {
  private static Descriptor read(String fields) {
    return DescriptorReader.read("{'id': 'm-1.0.0', %s}".formatted(fields).replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'env': [{'name': 'A', 'required': true}]             | "required" (class org.folio.okapi.bean.EnvEntry), not marked as ignorable (3 known
          'provides': [{'id': 'a', 'version': '1.0', 'permissionSets': []}] | "permissionSets" (class org.folio.okapi.bean.InterfaceDescriptor), not marked as ignorable (5 known
          'requires': [{'id': 'a', 'version': '1.0', 'x': 1}]  | "x" (class org.folio.okapi.bean.InterfaceDescriptor), not marked as ignorable (5 known
          'permissionSets': [{'permissionName': 'a', 'x': 1}]  | "x" (class org.folio.okapi.bean.Permission), not marked as ignorable (6 known
          'launchDescriptor': {'x': 1}                         | "x" (class org.folio.okapi.bean.LaunchDescriptor), not marked as ignorable (9 known
          'launchDescriptor': {'env': [{'x': 1}]}              | "x" (class org.folio.okapi.bean.EnvEntry), not marked as ignorable (3 known
          'uiDescriptor': {'x': 1}                             | "x" (class org.folio.okapi.bean.UiModuleDescriptor), not marked as ignorable (4 known
          'filters': [{'path': '/', 'phase': 'auth', 'x': 2}]  | "x" (class org.folio.okapi.bean.RoutingEntry), not marked as ignorable (16 known
          """)
  void refusesAFieldThatThereIsNot(String fields, String said) {
    assertThatThrownBy(() -> read(fields))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Failed to decode:Unrecognized field " + said + " properties: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'methods': ['post'], 'pathPattern': '/t'  | post
          'pathPattern': '/t', 'unit': 'fortnight'  | fortnight
          'pathPattern': '/t', 'type': 'x'          | Invalid entry type: x
          'pathPattern': '/t', 'phase': 'x'         | Invalid phase x
          'pathPattern': '/t/{id'                   | Missing }-character for {}-construct in pathPattern
          'pathPattern': '/t/{i/d}'                 | Invalid character / inside {}-construct in pathPattern
          'pathPattern': '/t?'                      | Invalid character ? for pathPattern
          'schedule': {'cron': '61 * * * *'}        | Value 61 not in range [0, 59]
          'schedule': {'cron': '1 * * * *', 'zone': 'Nowhere/X'} | Unknown time-zone ID: Nowhere/X
          'schedule': {'cron': '1 * * * *', 'x': 1} | Unrecognized field "x" (class org.folio.okapi.bean.Schedule), not marked as ignorable (2 known
          """)
  void refusesAValueThatIsNotGood(String entry, String said) {
    String timer =
        "'provides': [{'id': '_timer', 'version': '1.0', 'interfaceType': 'system', 'handlers':"
            + " [{%s}]}]";
    assertThatThrownBy(() -> read(timer.formatted(entry)))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Failed to decode:" + said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'env': {'name': 'a'}                        | `org.folio.okapi.bean.EnvEntry[]` from Object value
          'requires': {'id': 'a', 'version': '1.0'}   | `org.folio.okapi.bean.InterfaceDescriptor[]` from Object value
          'name': []                                  | `java.lang.String` from Array value
          'permissionSets': [{'visible': 'yes'}]      | `java.lang.Boolean` from
          """)
  void refusesWhatHasNotTheRightForm(String fields, String said) {
    assertThatThrownBy(() -> read(fields))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Failed to decode:Cannot deserialize value of type " + said);
  }

  @Test
  void takesEveryFieldThatThereIs() {
    Descriptor read =
        read(
            """
            'name': 5, 'tags': ['a'], 'replaces': [], 'metadata': {'any': {'thing': 1}},
            'env': [{'name': 'A', 'value': 'b', 'description': 'c'}],
            'launchDescriptor': {'dockerImage': 'a', 'dockerPull': false, 'dockerCMD': ['x'],
             'dockerArgs': {'HostConfig': {}}, 'exec': 'x', 'waitIterations': 3},
            'provides': [{'id': 'a', 'version': '1.0', 'scope': [], 'handlers': [
             {'methods': ['GET'], 'pathPattern': '/a/{id}/b*', 'permissionsRequired': []}]}]
            """);
    assertThat(read.json().getJsonObject("metadata")).isEqualTo(any());
  }

  private static JsonObject any() {
    return new JsonObject().put("any", new JsonObject().put("thing", 1));
  }
}
