package org.folioext.marc.schema;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A list of codes kept apart from the format, such as the MARC code list for languages.
 *
 * <p>Immutable and safe for use by many threads. Look-ups neither allocate nor scan.
 */
public final class CodeList {
  private final String id;
  private final String title;
  private final int width;
  private final char pad;
  private final List<Source> sources;
  private final List<CodeDefinition> entries;
  private final long[] keys;
  private final CodeDefinition[] byKey;

  /** Entries hold codes without padding; width 0 stands for any. */
  CodeList(
      String id,
      String title,
      int width,
      char pad,
      List<Source> sources,
      List<CodeDefinition> entries) {
    this.id = id;
    this.title = title;
    this.width = width;
    this.pad = pad;
    this.sources = List.copyOf(sources);
    this.entries = Collections.unmodifiableList(entries);
    long[] sorted = new long[entries.size()];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = PackedCode.of(entries.get(i).code(), 0, entries.get(i).code().length());
    }
    Arrays.sort(sorted);
    this.keys = sorted;
    this.byKey = new CodeDefinition[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      CodeDefinition entry = entries.get(i);
      int at = Arrays.binarySearch(keys, PackedCode.of(entry.code(), 0, entry.code().length()));
      if (byKey[at] == null || byKey[at].status().isObsolete()) {
        byKey[at] = entry;
      }
    }
  }

  /**
   * Key of the list.
   *
   * @return such as {@code languages}
   */
  public String id() {
    return id;
  }

  /**
   * Name of the list.
   *
   * @return such as {@code MARC Code List for Languages}
   */
  public String title() {
    return title;
  }

  /**
   * Where the list comes from.
   *
   * @return immutable list, the main source first
   */
  public List<Source> sources() {
    return sources;
  }

  /**
   * All entries in the order of the file, without padding.
   *
   * @return immutable list
   */
  public List<CodeDefinition> entries() {
    return entries;
  }

  /**
   * Number of characters a code takes in a record.
   *
   * @return 7 for geographic areas, which are padded with hyphens ({@code n-us---}); 0 if codes are
   *     written without padding or the padding is optional
   */
  public int width() {
    return width;
  }

  /**
   * Says whether a value is a code of this list, obsolete or not, written as records write it.
   *
   * @param value as in the record, padding included
   * @return true if defined
   */
  public boolean contains(CharSequence value) {
    return stateOf(value) != State.UNDEFINED;
  }

  /**
   * Says whether a value is an obsolete code of this list.
   *
   * @param value as in the record, padding included
   * @return true if it was defined once and no longer is
   */
  public boolean isObsolete(CharSequence value) {
    return stateOf(value) == State.OBSOLETE;
  }

  /**
   * State of a value as records write it.
   *
   * @param value as in the record, padding included
   * @return undefined also if the padding is missing where the list has a {@link #width()}
   */
  public State stateOf(CharSequence value) {
    return State.ofBit(bit(PackedCode.of(value, 0, value.length()), value.length()));
  }

  /**
   * The entry of a value, padded or not.
   *
   * @param value such as {@code n-us---} or {@code n-us}
   * @return null if there is none
   */
  public CodeDefinition find(CharSequence value) {
    return entry(stripped(PackedCode.of(value, 0, value.length())));
  }

  /**
   * Meaning of a value, padded or not.
   *
   * @param value such as {@code eng}
   * @return null if it is not in the list
   */
  public String label(CharSequence value) {
    CodeDefinition entry = find(value);
    return entry == null ? null : entry.label();
  }

  /** The state bit of a packed value of the given width. */
  byte bit(long packed, int actualWidth) {
    if (width != 0 && actualWidth != width) {
      return 0;
    }
    CodeDefinition entry = entry(stripped(packed));
    return entry == null ? 0 : entry.status().state().bit();
  }

  private CodeDefinition entry(long packed) {
    int at = packed <= 0 ? -1 : Arrays.binarySearch(keys, packed);
    return at < 0 ? null : byKey[at];
  }

  private long stripped(long packed) {
    long rest = packed;
    while (pad != 0 && rest > 0 && (rest & 127) == pad) {
      rest >>>= 7;
    }
    return rest;
  }
}
