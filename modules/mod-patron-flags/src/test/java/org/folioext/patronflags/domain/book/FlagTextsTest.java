package org.folioext.patronflags.domain.book;

import org.folioext.okapitesting.TextBundles;
import org.junit.jupiter.api.Test;

class FlagTextsTest {

  @Test
  void everyTextIsThereInFrenchWithTheSameArguments() {
    TextBundles.assertFrenchIsWhole("org.folioext.patronflags.messages");
  }
}
