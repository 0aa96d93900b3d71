package org.folioext.patronmatching.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronmatching.People.JANE;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.folioext.patronmatching.People;
import org.folioext.patronmatching.Town;
import org.folioext.patronmatching.compare.Comparer;
import org.folioext.patronmatching.keys.KeyHash;
import org.folioext.patronmatching.match.Verdict;
import org.folioext.patronmatching.tidy.Features;
import org.folioext.patronmatching.tidy.Tidy;
import org.junit.jupiter.api.Test;

class ScorerTest {
  private static final Tidy TIDY = new Tidy("ZZ");
  private static final Comparer COMPARER = new Comparer();
  private static final Model MODEL =
      new Trainer(COMPARER, KeyHash.fleeting(), KeyHash.fleeting())
          .train(Town.roster(Town.of(2, 200)).features(), LocalDate.of(2026, 3, 1), () -> {});
  private static final Scorer SCORER = new Scorer(MODEL, COMPARER);

  @Property(tries = 2000)
  void whoComesFirstDoesNotMatterToTheLastBit(
      @ForAll("features") Features left, @ForAll("features") Features right) {
    assertThat(COMPARER.compare(left, right)).isEqualTo(COMPARER.compare(right, left));
    Profile one = SCORER.profile(left);
    Profile other = SCORER.profile(right);
    assertThat(SCORER.probability(one, other)).isBetween(0.0, 1.0);
    assertThat(Double.doubleToLongBits(SCORER.probability(one, other)))
        .isEqualTo(Double.doubleToLongBits(SCORER.probability(other, one)));
    assertThat(SCORER.score(one, other)).isEqualTo(SCORER.score(other, one));
  }

  @Provide
  Arbitrary<Features> features() {
    Arbitrary<String> names =
        Arbitraries.oneOf(
            Arbitraries.of(
                "Anna", "Anna Maria", "Bill", "William", "Kirkworth", "Kirkwroth", "", "W"),
            Arbitraries.of("García López", "Lopez", "López García", "Müller", "Mueller", "Liz"),
            Arbitraries.strings().withCharRange('a', 'e').ofMinLength(1).ofMaxLength(9));
    Arbitrary<String> births =
        Arbitraries.of("1987-03-12", "1987-12-03", "1987-03-21", "1951-03-12", "");
    Arbitrary<String> streets =
        Arbitraries.of("Elm Street", "Elm Road", "Broadman Cres", "Brodman Crescent", "");
    return Combinators.combine(
            names,
            names,
            names,
            births,
            streets,
            Arbitraries.of("4820", "4280", "6364", ""),
            Arbitraries.of("0733456781", "0733456718", "0450621871").set().ofMaxSize(3),
            Arbitraries.of("anna.maria@a.example", "anna.maria@b.example", "bill7@a.example")
                .set()
                .ofMaxSize(2))
        .as(
            (given, preferred, family, birth, street, postcode, phones, emails) ->
                TIDY.of(
                    JANE.given(given)
                        .preferred(preferred)
                        .family(family)
                        .birth(birth)
                        .at(postcode.isEmpty() ? "" : "14", street, "Ashfield", postcode)
                        .phoned(phones.toArray(String[]::new))
                        .mailed(emails.toArray(String[]::new))
                        .person()));
  }

  private static double probability(People left, People right) {
    return SCORER.probability(
        SCORER.profile(TIDY.of(left.person())), SCORER.profile(TIDY.of(right.person())));
  }

  @Test
  void oneWhoMistypedIsOnePersonAndAFamilyIsNot() {
    assertThat(probability(JANE, JANE.family("Kirkwroth"))).isGreaterThan(.95);
    assertThat(probability(JANE, JANE.birth("1987-12-03"))).isGreaterThan(.95);
    assertThat(probability(JANE, JANE.given("Otto").mailed(""))).isLessThan(Verdict.SURE);
    assertThat(probability(JANE, JANE.given("Otto").birth("1989-07-29").mailed("")))
        .isLessThan(.01);
    assertThat(probability(JANE, JANE.birth("1957-07-29").mailed(""))).isLessThan(Verdict.SURE);
  }

  @Test
  void aRareNameSaysMoreThanACommonOne() {
    People moved = JANE.at("3", "Elm Street", "Hazelstone", "6364").phoned("").mailed("");
    double common = probability(JANE.given("Anna"), moved.given("Anna"));
    double rare = probability(JANE.given("Zyzzogeton"), moved.given("Zyzzogeton"));
    assertThat(rare).isGreaterThan(common);
  }
}
