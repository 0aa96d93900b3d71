package org.folioext.okapitesting;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.folioext.okapi.form.Mistakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextBundlesTest {

  @Test
  void whatIsSaidOfMistakesIsThereInFrenchToo() {
    TextBundles.assertFrenchIsWhole(Mistakes.TEXTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing-text", "missing-argument", "no-such-bundle"})
  void aBundleThatIsNotWholeIsTold(String name) {
    assertThatThrownBy(() -> TextBundles.assertFrenchIsWhole("texts." + name))
        .isInstanceOfAny(AssertionError.class, NullPointerException.class);
  }
}
