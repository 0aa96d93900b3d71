package org.folioext.patronmatching.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folioext.patronmatching.Person;
import org.folioext.patronmatching.tidy.Features;
import org.folioext.patronmatching.tidy.Tidy;

/**
 * The people who are compared with one another, by id: a row each. In whichever order they came,
 * the rows are the same. Immutable.
 */
public final class Roster {
  private final List<String> ids;
  private final List<Features> features;

  private Roster(List<Entry> entries) {
    entries.sort(Comparator.comparing(Entry::id));
    this.ids = entries.stream().map(Entry::id).toList();
    this.features = entries.stream().map(Entry::features).toList();
    for (int row = 1; row < ids.size(); row++) {
      if (ids.get(row).equals(ids.get(row - 1))) {
        throw new DuplicateIdException(ids.get(row));
      }
    }
  }

  private record Entry(String id, Features features) {}

  /** Takes people in, one after the other. Not safe for use by several threads. */
  public static final class Builder {
    private final Tidy tidy;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, String> known = new HashMap<>();

    public Builder(Tidy tidy) {
      this.tidy = tidy;
    }

    /** Takes a person in. */
    public Builder add(Person person) {
      entries.add(new Entry(person.id(), shared(tidy.of(person))));
      return this;
    }

    /**
     * All of them.
     *
     * @throws DuplicateIdException where two have one id
     */
    public Roster build() {
      return new Roster(entries);
    }

    /** The same, each name kept once in memory. */
    private Features shared(Features of) {
      return new Features(
          one(of.given()),
          one(of.preferred()),
          one(of.family()),
          of.birth(),
          one(of.number()),
          one(of.street()),
          one(of.place()),
          one(of.postcode()),
          of.phones(),
          of.emails());
    }

    private String one(String value) {
      String first = known.putIfAbsent(value, value);
      return first == null ? value : first;
    }
  }

  /** Two people have one id. */
  public static final class DuplicateIdException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String id;

    DuplicateIdException(String id) {
      super("The id " + id + " stands twice");
      this.id = id;
    }

    /** The id. */
    public String id() {
      return id;
    }
  }

  /** How many there are. */
  public int size() {
    return ids.size();
  }

  /** The id of a row. */
  public String id(int row) {
    return ids.get(row);
  }

  /** What is compared of a row. */
  public Features features(int row) {
    return features.get(row);
  }

  /** What is compared, by row. */
  public List<Features> features() {
    return features;
  }
}
