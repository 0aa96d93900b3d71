package org.folioext.patronflags.domain.book;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.patronflags.domain.group.KeptRule;
import org.folioext.patronflags.domain.settings.KeptSettings;

/**
 * All that a tenant chose, as it is kept.
 *
 * @param rules of the library
 */
public record Choices(KeptSettings settings, List<KeptRule> rules) {

  public Choices {
    rules = List.copyOf(rules);
  }

  /** The same as a text would say it. */
  public Configuration configuration() {
    return new Configuration(
        settings.settings(), rules.stream().map(rule -> rule.rule().written()).toList());
  }

  /** The rule of that id. */
  public Optional<KeptRule> rule(UUID id) {
    return rules.stream().filter(rule -> rule.rule().uuid().equals(id)).findFirst();
  }

  /** The rule of that name, ignoring case. */
  public Optional<KeptRule> named(String name) {
    return rules.stream()
        .filter(rule -> rule.rule().written().name().equalsIgnoreCase(name))
        .findFirst();
  }
}
