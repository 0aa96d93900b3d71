package org.folioext.patronnotices.files;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.folioext.okapi.form.Mistake;
import org.folioext.okapi.form.Reading;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Texts;
import org.folioext.patronnotices.domain.book.BookText;
import org.folioext.patronnotices.domain.book.RuleBook;
import org.folioext.patronnotices.domain.choice.Configuration;

/** Reads a file of rules, and of the library's settings where they stand beside them. */
final class Rules {

  private Rules() {}

  /**
   * What a library chose, as the module exports it too; each mistake with its place, where there
   * are some.
   */
  static Configuration configuration(Path file, Texts texts, Language language) {
    Reading<Configuration> reading = Configuration.read(text(file));
    if (reading instanceof Reading.Bad<Configuration> bad) {
      throw new Refused(
          bad.mistakes().stream()
              .map(mistake -> told(file, mistake, texts, language))
              .collect(Collectors.joining("\nnotices: ")));
    }
    return ((Reading.Good<Configuration>) reading).value();
  }

  /** The rules of it. */
  static RuleBook read(Path file, Texts texts, Language language) {
    return book(file, configuration(file, texts, language));
  }

  /** The rules of what was read of a file. */
  static RuleBook book(Path file, Configuration configuration) {
    return configuration
        .book()
        .orElseThrow(() -> new Refused(file + ": should hold a list of rules, 'rules:'."));
  }

  private static String told(Path file, Mistake mistake, Texts texts, Language language) {
    return "%s:%d:%d: %s"
        .formatted(file, mistake.line(), mistake.column(), texts.of(mistake.message(), language));
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > 4L * BookText.LONGEST) {
        throw new Refused(file + ": is too long for rules, " + Files.size(file) + " bytes.");
      }
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new Refused(file + ": there is no such file.");
    } catch (CharacterCodingException e) {
      throw new Refused(file + ": should be text in UTF-8.");
    } catch (IOException e) {
      throw new Refused(file + ": cannot be read: " + e.getMessage());
    }
  }
}
