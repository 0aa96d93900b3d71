package org.folioext.patronnotices.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.folioext.okapi.http.Csv;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.plan.Outcome;
import org.folioext.patronnotices.domain.plan.Way;
import org.folioext.patronnotices.domain.say.DecisionSentence;

/** Every decision as a row of a table for spreadsheets. For one thread. */
final class DecisionTable implements AutoCloseable {
  private static final List<String> HEADINGS =
      List.of(
          "day",
          "patron",
          "event",
          "eventDay",
          "subject",
          "rule",
          "step",
          "goes",
          "reason",
          "channel",
          "recipient",
          "language",
          "text",
          "condition",
          "values");

  private final Path file;
  private final Writer writer;
  private final DecisionSentence sentence;

  private DecisionTable(Path file, Writer writer, DecisionSentence sentence) {
    this.file = file;
    this.writer = writer;
    this.sentence = sentence;
  }

  /** A table in a file, which is replaced. */
  static DecisionTable to(Path file, DecisionSentence sentence) {
    try {
      BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
      writer.write(Csv.begin(HEADINGS));
      return new DecisionTable(file, writer, sentence);
    } catch (IOException e) {
      throw cannot(file, e);
    }
  }

  /** Adds the decisions of one patron. */
  void add(List<Decision> decisions) {
    try {
      writer.write(Csv.rows(decisions.stream().map(this::row).toList()));
    } catch (IOException e) {
      throw cannot(file, e);
    }
  }

  private List<String> row(Decision one) {
    Way way = one.outcome() instanceof Outcome.Goes goes ? goes.way().orElse(null) : null;
    return List.of(
        one.day().toString(),
        one.candidate().patron().id().toString(),
        one.candidate().event().id(),
        one.candidate().day().toString(),
        one.candidate().subject().toString(),
        one.rule().id(),
        one.step().isPresent() ? String.valueOf(one.step().getAsInt()) : "",
        String.valueOf(one.goes()),
        one.outcome() instanceof Outcome.Stays stays ? stays.reason().id() : "",
        way == null ? "" : way.channel().id(),
        way == null ? "" : way.recipient().toString(),
        way == null ? "" : way.language(),
        sentence.outcome(one),
        sentence.condition(one),
        sentence.values(one));
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw cannot(file, e);
    }
  }

  private static Refused cannot(Path file, IOException e) {
    return new Refused(file + ": cannot be written: " + e.getMessage());
  }
}
