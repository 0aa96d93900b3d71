package org.folioext.console.jobs;

import java.util.List;
import java.util.Optional;

/** The jobs of all modules. */
public record Jobs(List<OfModule> modules) {

  /**
   * The jobs of one.
   *
   * @param trouble key of the text that tells why nothing is known
   */
  public record OfModule(String title, List<Job> jobs, Optional<String> trouble) {}
}
