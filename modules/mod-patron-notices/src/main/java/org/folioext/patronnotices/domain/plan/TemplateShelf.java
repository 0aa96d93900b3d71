package org.folioext.patronnotices.domain.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The templates of a library, found by their ids, or by their names. Not thread-safe. */
public final class TemplateShelf implements Templates {

  private final Map<String, Template> byId = new HashMap<>();
  private final Map<String, Map<String, Template>> byName = new HashMap<>();

  /** Puts one there; of one id there is one. */
  public void put(String id, Optional<String> name, Template template) {
    byId.put(key(id), template);
    name.ifPresent(
        called -> byName.computeIfAbsent(key(called), none -> new TreeMap<>()).put(id, template));
  }

  @Override
  public Optional<Template> template(String nameOrId) {
    return Optional.ofNullable(byId.get(key(nameOrId))).or(() -> named(nameOrId));
  }

  private Optional<Template> named(String name) {
    Map<String, Template> all = byName.getOrDefault(key(name), Map.of());
    return all.values().stream()
        .findFirst()
        .map(one -> all.size() > 1 ? one.oneOf(List.copyOf(all.keySet())) : one);
  }

  private static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
