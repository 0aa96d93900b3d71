package org.folioext.marcchecks.domain;

import org.folioext.marc.io.SourceFormat;

/** Forms in which a single record is taken. */
public enum RecordForm {
  ISO_2709("ISO 2709", SourceFormat.ISO_2709),
  MARC_XML("MARCXML", SourceFormat.MARC_XML),
  MARC_JSON("MARC-in-JSON", SourceFormat.MARC_JSON);

  private final String words;
  private final SourceFormat source;

  RecordForm(String words, SourceFormat source) {
    this.words = words;
    this.source = source;
  }

  /** The name for people. */
  public String words() {
    return words;
  }

  /** The format that files of this form have. */
  SourceFormat source() {
    return source;
  }
}
