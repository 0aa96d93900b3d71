package org.folioext.patronnotices;

import java.util.Optional;
import javax.crypto.SecretKey;
import org.folioext.okapi.config.Env;
import org.folioext.okapi.config.ModuleConfig;

/**
 * What this module needs to know at its start.
 *
 * @param module what every module needs to know
 * @param key PATRON_NOTICES_KEY: seals the keys by which the tenants' addresses are compared, and
 *     the bodies of messages; a secret of 32 bytes, the same for all instances, never shown
 * @param sendEnv SEND_ENV: the name of this environment; there is no default, and without it
 *     nothing is ever sent
 */
public record NoticesConfig(ModuleConfig module, SecretKey key, Optional<String> sendEnv) {

  /** Reads it; what is wrong is told by {@link Env#check()}. */
  public static NoticesConfig of(Env env) {
    return new NoticesConfig(
        ModuleConfig.of(env), env.key("PATRON_NOTICES_KEY"), env.optional("SEND_ENV"));
  }

  @Override
  public String toString() {
    return module
        + ", "
        + sendEnv.map(name -> "sends as " + name).orElse("never sends: no SEND_ENV");
  }
}
