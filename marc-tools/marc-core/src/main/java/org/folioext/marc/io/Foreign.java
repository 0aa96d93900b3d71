package org.folioext.marc.io;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what a file is that is not MARC, so that a person sees which one they took by mistake. Each
 * text goes on from the file's name: "… is a PDF document". Stateless.
 */
final class Foreign {
  private static final String RIGHT =
      "; expected MARC as ISO 2709 (.mrc), MARCXML, MARC-in-JSON or MarcEdit's text (.mrk)";

  private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][\\w.:-]{0,60})");
  private static final int SHOWN = 40;

  /** By the first bytes, as Latin-1. */
  private static final Map<String, String> SIGNATURES = signatures();

  private Foreign() {}

  private static Map<String, String> signatures() {
    Map<String, String> known = new LinkedHashMap<>();
    known.put("%PDF", "is a PDF document");
    known.put("PK\003\004", "is a ZIP archive, or a Word or Excel document; unpack it first");
    known.put("PK\005\006", "is an empty ZIP archive");
    known.put("BZh", "is compressed with bzip2; decompress it first");
    known.put("\u00FD7zXZ", "is compressed with xz; decompress it first");
    known.put("\u0028\u00B5\u002F\u00FD", "is compressed with zstd; decompress it first");
    known.put("7z\u00BC\u00AF", "is a 7z archive; unpack it first");
    known.put("Rar!", "is a RAR archive; unpack it first");
    known.put("\u00D0\u00CF\u0011\u00E0", "is an old Word or Excel document");
    known.put("\u0089PNG", "is a PNG image");
    known.put("\u00FF\u00D8\u00FF", "is a JPEG image");
    known.put("GIF8", "is a GIF image");
    known.put("SQLite format 3", "is an SQLite database");
    known.put("\u00FF\u00FE", "is text in UTF-16; save it as UTF-8");
    known.put("\u00FE\u00FF", "is text in UTF-16; save it as UTF-8");
    return known;
  }

  /**
   * Describes what is neither XML nor JSON.
   *
   * @param head the first bytes
   * @param begin the same as Latin-1, from the first character that is not blank
   */
  static String describe(byte[] head, String begin) {
    if (head.length == 0) {
      return "is empty" + RIGHT;
    }
    String raw = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> known : SIGNATURES.entrySet()) {
      if (raw.startsWith(known.getKey())) {
        return known.getValue() + RIGHT;
      }
    }
    int nuls = 0;
    int controls = 0;
    for (byte b : head) {
      nuls += b == 0 ? 1 : 0;
      controls += b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' ? 1 : 0;
    }
    if (nuls == head.length) {
      return "holds nothing but NUL bytes, as far as looked (" + head.length + " bytes)" + RIGHT;
    }
    if (begin.isEmpty()) {
      return "holds nothing but blanks, as far as looked" + RIGHT;
    }
    if (nuls * 3 > head.length && nuls * 3 < head.length * 2) {
      return "looks like text in UTF-16; save it as UTF-8" + RIGHT;
    }
    return controls * 50 > head.length
        ? "is binary data, but no MARC record was found in its first "
            + head.length
            + " bytes"
            + RIGHT
        : "is text that begins \"" + shown(begin) + "\"" + RIGHT;
  }

  /** Describes XML that has no MARC in it. */
  static String describeXml(String begin) {
    if (isHtml(begin)) {
      return "is a web page (HTML)" + RIGHT;
    }
    Matcher root = ROOT.matcher(begin);
    return root.find()
        ? "is XML, but no MARCXML: its root element is <"
            + root.group(1)
            + "> and no <record> was found"
        : "begins with <, but is no XML" + RIGHT;
  }

  /** Whether it begins as HTML does. */
  static boolean isHtml(String begin) {
    String lower = begin.substring(0, Math.min(begin.length(), 200)).toLowerCase(Locale.ROOT);
    return lower.startsWith("<!doctype html") || lower.contains("<html");
  }

  private static String shown(String begin) {
    String line = begin.lines().findFirst().orElse("");
    String shown = line.substring(0, Math.min(line.length(), SHOWN));
    return shown.replaceAll("[^ -~]", "?") + (line.length() > SHOWN ? "…" : "");
  }
}
