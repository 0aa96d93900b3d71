package org.folioext.marc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixedFieldTest {
  private static final String BOOK = "200102s2019    ilua     b    001 0 eng d";

  private final FormatSchema schema = new Marc21().bibliographic();

  private FixedPosition position(int tag, String layout, int offset) {
    return schema.field(tag).layout(layout).at(offset);
  }

  @Test
  void acceptsEachPositionOfAnOrdinaryBook() {
    FixedFieldLayout layout = schema.layout(8, '2', 'a', 'm');
    byte[] bytes = BOOK.getBytes(StandardCharsets.US_ASCII);
    assertThat(layout.name()).isEqualTo("books");
    assertThat(layout.isLength(BOOK.length())).isTrue();
    for (FixedPosition position : layout.positions()) {
      assertThat(position.stateIn(BOOK)).as(position.label()).isEqualTo(State.CURRENT);
      assertThat(position.stateIn(bytes, 0, bytes.length)).isEqualTo(State.CURRENT);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a, m, books",
    "a, a, books",
    "t, s, books",
    "a, s, continuing-resources",
    "a, i, continuing-resources",
    "a, b, continuing-resources",
    "m, m, computer-files",
    "e, m, maps",
    "f, s, maps",
    "c, m, music",
    "i, s, music",
    "j, m, music",
    "g, m, visual-materials",
    "k, m, visual-materials",
    "r, m, visual-materials",
    "p, c, mixed-materials",
    "x, m, common",
    "a, x, common"
  })
  void choosesThe008LayoutByTheLeader(char type, char level, String name) {
    assertThat(schema.layout(8, '2', type, level).name()).isEqualTo(name);
  }

  @Test
  void chooses006And007ByTheirOwnFirstCharacter() {
    assertThat(schema.layout(6, 'm', 'a', 'm').name()).isEqualTo("computer-files");
    assertThat(schema.layout(6, 's', 'a', 'm').name()).isEqualTo("continuing-resources");
    assertThat(schema.layout(7, 's', 'a', 'm').name()).isEqualTo("sound-recording");
    assertThat(schema.layout(7, 'x', 'a', 'm')).isNull();
    assertThat(schema.layout(245, '1', 'a', 'm')).isNull();
  }

  @Test
  void everyLayoutCoversItsWholeLengthWithoutOverlap() {
    for (int tag : new int[] {0, 6, 7, 8}) {
      for (FixedFieldLayout layout : schema.field(tag).layouts()) {
        int next = 0;
        for (FixedPosition position : layout.positions()) {
          boolean gap = layout.name().equals("common") && position.from() == 35;
          assertThat(position.from()).as(layout.name()).isEqualTo(gap ? 35 : next);
          next = position.to() + 1;
        }
        assertThat(next).as(layout.name()).isEqualTo(layout.length());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a, 8", "d, 6", "f, 10", "g, 9", "h, 13", "k, 6", "m, 23", "o, 2", "q, 2", "r, 11", "s, 14",
    "t, 2", "v, 9", "z, 2"
  })
  void knowsTheLengthOfEachCategoryOf007(char category, int length) {
    FixedFieldLayout layout = schema.field(7).layout(category);
    assertThat(layout.length()).isEqualTo(length);
    assertThat(layout.minLength()).isEqualTo(length);
  }

  @Test
  void allowsTheShortFormOfElectronicResources() {
    FixedFieldLayout layout = schema.field(7).layout('c');
    assertThat(layout.isLength(6)).isTrue();
    assertThat(layout.isLength(14)).isTrue();
    assertThat(layout.isLength(7)).isFalse();
  }

  @Test
  void readsCodesInARow() {
    FixedPosition illustrations = position(8, "books", 18);
    assertThat(illustrations.kind()).isEqualTo(PositionKind.SET);
    assertThat(illustrations.stateOf("abf ")).isEqualTo(State.CURRENT);
    assertThat(illustrations.stateOf("    ")).isEqualTo(State.CURRENT);
    assertThat(illustrations.stateOf("||||")).isEqualTo(State.CURRENT);
    assertThat(illustrations.stateOf("abz ")).isEqualTo(State.UNDEFINED);
    assertThat(illustrations.stateOf("ab")).isEqualTo(State.UNDEFINED);
    assertThat(illustrations.stateOf("ab\u00e9 ")).isEqualTo(State.UNDEFINED);
    assertThat(position(8, "books", 24).stateOf("bh  ")).isEqualTo(State.OBSOLETE);
  }

  @Test
  void readsWholeValuesAndNumberRanges() {
    FixedPosition runningTime = position(8, "visual-materials", 18);
    for (String value : new String[] {"000", "001", "120", "999", "nnn", "---", "|||"}) {
      assertThat(runningTime.stateOf(value)).as(value).isEqualTo(State.CURRENT);
    }
    assertThat(runningTime.stateOf("n  ")).isEqualTo(State.UNDEFINED);
    assertThat(runningTime.stateOf("1 0")).isEqualTo(State.UNDEFINED);
    assertThat(position(8, "maps", 22).stateOf("bd")).isEqualTo(State.CURRENT);
    assertThat(position(8, "maps", 22).stateOf("  ")).isEqualTo(State.CURRENT);
    assertThat(position(8, "maps", 22).stateOf("||")).isEqualTo(State.CURRENT);
    assertThat(position(8, "maps", 22).stateOf("b|")).isEqualTo(State.UNDEFINED);
  }

  @Test
  void readsDates() {
    FixedPosition entered = position(8, "books", 0);
    assertThat(entered.stateOf("991231")).isEqualTo(State.CURRENT);
    assertThat(entered.stateOf("991301")).isEqualTo(State.UNDEFINED);
    assertThat(entered.stateOf("||||||")).isEqualTo(State.UNDEFINED);
    FixedPosition date1 = position(8, "books", 7);
    for (String value : new String[] {"2019", "19uu", "uuuu", "    ", "||||"}) {
      assertThat(date1.stateOf(value)).as(value).isEqualTo(State.CURRENT);
    }
    assertThat(date1.stateOf("19--")).isEqualTo(State.UNDEFINED);
  }

  @Test
  void readsCodesOfLists() {
    FixedPosition place = position(8, "maps", 15);
    assertThat(place.stateOf("xx ")).isEqualTo(State.CURRENT);
    assertThat(place.stateOf("nyu")).isEqualTo(State.CURRENT);
    assertThat(place.stateOf("xxr")).isEqualTo(State.OBSOLETE);
    assertThat(place.stateOf("zzz")).isEqualTo(State.UNDEFINED);
    FixedPosition language = position(8, "music", 35);
    assertThat(language.stateOf("eng")).isEqualTo(State.CURRENT);
    assertThat(language.stateOf("scr")).isEqualTo(State.OBSOLETE);
    assertThat(language.stateOf("   ")).isEqualTo(State.CURRENT);
    assertThat(language.stateOf("|||")).isEqualTo(State.CURRENT);
    assertThat(language.stateOf("ENG")).isEqualTo(State.UNDEFINED);
  }

  @Test
  void keepsTheCodesOfAFormerElementAtTheSamePlace() {
    FixedPosition undefined = position(8, "books", 32);
    assertThat(undefined.kind()).isEqualTo(PositionKind.BLANK);
    assertThat(undefined.stateOf(" ")).isEqualTo(State.CURRENT);
    assertThat(undefined.stateOf("|")).isEqualTo(State.CURRENT);
    assertThat(undefined.stateOf("1")).isEqualTo(State.OBSOLETE);
    assertThat(undefined.code("1").label()).startsWith("Main entry in body of entry: ");
    assertThat(undefined.stateOf("x")).isEqualTo(State.UNDEFINED);
    assertThat(position(8, "maps", 26).stateOf("ab")).isEqualTo(State.OBSOLETE);
    assertThat(position(7, "videorecording", 2).stateOf("r")).isEqualTo(State.OBSOLETE);
  }

  @Test
  void gives006TheCodesOf008() {
    assertThat(position(6, "books", 17).stateOf("d")).isEqualTo(State.CURRENT);
    assertThat(position(6, "continuing-resources", 4).stateOf("p")).isEqualTo(State.CURRENT);
    assertThat(position(6, "computer-files", 6).stateOf("o")).isEqualTo(State.CURRENT);
    assertThat(position(6, "books", 0).stateOf("t")).isEqualTo(State.CURRENT);
    assertThat(position(6, "maps", 1).width()).isEqualTo(4);
  }

  @Test
  void knowsTheLeader() {
    assertThat(position(0, "all", 17).stateOf("8")).isEqualTo(State.CURRENT);
    assertThat(position(0, "all", 17).stateOf("K")).isEqualTo(State.UNDEFINED);
    assertThat(position(0, "all", 6).stateOf("b")).isEqualTo(State.OBSOLETE);
    assertThat(position(0, "all", 10).stateOf("2")).isEqualTo(State.CURRENT);
    assertThat(position(0, "all", 5).allowsFill()).isFalse();
    assertThat(position(0, "all", 5).describe()).isEqualTo("a, c, d, n, p");
  }

  @Test
  void givesUndefinedWhereTheFieldEndsTooSoon() {
    assertThat(position(8, "books", 39).stateIn("200102")).isEqualTo(State.UNDEFINED);
    assertThat(position(8, "books", 0).stateIn("200102")).isEqualTo(State.CURRENT);
  }
}
