package org.folioext.okapi.pg;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Statements by JDBC. SQL is constant text and quoted names; values are bound. */
final class Jdbc {
  private Jdbc() {}

  /** Several statements. */
  interface Statements {
    void run() throws SQLException;
  }

  /** What is not committed when the connection closes is rolled back. */
  static void inTransaction(Connection connection, Statements statements) throws SQLException {
    connection.setAutoCommit(false);
    statements.run();
    connection.commit();
    connection.setAutoCommit(true);
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static boolean found(Connection connection, String sql, String value) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, value);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next();
      }
    }
  }

  static void update(Connection connection, String sql, String... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
