package org.folioext.console.notices;

import java.util.regex.Pattern;

/** What HTML says, without its looks: shown as text, nothing of it is run. Stateless. */
public final class PlainText {

  private static final Pattern UNSEEN =
      Pattern.compile("(?is)<(script|style|head)\\b.*?</\\1>|<!--.*?-->|\\s*[\\r\\n]\\s*");
  private static final Pattern LINE_ENDS =
      Pattern.compile("(?i)\\s*(?:<br\\s*/?>|</(?:p|div|li|tr|h[1-6])\\s*>)\\s*");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private PlainText() {}

  /** The words of some HTML, a line for each of its lines. */
  public static String of(String html) {
    String lines = LINE_ENDS.matcher(UNSEEN.matcher(html).replaceAll(" ")).replaceAll("\n");
    return TAG.matcher(lines)
        .replaceAll("")
        .replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .strip();
  }
}
