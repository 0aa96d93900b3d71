package org.folioext.marc.checks.rules;

import java.util.List;
import org.folioext.marc.Field;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.checks.LocalTags;

/** Groups of tags that several rules look at. Source: MARC 21 Format for Bibliographic Data. */
public final class Tags {
  /** 76X-78X, linking entries. */
  public static final List<String> LINKING_ENTRIES =
      List.of(
          "760", "762", "765", "767", "770", "772", "773", "774", "775", "776", "777", "780", "785",
          "786", "787");

  /** Subject and genre headings whose second indicator names the list they are from. */
  public static final List<String> SUBJECTS =
      List.of("600", "610", "611", "630", "647", "648", "650", "651", "655");

  /** The one tag of the standard that fits the patterns of local tags. */
  private static final int SERIES = 490;

  private Tags() {}

  /** The first field of a packed tag, or null: what to use where every record is asked. */
  public static Field first(MarcRecord record, int packedTag) {
    for (int i = 0; i < record.fieldCount(); i++) {
      if (record.field(i).packedTag() == packedTag) {
        return record.field(i);
      }
    }
    return null;
  }

  /** Whether a field is the library's own, so that the standard has no say. */
  public static boolean isLocal(Field field, LocalTags local) {
    return field.tagNumber() != SERIES && local.includes(field);
  }
}
