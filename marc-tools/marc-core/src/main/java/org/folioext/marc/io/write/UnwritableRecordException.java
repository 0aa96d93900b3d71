package org.folioext.marc.io.write;

import java.util.List;
import java.util.stream.Collectors;

/** A record holds something that the format has no way to say. The message names each thing. */
public final class UnwritableRecordException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Loss> losses;

  UnwritableRecordException(List<Loss> losses) {
    super(losses.stream().map(Loss::message).collect(Collectors.joining("; ")));
    this.losses = losses;
  }

  /** What cannot be written; unmodifiable, not empty. */
  public List<Loss> losses() {
    return losses;
  }
}
