package org.folioext.marc.schema.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the generated resource files of marc-core. Two runs over the same sources write the same
 * bytes.
 */
public final class GenerateSchemas {
  private GenerateSchemas() {}

  /**
   * Writes all files.
   *
   * @param args the directory of sources, and the directory to write to
   * @throws IOException if a source cannot be read or a file not be written
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("usage: <directory of sources> <directory to write to>");
    }
    for (Map.Entry<String, String> file : generate(Path.of(args[0])).entrySet()) {
      Files.writeString(Path.of(args[1]).resolve(file.getKey()), file.getValue());
    }
  }

  /** The texts by file name. */
  static Map<String, String> generate(Path sources) throws IOException {
    Formats formats = new Formats(sources, ownLines("corrections.tsv"));
    Map<String, String> files = new TreeMap<>();
    files.put("bibliographic.schema", formats.bibliographic());
    files.put("authority.schema", formats.authority());
    files.put("holdings.schema", formats.holdings());
    List<String> codeCorrections = ownLines("code-corrections.tsv");
    files.put("languages.codes", CodeListFiles.languages(sources, codeCorrections));
    files.put("geographic-areas.codes", CodeListFiles.areas(sources, codeCorrections));
    return files;
  }

  /** The lines of a file of this module. */
  static List<String> ownLines(String name) {
    try (InputStream in = GenerateSchemas.class.getResourceAsStream("/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
