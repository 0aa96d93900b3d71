package org.folioext.marc.checks;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.marc.MarcFormat;

/**
 * A library's choice of rules, severities, options and local tags. Immutable. The YAML form is read
 * by {@code ProfileReader}.
 *
 * @param name shown in reports
 * @param rules what differs from the rules' own defaults, by rule id
 * @param local tags left alone by the schema rules
 * @param schemas files (Avram) of the library's own schemas, as the profile names them, by format
 */
public record Profile(
    String name, Map<String, Choice> rules, LocalTags local, Map<MarcFormat, String> schemas) {

  /** A profile that goes by the standard's schemas. */
  public Profile(String name, Map<String, Choice> rules, LocalTags local) {
    this(name, rules, local, Map.of());
  }

  /**
   * A choice for one rule.
   *
   * @param on false switches it off
   * @param severity empty keeps the rule's own
   * @param options values by option name; those left out keep their fallback
   */
  public record Choice(boolean on, Optional<Severity> severity, Map<String, List<String>> options) {
    static final Choice USUAL = new Choice(true, Optional.empty(), Map.of());

    /** Copies the options, so that nobody can change them later. */
    public Choice {
      options = Map.copyOf(options);
    }

    /** The same, switched on. */
    public Choice switchedOn() {
      return new Choice(true, severity, options);
    }
  }

  /** Every rule as it comes. */
  public static Profile usual() {
    return new Profile("default", Map.of(), LocalTags.usual());
  }

  /** The choice for a rule; the usual one when the profile is silent. */
  public Choice choice(String rule) {
    return rules.getOrDefault(rule, Choice.USUAL);
  }

  /** The same, with these rules on, as if each were named {@code on} where it is {@code off}. */
  public Profile switchingOn(Collection<String> ids) {
    Map<String, Choice> changed = new HashMap<>(rules);
    ids.forEach(id -> changed.computeIfPresent(id, (key, choice) -> choice.switchedOn()));
    return new Profile(name, Map.copyOf(changed), local, schemas);
  }
}
