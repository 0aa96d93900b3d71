package org.folioext.console.jobs;

import java.util.List;
import java.util.Optional;
import org.folioext.console.gateway.Url;

/**
 * What a module does again and again.
 *
 * @param name what it does, in the person's language
 * @param when in words, in the person's language
 * @param paused whether it is switched off
 * @param trouble what is wrong with it, in the person's language
 * @param controls what a person may do about it; the gateway asks for the permission of each
 */
public record Schedule(
    String name, String when, boolean paused, Optional<String> trouble, List<Control> controls) {

  /**
   * A button.
   *
   * @param label in the person's language
   * @param to where its form goes, below the tenant
   */
  public record Control(String label, Url to) {}

  public Schedule {
    controls = List.copyOf(controls);
  }
}
