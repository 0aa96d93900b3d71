package org.folioext.marc.schema.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Makes the schema text of each format from the directory of sources. */
final class Formats {
  private final Path sources;
  private final List<String> corrections;

  Formats(Path sources, List<String> corrections) {
    this.sources = sources;
    this.corrections = corrections;
  }

  String bibliographic() throws IOException {
    List<Element> fields = fieldList("bibliographic.txt", "bib");
    FixedFields.share(of(fields, "008"), of(fields, "006"));
    FixedFields.deduplicate(fields);
    return SchemaText.of(
        "bib",
        "MARC 21 Format for Bibliographic Data",
        SchemaSources.LOC_BIB + SchemaSources.AVRAM_HOLDINGS + SchemaSources.FIX,
        fields);
  }

  String authority() throws IOException {
    List<Element> fields = fieldList("authority.txt", "auth");
    FixedFields.deduplicate(fields);
    return SchemaText.of(
        "auth",
        "MARC 21 Format for Authority Data",
        SchemaSources.LOC_AUTH + SchemaSources.FIX,
        fields);
  }

  String holdings() throws IOException {
    List<Element> fields = holdingsFields();
    Corrections.apply(fields, corrections, "hold");
    return SchemaText.of(
        "hold",
        "MARC 21 Format for Holdings Data",
        SchemaSources.AVRAM_HOLDINGS + SchemaSources.FIX,
        ordered(fields));
  }

  private List<Element> fieldList(String file, String format) throws IOException {
    Path path = sources.resolve("loc-fieldlist-apache2").resolve(file);
    List<Element> fields = Merge.fields(FieldListParser.parse(Files.readAllLines(path), "loc"));
    for (Element field : fields) {
      FixedFields.complete(field);
    }
    if (format.equals("bib")) {
      Embedded.addHoldings(fields, holdingsFields());
    }
    Corrections.apply(fields, corrections, format);
    return ordered(fields);
  }

  private List<Element> holdingsFields() throws IOException {
    return HoldingsAvram.read(
        sources.resolve("nichtich-apache2").resolve("marc21_holdings_schema.json"));
  }

  private static List<Element> ordered(List<Element> fields) {
    fields.sort(Comparator.comparing(Formats::order));
    return fields;
  }

  private static String order(Element field) {
    return field.key.equals("008") ? "" : field.key.equals("LDR") ? "000" : field.key;
  }

  private static Element of(List<Element> fields, String tag) {
    return fields.stream().filter(field -> field.key.equals(tag)).findFirst().orElseThrow();
  }
}
