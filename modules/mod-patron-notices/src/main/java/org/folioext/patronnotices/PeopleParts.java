package org.folioext.patronnotices;

import java.time.Clock;
import java.util.UUID;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.remote.Gateways;
import org.folioext.patronnotices.app.cases.Known;
import org.folioext.patronnotices.app.people.AddressHashes;
import org.folioext.patronnotices.app.people.PatronDesk;
import org.folioext.patronnotices.app.people.Suppressions;
import org.folioext.patronnotices.app.people.Wanted;
import org.folioext.patronnotices.storage.people.Erasure;
import org.folioext.patronnotices.storage.people.Ledgers;
import org.folioext.patronnotices.storage.people.Preferences;
import org.folioext.patronnotices.storage.people.Statistics;
import org.folioext.patronnotices.storage.people.SuppressedAddresses;

/**
 * What concerns single patrons, put together. Thread-safe.
 *
 * @param wanted what they asked for
 * @param suppressions addresses to which nothing is sent
 * @param desk what they were told, and all that is kept of them
 */
record PeopleParts(Wanted wanted, Suppressions suppressions, PatronDesk desk) {

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
    Preferences preferences = new Preferences(database);
    SuppressedAddresses suppressed = new SuppressedAddresses(database);
    return new PeopleParts(
        new Wanted(preferences, clock),
        new Suppressions(suppressed, hashes, gateways, UUID::randomUUID, clock),
        new PatronDesk(
            new Ledgers(database),
            preferences,
            suppressed,
            new Erasure(database),
            new Statistics(database),
            clock));
  }
}
