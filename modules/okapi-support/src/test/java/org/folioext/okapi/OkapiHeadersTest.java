package org.folioext.okapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vertx.core.MultiMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OkapiHeadersTest {

  private static final String SECRET = "eyJ-secret";

  private final MultiMap sent =
      MultiMap.caseInsensitiveMultiMap()
          .add("x-okapi-tenant", "lib1")
          .add("x-okapi-token", SECRET)
          .add("x-okapi-url", "http://gateway:9130")
          .add("x-okapi-user-id", "00000000-0000-4000-8000-000000000001")
          .add("x-okapi-request-id", "123/echo;456/users")
          .add("x-okapi-permissions", "[\"things.all\",\"things.item.get\"]");

  @Test
  void passesOnWhatCame() {
    MultiMap outgoing = OkapiHeaders.of(sent).outgoing();

    for (Map.Entry<String, String> header : sent) {
      assertThat(outgoing.get(header.getKey())).isEqualTo(header.getValue());
    }
    assertThat(outgoing.size()).isEqualTo(sent.size());
  }

  @Test
  void readsASystemCallWithoutTokenAndUser() {
    OkapiHeaders headers =
        OkapiHeaders.of(MultiMap.caseInsensitiveMultiMap().add(OkapiHeaders.TENANT, "lib1"));

    assertThat(headers.token()).isEmpty();
    assertThat(headers.userId()).isEmpty();
    assertThat(headers.permissions()).isEmpty();
    assertThat(headers.requestId()).isNotBlank();
    assertThat(headers.outgoing().names()).hasSize(2);
  }

  @Test
  void showsNoToken() {
    assertThat(OkapiHeaders.of(sent).toString()).contains("lib1").doesNotContain(SECRET);
  }

  @Test
  void asksForATenant() {
    Failure failure = ill(sent.remove(OkapiHeaders.TENANT));

    assertThat(failure.kind()).isEqualTo(FailureKind.INVALID);
    assertThat(failure.code()).isEqualTo("tenant-missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lib1", "1lib", "lib-1", "lib1;drop", "a2345678901234567890123456789012"})
  void refusesATenantThatIsNone(String tenant) {
    Failure failure = ill(sent.set(OkapiHeaders.TENANT, tenant));

    assertThat(failure.kind()).isEqualTo(FailureKind.INVALID);
    assertThat(failure.code()).isEqualTo("tenant-invalid");
    assertThat(failure.getMessage()).doesNotContain(tenant);
  }

  @ParameterizedTest
  @CsvSource({
    "X-Okapi-Url,not a url",
    "X-Okapi-Url,file:///etc/passwd",
    "X-Okapi-Permissions,things.all",
    "X-Okapi-Permissions,null",
    "X-Okapi-Permissions,[\"a\\u0000\"]",
    "X-Okapi-Permissions,{}"
  })
  void namesAHeaderThatOkapiDoesNotSend(String header, String value) {
    Failure failure = ill(sent.set(header, value));

    assertThat(failure.parameters()).containsEntry("header", header);
  }

  private static Failure ill(MultiMap headers) {
    return catchThrowableOfType(Failure.class, () -> OkapiHeaders.of(headers));
  }
}
