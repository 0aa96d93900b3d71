package org.folioext.okapi.form;

import java.util.List;

/** What a text that a person wrote comes to. */
public sealed interface Reading<T> {

  /** What it says. */
  record Good<T>(T value) implements Reading<T> {}

  /** All that is wrong with it; never empty. */
  record Bad<T>(List<Mistake> mistakes) implements Reading<T> {}
}
