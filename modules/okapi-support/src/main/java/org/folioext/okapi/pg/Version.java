package org.folioext.okapi.pg;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A semantic version; the order is that of semver.org, section 11: {@code 1.2.0-SNAPSHOT} comes
 * before {@code 1.2.0}. What follows a plus sign says nothing about the order.
 *
 * @param numbers major, minor, patch
 * @param preRelease what follows the hyphen, cut at its dots; empty for a release
 */
public record Version(List<BigInteger> numbers, List<String> preRelease)
    implements Comparable<Version> {
  private static final String SEMVER =
      "(\\d{1,18})\\.(\\d{1,18})\\.(\\d{1,18})"
          + "(?:-([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?(?:\\+[0-9A-Za-z.-]+)?";
  private static final Pattern VERSION = Pattern.compile(SEMVER);
  private static final Pattern MODULE = Pattern.compile("(.+?)-(" + SEMVER + ")");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /**
   * Reads a version.
   *
   * @throws IllegalArgumentException when this is none
   */
  public static Version of(String text) {
    Matcher found = VERSION.matcher(text);
    if (!found.matches()) {
      throw new IllegalArgumentException("Not a semantic version: " + text);
    }
    List<BigInteger> numbers =
        List.of(
            new BigInteger(found.group(1)),
            new BigInteger(found.group(2)),
            new BigInteger(found.group(3)));
    String rest = found.group(4);
    return new Version(numbers, rest == null ? List.of() : List.of(rest.split("\\.")));
  }

  /** The version in {@code mod-x-1.2.0}; empty when that is no version of this module. */
  public static Optional<Version> ofModule(String module, String full) {
    Matcher found = MODULE.matcher(full);
    return found.matches() && found.group(1).equals(module)
        ? Optional.of(of(found.group(2)))
        : Optional.empty();
  }

  @Override
  public int compareTo(Version other) {
    for (int i = 0; i < numbers.size(); i++) {
      int order = numbers.get(i).compareTo(other.numbers.get(i));
      if (order != 0) {
        return order;
      }
    }
    if (preRelease.isEmpty() || other.preRelease.isEmpty()) {
      return Boolean.compare(preRelease.isEmpty(), other.preRelease.isEmpty());
    }
    for (int i = 0; i < Math.min(preRelease.size(), other.preRelease.size()); i++) {
      int order = comparePart(preRelease.get(i), other.preRelease.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(preRelease.size(), other.preRelease.size());
  }

  private static int comparePart(String left, String right) {
    boolean leftNumber = DIGITS.matcher(left).matches();
    boolean rightNumber = DIGITS.matcher(right).matches();
    if (leftNumber && rightNumber) {
      return new BigInteger(left).compareTo(new BigInteger(right));
    }
    return leftNumber == rightNumber ? left.compareTo(right) : leftNumber ? -1 : 1;
  }
}
