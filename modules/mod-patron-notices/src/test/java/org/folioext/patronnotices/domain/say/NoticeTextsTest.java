package org.folioext.patronnotices.domain.say;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Texts;
import org.folioext.okapitesting.TextBundles;
import org.folioext.patronnotices.domain.plan.Reason;
import org.folioext.patronnotices.domain.renew.Prediction.Unseen;
import org.folioext.patronnotices.domain.renew.RefusalCode;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.rule.Field;
import org.folioext.patronnotices.domain.rule.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeTextsTest {

  @Test
  void everyTextIsThereInFrenchWithTheSameArguments() {
    TextBundles.assertFrenchIsWhole("org.folioext.patronnotices.messages");
  }

  @ParameterizedTest
  @EnumSource
  void everythingThatRulesMayHoldHasItsWords(Language language) {
    Texts texts = NoticeTexts.all();
    assertThat(keys()).allSatisfy(key -> assertThat(texts.find(key, language)).isPresent());
  }

  private static List<String> keys() {
    List<String> keys = new ArrayList<>();
    Arrays.stream(Reason.values())
        .map(Reason::id)
        .forEach(id -> keys.addAll(List.of("reason." + id, "counted." + id)));
    Arrays.stream(Event.values())
        .map(Event::id)
        .forEach(
            id ->
                keys.addAll(List.of("rule-sentence." + id, "event-day." + id, "rule.when." + id)));
    Arrays.stream(Field.values())
        .map(Field::id)
        .forEach(
            id ->
                keys.addAll(List.of("condition." + id, "condition." + id + ".not", "fact." + id)));
    Arrays.stream(Channel.values())
        .map(Channel::id)
        .forEach(
            id -> keys.addAll(List.of("channel." + id, "counted." + id, "outcome.sends." + id)));
    Stream.concat(
            Arrays.stream(RefusalCode.values()).map(RefusalCode::id),
            Arrays.stream(Unseen.values()).map(Unseen::id))
        .forEach(id -> keys.add("renewal.why." + id));
    Arrays.stream(RefusalCode.values())
        .map(RefusalCode::id)
        .forEach(id -> keys.add("refused." + id));
    for (Measure measure : Measure.values()) {
      keys.add("fact." + measure.id());
      for (String range : List.of("from", "under", "between")) {
        keys.add("condition.%s.%s".formatted(measure.id(), range));
        keys.add("condition.%s.%s.not".formatted(measure.id(), range));
      }
    }
    return keys;
  }
}
