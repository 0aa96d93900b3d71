package org.folioext.marcchecks.app;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.marc.checks.Checker;
import org.folioext.marc.checks.Profile;
import org.folioext.marcchecks.domain.LibraryProfile;
import org.folioext.marcchecks.domain.Mistake;
import org.folioext.marcchecks.domain.ProfileText;
import org.folioext.marcchecks.domain.RuleBook;

/**
 * Checkers of the profiles used last: they are dear to make. A profile is known by tenant, id,
 * version and time, so that a change on any instance is seen at once. Thread-safe.
 */
public final class Checkers {
  private final RuleBook rules;
  private final Checker usual;
  private final Map<Key, Checker> kept;

  private record Key(String tenant, UUID profile, int version, Instant updated) {}

  /**
   * No checker yet but that of every rule as it comes.
   *
   * @param most how many are kept
   */
  public Checkers(RuleBook rules, int most) {
    this.rules = rules;
    this.usual = rules.checker(Profile.usual());
    this.kept = new Recent<>(most);
  }

  /**
   * The checker of a profile; that of every rule as it comes where there is none.
   *
   * @throws IllegalStateException where a profile that was valid when it was kept is no longer
   */
  public Checker of(String tenant, Optional<LibraryProfile> profile) {
    return profile.map(one -> of(tenant, one)).orElse(usual);
  }

  private Checker of(String tenant, LibraryProfile profile) {
    Key key = new Key(tenant, profile.id(), profile.version(), profile.updated());
    synchronized (kept) {
      return kept.computeIfAbsent(key, none -> make(profile));
    }
  }

  private Checker make(LibraryProfile profile) {
    ProfileText text = ProfileText.read(profile.yaml(), profile.name(), rules);
    if (text instanceof ProfileText.Good good) {
      return rules.checker(good.profile());
    }
    throw new IllegalStateException(
        "profile "
            + profile.id()
            + " is valid no more: "
            + Mistake.all(((ProfileText.Bad) text).mistakes()));
  }

  /** Forgets what was not used for longest. */
  private static final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;
    private final int most;

    Recent(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }
}
