package org.folioext.descriptors;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that all of it is told at once. Not for several threads. */
final class Mistakes {

  private final String subject;
  private final List<String> sentences = new ArrayList<>();

  Mistakes(String subject) {
    this.subject = subject;
  }

  void add(String sentence) {
    sentences.add(sentence);
  }

  void addUnless(boolean right, String sentence) {
    if (!right) {
      add(sentence);
    }
  }

  void check() {
    if (!sentences.isEmpty()) {
      throw new DescriptorException(subject, sentences);
    }
  }
}
