package org.folioext.descriptors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.folioext.descriptors.Contract.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands in a module's guide call what its contract has. */
class GuideTest {

  private static final Path ROOT = Path.of("../..");
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern ADDRESS =
      Pattern.compile("http://localhost:9130(/marc-checks[^?\" \n]*)(?:\\?([^\" \n]*))?");
  private static final Pattern METHOD = Pattern.compile("-X ([A-Z]+)");
  private static final Pattern PARAMETER = Pattern.compile("--data-urlencode '([a-z]+)=");

  private static final ModuleFile MODULE = module();

  /** A command of the guide. */
  record Command(String text, String method, String path, Set<String> parameters) {

    static Command of(String text) {
      Matcher address = ADDRESS.matcher(text);
      assertThat(address.find()).as(text).isTrue();
      Set<String> parameters = new HashSet<>();
      if (address.group(2) != null) {
        Stream.of(address.group(2).split("&")).forEach(p -> parameters.add(p.split("=")[0]));
      }
      PARAMETER.matcher(text).results().forEach(found -> parameters.add(found.group(1)));
      Matcher method = METHOD.matcher(text);
      boolean body = text.contains(" -d ") || text.contains(" --data-binary ");
      return new Command(
          text,
          method.find() ? method.group(1) : body ? "POST" : "GET",
          address.group(1),
          parameters);
    }

    boolean calls(Operation operation) {
      return operation.method().equals(method)
          && path.matches(operation.path().replaceAll("\\{[a-z]+}", "[A-Za-z0-9]+"));
    }

    @Override
    public String toString() {
      return text;
    }
  }

  static List<Command> commands() throws IOException {
    String guide = Files.readString(ROOT.resolve("docs/marc-checks.md")).replace("\\\n", " ");
    List<Command> commands = new ArrayList<>();
    for (MatchResult block : BLOCK.matcher(guide).results().toList()) {
      block
          .group(1)
          .lines()
          .filter(line -> line.contains("localhost:9130/marc-checks"))
          .map(Command::of)
          .forEach(commands::add);
    }
    return commands;
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aCommandOfTheGuideIsInTheContract(Command command) throws IOException {
    List<Operation> called = contract().operations().stream().filter(command::calls).toList();
    assertThat(called).hasSize(1);
    assertThat(parameters(called.get(0))).containsAll(command.parameters());
  }

  @Test
  void theGuideShowsEveryOperationButSystemOnes() throws IOException {
    List<Command> commands = commands();
    assertThat(contract().operations())
        .filteredOn(operation -> !operation.isSystem())
        .allMatch(operation -> commands.stream().anyMatch(command -> command.calls(operation)));
  }

  private static Contract contract() throws IOException {
    return Contract.read(ROOT.resolve(MODULE.contract()));
  }

  private static ModuleFile module() {
    try {
      return new DescriptorFolder(ROOT, "mod-marc-checks").module();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of the query parameters of an operation. */
  private static Set<String> parameters(Operation operation) throws IOException {
    String text = Files.readString(ROOT.resolve(MODULE.contract()));
    Map<?, ?> root = (Map<?, ?>) Yaml.read("contract", text);
    Map<?, ?> item = (Map<?, ?>) ((Map<?, ?>) root.get("paths")).get(operation.path());
    Map<?, ?> method = (Map<?, ?>) item.get(operation.method().toLowerCase(Locale.ROOT));
    Set<String> names = new HashSet<>();
    if (method.get("parameters") instanceof List<?> all) {
      for (Object one : all) {
        Map<?, ?> parameter = (Map<?, ?>) one;
        Object name = parameter.get("name");
        names.add(
            name == null
                ? String.valueOf(parameter.get("$ref")).replace("#/components/parameters/", "")
                : name.toString());
      }
    }
    return names;
  }
}
