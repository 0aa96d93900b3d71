package org.folioext.marc.schema;

import java.util.ArrayList;
import java.util.List;

/** The parts of a field while it is being read. Used by one reader in one thread. */
final class FieldParts {
  String tag;
  String label = "";
  boolean repeatable;
  FieldDefinition.Content content = FieldDefinition.Content.DEFINED;
  Status status = Status.CURRENT;
  Source source;
  IndicatorDefinition indicator1;
  IndicatorDefinition indicator2;
  final List<SubfieldDefinition> subfields = new ArrayList<>();
  final List<FixedFieldLayout> layouts = new ArrayList<>();
}
