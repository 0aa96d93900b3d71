package org.folioext.patronnotices.remote;

import java.util.List;
import java.util.Optional;

/**
 * Records of a range of ids that came at once, in the order of their ids.
 *
 * @param covered the range of which they are all
 * @param rest what is still to be read behind it; empty where that is all
 */
public record Part<T>(List<T> records, IdRange covered, Optional<IdRange> rest) {

  public Part {
    records = List.copyOf(records);
  }
}
