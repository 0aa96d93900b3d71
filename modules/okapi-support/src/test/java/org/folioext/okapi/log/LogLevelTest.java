package org.folioext.okapi.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.xml.XmlConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogLevelTest {

  /** What stands in the place of LOG_LEVEL, which a test cannot set. */
  private static final String STAND_IN = "folioext.test.level";

  @ParameterizedTest
  @CsvSource({"WARN,WARN", "debug,DEBUG", "'',INFO", "LOUD,INFO", "${x},INFO", ",INFO"})
  void isInfoUnlessItIsALevel(String set, String level) throws IOException {
    if (set != null) {
      System.setProperty(STAND_IN, set);
    }
    try (InputStream shipped = getClass().getResourceAsStream("/log4j2.xml")) {
      String text = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
      byte[] xml =
          text.replace("env:LOG_LEVEL", "sys:" + STAND_IN).getBytes(StandardCharsets.UTF_8);
      XmlConfiguration read =
          new XmlConfiguration(
              new LoggerContext("test"), new ConfigurationSource(new ByteArrayInputStream(xml)));
      read.initialize();

      assertThat(read.getRootLogger().getLevel()).hasToString(level);
    } finally {
      System.clearProperty(STAND_IN);
    }
  }
}
