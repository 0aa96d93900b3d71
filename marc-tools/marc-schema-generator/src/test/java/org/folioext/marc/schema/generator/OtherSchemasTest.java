package org.folioext.marc.schema.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.folioext.marc.MarcFormat;
import org.folioext.marc.schema.AvramReader;
import org.folioext.marc.schema.CodeLists;
import org.folioext.marc.schema.FieldDefinition;
import org.folioext.marc.schema.FormatSchema;
import org.folioext.marc.schema.Marc21;
import org.folioext.marc.schema.SchemaException;
import org.folioext.marc.schema.SubfieldDefinition;
import org.junit.jupiter.api.Test;

/** Holds the schemas against older, independent lists; known differences are test data. */
class OtherSchemasTest {
  private static final String AVRAM_JS = "avramjs-mit-marc21-bibliographic.json";
  private static final String OLDER = "nichtich-apache2/marc21_bibliographic_schema.json";

  private static FormatSchema read(String file, MarcFormat format) throws IOException {
    return AvramReader.read(new StringReader(text(file)), format, new CodeLists());
  }

  private static String text(String file) throws IOException {
    Path sources = SharedData.marcSchema();
    assumeTrue(sources != null, "no directory of sources here");
    return Files.readString(sources.resolve(file));
  }

  /** The older bibliographic schema without its field 006, whose positions are no Avram. */
  private static FormatSchema olderBibliographic() throws IOException {
    JsonObject root = Json.createReader(new StringReader(text(OLDER))).readObject();
    JsonObjectBuilder fields = Json.createObjectBuilder(root.getJsonObject("fields"));
    String without =
        Json.createObjectBuilder(root).add("fields", fields.remove("006")).build().toString();
    return AvramReader.read(new StringReader(without), MarcFormat.BIBLIOGRAPHIC, new CodeLists());
  }

  @Test
  void namesThePlaceWhereAPublishedSchemaIsNoAvram() throws IOException {
    StringReader older = new StringReader(text(OLDER));
    assertThatThrownBy(() -> AvramReader.read(older, MarcFormat.BIBLIOGRAPHIC, new CodeLists()))
        .isInstanceOfSatisfying(
            SchemaException.class,
            e -> assertThat(e.location()).isEqualTo("/fields/006/positions/008b"));
  }

  @Test
  void differsFromAvramJsInBibliographicOnlyAsKnown() throws IOException {
    FormatSchema other = read(AVRAM_JS, MarcFormat.BIBLIOGRAPHIC);
    assertThat(differences(other, new Marc21().bibliographic())).isEqualTo(known("avram-js-bib"));
  }

  @Test
  void differsFromTheOlderListInAuthorityOnlyAsKnown() throws IOException {
    FormatSchema other =
        read("nichtich-apache2/marc21_authority_schema.json", MarcFormat.AUTHORITY);
    assertThat(differences(other, new Marc21().authority())).isEqualTo(known("nichtich-auth"));
  }

  @Test
  void differsFromTheOlderListInBibliographicOnlyAsKnown() throws IOException {
    FormatSchema other = olderBibliographic();
    assertThat(differences(other, new Marc21().bibliographic())).isEqualTo(known("nichtich-bib"));
  }

  @Test
  void readsTheHoldingsSchema() throws IOException {
    FormatSchema other = read("nichtich-apache2/marc21_holdings_schema.json", MarcFormat.HOLDINGS);
    assertThat(other.fields()).hasSize(51);
    assertThat(other.field("LDR").layouts().get(0).length()).isEqualTo(24);
  }

  @Test
  void readsTheLayoutsOfBothBibliographicSchemas() throws IOException {
    FormatSchema avramJs = read(AVRAM_JS, MarcFormat.BIBLIOGRAPHIC);
    for (FormatSchema other : List.of(avramJs, olderBibliographic())) {
      assertThat(other.layout(7, 's', 'a', 'm').length()).isEqualTo(14);
      assertThat(other.layout(8, '2', 'a', 'm').at(33).label()).contains("Literary form");
    }
  }

  /** What the other has and ours lacks, or repeats otherwise; what only ours has is newer. */
  private static Set<String> differences(FormatSchema other, FormatSchema ours) {
    Set<String> found = new TreeSet<>();
    for (FieldDefinition field : other.fields()) {
      FieldDefinition own = ours.field(field.tag());
      if (own == null) {
        found.add(field.tag() + " missing");
      } else if (own.content() == FieldDefinition.Content.DEFINED) {
        if (own.repeatable() != field.repeatable()) {
          found.add(field.tag() + " " + (own.repeatable() ? "R" : "NR"));
        }
        for (SubfieldDefinition subfield : field.subfields()) {
          SubfieldDefinition same = own.subfield(subfield.code());
          String name = field.tag() + "$" + subfield.code();
          if (same == null) {
            found.add(name + " missing");
          } else if (same.repeatable() != subfield.repeatable()) {
            found.add(name + " " + (same.repeatable() ? "R" : "NR"));
          } else if (same.status().isObsolete()) {
            found.add(name + " obsolete");
          }
        }
      }
    }
    return found;
  }

  private static Set<String> known(String name) {
    Set<String> lines = new TreeSet<>();
    for (String line : GenerateSchemas.ownLines("known-differences-" + name + ".txt")) {
      if (!line.startsWith("# ") && !line.isBlank()) {
        lines.add(line);
      }
    }
    return lines;
  }
}
