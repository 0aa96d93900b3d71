package org.folioext.marc.io.iso2709;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.folioext.marc.Position;
import org.folioext.marc.io.Defect;
import org.folioext.marc.io.DefectKind;
import org.folioext.marc.io.RawRecord;
import org.folioext.marc.io.Reading;
import org.folioext.marc.io.Reads;
import org.folioext.marc.io.Samples;
import org.folioext.marc.io.SourceFormat;
import org.junit.jupiter.api.Test;

/** Whatever happens to one record, and whatever stands between two, none besides is lost. */
class NeighboursTest {
  private static final byte[] SOUND = Samples.file(SourceFormat.ISO_2709, 1);
  private static final Set<DefectKind> STRAY_AT_MOST = Set.of(DefectKind.STRAY_BYTES);
  private static final int PADDING = 5_000;

  @Test
  void aRecordCutAnywhere() {
    List<byte[]> damaged = new ArrayList<>();
    for (int kept = 1; kept < SOUND.length; kept++) {
      damaged.add(Arrays.copyOf(SOUND, kept));
    }
    assertNeighboursSound(damaged);
  }

  @Test
  void aRecordCutWhereItsLengthEndsWithTheNext() {
    List<byte[]> damaged = new ArrayList<>();
    for (int kept = 5; kept < SOUND.length; kept++) {
      String both = String.format("%05d", kept + SOUND.length);
      damaged.add(Damage.replaced(Arrays.copyOf(SOUND, kept), 0, both));
    }
    assertNeighboursSound(damaged);
  }

  @Test
  void aRecordCutWhereItsDirectoryFitsTheNextToo() {
    byte[] whole = Damage.latin1(withLongField());
    byte[] kept = Arrays.copyOf(whole, whole.length - SOUND.length);
    assertThat(Reads.all(whole).get(0).defects()).isEmpty();
    assertThat(Reads.all(Damage.join(kept, SOUND)).get(0).defects())
        .contains(Defect.of(DefectKind.RECORD_TERMINATOR, kept.length));
    assertNeighboursSound(List.of(kept, kept));
  }

  /** A field longer than the sound record, and behind it one as long as the sound one's last. */
  private static String withLongField() {
    String last = "  \u001FaVoyages\u001E";
    String first = "  \u001Fa" + "x".repeat(2 * SOUND.length - 5) + '\u001E';
    String directory =
        String.format("500%04d%05d", first.length(), 0)
            + String.format("650%04d%05d", last.length(), first.length());
    int length = 24 + 25 + first.length() + last.length() + 1;
    String leader = String.format("%05d", length) + "nam a2200049 i 4500";
    return leader + directory + '\u001E' + first + last + '\u001D';
  }

  @Test
  void aFewBytesLostAnywhere() {
    for (int lost = 1; lost <= 30; lost++) {
      List<byte[]> damaged = new ArrayList<>();
      for (int at = 0; at + lost <= SOUND.length; at++) {
        damaged.add(Damage.cut(SOUND, at, at + lost));
      }
      assertNeighboursSound(damaged);
    }
  }

  @Test
  void twoCutRecordsOneBehindTheOther() {
    List<byte[]> damaged = new ArrayList<>();
    for (int kept = 1; kept < SOUND.length; kept++) {
      damaged.add(Damage.join(Arrays.copyOf(SOUND, kept), Arrays.copyOf(SOUND, 60)));
    }
    assertNeighboursSound(damaged);
  }

  @Test
  void muchPaddingIsTold() {
    for (int padding : new int[] {0, ' ', '\n'}) {
      List<Reading> readings = Reads.all(Damage.join(SOUND, padding(padding), SOUND));
      assertThat(readings).hasSize(2);
      assertThat(readings.get(0).defects()).isEmpty();
      assertThat(readings.get(1).defects()).containsExactly(stray(SOUND.length));
      assertThat(readings.get(1).position().offset()).isEqualTo(SOUND.length + PADDING);
    }
  }

  @Test
  void muchPaddingAtTheEndIsTold() {
    List<Reading> readings = Reads.all(Damage.join(SOUND, padding(0)));
    Position end = Position.inBytes(2, SOUND.length);
    assertThat(readings).hasSize(2);
    assertThat(readings.get(1))
        .isEqualTo(new Reading.Unreadable(end, List.of(stray(SOUND.length))));
  }

  @Test
  void aBlockOfPaddingIsNone() {
    byte[] block = new byte[Iso2709Source.MOST_PADDING];
    List<Reading> readings = Reads.all(Damage.join(SOUND, block, SOUND, block));
    assertThat(readings).hasSize(2).allMatch(reading -> reading.defects().isEmpty());
  }

  private static byte[] padding(int b) {
    byte[] bytes = new byte[PADDING];
    Arrays.fill(bytes, (byte) b);
    return bytes;
  }

  private static Defect stray(long offset) {
    return Defect.of(DefectKind.STRAY_BYTES, offset, PADDING);
  }

  /** Reads each between two sound records, all in one file. */
  private static void assertNeighboursSound(List<byte[]> damaged) {
    List<byte[]> parts = new ArrayList<>();
    List<Long> offsets = new ArrayList<>();
    long offset = 0;
    for (byte[] one : damaged) {
      parts.add(SOUND);
      parts.add(one);
      offsets.add(offset);
      offset += SOUND.length + one.length;
    }
    byte[] file = Damage.join(parts.toArray(byte[][]::new));
    assertThat(soundOffsets(file)).containsAll(offsets);
  }

  /** Where records were cut out that are as long as the sound one, and have no fault. */
  private static Set<Long> soundOffsets(byte[] file) {
    Set<Long> offsets = new HashSet<>();
    try (Iso2709Source source = new Iso2709Source(new ByteArrayInputStream(file))) {
      for (RawRecord raw = source.next(); raw != null; raw = source.next()) {
        Reading reading = raw.read();
        if (raw.size() == SOUND.length && STRAY_AT_MOST.containsAll(Reads.kinds(reading))) {
          offsets.add(reading.position().offset());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return offsets;
  }
}
