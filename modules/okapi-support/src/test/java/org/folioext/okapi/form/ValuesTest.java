package org.folioext.okapi.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  @Test
  void whatIsOneIsRead() {
    assertThat(Values.zone("Europe/Berlin")).contains(ZoneId.of("Europe/Berlin"));
    assertThat(Values.time("02:30")).contains(LocalTime.of(2, 30));
    assertThat(Values.url("https://a.example/x")).contains(URI.create("https://a.example/x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Mars/Olympus", "+02:00", "europe/berlin"})
  void whatIsNoZoneIsNotRead(String text) {
    assertThat(Values.zone(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2:30", "25:00", "02:60", "02:30:00"})
  void whatIsNoTimeIsNotRead(String text) {
    assertThat(Values.time(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "javascript:alert(1)",
        "ftp://a.example",
        "https://user@a.example",
        "https://a.example?q=1",
        "https://a.example#x",
        "https://a b"
      })
  void whatIsNoPlainAddressIsNotRead(String text) {
    assertThat(Values.url(text)).isEmpty();
  }

  @Test
  void aNumberOfJsonReadsAsAPersonWritesIt() {
    Tree.Entries tree =
        (Tree.Entries) Tree.of(Map.of("numbers", List.of(18.0, 0.0005, 1e9, 12, -0.0)));
    assertThat(((Tree.Items) tree.entries().get(0).value()).items())
        .extracting(item -> ((Tree.Leaf) item).text())
        .containsExactly("18", "0.0005", "1000000000", "12", "0");
  }
}
