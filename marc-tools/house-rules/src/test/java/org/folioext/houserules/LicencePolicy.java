package org.folioext.houserules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The licence policy of the Apache Software Foundation, as this house applies it: category A is
 * free to use, category B is labelled in the README, LGPL is for MARC4J alone, everything else
 * stays out.
 */
final class LicencePolicy {

  /** A dependency with the licences its pom offers. */
  record Dependency(String group, String artifact, Set<String> licences) {

    private static final Pattern LINE =
        Pattern.compile("\\s+((?:\\(.+?\\) )+).* \\(([^:()]+):([^:]+):.+ - .+\\)");
    private static final Pattern LICENCE = Pattern.compile("\\((.+?)\\) ");

    /** Reads a line of a THIRD-PARTY.txt; headings and blank lines are not dependencies. */
    static Optional<Dependency> of(String line) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      List<String> licences =
          LICENCE.matcher(matcher.group(1)).results().map(m -> m.group(1)).toList();
      return Optional.of(new Dependency(matcher.group(2), matcher.group(3), Set.copyOf(licences)));
    }
  }

  private enum Category {
    A,
    B,
    /** May be passed over where another licence is offered. */
    ONLY_BESIDE_ANOTHER,
    MARC4J_ALONE
  }

  private static final Map<String, Category> CATEGORIES =
      Map.ofEntries(
          Map.entry("Apache-2.0", Category.A),
          Map.entry("Apache 2.0", Category.A),
          Map.entry("Apache License 2.0", Category.A),
          Map.entry("Apache Software License - Version 2.0", Category.A),
          Map.entry("Apache License Version 2.0", Category.A),
          Map.entry("Apache License, Version 2.0", Category.A),
          Map.entry("The Apache License, Version 2.0", Category.A),
          Map.entry("The Apache Software License, Version 2.0", Category.A),
          Map.entry("The Apache Software License, version 2.0", Category.A),
          Map.entry("BSD", Category.A),
          Map.entry("BSD-2-Clause", Category.A),
          Map.entry("BSD 2-Clause \"Simplified\" License", Category.A),
          Map.entry("BSD License 3", Category.A),
          Map.entry("The BSD 3-Clause License", Category.A),
          Map.entry("0BSD", Category.A),
          Map.entry("EDL 1.0", Category.A),
          Map.entry("Eclipse Distribution License - v 1.0", Category.A),
          Map.entry("MIT", Category.A),
          Map.entry("The MIT License", Category.A),
          Map.entry("Unicode-3.0", Category.A),
          Map.entry("Public Domain, per Creative Commons CC0", Category.A),
          Map.entry("Eclipse Public License - v 1.0", Category.B),
          Map.entry("Eclipse Public License - Version 1.0", Category.B),
          Map.entry("Eclipse Public License - Version 2.0", Category.B),
          Map.entry("Eclipse Public License - v 2.0", Category.B),
          Map.entry("Eclipse Public License 2.0", Category.B),
          Map.entry("Eclipse Public License v2.0", Category.B),
          Map.entry("Mozilla Public License, Version 2.0", Category.B),
          Map.entry(
              "GNU General Public License, version 2 with the GNU Classpath Exception",
              Category.ONLY_BESIDE_ANOTHER),
          Map.entry("GNU Lesser General Public License, Version 2.1", Category.MARC4J_ALONE));

  private LicencePolicy() {}

  /**
   * What is wrong with a dependency, if anything.
   *
   * @param labels the rows of the README's table of dependencies
   */
  static Optional<String> objection(Dependency dependency, List<String> labels) {
    for (String licence : dependency.licences()) {
      Category category = CATEGORIES.get(licence);
      if (category == null) {
        return Optional.of(
            "%s: '%s' is in no category; look it up and add it, or leave the library out"
                .formatted(dependency, licence));
      }
      boolean allowed =
          switch (category) {
            case A -> true;
            case B -> isLabelled(dependency, labels);
            case ONLY_BESIDE_ANOTHER -> dependency.licences().size() > 1;
            case MARC4J_ALONE ->
                dependency.group().equals("org.marc4j") && isLabelled(dependency, labels);
          };
      if (!allowed) {
        return Optional.of("%s: '%s' (%s)".formatted(dependency, licence, category));
      }
    }
    return Optional.empty();
  }

  /** A label names the group in code quotes and says `category B` or `LGPL`. */
  private static boolean isLabelled(Dependency dependency, List<String> labels) {
    return labels.stream()
        .filter(row -> row.contains("`" + dependency.group() + "`"))
        .anyMatch(row -> row.contains("category B") || row.contains("LGPL"));
  }
}
