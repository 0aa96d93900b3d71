package org.folioext.patronmatching.model;

/**
 * What a small count is worth: of values that were seen once, most are so rare that they would not
 * be seen again. After I. J. Good (1953), "The population frequencies of species".
 */
final class GoodTuring {
  private static final int COUNTS = 6;
  private static final double LEAST = 0.001;

  private GoodTuring() {}

  /**
   * What counts from 0 to 5 are worth; never more than the count, never less than a smaller one is.
   *
   * @param values how many values were seen so often, from 0 to at least 6 times
   */
  static double[] expected(long[] values) {
    double[] expected = new double[COUNTS];
    for (int count = 1; count < COUNTS; count++) {
      double worth = (count + 1) * (values[count + 1] + 0.5) / (values[count] + 1.0);
      expected[count] = Math.max(expected[count - 1], Math.min(count, Math.max(LEAST, worth)));
    }
    return expected;
  }
}
