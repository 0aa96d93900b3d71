package org.folioext.console.notices.choices;

import java.util.List;

/**
 * A setting that holds for all notices, as the form has it.
 *
 * @param name as in the contract
 * @param choices of which it is one; empty where it is written
 */
public record Setting(String name, Kind kind, List<String> choices) {

  /** How it is written. */
  public enum Kind {
    TEXT("text"),
    TIME("time"),
    NUMBER("number"),
    ADDRESS("url"),
    CHOICE(""),
    /** Yes or no: the choices {@code true} and {@code false}. */
    FLAG("");

    private final String input;

    Kind(String input) {
      this.input = input;
    }

    /** The type of its field. */
    public String input() {
      return input;
    }
  }

  /**
   * Settings that belong together.
   *
   * @param id of its heading
   */
  public record Part(String id, List<Setting> settings) {}

  /** All that the page has, in its order. */
  public static final List<Part> PARTS =
      List.of(
          new Part(
              "hours",
              List.of(
                  of("sendFrom", Kind.TIME),
                  of("sendUntil", Kind.TIME),
                  of("planAt", Kind.TIME),
                  of("zone", Kind.TEXT),
                  of("servicePoint", Kind.TEXT),
                  of("perPatronADay", Kind.NUMBER))),
          new Part(
              "minors",
              List.of(
                  of("minorsUnder", Kind.NUMBER),
                  new Setting("minorsTo", Kind.CHOICE, List.of("proxy", "patron", "nobody")))),
          new Part(
              "language",
              List.of(of("languageField", Kind.TEXT), of("defaultLanguage", Kind.TEXT))),
          new Part(
              "pace",
              List.of(
                  of("sendPerSecond", Kind.NUMBER),
                  of("perDomainAnHour", Kind.NUMBER),
                  of("perRun", Kind.NUMBER),
                  new Setting("retryFailed", Kind.FLAG, List.of("false", "true")),
                  of("suppressAfter", Kind.NUMBER),
                  of("suppressWithinDays", Kind.NUMBER))),
          new Part("kept", List.of(of("bodyDays", Kind.NUMBER), of("ledgerDays", Kind.NUMBER))),
          new Part("console", List.of(of("consoleUrl", Kind.ADDRESS))));

  private static Setting of(String name, Kind kind) {
    return new Setting(name, kind, List.of());
  }

  /** All of them. */
  static List<Setting> all() {
    return PARTS.stream().flatMap(part -> part.settings().stream()).toList();
  }

  /**
   * As the contract has it.
   *
   * @param written not empty; digits of a number
   */
  Object value(String written) {
    return switch (kind) {
      case NUMBER -> Integer.valueOf(written);
      case FLAG -> Boolean.valueOf(written);
      default -> written;
    };
  }

  /** Whether it must say something. */
  public boolean required() {
    return kind == Kind.NUMBER || kind == Kind.TIME;
  }
}
