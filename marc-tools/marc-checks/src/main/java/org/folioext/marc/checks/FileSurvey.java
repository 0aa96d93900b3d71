package org.folioext.marc.checks;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.marc.io.Reading;

/** What the first records of a file say of the whole. Stateless. */
public final class FileSurvey {
  private FileSurvey() {}

  /**
   * The other family than MARC 21 that a file is in.
   *
   * @param first readings from the beginning of the file, some dozens
   * @return the family of more than half of the readable ones, or empty
   */
  public static Optional<ForeignFormat> of(List<Reading> first) {
    Map<ForeignFormat, Integer> counts = new EnumMap<>(ForeignFormat.class);
    int readable = 0;
    for (Reading reading : first) {
      if (reading instanceof Reading.Readable record) {
        readable++;
        ForeignFormat.of(record.record()).ifPresent(f -> counts.merge(f, 1, Integer::sum));
      }
    }
    int half = readable / 2;
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > half)
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
