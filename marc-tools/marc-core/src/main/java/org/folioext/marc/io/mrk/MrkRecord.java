package org.folioext.marc.io.mrk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.Position;
import org.folioext.marc.io.Reading;
import org.folioext.marc.io.SyntaxFault;
import org.folioext.marc.io.text.Cut;
import org.folioext.marc.io.text.RecordAssembly;
import org.folioext.marc.marc8.Marc8;

/**
 * Takes one record in MarcEdit's mnemonic form apart.
 *
 * <p>A line is {@code =TAG}, two blanks and the field. A backslash is a blank in leader, control
 * fields and indicators; {@code $} begins a subfield. Lines that begin with {@code #} are comments;
 * others without {@code =TAG} go on with the line before, joined by a blank, and are reported.
 * Bytes that are not UTF-8 are read as MARC-8 where leader 09 is blank and they are valid in it,
 * else as Latin-1, and reported. Stateless.
 */
public final class MrkRecord {
  private static final int PREFIX = "=245".length();

  private MrkRecord() {}

  /**
   * Reads the lines of one record, the leader first.
   *
   * @throws IllegalArgumentException when there is no record in them
   */
  public static MarcRecord parse(List<String> lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    Cut cut = new Cut(new Position(1, 0, 1, 1), bytes, List.of());
    if (read(cut) instanceof Reading.Readable readable) {
      return readable.record();
    }
    throw new IllegalArgumentException("no record in " + lines);
  }

  static Reading read(Cut cut) {
    RecordAssembly record = new RecordAssembly(cut);
    for (String line : lines(text(cut, record), cut, record)) {
      String body = body(line, record);
      String tag = line.substring(1, PREFIX);
      if (tag.equals("LDR") || tag.equals("000")) {
        record.leader(fixed(body));
      } else if (tag.startsWith("00")) {
        record.control(tag, fixed(body));
      } else {
        data(tag, body, record);
      }
    }
    return record.reading();
  }

  private static String text(Cut cut, RecordAssembly record) {
    if (cut.firstInvalid() < 0) {
      return cut.utf8();
    }
    String latin1 = new String(cut.bytes(), StandardCharsets.ISO_8859_1);
    List<Marc8.Decoded> marc8 =
        latin1
            .lines()
            .map(line -> line.getBytes(StandardCharsets.ISO_8859_1))
            .map(line -> Marc8.decode(line, 0, line.length))
            .toList();
    int position9 = PREFIX + "  ".length() + 9;
    boolean blank = latin1.length() > position9 && "\\ ".indexOf(latin1.charAt(position9)) >= 0;
    boolean valid = blank && marc8.stream().allMatch(Marc8.Decoded::valid);
    record.report(
        SyntaxFault.NOT_UTF8_READ_AS,
        cut.position().offset() + cut.firstInvalid(),
        valid ? "MARC-8" : "Latin-1");
    return valid
        ? marc8.stream().map(Marc8.Decoded::text).collect(Collectors.joining("\n"))
        : latin1;
  }

  /** The lines that are fields, with what goes on with them. */
  private static List<String> lines(String text, Cut cut, RecordAssembly record) {
    List<StringBuilder> lines = new ArrayList<>();
    long number = cut.position().line() - 1;
    for (String raw : text.split("\n", -1)) {
      number++;
      String line = raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
      if (isField(line)) {
        lines.add(new StringBuilder(line));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        record.report(lines.isEmpty() ? SyntaxFault.MRK_LOST : SyntaxFault.MRK_CONTINUED, number);
        if (!lines.isEmpty()) {
          lines.get(lines.size() - 1).append(' ').append(line);
        }
      }
    }
    return lines.stream().map(StringBuilder::toString).toList();
  }

  private static boolean isField(String line) {
    if (line.length() < PREFIX || line.charAt(0) != '=') {
      return false;
    }
    boolean separated = line.length() == PREFIX || line.charAt(PREFIX) == ' ';
    for (int i = 1; i < PREFIX; i++) {
      char c = line.charAt(i);
      if (separated ? c <= ' ' || c > 0xFF : c >= 0x80 || !Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return true;
  }

  private static String body(String line, RecordAssembly record) {
    int at = PREFIX;
    while (at < line.length() && at < PREFIX + 2 && line.charAt(at) == ' ') {
      at++;
    }
    if (at < PREFIX + 2) {
      record.report(SyntaxFault.MRK_BLANKS, line.substring(0, PREFIX));
    }
    return line.substring(at);
  }

  private static void data(String tag, String body, RecordAssembly record) {
    String[] parts = body.split("\\$", -1);
    String head = parts[0];
    record.data(tag, indicator(head, 0), indicator(head, 1));
    if (head.length() > 2) {
      record.malformed("head", head, tag);
      record.outside(Mnemonics.decode(head.substring(2)));
    }
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].isEmpty()) {
        record.bareDelimiter();
      } else {
        record.sub(parts[i].substring(0, 1), Mnemonics.decode(parts[i].substring(1)));
      }
    }
  }

  private static String indicator(String head, int i) {
    return i < head.length() ? head.substring(i, i + 1).replace('\\', ' ') : "";
  }

  private static String fixed(String body) {
    return Mnemonics.decode(body.replace('\\', ' '));
  }
}
