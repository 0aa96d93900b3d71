package org.folioext.patronflags.app.scan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.TreeSet;
import org.folioext.patronflags.domain.book.RuleBook;
import org.folioext.patronflags.domain.settings.FlagSettings;

/**
 * What a tenant's patrons are judged by.
 *
 * @param zone of the library
 */
public record Basis(RuleBook book, ZoneId zone) {

  /** What the tenant chose. */
  public FlagSettings settings() {
    return book.settings();
  }

  /** Another text whenever a patron may be judged otherwise, or left out. */
  public String digest() {
    FlagSettings settings = settings();
    String text =
        String.join(
            "\n",
            book.versions(),
            zone.getId(),
            new TreeSet<>(settings.excludedGroups()).toString(),
            new TreeSet<>(settings.excludedDepartments()).toString(),
            new TreeSet<>(settings.excludedTags()).toString());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
