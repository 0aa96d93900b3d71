package org.folioext.marc.checks.rules.form;

import java.util.Locale;
import java.util.Set;
import org.folioext.marc.Subfield;

/** The form of a web address. Pure. Source: RFC 3986; IANA, URI Schemes. */
final class UrlText {
  private static final Set<String> SCHEMES =
      Set.of(
          "http",
          "https",
          "ftp",
          "ftps",
          "sftp",
          "mailto",
          "urn",
          "doi",
          "hdl",
          "info",
          "ark",
          "file",
          "tel",
          "telnet",
          "gopher",
          "news",
          "nntp",
          "rtsp",
          "mms",
          "ldap",
          "tag",
          "data",
          "z39.50r",
          "z39.50s",
          "wais",
          "prospero",
          "magnet",
          "ipfs",
          "purl",
          "lccn",
          "oai",
          "geo");

  private static final boolean[] PLAIN = plain();

  private UrlText() {}

  /**
   * Whether the bytes are a plain web address, as nearly all are: {@code http://} or {@code
   * https://}, a host, then nothing that any rule asks about, and no colon. Costs no object.
   */
  static boolean isPlain(Subfield subfield) {
    int length = subfield.length();
    int at = startsWith(subfield, "http") ? 4 : length;
    if (at < length && subfield.byteAt(at) == 's') {
      at++;
    }
    if (at + 4 > length
        || subfield.byteAt(at) != ':'
        || subfield.byteAt(at + 1) != '/'
        || subfield.byteAt(at + 2) != '/'
        || !isWord(subfield.byteAt(at + 3))) {
      return false;
    }
    return subfield.firstNotIn(PLAIN, at + 3) == length
        && (isWord(subfield.byteAt(length - 1)) || subfield.byteAt(length - 1) == '/');
  }

  private static boolean[] plain() {
    boolean[] plain = new boolean[128];
    for (int c = 0; c < plain.length; c++) {
      plain[c] = isWord(c) || "/.-_~?=&#+".indexOf(c) >= 0;
    }
    return plain;
  }

  private static boolean startsWith(Subfield subfield, String text) {
    if (subfield.length() < text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (subfield.byteAt(i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWord(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /** What stands before the first colon, in lower case; null when that cannot be a scheme. */
  static String scheme(String text) {
    int colon = text.indexOf(':');
    if (colon < 2) {
      return null;
    }
    String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
    for (int i = 0; i < colon; i++) {
      if (!isWord(scheme.charAt(i)) && "+-.".indexOf(scheme.charAt(i)) < 0) {
        return null;
      }
    }
    boolean host = scheme.indexOf('.') >= 0 && !scheme.startsWith("z39");
    return host ? null : scheme;
  }

  static boolean isKnown(String scheme) {
    return SCHEMES.contains(scheme);
  }

  /** Whether a scheme needs two slashes and a host behind it. */
  static boolean needsHost(String scheme) {
    return scheme.startsWith("http") || scheme.startsWith("ftp") || scheme.equals("sftp");
  }

  /**
   * Where a second address begins: behind a blank, comma, semicolon or bar, or straight behind the
   * first scheme. An address may hold another one inside (a proxy or an archive); -1 for that.
   */
  static int second(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (int at = lower.indexOf("http", 1); at > 0; at = lower.indexOf("http", at + 1)) {
      boolean address = lower.startsWith("://", at + 4) || lower.startsWith("s://", at + 4);
      boolean apart = " ,;|<>\"".indexOf(lower.charAt(at - 1)) >= 0;
      boolean doubled = lower.startsWith("http") && at < 9;
      if (address && (apart || doubled)) {
        return at;
      }
    }
    return -1;
  }

  /** The first character that must be written in percent form, or 0. */
  static int illegal(String text) {
    for (int i = 0; i < text.length(); i++) {
      int c = text.codePointAt(i);
      if (c > '~' || c < '!' || "<>\"{}|\\^`".indexOf(c) >= 0) {
        return c;
      }
    }
    return 0;
  }

  /** The first percent sign and what follows, where that is not two hexadecimal digits, or null. */
  static String brokenPercent(String text) {
    for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
      boolean whole = at + 2 < text.length();
      if (!whole
          || Character.digit(text.charAt(at + 1), 16) < 0
          || Character.digit(text.charAt(at + 2), 16) < 0) {
        return text.substring(at, Math.min(at + 3, text.length()));
      }
    }
    return null;
  }
}
