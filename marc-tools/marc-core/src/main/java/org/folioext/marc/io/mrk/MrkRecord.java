package org.folioext.marc.io.mrk;

import java.util.List;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.RecordBuilder;

/** Takes one record in MarcEdit's mnemonic form apart. Stateless. */
public final class MrkRecord {
  private MrkRecord() {}

  /** Reads the lines of one record, the leader first. */
  public static MarcRecord parse(List<String> lines) {
    RecordBuilder builder = new RecordBuilder(lines.get(0).substring(6).replace('\\', ' '));
    for (String line : lines.subList(1, lines.size())) {
      String tag = line.substring(1, 4);
      String body = line.substring(6);
      if (tag.startsWith("00")) {
        builder.control(tag, body.replace('\\', ' '));
      } else {
        String indicators = body.substring(0, 2).replace('\\', ' ');
        builder.data(tag, indicators.charAt(0), indicators.charAt(1));
        for (String part : body.substring(2).split("\\$", -1)) {
          if (!part.isEmpty()) {
            builder.sub(part.charAt(0), part.substring(1).replace("{dollar}", "$"));
          }
        }
      }
    }
    return builder.build();
  }
}
