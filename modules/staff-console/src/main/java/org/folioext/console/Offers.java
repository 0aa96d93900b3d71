package org.folioext.console;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.gateway.GatewayFailure.Kind;
import org.folioext.console.patrons.Rights;
import org.folioext.console.web.PageGroup;

/**
 * What is not offered to a person: groups whose module the library does not have, and what takes a
 * permission that they lack. Where FOLIO does not tell in time everything is offered, and refused
 * when it is tried. For many threads.
 */
final class Offers {
  private final Gateway gateway;
  private final List<PageGroup> groups;
  private final Duration patience;

  Offers(Gateway gateway, List<PageGroup> groups, Duration patience) {
    this.gateway = gateway;
    this.groups = List.copyOf(groups);
    this.patience = patience;
  }

  /** Names of it; never fails. */
  Future<Set<String>> closed(Caller caller) {
    List<Future<Optional<String>>> absent =
        groups.stream()
            .map(group -> absent(caller, group).map(is -> Optional.of(group.id()).filter(id -> is)))
            .toList();
    Future<Rights> rights = inTime(Rights.of(gateway, caller), Rights.UNKNOWN);
    return Future.all(absent)
        .compose(all -> rights)
        .map(
            known -> {
              Set<String> closed = new HashSet<>(lacking(known));
              absent.forEach(one -> one.result().ifPresent(closed::add));
              return closed;
            });
  }

  private Future<Boolean> absent(Caller caller, PageGroup group) {
    return group
        .module()
        .map(path -> inTime(gateway.get(caller, path).map(false).recover(Offers::absent), false))
        .orElse(Future.succeededFuture(false));
  }

  private static Future<Boolean> absent(Throwable cause) {
    return Future.succeededFuture(
        cause instanceof GatewayFailure failure && failure.kind() == Kind.NOT_INSTALLED);
  }

  private <T> Future<T> inTime(Future<T> asked, T otherwise) {
    return asked.timeout(patience.toMillis(), TimeUnit.MILLISECONDS).otherwise(otherwise);
  }

  private Set<String> lacking(Rights rights) {
    return groups.stream()
        .map(PageGroup::takes)
        .map(Map::entrySet)
        .flatMap(Collection::stream)
        .filter(one -> !rights.allow(one.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
