package org.folioext.okapitesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OldVersionsTest {
  private static final JsonObject BEFORE =
      new JsonObject("{\"list\": [{\"id\": 1}, {\"id\": 2}], \"version\": 3}");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"list\": [{\"id\": 1, \"new\": true}, {\"id\": 2}], \"version\": 3, \"more\": {}}",
        "{\"list\": [{\"id\": 1}, {\"id\": 2}], \"version\": 3}"
      })
  void moreThanBeforeIsAllowed(String now) {
    assertThat(OldVersions.asFarAs(BEFORE, new JsonObject(now))).isEqualTo(BEFORE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"list\": [{\"id\": 1}], \"version\": 3}",
        "{\"list\": [{\"id\": 1}, {}], \"version\": 3}",
        "{\"list\": [{\"id\": 1}, {\"id\": 2}, {\"id\": 3}], \"version\": 3}",
        "{\"list\": [{\"id\": 2}, {\"id\": 1}], \"version\": 3}",
        "{\"list\": [{\"id\": 1}, {\"id\": 2}], \"version\": 4}",
        "{\"version\": 3}"
      })
  void whatIsLostOrAnotherIsSeen(String now) {
    assertThat(OldVersions.asFarAs(BEFORE, new JsonObject(now))).isNotEqualTo(BEFORE);
  }

  @Test
  void aNameIsLeftOutHoweverDeep() {
    assertThat(OldVersions.without(Set.of("id"), BEFORE))
        .isEqualTo(new JsonObject("{\"list\": [{}, {}], \"version\": 3}"));
  }
}
