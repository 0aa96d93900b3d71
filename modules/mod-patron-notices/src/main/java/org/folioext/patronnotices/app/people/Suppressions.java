package org.folioext.patronnotices.app.people;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.folioext.okapi.Failure;
import org.folioext.okapi.Ids;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.remote.Gateways;
import org.folioext.patronnotices.app.Authors;
import org.folioext.patronnotices.app.cases.Known;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.people.Suppression;
import org.folioext.patronnotices.domain.people.Suppression.Reason;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.remote.EmailOfUser;
import org.folioext.patronnotices.storage.people.SuppressedAddresses;

/** Addresses to which nothing is sent. Thread-safe. */
public final class Suppressions implements Known.RefusedOf {

  private static final int CALLS_PER_SECOND = 50;

  private final SuppressedAddresses list;
  private final AddressHashes hashes;
  private final Gateways gateways;
  private final Supplier<UUID> ids;
  private final Clock clock;

  /**
   * Of a store.
   *
   * @param ids of new entries
   */
  public Suppressions(
      SuppressedAddresses list,
      AddressHashes hashes,
      Gateways gateways,
      Supplier<UUID> ids,
      Clock clock) {
    this.list = list;
    this.hashes = hashes;
    this.gateways = gateways;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Future<Set<UUID>> of(String tenant, Map<UUID, String> addresses) {
    return addresses.isEmpty()
        ? Future.succeededFuture(Set.of())
        : hashes.of(tenant).compose(hash -> refused(tenant, hash, addresses));
  }

  private Future<Set<UUID>> refused(String tenant, AddressHash hash, Map<UUID, String> addresses) {
    Map<UUID, String> hashed =
        addresses.entrySet().stream()
            .collect(toMap(Entry::getKey, entry -> hash.of(entry.getValue())));
    return list.refused(tenant, Channel.EMAIL, Set.copyOf(hashed.values()))
        .map(
            refused ->
                hashed.entrySet().stream()
                    .filter(entry -> refused.contains(entry.getValue()))
                    .map(Entry::getKey)
                    .collect(toSet()));
  }

  /**
   * Puts the e-mail address that a patron has in FOLIO on the list, because a person says so.
   *
   * @return the entry that stands; fails with NOT_FOUND where FOLIO has no such user, with
   *     UNPROCESSABLE, {@code no-address}, where they have none
   */
  public Future<Suppression> add(OkapiHeaders headers, String patron, Reason reason) {
    Author author = Authors.of(headers, clock);
    return Future.succeededFuture(patron)
        .map(id -> Ids.in("patronId", id))
        .compose(
            id ->
                new EmailOfUser(gateways.of(headers, CALLS_PER_SECOND))
                    .of(id)
                    .map(address -> address.orElseThrow(Suppressions::noAddress))
                    .compose(address -> hashes.of(headers.tenant()).map(hash -> hash.of(address)))
                    .compose(hash -> list.add(headers.tenant(), entry(reason, id, author), hash)));
  }

  private Suppression entry(Reason reason, UUID patron, Author author) {
    return new Suppression(
        ids.get(),
        Channel.EMAIL,
        reason,
        Optional.of(patron),
        author,
        Optional.empty(),
        Optional.empty());
  }

  private static Failure noAddress() {
    return Failure.unprocessable("no-address", "The patron has no e-mail address in FOLIO.");
  }

  /** Takes an entry off the list; fails with NOT_FOUND. */
  public Future<Suppression> lift(OkapiHeaders headers, String id) {
    Author author = Authors.of(headers, clock);
    return Future.succeededFuture(id)
        .map(text -> Ids.of("suppression", text))
        .compose(one -> list.lift(headers.tenant(), one, author))
        .map(found -> found.orElseThrow(() -> Failure.notFound("suppression", id)));
  }

  /** Those there are and were, by CQL. */
  public Future<Listed<Suppression>> list(String tenant, Optional<String> cql, Page page) {
    return list.list(tenant, cql, page);
  }
}
