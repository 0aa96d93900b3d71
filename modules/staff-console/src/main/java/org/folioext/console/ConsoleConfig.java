package org.folioext.console;

import java.net.URI;
import java.time.Duration;
import javax.crypto.SecretKey;
import org.folioext.okapi.config.Env;

/**
 * What the console needs to know at its start.
 *
 * @param httpPort HTTP_PORT, 8080 unless set
 * @param gateway OKAPI_URL, without a path
 * @param key CONSOLE_KEY, 32 bytes in Base64, the same for all instances; seals the cookies, and is
 *     never shown
 * @param secureCookies CONSOLE_SECURE_COOKIES, true unless set to false: browsers send cookies over
 *     HTTPS alone
 * @param drain SHUTDOWN_SECONDS (30), how long running requests may go on after SIGTERM
 */
public record ConsoleConfig(
    int httpPort, URI gateway, SecretKey key, boolean secureCookies, Duration drain) {

  /** Reads it; what is wrong is told by {@link Env#check()}, before which nothing is to be used. */
  public static ConsoleConfig of(Env env) {
    return new ConsoleConfig(
        env.integer("HTTP_PORT", 0, 65535, 8080),
        env.address("OKAPI_URL"),
        env.key("CONSOLE_KEY"),
        env.flag("CONSOLE_SECURE_COOKIES", true),
        Duration.ofSeconds(env.integer("SHUTDOWN_SECONDS", 1, 3600, 30)));
  }

  @Override
  public String toString() {
    return "ConsoleConfig[httpPort=%d, gateway=%s, secureCookies=%s, drain=%s]"
        .formatted(httpPort, gateway, secureCookies, drain);
  }
}
