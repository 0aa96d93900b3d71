package org.folioext.patronnotices.domain.renew;

import java.util.List;

/**
 * How often a prediction came to an end.
 *
 * @param predicted renews, refuses or cannot-tell
 * @param predictedReasons ids of reasons, or of what was not seen
 * @param actual renewed, refused or unmoved
 * @param reasons ids
 * @param folioUnclear of how many of those times nobody could tell whether FOLIO tells of them
 */
public record Tally(
    String predicted,
    List<String> predictedReasons,
    String actual,
    List<String> reasons,
    long times,
    long folioUnclear) {

  /** Whether it came as predicted, reasons and all; of what nobody could tell, nothing is right. */
  public boolean isRight() {
    return predicted.equals("renews")
        ? actual.equals("renewed")
        : predicted.equals("refuses") && predictedReasons.equals(reasons);
  }
}
