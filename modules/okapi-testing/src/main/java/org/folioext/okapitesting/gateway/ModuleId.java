package org.folioext.okapitesting.gateway;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A module's id: product and semantic version. Ordered by product, then by version; a version with
 * a pre-release part comes before the one without.
 *
 * @param product {@code mod-users}
 * @param version {@code 19.3.2} or {@code 19.4.0-SNAPSHOT.12}
 */
public record ModuleId(String product, String version) implements Comparable<ModuleId> {
  private static final Pattern FORM =
      Pattern.compile("(.+?)-(\\d+\\.\\d+(?:\\.\\d+)?(?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?)");

  /** Reads {@code product-version}; a Refusal 400 when there is no version. */
  public static ModuleId of(String id) {
    Matcher form = FORM.matcher(id);
    if (!form.matches()) {
      throw Bean.MODULE.refusal("Missing semantic version for: " + id, "id");
    }
    return new ModuleId(form.group(1), form.group(2));
  }

  /** Whether a text is a whole id, version and all. */
  public static boolean isWhole(String id) {
    return FORM.matcher(id).matches();
  }

  @Override
  public int compareTo(ModuleId other) {
    int byProduct = product.compareTo(other.product);
    if (byProduct != 0) {
      return byProduct;
    }
    String[] mine = version.split("[-+]", 2);
    String[] its = other.version.split("[-+]", 2);
    int byNumbers = byParts(mine[0], its[0]);
    if (byNumbers != 0) {
      return byNumbers;
    }
    if (mine.length != its.length) {
      return its.length - mine.length;
    }
    return mine.length == 1 ? 0 : byParts(mine[1], its[1]);
  }

  private static int byParts(String left, String right) {
    String[] lefts = left.split("\\.");
    String[] rights = right.split("\\.");
    for (int i = 0; i < Math.min(lefts.length, rights.length); i++) {
      int order = byPart(lefts[i], rights[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(lefts.length, rights.length);
  }

  private static int byPart(String left, String right) {
    boolean numbers = left.matches("\\d{1,18}") && right.matches("\\d{1,18}");
    return numbers
        ? Long.compare(Long.parseLong(left), Long.parseLong(right))
        : left.compareTo(right);
  }

  @Override
  public String toString() {
    return product + "-" + version;
  }
}
