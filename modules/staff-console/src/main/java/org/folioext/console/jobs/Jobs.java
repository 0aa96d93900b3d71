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
  public record OfModule(String title, ModuleJobs jobs, Optional<String> trouble) {

    private static final String HIDDEN = "jobs.forbidden";

    /** The jobs of a module that the person may not see. */
    static OfModule hidden(String title) {
      return unknown(title, HIDDEN);
    }

    /** Whether the person may not see them, and nothing is wrong. */
    public boolean hidden() {
      return trouble.filter(HIDDEN::equals).isPresent();
    }

    static OfModule unknown(String title, String trouble) {
      return new OfModule(title, new ModuleJobs(List.of(), List.of()), Optional.of(trouble));
    }
  }
}
