package org.folioext.okapi.http;

import org.folioext.okapi.Failure;
import org.folioext.okapi.text.Language;

/** What a failure says to a person, in their language. Thread-safe. */
@FunctionalInterface
public interface FailureTexts {

  /** English alone: the failure's own message. */
  FailureTexts ENGLISH = (failure, language) -> failure.getMessage();

  /** The sentence; the failure's own message where that language has none. */
  String of(Failure failure, Language language);
}
