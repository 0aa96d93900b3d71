package org.folioext.patronmatching.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folioext.patronmatching.People.JANE;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.folioext.patronmatching.People;
import org.folioext.patronmatching.Person;
import org.folioext.patronmatching.Town;
import org.folioext.patronmatching.compare.Comparer;
import org.folioext.patronmatching.keys.Blocks;
import org.folioext.patronmatching.keys.KeyHash;
import org.folioext.patronmatching.model.Model;
import org.folioext.patronmatching.model.ModelFile;
import org.folioext.patronmatching.model.Trainer;
import org.junit.jupiter.api.Test;

class MatchingTest {
  private static final KeyHash HASH = KeyHash.fleeting();
  private static final List<Person> PEOPLE = Town.of(1, 200);
  private static final Model MODEL = model(Town.roster(PEOPLE));

  private static Model model(Roster roster) {
    return new Trainer(new Comparer(), HASH, HASH)
        .train(roster.features(), LocalDate.of(2026, 3, 1), () -> {});
  }

  private static Matching matching(Roster roster, Model model) {
    return new Matching(roster, model, new Comparer(), HASH);
  }

  /** All that a run says, the model's bytes among it. */
  private static String all(List<Person> people) {
    Roster roster = Town.roster(people);
    Model model = model(roster);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ModelFile.write(model, bytes);
    return bytes + "\n" + matching(roster, model).run(() -> {});
  }

  @Test
  void theOrderInWhichPeopleComeDoesNotMatter() {
    String expected = all(PEOPLE);
    for (int seed = 0; seed < 5; seed++) {
      List<Person> shuffled = new ArrayList<>(PEOPLE);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(all(shuffled)).isEqualTo(expected);
    }
  }

  @Test
  void theNumberOfThreadsDoesNotMatter() {
    assertThat(on(1)).isEqualTo(on(4));
  }

  private static String on(int threads) {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(() -> all(PEOPLE)).join();
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void aSecondCardIsFoundAndAFamilyIsNot() {
    Roster roster = Town.roster(PEOPLE);
    Matches matches = matching(roster, MODEL).run(() -> {});
    assertThat(matches.pairs())
        .filteredOn(pair -> pair.verdict() == Verdict.SAME_PERSON)
        .hasSizeGreaterThan(60)
        .allMatch(pair -> areNeighbours(roster.id(pair.left()), roster.id(pair.right())));
  }

  /** A second card of the town is added right behind the first. */
  private static boolean areNeighbours(String one, String other) {
    return Math.abs(Integer.parseInt(one.substring(1)) - Integer.parseInt(other.substring(1))) == 1;
  }

  @Test
  void aDismissedPairIsInNoGroup() {
    Roster roster = Town.roster(PEOPLE);
    Matching matching = matching(roster, MODEL);
    Compared compared = matching.compare(() -> {});
    List<List<Integer>> before = matching.matches(compared, Set.of()).groups();
    List<Integer> first = before.get(0);
    Matches after = matching.matches(compared, Set.of(Pair.rows(first.get(1), first.get(0))));
    assertThat(after.groups()).doesNotContain(first).hasSize(before.size() - 1);
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void aRunFromAnEarlierOneIsTheFullRun(@ForAll @IntRange(max = 1_000_000) int seed) {
    Random dice = new Random(seed);
    Roster before = Town.roster(some(PEOPLE, dice));
    Earlier earlier = Earlier.of(matching(before, MODEL).compare(() -> {}), before);
    List<Person> now = new ArrayList<>();
    Set<String> changed = new HashSet<>();
    Set<String> known = new HashSet<>();
    IntStream.range(0, before.size()).forEach(row -> known.add(before.id(row)));
    for (Person one : PEOPLE) {
      boolean isOther = dice.nextInt(20) == 0;
      if (isOther || !known.contains(one.id())) {
        changed.add(one.id());
      }
      if (dice.nextInt(20) > 0) {
        now.add(isOther ? moved(one) : one);
      }
    }
    Roster after = Town.roster(now);
    Matching matching = matching(after, MODEL);
    Compared full = matching.compare(() -> {});
    Compared again = matching.compareAgain(earlier, changed, () -> {});
    assertThat(again.pairs()).isEqualTo(full.pairs());
    assertThat(again.crowded()).isEqualTo(full.crowded());
    assertThat(again.count()).isLessThan(full.count());
    assertThat(matching.matches(again, Set.of()).pairs())
        .isEqualTo(matching.matches(full, Set.of()).pairs());
  }

  private static List<Person> some(List<Person> people, Random dice) {
    return people.stream().filter(one -> dice.nextInt(12) > 0).toList();
  }

  private static Person moved(Person one) {
    return new Person(
        one.id(),
        one.given(),
        one.preferred(),
        one.family(),
        one.birth(),
        "7",
        "Elm Street",
        "Ashfield",
        "4801",
        one.phones(),
        List.of());
  }

  @Test
  void aKeyThatBecameCrowdedOrIsNoMoreIsSeenByARunFromAnEarlierOne() {
    List<Person> few = home(Blocks.CROWD);
    List<Person> many = home(Blocks.CROWD + 1);
    String last = many.get(Blocks.CROWD).id();
    assertThat(again(few, many, Set.of(last))).isEmpty();
    assertThat(again(many, few, Set.of())).hasSizeGreaterThan(Blocks.CROWD);
  }

  private static List<Pair> again(List<Person> before, List<Person> after, Set<String> changed) {
    Roster first = Town.roster(before);
    Earlier earlier = Earlier.of(matching(first, MODEL).compare(() -> {}), first);
    Roster second = Town.roster(after);
    Matching matching = matching(second, MODEL);
    Compared again = matching.compareAgain(earlier, changed, () -> {});
    assertThat(again.pairs()).isEqualTo(matching.compare(() -> {}).pairs());
    return again.pairs();
  }

  /** Cards that only a mailbox has in common, each two of one name. */
  private static List<Person> home(int cards) {
    List<Person> home = new ArrayList<>();
    for (int i = 0; i < cards; i++) {
      People one = JANE.given("").family("").birth("").at("", "", "", "").phoned();
      home.add(one.id("h%03d".formatted(i)).person());
    }
    return home;
  }

  @Test
  void anIdThatStandsTwiceIsRefused() {
    assertThatThrownBy(() -> Town.roster(List.of(JANE.person(), JANE.person())))
        .isInstanceOf(Roster.DuplicateIdException.class)
        .hasMessage("The id 1 stands twice");
  }

  @Test
  void nobodyIsMatchedWithNobody() {
    Roster nobody = Town.roster(List.of());
    assertThat(matching(nobody, MODEL).run(() -> {}))
        .isEqualTo(new Matches(List.of(), List.of(), 0));
  }
}
