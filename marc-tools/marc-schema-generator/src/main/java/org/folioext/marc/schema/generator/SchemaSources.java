package org.folioext.marc.schema.generator;

/** The sources as the schema files name them: key, date of the copy, licence, address, title. */
final class SchemaSources {
  static final String LOC_BIB =
      line(
          "loc",
          "2026-04",
          "US government text in an Apache-2.0 repository (folio-org/mod-record-specifications)",
          "https://www.loc.gov/marc/bibliographic/ecbdlist.html",
          "Library of Congress, MARC 21 Format for Bibliographic Data, field list");
  static final String LOC_AUTH =
      line(
          "loc",
          "2026-04",
          "US government text in an Apache-2.0 repository (folio-org/mod-record-specifications)",
          "https://www.loc.gov/marc/authority/ecadlist.html",
          "Library of Congress, MARC 21 Format for Authority Data, field list");
  static final String AVRAM_HOLDINGS =
      line(
          "avram",
          "2024-01",
          "Apache-2.0 (timathom/marc-schema)",
          "https://www.loc.gov/marc/holdings/",
          "MARC 21 holdings format as an Avram schema");
  static final String FIX =
      line(
          "fix",
          "2026-11",
          "this project",
          "",
          "Reviewed corrections; each with reason and reference in the generator module");

  private SchemaSources() {}

  private static String line(String... columns) {
    return "source\t" + String.join("\t", columns) + "\n";
  }
}
