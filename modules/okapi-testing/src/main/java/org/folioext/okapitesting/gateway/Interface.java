package org.folioext.okapitesting.gateway;

import java.util.Arrays;

/**
 * An interface that is provided or required.
 *
 * @param id {@code users}
 * @param version {@code 16.3}; of a required one several, a blank between them
 */
public record Interface(String id, String version) {
  /** Whether this provided one is what is required: the same major, no smaller minor. */
  public boolean satisfies(Interface required) {
    return id.equals(required.id)
        && Arrays.stream(required.version.split(" ")).anyMatch(this::reaches);
  }

  private boolean reaches(String wanted) {
    int[] have = parts(version);
    int[] need = parts(wanted);
    if (have[0] != need[0]) {
      return false;
    }
    return have[1] > need[1] || have[1] == need[1] && have[2] >= need[2];
  }

  /** Whether each version has two or three numbers. */
  public boolean wellFormed() {
    return Arrays.stream(version.split(" "))
        .allMatch(one -> one.matches("\\d{1,9}\\.\\d{1,9}(\\.\\d{1,9})?"));
  }

  private static int[] parts(String one) {
    String[] texts = one.split("\\.");
    int patch = texts.length > 2 ? Integer.parseInt(texts[2]) : -1;
    return new int[] {Integer.parseInt(texts[0]), Integer.parseInt(texts[1]), patch};
  }
}
