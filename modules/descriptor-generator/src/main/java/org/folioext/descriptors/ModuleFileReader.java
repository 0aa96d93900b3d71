package org.folioext.descriptors;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folioext.descriptors.ModuleFile.EnvEntry;
import org.folioext.descriptors.ModuleFile.Launch;
import org.folioext.descriptors.ModuleFile.Needed;
import org.folioext.descriptors.ModuleFile.Permission;
import org.folioext.descriptors.ModuleFile.PermissionSet;
import org.folioext.descriptors.ModuleFile.Provided;
import org.folioext.descriptors.ModuleFile.Timer;

/** YAML to {@link ModuleFile}. */
final class ModuleFileReader {

  private static final Pattern MEBIBYTES = Pattern.compile("[1-9][0-9]{0,5} MiB");

  private final Mistakes mistakes;

  private ModuleFileReader(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  static ModuleFile read(String name, String yaml) {
    Mistakes mistakes = new Mistakes(name);
    Section root = new Section("module.yaml", Yaml.read(name, yaml), mistakes);
    ModuleFile file = new ModuleFileReader(mistakes).module(root);
    mistakes.check();
    return file;
  }

  private ModuleFile module(Section root) {
    mistakes.addUnless(
        root.has("requires"),
        "module.yaml: 'requires' is missing; write 'requires: []' where nothing is");
    ModuleFile file =
        new ModuleFile(
            root.text("id"),
            root.text("name"),
            root.text("contract"),
            root.sections("provides").stream().map(this::provided).toList(),
            root.sections("requires").stream().map(this::needed).toList(),
            root.sections("optional").stream().map(this::needed).toList(),
            root.sections("permissions").stream().map(this::permission).toList(),
            root.sections("sets").stream().map(this::set).toList(),
            root.sections("timers").stream().map(this::timer).toList(),
            root.sections("env").stream().map(this::env).toList(),
            launch(root.section("launch")));
    root.nothingElse();
    return file;
  }

  private Provided provided(Section in) {
    Provided provided = new Provided(in.text("id"), in.text("version"));
    in.nothingElse();
    return provided;
  }

  private Needed needed(Section in) {
    Needed needed = new Needed(in.text("id"), in.text("version"), in.texts("permissions"));
    in.nothingElse();
    return needed;
  }

  private Permission permission(Section in) {
    Permission permission =
        new Permission(in.text("name"), in.text("displayName"), in.text("description"));
    in.nothingElse();
    return permission;
  }

  private PermissionSet set(Section in) {
    PermissionSet set =
        new PermissionSet(
            in.text("name"), in.text("displayName"), in.text("description"), in.texts("contains"));
    in.nothingElse();
    return set;
  }

  private Timer timer(Section in) {
    Timer timer = new Timer(in.text("path"), in.text("description"));
    in.nothingElse();
    return timer;
  }

  private EnvEntry env(Section in) {
    EnvEntry entry =
        new EnvEntry(
            in.text("name"),
            in.text("description"),
            in.optionalText("value"),
            in.flag("required", false));
    mistakes.addUnless(
        entry.value().isEmpty() || !entry.required(),
        in.place() + ": has a value and is required; it can only be one of them");
    in.nothingElse();
    return entry;
  }

  private Launch launch(Section in) {
    String exec = in.text("exec");
    mistakes.addUnless(exec.contains("%p"), in.place() + ": 'exec' has no %p for the port");
    String memory = in.text("memory");
    boolean readable = MEBIBYTES.matcher(memory).matches();
    mistakes.addUnless(readable, in.place() + ": 'memory' is written as '512 MiB'");
    long bytes = readable ? Long.parseLong(memory.replace(" MiB", "")) * 1024 * 1024 : 0;
    Launch launch = new Launch(exec, in.text("dockerImage"), bytes);
    in.nothingElse();
    return launch;
  }

  /** Whether a text is an environment variable's name. */
  static boolean isEnvName(String name) {
    return name.matches("[A-Z][A-Z0-9_]*");
  }

  static <T> Optional<T> firstTwice(List<T> values) {
    return values.stream().filter(v -> values.indexOf(v) != values.lastIndexOf(v)).findFirst();
  }
}
