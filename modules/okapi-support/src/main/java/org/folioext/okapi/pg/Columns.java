package org.folioext.okapi.pg;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Values of columns that may be null, and instants. Stateless. */
public final class Columns {

  private Columns() {}

  /** An instant as PostgreSQL takes it. */
  public static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  /** An instant of a column that is never null. */
  public static Instant instant(Row row, String column) {
    return row.getOffsetDateTime(column).toInstant();
  }

  /** An instant, or empty where the column is null. */
  public static Optional<Instant> instantIfAny(Row row, String column) {
    return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
  }

  /** An id, or empty where the column is null. */
  public static Optional<UUID> idIfAny(Row row, String column) {
    return Optional.ofNullable(row.getUUID(column));
  }

  /** As text, null where there is none. */
  public static String text(Optional<?> value) {
    return value.map(Object::toString).orElse(null);
  }
}
