package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.folioext.okapitesting.ModuleDescriptors;
import org.junit.jupiter.api.Test;

/** What jobs may do is what the call may that set them going: the timer's, or a person's. */
class JobPermissionsTest {

  private static List<String> permissions(String path) {
    return ModuleDescriptors.checkedIn(Site.NAME).getJsonArray("provides").stream()
        .map(JsonObject.class::cast)
        .flatMap(one -> handlers(one, path))
        .flatMap(handler -> handler.getJsonArray("modulePermissions").stream())
        .map(String::valueOf)
        .toList();
  }

  private static Stream<JsonObject> handlers(JsonObject provided, String path) {
    return provided.getJsonArray("handlers").stream()
        .map(JsonObject.class::cast)
        .filter(handler -> handler.getString("pathPattern").equals(path))
        .filter(handler -> handler.getJsonArray("methods").contains("POST"));
  }

  @Test
  void theTimerMayDoWhatARunMayThatAPersonAskedFor() {
    assertThat(permissions(Night.TIMER))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(permissions("/patron-notices/runs"));
  }
}
