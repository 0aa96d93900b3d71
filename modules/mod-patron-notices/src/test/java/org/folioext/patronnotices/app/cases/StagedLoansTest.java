package org.folioext.patronnotices.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.folioext.patronnotices.domain.who.Loan;
import org.junit.jupiter.api.Test;

class StagedLoansTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private final Random random = new Random(7);

  @Test
  void loansComeBackByPatronAsTheyWere() {
    List<Loan> loans = new ArrayList<>();
    StagedLoans staged = new StagedLoans();
    for (int i = 0; i < 40_000; i++) {
      Loan loan = loan(new UUID(i % 3 == 0 ? 0xA0 : random.nextLong(), random.nextInt(9000)));
      loans.add(loan);
      staged.add(loan);
    }
    staged.sort();
    List<UUID> patrons =
        loans.stream()
            .map(Loan::patron)
            .distinct()
            .sorted(Comparator.comparing(UUID::toString))
            .toList();
    assertThat(staged.patrons(day -> true)).isEqualTo(patrons);
    for (UUID patron : patrons.subList(0, 500)) {
      assertThat(staged.of(patron))
          .isEqualTo(loans.stream().filter(loan -> loan.patron().equals(patron)).toList());
    }
  }

  @Test
  void onlyPatronsOfLoansOnTheDaysAreListed() {
    StagedLoans staged = new StagedLoans();
    Loan loan = loan(new UUID(1, 1));
    staged.add(loan);
    staged.sort();
    assertThat(staged.patrons(day -> day.isAfter(loan.dueDay()))).isEmpty();
    assertThat(staged.patrons(loan.dueDay()::equals)).containsExactly(loan.patron());
  }

  @Test
  void whoHasNoLoanHasNone() {
    StagedLoans staged = new StagedLoans();
    staged.sort();
    assertThat(staged.of(new UUID(1, 1))).isEmpty();
    assertThat(staged.patrons(day -> true)).isEmpty();
  }

  private Loan loan(UUID patron) {
    return new Loan(
        id(),
        patron,
        id(),
        Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
        DAY.plusDays(random.nextInt(5000) - 2500L),
        some(),
        random.nextInt(5) - 1,
        some(),
        Optional.empty(),
        some(),
        random.nextBoolean(),
        random.nextBoolean());
  }

  /** A library has few policies and places. */
  private Optional<UUID> some() {
    return random.nextBoolean() ? Optional.empty() : Optional.of(new UUID(3, random.nextInt(40)));
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
