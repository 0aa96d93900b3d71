package org.folioext.okapitesting.gateway;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The modules that the gateway knows, by id. Safe for use by several threads. */
public final class Modules {
  private final TreeMap<ModuleId, Descriptor> byId = new TreeMap<>();

  /**
   * Adds a module; the same descriptor again is no mistake.
   *
   * @param check whether what it requires must be there
   */
  public synchronized void add(Descriptor module, boolean check) {
    Descriptor before = byId.get(module.id());
    if (before != null) {
      if (before.json().equals(module.json())) {
        return;
      }
      throw new Refusal(400, "create: module " + module.id() + " already exists");
    }
    if (check) {
      Collection<Descriptor> with = new ArrayList<>(byId.values());
      with.add(module);
      List<String> faults = Dependencies.faults(module, with);
      if (!faults.isEmpty()) {
        throw new Refusal(400, String.join("\n", faults));
      }
    }
    byId.put(module.id(), module);
  }

  /** Forgets a module; a Refusal 404 when it is not known. */
  public synchronized void remove(String id) {
    byId.remove(get(id).id());
  }

  public synchronized Optional<Descriptor> find(String id) {
    return ModuleId.isWhole(id) ? Optional.ofNullable(byId.get(ModuleId.of(id))) : Optional.empty();
  }

  /** A module by its id; a Refusal 404 when it is not known. */
  public Descriptor get(String id) {
    return find(id).orElseThrow(() -> new Refusal(404, id));
  }

  /** All, by product and version. */
  public synchronized List<Descriptor> all() {
    return new ArrayList<>(byId.values());
  }

  /** The newest version of a product. */
  public synchronized Optional<Descriptor> newest(String product) {
    return byId.values().stream()
        .filter(module -> module.id().product().equals(product))
        .reduce((older, newer) -> newer);
  }
}
