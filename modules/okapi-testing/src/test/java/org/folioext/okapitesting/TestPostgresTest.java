package org.folioext.okapitesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.folioext.okapi.pg.DatabaseConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestPostgresTest {
  private static Connection open(DatabaseConfig config) throws SQLException {
    String url =
        "jdbc:postgresql://" + config.host() + ":" + config.port() + "/" + config.database();
    return DriverManager.getConnection(url, config.user(), config.password());
  }

  @Test
  void keepsWhatIsInItsDataDirectory(@TempDir Path folder) throws SQLException {
    Path data = folder.resolve("data");
    try (TestPostgres first = TestPostgres.start(data);
        Connection connection = open(first.config());
        Statement statement = connection.createStatement()) {
      statement.execute("create table kept (n int); insert into kept values (7)");
    }
    try (TestPostgres second = TestPostgres.start(data);
        Connection connection = open(second.config());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select n from kept")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(7);
    }
  }
}
