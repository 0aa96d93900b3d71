package org.folioext.patronflags.domain.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.folioext.okapi.text.Language;
import org.folioext.patronflags.domain.rule.PatronRule;

/** What built-in rules are, why they matter, and what to do, in Markdown. */
public final class RuleDocs {

  private RuleDocs() {}

  /** The document of a built-in rule; empty where there is no such rule. */
  public static Optional<String> find(String id, Language language) {
    return PatronRules.builtIn().stream()
        .map(PatronRule::id)
        .filter(id::equals)
        .findFirst()
        .map(known -> read(known, language));
  }

  private static String read(String id, Language language) {
    String suffix = language == Language.ENGLISH ? "" : "_" + language.id();
    String resource = "/patron-rules/" + id + suffix + ".md";
    try (InputStream in = RuleDocs.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the program itself");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read a document of the program itself", e);
    }
  }
}
