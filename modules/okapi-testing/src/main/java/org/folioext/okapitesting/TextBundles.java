package org.folioext.okapitesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks bundles of texts. Stateless. */
public final class TextBundles {
  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

  private TextBundles() {}

  /**
   * Fails unless every text of a bundle is there in French too, with the same arguments.
   *
   * @param name its base name: {@code org.folioext.module.messages}
   */
  public static void assertFrenchIsWhole(String name) {
    Properties english = read(name, "");
    Properties french = read(name, "_fr");
    assertThat(new TreeSet<>(french.stringPropertyNames()))
        .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    for (String key : english.stringPropertyNames()) {
      assertThat(arguments(french.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(english.getProperty(key)));
    }
  }

  private static Set<String> arguments(String text) {
    return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Properties read(String name, String language) {
    String resource = "/" + name.replace('.', '/') + language + ".properties";
    try (InputStreamReader in =
        new InputStreamReader(
            Objects.requireNonNull(TextBundles.class.getResourceAsStream(resource), resource),
            StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
