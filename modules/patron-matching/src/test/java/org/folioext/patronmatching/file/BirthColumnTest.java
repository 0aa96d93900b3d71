package org.folioext.patronmatching.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthColumnTest {

  /** What the dates of a column mean, year first. */
  private static List<String> read(Optional<DateOrder> told, String... dates) {
    BirthColumn column = new BirthColumn(told, 2026);
    List<Optional<WrittenDate>> written = new ArrayList<>();
    long line = 2;
    for (String date : dates) {
      written.add(column.take(date, line++));
    }
    DateOrder order = column.order("a.csv");
    return written.stream().map(date -> date.map(d -> column.text(d, order)).orElse("")).toList();
  }

  private static List<String> read(String... dates) {
    return read(Optional.empty(), dates);
  }

  @ParameterizedTest
  @CsvSource({
    "1987-03-31, 19870331",
    "1987-3-1, 19870301",
    "19870331, 19870331",
    "1987/03/31 00:00, 19870331",
    "1987-03-31T00:00:00.000+00:00, 19870331",
    "19870331T000000, 19870331",
    "31.03.1987, 19870331",
    "31.3.87, 19870331",
    "03/31/1987, 19870331",
    "31.03.26, 20260331",
    "31.03.27, 19270331",
    "87-03-31, 19870331",
    "31031987, 19870331",
    "03311987, 19870331",
    "19871331, 19871331",
    "05/05/1987, 19870505",
    "٣١/٣/١٩٨٧, 19870331"
  })
  void aDateThatTellsAlone(String written, String meant) {
    assertThat(read(written)).containsExactly(meant);
  }

  @ParameterizedTest
  @CsvSource({"unknown, ''", "-, ''", "'', ''"})
  void noDate(String written, String meant) {
    assertThat(read(written, written)).containsExactly(meant, meant);
  }

  @Test
  void theColumnTells() {
    assertThat(read("03.04.1987", "31.12.1990")).containsExactly("19870403", "19901231");
    assertThat(read("03/04/1987", "12/31/1990")).containsExactly("19870304", "19901231");
    assertThat(read("12/31/90", "03/04/87")).containsExactly("19901231", "19870304");
    assertThat(read("03041987", "31121990")).containsExactly("19870403", "19901231");
  }

  @Test
  void digitsThatCouldBeEither() {
    assertThat(read("20111905", "31121990", "01021980"))
        .containsExactly("19051120", "19901231", "19800201");
    assertThat(read("20111905", "19901231", "19800201"))
        .containsExactly("20111905", "19901231", "19800201");
  }

  @Test
  void aFewTheOtherWayRound() {
    String[] dates = new String[21];
    for (int i = 0; i < 20; i++) {
      dates[i] = "31.12." + (1950 + i);
    }
    dates[20] = "12.31.1990";
    assertThat(read(dates)).endsWith("19691231", "19901231");
  }

  @Test
  void nothingTells() {
    assertThatThrownBy(() -> read("1987-01-02", "03.04.1987"))
        .isInstanceOf(Refused.class)
        .hasMessage(
            "a.csv, line 3: does the day or the month stand first in dates of birth? No date of the"
                + " file tells. Say --dates DMY or --dates MDY.");
    assertThat(read(Optional.of(DateOrder.DMY), "03.04.1987")).containsExactly("19870403");
    assertThat(read(Optional.of(DateOrder.MDY), "03.04.1987")).containsExactly("19870304");
    assertThat(read(Optional.of(DateOrder.YMD), "03.04.05")).containsExactly("20030405");
  }

  @Test
  void bothWaysRound() {
    assertThatThrownBy(() -> read("03.04.1987", "31.12.1990", "12.31.1990"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Of those that tell, 1 say the day, 1 the month.");
  }

  @Test
  void mostAreNoDates() {
    assertThatThrownBy(() -> read("1987-01-02", "31867", "31 March 1987"))
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("a.csv: most dates of birth are no dates, the first in line 3.")
        .hasMessageNotContaining("31867");
    assertThat(read("1987-01-02", "1987-01-03", "1987"))
        .containsExactly("19870102", "19870103", "");
  }

  @Test
  void whatNobodyWouldWrite() {
    BirthColumn column = new BirthColumn(Optional.empty(), 2026);
    for (String odd :
        List.of("9".repeat(40), "1-2-" + "3".repeat(20), "0.0.0", "99/99/9999", "1-2")) {
      column.take(odd, 2);
    }
    assertThat(column.unreadable()).isEqualTo(4);
  }
}
