package org.folioext.patronnotices.files;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Texts;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.say.NoticeTexts;
import org.folioext.patronnotices.domain.say.RuleSentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks rules, and says them in plain words. */
@Command(
    name = "rules",
    description = "Checks rules, and says them in plain words.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class RulesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RULES", description = "File of rules, YAML.")
  private Path rules;

  @Option(
      names = "--lang",
      defaultValue = "english",
      description = "english or french.",
      paramLabel = "LANGUAGE")
  private Language language;

  @Override
  public Integer call() {
    Texts texts = NoticeTexts.all();
    PrintWriter out = spec.commandLine().getOut();
    RuleSentence sentence = new RuleSentence(texts, language);
    for (NoticeRule rule : Rules.read(rules, texts, language).rules()) {
      out.printf("%s (%s)%n", rule.name(), rule.enabled() ? rule.id() : rule.id() + ", off");
      out.printf("  %s%n", sentence.of(rule));
    }
    return 0;
  }
}
