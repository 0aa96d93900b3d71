package org.folioext.okapitesting.registrations;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What {@link Registrations} are to be like. Shares are kept on average.
 *
 * @param seed the same one makes the same registrations, down to the byte
 * @param records how many there are, 1 to 100,000,000
 * @param today the day on which ages are counted
 * @param country whose addresses, telephones and mix of names they have
 * @param duplicated of a thousand people, who have one to three further cards, 0 to 1000
 * @param errors of a thousand later cards, which have typing errors whatever else happened; of
 *     first cards it is a tenth of that
 * @param heavy of a thousand cards with typing errors, which have many of them
 * @param blanks of a thousand cards, on which something is missing or made up
 * @param mix how many households of each kind there are, in proportion to one another
 */
public record RegistrationPlan(
    long seed,
    int records,
    LocalDate today,
    Country country,
    int duplicated,
    int errors,
    int heavy,
    int blanks,
    Map<Living, Integer> mix) {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final int MOST = 100_000_000;

  public RegistrationPlan {
    Objects.requireNonNull(today);
    Objects.requireNonNull(country);
    if (records < 1 || records > MOST) {
      throw new IllegalArgumentException("records: " + records);
    }
    mix = Map.copyOf(mix);
    if (mix.values().stream().mapToInt(Integer::intValue).sum() < 1) {
      throw new IllegalArgumentException("mix: " + mix);
    }
  }

  /** An Australian library as libraries are: 6 % of its people have more than one card. */
  public static RegistrationPlan of(long seed, int records) {
    return new RegistrationPlan(
        seed,
        records,
        TODAY,
        Country.AU,
        60,
        250,
        80,
        60,
        Arrays.stream(Living.values())
            .collect(Collectors.toMap(Function.identity(), Living::usual)));
  }

  /** The same in another country. */
  public RegistrationPlan in(Country other) {
    return new RegistrationPlan(
        seed, records, today, other, duplicated, errors, heavy, blanks, mix);
  }

  /** The same with so many of a thousand people who have further cards. */
  public RegistrationPlan duplicated(int perMille) {
    return new RegistrationPlan(
        seed, records, today, country, perMille, errors, heavy, blanks, mix);
  }

  /** The same with typing errors on so many of a thousand later cards, many of them on so many. */
  public RegistrationPlan errors(int perMille, int ofThoseHeavy) {
    return new RegistrationPlan(
        seed, records, today, country, duplicated, perMille, ofThoseHeavy, blanks, mix);
  }

  /** The same with something missing on so many of a thousand cards. */
  public RegistrationPlan blanks(int perMille) {
    return new RegistrationPlan(
        seed, records, today, country, duplicated, errors, heavy, perMille, mix);
  }

  /** The same with another count of one kind of households beside those of the others. */
  public RegistrationPlan mixed(Living living, int count) {
    Map<Living, Integer> other = new EnumMap<>(mix);
    other.put(living, count);
    return new RegistrationPlan(
        seed, records, today, country, duplicated, errors, heavy, blanks, other);
  }
}
