package org.folioext.marc.io.write;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.folioext.marc.io.mrk.Mnemonics;

/** Writes mnemonic text as MarcEdit reads it, in UTF-8. */
final class MrkWriter implements FormatWriter {
  private static final Charter CHARTER =
      new Charter(Charter::printable, MrkWriter::isPlain, MrkWriter::isCode, MrkWriter::isInLine);

  private static boolean isPlain(int c) {
    return Charter.printable(c) && "$\\{}".indexOf(c) < 0;
  }

  private static boolean isCode(int c) {
    return c == 0 || Charter.graphic(c) && c != '$';
  }

  private static boolean isInLine(int c) {
    return c >= ' ' || c == '\t';
  }

  @Override
  public Charter charter() {
    return CHARTER;
  }

  @Override
  public String begin() {
    return "";
  }

  @Override
  public String end() {
    return "";
  }

  @Override
  public byte[] record(FittedRecord record, boolean first, List<Loss> losses) {
    StringBuilder mrk = new StringBuilder(4096);
    mrk.append("=LDR  ").append(Mnemonics.encode(record.leader())).append('\n');
    for (FittedRecord.FittedField field : record.fields()) {
      mrk.append('=').append(field.tag()).append("  ");
      if (field instanceof FittedRecord.Control control) {
        mrk.append(Mnemonics.encode(control.value()).replace(' ', '\\'));
      } else if (field instanceof FittedRecord.Data data) {
        data(data, mrk);
      }
      mrk.append('\n');
    }
    return mrk.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void data(FittedRecord.Data data, StringBuilder mrk) {
    mrk.append(data.indicator1() == ' ' ? '\\' : data.indicator1());
    mrk.append(data.indicator2() == ' ' ? '\\' : data.indicator2());
    for (FittedRecord.Sub sub : data.subfields()) {
      mrk.append('$');
      if (sub.code() != 0) {
        mrk.append(sub.code()).append(Mnemonics.encode(sub.value()));
      }
    }
  }
}
