package org.folioext.patronnotices.app.predict;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.patronnotices.domain.renew.Exclusion.Kind;

/** Whose loans a person excluded from renewals, and which. Immutable. */
public record Excluded(Map<Kind, Set<UUID>> all) {

  /** Whether it is left alone; so is what is of an unknown type where some types are. */
  public boolean has(Chosen one) {
    return has(Kind.PATRON, Optional.of(one.patron().id()))
        || has(Kind.GROUP, one.patron().group())
        || has(Kind.ITEM, Optional.of(one.loan().item()))
        || hasType(one.loan().itemType());
  }

  /** The same, where that is known for sure: an unknown type may be any. */
  public boolean hasForSure(Chosen one) {
    return has(one) && (one.loan().itemType().isPresent() || without(Kind.ITEM_TYPE).has(one));
  }

  private Excluded without(Kind kind) {
    Map<Kind, Set<UUID>> others = new EnumMap<>(Kind.class);
    others.putAll(all);
    others.remove(kind);
    return new Excluded(others);
  }

  private boolean hasType(Optional<UUID> type) {
    Set<UUID> types = all.getOrDefault(Kind.ITEM_TYPE, Set.of());
    return !types.isEmpty() && type.map(types::contains).orElse(true);
  }

  private boolean has(Kind kind, Optional<UUID> id) {
    return id.filter(all.getOrDefault(kind, Set.of())::contains).isPresent();
  }
}
