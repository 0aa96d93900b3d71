package org.folioext.okapi.cql;

import java.util.Collection;
import java.util.Map;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.cql.CqlNode.Clause;

/** What is said of a query that is well written and asks for what there is not. */
final class Refusal {
  private static final int MAX_SHOWN = 60;

  private Refusal() {}

  static Failure field(String written, Collection<String> known) {
    String name = written.length() > MAX_SHOWN ? written.substring(0, MAX_SHOWN) + "…" : written;
    String all = String.join(", ", known);
    return failure(
        "cql-field",
        "There is no field " + name + "; there are " + all + ".",
        Map.of("field", name, "known", all));
  }

  static Failure relation(Clause clause, String... known) {
    String all = String.join(", ", known);
    return failure(
        "cql-relation",
        clause.field()
            + " cannot be asked by "
            + clause.relation().sign()
            + (clause.truncated() ? " and a star" : "")
            + "; "
            + all
            + " can.",
        Map.of("field", clause.field(), "known", all));
  }

  static Failure value(Clause clause, String expected) {
    return failure(
        "cql-value",
        clause.field() + " is compared with " + expected + ".",
        Map.of("field", clause.field()));
  }

  private static Failure failure(String code, String message, Map<String, String> about) {
    return new Failure(FailureKind.INVALID, code, message, about);
  }
}
