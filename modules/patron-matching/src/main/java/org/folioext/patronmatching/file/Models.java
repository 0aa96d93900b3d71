package org.folioext.patronmatching.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.folioext.patronmatching.keys.KeyHash;
import org.folioext.patronmatching.model.Model;
import org.folioext.patronmatching.model.ModelFile;
import org.folioext.patronmatching.model.ModelFile.UnreadableModelException;

/** Reads the models that runs on files leave. */
public final class Models {
  private Models() {}

  /**
   * A model.
   *
   * @param hash that makes numbers of values in runs on files
   * @throws Refused where it cannot be read
   */
  public static Model read(Path file, KeyHash hash) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return ModelFile.read(in, hash);
    } catch (UnreadableModelException e) {
      throw new Refused(file + ": " + e.getMessage() + ". --save-model writes one.");
    } catch (IOException e) {
      throw new Refused(file + ": " + Source.reason(e) + ".");
    }
  }
}
