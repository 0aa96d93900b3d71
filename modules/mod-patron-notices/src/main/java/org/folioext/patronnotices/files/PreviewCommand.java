package org.folioext.patronnotices.files;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Texts;
import org.folioext.patronnotices.domain.choice.Configuration;
import org.folioext.patronnotices.domain.fit.Names;
import org.folioext.patronnotices.domain.plan.Forecast;
import org.folioext.patronnotices.domain.plan.History;
import org.folioext.patronnotices.domain.plan.Planner;
import org.folioext.patronnotices.domain.plan.Readiness;
import org.folioext.patronnotices.domain.plan.Templates;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.say.DecisionSentence;
import org.folioext.patronnotices.domain.say.NoticeTexts;
import org.folioext.patronnotices.domain.settings.NoticeSettings;
import org.folioext.patronnotices.remote.ReadAs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what rules would do. */
@Command(
    name = "preview",
    description = {
      "Says who would get what, when and why, and who not and why not.",
      "Files are lists as FOLIO answers them: {\"users\": [...]}, {\"loans\": [...]}."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class PreviewCommand implements Callable<Integer> {
  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private Trial trial;

  @Option(names = "--rules", required = true, paramLabel = "FILE", description = "Rules, YAML.")
  private Path rules;

  @Option(
      names = "--off-too",
      description = "Takes rules that are switched off as if they were on.")
  private boolean offToo;

  @Option(names = "--patron", paramLabel = "ID", description = "Explains this patron alone.")
  private Optional<UUID> patron = Optional.empty();

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Writes every decision to a file, with the patrons' values.")
  private Optional<Path> csv = Optional.empty();

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      defaultValue = "english",
      description = "english or french.")
  private Language lang;

  PreviewCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Texts texts = NoticeTexts.all();
    PrintWriter out = spec.commandLine().getOut();
    Configuration chosen = Rules.configuration(rules, texts, lang);
    Terms terms = trial.terms(chosen.settings().orElseGet(NoticeSettings::usual), clock);
    Library library = trial.library(terms);
    ReadAs as = terms.as(library.customFields());
    Names names = library.names();
    List<Readiness> readiness =
        Rules.book(rules, chosen).rules().stream()
            .filter(rule -> offToo || rule.enabled())
            .map(rule -> readiness(rule, terms, names, library))
            .toList();
    Renewals renewals = new Renewals(library, as.zone(), clock.instant());
    DecisionSentence sentence = new DecisionSentence(texts, lang, names, true, renewals::of);
    Forecast forecast =
        new Forecast(
            new Planner(readiness.stream().map(Readiness::place).toList(), terms.settings()),
            History.NONE);
    Preview preview = new Preview(library, as, forecast, terms.first(), terms.last(), patron);
    Summary summary = new Summary(texts, lang, readiness, terms);
    summary.begin(out);
    if (patron.isPresent()) {
      Explained explained = new Explained(out, sentence);
      preview.of(trial.users(), explained::tell);
      return explained.finish(patron.get());
    }
    Preview.Counts counts =
        csv.isPresent()
            ? written(preview, summary, csv.get(), sentence)
            : preview.of(trial.users(), summary::add);
    summary.end(out, counts, library.unreadable());
    return 0;
  }

  private Preview.Counts written(
      Preview preview, Summary summary, Path file, DecisionSentence sentence) {
    try (DecisionTable table = DecisionTable.to(file, sentence)) {
      return preview.of(
          trial.users(),
          decisions -> {
            summary.add(decisions);
            table.add(decisions);
          });
    }
  }

  private static Readiness readiness(NoticeRule rule, Terms terms, Names names, Library library) {
    Templates templates = library.knowsTemplates() ? library::template : Templates.UNKNOWN;
    return Readiness.of(rule, terms.since(), names, templates, library.customFields(), terms.day());
  }
}
