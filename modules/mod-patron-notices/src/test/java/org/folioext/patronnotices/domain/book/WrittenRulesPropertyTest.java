package org.folioext.patronnotices.domain.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.folioext.okapi.form.Mistake;
import org.folioext.okapi.form.Reading;
import org.folioext.okapi.form.Tree;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Texts;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.rule.Condition;
import org.folioext.patronnotices.domain.rule.Delivery;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.rule.Field;
import org.folioext.patronnotices.domain.rule.Limits;
import org.folioext.patronnotices.domain.rule.Measure;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.rule.SendingHours;
import org.folioext.patronnotices.domain.rule.Timing;
import org.folioext.patronnotices.domain.say.NoticeTexts;
import org.folioext.patronnotices.domain.say.RuleSentence;

/** Rules come back as they were written, and no text whatever does harm. */
class WrittenRulesPropertyTest {
  private static final Texts TEXTS = NoticeTexts.all();
  private static final int MINUTES = 24 * 60;

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .withChars("éßЖ中\n:#-'\"[]{}&*!|>%@`")
        .ofMinLength(1)
        .ofMaxLength(30)
        .map(text -> "x" + text + "😀x");
  }

  @Provide
  Arbitrary<BigDecimal> numbers() {
    return Arbitraries.longs()
        .between(1, 999_999_999_9999L)
        .map(n -> BigDecimal.valueOf(n, 4).stripTrailingZeros())
        .map(number -> number.scale() < 0 ? number.setScale(0) : number);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void rulesComeBackAsTheyWereWritten(
      @ForAll("names") String name, @ForAll("numbers") BigDecimal number, @ForAll Random random) {
    RuleBook book = new RuleBook(List.of(rule(name, number, random)));
    String text = BookText.write(book);
    assertThat(BookText.read(text)).isEqualTo(new Reading.Good<>(book));
    NoticeRule rule = book.rules().get(0);
    assertThat(BookText.rule(Tree.of(RuleForms.rule(rule)))).isEqualTo(new Reading.Good<>(rule));
    for (Language language : Language.values()) {
      assertThat(new RuleSentence(TEXTS, language).of(rule)).isNotBlank();
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void whatIsGarbageIsToldAndNothingIsThrown(@ForAll String garbage) {
    told(BookText.read(garbage));
    told(BookText.read("rules: " + garbage));
  }

  @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void whatWasDamagedIsReadOrToldAndNothingIsThrown(
      @ForAll("names") String name, @ForAll("numbers") BigDecimal number, @ForAll Random random) {
    StringBuilder text =
        new StringBuilder(BookText.write(new RuleBook(List.of(rule(name, number, random)))));
    List<String> pieces =
        List.of(
            "", "-", ":", "{", "[", "}", "\n", "&a ", "*a", "!!", "? ", "'", "\"", "%", "\t", "|",
            "\u0000", "\ud800", "-1", "1e9", "~", "null", "true", "<<: ", "---\n", "#");
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      int from = random.nextInt(text.length());
      int to = Math.min(text.length(), from + random.nextInt(8));
      text.replace(from, to, pieces.get(random.nextInt(pieces.size())));
    }
    told(BookText.read(text.toString()));
  }

  private static void told(Reading<RuleBook> reading) {
    if (reading instanceof Reading.Bad<RuleBook> bad) {
      assertThat(bad.mistakes()).isNotEmpty();
      for (Mistake mistake : bad.mistakes()) {
        assertThat(mistake.line()).isPositive();
        assertThat(mistake.column()).isPositive();
        assertThat(TEXTS.of(mistake.message(), Language.ENGLISH)).isNotBlank();
        assertThat(TEXTS.of(mistake.message(), Language.FRENCH)).isNotBlank();
      }
    }
  }

  private static NoticeRule rule(String name, BigDecimal number, Random random) {
    Event event = Event.values()[random.nextInt(Event.values().length)];
    int day = event.allows(-1) ? -1 - random.nextInt(99) : 1 + random.nextInt(99);
    return new NoticeRule(
        "a-rule",
        name,
        random.nextBoolean(),
        random.nextBoolean(),
        event,
        random.nextBoolean() || event.allows(-1)
            ? new Timing.Days(List.of(day, event.allows(0) ? 0 : day))
            : new Timing.Repeated(day, 1 + random.nextInt(9), 2 + random.nextInt(9)),
        random.nextInt(5) == 0 ? Condition.EVERYBODY : condition(name, number, random, 3),
        event.isRenewal()
            ? Optional.empty()
            : Optional.of(
                new Delivery(List.of(Channel.PRINT, Channel.EMAIL), name, random.nextBoolean())),
        new Limits(
            random.nextInt(61),
            Limits.ClosedDays.values()[random.nextInt(2)],
            random.nextBoolean(),
            event.isRenewal() ? SendingHours.ALL_DAY : hours(random),
            event.isRenewal() || random.nextBoolean()
                ? OptionalInt.empty()
                : OptionalInt.of(1 + random.nextInt(Limits.MOST_A_DAY))));
  }

  private static SendingHours hours(Random random) {
    int from = random.nextInt(3) == 0 ? 0 : random.nextInt(MINUTES);
    int until = random.nextInt(3) == 0 ? MINUTES : from + 1 + random.nextInt(MINUTES - from);
    return new SendingHours(
        LocalTime.MIDNIGHT.plusMinutes(from), LocalTime.MIDNIGHT.plusMinutes(until));
  }

  private static Condition condition(String name, BigDecimal number, Random random, int depth) {
    switch (random.nextInt(depth == 0 ? 5 : 8)) {
      case 0:
        return new Condition.In(Field.TAG, List.of(name, "any"));
      case 1:
        return new Condition.Has(Field.DEPARTMENT);
      case 2:
        return new Condition.Between(Measure.BALANCE, Optional.of(number), Optional.empty());
      case 3:
        return new Condition.Custom(name, random.nextBoolean() ? List.of() : List.of(name));
      case 4:
        return new Condition.Between(Measure.OPEN_LOANS, Optional.empty(), Optional.of(number));
      case 5:
        return new Condition.Not(condition(name, number, random, 0));
      default:
        List<Condition> several = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
          several.add(condition(name + i, number, random, depth - 1));
        }
        return new Condition.Any(several);
    }
  }
}
