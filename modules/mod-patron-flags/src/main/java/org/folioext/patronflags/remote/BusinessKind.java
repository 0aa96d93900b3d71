package org.folioext.patronflags.remote;

import org.folioext.okapi.remote.Listing;

/** What a patron may have to settle, and where it is asked for. */
public enum BusinessKind {
  /** Interface loan-storage. */
  LOANS("/loan-storage/loans", "loans", "userId", "status.name==\"Open\""),
  /** Interface request-storage; the four open states begin with the word. */
  REQUESTS("/request-storage/requests", "requests", "requesterId", "status=\"Open\""),
  /** Interface feesfines. */
  ACCOUNTS("/accounts", "accounts", "userId", "status.name==\"Open\""),
  /** Interface users: the patron is the sponsor; whether one is active is written variously. */
  PROXIES("/proxiesfor", "proxiesFor", "userId", "");

  private final Listing listing;
  private final String owner;
  private final String open;

  BusinessKind(String path, String name, String owner, String open) {
    this.listing = new Listing(path, name);
    this.owner = owner;
    this.open = open;
  }

  Listing listing() {
    return listing;
  }

  /** The field that names the patron. */
  String owner() {
    return owner;
  }

  /** What is open, as CQL; empty where that cannot be asked. */
  String open() {
    return open;
  }
}
