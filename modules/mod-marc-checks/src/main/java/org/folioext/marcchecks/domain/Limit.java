package org.folioext.marcchecks.domain;

import java.util.Arrays;
import java.util.Optional;

/** What a tenant may set a number for. The contract has the same names and ranges. */
public enum Limit {
  /** Bytes of one file as it is sent. */
  MAX_UPLOAD_BYTES("maxUploadBytes", 1L << 40, 2L << 30),
  /** Files being received, waiting or checked at once. */
  MAX_OPEN_RUNS("maxOpenRuns", 1000, 20),
  /** Days that an upload stays after its run has ended. */
  UPLOAD_DAYS("uploadDays", 3650, 30),
  /** Days that a run and its findings stay after it has ended. */
  RUN_DAYS("runDays", 3650, 180);

  private final String id;
  private final long most;
  private final long usual;

  Limit(String id, long most, long usual) {
    this.id = id;
    this.most = most;
    this.usual = usual;
  }

  /** The name in requests and files. */
  public String id() {
    return id;
  }

  /** The highest value; the lowest is 1. */
  public long most() {
    return most;
  }

  /** What holds where nothing was set. */
  public long usual() {
    return usual;
  }

  /** Whether it may be set to a value. */
  public boolean allows(long value) {
    return value >= 1 && value <= most;
  }

  /** The limit of that {@link #id()}. */
  public static Optional<Limit> of(String id) {
    return Arrays.stream(values()).filter(limit -> limit.id.equals(id)).findFirst();
  }
}
