package org.folioext.okapitesting.gateway;

import io.vertx.core.json.JsonArray;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which permissions users hold. As with mod-authtoken a change may be seen only when the cache has
 * ended, or when a request asks to refresh it. Safe for use by several threads.
 */
public final class Grants {
  private record Holder(String tenant, String userId) {}

  private record Lookup(Set<String> permissions, Instant until) {}

  private final Clock clock;
  private final Duration cached;
  private final Map<Holder, Lookup> lookups = new ConcurrentHashMap<>();
  private final Map<Holder, Set<String>> held = new ConcurrentHashMap<>();
  private final Map<Holder, String> names = new ConcurrentHashMap<>();

  /**
   * None yet.
   *
   * @param cached how long what was looked up once is good; zero: a change is seen at once
   */
  Grants(Clock clock, Duration cached) {
    this.clock = clock;
    this.cached = cached;
  }

  /** From now on the user holds these, and no others. */
  public void set(String tenant, String userId, Set<String> permissions) {
    held.put(new Holder(tenant, userId), Set.copyOf(permissions));
  }

  /** Says how a user is called, for the texts of refusals. */
  public void name(String tenant, String userId, String username) {
    names.put(new Holder(tenant, userId), username);
  }

  /** How a user is called; the id when nobody said. */
  public String name(String tenant, String userId) {
    return names.getOrDefault(new Holder(tenant, userId), userId);
  }

  Set<String> of(String tenant, String userId) {
    Instant now = clock.instant();
    return lookups
        .compute(
            new Holder(tenant, userId),
            (holder, last) ->
                last != null && now.isBefore(last.until())
                    ? last
                    : new Lookup(held.getOrDefault(holder, Set.of()), now.plus(cached)))
        .permissions();
  }

  /** Forgets what was looked up. */
  void refresh(String tenant, String userId) {
    lookups.remove(new Holder(tenant, userId));
  }

  /** Permissions with all that the sets among them stand for. */
  static Set<String> expand(Collection<String> permissions, Collection<Descriptor> modules) {
    Set<String> all = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(permissions);
    while (!open.isEmpty()) {
      String permission = open.poll();
      if (all.add(permission)) {
        open.addAll(parts(permission, modules));
      }
    }
    return all;
  }

  private static List<String> parts(String permission, Collection<Descriptor> modules) {
    if (permission.startsWith("SYS#")) {
      return modules.stream().flatMap(module -> ofHandlers(permission, module).stream()).toList();
    }
    return modules.stream()
        .flatMap(Descriptor::permissionSets)
        .filter(set -> permission.equals(set.getString("permissionName")))
        .flatMap(set -> set.getJsonArray("subPermissions", new JsonArray()).stream())
        .map(String.class::cast)
        .toList();
  }

  private static List<String> ofHandlers(String permission, Descriptor module) {
    return module.provides().stream()
        .flatMap(provided -> provided.handlers().stream())
        .filter(one -> one.systemPermission(module.id().toString()).equals(permission))
        .flatMap(one -> one.modulePermissions().stream())
        .toList();
  }
}
