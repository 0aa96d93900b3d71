package org.folioext.marc;

/**
 * The five formats of MARC 21.
 *
 * <p>An enum: immutable and safe for use by many threads.
 */
public enum MarcFormat {
  /** Bibliographic records. */
  BIBLIOGRAPHIC("bib"),
  /** Authority records. */
  AUTHORITY("auth"),
  /** Holdings records. */
  HOLDINGS("hold"),
  /** Classification records. */
  CLASSIFICATION("class"),
  /** Community information records. */
  COMMUNITY("community");

  private final String id;

  MarcFormat(String id) {
    this.id = id;
  }

  /**
   * The short name used in files, options and reports.
   *
   * @return one of {@code bib}, {@code auth}, {@code hold}, {@code class}, {@code community}
   */
  public String id() {
    return id;
  }
}
