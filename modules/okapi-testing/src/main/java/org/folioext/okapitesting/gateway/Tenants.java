package org.folioext.okapitesting.gateway;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** All tenants, by id. Safe for use by several threads. */
public final class Tenants {
  private final Map<String, Tenant> byId = new ConcurrentSkipListMap<>();

  /**
   * Adds one; a Refusal 400 when its id is not [a-z][a-z0-9]{0,30}, or taken.
   *
   * @param open whether it has no auth module
   */
  public Tenant add(JsonObject json, boolean open) {
    String id = json.getString("id", "");
    if (!id.matches("[a-z][a-z0-9]{0,30}")) {
      throw new Refusal(
          400,
          "Invalid tenant id, may only contain a-z and 0-9 and must match"
              + " '[a-z][a-z0-9]{0,30}' but it is "
              + id);
    }
    Tenant tenant = new Tenant(json, open);
    if (byId.putIfAbsent(id, tenant) != null) {
      throw new Refusal(400, "Duplicate tenant id " + id);
    }
    return tenant;
  }

  /** Forgets one, without a word to its modules: that is what Okapi does. */
  void remove(String id) {
    byId.remove(get(id).id());
  }

  public Optional<Tenant> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** One by its id; a Refusal 404 when it is not known. */
  public Tenant get(String id) {
    return find(id).orElseThrow(() -> new Refusal(404, id));
  }

  List<Tenant> all() {
    return new ArrayList<>(byId.values());
  }
}
