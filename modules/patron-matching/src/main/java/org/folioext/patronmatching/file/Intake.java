package org.folioext.patronmatching.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.folioext.patronmatching.match.Roster;
import org.folioext.patronmatching.tidy.Tidy;

/** Reads a file of patrons, once. Not safe for use by several threads. */
public final class Intake {

  /**
   * How a file is to be read.
   *
   * @param columns names of columns by what they hold; none for one: it is not to be read
   * @param dates what stands first in dates of birth; empty: they tell
   * @param charset of a file that does not say so itself
   * @param truth name of the column that tells who it is; empty where there is none
   * @param thisYear up to which years of two digits go
   */
  public record How(
      Map<Column, List<String>> columns,
      Optional<DateOrder> dates,
      Charset charset,
      String truth,
      int thisYear) {}

  private final Source source;
  private final How how;
  private final IntConsumer progress;
  private final Roster.Builder roster;
  private final BirthColumn births;
  private final List<Waiting> waiting = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private final LongStream.Builder lines = LongStream.builder();
  private final Map<String, String> truth = new HashMap<>();
  private long withoutId;

  /**
   * An intake.
   *
   * @param progress is told how many were read, again and again
   */
  public Intake(Source source, How how, Tidy tidy, IntConsumer progress) {
    this.source = source;
    this.how = how;
    this.progress = progress;
    this.roster = new Roster.Builder(tidy);
    this.births = new BirthColumn(how.dates(), how.thisYear());
  }

  private record Waiting(Entry entry, WrittenDate date) {}

  /**
   * Reads it.
   *
   * @throws Refused where it cannot be read, or two patrons have one id
   */
  public Patrons read() {
    try (BufferedReader text = source.open(how.charset())) {
      char first = source.first(text);
      if (first == '{' || first == '[') {
        json(text);
      } else {
        new Table(source.name(), how.columns(), how.truth()).read(text, this::take);
      }
    } catch (IOException e) {
      throw new Refused(source.name() + ": it cannot be read: " + Source.reason(e) + ".");
    }
    if (ids.isEmpty()) {
      throw new Refused(source.name() + ": no patron with an id is in it.");
    }
    DateOrder order = births.order(source.name());
    waiting.forEach(one -> add(one.entry.withBirth(births.text(one.date, order))));
    waiting.clear();
    Roster all = roster();
    List<String> truths =
        how.truth().isEmpty()
            ? List.of()
            : IntStream.range(0, all.size()).mapToObj(row -> truth.get(all.id(row))).toList();
    return new Patrons(all, truths, withoutId, births.unreadable());
  }

  private void json(BufferedReader text) throws IOException {
    if (!how.columns().isEmpty()) {
      throw new Refused(source.name() + ": FOLIO's users as JSON. --columns is for tables.");
    }
    new FolioUsers(source.name(), how.truth(), this::take).read(text);
  }

  private void take(Entry entry) {
    if (entry.person().id().isEmpty()) {
      withoutId++;
      return;
    }
    ids.add(entry.person().id());
    lines.add(entry.line());
    if (!how.truth().isEmpty()) {
      truth.put(
          entry.person().id(),
          entry.truth().isEmpty() ? "id " + entry.person().id() : entry.truth());
    }
    progress.accept(ids.size());
    Optional<WrittenDate> date = births.take(entry.person().birth(), entry.line());
    if (date.isPresent() && births.isToWait(date.get())) {
      waiting.add(new Waiting(entry, date.get()));
    } else {
      add(
          entry.withBirth(
              date.map(clear -> births.text(clear, how.dates().orElse(DateOrder.YMD))).orElse("")));
    }
  }

  private void add(Entry entry) {
    roster.add(entry.person());
  }

  private Roster roster() {
    try {
      return roster.build();
    } catch (Roster.DuplicateIdException e) {
      long[] at = lines.build().toArray();
      int[] same = IntStream.range(0, ids.size()).filter(i -> ids.get(i).equals(e.id())).toArray();
      throw new Refused(
          "%s, line %d: its id stands in line %d already. Each patron has an id of its own."
              .formatted(source.name(), at[same[1]], at[same[0]]));
    }
  }
}
