package org.folioext.okapitesting.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallPartsTest {
  @ParameterizedTest
  @CsvSource({
    "/users, /users, true",
    "/users, /users/1, false",
    "/users/{id}, /users/1, true",
    "/users/{id}, /users/, false",
    "/users/{id}, /users/1/2, false",
    "/files*, /files, true",
    "/files*, /files/a/b, true",
    "/a/{id}/b, /a/x.y/b, true",
    "/a.b, /axb, false"
  })
  void patternsMatchWholePaths(String pattern, String path, boolean matches) {
    assertThat(PathPattern.compile(pattern).matcher(path).matches()).isEqualTo(matches);
  }

  @Test
  void versionsAreOrderedByNumberAndThenByWhatComesBeforeARelease() {
    assertThat(
            Stream.of(
                    "m-1.10.0", "m-1.9.0", "m-1.10.0-SNAPSHOT.9", "m-1.10.0-SNAPSHOT.10", "l-2.0.0")
                .map(ModuleId::of)
                .sorted()
                .map(ModuleId::toString))
        .containsExactly(
            "l-2.0.0", "m-1.9.0", "m-1.10.0-SNAPSHOT.9", "m-1.10.0-SNAPSHOT.10", "m-1.10.0");
  }

  @Test
  void aTokenOfAnotherGatewayIsNotRead() {
    Tokens own = new Tokens(Clock.systemUTC());
    Tokens other = new Tokens(Clock.systemUTC());
    String token = own.access("lib1", "reader", "u", Duration.ofMinutes(1));
    assertThat(own.read(token).map(Claims::sub)).contains("reader");
    assertThat(other.read(token)).isEmpty();
    assertThat(own.read("garbage")).isEmpty();
  }

  @Test
  void aRefreshTokenIsGoodOnce() {
    Tokens tokens = new Tokens(Clock.systemUTC());
    String token = tokens.refresh("lib1", "reader", "u", Duration.ofMinutes(1));
    assertThat(tokens.useForRefresh(token, "lib2")).isEmpty();
    assertThat(tokens.useForRefresh(token, "lib1")).isPresent();
    assertThat(tokens.useForRefresh(token, "lib1")).isEmpty();
  }

  @Test
  void requestIdsAreChained() {
    assertThat(Okapi.requestId(Optional.empty(), "/users/1")).matches("\\d{6}/users");
    assertThat(Okapi.requestId(Optional.of("123456/fx"), "/users"))
        .matches("123456/fx;\\d{6}/users");
  }

  @Test
  void showsNoToken() {
    assertThat(Claims.of(Claims.ACCESS, "lib1", "reader", Optional.of("u")))
        .hasToString("access token");
  }
}
