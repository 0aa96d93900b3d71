package org.folioext.console.patrons;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.console.DeedsStub;
import org.folioext.console.LedgerStub;
import org.folioext.console.MessagesStub;
import org.folioext.console.PatronChoicesStub;
import org.folioext.console.PatronFlagsStub;
import org.folioext.console.PatronNoticesStub;
import org.folioext.console.PatronWorkStub;
import org.folioext.console.PreviewStub;
import org.folioext.console.RenewalsStub;
import org.folioext.console.RunsStub;
import org.folioext.console.Town;
import org.folioext.console.Visitor;
import org.folioext.console.web.Languages;
import org.folioext.console.web.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages about patrons and notices in French hold no text of the English ones, but for what
 * comes from data and for words that both languages share.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrenchPagesTest {
  private static final String HOME = "/t/north";
  private static final String FLAG = "/patrons/flags/" + PatronFlagsStub.FLAG;

  private static final String NOTICES = "/notices/rules/one/" + PatronNoticesStub.RULE;

  /** What a person does not read as text: what they wrote, what is written in YAML or CQL. */
  private static final Pattern NO_TEXT =
      Pattern.compile("(?s)<(script|style|textarea|code|pre|option)\\b.*?</\\1>");

  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\b(?:aria-label|title|placeholder|alt|data-label)=\"([^\"]*)\"");

  /** Names, ids, and what the stub tells; languages are called what they call themselves. */
  private static final Pattern DATA =
      Pattern.compile(
          "because plain|at plain|plain in plain words|plain and"
              + " why|plain|[0-9a-f]{8}-[0-9a-f-]{27}|Moosbach, Edda|Creutzbach, Amir"
              + "|^(?:adult|child|youth|staff|de)$|north|cataloger|FOLIO|English|Français");

  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

  private final Town town = new Town();
  private final PatronChoicesStub choices = new PatronChoicesStub(town.patronFlags);
  private final PatronWorkStub work = new PatronWorkStub(town.patronFlags);
  private final PatronNoticesStub notices = new PatronNoticesStub(town);
  private final RunsStub runs = new RunsStub(notices);
  private final PreviewStub previews = new PreviewStub(notices);
  private final MessagesStub messages = new MessagesStub(notices);
  private final LedgerStub ledger = new LedgerStub(notices);
  private final RenewalsStub renewals = new RenewalsStub(notices);
  private final DeedsStub deeds = new DeedsStub(notices);
  private final Visitor visitor = town.signedIn(Town.NORTH);
  private final String csrf = visitor.csrf(Town.NORTH);
  private final List<Pattern> shared = shared();

  @AfterAll
  void close() {
    town.close();
  }

  /** Texts that are the same in both languages. */
  private static List<Pattern> shared() {
    Languages languages =
        new Languages(
            List.of(
                "today",
                "jobs",
                "catalogue",
                "patrons",
                "patrons-flags",
                "patrons-rules",
                "patrons-bulk",
                "patrons-held",
                "patrons-settings",
                "patrons-left",
                "patrons-run",
                "patrons-scans",
                "notices",
                "notices-rules",
                "notices-choices",
                "notices-runs",
                "notices-preview",
                "notices-renewals",
                "notices-patrons",
                "notices-addresses",
                "notices-ledger",
                "notices-messages",
                "notices-statistics",
                "notices-deeds"));
    Texts english = languages.of(Locale.ENGLISH, ZoneId.of("UTC"));
    Texts french = languages.of(Locale.FRENCH, ZoneId.of("UTC"));
    return english.messages().entrySet().stream()
        .filter(one -> one.getValue().equals(french.messages().get(one.getKey())))
        .map(one -> one.getValue().replaceAll("\\{[^}]*}", "\u0000"))
        .filter(text -> WORD.matcher(text).find())
        .map(text -> Pattern.quote(text).replace("\u0000", "\\E.*\\Q"))
        .map(Pattern::compile)
        .toList();
  }

  private String page(String language, String path) {
    visitor.keep("language", language);
    return visitor.get(HOME + path).bodyAsString();
  }

  private String sent(String language, String path, Map<String, String> fields) {
    visitor.keep("language", language);
    Map<String, String> form = new HashMap<>(fields);
    form.put("csrf", csrf);
    return visitor.post(HOME + path, form).bodyAsString();
  }

  /** What a person reads, piece by piece. */
  private static Set<String> read(String html) {
    String body = NO_TEXT.matcher(html.substring(html.indexOf("<body"))).replaceAll("<x>");
    Stream<String> attributes = ATTRIBUTE.matcher(body).results().map(found -> found.group(1));
    return Stream.concat(Pattern.compile("<[^>]*>").splitAsStream(body), attributes)
        .map(text -> text.replaceAll("\\s+", " ").strip())
        .filter(text -> WORD.matcher(text).find())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void holdNoEnglish(String english, String french) {
    assertThat(french).contains("lang=\"fr\"");
    Set<String> both = new HashSet<>(read(english));
    assertThat(both).hasSizeGreaterThan(10);
    both.retainAll(read(french));
    assertThat(both)
        .as("in both languages")
        .allMatch(
            text ->
                !WORD.matcher(DATA.matcher(text).replaceAll(" ")).find()
                    || shared.stream().anyMatch(one -> one.matcher(text).matches()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/patrons/flags",
        "/patrons/flags?state=any&kind=card-expired&flag=" + PatronFlagsStub.FLAG,
        FLAG,
        FLAG + "?done=confirm",
        FLAG + "/act/block",
        FLAG + "/act/note",
        FLAG + "/act/deactivate",
        FLAG + "/act/expiry",
        FLAG + "/left/" + PatronFlagsStub.LEFT + "/undo",
        "/patrons/rules",
        "/patrons/rules/built-in/card-expired",
        "/patrons/rules/new",
        "/patrons/rules/own/" + PatronChoicesStub.RULE,
        "/patrons/rules/own/" + PatronChoicesStub.RULE + "/remove",
        "/patrons/bulk",
        "/patrons/bulk/new",
        "/patrons/bulk/new?task=block&kind=x",
        "/patrons/bulk/" + PatronWorkStub.BULK,
        "/patrons/held",
        "/patrons/left",
        "/patrons/settings",
        "/notices/rules",
        "/notices/rules/new",
        NOTICES,
        NOTICES + "/switch",
        NOTICES + "/remove",
        "/notices/settings",
        "/notices/history",
        "/notices/deeds",
        "/notices/configuration",
        "/notices/runs",
        "/notices/runs/" + RunsStub.RUN,
        "/notices/held/" + RunsStub.RUN + "/" + PatronNoticesStub.RULE,
        "/notices/sending",
        "/notices/renewals",
        "/notices/renewals/one/" + RenewalsStub.RENEWAL,
        "/notices/renewals/comparison",
        "/notices/renewals/exclusions",
        "/notices/renewals/switch",
        "/notices/renewals/held/" + RunsStub.RUN + "/" + PatronNoticesStub.RULE,
        "/notices/preview",
        "/notices/preview/one/" + PreviewStub.PREVIEW,
        "/notices/patrons",
        "/notices/patrons/" + PatronFlagsStub.PATRON,
        "/notices/patrons/" + PatronFlagsStub.PATRON + "/ledger",
        "/notices/patrons/" + PatronFlagsStub.PATRON + "/erase",
        "/notices/messages",
        "/notices/messages?state=unknown&patron=" + PatronFlagsStub.PATRON,
        "/notices/messages/" + MessagesStub.AGAIN,
        "/notices/messages/" + MessagesStub.AGAIN + "/resend",
        "/notices/statistics",
        "/notices/statistics?from=x"
      })
  void aPageInFrenchHoldsNoEnglish(String path) {
    holdNoEnglish(page("en", path), page("fr", path));
  }

  @Test
  void aRuleThatIsCountedHoldsNoEnglish() {
    Map<String, String> count = Map.of("yaml", "x: 1", "do", "count");
    String english = sent("en", "/patrons/rules/new", count);
    assertThat(english).contains("It would flag");
    holdNoEnglish(english, sent("fr", "/patrons/rules/new", count));
  }

  @Test
  void thePreviewOfAnActionHoldsNoEnglish() {
    Map<String, String> block = Map.of("borrowing", "true");
    String path = FLAG + "/act/block/preview";
    holdNoEnglish(sent("en", path, block), sent("fr", path, block));
  }
}
