package org.folioext.marc.checks;

import java.util.List;
import java.util.Map;
import org.folioext.marc.MarcFormat;
import org.folioext.marc.schema.CodeLists;
import org.folioext.marc.schema.FormatSchema;

/**
 * What a rule is given for one format. Immutable.
 *
 * @param format the format it will see records of
 * @param schema what the standard, or the library's own schema, defines for the format; null for
 *     formats that have none here (classification, community)
 * @param codes the standard's code lists
 * @param local tags that the library uses in its own way
 * @param options the rule's options: from the profile, else the fallbacks
 */
public record Setup(
    MarcFormat format,
    FormatSchema schema,
    CodeLists codes,
    LocalTags local,
    Map<String, List<String>> options) {

  /** The values of an option that the rule declares. */
  public List<String> option(String name) {
    return options.get(name);
  }
}
