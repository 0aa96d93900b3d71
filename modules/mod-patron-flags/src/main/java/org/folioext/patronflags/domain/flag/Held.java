package org.folioext.patronflags.domain.flag;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What waits behind the banner of a storm.
 *
 * @param kinds the most first
 * @param scans that brought it, the newest first
 * @param nights new flags of the last nights that were no storm, the newest first
 */
public record Held(List<HeldKind> kinds, List<OfScan> scans, List<Integer> nights) {

  public Held {
    kinds = List.copyOf(kinds);
    scans = List.copyOf(scans);
    nights = List.copyOf(nights);
  }

  /**
   * One scan.
   *
   * @param date the library's, of a nightly one, else the day in UTC on which it was asked for
   * @param raised new flags that it brought
   * @param held those of them that wait still
   */
  public record OfScan(UUID scan, LocalDate date, long raised, long held) {}
}
