package org.folioext.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.web.PageGroup;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.ModuleDescriptors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the console offers, by what the library has and what the person may do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OffersTest {
  private static final Pattern ASKED = Pattern.compile("\"(patrons/[a-z/-]+)\"");
  private static final List<String> READING =
      List.of(
          "flags.collection.get",
          "rules.collection.get",
          "settings.item.get",
          "configuration.item.get");
  private static final String PATRONS = "/t/north/patrons";

  private final Town town = new Town();

  OffersTest() {
    new PatronChoicesStub(town.patronFlags);
    new PatronWorkStub(town.patronFlags);
  }

  @AfterAll
  void close() {
    town.close();
  }

  /** One who may look at some of it, and change nothing. */
  private Visitor reader() {
    JsonArray rights = new JsonArray();
    READING.forEach(right -> rights.add("patron-flags." + right));
    town.tellsRights(Town.NORTH, rights);
    Visitor visitor = town.signedIn(Town.NORTH);
    town.tellsNoRights(Town.NORTH);
    return visitor;
  }

  @Test
  void theMenuHasWhatThePersonMayOpen() {
    Visitor reader = reader();
    assertThat(reader.get(PATRONS + "/rules").bodyAsString())
        .contains("href=\"" + PATRONS + "/flags\"", "href=\"" + PATRONS + "/settings\"")
        .doesNotContain(
            "href=\"" + PATRONS + "/bulk\"",
            "href=\"" + PATRONS + "/left\"",
            "href=\"" + PATRONS + "/statistics\"");
  }

  @Test
  void whoMayLookAndNotChangeIsToldWhichPermissionItTakesBeforehand() {
    Visitor reader = reader();
    Map<String, String> pages =
        Map.of(
            "/settings",
            "patron-flags.settings.item.put",
            "/configuration",
            "patron-flags.configuration.item.put",
            "/rules/new",
            "patron-flags.group-rules.item.post",
            "/rules/own/" + PatronChoicesStub.RULE,
            "patron-flags.group-rules.item.put",
            "/left/clean-up",
            "patron-flags.left.clean-up.post",
            "/left/" + PatronWorkStub.LEFT,
            "patron-flags.left.undo.post");
    pages.forEach(
        (page, permission) ->
            assertThat(reader.get(PATRONS + page).bodyAsString())
                .as(page)
                .contains("<code>" + permission + "</code>")
                .doesNotContainPattern("(?s)<main.*<button type=\"submit\".*</main>"));
    assertThat(reader.get(PATRONS + "/rules").bodyAsString()).doesNotContain("/rules/new\"");
    assertThat(reader.get(PATRONS + "/left").bodyAsString()).doesNotContain("/left/clean-up\"");
    assertThat(reader.get(PATRONS + "/settings").bodyAsString())
        .contains(PATRONS + "/configuration\"")
        .doesNotContain("/settings/history\"");
  }

  @Test
  void whereFolioDoesNotTellEverythingIsOffered() {
    Visitor visitor = town.signedIn(Town.NORTH);
    assertThat(visitor.get(PATRONS + "/rules").bodyAsString())
        .contains(PATRONS + "/bulk\"", PATRONS + "/settings\"", PATRONS + "/rules/new\"");
    assertThat(visitor.get(PATRONS + "/settings").bodyAsString()).contains(">Save</button>");
  }

  @Test
  void pagesWhoseModuleTheLibraryDoesNotHaveAreNotInTheHeader() {
    assertThat(town.signedIn(Town.SOUTH).get("/t/south/today").bodyAsString())
        .contains("href=\"/t/south/catalogue\"", "href=\"/t/south/patrons\"")
        .doesNotContain("href=\"/t/south/notices\"");
    Await.of(town.gateway.disable(Town.SOUTH, MarcChecksStub.descriptor().getString("id"), false));
    assertThat(town.signedIn(Town.SOUTH).get("/t/south/today").bodyAsString())
        .contains("href=\"/t/south/today\"", "href=\"/t/south/patrons\"")
        .doesNotContain("href=\"/t/south/catalogue\"");
  }

  @Test
  void whatTemplatesAskForTakesAPermissionThatThereIs() throws IOException {
    List<PageGroup> groups =
        PageGroups.over(Gateway.at(town.vertx, town.gateway.url(), town.clock), town.clock);
    Map<String, String> takes =
        groups.stream()
            .flatMap(group -> group.takes().entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Set<String> asked = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.readString(file)
            .lines()
            .filter(line -> line.contains("page.offers("))
            .flatMap(line -> ASKED.matcher(line).results())
            .forEach(found -> asked.add(found.group(1)));
      }
    }
    Set<String> menu = Set.of("patrons/bulk", "patrons/left", "patrons/statistics");
    assertThat(asked).hasSizeGreaterThan(8);
    assertThat(takes.keySet()).containsAll(asked).containsAll(menu);
    Set<String> known = new TreeSet<>(PatronNoticesStub.permissions());
    known.addAll(ModuleDescriptors.permissions(PatronFlagsStub.descriptor()));
    assertThat(known).containsAll(takes.values());
  }
}
