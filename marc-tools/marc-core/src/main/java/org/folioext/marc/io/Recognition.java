package org.folioext.marc.io;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folioext.marc.Bytes;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.io.iso2709.LeaderForm;

/**
 * What the beginning of a file shows it to be.
 *
 * @param charset of the text; UTF-8 but for XML that declares another
 */
record Recognition(SourceFormat format, Charset charset) {
  private static final Pattern XML_ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
  private static final Pattern MARC_ELEMENT =
      Pattern.compile("<(?:[\\w.-]+:)?(?:record|collection)[\\s/>]");
  private static final Pattern MARC_MEMBER = Pattern.compile("\"(?:leader|fields)\"\\s*:");
  private static final Pattern MRK_LINE =
      Pattern.compile("^=(?:LDR|000) |\\A\\s*=[0-9A-Za-z]{3} ", Pattern.MULTILINE);

  /**
   * Tells the format by the first bytes of a file, decompressed.
   *
   * @throws NotMarcException when it is none; the message says what it looks like
   */
  static Recognition of(byte[] head) throws NotMarcException {
    String text = text(head);
    String begin = text.stripLeading();
    if (begin.startsWith("<") && !begin.startsWith("<\0")) {
      return xml(begin);
    }
    if (begin.startsWith("{") || begin.startsWith("[")) {
      return json(begin);
    }
    if (MRK_LINE.matcher(text).find()) {
      return new Recognition(SourceFormat.MRK, StandardCharsets.UTF_8);
    }
    if (hasLeader(head)) {
      return new Recognition(SourceFormat.ISO_2709, StandardCharsets.UTF_8);
    }
    throw new NotMarcException(Foreign.describe(head, begin));
  }

  /** Latin-1, so that bytes and characters are the same in number; without a byte order mark. */
  private static String text(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    return text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
  }

  /** A certain leader anywhere, or a leader of any form at the begin and a terminator behind it. */
  private static boolean hasLeader(byte[] head) {
    int begin = 0;
    while (begin < head.length && (head[begin] == 0 || Character.isWhitespace(head[begin]))) {
      begin++;
    }
    for (int i = begin; i + MarcRecord.LEADER_LENGTH <= head.length; i++) {
      boolean possible = head[i] >= '0' && head[i] <= '9';
      if (possible && LeaderForm.certain(head, i)) {
        return true;
      }
    }
    return begin + MarcRecord.LEADER_LENGTH <= head.length
        && LeaderForm.plausible(head, begin)
        && Bytes.indexOf(head, begin, head.length, Bytes.FIELD_TERMINATOR) >= 0;
  }

  private static Recognition xml(String begin) throws NotMarcException {
    Matcher marc = MARC_ELEMENT.matcher(begin);
    boolean found = marc.find();
    int doctype = begin.indexOf("<!DOCTYPE");
    if (doctype >= 0 && (!found || doctype < marc.start()) && !Foreign.isHtml(begin)) {
      throw new NotMarcException(
          "is XML with a document type declaration (DOCTYPE), which is refused for safety; MARCXML"
              + " needs none: remove it");
    }
    if (!found) {
      throw new NotMarcException(Foreign.describeXml(begin));
    }
    return new Recognition(SourceFormat.MARC_XML, charset(begin));
  }

  private static Charset charset(String begin) throws NotMarcException {
    Matcher declared = XML_ENCODING.matcher(begin);
    if (!declared.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      Charset charset = Charset.forName(declared.group(1));
      String probe = "<record tag=\"245\">";
      if (probe.equals(new String(probe.getBytes(StandardCharsets.US_ASCII), charset))) {
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
      }
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new NotMarcException(
          "is XML in an unknown encoding, " + declared.group(1) + "; save it as UTF-8");
    }
    return StandardCharsets.UTF_8;
  }

  private static Recognition json(String begin) throws NotMarcException {
    boolean emptyArray = begin.length() < MarcInput.LOOK && begin.matches("\\[\\s*]\\s*");
    if (!emptyArray && !MARC_MEMBER.matcher(begin).find()) {
      throw new NotMarcException(
          "is JSON, but no MARC-in-JSON: no \"leader\" or \"fields\" was found in it");
    }
    return new Recognition(SourceFormat.MARC_JSON, StandardCharsets.UTF_8);
  }
}
