package org.folioext.okapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plain | plain",
        "a;b | \"a;b\"",
        "a,b | \"a,b\"",
        "a;\"b\" | \"a;\"\"b\"\"\"",
        "=1+1 | '=1+1",
        "=1;1 | \"'=1;1\"",
        "`` | ``"
      })
  void noCellIsDividedOrCalculated(String cell, String written) {
    assertThat(Csv.rows(List.of(List.of("first", cell, "last"))))
        .isEqualTo("first," + written + ",last\r\n");
  }

  @Test
  void aTableBeginsWithItsMarkAndHeadingsAndHasARowALine() {
    assertThat(Csv.begin(List.of("a", "b;c"))).isEqualTo("\uFEFFa,\"b;c\"\r\n");
    assertThat(Csv.rows(List.of(List.of("1", "2"), List.of("3", "4")))).isEqualTo("1,2\r\n3,4\r\n");
    assertThat(Csv.rows(List.of())).isEmpty();
  }
}
