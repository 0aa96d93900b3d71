package org.folioext.okapitesting.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.folioext.okapitesting.town.Town;
import org.folioext.okapitesting.town.TownPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistrationFilesTest {
  private static final int RECORDS = 2000;

  @TempDir private Path folder;

  private Path written(String name, String... more) throws IOException {
    Path file = folder.resolve(name);
    String[] args = {String.valueOf(RECORDS), "9", file.toString()};
    PatronFile.main(Stream.of(args, more).flatMap(Arrays::stream).toArray(String[]::new));
    return file;
  }

  @Test
  void aLineIsARegistrationWithTheTruth() throws IOException {
    List<String> lines = Files.readAllLines(written("patrons.csv"));
    assertThat(lines).hasSize(RECORDS + 1);
    assertThat(lines.get(0))
        .isEqualTo(
            "id,cluster,src,given,surname,stno,addr1,addr2,suburb,postcode,state,dob,phone,email,kind");
    Registrations registrations = Registrations.of(RegistrationPlan.of(9, RECORDS));
    for (int number = 0; number < RECORDS; number++) {
      Registration one = registrations.at(number);
      String line = lines.get(number + 1);
      assertThat(line)
          .startsWith(one.id() + "," + one.person() + ",a,")
          .endsWith("," + one.kind().text());
      assertThat(line.replaceAll("\"[^\"]*\"", "").chars().filter(c -> c == ',')).hasSize(14);
      assertThat(line).contains("," + one.birth().replace("-", "") + ",");
    }
  }

  @Test
  void usersAreAsModUsersGivesThem() throws IOException {
    JsonObject all = new JsonObject(Files.readString(written("patrons.json", "de")));
    assertThat(all.getInteger("totalRecords")).isEqualTo(RECORDS);
    List<JsonObject> users =
        all.getJsonArray("users").stream().map(JsonObject.class::cast).toList();
    assertThat(users).hasSize(RECORDS);
    for (String unique : List.of("id", "username", "barcode", "externalSystemId")) {
      assertThat(users).extracting(user -> user.getString(unique)).doesNotHaveDuplicates();
    }
    List<String> groups =
        Town.of(TownPlan.demo(1, 1, LocalDate.EPOCH, ZoneOffset.UTC)).groups().stream()
            .map(group -> group.getString("id"))
            .toList();
    assertThat(users)
        .allSatisfy(
            user -> {
              assertThat(groups).contains(user.getString("patronGroup"));
              JsonObject personal = user.getJsonObject("personal");
              assertThat(personal.getString("lastName")).isNotEmpty();
              assertThat(personal.getJsonArray("addresses")).hasSize(1);
              String birth = personal.getString("dateOfBirth");
              assertThat(birth == null || OffsetDateTime.parse(birth).getHour() == 0).isTrue();
            });
    assertThat(users).anyMatch(user -> !user.getBoolean("active"));
  }

  @Test
  void theTruthIsNotInTheUsers() {
    Registrations registrations = Registrations.of(RegistrationPlan.of(9, RECORDS));
    Registration later =
        registrations.all().filter(one -> !one.kind().isFirst()).findFirst().orElseThrow();
    String user = RegistrationUsers.user(later, registrations.plan()).encode();
    assertThat(user)
        .doesNotContain("\"" + later.person() + "\"")
        .doesNotContain(later.kind().text());
  }

  @Test
  void aFileIsWrittenInLessMemoryThanItWouldFill() throws Exception {
    Path file = folder.resolve("many.csv");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx16m",
                "-cp",
                System.getProperty("java.class.path"),
                PatronFile.class.getName(),
                "100000",
                "1",
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).isZero();
    try (Stream<String> lines = Files.lines(file)) {
      assertThat(lines.count()).isEqualTo(100_001);
    }
  }
}
