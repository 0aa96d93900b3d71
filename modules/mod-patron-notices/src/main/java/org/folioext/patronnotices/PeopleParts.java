package org.folioext.patronnotices;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.remote.Gateways;
import org.folioext.okapi.seal.Seal;
import org.folioext.patronnotices.app.cases.Known;
import org.folioext.patronnotices.app.deed.DeedDesk;
import org.folioext.patronnotices.app.people.AddressHashes;
import org.folioext.patronnotices.app.people.MovedAddresses;
import org.folioext.patronnotices.app.people.OldRows;
import org.folioext.patronnotices.app.people.PatronDesk;
import org.folioext.patronnotices.app.people.PatronExport;
import org.folioext.patronnotices.app.people.Relief;
import org.folioext.patronnotices.app.people.Suppressions;
import org.folioext.patronnotices.app.people.Wanted;
import org.folioext.patronnotices.app.run.LibraryZone;
import org.folioext.patronnotices.app.send.Letterbox;
import org.folioext.patronnotices.storage.ChoiceStore;
import org.folioext.patronnotices.storage.DeedBook;
import org.folioext.patronnotices.storage.people.AddressFlagBox;
import org.folioext.patronnotices.storage.people.AddressFlags;
import org.folioext.patronnotices.storage.people.Cleaning;
import org.folioext.patronnotices.storage.people.Erasure;
import org.folioext.patronnotices.storage.people.HeldDomains;
import org.folioext.patronnotices.storage.people.Ledgers;
import org.folioext.patronnotices.storage.people.Preferences;
import org.folioext.patronnotices.storage.people.Statistics;
import org.folioext.patronnotices.storage.people.SuppressedAddresses;
import org.folioext.patronnotices.storage.people.SuppressionLifts;
import org.folioext.patronnotices.storage.preview.ShownRows;
import org.folioext.patronnotices.storage.renewal.Exclusions;
import org.folioext.patronnotices.storage.renewal.RenewalFlagBox;
import org.folioext.patronnotices.storage.renewal.Renewals;

/**
 * What concerns single patrons, put together. Thread-safe.
 *
 * @param wanted what they asked for
 * @param suppressions addresses to which nothing is sent
 * @param relief where a mail server, and no address, was to blame
 * @param desk what they were told, and all that is kept of them
 * @param oldRows what is older than a library wants to keep
 * @param moved flags of addresses that are others now
 */
record PeopleParts(
    Wanted wanted,
    Suppressions suppressions,
    Relief relief,
    PatronDesk desk,
    OldRows oldRows,
    MovedAddresses moved) {

  /**
   * What they know that planning asks for.
   *
   * @param happened what happened to patrons by the module itself
   * @param leftOut what persons excluded from renewals
   */
  Known known(Known.HappenedTo happened, Known.LeftOut leftOut) {
    return new Known(wanted, suppressions, happened, leftOut);
  }

  static PeopleParts of(
      Database database, AddressHashes hashes, Gateways gateways, Seal seal, Clock clock) {
    DeedBook deeds = new DeedBook(database);
    Ledgers ledgers = new Ledgers(database);
    Preferences preferences = new Preferences(database);
    SuppressedAddresses suppressed = new SuppressedAddresses(database);
    return new PeopleParts(
        new Wanted(preferences, clock),
        new Suppressions(suppressed, hashes, gateways, UUID::randomUUID, clock),
        new Relief(
            new SuppressionLifts(database),
            new HeldDomains(database),
            hashes,
            new ChoiceStore(database),
            new LibraryZone(gateways),
            clock),
        new PatronDesk(
            ledgers,
            new PatronExport(
                ledgers,
                new Letterbox(seal),
                preferences,
                suppressed,
                new Renewals(database),
                new Exclusions(database),
                new ShownRows(database),
                List.of(new AddressFlagBox(database), new RenewalFlagBox(database)),
                deeds),
            new Erasure(database),
            new Statistics(database),
            new DeedDesk(deeds, clock),
            clock),
        new OldRows(new ChoiceStore(database), new Cleaning(database), clock),
        new MovedAddresses(new AddressFlags(database), hashes, gateways));
  }
}
