package org.folioext.descriptors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is checked in is what the generator makes. */
class GoldenFilesTest {

  private static final String COMMAND =
      "run mvn -pl modules/descriptor-generator compile exec:java, and look at the difference";

  static List<DescriptorFolder> folders() throws IOException {
    return DescriptorFolder.all(Path.of("../.."));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void goldenFilesAndTheInstallGuideAreUpToDate(DescriptorFolder folder) throws IOException {
    Map<Path, String> generated = folder.generated(System.getProperty("folioext.version"));
    for (Map.Entry<Path, String> file : generated.entrySet()) {
      assertThat(file.getKey()).as(COMMAND).hasContent(file.getValue());
    }
  }

  @Test
  void theCommandWritesWhatTheTestWants(@TempDir Path root) throws IOException {
    write(root.resolve("descriptors/mod-books/module.yaml"), Books.resource("module.yaml"));
    write(root.resolve("contract.yaml"), Books.resource("contract.yaml"));
    write(
        root.resolve("docs/install.md"),
        "before\n<!-- env mod-books -->\nold\n<!-- end env mod-books -->\nafter\n");

    GenerateDescriptors.main(new String[] {root.toString(), Books.VERSION});

    assertThat(root.resolve("descriptors/mod-books/ModuleDescriptor.json"))
        .hasContent(PrettyJson.of(Books.descriptors().module()));
    assertThat(root.resolve("descriptors/mod-books/DeploymentDescriptor.json"))
        .hasContent(PrettyJson.of(Books.descriptors().deployment()));
    assertThat(root.resolve("docs/install.md"))
        .hasContent(
            """
            before
            <!-- env mod-books -->

            | name | default | what for |
            |---|---|---|
            | `DB_PASSWORD` | none, must be set | Its password |
            | `HTTP_PORT` | `8081` | Port |

            <!-- end env mod-books -->
            after
            """);
  }

  @Test
  void aFolderIsNamedAsItsModule(@TempDir Path root) throws IOException {
    write(root.resolve("descriptors/mod-tomes/module.yaml"), Books.resource("module.yaml"));
    DescriptorFolder folder = new DescriptorFolder(root, "mod-tomes");
    assertThatThrownBy(() -> folder.generate(Books.VERSION))
        .isInstanceOf(DescriptorException.class)
        .hasMessageContaining("id 'mod-books' is not the name of the folder");
  }

  @Test
  void aGuideWithoutAPlaceForTheTableIsNamed() {
    assertThatThrownBy(() -> EnvTable.into("no marks", Books.module()))
        .isInstanceOf(DescriptorException.class)
        .hasMessageContaining("<!-- env mod-books -->");
  }

  @Test
  void theCommandSaysWhatItWants() {
    assertThatThrownBy(() -> GenerateDescriptors.main(new String[0]))
        .hasMessageStartingWith("usage: ");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
