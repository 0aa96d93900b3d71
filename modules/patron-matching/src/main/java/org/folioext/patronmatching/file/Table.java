package org.folioext.patronmatching.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.folioext.patronmatching.Person;

/**
 * Reads a table: values with commas, semicolons or tabs between them, the first row their names.
 */
final class Table {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
  private static final int LONGEST_HEADER = 1 << 22;

  /** As databases write what is not there. */
  private static final String NULL = "\\N";

  private final String name;
  private final Map<Column, List<String>> asked;
  private final String truth;

  /**
   * A table.
   *
   * @param name of the file, for messages
   * @param asked names of columns that a person gave
   * @param truth the column that tells who it is; empty where there is none
   */
  Table(String name, Map<Column, List<String>> asked, String truth) {
    this.name = name;
    this.asked = asked;
    this.truth = truth;
  }

  /**
   * Reads all of it.
   *
   * @throws Refused where it is no table, or columns are missing
   */
  void read(BufferedReader text, Consumer<Entry> each) throws IOException {
    LongRows rows = new LongRows(name, text);
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter(text))
            .setIgnoreSurroundingSpaces(true)
            .get();
    try (CSVParser parser = CSVParser.builder().setReader(rows).setFormat(format).get()) {
      Iterator<CSVRecord> records = parser.iterator();
      List<String> header = next(records, parser, rows).toList();
      Columns columns = Columns.of(name, header, asked, truth);
      List<String> row = new ArrayList<>(header.size());
      while (hasNext(records, parser, rows)) {
        fill(row, records.next(), header.size(), parser);
        each.accept(entry(columns, row, line(parser, row)));
      }
    }
  }

  private CSVRecord next(Iterator<CSVRecord> records, CSVParser parser, LongRows rows) {
    if (!hasNext(records, parser, rows)) {
      throw new Refused(name + ": there is no row in it.");
    }
    return records.next();
  }

  private boolean hasNext(Iterator<CSVRecord> records, CSVParser parser, LongRows rows) {
    long before = parser.getCurrentLineNumber();
    try {
      boolean hasNext = records.hasNext();
      rows.row(parser.getCurrentLineNumber());
      return hasNext;
    } catch (UncheckedIOException e) {
      throw new Refused(
          ("%s, line %d: its quotes do not fit: a value that begins with \" ends with one, before"
                  + " the next delimiter, and a \" within it is written twice.")
              .formatted(name, before + 1));
    }
  }

  private void fill(List<String> row, CSVRecord record, int width, CSVParser parser) {
    row.clear();
    for (int place = 0; place < width; place++) {
      String value = place < record.size() ? record.get(place).strip() : "";
      row.add(value.equals(NULL) ? "" : value);
    }
    for (int place = width; place < record.size(); place++) {
      if (!record.get(place).isEmpty()) {
        throw new Refused(
            "%s, line %d: %d values, but line 1 names %d columns. A delimiter in a value needs quotes."
                .formatted(name, parser.getCurrentLineNumber(), record.size(), width));
      }
    }
  }

  /** The line where a row begins: values may have line ends in them. */
  private static long line(CSVParser parser, List<String> row) {
    long ends = 0;
    for (String value : row) {
      if (value.indexOf('\n') >= 0) {
        ends += value.chars().filter(c -> c == '\n').count();
      }
    }
    return parser.getCurrentLineNumber() - ends;
  }

  private static Entry entry(Columns columns, List<String> row, long line) {
    String given = columns.one(Column.GIVEN, row);
    String middle = columns.one(Column.MIDDLE, row);
    return new Entry(
        line,
        new Person(
            columns.one(Column.ID, row),
            middle.isEmpty() ? given : given + ' ' + middle,
            columns.one(Column.PREFERRED, row),
            columns.one(Column.FAMILY, row),
            columns.one(Column.BIRTH, row),
            columns.one(Column.NUMBER, row),
            columns.one(Column.STREET, row),
            columns.one(Column.PLACE, row),
            columns.one(Column.POSTCODE, row),
            columns.all(Column.PHONE, row),
            columns.all(Column.EMAIL, row)),
        columns.truth(row));
  }

  /** What stands most often between the names of columns. */
  private static char delimiter(BufferedReader text) throws IOException {
    text.mark(LONGEST_HEADER);
    int[] counts = new int[DELIMITERS.size()];
    boolean isQuoted = false;
    for (int read = 0; read < LONGEST_HEADER - 1; read++) {
      int c = text.read();
      if (c < 0 || !isQuoted && (c == '\n' || c == '\r') && read > 0) {
        break;
      }
      isQuoted ^= c == '"';
      int delimiter = DELIMITERS.indexOf((char) c);
      if (!isQuoted && delimiter >= 0) {
        counts[delimiter]++;
      }
    }
    text.reset();
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return DELIMITERS.get(best);
  }
}
