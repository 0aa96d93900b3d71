package org.folioext.okapitesting.gateway;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where modules run. Instances of one module take turns. Safe for use by several threads. */
public final class Instances {
  /** One running module. */
  public record Instance(String instId, String srvcId, URI url) {}

  private final Map<String, Instance> byId = new LinkedHashMap<>();
  private int turn;

  /** Adds one; a Refusal 400 when its id is taken. */
  public synchronized void add(Instance instance) {
    if (byId.putIfAbsent(instance.instId(), instance) != null) {
      throw new Refusal(400, "Duplicate instId " + instance.instId());
    }
  }

  /** Forgets one; whether it was known. */
  public synchronized boolean remove(String instId) {
    return byId.remove(instId) != null;
  }

  public synchronized List<Instance> all() {
    return new ArrayList<>(byId.values());
  }

  /** Those of one module. */
  public synchronized List<Instance> of(String module) {
    return byId.values().stream().filter(one -> one.srvcId().equals(module)).toList();
  }

  /** The next one in turn; empty when none runs. */
  public synchronized Optional<Instance> next(String module) {
    List<Instance> running = of(module);
    turn = turn == Integer.MAX_VALUE ? 0 : turn + 1;
    return running.isEmpty() ? Optional.empty() : Optional.of(running.get(turn % running.size()));
  }

  /** The next one in turn; a Refusal 404 in Okapi's words when none runs. */
  public Instance running(String module) {
    return next(module)
        .orElseThrow(() -> new Refusal(404, "No running module instance found for " + module));
  }
}
