package org.folioext.okapi.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.cql.CqlNode.All;
import org.folioext.okapi.cql.CqlNode.And;
import org.folioext.okapi.cql.CqlNode.Clause;
import org.folioext.okapi.cql.CqlNode.Key;
import org.folioext.okapi.cql.CqlNode.Not;
import org.folioext.okapi.cql.CqlNode.Or;
import org.folioext.okapi.cql.CqlNode.Relation;
import org.folioext.okapi.cql.CqlNode.Sorted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CqlTest {

  @ParameterizedTest
  @EnumSource(Relation.class)
  void everyRelationIsRead(Relation relation) {
    Clause read = new Clause("a", relation, "1", false);
    assertThat(Cql.parse("a" + relation.sign() + "1")).isEqualTo(read);
    assertThat(Cql.parse(" a " + relation.sign() + " \"1\" ")).isEqualTo(read);
  }

  @Test
  void operatorsBindAlikeAndFromTheLeft() {
    assertThat(Cql.parse("a=1 OR b=2 and c=3 not d=4"))
        .isEqualTo(
            new Not(new And(new Or(is("a", "1"), is("b", "2")), is("c", "3")), is("d", "4")));
  }

  @Test
  void parenthesesBindFirst() {
    assertThat(Cql.parse("a=1 or (b=2 and (c=3))"))
        .isEqualTo(new Or(is("a", "1"), new And(is("b", "2"), is("c", "3"))));
  }

  @Test
  void valuesInParenthesesShareTheirField() {
    assertThat(Cql.parse("a=(1 or \"2\") and b=(3)"))
        .isEqualTo(new And(new Or(is("a", "1"), is("a", "2")), is("b", "3")));
    assertThatThrownBy(() -> Cql.parse("a=(1 and 2)")).hasMessageContaining("closing parenthesis");
  }

  @Test
  void escapedCharactersStandForThemselves() {
    assertThat(Cql.parse("a=\"say \\\"x\\\" \\\\ \\* \\?\""))
        .isEqualTo(is("a", "say \"x\" \\ * ?"));
  }

  @Test
  void aStarAtTheEndLeavesItOpen() {
    assertThat(Cql.parse("a==\"b c*\"")).isEqualTo(new Clause("a", Relation.EXACTLY, "b c", true));
    assertThat(Cql.parse("a=b\\*")).isEqualTo(is("a", "b*"));
  }

  @Test
  void wordsInQuotationMarksAreNoOperators() {
    assertThat(Cql.parse("a=\"and\" and b=\"(or)\""))
        .isEqualTo(new And(is("a", "and"), is("b", "(or)")));
  }

  @Test
  void allRecordsAndAnOrderAreRead() {
    assertThat(Cql.parse("cql.allRecords=1 sortBy b/sort.descending c a/sort.ascending"))
        .isEqualTo(
            new Sorted(
                new All(), List.of(new Key("b", true), new Key("c", false), new Key("a", false))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a | 2 | followed by one of",
        "a= | 3 | a value is expected",
        "=1 | 1 | name of a field",
        "a=1 b=2 | 5 | and, or, not, sortBy or the end",
        "(a=1 | 5 | closing parenthesis",
        "a=1) | 4 | the end is expected",
        "not a=1 | 1 | name of a field",
        "a=1 and | 8 | name of a field",
        "a any b | 3 | followed by one of",
        "a =/x b | 4 | a value",
        "a=b*c | 3 | a star ends a value",
        "a=b? | 3 | a star ends a value",
        "a=b\0c | 3 | no character NUL",
        "a=\"b | 3 | not closed",
        "a=\"b\\n\" | 3 | backslash",
        "a=b\\ | 3 | backslash",
        "a=1 sortBy | 11 | name of a field",
        "a=1 sortBy b/up | 14 | sort.descending",
        "cql.allRecords=0 | 16 | cql.allRecords=1",
        "cql.allRecords<>1 | 17 | cql.allRecords=1",
      })
  void whatIsNotUnderstoodIsToldWithItsPlace(String query, String position, String what) {
    assertThatThrownBy(() -> Cql.parse(query))
        .hasMessageContaining(what)
        .isInstanceOfSatisfying(
            Failure.class,
            e -> {
              assertThat(e.kind()).isEqualTo(FailureKind.INVALID);
              assertThat(e.code()).isEqualTo("cql-syntax");
              assertThat(e.parameters()).containsEntry("position", position);
            });
  }

  @Test
  void lengthDepthAndNumberHaveBounds() {
    assertThat(Cql.parse("(".repeat(30) + "a=1" + ")".repeat(30))).isEqualTo(is("a", "1"));
    assertThatThrownBy(() -> Cql.parse("(".repeat(31) + "a=1" + ")".repeat(31)))
        .hasMessageContaining("parentheses");
    assertThatThrownBy(() -> Cql.parse("a=1" + " or a=1".repeat(200)))
        .hasMessageContaining("200 clauses");
    assertThatThrownBy(() -> Cql.parse("a=" + "x".repeat(8000)))
        .hasMessageContaining("8000 characters");
  }

  private static Clause is(String field, String value) {
    return new Clause(field, Relation.MATCHES, value, false);
  }
}
