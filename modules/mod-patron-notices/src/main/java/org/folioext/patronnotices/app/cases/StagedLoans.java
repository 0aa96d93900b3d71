package org.folioext.patronnotices.app.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.folioext.patronnotices.domain.who.Loan;
import org.folioext.patronnotices.remote.IdRange;

/**
 * Loans of many patrons, 80 bytes each: they are written in any order, then sorted by patron, then
 * read. Writing is for several threads; whoever reads does so after {@link #sort}.
 */
final class StagedLoans {
  private static final int WIDTH = 10;
  private static final int ROWS = 1 << 14;
  private static final int HALF = 32;

  private final List<long[]> chunks = new ArrayList<>();
  private final List<UUID> ids = new ArrayList<>();
  private final Map<UUID, Integer> numbers = new HashMap<>();
  private int size;
  private int[] order = {};

  /** Adds a loan; its item type is not kept. */
  synchronized void add(Loan loan) {
    if (size % ROWS == 0) {
      chunks.add(new long[ROWS * WIDTH]);
    }
    long[] chunk = chunks.get(size / ROWS);
    int at = size % ROWS * WIDTH;
    size++;
    put(chunk, at, loan.patron());
    put(chunk, at + 2, loan.id());
    put(chunk, at + 4, loan.item());
    chunk[at + 6] = loan.due().getEpochSecond();
    chunk[at + 7] = both(loan.due().getNano(), (int) loan.dueDay().toEpochDay());
    chunk[at + 8] = both(loan.renewals(), number(loan.proxy()));
    chunk[at + 9] =
        both(
            number(loan.policy()),
            number(loan.location()) << 2 | (loan.missing() ? 2 : 0) | (loan.foreign() ? 1 : 0));
  }

  private static void put(long[] chunk, int at, UUID id) {
    chunk[at] = id.getMostSignificantBits();
    chunk[at + 1] = id.getLeastSignificantBits();
  }

  private static long both(int high, int low) {
    return (long) high << HALF | low & 0xFFFFFFFFL;
  }

  /** A library has few policies, locations and proxies: 0 stands for none. */
  private int number(Optional<UUID> id) {
    return id.map(
            some ->
                numbers.computeIfAbsent(
                    some,
                    fresh -> {
                      ids.add(fresh);
                      return ids.size();
                    }))
        .orElse(0);
  }

  /** Makes them ready to be read. */
  synchronized void sort() {
    int rowBits = Integer.SIZE - Integer.numberOfLeadingZeros(size);
    long[] keys = new long[size];
    for (int row = 0; row < size; row++) {
      keys[row] = (at(row, 0) ^ Long.MIN_VALUE) >> rowBits << rowBits | row;
    }
    Arrays.sort(keys);
    order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = (int) (keys[i] & (1L << rowBits) - 1);
    }
    for (int first = 0, next; first < size; first = next) {
      next = first + 1;
      while (next < size && keys[next] >> rowBits == keys[first] >> rowBits) {
        next++;
      }
      if (next > first + 1) {
        sort(first, next);
      }
    }
  }

  /** Where ids begin alike, the whole of them counts. */
  private void sort(int first, int next) {
    int[] sorted =
        IntStream.range(first, next)
            .mapToObj(i -> order[i])
            .sorted((one, other) -> IdRange.ORDER.compare(patron(one), patron(other)))
            .mapToInt(Integer::intValue)
            .toArray();
    System.arraycopy(sorted, 0, order, first, sorted.length);
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** The patrons who have a loan that is due on a day looked for, in order, each once. */
  List<UUID> patrons(Predicate<LocalDate> due) {
    List<UUID> patrons = new ArrayList<>();
    UUID last = null;
    for (int row : order) {
      UUID patron = patron(row);
      if (!patron.equals(last) && due.test(dueDay(row))) {
        patrons.add(patron);
        last = patron;
      }
    }
    return patrons;
  }

  /** The loans of a patron. */
  List<Loan> of(UUID patron) {
    List<Loan> loans = new ArrayList<>();
    for (int i = first(patron); i < size && patron(order[i]).equals(patron); i++) {
      loans.add(loan(order[i]));
    }
    return loans;
  }

  /** Where the first loan of a patron stands, or would. */
  private int first(UUID patron) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (IdRange.ORDER.compare(patron(order[middle]), patron) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Loan loan(int row) {
    Instant due = Instant.ofEpochSecond(at(row, 6), at(row, 7) >>> HALF);
    return new Loan(
        id(row, 2),
        id(row, 0),
        id(row, 4),
        due,
        dueDay(row),
        id((int) at(row, 8)),
        (int) (at(row, 8) >>> HALF),
        id((int) (at(row, 9) >>> HALF)),
        Optional.empty(),
        id((int) at(row, 9) >>> 2),
        (at(row, 9) & 1) == 1,
        (at(row, 9) & 2) == 2);
  }

  private UUID patron(int row) {
    return id(row, 0);
  }

  private LocalDate dueDay(int row) {
    return LocalDate.ofEpochDay((int) at(row, 7));
  }

  private UUID id(int row, int column) {
    return new UUID(at(row, column), at(row, column + 1));
  }

  private Optional<UUID> id(int number) {
    return number == 0 ? Optional.empty() : Optional.of(ids.get(number - 1));
  }

  private long at(int row, int column) {
    return chunks.get(row / ROWS)[row % ROWS * WIDTH + column];
  }
}
