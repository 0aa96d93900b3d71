package org.folioext.okapi.cql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;

/** Cuts a query into words, quoted texts and signs. */
final class CqlTokens {
  private static final String SIGNS = "()=<>/";

  enum Kind {
    WORD,
    QUOTED,
    SIGN,
    END
  }

  /**
   * A token.
   *
   * @param text a word or sign as written; a quoted text without its marks, escapes still in it
   * @param at where it begins, from 0
   */
  record Token(Kind kind, String text, int at) {
    boolean is(String sign) {
      return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
      return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }
  }

  private final String query;
  private int at;

  private CqlTokens(String query) {
    this.query = query;
  }

  /** All tokens; the last is of kind END. */
  static List<Token> of(String query) {
    CqlTokens tokens = new CqlTokens(query);
    List<Token> all = new ArrayList<>();
    do {
      all.add(tokens.next());
    } while (all.get(all.size() - 1).kind() != Kind.END);
    return all;
  }

  static Failure syntax(int at, String what) {
    String position = Integer.toString(at + 1);
    return new Failure(
        FailureKind.INVALID,
        "cql-syntax",
        "The query is not understood at character " + position + ": " + what + ".",
        Map.of("position", position));
  }

  private Token next() {
    while (at < query.length() && Character.isWhitespace(query.charAt(at))) {
      at++;
    }
    if (at == query.length()) {
      return new Token(Kind.END, "", at);
    }
    char c = query.charAt(at);
    if (c == '"') {
      return quoted();
    }
    return SIGNS.indexOf(c) >= 0 ? sign() : word();
  }

  private Token sign() {
    int start = at;
    for (String sign : List.of("==", "<=", ">=", "<>")) {
      if (query.startsWith(sign, at)) {
        at += sign.length();
        return new Token(Kind.SIGN, sign, start);
      }
    }
    at++;
    return new Token(Kind.SIGN, query.substring(start, at), start);
  }

  private Token quoted() {
    int start = at++;
    while (at < query.length() && query.charAt(at) != '"') {
      at += query.charAt(at) == '\\' ? 2 : 1;
    }
    if (at >= query.length()) {
      throw syntax(start, "the quotation mark is not closed");
    }
    at++;
    return new Token(Kind.QUOTED, query.substring(start + 1, at - 1), start);
  }

  private Token word() {
    int start = at;
    while (at < query.length() && inWord(query.charAt(at))) {
      at++;
    }
    return new Token(Kind.WORD, query.substring(start, at), start);
  }

  private static boolean inWord(char c) {
    return c != '"' && SIGNS.indexOf(c) < 0 && !Character.isWhitespace(c);
  }
}
