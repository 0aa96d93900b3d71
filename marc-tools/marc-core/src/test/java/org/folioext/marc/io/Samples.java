package org.folioext.marc.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.RecordBuilder;
import org.folioext.marc.io.write.RecordWriter;
import org.folioext.marc.io.write.UnwritableRecordException;
import org.folioext.marc.io.write.Writers;

/** Small sound records, and streams too long to be held. */
public final class Samples {
  /** A leader of a book in UTF-8. */
  public static final String LEADER = "00000nam a2200000 i 4500";

  private Samples() {}

  /** A record with that control number, French and Arabic in it. */
  public static MarcRecord record(String control) {
    return new RecordBuilder(LEADER)
        .control("001", control)
        .control("008", "990101s1999    fr            000 0 fre d")
        .data("245", '1', '0')
        .sub('a', "L'été à Évreux :")
        .sub('b', "كتاب & <prix> : 5 $ {net}")
        .data("650", ' ', '0')
        .sub('a', "Voyages")
        .build();
  }

  /** A file of such records, with control numbers from 1. */
  public static byte[] file(SourceFormat format, int records) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RecordWriter writer = Writers.of(format, out)) {
      for (int i = 1; i <= records; i++) {
        writer.write(record(String.valueOf(i)));
      }
    } catch (IOException | UnwritableRecordException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  /** The control numbers of the readable ones. */
  public static List<String> controlNumbers(List<Reading> readings) {
    return readings.stream()
        .filter(Reading.Readable.class::isInstance)
        .map(reading -> Reads.record(reading).controlNumber())
        .toList();
  }

  /** A stream that gives one byte again and again, made as it is read. */
  public static InputStream repeated(int b, long count) {
    return repeated(new byte[] {(byte) b}, count);
  }

  /** A stream that gives bytes again and again, {@code count} bytes in all. */
  public static InputStream repeated(byte[] unit, long count) {
    byte[] block = new byte[unit.length * (1 + (1 << 16) / unit.length)];
    for (int i = 0; i < block.length; i++) {
      block[i] = unit[i % unit.length];
    }
    return new InputStream() {
      private long given;

      @Override
      public int read() {
        return given == count ? -1 : block[(int) (given++ % block.length)] & 0xFF;
      }

      @Override
      public int read(byte[] into, int offset, int length) {
        int from = (int) (given % block.length);
        int n = (int) Math.min(Math.min(length, block.length - from), count - given);
        System.arraycopy(block, from, into, offset, n);
        given += n;
        return n == 0 && length > 0 ? -1 : n;
      }
    };
  }
}
