package org.folioext.patronnotices;

import java.util.Optional;
import org.folioext.okapi.config.Env;
import org.folioext.okapi.config.ModuleConfig;

/**
 * What this module needs to know at its start.
 *
 * @param module what every module needs to know
 * @param sendEnv SEND_ENV: the name of this environment; there is no default, and without it
 *     nothing is ever sent
 */
public record NoticesConfig(ModuleConfig module, Optional<String> sendEnv) {

  /** Reads it; what is wrong is told by {@link Env#check()}. */
  public static NoticesConfig of(Env env) {
    return new NoticesConfig(ModuleConfig.of(env), env.optional("SEND_ENV"));
  }

  @Override
  public String toString() {
    return module
        + ", "
        + sendEnv.map(name -> "sends as " + name).orElse("never sends: no SEND_ENV");
  }
}
