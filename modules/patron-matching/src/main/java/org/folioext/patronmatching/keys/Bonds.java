package org.folioext.patronmatching.keys;

import static org.folioext.patronmatching.keys.Parts.all;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.folioext.patronmatching.tidy.Features;

/**
 * What two accounts share if they are very likely of one person, or of one household. For counting
 * alone, never for a verdict.
 */
public enum Bonds {
  NAMES_AND_BIRTH(true, p -> all(p.sounds(), birth(p))),
  BIRTH_AND_STREET(true, p -> all(birth(p), p.street())),
  NAMES_AND_HOUSE(true, p -> all(p.sounds(), p.street(), p.of().number())),
  NAMES_AND_PHONE(true, p -> all(p.sounds(), first(p.of().phones()))),
  BIRTH_AND_PHONE(true, p -> all(birth(p), first(p.of().phones()))),
  BIRTH_AND_POSTCODE(true, p -> all(birth(p), p.of().postcode(), p.starts(1))),
  NAMES_AND_EMAIL(true, p -> all(p.sounds(), first(p.of().emails()))),
  BIRTH_AND_EMAIL(true, p -> all(birth(p), first(p.of().emails()))),
  FAMILY_AND_HOUSE(false, p -> all(p.family(), p.street(), p.of().number())),
  FAMILY_AND_PHONE(false, p -> all(p.family(), first(p.of().phones())));

  /** Bits of a key that say whose it is. */
  public static final int ROW_BITS = 24;

  private static final long ROW = (1L << ROW_BITS) - 1;

  private final boolean isPerson;
  private final Function<Parts, String> key;

  Bonds(boolean isPerson, Function<Parts, String> key) {
    this.isPerson = isPerson;
    this.key = key;
  }

  /** Whether it ties one person's accounts, and not only a household's. */
  public boolean isPerson() {
    return isPerson;
  }

  /**
   * The keys of people, one each: the upper bits are the same for those who share one, the lower
   * are the row. Who has none shares theirs with nobody.
   */
  public long[] keys(List<Features> people, KeyHash hash) {
    return IntStream.range(0, people.size())
        .parallel()
        .mapToLong(row -> key(people.get(row), row, hash))
        .toArray();
  }

  private long key(Features one, int row, KeyHash hash) {
    String text = key.apply(new Parts(one));
    String own = text.isEmpty() ? "row " + row : text;
    return hash.of(ordinal(), own) & ~ROW | row;
  }

  /** The row of a key. */
  public static int row(long key) {
    return (int) (key & ROW);
  }

  private static String birth(Parts p) {
    return p.of().birth() == 0 ? "" : Integer.toString(p.of().birth());
  }

  private static String first(List<String> values) {
    return values.isEmpty() ? "" : values.get(0);
  }
}
