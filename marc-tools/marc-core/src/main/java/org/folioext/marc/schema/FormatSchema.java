package org.folioext.marc.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.folioext.marc.MarcFormat;

/**
 * All fields of one format.
 *
 * <p>Immutable to its users and safe for use by many threads. Look-ups by number index a plain
 * array. In schemas that come with the library a field is read from its file when it is first asked
 * for.
 */
public final class FormatSchema {
  private static final int TAGS = 1000;

  private final MarcFormat format;
  private final String title;
  private final List<Source> sources;
  private final FieldSource unread;
  private final FieldDefinition[] byNumber = new FieldDefinition[TAGS];

  FormatSchema(
      MarcFormat format, String title, List<Source> sources, List<FieldDefinition> fields) {
    this.format = format;
    this.title = title;
    this.sources = List.copyOf(sources);
    this.unread = null;
    for (int i = 0; i < fields.size(); i++) {
      byNumber[fields.get(i).number()] = fields.get(i);
    }
  }

  FormatSchema(MarcFormat format, String title, List<Source> sources, FieldSource unread) {
    this.format = format;
    this.title = title;
    this.sources = List.copyOf(sources);
    this.unread = unread;
  }

  /**
   * Which format this describes.
   *
   * @return never null
   */
  public MarcFormat format() {
    return format;
  }

  /**
   * Name of the schema.
   *
   * @return such as {@code MARC 21 Format for Bibliographic Data}
   */
  public String title() {
    return title;
  }

  /**
   * The sources that its elements name.
   *
   * @return immutable list
   */
  public List<Source> sources() {
    return sources;
  }

  /**
   * All fields, leader first, by ascending tag, obsolete ones included.
   *
   * @return a new immutable list at each call; the first call reads all fields
   */
  public List<FieldDefinition> fields() {
    List<FieldDefinition> ordered = new ArrayList<>();
    for (int i = 0; i < TAGS; i++) {
      FieldDefinition field = field(i);
      if (field != null) {
        ordered.add(field);
      }
    }
    return Collections.unmodifiableList(ordered);
  }

  /**
   * The field of a numeric tag.
   *
   * @param number the tag's number, 0 for the leader; any int is accepted
   * @return null if the format defines no such field
   */
  public FieldDefinition field(int number) {
    if (number < 0 || number >= TAGS) {
      return null;
    }
    FieldDefinition known = byNumber[number];
    return known != null || unread == null ? known : read(number);
  }

  /** Two threads may read the same field; both results are equal and either may stay. */
  private FieldDefinition read(int number) {
    if (!unread.has(number)) {
      return null;
    }
    FieldDefinition fresh = unread.read(number, this);
    byNumber[number] = fresh;
    return fresh;
  }

  /**
   * The field of a tag.
   *
   * @param tag three digits or {@code LDR}; anything else finds nothing
   * @return null if the format defines no such field
   */
  public FieldDefinition field(String tag) {
    return tag.equals("000") ? null : field(FieldDefinition.numberOf(tag));
  }

  /**
   * The layout that applies to a fixed field of a record: 006 and 007 by their own first character,
   * bibliographic 008 by the leader, all others by their only layout.
   *
   * @param number the field's numeric tag, 0 for the leader
   * @param first the field's character at position 0; any int is accepted
   * @param leader06 the record's type, LDR/06
   * @param leader07 the record's bibliographic level, LDR/07
   * @return for a bibliographic 008 whose leader does not decide, the layout {@code common}; null
   *     if there is no layout, as with an undefined category of 007
   */
  public FixedFieldLayout layout(int number, int first, int leader06, int leader07) {
    FieldDefinition field = field(number);
    if (field == null || field.layouts().isEmpty()) {
      return null;
    }
    if (number == 6 || number == 7) {
      return field.layout(first);
    }
    if (number != 8 || format != MarcFormat.BIBLIOGRAPHIC) {
      return field.layouts().get(0);
    }
    Material material = Material.of(leader06, leader07);
    FixedFieldLayout layout = material == null ? null : field.layout(material.selector());
    return layout == null ? field.layout("common") : layout;
  }
}
