package org.folioext.marc.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.folioext.marc.checks.Profile;
import org.folioext.marc.checks.Rule;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Rules;
import org.folioext.marc.checks.Suggestion;
import org.folioext.marc.checks.profile.ProfileException;
import org.folioext.marc.checks.profile.ProfileReader;
import org.folioext.marc.cli.io.Failure;

/**
 * The rules there are, by the names that users write.
 *
 * @param rules in the order of the registry
 */
record RuleBook(List<Rule> rules) {
  private static final long LONGEST_PROFILE = 1 << 20;

  static RuleBook all() {
    return new RuleBook(Rules.all());
  }

  List<RuleInfo> infos() {
    return rules.stream().map(Rule::info).toList();
  }

  /** Refuses names that no rule has. */
  void require(List<String> ids) throws Failure {
    for (String id : ids) {
      find(id);
    }
  }

  /** The rule of that id. */
  RuleInfo find(String id) throws Failure {
    List<String> known = infos().stream().map(RuleInfo::id).toList();
    return infos().stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new Failure(
                    "there is no rule '"
                        + id
                        + "'."
                        + Suggestion.sentence(id, known)
                        + " 'marc rules' lists them."));
  }

  /** The profile in a file; the default where none is named. */
  Profile profile(String file) throws Failure {
    if (file == null) {
      return Profile.usual();
    }
    try {
      Path path = Path.of(file);
      if (Files.isRegularFile(path) && Files.size(path) > LONGEST_PROFILE) {
        throw new Failure(file + " is too long for a profile.");
      }
      return new ProfileReader(infos()).read(Files.readString(path), file);
    } catch (ProfileException e) {
      throw new Failure("the profile " + file + " cannot be used:\n" + e.getMessage(), e);
    } catch (CharacterCodingException e) {
      throw new Failure("the profile " + file + " is not in UTF-8.", e);
    } catch (NoSuchFileException e) {
      throw new Failure("there is no profile " + file + ".", e);
    } catch (IOException e) {
      throw new Failure("cannot read the profile " + file + ": " + e.getMessage() + ".", e);
    }
  }
}
