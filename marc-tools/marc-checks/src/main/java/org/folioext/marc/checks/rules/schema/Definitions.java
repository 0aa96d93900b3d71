package org.folioext.marc.checks.rules.schema;

import org.folioext.marc.MarcFormat;
import org.folioext.marc.checks.Scope;

/** What the rules of this group share. Stateless. */
final class Definitions {
  /** The formats that there is a schema of. */
  static final Scope SCOPE =
      Scope.of(MarcFormat.BIBLIOGRAPHIC, MarcFormat.AUTHORITY, MarcFormat.HOLDINGS);

  /** Where all content designators are listed. */
  static final String LIST = "https://www.loc.gov/marc/marc.html";

  private Definitions() {}
}
