package org.folioext.okapi.cql;

/** Reads queries. */
public final class Cql {
  private Cql() {}

  /** Reads a query; throws a Failure INVALID, code {@code cql-syntax}, with the position. */
  public static CqlNode parse(String query) {
    throw new UnsupportedOperationException();
  }
}
