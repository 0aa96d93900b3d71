package org.folioext.marcchecks.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a configuration changes in what a tenant has. Immutable.
 *
 * @param changes for people, in the order of the file
 * @param settings as they are to be
 * @param added profiles
 * @param changed profiles, in their new version
 */
public record ConfigurationPlan(
    List<Change> changes,
    Settings settings,
    List<LibraryProfile> added,
    List<LibraryProfile> changed) {

  /**
   * One change.
   *
   * @param from value of a setting before; empty for profiles
   * @param to value of a setting after; empty for profiles
   */
  public record Change(
      Action action, What what, String name, Optional<String> from, Optional<String> to) {}

  /** What is done. */
  public enum Action {
    ADD,
    CHANGE
  }

  /** To what. */
  public enum What {
    PROFILE,
    SETTING
  }

  /** What a tenant has. */
  public record Present(Settings settings, List<LibraryProfile> profiles) {}

  /** Compares; empty where the default profile is neither in the file nor there already. */
  public static Optional<ConfigurationPlan> of(
      Present present,
      Configuration wanted,
      Supplier<UUID> ids,
      Function<LibraryProfile, LibraryProfile> stamp) {
    List<Change> changes = new ArrayList<>();
    List<LibraryProfile> added = new ArrayList<>();
    List<LibraryProfile> changed = new ArrayList<>();
    Map<String, LibraryProfile> byName =
        present.profiles().stream()
            .collect(Collectors.toMap(LibraryProfile::name, Function.identity()));
    wanted
        .profiles()
        .forEach(
            (name, text) -> {
              LibraryProfile old = byName.get(name);
              if (old == null) {
                added.add(stamp.apply(fresh(ids.get(), name, text.yaml())));
                changes.add(profile(Action.ADD, name));
              } else if (!old.yaml().equals(text.yaml())) {
                changed.add(stamp.apply(next(old, text.yaml())));
                changes.add(profile(Action.CHANGE, name));
              }
            });
    Optional<UUID> defaultId =
        wanted
            .defaultProfile()
            .flatMap(name -> id(name, Stream.concat(byName.values().stream(), added.stream())));
    if (wanted.defaultProfile().isPresent() && defaultId.isEmpty()) {
      return Optional.empty();
    }
    Settings settings = settings(present, wanted, defaultId, changes);
    return Optional.of(new ConfigurationPlan(List.copyOf(changes), settings, added, changed));
  }

  private static LibraryProfile fresh(UUID id, String name, String yaml) {
    return new LibraryProfile(id, name, yaml, 1, java.time.Instant.EPOCH, Optional.empty());
  }

  private static LibraryProfile next(LibraryProfile old, String yaml) {
    return old.changed(old.name(), yaml, old.updated(), Optional.empty());
  }

  private static Change profile(Action action, String name) {
    return new Change(action, What.PROFILE, name, Optional.empty(), Optional.empty());
  }

  private static Optional<UUID> id(String name, Stream<LibraryProfile> profiles) {
    return profiles.filter(p -> p.name().equals(name)).map(LibraryProfile::id).findFirst();
  }

  private static Settings settings(
      Present present, Configuration wanted, Optional<UUID> defaultId, List<Change> changes) {
    Settings settings = present.settings();
    if (defaultId.isPresent() && !defaultId.equals(settings.defaultProfile())) {
      Optional<String> before =
          settings.defaultProfile().flatMap(id -> name(id, present.profiles()));
      changes.add(
          new Change(
              Action.CHANGE,
              What.SETTING,
              ConfigurationText.DEFAULT_PROFILE,
              before,
              wanted.defaultProfile()));
      settings = settings.withDefaultProfile(defaultId);
    }
    for (Limit limit : Limit.values()) {
      Long value = wanted.limits().get(limit);
      if (value != null && !Objects.equals(value, settings.of(limit))) {
        changes.add(
            new Change(
                Action.CHANGE,
                What.SETTING,
                limit.id(),
                Optional.of(String.valueOf(settings.of(limit))),
                Optional.of(String.valueOf(value))));
        settings = settings.with(limit, value);
      }
    }
    return settings;
  }

  private static Optional<String> name(UUID id, List<LibraryProfile> profiles) {
    return profiles.stream().filter(p -> p.id().equals(id)).map(LibraryProfile::name).findFirst();
  }
}
