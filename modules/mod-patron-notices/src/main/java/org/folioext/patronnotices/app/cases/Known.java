package org.folioext.patronnotices.app.cases;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.folioext.okapi.remote.Gateway;
import org.folioext.patronnotices.domain.plan.Wishes;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.Patron;

/**
 * What this module itself knows of patrons, and no other.
 *
 * @param wishes what patrons asked for; who asked for nothing may be absent
 * @param refused whose address is on the list of those that failed
 * @param happened events of which FOLIO does not tell
 * @param leftOut what persons excluded from renewals
 */
public record Known(WishesOf wishes, RefusedOf refused, HappenedTo happened, LeftOut leftOut) {

  /** Nothing. */
  public static final Known NOTHING =
      new Known(
          (tenant, patrons) -> Future.succeededFuture(Map.of()),
          (tenant, addresses) -> Future.succeededFuture(Set.of()),
          new HappenedTo() {
            @Override
            public Future<List<UUID>> patrons(NoticePlan plan, Span span) {
              return Future.succeededFuture(List.of());
            }

            @Override
            public Future<Map<UUID, List<Function<Patron, Candidate>>>> of(
                NoticePlan plan, Gateway gateway, Collection<UUID> patrons) {
              return Future.succeededFuture(Map.of());
            }
          },
          tenant -> Future.succeededFuture(false));

  /** What patrons asked for. */
  @FunctionalInterface
  public interface WishesOf {

    /** Of these patrons. */
    Future<Map<UUID, Wishes>> of(String tenant, Collection<UUID> patrons);
  }

  /** Addresses that failed. */
  @FunctionalInterface
  public interface RefusedOf {

    /**
     * The patrons whose e-mail address is among them.
     *
     * @param addresses by patron, as FOLIO has them
     */
    Future<Set<UUID>> of(String tenant, Map<UUID, String> addresses);
  }

  /** What persons excluded from renewals. */
  @FunctionalInterface
  public interface LeftOut {

    /** Whether there are types of items among it: then the type of each loan must be known. */
    Future<Boolean> itemTypes(String tenant);
  }

  /** Events of which FOLIO does not tell, such as a renewal by this module. */
  public interface HappenedTo {

    /** To whom something happened of which a rule may tell on one of those days. */
    Future<List<UUID>> patrons(NoticePlan plan, Span span);

    /**
     * What happened to these patrons and is still so; a candidate is made of the patron as FOLIO
     * has them now. Fails with CallFailed or NotSeen where that cannot be told.
     */
    Future<Map<UUID, List<Function<Patron, Candidate>>>> of(
        NoticePlan plan, Gateway gateway, Collection<UUID> patrons);
  }
}
