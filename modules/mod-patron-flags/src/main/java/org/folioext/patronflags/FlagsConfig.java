package org.folioext.patronflags;

import javax.crypto.SecretKey;
import org.folioext.okapi.config.Env;
import org.folioext.okapi.config.ModuleConfig;

/**
 * What this module needs to know at its start.
 *
 * @param module what every module needs to know
 * @param key PATRON_FLAGS_KEY: seals the keys by which the tenants' evidence is compared; a secret
 *     of 32 bytes, the same for all instances, never shown
 */
public record FlagsConfig(ModuleConfig module, SecretKey key) {

  /** Reads it; what is wrong is told by {@link Env#check()}. */
  public static FlagsConfig of(Env env) {
    return new FlagsConfig(ModuleConfig.of(env), env.key("PATRON_FLAGS_KEY"));
  }

  @Override
  public String toString() {
    return module.toString();
  }
}
