package org.folioext.patronnotices.domain.settings;

/**
 * How messages go out.
 *
 * @param perSecond messages that an instance sends in a second at most, 1 to {@value #FASTEST}
 * @param perDomainAnHour e-mails to one mail domain in an hour at most, 1 to {@value #MOST_AN_HOUR}
 * @param retryFailed whether a message that FOLIO says has failed is sent once more, though it may
 *     have arrived
 * @param caution when a person is asked, and an address is given up
 */
public record SendSettings(
    int perSecond, int perDomainAnHour, boolean retryFailed, Caution caution) {

  /** Messages a second. FOLIO's own notices: 100 in two minutes. */
  public static final int FASTEST = 200;

  /** E-mails to a domain in an hour, as far as a library can say so. */
  public static final int MOST_AN_HOUR = 1_000_000;

  /** Where the library says nothing. */
  public static final SendSettings USUAL = new SendSettings(10, 500, false, Caution.USUAL);

  public SendSettings {
    within("perSecond", perSecond, 1, FASTEST);
    within("perDomainAnHour", perDomainAnHour, 1, MOST_AN_HOUR);
  }

  private static void within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(name + " is " + value);
    }
  }
}
