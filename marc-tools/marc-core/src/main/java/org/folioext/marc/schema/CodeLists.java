package org.folioext.marc.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The code lists that come with this library, each read when it is first asked for.
 *
 * <p>Safe for use by many threads; a list that two threads ask for at once may be read twice, and
 * one of the two equal results is kept. The object holds what it has read: keep it as long as you
 * use it.
 */
public final class CodeLists {
  /** The ids of the lists, equal to their file names. */
  private static final List<String> IDS =
      List.of("countries", "geographic-areas", "languages", "relators");

  private final ConcurrentHashMap<String, CodeList> read = new ConcurrentHashMap<>();

  /** Creates a set of lists of which none has been read yet. */
  public CodeLists() {}

  /**
   * The ids that {@link #list(String)} knows.
   *
   * @return immutable sorted list
   */
  public List<String> ids() {
    return IDS;
  }

  /**
   * A list by its id.
   *
   * @param id one of {@link #ids()}
   * @return never null
   * @throws IllegalArgumentException if there is no such list
   * @throws UncheckedIOException if the library's own file cannot be read
   */
  public CodeList list(String id) {
    CodeList known = read.get(id);
    if (known != null) {
      return known;
    }
    if (!IDS.contains(id)) {
      throw new IllegalArgumentException("no code list '" + id + "'; there are " + IDS);
    }
    try {
      CodeList fresh = CodeListReader.read(resource(id.concat(".codes")));
      CodeList first = read.putIfAbsent(id, fresh);
      return first == null ? fresh : first;
    } catch (IOException e) {
      throw new UncheckedIOException(id, e);
    }
  }

  /** The bytes of a file next to this class. */
  static byte[] resource(String name) throws IOException {
    try (InputStream in = CodeLists.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new SchemaException(name, "not in this library");
      }
      return in.readAllBytes();
    }
  }
}
