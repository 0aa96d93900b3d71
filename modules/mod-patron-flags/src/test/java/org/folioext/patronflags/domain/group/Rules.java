package org.folioext.patronflags.domain.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.folioext.okapi.form.Mistake;
import org.folioext.okapi.form.Reading;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Texts;
import org.folioext.patronflags.domain.book.FlagTexts;

/** Texts of rules for tests. */
final class Rules {
  static final String CHILD =
      """
      name: Adults in the group of children
      severity: error
      says: Move the account to the group of adults.
      when:
        group: Child
        age: {from: 18}
      cases:
        - name: eighteen today
          today: 2026-07-01
          patron: {group: child, born: 2008-07-01}
          expect: flagged
        - name: eighteen tomorrow
          today: 2026-07-01
          patron: {group: Child, born: 2008-07-02}
          expect: clear
        - name: no birth date
          today: 2026-07-01
          patron: {group: Child}
          expect: cannot tell
      """;

  private Rules() {}

  static WrittenRule good(String yaml) {
    Reading<WrittenRule> read = RuleText.read(yaml);
    assertThat(read).isInstanceOf(Reading.Good.class);
    return ((Reading.Good<WrittenRule>) read).value();
  }

  /** Mistakes as {@code line:column text}. */
  static List<String> bad(String yaml) {
    Texts texts = FlagTexts.all();
    return ((Reading.Bad<WrittenRule>) RuleText.read(yaml))
        .mistakes().stream().map(mistake -> said(mistake, texts)).toList();
  }

  private static String said(Mistake mistake, Texts texts) {
    String text = texts.of(mistake.message(), Language.ENGLISH);
    return mistake.line() + ":" + mistake.column() + " " + text;
  }

  /** A rule with that condition, written in one line of YAML. */
  static String when(String condition) {
    return """
        name: A rule
        says: Look at it.
        when: %s
        cases:
          - {name: a, today: 2026-07-01, patron: {}, expect: flagged}
          - {name: b, today: 2026-07-01, patron: {}, expect: clear}
        """
        .formatted(condition);
  }
}
