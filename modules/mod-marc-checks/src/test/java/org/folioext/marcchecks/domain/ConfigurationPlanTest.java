package org.folioext.marcchecks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.marcchecks.domain.ConfigurationPlan.Action;
import org.folioext.marcchecks.domain.ConfigurationPlan.Change;
import org.folioext.marcchecks.domain.ConfigurationPlan.Present;
import org.folioext.marcchecks.domain.ConfigurationPlan.What;
import org.junit.jupiter.api.Test;

class ConfigurationPlanTest {
  private static final UUID OLD = new UUID(1, 1);
  private static final UUID NEW = new UUID(2, 2);
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private static final LibraryProfile OURS =
      new LibraryProfile(OLD, "Ours", "rules: {}\n", 3, Instant.EPOCH, Optional.empty());
  private static final Present PRESENT = new Present(Settings.usual(), List.of(OURS));

  private static Optional<ConfigurationPlan> plan(
      Optional<String> defaultProfile, Map<Limit, Long> limits, Map<String, String> profiles) {
    Map<String, Configuration.Text> texts = new java.util.LinkedHashMap<>();
    profiles.forEach((name, yaml) -> texts.put(name, new Configuration.Text(yaml, 1)));
    return ConfigurationPlan.of(
        PRESENT,
        new Configuration(defaultProfile, limits, texts),
        () -> NEW,
        p -> new LibraryProfile(p.id(), p.name(), p.yaml(), p.version(), NOW, p.updatedBy()));
  }

  @Test
  void whatIsSoAlreadyIsNoChange() {
    ConfigurationPlan plan =
        plan(Optional.empty(), Map.of(Limit.RUN_DAYS, 180L), Map.of("Ours", "rules: {}\n"))
            .orElseThrow();
    assertThat(plan.changes()).isEmpty();
    assertThat(plan.added()).isEmpty();
    assertThat(plan.changed()).isEmpty();
  }

  @Test
  void aProfileOfAnotherTextIsItsNextVersion() {
    ConfigurationPlan plan =
        plan(Optional.empty(), Map.of(), Map.of("Ours", "rules: {isbn: off}\n")).orElseThrow();
    assertThat(plan.changes())
        .containsExactly(
            new Change(Action.CHANGE, What.PROFILE, "Ours", Optional.empty(), Optional.empty()));
    assertThat(plan.changed())
        .singleElement()
        .satisfies(
            profile -> {
              assertThat(profile.id()).isEqualTo(OLD);
              assertThat(profile.version()).isEqualTo(4);
              assertThat(profile.updated()).isEqualTo(NOW);
            });
  }

  @Test
  void aNewProfileCanBeTheDefaultAtOnce() {
    ConfigurationPlan plan =
        plan(Optional.of("Theirs"), Map.of(), Map.of("Theirs", "")).orElseThrow();
    assertThat(plan.added()).extracting(LibraryProfile::id).containsExactly(NEW);
    assertThat(plan.settings().defaultProfile()).contains(NEW);
    assertThat(plan.changes())
        .containsExactly(
            new Change(Action.ADD, What.PROFILE, "Theirs", Optional.empty(), Optional.empty()),
            new Change(
                Action.CHANGE,
                What.SETTING,
                "defaultProfile",
                Optional.empty(),
                Optional.of("Theirs")));
  }

  @Test
  void aLimitIsToldBeforeAndAfter() {
    ConfigurationPlan plan =
        plan(Optional.empty(), Map.of(Limit.MAX_OPEN_RUNS, 5L), Map.of()).orElseThrow();
    assertThat(plan.settings().maxOpenRuns()).isEqualTo(5);
    assertThat(plan.changes())
        .containsExactly(
            new Change(
                Action.CHANGE, What.SETTING, "maxOpenRuns", Optional.of("20"), Optional.of("5")));
  }

  @Test
  void anUnknownDefaultIsRefused() {
    assertThat(plan(Optional.of("Nobody's"), Map.of(), Map.of())).isEmpty();
  }
}
