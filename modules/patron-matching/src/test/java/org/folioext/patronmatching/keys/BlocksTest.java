package org.folioext.patronmatching.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronmatching.People.JANE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.folioext.patronmatching.People;
import org.folioext.patronmatching.tidy.Features;
import org.folioext.patronmatching.tidy.Tidy;
import org.junit.jupiter.api.Test;

class BlocksTest {
  private static final Tidy TIDY = new Tidy("ZZ");
  private static final KeyHash HASH = KeyHash.fleeting();

  private static final class Seen implements Blocks.Visitor {
    private final List<String> pairs = new ArrayList<>();

    @Override
    public void pair(int left, int right) {
      pairs.add(left + " " + right);
    }
  }

  private static List<String> visited(Blocks blocks) {
    return blocks.visit(Seen::new, () -> {}).stream().flatMap(seen -> seen.pairs.stream()).toList();
  }

  @Property(tries = 300)
  void eachPairThatSharesAKeyIsVisitedOnceAndNoOther(@ForAll("towns") List<Features> people) {
    List<String> expected = new ArrayList<>();
    Keys keys = new Keys(HASH);
    for (int left = 0; left < people.size(); left++) {
      for (int right = left + 1; right < people.size(); right++) {
        if (shares(keys.of(people.get(left)), keys.of(people.get(right)))) {
          expected.add(left + " " + right);
        }
      }
    }
    assertThat(visited(new Blocks(people, HASH, Set.of())))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static boolean shares(long[] left, long[] right) {
    return IntStream.range(0, left.length)
        .anyMatch(
            i ->
                IntStream.range(0, right.length)
                    .anyMatch(j -> left[i] != 0 && left[i] == right[j]));
  }

  @Provide
  Arbitrary<List<Features>> towns() {
    return Combinators.combine(
            Arbitraries.of("Jane", "Janet", "", "Otto"),
            Arbitraries.of("Kirkworth", "Jane", "Quimby", ""),
            Arbitraries.of("1987-03-12", "1987-12-03", "1951-11-30", ""),
            Arbitraries.of("14", "3"),
            Arbitraries.of("Elm Street", "Broadman Crescent", ""),
            Arbitraries.of("4820", "6364", ""),
            Arbitraries.of("0733 456 781", "0450 621 871", "0399 123 456", "").list().ofMaxSize(3))
        .as(
            (given, family, birth, number, street, postcode, phones) ->
                TIDY.of(
                    JANE.given(given)
                        .family(family)
                        .birth(birth)
                        .at(number, street, "Ashfield", postcode)
                        .phoned(phones.toArray(String[]::new))
                        .mailed()
                        .person()))
        .list()
        .ofMaxSize(25);
  }

  private static List<Features> at(int people, People home) {
    return IntStream.range(0, people)
        .mapToObj(i -> TIDY.of(home.given("G" + i).family("").birth("").mailed("").person()))
        .toList();
  }

  @Test
  void asManyAsMayShareAKeyAreComparedAndOneMoreIsACrowd() {
    People home = JANE.at("", "", "", "");
    Blocks enough = new Blocks(at(Blocks.CROWD, home), HASH, Set.of());
    assertThat(visited(enough)).hasSize(Blocks.CROWD * (Blocks.CROWD - 1) / 2);
    assertThat(enough.crowded()).isEmpty();
    Blocks crowd = new Blocks(at(Blocks.CROWD + 1, home), HASH, Set.of());
    assertThat(visited(crowd)).isEmpty();
    assertThat(crowd.crowded()).hasSize(1);
  }

  @Test
  void whoIsInACrowdIsFoundByOtherKeys() {
    List<Features> people = new ArrayList<>(at(Blocks.CROWD + 1, JANE.at("", "", "", "")));
    Features twice = TIDY.of(JANE.at("", "", "", "").person());
    people.add(twice);
    people.add(twice);
    assertThat(visited(new Blocks(people, HASH, Set.of())))
        .containsExactly((Blocks.CROWD + 1) + " " + (Blocks.CROWD + 2));
  }

  @Test
  void aCrowdThatWasKnownBeforeIsNotCompared() {
    People home = JANE.at("", "", "", "");
    Blocks crowd = new Blocks(at(Blocks.CROWD + 1, home), HASH, Set.of());
    visited(crowd);
    Blocks fewer = new Blocks(at(5, home), HASH, crowd.crowded());
    assertThat(visited(fewer)).isEmpty();
    assertThat(fewer.crowded()).isEqualTo(crowd.crowded());
  }
}
