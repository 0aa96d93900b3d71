package org.folioext.okapitesting.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.folioext.okapitesting.town.Town;
import org.folioext.okapitesting.town.TownPlan;
import org.junit.jupiter.api.Test;

class TownUsersTest {
  @Test
  void modUsersTakesEveryUserOfATownAndChangesNothingInThem() {
    Town town =
        Town.of(TownPlan.demo(7, 1200, LocalDate.of(2026, 2, 28), ZoneId.of("America/Toronto")));
    Library library = new Library(Clock.systemUTC());
    town.groups().forEach(library.groups()::put);
    assertThat(town.users())
        .allSatisfy(
            user -> {
              var taken = user.copy();
              UserRules.check(taken);
              UserRules.checkReferences(taken, library.groups(), library.addressTypes());
              assertThat(taken).isEqualTo(user);
            });
  }
}
