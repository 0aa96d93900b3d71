package org.folioext.patronmatching.model;

import org.folioext.patronmatching.tidy.Features;

/** A person as a model sees them: what is compared, and how rare it is. */
public record Profile(Features features, Shares shares) {

  /** A person under a model's frequencies. */
  public static Profile of(Features features, Frequencies frequencies) {
    return new Profile(features, new Shares(features, frequencies));
  }
}
