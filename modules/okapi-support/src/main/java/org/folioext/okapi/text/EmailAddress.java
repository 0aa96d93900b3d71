package org.folioext.okapi.text;

import java.net.IDN;
import java.util.regex.Pattern;

/**
 * E-mail addresses, with more patience than RFC 5321 has: phone companies once gave away local
 * parts with dots side by side, and mail to them arrives. What is refused here reaches nobody.
 */
public final class EmailAddress {
  private static final int LONGEST = 254;

  /** Local part: one word between quotes, or anything without blanks, controls and separators. */
  private static final Pattern LOCAL =
      Pattern.compile(
          "\"(?:[^\"\\\\\\p{Cntrl}]|\\\\[^\\p{Cntrl}])*\"|[^\\s\\p{Cntrl}\"(),:;<>@\\[\\\\\\]]+");

  /** At least two labels of letters, digits and inner hyphens; the last is not all digits. */
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)+(?!\\d+$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])",
          Pattern.CASE_INSENSITIVE);

  /** An address in place of a name: {@code [192.0.2.1]}, {@code [IPv6:2001:db8::1]}. */
  private static final Pattern LITERAL = Pattern.compile("\\[[0-9a-zA-Z.:]+\\]");

  private EmailAddress() {}

  /** Whether a mail server could take it; false only where none can. */
  public static boolean mayBeDelivered(String address) {
    int at = address.lastIndexOf('@');
    return at > 0
        && address.length() <= LONGEST
        && LOCAL.matcher(address.substring(0, at)).matches()
        && isDomain(address.substring(at + 1));
  }

  private static boolean isDomain(String domain) {
    return DOMAIN.matcher(domain).matches()
        || LITERAL.matcher(domain).matches()
        || DOMAIN.matcher(ascii(domain)).matches();
  }

  private static String ascii(String domain) {
    try {
      return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
