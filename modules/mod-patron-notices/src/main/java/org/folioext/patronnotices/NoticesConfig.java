package org.folioext.patronnotices;

import javax.crypto.SecretKey;
import org.folioext.okapi.config.Env;
import org.folioext.okapi.config.ModuleConfig;

/**
 * What this module needs to know at its start.
 *
 * @param module what every module needs to know
 * @param key PATRON_NOTICES_KEY: seals the keys by which the tenants' addresses are compared, and
 *     the bodies of messages; a secret of 32 bytes, the same for all instances, never shown
 */
public record NoticesConfig(ModuleConfig module, SecretKey key) {

  /** Reads it; what is wrong is told by {@link Env#check()}. */
  public static NoticesConfig of(Env env) {
    return new NoticesConfig(ModuleConfig.of(env), env.key("PATRON_NOTICES_KEY"));
  }

  @Override
  public String toString() {
    return module.toString();
  }
}
