package org.folioext.marcchecks.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.folioext.marcchecks.domain.LibraryProfile;
import org.folioext.marcchecks.domain.Mistake;
import org.folioext.marcchecks.domain.ProfileText;
import org.folioext.marcchecks.domain.RuleBook;
import org.folioext.marcchecks.storage.ProfileStore;
import org.folioext.okapi.Caller;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.Ids;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;

/** Reads and changes the profiles of a tenant. Thread-safe. */
public final class Profiles {
  private static final String WHAT = "profile";

  /** Characters of a profile that is read in a millisecond or so, on the event loop. */
  private static final int SMALL = 4096;

  private final Vertx vertx;
  private final ProfileStore store;
  private final RuleBook rules;
  private final Clock clock;
  private final Supplier<UUID> ids;

  /**
   * Profiles of a store.
   *
   * @param ids makes new ones
   */
  public Profiles(
      Vertx vertx, ProfileStore store, RuleBook rules, Clock clock, Supplier<UUID> ids) {
    this.vertx = vertx;
    this.store = store;
    this.rules = rules;
    this.clock = clock;
    this.ids = ids;
  }

  /** Profiles by CQL. */
  public Future<Listed<LibraryProfile>> list(String tenant, Optional<String> cql, Page page) {
    return store.list(tenant, cql, page);
  }

  /** The profile of that id; fails with NOT_FOUND. */
  public Future<LibraryProfile> get(String tenant, String id) {
    return store
        .find(tenant, Ids.of(WHAT, id))
        .map(found -> found.orElseThrow(() -> Failure.notFound(WHAT, id)));
  }

  /** Adds a profile, or says what it would be; fails with CONFLICT where its name is taken. */
  public Future<LibraryProfile> create(Caller caller, String name, String yaml, boolean dryRun) {
    return requireValid(name, yaml)
        .map(valid -> new LibraryProfile(ids.get(), name, yaml, 1, clock.instant(), caller.user()))
        .compose(profile -> add(caller, profile, dryRun));
  }

  private Future<LibraryProfile> add(Caller caller, LibraryProfile profile, boolean dryRun) {
    String name = profile.name();
    Future<Boolean> free =
        dryRun
            ? store.isTaken(caller.tenant(), name, Optional.empty()).map(taken -> !taken)
            : store.insert(caller.tenant(), profile);
    return free.map(
        done -> {
          if (!done) {
            throw nameTaken(name);
          }
          return profile;
        });
  }

  /**
   * Changes a profile, or says what it would be.
   *
   * @param version that the change is of; fails with CONFLICT where it is no longer the newest
   */
  public Future<LibraryProfile> update(
      Caller caller, String id, String name, String yaml, int version, boolean dryRun) {
    return requireValid(name, yaml)
        .compose(valid -> get(caller.tenant(), id))
        .compose(
            old -> {
              if (old.version() != version) {
                throw outdated(old.version());
              }
              LibraryProfile changed = old.changed(name, yaml, clock.instant(), caller.user());
              return (dryRun ? tried(caller, changed) : store.update(caller.tenant(), changed))
                  .map(done -> told(done, changed));
            });
  }

  private Future<ProfileStore.Changed> tried(Caller caller, LibraryProfile changed) {
    return store
        .isTaken(caller.tenant(), changed.name(), Optional.of(changed.id()))
        .map(taken -> taken ? ProfileStore.Changed.NAME_TAKEN : ProfileStore.Changed.DONE);
  }

  private static LibraryProfile told(ProfileStore.Changed done, LibraryProfile changed) {
    return switch (done) {
      case DONE -> changed;
      case NAME_TAKEN -> throw nameTaken(changed.name());
      case OUTDATED -> throw outdated(changed.version());
    };
  }

  /** Takes a profile away; fails with NOT_FOUND, or CONFLICT where it is the default. */
  public Future<Void> delete(String tenant, String id) {
    return store
        .delete(tenant, Ids.of(WHAT, id))
        .map(
            removed ->
                switch (removed) {
                  case DONE -> null;
                  case MISSING -> throw Failure.notFound(WHAT, id);
                  case IN_USE ->
                      throw Failure.conflict(
                          "profile-in-use",
                          "This is the default profile; make another the default first.");
                });
  }

  private Future<Void> requireValid(String name, String yaml) {
    if (yaml.length() > SMALL) {
      return vertx.executeBlocking(() -> checkValid(name, yaml), false);
    }
    return Future.succeededFuture().map(here -> checkValid(name, yaml));
  }

  private Void checkValid(String name, String yaml) {
    if (ProfileText.read(yaml, name, rules) instanceof ProfileText.Bad bad) {
      throw invalid("profile-invalid", "The profile cannot be used", bad.mistakes());
    }
    return null;
  }

  /** A failure that tells all mistakes of a text. */
  static Failure invalid(String code, String message, java.util.List<Mistake> mistakes) {
    return new Failure(
        FailureKind.UNPROCESSABLE,
        code,
        message + ":\n" + Mistake.all(Mistake.first(mistakes)),
        Map.of("line", String.valueOf(mistakes.get(0).line())));
  }

  private static Failure nameTaken(String name) {
    return new Failure(
        FailureKind.CONFLICT,
        "name-taken",
        "There is a profile of this name already.",
        Map.of("name", name));
  }

  private static Failure outdated(int newest) {
    return new Failure(
        FailureKind.CONFLICT,
        "version-outdated",
        "The profile was changed since you read it. Read it again, and change that.",
        Map.of("version", String.valueOf(newest)));
  }
}
