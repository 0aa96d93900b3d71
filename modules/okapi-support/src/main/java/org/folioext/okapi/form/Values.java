package org.folioext.okapi.form;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values of settings, read from the text that a person wrote. Stateless. */
public final class Values {
  private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d");

  private Values() {}

  /** A time zone that there is, by its name; told by {@code yaml.zone} where it is none. */
  public static Optional<ZoneId> zone(String text) {
    return Optional.of(text).filter(ZoneId.getAvailableZoneIds()::contains).map(ZoneId::of);
  }

  /** A time of day such as 02:00; told by {@code yaml.time} where it is none. */
  public static Optional<LocalTime> time(String text) {
    try {
      return TIME.matcher(text).matches() ? Optional.of(LocalTime.parse(text)) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /**
   * An address of the web without user, query and fragment; told by {@code yaml.url} where it is
   * none.
   */
  public static Optional<URI> url(String text) {
    try {
      URI url = new URI(text);
      boolean plain =
          url.getHost() != null
              && url.getRawUserInfo() == null
              && url.getRawQuery() == null
              && url.getRawFragment() == null;
      return Optional.of(url).filter(web -> plain && isWeb(web.getScheme()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isWeb(String scheme) {
    return "https".equals(scheme) || "http".equals(scheme);
  }
}
