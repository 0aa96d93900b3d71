package org.folioext.marc;

/**
 * The five MARC 21 formats, told apart by leader position 06.
 *
 * <p>Source: MARC 21 Record Structure, "Type of record".
 */
public enum MarcFormat {
  BIBLIOGRAPHIC("bib"),
  AUTHORITY("auth"),
  HOLDINGS("hold"),
  CLASSIFICATION("class"),
  COMMUNITY("community");

  private static final MarcFormat[] BY_TYPE = byType();

  private final String id;

  MarcFormat(String id) {
    this.id = id;
  }

  /** The short name used in reports and profiles: {@code bib}, {@code auth}, {@code hold}, … */
  public String id() {
    return id;
  }

  /**
   * The format that a record type belongs to.
   *
   * @param type leader position 06
   * @return the format, or null when no MARC 21 format defines that type, obsolete types included
   */
  public static MarcFormat ofType(char type) {
    return type < BY_TYPE.length ? BY_TYPE[type] : null;
  }

  private static MarcFormat[] byType() {
    MarcFormat[] formats = new MarcFormat[128];
    for (char c : "abcdefghijkmnoprt".toCharArray()) {
      formats[c] = BIBLIOGRAPHIC;
    }
    for (char c : "uvxy".toCharArray()) {
      formats[c] = HOLDINGS;
    }
    formats['z'] = AUTHORITY;
    formats['w'] = CLASSIFICATION;
    formats['q'] = COMMUNITY;
    return formats;
  }
}
