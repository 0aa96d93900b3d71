package org.folioext.marcchecks.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.folioext.marcchecks.domain.LibraryProfile;
import org.folioext.marcchecks.domain.RuleBook;
import org.junit.jupiter.api.Test;

class CheckersTest {
  private final Checkers checkers = new Checkers(RuleBook.all(), 2);

  private static Optional<LibraryProfile> profile(int number, int version) {
    return Optional.of(
        new LibraryProfile(
            new UUID(0, number), "p", "rules: {}", version, Instant.EPOCH, Optional.empty()));
  }

  @Test
  void theSameVersionHasTheSameChecker() {
    assertThat(checkers.of("a", profile(1, 1))).isSameAs(checkers.of("a", profile(1, 1)));
  }

  @Test
  void anotherVersionOrTenantHasAnotherChecker() {
    assertThat(checkers.of("a", profile(1, 1)))
        .isNotSameAs(checkers.of("a", profile(1, 2)))
        .isNotSameAs(checkers.of("b", profile(1, 1)));
  }

  @Test
  void whatWasNotUsedForLongestIsForgotten() {
    var first = checkers.of("a", profile(1, 1));
    var second = checkers.of("a", profile(2, 1));
    checkers.of("a", profile(1, 1));
    checkers.of("a", profile(3, 1));
    assertThat(checkers.of("a", profile(1, 1))).isSameAs(first);
    assertThat(checkers.of("a", profile(2, 1))).isNotSameAs(second);
  }

  @Test
  void aProfileThatIsValidNoMoreIsNamed() {
    LibraryProfile broken =
        new LibraryProfile(
            new UUID(0, 9), "p", "rules: {gone: off}", 1, Instant.EPOCH, Optional.empty());
    assertThatThrownBy(() -> checkers.of("a", Optional.of(broken)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(broken.id().toString());
  }
}
