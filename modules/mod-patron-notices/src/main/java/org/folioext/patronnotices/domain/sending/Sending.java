package org.folioext.patronnotices.domain.sending;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.folioext.patronnotices.domain.sending.SendingSwitch.Confirmed;

/**
 * What persons decided about sending, and where that is asked now.
 *
 * @param here the installation that asks
 */
public record Sending(SendingSwitch decided, Installation here) {

  /** Whether anything may go out. */
  public boolean open() {
    return decided.enabled() && standing() == Standing.CONFIRMED;
  }

  /** Whether this is the installation that a person confirmed. */
  public Standing standing() {
    if (!here.isNamed()) {
      return Standing.UNNAMED;
    }
    return decided
        .confirmed()
        .map(Confirmed::fingerprint)
        .map(known -> known.equals(here.fingerprint()) ? Standing.CONFIRMED : Standing.DIFFERENT)
        .orElse(Standing.UNCONFIRMED);
  }

  /** A part of the installation, now and when it was confirmed. */
  public record Compared(Part part, Optional<String> here, Optional<String> confirmed) {

    /** Whether that is why this is another installation. */
    public boolean differs() {
      return !here.equals(confirmed);
    }
  }

  /** All parts, each beside what was confirmed; nothing was where nobody confirmed any. */
  public List<Compared> compared() {
    Optional<Installation> before = decided.confirmed().map(Confirmed::installation);
    return Arrays.stream(Part.values())
        .map(part -> new Compared(part, here.part(part), before.flatMap(one -> one.part(part))))
        .toList();
  }
}
