package org.folioext.okapitesting;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.folioext.okapi.pg.DatabaseConfig;

/** A database as its superuser sees it, past the module. One connection. */
public final class Sql implements AutoCloseable {
  private final Connection connection;

  /** Connects. */
  public Sql(DatabaseConfig config) {
    String url = "jdbc:postgresql://%s:%s/%s";
    try {
      connection =
          DriverManager.getConnection(
              url.formatted(config.host(), config.port(), config.database()),
              config.user(),
              config.password());
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Executes statements. */
  public void execute(String statements) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(statements);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** The first column of what a query finds, as texts. */
  public List<String> texts(String query) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
