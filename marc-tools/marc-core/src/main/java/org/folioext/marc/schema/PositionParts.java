package org.folioext.marc.schema;

import java.util.ArrayList;
import java.util.List;

/** The parts of a position while it is being read. Used by one reader in one thread. */
final class PositionParts {
  int from;
  int to;
  String label = "";
  PositionKind kind = PositionKind.CODE;
  boolean fill;
  List<CodeDefinition> codes = new ArrayList<>();
  Status status = Status.CURRENT;
  Source source;
  String listId;
  CodeLists lists;
  String sameAs;

  FixedPosition build() {
    return new FixedPosition(this, null);
  }
}
