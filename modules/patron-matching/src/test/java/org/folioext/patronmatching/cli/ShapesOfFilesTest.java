package org.folioext.patronmatching.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.folioext.patronmatching.cli.MatchRun.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same patrons, however a library writes them, give the same result. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShapesOfFilesTest {
  private final List<String> rows = MadeUp.town(3, 150);
  private MatchRun match;
  private List<String> pairs;
  private List<String> clusters;

  @BeforeAll
  void plain(@TempDir Path folder) {
    match = new MatchRun(folder);
    assertThat(match.run(match.file("plain.csv", text(MadeUp.HEADER, rows, ","))))
        .returns(0, Outcome::exit);
    pairs = match.pairs();
    clusters = match.clusters();
    assertThat(pairs).hasSizeGreaterThan(25);
  }

  private static byte[] text(String header, List<String> rows, String delimiter) {
    return bytes(header, rows, delimiter, "\n", StandardCharsets.UTF_8);
  }

  private static byte[] bytes(
      String header, List<String> rows, String delimiter, String end, Charset charset) {
    List<String> lines = new ArrayList<>(List.of(header));
    lines.addAll(rows);
    return String.join(end, lines).replace(",", delimiter).getBytes(charset);
  }

  private void assertSame(Path file, Object... options) {
    List<Object> args = new ArrayList<>(List.of(options));
    args.add(file);
    Outcome outcome = match.run(args.toArray());
    assertThat(outcome.err()).isEmpty();
    assertThat(match.pairs()).isEqualTo(pairs);
    assertThat(match.clusters()).isEqualTo(clusters);
  }

  @Test
  void everyIdIsInACluster() {
    assertThat(clusters.get(0)).isEqualTo("id,cluster");
    assertThat(clusters.stream().skip(1).map(line -> line.split(",")[0]))
        .containsExactlyInAnyOrderElementsOf(
            rows.stream().map(line -> line.split(",")[0]).toList());
    assertThat(clusters).contains("p0-0-a,p0-0-a");
  }

  @Test
  void pairsAreInOrder() {
    assertThat(pairs.get(0)).isEqualTo("id_a,id_b,probability,verdict,reasons");
    assertThat(pairs.subList(1, pairs.size()))
        .allMatch(
            line ->
                line.matches(
                    "p\\S+,p\\S+,[01]\\.\\d{4},(same person|review|household|namesake|unrelated),.*"))
        .isSorted();
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", "|"})
  void otherDelimiters(String delimiter) {
    assertSame(match.file("other.csv", text(MadeUp.HEADER, rows, delimiter)));
  }

  @Test
  void linesOfWindows() {
    assertSame(
        match.file("w.csv", bytes(MadeUp.HEADER, rows, ",", "\r\n", StandardCharsets.UTF_8)));
  }

  @Test
  void aMarkOfTheByteOrder() {
    assertSame(match.file("bom.csv", text('\ufeff' + MadeUp.HEADER, rows, ",")));
    String users = String.join(",", rows.stream().map(ShapesOfFilesTest::user).toList());
    assertSame(match.file("bom.json", ("\ufeff[" + users + "]").getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void unicodeTextOfExcel() {
    assertSame(
        match.file("u.txt", bytes(MadeUp.HEADER, rows, "\t", "\r\n", StandardCharsets.UTF_16)));
  }

  @Test
  void quotes() {
    List<String> quoted = rows.stream().map(row -> '"' + row.replace(",", "\",\"") + '"').toList();
    assertSame(match.file("q.csv", text(MadeUp.HEADER, quoted, ",")));
  }

  @Test
  void standardInput() {
    Outcome outcome =
        match.in(new String(text(MadeUp.HEADER, rows, ","), StandardCharsets.UTF_8)).run("-");
    assertThat(outcome.exit()).isZero();
    assertThat(match.pairs()).isEqualTo(pairs);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Barcode,x,x,Vorname,Nachname,Hausnummer,Straße,x,Ort,PLZ,x,Geburtsdatum,Telefon,x",
        "borrowernumber,x,x,firstname,surname,streetnumber,address,x,city,zipcode,x,dateofbirth,phone,x",
        "Patron ID,x,x,First Name,Last Name,House No.,Address Line 1,x,Town,Postal Code,x,Date of Birth,Mobile,x",
        "Code-barres,x,x,Prénom,NOM,stno,Adresse,x,Ville,Code postal,x,Date de naissance,Téléphone,x"
      })
  void namesOfColumns(String header) {
    assertSame(match.file("names.csv", text(header, rows, ",")));
  }

  @Test
  void namesThatAPersonGives() {
    assertSame(
        match.file("given.csv", text("a,b,c,d,e,f,g,h,i,j,k,l,m,n", rows, ",")),
        "--columns",
        "id=a,given=d,family=e,number=f,street=g,place=i,postcode=j,birth=l,phone=m");
  }

  @Test
  void aRowWithoutIdIsLeftOut() {
    List<String> more = new ArrayList<>(rows);
    more.add(",,,otto,nobody,,,,,,,,,");
    more.add(",,,,,,,,,,,,,");
    Outcome outcome = match.run(match.file("more.csv", text(MadeUp.HEADER, more, ",")));
    assertThat(outcome.out()).contains("2 left out: they have no id.");
    assertThat(match.clusters()).isEqualTo(clusters);
  }

  @ParameterizedTest
  @ValueSource(strings = {"$3.$2.$1", "$2/$3/$1", "$1-$2-$3T00:00:00.000+00:00", "$3$2$1"})
  void datesOfBirth(String form) {
    List<String> other =
        rows.stream()
            .map(row -> row.replaceFirst("(?<=,)(\\d{4})(\\d\\d)(\\d\\d)(?=,)", form))
            .toList();
    assertThat(other).isNotEqualTo(rows);
    assertSame(match.file("dates.csv", text(MadeUp.HEADER, other, ",")));
  }

  @Test
  void foliosUsers() {
    List<String> users = rows.stream().map(ShapesOfFilesTest::user).toList();
    assertSame(
        match.file(
            "list.json",
            ("{\"users\": [" + String.join(",\n", users) + "]}").getBytes(StandardCharsets.UTF_8)));
    assertSame(
        match.file(
            "bare.json", ("[" + String.join(",", users) + "]").getBytes(StandardCharsets.UTF_8)));
    assertSame(match.file("lines.json", String.join("\n", users).getBytes(StandardCharsets.UTF_8)));
    assertSame(
        match.file(
            "pages.json",
            ("{\"users\":["
                    + users.get(0)
                    + "],\"totalRecords\":2}\n{\"users\":["
                    + String.join(",", users.subList(1, users.size()))
                    + "]}")
                .getBytes(StandardCharsets.UTF_8)));
  }

  private static String user(String row) {
    String[] v = row.split(",", -1);
    return """
        {"id": "%s", "active": true, "tags": {"tagList": []}, "personal": {"firstName": "%s",
         "lastName": "%s", "dateOfBirth": "%s-%s-%s", "phone": "%s", "addresses": [
          {"addressLine1": "1 elsewhere", "city": "faraway"},
          {"addressLine1": "%s %s", "city": "%s", "postalCode": "%s", "primaryAddress": true}]}}"""
        .formatted(
            v[0],
            v[3],
            v[4],
            v[11].substring(0, 4),
            v[11].substring(4, 6),
            v[11].substring(6),
            v[12],
            v[5],
            v[6],
            v[8],
            v[9]);
  }

  @Test
  void onePatron() throws Exception {
    Outcome outcome =
        match.run(match.file("one.csv", "id,given,surname,dob", "1,anna,berg,19800101"));
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).contains("1 people: 0 have more than one card, at most 1.");
    assertThat(match.clusters()).containsExactly("id,cluster", "1,1");
    assertThat(match.pairs()).hasSize(1);
    assertThat(Files.list(match.out())).hasSize(2);
  }
}
