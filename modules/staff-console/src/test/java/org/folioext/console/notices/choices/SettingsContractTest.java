package org.folioext.console.notices.choices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folioext.console.notices.choices.Setting.Kind;
import org.folioext.console.web.Languages;
import org.folioext.console.web.Texts;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The page of settings has a line for each setting of mod-patron-notices' contract. */
class SettingsContractTest {

  private static final Path CONTRACT =
      Path.of("../mod-patron-notices/src/main/resources/openapi/patron-notices.yaml");

  /** Of the settings as a whole. */
  private static final Set<String> NO_SETTINGS =
      Set.of("version", "updatedDate", "updatedByUserId");

  private final Map<String, Map<String, Object>> schema = schema();

  private static Map<String, Map<String, Object>> schema() {
    try (InputStream in = Files.newInputStream(CONTRACT)) {
      Object contract = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      Map<String, Map<String, Object>> settings = new LinkedHashMap<>();
      map(in(contract, "components", "schemas", "settings", "properties"))
          .forEach((name, property) -> settings.put(name, map(property)));
      settings.keySet().removeAll(NO_SETTINGS);
      return settings;
    } catch (IOException e) {
      throw new AssertionError("there is no contract", e);
    }
  }

  private static Object in(Object whole, String... path) {
    Object part = whole;
    for (String step : path) {
      part = map(part).get(step);
    }
    return part;
  }

  private static Map<String, Object> map(Object yaml) {
    Map<String, Object> map = new LinkedHashMap<>();
    ((Map<?, ?>) yaml).forEach((key, value) -> map.put(String.valueOf(key), value));
    return map;
  }

  @Test
  void everySettingHasOneLineAndThereIsNoLineOfNone() {
    assertThat(schema).hasSizeGreaterThan(10);
    assertThat(Setting.all())
        .extracting(Setting::name)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(schema.keySet());
  }

  @Test
  void aLineAsksForWhatTheContractTakes() {
    Map<String, Object> types =
        schema.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().get("type")));
    for (Setting setting : Setting.all()) {
      String type =
          switch (setting.kind()) {
            case NUMBER -> "integer";
            case FLAG -> "boolean";
            default -> "string";
          };
      assertThat(types.get(setting.name())).as(setting.name()).isEqualTo(type);
    }
  }

  @Test
  void aChoiceOffersWhatTheContractTakesAndNoMore() {
    schema.forEach(
        (name, property) -> {
          List<String> choices =
              Setting.all().stream()
                  .filter(setting -> setting.name().equals(name))
                  .filter(setting -> setting.kind() == Kind.CHOICE)
                  .flatMap(setting -> setting.choices().stream())
                  .toList();
          List<?> taken = (List<?>) property.getOrDefault("enum", List.of());
          assertThat(choices)
              .as(name)
              .hasSameElementsAs(taken.stream().map(String::valueOf).toList());
        });
  }

  @Test
  void everyLineAndEveryChoiceHasItsWords() {
    Texts texts =
        new Languages(List.of("notices", "notices-choices")).of(Locale.ENGLISH, ZoneId.of("UTC"));
    for (Setting setting : Setting.all()) {
      assertThat(texts.has("notices.label." + setting.name())).as(setting.name()).isTrue();
      assertThat(texts.has("notices.choices.help." + setting.name())).as(setting.name()).isTrue();
      assertThat(setting.choices())
          .allMatch(choice -> texts.has("notices.choices." + setting.name() + "." + choice));
    }
  }
}
