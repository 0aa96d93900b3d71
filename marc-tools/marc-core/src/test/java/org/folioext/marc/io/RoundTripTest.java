package org.folioext.marc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.RecordBuilder;
import org.folioext.marc.io.write.RecordWriter;
import org.folioext.marc.io.write.UnwritableRecordException;
import org.folioext.marc.io.write.WriterOptions;
import org.folioext.marc.io.write.Writers;

/** Reading what was written gives what was written, through every pair of formats. */
class RoundTripTest {
  private static final WriterOptions LINES = WriterOptions.USUAL.asJsonLines();

  @Property(tries = 300)
  void keepsRecordsThroughEveryPairOfFormats(@ForAll("files") List<MarcRecord> records) {
    for (SourceFormat first : SourceFormat.values()) {
      List<MarcRecord> once = reread(records, first, WriterOptions.USUAL);
      assertSame(once, records, first == SourceFormat.ISO_2709);
      for (SourceFormat second : SourceFormat.values()) {
        List<MarcRecord> twice = reread(once, second, LINES);
        assertSame(twice, records, true);
      }
    }
  }

  private static List<MarcRecord> reread(
      List<MarcRecord> records, SourceFormat format, WriterOptions options) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RecordWriter writer = Writers.of(format, bytes, options)) {
      for (MarcRecord record : records) {
        assertThat(writer.write(record)).isEmpty();
      }
    } catch (IOException | UnwritableRecordException e) {
      throw new AssertionError(e);
    }
    List<Reading> readings = Reads.all(bytes.toByteArray());
    assertThat(readings).as(format + " " + bytes).allMatch(r -> r.defects().isEmpty());
    return readings.stream().map(Reads::record).toList();
  }

  private static void assertSame(List<MarcRecord> actual, List<MarcRecord> expected, boolean iso) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < actual.size(); i++) {
      assertThat(Reads.fields(actual.get(i))).isEqualTo(Reads.fields(expected.get(i)));
      assertThat(leader(actual.get(i), iso)).isEqualTo(leader(expected.get(i), iso));
    }
  }

  /** The leader without what a writer sets anew. */
  private static String leader(MarcRecord record, boolean iso) {
    StringBuilder leader = new StringBuilder(record.leader());
    leader.setCharAt(9, '-');
    if (iso) {
      leader.replace(0, 5, "-----").replace(10, 17, "-------").replace(20, 24, "----");
    }
    return leader.toString();
  }

  @Provide
  Arbitrary<List<MarcRecord>> files() {
    return records().list().ofMinSize(1).ofMaxSize(3);
  }

  private static Arbitrary<MarcRecord> records() {
    Arbitrary<String> leaders =
        Arbitraries.strings().withCharRange(' ', '~').ofLength(24).map(RoundTripTest::sound);
    return Combinators.combine(leaders, fields().list().ofMaxSize(8))
        .as(
            (leader, fields) -> {
              RecordBuilder builder = new RecordBuilder(leader);
              fields.forEach(field -> field.addTo(builder));
              return builder.build();
            });
  }

  /** As it is in the files people have, so that ISO 2709 is recognised by its leader. */
  private static String sound(String leader) {
    return "00000" + leader.substring(5, 10) + "2200000" + leader.substring(17, 20) + "4500";
  }

  private interface Part {
    void addTo(RecordBuilder builder);
  }

  private static Arbitrary<Part> fields() {
    Arbitrary<Part> control =
        Combinators.combine(Arbitraries.integers().between(1, 9), texts())
            .as((tag, value) -> builder -> builder.control("00" + tag, value));
    return Arbitraries.oneOf(control, dataFields());
  }

  private static Arbitrary<Part> dataFields() {
    Arbitrary<String> tags =
        Arbitraries.oneOf(
            Arbitraries.strings().numeric().ofLength(3),
            Arbitraries.strings().withCharRange('A', 'z').alpha().numeric().ofLength(3));
    Arbitrary<Character> indicators = Arbitraries.chars().with(" 0123456789abcz|#-");
    return Combinators.combine(
            tags.filter(tag -> !tag.startsWith("00") && !tag.equals("LDR")),
            indicators,
            indicators,
            subfields().list().ofMaxSize(5))
        .as(
            (tag, first, second, subfields) ->
                builder -> {
                  builder.data(tag, first, second);
                  subfields.forEach(subfield -> subfield.addTo(builder));
                });
  }

  private static Arbitrary<Part> subfields() {
    Arbitrary<Character> codes = Arbitraries.chars().range('!', '~').filter(code -> code != '$');
    return Combinators.combine(codes, texts())
        .as((code, value) -> builder -> builder.sub(code, value));
  }

  /** Unicode without C0 controls and without U+FFFE and U+FFFF, which XML does not allow. */
  private static Arbitrary<String> texts() {
    Arbitrary<Integer> common = Arbitraries.integers().between(' ', 0x24F);
    Arbitrary<Integer> any =
        Arbitraries.integers()
            .between(' ', 0x10FFFF)
            .filter(c -> (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF);
    Arbitrary<Integer> special =
        Arbitraries.of("${}\\&<>\"'=#\u2028\u0085\u00A0\uFEFF\uFFFD".chars().boxed().toList());
    Arbitrary<String> free =
        Arbitraries.frequencyOf(Tuple.of(6, common), Tuple.of(2, special), Tuple.of(2, any))
            .list()
            .ofMaxSize(30)
            .map(RoundTripTest::string);
    return Arbitraries.oneOf(free, Arbitraries.of("{dollar}", "{acute}e", "a\\b", "&#x41;", "  "));
  }

  private static String string(List<Integer> codePoints) {
    StringBuilder text = new StringBuilder();
    codePoints.forEach(text::appendCodePoint);
    return text.toString();
  }
}
