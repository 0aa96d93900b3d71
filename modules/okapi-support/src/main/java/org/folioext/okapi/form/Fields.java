package org.folioext.okapi.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.folioext.okapi.form.Tree.Place;

/**
 * Fields of a map in a text, read one by one; whatever is wrong is among the mistakes, and the
 * field then as if it were absent. Used once.
 */
public final class Fields {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

  private final Place place;
  private final Map<String, Tree> values = new LinkedHashMap<>();
  private final Mistakes mistakes;

  private Fields(Place place, Mistakes mistakes) {
    this.place = place;
    this.mistakes = mistakes;
  }

  /**
   * The fields of what should be a map.
   *
   * @param known names that a field may have
   */
  public static Fields of(Tree tree, List<String> known, Mistakes mistakes) {
    Fields fields = new Fields(tree.place(), mistakes);
    if (tree instanceof Tree.Entries map) {
      for (Tree.Entry entry : map.entries()) {
        String key = entry.key().text();
        if (known.contains(key)) {
          fields.values.put(key, entry.value());
        } else {
          mistakes.add(entry.key().place(), "yaml.unknown", key, String.join(", ", known));
        }
      }
    } else {
      mistakes.add(tree.place(), "yaml.map", String.join(", ", known));
    }
    return fields;
  }

  /** Where the value of a field begins; where it is absent, the map. */
  public Place placeOf(String key) {
    return tree(key).map(Tree::place).orElse(place);
  }

  /** The value of a field, whatever it is. */
  public Optional<Tree> tree(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** That of a field that must be there. */
  public Optional<Tree> required(String key) {
    if (!values.containsKey(key)) {
      mistakes.add(place, "yaml.missing", key);
    }
    return tree(key);
  }

  /** Text that must be there, of 1 to so many characters. */
  public Optional<String> text(String key, int longest) {
    return required(key)
        .flatMap(tree -> leaf(key, tree))
        .flatMap(leaf -> sized(key, leaf, longest));
  }

  /** A value of a few words. */
  public <T> Optional<T> choice(
      String key, Function<String, Optional<T>> read, List<String> words) {
    return value(key, read, "yaml.choice", String.join(", ", words));
  }

  /** True or false. */
  public Optional<Boolean> flag(String key) {
    return choice(
        key,
        text ->
            text.equals("true") || text.equals("false")
                ? Optional.of(Boolean.valueOf(text))
                : Optional.empty(),
        List.of("true", "false"));
  }

  /** A whole number of a range. */
  public Optional<Integer> number(String key, int least, int most) {
    return value(
        key,
        text ->
            Optional.of(text)
                .filter(digits -> NUMBER.matcher(digits).matches())
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most),
        "yaml.number",
        String.valueOf(least),
        String.valueOf(most));
  }

  /** A value that is read in its own way; arguments of the message come after the key. */
  public <T> Optional<T> value(
      String key, Function<String, Optional<T>> read, String message, String... arguments) {
    return tree(key)
        .flatMap(tree -> leaf(key, tree))
        .flatMap(
            leaf -> {
              Optional<T> value = read.apply(leaf.text());
              if (value.isEmpty()) {
                mistakes.add(leaf.place(), message, with(key, arguments));
              }
              return value;
            });
  }

  /** One text or a list of texts, each of 1 to so many characters; empty where it is absent. */
  public Optional<List<String>> texts(String key, int longest) {
    return tree(key)
        .map(
            tree ->
                (tree instanceof Tree.Items list ? list.items() : List.of(tree))
                    .stream()
                        .flatMap(one -> leaf(key, one).stream())
                        .flatMap(leaf -> sized(key, leaf, longest).stream())
                        .toList());
  }

  private Optional<Tree.Leaf> leaf(String key, Tree tree) {
    if (tree instanceof Tree.Leaf leaf) {
      return Optional.of(leaf);
    }
    mistakes.add(tree.place(), "yaml.leaf", key);
    return Optional.empty();
  }

  private Optional<String> sized(String key, Tree.Leaf leaf, int longest) {
    String text = leaf.text().strip();
    if (text.isEmpty() || text.length() > longest) {
      mistakes.add(leaf.place(), "yaml.text", key, String.valueOf(longest));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private static String[] with(String key, String... more) {
    String[] all = new String[more.length + 1];
    all[0] = key;
    System.arraycopy(more, 0, all, 1, more.length);
    return all;
  }
}
