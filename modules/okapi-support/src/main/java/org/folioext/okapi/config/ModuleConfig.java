package org.folioext.okapi.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.folioext.okapi.pg.DatabaseConfig;

/**
 * What every module needs to know at its start, under the names that FOLIO's modules give it.
 *
 * @param httpPort HTTP_PORT, 8081 unless set
 * @param database DB_HOST, DB_PORT (5432), DB_DATABASE, DB_USERNAME, DB_PASSWORD, DB_MAXPOOLSIZE
 *     (10), DB_SERVER_PEM
 * @param drain SHUTDOWN_SECONDS (30), how long running requests may go on after SIGTERM
 */
public record ModuleConfig(int httpPort, DatabaseConfig database, Duration drain) {

  private static final List<String> LEVELS =
      List.of("OFF", "FATAL", "ERROR", "WARN", "INFO", "DEBUG", "TRACE");

  /**
   * Reads it, and looks at LOG_LEVEL, which log4j2.xml reads on its own: INFO unless set. What is
   * wrong is told by {@link Env#check()}, which the caller calls when it has read its own variables
   * too; nothing is to be used before.
   */
  public static ModuleConfig of(Env env) {
    env.oneOf("LOG_LEVEL", LEVELS, "INFO");
    return new ModuleConfig(
        env.integer("HTTP_PORT", 0, 65535, 8081),
        database(env),
        Duration.ofSeconds(env.integer("SHUTDOWN_SECONDS", 1, 3600, 30)));
  }

  private static DatabaseConfig database(Env env) {
    String host = env.required("DB_HOST");
    int port = env.integer("DB_PORT", 1, 65535, 5432);
    String database = env.required("DB_DATABASE");
    String user = env.required("DB_USERNAME");
    String password = env.required("DB_PASSWORD");
    int connections = env.integer("DB_MAXPOOLSIZE", 1, 1000, 10);
    Optional<String> pem = env.optional("DB_SERVER_PEM");
    return new DatabaseConfig(host, port, database, user, password, connections, pem);
  }
}
