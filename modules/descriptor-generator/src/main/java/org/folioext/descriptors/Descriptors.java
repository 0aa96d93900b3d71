package org.folioext.descriptors;

import jakarta.json.JsonObject;

/**
 * The two descriptors of a module, as Okapi takes them. Immutable; equal input gives equal bytes.
 *
 * @param module for {@code POST /_/proxy/modules}
 * @param deployment for {@code POST /_/deployment/modules}, where Okapi itself starts the module
 */
public record Descriptors(JsonObject module, JsonObject deployment) {

  /**
   * Makes both.
   *
   * @param version the version of the build, {@code 0.1.0}; it becomes part of the id
   * @throws DescriptorException naming every mistake, none where there is none
   */
  public static Descriptors generate(ModuleFile module, Contract contract, String version) {
    Mistakes mistakes = new Mistakes(module.id());
    InterfaceChecks.check(module, contract, version, mistakes);
    PermissionChecks.check(module, contract, mistakes);
    TimerChecks.check(module, contract, mistakes);
    EnvNames.check(module, mistakes);
    mistakes.check();
    Descriptors made =
        new Descriptors(
            ModuleDescriptorWriter.write(module, contract, version),
            Launching.deployment(module, version));
    OkapiSchema.MODULE.check(made.module(), mistakes);
    OkapiSchema.DEPLOYMENT.check(made.deployment(), mistakes);
    mistakes.check();
    return made;
  }
}
