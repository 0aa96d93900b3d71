package org.folioext.okapitesting.gateway;

import io.vertx.core.json.JsonArray;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which permissions users hold. Changes hold at once: nothing is cached for a minute here. */
public final class Grants {
  private record Holder(String tenant, String userId) {}

  private final Map<Holder, Set<String>> held = new ConcurrentHashMap<>();
  private final Map<Holder, String> names = new ConcurrentHashMap<>();

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
    return held.getOrDefault(new Holder(tenant, userId), Set.of());
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
