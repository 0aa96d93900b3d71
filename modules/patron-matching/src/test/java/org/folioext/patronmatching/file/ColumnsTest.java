package org.folioext.patronmatching.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnsTest {

  @ParameterizedTest
  @EnumSource
  void namesAreFoldedAndOfOneColumn(Column column) {
    ColumnNames names = new ColumnNames();
    assertThat(names.of(column)).isNotEmpty().doesNotHaveDuplicates();
    assertThat(names.of(column)).allMatch(name -> name.equals(ColumnNames.folded(name)));
    Set<String> others = new HashSet<>();
    for (Column other : Column.values()) {
      if (other != column) {
        others.addAll(names.of(other));
      }
    }
    assertThat(names.of(column)).doesNotContainAnyElementsOf(others);
  }

  @Test
  void aNumberOfThePersonIsNoColumnOfThese() {
    ColumnNames names = new ColumnNames();
    for (Column column : Column.values()) {
      assertThat(names.of(column))
          .doesNotContain("ssn", "socialsecuritynumber", "socsecid", "nationalid", "taxid");
    }
  }

  @Test
  void theLikeliestNameWins() {
    List<String> header =
        List.of("Barcode", "id", "Surname", "First name", "Middle name", "Mobile", "Phone", "Town");
    Columns columns = Columns.of("a.csv", header, Map.of(), "");
    List<String> row = List.of("b", "i", "s", "f", "m", "1", "2", "t");
    assertThat(columns.one(Column.ID, row)).isEqualTo("i");
    assertThat(columns.one(Column.MIDDLE, row)).isEqualTo("m");
    assertThat(columns.all(Column.PHONE, row)).containsExactly("2", "1");
    assertThat(columns.one(Column.BIRTH, row)).isEmpty();
  }

  @Test
  void whatAPersonSaysWins() {
    List<String> header = List.of("id", "Barcode", "name", "Vorname", "Telefon", "cluster");
    Columns columns =
        Columns.of(
            "a.csv",
            header,
            Map.of(Column.ID, List.of("barcode"), Column.PHONE, List.of()),
            "cluster");
    List<String> row = List.of("i", "b", "n", "v", "t", "c");
    assertThat(columns.one(Column.ID, row)).isEqualTo("b");
    assertThat(columns.one(Column.FAMILY, row)).isEqualTo("n");
    assertThat(columns.all(Column.PHONE, row)).isEmpty();
    assertThat(columns.truth(row)).isEqualTo("c");
  }
}
