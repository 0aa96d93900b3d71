package org.folioext.marc.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListTest {
  private final CodeLists lists = new CodeLists();

  @ParameterizedTest
  @CsvSource({
    "languages, eng, CURRENT",
    "languages, zxx, CURRENT",
    "languages, scr, OBSOLETE",
    "languages, Eng, UNDEFINED",
    "languages, en, UNDEFINED",
    "countries, xxu, CURRENT",
    "countries, enk, CURRENT",
    "countries, xx, CURRENT",
    "countries, ai, CURRENT",
    "countries, us, OBSOLETE",
    "countries, xxr, OBSOLETE",
    "countries, cs, OBSOLETE",
    "countries, ur, OBSOLETE",
    "countries, zz, UNDEFINED",
    "relators, aut, CURRENT",
    "relators, voc, OBSOLETE",
    "relators, xyz, UNDEFINED",
    "geographic-areas, n-us---, CURRENT",
    "geographic-areas, n-us-ny, CURRENT",
    "geographic-areas, e------, CURRENT",
    "geographic-areas, e-gg---, CURRENT",
    "geographic-areas, e-ur-ru, OBSOLETE",
    "geographic-areas, n-us, UNDEFINED",
    "geographic-areas, n-us----, UNDEFINED",
    "geographic-areas, -------, UNDEFINED"
  })
  void tellsTheStateOfACodeAsRecordsWriteIt(String list, String code, State state) {
    assertThat(lists.list(list).stateOf(code)).isEqualTo(state);
  }

  @Test
  void takesTheBlankThatPadsTwoLetterCountries() {
    CodeList countries = lists.list("countries");
    assertThat(countries.contains("fr ")).isTrue();
    assertThat(countries.contains("fr")).isTrue();
    assertThat(countries.contains("   ")).isFalse();
    assertThat(countries.contains("")).isFalse();
    assertThat(countries.isObsolete("uk ")).isTrue();
  }

  @Test
  void findsAnEntryEvenIfItsPaddingIsMissing() {
    CodeList areas = lists.list("geographic-areas");
    assertThat(areas.width()).isEqualTo(7);
    assertThat(areas.label("n-us")).isEqualTo("United States");
    assertThat(areas.label("n-us---")).isEqualTo("United States");
    assertThat(areas.label("qq")).isNull();
  }

  @Test
  void everyListIsLargeAndSourced() {
    int[] least = {380, 585, 515, 295};
    for (int i = 0; i < least.length; i++) {
      CodeList list = lists.list(lists.ids().get(i));
      assertThat(list.entries()).as(list.id()).hasSizeGreaterThanOrEqualTo(least[i]);
      assertThat(list.sources().get(0).date()).isNotEmpty();
      assertThat(list.id()).isEqualTo(lists.ids().get(i));
    }
  }

  @Test
  void refusesAListItDoesNotHave() {
    assertThatThrownBy(() -> lists.list("planets"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("planets");
  }

  @Test
  void namesTheLineAtFault() {
    byte[] text = "list\tx\t0\tnone\tX\nabc\n".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> CodeListReader.read(text)).hasMessageStartingWith("line 2");
  }
}
