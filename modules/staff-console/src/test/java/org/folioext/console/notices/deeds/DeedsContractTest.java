package org.folioext.console.notices.deeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folioext.console.web.Languages;
import org.folioext.console.web.Texts;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The page has a word for each kind of deed of mod-patron-notices' contract, and each detail. */
class DeedsContractTest {

  private static final Path CONTRACT =
      Path.of("../mod-patron-notices/src/main/resources/openapi/patron-notices.yaml");

  private final Texts texts =
      new Languages(List.of("notices-deeds")).of(Locale.ENGLISH, ZoneId.of("UTC"));

  private static Object in(String... path) throws IOException {
    try (InputStream in = Files.newInputStream(CONTRACT)) {
      Object part = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      for (String step : path) {
        part = ((Map<?, ?>) part).get(step);
      }
      return part;
    }
  }

  @Test
  void everyKindIsOfferedAndHasItsWords() throws IOException {
    List<?> kinds = (List<?>) in("components", "schemas", "deed", "properties", "kind", "enum");
    assertThat(DeedFilter.KINDS)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(kinds.stream().map(String::valueOf).toList());
    assertThat(DeedFilter.KINDS).allMatch(kind -> texts.has("notices.deeds.did." + kind));
  }

  @Test
  void everyDetailHasItsWords() throws IOException {
    Map<?, ?> details =
        (Map<?, ?>) in("components", "schemas", "deed", "properties", "details", "properties");
    Set<String> names = details.keySet().stream().map(String::valueOf).collect(Collectors.toSet());
    assertThat(names).hasSizeGreaterThan(10);
    assertThat(names).allMatch(name -> texts.has("notices.deeds.detail." + name));
  }
}
