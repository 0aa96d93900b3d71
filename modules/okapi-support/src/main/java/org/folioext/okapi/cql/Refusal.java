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
    return failure(
        "cql-field",
        name,
        "There is no field " + name + "; there are " + String.join(", ", known) + ".");
  }

  static Failure relation(Clause clause, String... known) {
    return failure(
        "cql-relation",
        clause.field(),
        clause.field()
            + " cannot be asked by "
            + clause.relation().sign()
            + (clause.truncated() ? " and a star" : "")
            + "; "
            + String.join(", ", known)
            + " can.");
  }

  static Failure value(Clause clause, String expected) {
    return failure(
        "cql-value", clause.field(), clause.field() + " is compared with " + expected + ".");
  }

  private static Failure failure(String code, String field, String message) {
    return new Failure(FailureKind.INVALID, code, message, Map.of("field", field));
  }
}
