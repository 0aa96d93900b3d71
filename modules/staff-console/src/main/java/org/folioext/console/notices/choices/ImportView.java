package org.folioext.console.notices.choices;

import java.util.List;
import java.util.Optional;
import org.folioext.console.patrons.Mistake;

/**
 * The form that takes a configuration.
 *
 * @param yaml what was written
 * @param mistakes what is wrong with it
 * @param tried what it would change; empty before it was tried
 */
public record ImportView(String yaml, List<Mistake> mistakes, Optional<Tried> tried) {

  /**
   * What a text would change.
   *
   * @param staysOff ids of rules that it says are on, and that stay off
   */
  public record Tried(List<Change> changes, List<String> staysOff) {}
}
