package org.folioext.marc.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folioext.marc.Bytes;
import org.folioext.marc.Field;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.Subfield;
import org.folioext.marc.Tag;

/**
 * Other families of records in the same wrapping, told from MARC 21 by tags that mean something
 * else there. Each asks for several signs at once, so that no MARC 21 record is taken for one.
 *
 * <p>Sources: UNIMARC Manual, Bibliographic and Authorities Formats (IFLA); danMARC2 Håndbog; RISM
 * Cataloguing Guidelines.
 */
public enum ForeignFormat {
  /** UNIMARC and what is made from it: RUSMARC, CNMARC, and the national UNIMARCs. */
  UNIMARC {
    @Override
    boolean fits(MarcRecord record) {
      return record.first(TITLE) == null
          && (hasSubfield(record, "200", 'a') || record.first("152") != null)
          && signs(record).chars().filter(c -> c == ',').count() >= 1;
    }

    @Override
    public String signs(MarcRecord record) {
      List<String> signs = new ArrayList<>();
      if (hasSubfield(record, "200", 'a')) {
        signs.add("200$a");
      }
      if (beginsWithDate(record)) {
        signs.add("100$a");
      }
      if (record.first("801") != null) {
        signs.add("801");
      }
      if (record.first("101") != null) {
        signs.add("101");
      }
      return String.join(", ", signs);
    }
  },

  /** danMARC2, which has subfields in 001, 004, 008 and 009. */
  DANMARC2 {
    @Override
    boolean fits(MarcRecord record) {
      return record.hasControl()
          && hasDelimiter(record, "001")
          && hasDelimiter(record, "004")
          && (hasDelimiter(record, "008") || hasDelimiter(record, "009"));
    }

    @Override
    public String signs(MarcRecord record) {
      return "001, 004, 008, 009";
    }
  },

  /** RISM's own, as Muscat exports it: source type in 593. */
  RISM {
    @Override
    boolean fits(MarcRecord record) {
      return record.first(SOURCE_TYPE) != null
          && record.first("003") != null
          && record.first("003").text().equals("DE-633");
    }

    @Override
    public String signs(MarcRecord record) {
      return "003, 593";
    }
  };

  /** The rule that tells of such records. */
  public static final String RULE = "not-marc21";

  private static final int TITLE = Tag.pack("245");
  private static final int SOURCE_TYPE = Tag.pack("593");
  private static final ForeignFormat[] ALL = values();

  /** Whether the record has the signs of this family. */
  abstract boolean fits(MarcRecord record);

  /** The signs by which this record was told, as a cataloger writes tags. */
  public abstract String signs(MarcRecord record);

  /** The name in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The other family that a record belongs to; empty for MARC 21 and where nothing is certain. */
  public static Optional<ForeignFormat> of(MarcRecord record) {
    for (ForeignFormat format : ALL) {
      if (format.fits(record)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  private static boolean hasSubfield(MarcRecord record, String tag, char code) {
    Field field = record.first(tag);
    return field != null && field.has(code);
  }

  /** UNIMARC 100$a begins with the date entered on file, eight digits. */
  private static boolean beginsWithDate(MarcRecord record) {
    Field field = record.first("100");
    Subfield coded = field == null ? null : field.first('a');
    if (coded == null || coded.length() < 8) {
      return false;
    }
    for (int i = 0; i < 8; i++) {
      if (coded.byteAt(i) < '0' || coded.byteAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean hasDelimiter(MarcRecord record, String tag) {
    Field field = record.first(tag);
    for (int i = 0; field != null && i < field.length(); i++) {
      if (field.byteAt(i) == Bytes.SUBFIELD_DELIMITER) {
        return true;
      }
    }
    return false;
  }
}
