package org.folioext.okapi.pg;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a module's PostgreSQL is, in the terms of FOLIO's {@code DB_*} environment variables.
 *
 * @param host DB_HOST
 * @param port DB_PORT
 * @param database DB_DATABASE
 * @param user DB_USERNAME; may create roles, and schemas in the database, and need not be superuser
 * @param password DB_PASSWORD
 * @param maxPoolSize DB_MAXPOOLSIZE, connections that one instance opens for its requests, 1 or
 *     more
 * @param serverPem DB_SERVER_PEM, one or more certificates as PEM text; present: only TLS, and only
 *     with a server that shows one of them or is certified by one of them, and has this host name
 */
public record DatabaseConfig(
    String host,
    int port,
    String database,
    String user,
    String password,
    int maxPoolSize,
    Optional<String> serverPem) {

  /** Checks that nothing is missing. */
  public DatabaseConfig {
    Objects.requireNonNull(host);
    Objects.requireNonNull(database);
    Objects.requireNonNull(user);
    Objects.requireNonNull(password);
    Objects.requireNonNull(serverPem);
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("port must be from 1 to 65535, not " + port);
    }
    if (maxPoolSize < 1) {
      throw new IllegalArgumentException("maxPoolSize must be 1 or more, not " + maxPoolSize);
    }
  }

  /** Shows all but the password. */
  @Override
  public String toString() {
    return user
        + "@"
        + host
        + ":"
        + port
        + "/"
        + database
        + (serverPem.isPresent() ? " (TLS)" : "")
        + ", up to "
        + maxPoolSize
        + " connections";
  }
}
