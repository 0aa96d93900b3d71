package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.folioext.descriptors.DescriptorFolder;
import org.folioext.descriptors.EnvNames;
import org.folioext.okapi.config.Env;
import org.junit.jupiter.api.Test;

/** The descriptor names the environment variables that are read, and no others. */
class EnvironmentTest {

  private static final Pattern IN_LOG_CONFIGURATION = Pattern.compile("\\$\\{env:([A-Z_]+)");

  @Test
  void whatIsReadIsWhatTheDescriptorNames() throws IOException {
    Env env = new Env(Map.of());
    NoticesConfig.of(env);
    Set<String> read = new TreeSet<>(env.names());
    IN_LOG_CONFIGURATION
        .matcher(resource("/log4j2.xml"))
        .results()
        .forEach(name -> read.add(name.group(1)));

    DescriptorFolder folder = new DescriptorFolder(Path.of("../.."), Site.NAME);
    assertThat(EnvNames.differences(folder.module(), read)).isEmpty();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = EnvironmentTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
