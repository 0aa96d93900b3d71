package org.folioext.patronnotices.domain.plan;

import java.util.regex.Pattern;

/** Whether a text of HTML says anything. Stateless. */
public final class SaidText {

  private static final Pattern UNSEEN =
      Pattern.compile(
          "<!--.*?-->|<[^>]*>|&nbsp;|&#160;|&#xa0;|[\\s\\p{Z}\\p{Cf}]",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private static final Pattern PICTURE = Pattern.compile("<img\\b", Pattern.CASE_INSENSITIVE);

  private SaidText() {}

  /** Whether whoever reads it sees nothing. */
  public static boolean isNothing(String html) {
    return !PICTURE.matcher(html).find() && UNSEEN.matcher(html).replaceAll("").isEmpty();
  }
}
