package org.folioext.marc.checks.rules.schema;

import java.util.List;
import org.folioext.marc.checks.Option;
import org.folioext.marc.checks.Setup;

/** The option that leaves subfield codes to the library. Stateless. */
final class LocalSubfields {
  /** MARC 21 leaves $9 to local use in every field; Koha, Evergreen and Alma write in it. */
  static final Option OPTION =
      new Option("local-subfields", List.of("9"), "Subfield codes that the library uses itself.");

  private LocalSubfields() {}

  /** By code from 0 to 127, whether it is the library's own. */
  static boolean[] of(Setup setup) {
    boolean[] local = new boolean[128];
    for (String code : setup.option(OPTION.name())) {
      local[code.charAt(0) & 0x7F] = true;
    }
    return local;
  }
}
