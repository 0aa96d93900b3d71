package org.folioext.patronflags.app.scan;

import java.time.Clock;
import org.folioext.okapi.remote.Gateway;
import org.folioext.patronflags.domain.scan.Phase;
import org.folioext.patronflags.domain.scan.Scan;
import org.folioext.patronflags.remote.Business;
import org.folioext.patronflags.remote.BusinessKind;
import org.folioext.patronflags.remote.Users;
import org.folioext.patronflags.storage.scan.ScanPatrons;

/** What reads each phase of a scan. */
final class Readers {

  private final String tenant;
  private final Scan scan;
  private final ScanPatrons listed;
  private final Users users;
  private final Business business;
  private final FactsReader facts;
  private final int pageSize;
  private final Clock clock;

  Readers(
      String tenant,
      Scan scan,
      ScanPatrons listed,
      Gateway gateway,
      ScanFrame frame,
      int pageSize,
      Clock clock) {
    this.tenant = tenant;
    this.scan = scan;
    this.listed = listed;
    this.users = new Users(gateway);
    this.business = new Business(gateway);
    this.facts = new FactsReader(new BusinessLook(business), frame.book(), frame.at());
    this.pageSize = pageSize;
    this.clock = clock;
  }

  BatchReader of(Phase phase) {
    return switch (phase) {
      case USERS -> new UsersReader(users, facts, scan.since(), pageSize, clock);
      case LOANS -> touched(BusinessKind.LOANS);
      case REQUESTS -> touched(BusinessKind.REQUESTS);
      case ACCOUNTS -> touched(BusinessKind.ACCOUNTS);
      case PROXIES -> touched(BusinessKind.PROXIES);
      case LISTED -> new ListedReader(tenant, scan.id(), listed, users, facts, clock);
      case GATHER -> throw new IllegalStateException("gathering reads nothing");
    };
  }

  private BatchReader touched(BusinessKind kind) {
    return new TouchedReader(business, kind, scan.since().orElseThrow(), clock);
  }
}
