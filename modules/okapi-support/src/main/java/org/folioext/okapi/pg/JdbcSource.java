package org.folioext.okapi.pg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where migrations get their connections. The driver wants the server's certificates in a file; it
 * lives as long as this.
 */
record JdbcSource(DataSource dataSource, Optional<Path> certificates) implements AutoCloseable {
  private static final int CONNECT_SECONDS = 10;

  static JdbcSource of(DatabaseConfig config, ModuleName module) throws IOException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {config.host()});
    source.setPortNumbers(new int[] {config.port()});
    source.setDatabaseName(config.database());
    source.setUser(config.user());
    source.setPassword(config.password());
    source.setApplicationName(module.full());
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setTcpKeepAlive(true);
    if (config.serverPem().isEmpty()) {
      return new JdbcSource(source, Optional.empty());
    }
    Path file = Files.createTempFile("server", ".pem");
    Files.writeString(file, config.serverPem().get());
    source.setSslMode("verify-full");
    source.setSslRootCert(file.toString());
    return new JdbcSource(source, Optional.of(file));
  }

  @Override
  public void close() throws IOException {
    if (certificates.isPresent()) {
      Files.deleteIfExists(certificates.get());
    }
  }
}
