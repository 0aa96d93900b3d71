package org.folioext.okapi.cql;

import static org.folioext.okapi.cql.CqlTokens.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folioext.okapi.cql.CqlNode.Relation;
import org.folioext.okapi.cql.CqlTokens.Kind;
import org.folioext.okapi.cql.CqlTokens.Token;

/** Recursive descent; only parentheses go down. */
final class CqlParser {
  private static final String ALL_RECORDS = "cql.allRecords";
  private static final String ESCAPED = "\"\\*?^";

  private final List<Token> tokens;
  private int next;
  private int depth;
  private int clauses;

  CqlParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  CqlNode query() {
    CqlNode node = joined();
    if (token().isWord("sortBy")) {
      next++;
      node = new CqlNode.Sorted(node, keys());
    }
    if (token().kind() != Kind.END) {
      throw syntax(token().at(), "and, or, not, sortBy or the end is expected");
    }
    return node;
  }

  private CqlNode joined() {
    CqlNode left = operand();
    while (true) {
      if (token().isWord("and")) {
        next++;
        left = new CqlNode.And(left, operand());
      } else if (token().isWord("or")) {
        next++;
        left = new CqlNode.Or(left, operand());
      } else if (token().isWord("not")) {
        next++;
        left = new CqlNode.Not(left, operand());
      } else {
        return left;
      }
    }
  }

  private CqlNode operand() {
    if (!token().is("(")) {
      return clause();
    }
    if (++depth > Cql.MAX_DEPTH) {
      throw syntax(token().at(), "up to " + Cql.MAX_DEPTH + " parentheses may be open");
    }
    next++;
    CqlNode inner = joined();
    if (!token().is(")")) {
      throw syntax(token().at(), "a closing parenthesis is expected");
    }
    next++;
    depth--;
    return inner;
  }

  /** {@code field==(a or b)} is {@code (field==a or field==b)}. */
  private CqlNode clause() {
    String field = field();
    Relation relation = relation();
    if (!token().is("(")) {
      return clause(field, relation);
    }
    next++;
    CqlNode any = clause(field, relation);
    while (token().isWord("or")) {
      next++;
      any = new CqlNode.Or(any, clause(field, relation));
    }
    if (!token().is(")")) {
      throw syntax(token().at(), "or, or a closing parenthesis is expected");
    }
    next++;
    return any;
  }

  private CqlNode clause(String field, Relation relation) {
    if (++clauses > Cql.MAX_CLAUSES) {
      throw syntax(token().at(), "a query has up to " + Cql.MAX_CLAUSES + " clauses");
    }
    Token written = token();
    if (written.kind() != Kind.QUOTED && (written.kind() != Kind.WORD || isKeyword(written))) {
      throw syntax(written.at(), "a value is expected");
    }
    next++;
    CqlNode.Clause clause = clause(field, relation, written);
    if (field.equalsIgnoreCase(ALL_RECORDS)) {
      return all(clause, written);
    }
    return clause;
  }

  private static CqlNode all(CqlNode.Clause clause, Token written) {
    boolean equal = clause.relation() == Relation.MATCHES || clause.relation() == Relation.EXACTLY;
    if (equal && clause.value().equals("1") && !clause.truncated()) {
      return new CqlNode.All();
    }
    throw syntax(written.at(), ALL_RECORDS + "=1 is expected");
  }

  private String field() {
    Token name = token();
    boolean quoted = name.kind() == Kind.QUOTED && !name.text().isEmpty();
    if (!quoted && (name.kind() != Kind.WORD || isKeyword(name))) {
      throw syntax(name.at(), "the name of a field is expected");
    }
    next++;
    return name.text();
  }

  private Relation relation() {
    Optional<Relation> found =
        Arrays.stream(Relation.values()).filter(r -> token().is(r.sign())).findFirst();
    if (found.isEmpty()) {
      List<String> signs = Arrays.stream(Relation.values()).map(Relation::sign).toList();
      throw syntax(token().at(), "a field is followed by one of " + String.join(" ", signs));
    }
    next++;
    return found.get();
  }

  /** Takes the escapes and the star out of a value. */
  private static CqlNode.Clause clause(String field, Relation relation, Token written) {
    String text = written.text();
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '*' && i == text.length() - 1) {
        return new CqlNode.Clause(field, relation, value.toString(), true);
      }
      if (c == '\\') {
        i++;
        if (i == text.length() || ESCAPED.indexOf(text.charAt(i)) < 0) {
          throw syntax(written.at(), "a backslash stands before one of " + ESCAPED);
        }
        c = text.charAt(i);
      } else if (c == '*' || c == '?' || c == '^') {
        throw syntax(written.at(), "a star ends a value; elsewhere \\* \\? \\^ are written");
      }
      if (c == 0) {
        throw syntax(written.at(), "a value holds no character NUL");
      }
      value.append(c);
    }
    return new CqlNode.Clause(field, relation, value.toString(), false);
  }

  private List<CqlNode.Key> keys() {
    List<CqlNode.Key> keys = new ArrayList<>();
    do {
      String field = field();
      keys.add(new CqlNode.Key(field, descending()));
    } while (token().kind() != Kind.END && keys.size() < Cql.MAX_DEPTH);
    return List.copyOf(keys);
  }

  private boolean descending() {
    if (!token().is("/")) {
      return false;
    }
    next++;
    Token modifier = token();
    if (!modifier.isWord("sort.descending") && !modifier.isWord("sort.ascending")) {
      throw syntax(modifier.at(), "sort.ascending or sort.descending is expected");
    }
    next++;
    return modifier.isWord("sort.descending");
  }

  private static boolean isKeyword(Token token) {
    return Stream.of("and", "or", "not", "prox", "sortBy").anyMatch(token::isWord);
  }

  private Token token() {
    return tokens.get(next);
  }
}
