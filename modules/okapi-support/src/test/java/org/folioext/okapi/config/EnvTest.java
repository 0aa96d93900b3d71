package org.folioext.okapi.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvTest {

  private static final Map<String, String> LEAST =
      Map.of(
          "DB_HOST", "db", "DB_DATABASE", "folio", "DB_USERNAME", "folio", "DB_PASSWORD", "s3cret");

  @Test
  void readsFoliosNames() {
    Map<String, String> all = new HashMap<>(LEAST);
    all.putAll(Map.of("HTTP_PORT", "9000", "DB_PORT", "5433", "DB_MAXPOOLSIZE", "7"));
    all.put("DB_SERVER_PEM", "-----BEGIN");
    all.put("SHUTDOWN_SECONDS", "5");

    ModuleConfig config = read(all);

    assertThat(config.httpPort()).isEqualTo(9000);
    assertThat(config.drain()).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.database().port()).isEqualTo(5433);
    assertThat(config.database().maxPoolSize()).isEqualTo(7);
    assertThat(config.database().serverPem()).contains("-----BEGIN");
  }

  @Test
  void needsNoMoreThanTheDatabase() {
    ModuleConfig config = read(LEAST);

    assertThat(config.httpPort()).isEqualTo(8081);
    assertThat(config.database().port()).isEqualTo(5432);
    assertThat(config.toString()).doesNotContain("s3cret");
  }

  @Test
  void tellsAllMistakesTogetherAndNoValue() {
    Env env = new Env(Map.of("HTTP_PORT", "port-s3cret", "DB_HOST", " ", "DB_MAXPOOLSIZE", "0"));
    ModuleConfig.of(env);

    assertThatIllegalStateException()
        .isThrownBy(env::check)
        .withMessageContaining("HTTP_PORT is not a whole number from 0 to 65535")
        .withMessageContaining("DB_HOST is not set")
        .withMessageContaining("DB_DATABASE is not set")
        .withMessageContaining("DB_USERNAME is not set")
        .withMessageContaining("DB_PASSWORD is not set")
        .withMessageContaining("DB_MAXPOOLSIZE is not")
        .withMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.5", "x", "11", "-1", "99999999999999999999", "٣"})
  void takesTheFallbackForWhatIsNoNumberInRange(String value) {
    Env env = new Env(Map.of("N", value));

    assertThat(env.integer("N", 0, 10, 4)).isEqualTo(4);
    if (value.isEmpty()) {
      assertThatCode(env::check).doesNotThrowAnyException();
    } else {
      assertThatIllegalStateException().isThrownBy(env::check);
    }
  }

  @Test
  void takesBothEndsOfARange() {
    Env env = new Env(Map.of("A", "-5", "B", "10", "C", "text"));

    assertThat(env.integer("A", -5, 10, 0)).isEqualTo(-5);
    assertThat(env.integer("B", -5, 10, 0)).isEqualTo(10);
    assertThat(env.optional("C", "other")).isEqualTo("text");
    assertThat(env.optional("D", "other")).isEqualTo("other");
    env.check();
  }

  private static ModuleConfig read(Map<String, String> variables) {
    Env env = new Env(variables);
    ModuleConfig config = ModuleConfig.of(env);
    env.check();
    return config;
  }

  @Test
  void aKeyIsThirtyTwoBytesInBase64() {
    String key = "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=";
    Env good = new Env(Map.of("KEY", key));
    assertThat(good.key("KEY").getEncoded()).hasSize(32).startsWith(1, 2, 3);
    good.check();
    Env bad = new Env(Map.of("KEY", "dG9vIHNob3J0"));
    bad.key("KEY");
    bad.key("OTHER");
    assertThatIllegalStateException()
        .isThrownBy(bad::check)
        .withMessageContaining("KEY is not 32 bytes in base64")
        .withMessageContaining("OTHER is not set")
        .withMessageNotContaining("dG9v");
  }
}
