package org.folioext.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
  @Test
  void staysUpOnOkapisPortUnlessToldOtherwise() {
    assertThat(Options.of(List.of())).isEqualTo(new Options(false, 9130));
    assertThat(Options.of(List.of("--port", "0", "--once"))).isEqualTo(new Options(true, 0));
  }

  @Test
  void saysWhichOptionItDoesNotKnowAndWhichPortIsNone() {
    assertThatThrownBy(() -> Options.of(List.of("--twice"))).hasMessageContaining("'--twice'");
    assertThatThrownBy(() -> Options.of(List.of("--port", "65536"))).hasMessageContaining("65536");
    assertThatThrownBy(() -> Options.of(List.of("--port"))).hasMessageContaining("a number");
  }
}
