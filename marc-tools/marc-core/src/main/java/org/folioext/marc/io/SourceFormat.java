package org.folioext.marc.io;

/** The four ways a file can hold MARC records. */
public enum SourceFormat {
  /** ISO 2709, the binary exchange format ({@code .mrc}). */
  ISO_2709("mrc"),
  /** MARCXML, the Library of Congress's schema. */
  MARC_XML("xml"),
  /** MARC-in-JSON: one object, an array, or one object a line. */
  MARC_JSON("json"),
  /** Mnemonic text as MarcEdit writes it ({@code .mrk}). */
  MRK("mrk");

  private final String id;

  SourceFormat(String id) {
    this.id = id;
  }

  /** The name on the command line, which is the usual file suffix. */
  public String id() {
    return id;
  }
}
