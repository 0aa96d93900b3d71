package org.folioext.descriptors;

import java.util.List;

/** A module that cannot be described: all that is wrong with it, together. Immutable. */
public final class DescriptorException extends RuntimeException {

  private static final long serialVersionUID = 1;

  @SuppressWarnings("serial") // List.copyOf is serializable
  private final List<String> mistakes;

  /**
   * @param subject what cannot be described, a module's id or a file
   * @param mistakes a sentence for each mistake, at least one
   */
  public DescriptorException(String subject, List<String> mistakes) {
    super(subject + ":\n  " + String.join("\n  ", mistakes));
    this.mistakes = List.copyOf(mistakes);
  }

  /** A sentence for each mistake, each naming what is wrong and where. */
  public List<String> mistakes() {
    return mistakes;
  }
}
