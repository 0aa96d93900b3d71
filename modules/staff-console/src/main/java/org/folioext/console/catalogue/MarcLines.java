package org.folioext.console.catalogue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.folioext.console.catalogue.MarcLine.Piece;
import org.folioext.console.catalogue.Spot.Part;

/** Lays a record of MARC-in-JSON out in lines, and marks the spots of its findings. */
final class MarcLines {

  private static final String BLANK = "\\";

  private final List<Optional<Spot>> spots;
  private final Map<String, Integer> seen = new HashMap<>();

  private MarcLines(List<Finding> findings) {
    spots = findings.stream().map(finding -> Spot.of(finding.at())).toList();
  }

  /**
   * The lines of a record.
   *
   * @param findings numbered from 1 in their order
   */
  static List<MarcLine> of(JsonObject record, List<Finding> findings) {
    MarcLines lines = new MarcLines(findings);
    List<MarcLine> all = new ArrayList<>();
    all.add(lines.control("leader", record.getString("leader", "")));
    for (Object field : record.getJsonArray("fields", new JsonArray())) {
      for (Map.Entry<String, Object> one : (JsonObject) field) {
        all.add(lines.field(one.getKey(), one.getValue()));
      }
    }
    return all;
  }

  private MarcLine field(String tag, Object value) {
    return value instanceof JsonObject data ? data(tag, data) : control(tag, String.valueOf(value));
  }

  private MarcLine control(String tag, String value) {
    int occurrence = seen.merge(tag, 1, Integer::sum);
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, value.length()));
    for (int mark = 1; mark <= spots.size(); mark++) {
      if (part(mark, tag, occurrence) instanceof Part.Characters range) {
        cuts.add(Math.min(range.from(), value.length()));
        cuts.add(Math.min(range.to() + 1, value.length()));
      }
    }
    List<Piece> pieces = new ArrayList<>();
    for (int from : cuts.headSet(value.length())) {
      int to = cuts.higher(from);
      List<Integer> marks =
          marks(tag, occurrence, part -> part instanceof Part.Characters c && within(c, from));
      pieces.add(Piece.of(value.substring(from, to), marks));
    }
    return new MarcLine(tag(tag, occurrence, part -> !inside(part, value)), List.of(), pieces);
  }

  private MarcLine data(String tag, JsonObject data) {
    int occurrence = seen.merge(tag, 1, Integer::sum);
    List<Piece> indicators =
        IntStream.of(1, 2).mapToObj(number -> indicator(tag, occurrence, data, number)).toList();
    Map<String, Integer> codes = new HashMap<>();
    List<Piece> subfields = new ArrayList<>();
    for (Object subfield : data.getJsonArray("subfields", new JsonArray())) {
      for (Map.Entry<String, Object> one : (JsonObject) subfield) {
        Part here = new Part.Subfield(one.getKey(), codes.merge(one.getKey(), 1, Integer::sum));
        List<Integer> marks = marks(tag, occurrence, here::equals);
        subfields.add(new Piece(one.getKey(), String.valueOf(one.getValue()), marks));
      }
    }
    return new MarcLine(tag(tag, occurrence, part -> absent(part, codes)), indicators, subfields);
  }

  private Piece indicator(String tag, int occurrence, JsonObject data, int number) {
    String value = data.getString("ind" + number, " ");
    return Piece.of(
        value.equals(" ") ? BLANK : value,
        marks(tag, occurrence, new Part.Indicator(number)::equals));
  }

  /** The tag bears what is about all of the field, or about a part that is not there. */
  private Piece tag(String tag, int occurrence, Predicate<Part> nowhere) {
    return Piece.of(tag, marks(tag, occurrence, nowhere));
  }

  private static boolean absent(Part part, Map<String, Integer> codes) {
    if (part instanceof Part.Subfield subfield) {
      return codes.getOrDefault(subfield.code(), 0) < subfield.occurrence();
    }
    return !(part instanceof Part.Indicator);
  }

  private static boolean inside(Part part, String value) {
    return part instanceof Part.Characters range && range.from() < value.length();
  }

  private static boolean within(Part.Characters range, int position) {
    return range.from() <= position && position <= range.to();
  }

  private List<Integer> marks(String tag, int occurrence, Predicate<Part> fits) {
    return IntStream.rangeClosed(1, spots.size())
        .filter(
            mark -> {
              Part part = part(mark, tag, occurrence);
              return part != null && fits.test(part);
            })
        .boxed()
        .toList();
  }

  /** The part that a finding is about, where it is about this field; null where not. */
  private Part part(int mark, String tag, int occurrence) {
    return spots
        .get(mark - 1)
        .filter(spot -> spot.tag().equals(tag) && spot.occurrence() == occurrence)
        .map(Spot::part)
        .orElse(null);
  }
}
