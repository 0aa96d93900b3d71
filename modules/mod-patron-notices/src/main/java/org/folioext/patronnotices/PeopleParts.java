package org.folioext.patronnotices;

import java.time.Clock;
import java.util.UUID;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.remote.Gateways;
import org.folioext.patronnotices.app.cases.Known;
import org.folioext.patronnotices.app.people.AddressHashes;
import org.folioext.patronnotices.app.people.Suppressions;
import org.folioext.patronnotices.app.people.Wanted;
import org.folioext.patronnotices.storage.people.Preferences;
import org.folioext.patronnotices.storage.people.SuppressedAddresses;

/**
 * What concerns single patrons, put together. Thread-safe.
 *
 * @param wanted what they asked for
 * @param suppressions addresses to which nothing is sent
 */
record PeopleParts(Wanted wanted, Suppressions suppressions) {

  /**
   * What they know that planning asks for.
   *
   * @param happened what happened to patrons by the module itself
   */
  Known known(Known.HappenedTo happened) {
    return new Known(wanted, suppressions, happened);
  }

  static PeopleParts of(
      Database database, AddressHashes hashes, Gateways gateways, Clock clock) {
    return new PeopleParts(
        new Wanted(new Preferences(database), clock),
        new Suppressions(
            new SuppressedAddresses(database), hashes, gateways, UUID::randomUUID, clock));
  }
}
