package org.folioext.patronflags.domain.scan;

/** Why users who are gone are not purged. */
public enum PurgeRefusal {
  /** The scan held nothing back. */
  NOTHING_HELD,
  /** A person has had it done. */
  PURGED,
  /** A newer scan has finished: what that one found is to be confirmed. */
  OUTDATED,
  /** They are not as many, or not the same, as the person was shown. */
  OTHERS
}
