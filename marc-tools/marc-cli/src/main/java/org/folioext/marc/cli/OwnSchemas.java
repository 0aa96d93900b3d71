package org.folioext.marc.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.folioext.marc.MarcFormat;
import org.folioext.marc.checks.Profile;
import org.folioext.marc.checks.Standards;
import org.folioext.marc.cli.io.Failure;
import org.folioext.marc.schema.AvramReader;
import org.folioext.marc.schema.FormatSchema;
import org.folioext.marc.schema.Marc21;
import org.folioext.marc.schema.SchemaException;

/** The schemas that a profile brings, read from the files it names. */
final class OwnSchemas {
  private OwnSchemas() {}

  /**
   * What records are held against under a profile.
   *
   * @param profileFile where it stands, so that it can name files beside it; null for the default
   * @throws Failure when a schema cannot be read, naming the file and the place in it
   */
  static Standards standards(Profile profile, String profileFile) throws Failure {
    Marc21 marc21 = new Marc21();
    Map<MarcFormat, FormatSchema> own = new EnumMap<>(MarcFormat.class);
    for (Map.Entry<MarcFormat, String> named : profile.schemas().entrySet()) {
      Path file = Path.of(profileFile).resolveSibling(named.getValue());
      own.put(named.getKey(), read(file, named.getKey(), marc21));
    }
    return new Standards(marc21, own);
  }

  private static FormatSchema read(Path file, MarcFormat format, Marc21 marc21) throws Failure {
    try (Reader in = Files.newBufferedReader(file)) {
      return AvramReader.read(in, format, marc21.codeLists());
    } catch (SchemaException e) {
      throw new Failure("the schema " + file + " cannot be used: " + e.getMessage() + ".", e);
    } catch (NoSuchFileException e) {
      throw new Failure("there is no schema " + file + ", which the profile names.", e);
    } catch (IOException e) {
      throw new Failure("cannot read the schema " + file + ": " + e.getMessage() + ".", e);
    }
  }
}
