package org.folioext.okapi.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folioext.okapi.pg.Postgres.await;

import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.folioext.okapi.Failure;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.pg.Postgres;
import org.folioext.okapi.pg.Schemas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries against a real PostgreSQL: what they mean is what it answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CqlFieldsTest {
  @RegisterExtension static final Postgres POSTGRES = new Postgres();

  private static final String TENANT = Postgres.tenant();
  private static final String ROWS =
      "INSERT INTO thing (state, name, amount, severity, maker, ready, created) VALUES"
          + " ('1', 'Alpha', 10, 3, '00000000-0000-4000-8000-000000000001', true,"
          + "  '2026-01-01T00:00:00Z'),"
          + " ('2', 'alpha beta', 20, 2, null, false, '2026-01-02T12:00:00Z'),"
          + " ('3', '100% \\_*', -5, 1, null, null, '2026-01-03T00:00:00Z'),"
          + " ('4', null, null, null, null, null, '2026-01-04T00:00:00Z')";

  private final CqlFields fields =
      CqlFields.builder("state")
          .text("name", "thing.name")
          .number("amount", "amount")
          .choice("severity", "severity", Map.of("error", 3, "warning", 2, "note", 1))
          .instant("created", "created")
          .day("day", "(created AT TIME ZONE 'UTC')::date")
          .uuid("maker", "maker")
          .flag("ready", "ready")
          .build();

  private Database database;

  @BeforeAll
  void insert() {
    database = POSTGRES.open();
    await(new Schemas(database).migrate(TENANT));
    await(database.inTenant(TENANT, c -> c.query(ROWS).execute()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "cql.allRecords=1 | 1234",
        "name==Alpha | 1",
        "name=alpha | 1",
        "name=ALPHA* | 12",
        "name==alpha* | 2",
        "name<>Alpha | 234",
        "name=\"\" | 123",
        "name=* | 123",
        "name==\"\" | ``",
        "name==\"100% \\\\_\\*\" | 3",
        "name==\"100%*\" | 3",
        "name==\"1%*\" | ``",
        "name=\"100% \\\\_*\" | 3",
        "name=\"' OR true --\" | ``",
        "amount>=10 | 12",
        "amount<10 | 3",
        "amount=\"-5\" | 3",
        "amount<>10 | 234",
        "amount=9223372036854775807 | ``",
        "severity>=warning | 12",
        "severity==note | 3",
        "created>2026-01-02 | 234",
        "created>=\"2026-01-02T13:00:00+01:00\" | 234",
        "created<2026-01-02T12:00:00Z | 1",
        "day==2026-01-02 | 2",
        "day<=2026-01-02 sortBy day/sort.descending | 21",
        "day<>2026-01-02 | 134",
        "maker==00000000-0000-4000-8000-000000000001 | 1",
        "maker=\"\" | 1",
        "cql.allRecords=1 not maker=* | 234",
        "amount=\"\" | 123",
        "ready=\"\" | 12",
        "ready=true | 1",
        "ready<>true | 234",
        "amount>0 and severity=error | 1",
        "amount>0 or severity=note | 123",
        "cql.allRecords=1 not amount=10 | 234",
        "cql.allRecords=1 not (amount=10 or name=alpha*) | 34",
        "amount=10 or amount=20 and name=alpha | 1",
        "cql.allRecords=1 sortBy severity/sort.descending | 4123",
        "amount>0 sortBy created/sort.descending name | 21",
        "ready=false sortBy ready | 2",
      })
  void aQueryFindsItsRowsInItsOrder(String query, String rows) {
    assertThat(find(query)).isEqualTo(rows);
  }

  @Test
  void nothingAskedIsEverything() {
    assertThat(fields.toSql(null)).isEqualTo(new SqlQuery("true", "state", List.of()));
    assertThat(fields.toSql(" ")).isEqualTo(fields.toSql(null));
  }

  @Test
  void numbersOfValuesBeginWhereTheCallerSays() {
    SqlQuery sql = fields.toSql("name==a and amount>1", 3);
    assertThat(sql.where()).isEqualTo("(thing.name = $3::text AND amount > $4::bigint)");
    assertThat(sql.tuple("x", 7).size()).isEqualTo(4);
    assertThat(sql.tuple("x", 7).getValue(3)).isEqualTo(1L);
  }

  @Test
  void anUnknownFieldIsNamedWithTheKnownOnes() {
    for (String query : List.of("nam=1", "name=1 sortBy nam", "name=1 not nam=2")) {
      assertThatThrownBy(() -> fields.toSql(query))
          .hasMessageContaining("nam;")
          .hasMessageContaining("name, amount, severity, created, day, maker, ready")
          .isInstanceOfSatisfying(
              Failure.class,
              e -> {
                assertThat(e.code()).isEqualTo("cql-field");
                assertThat(e.parameters()).containsEntry("field", "nam");
              });
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amount=x",
        "amount=1.5",
        "amount=1*",
        "amount=9223372036854775808",
        "severity=bad",
        "created=yesterday",
        "created=2026-02-30",
        "created=2026-01-01T25:00:00Z",
        "day=2026-13-45",
        "day=2026-01*",
        "day=2026-01-01T00:00:00Z",
        "maker=1",
        "ready=yes"
      })
  void aValueThatCannotBeIsRefused(String query) {
    assertThatThrownBy(() -> fields.toSql(query))
        .isInstanceOfSatisfying(Failure.class, e -> assertThat(e.code()).isEqualTo("cql-value"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"maker<00000000-0000-4000-8000-000000000001", "ready>true", "name<a*"})
  void aRelationThatCannotBeIsRefused(String query) {
    assertThatThrownBy(() -> fields.toSql(query))
        .isInstanceOfSatisfying(Failure.class, e -> assertThat(e.code()).isEqualTo("cql-relation"));
  }

  @Test
  void wordsAreToldInTheirOrder() {
    assertThatThrownBy(() -> fields.toSql("severity=bad"))
        .hasMessageContaining("note, warning, error");
  }

  @Test
  void pagesHaveBounds() {
    assertThat(new Page(20, 0).sql()).isEqualTo("LIMIT 0 OFFSET 20");
    assertThatThrownBy(() -> new Page(-1, 10)).isInstanceOf(Failure.class);
    assertThatThrownBy(() -> new Page(0, 1001)).hasMessageContaining("0 to 1000");
  }

  private String find(String query) {
    SqlQuery sql = fields.toSql(query, 2);
    String select = "SELECT state FROM thing WHERE state <> $1 AND " + sql.where() + " ORDER BY ";
    return await(
        database.inTenant(
            TENANT,
            c ->
                c.preparedQuery(select + sql.orderBy())
                    .execute(sql.tuple("none"))
                    .map(
                        rows ->
                            StreamSupport.stream(rows.spliterator(), false)
                                .map((Row row) -> row.getString(0))
                                .collect(Collectors.joining()))));
  }
}
