package org.folioext.patronflags.storage;

import org.folioext.okapi.seal.SealedKeys;

/** Where the key of each tenant is, by which evidence is compared. */
public final class EvidenceKeys {

  /** Its table. */
  public static final SealedKeys TABLE = new SealedKeys("evidence_key");

  private EvidenceKeys() {}
}
