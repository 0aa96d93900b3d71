package org.folioext.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.folioext.okapi.config.Env;
import org.junit.jupiter.api.Test;

class ConsoleConfigTest {
  private static final String KEY =
      Base64.getEncoder().encodeToString("0123456789abcdefghijklmnopqrstuv".getBytes());

  @Test
  void theKeyIsNeverShown() {
    Env env = new Env(Map.of("OKAPI_URL", "http://okapi:9130/", "CONSOLE_KEY", KEY));
    ConsoleConfig config = ConsoleConfig.of(env);
    env.check();
    assertThat(config.gateway()).hasToString("http://okapi:9130");
    assertThat(config.secureCookies()).isTrue();
    assertThat(config.toString()).contains("http://okapi:9130").doesNotContain("key");
  }

  @Test
  void whatIsMissingIsToldTogether() {
    Env env = new Env(Map.of("CONSOLE_KEY", "short", "CONSOLE_SECURE_COOKIES", "maybe"));
    ConsoleConfig.of(env);
    assertThatThrownBy(env::check)
        .hasMessageContaining("OKAPI_URL is not set")
        .hasMessageContaining("CONSOLE_KEY is not 32 bytes in base64")
        .hasMessageContaining("CONSOLE_SECURE_COOKIES is neither true nor false")
        .hasMessageNotContaining("short");
  }

  @Test
  void theGuideNamesWhatIsRead() throws Exception {
    Env env = new Env(Map.of());
    ConsoleConfig.of(env);
    String guide = Files.readString(Path.of("../../docs/staff-console.md"));
    assertThat(env.names()).allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
  }
}
