package org.folioext.okapitesting.gateway;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Names of headers, and what the gateway writes into them. */
final class Okapi {
  static final String TENANT = "X-Okapi-Tenant";
  static final String TOKEN = "X-Okapi-Token";
  static final String URL = "X-Okapi-Url";
  static final String URL_TO = "X-Okapi-Url-to";
  static final String USER_ID = "X-Okapi-User-Id";
  static final String REQUEST_ID = "X-Okapi-Request-Id";
  static final String PERMISSIONS = "X-Okapi-Permissions";
  static final String REFRESH = "Authtoken-Refresh-Cache";
  static final String MODULE_ID = "X-Okapi-Module-Id";
  static final String PATTERN = "X-Okapi-Match-Path-Pattern";
  static final String REQUEST_IP = "X-Okapi-request-ip";
  static final String REQUEST_TIME = "X-Okapi-request-timestamp";
  static final String REQUEST_METHOD = "X-Okapi-request-method";

  private Okapi() {}

  /** {@code 123456/users}, behind the id that came, if one did. */
  static String requestId(Optional<String> before, String path) {
    int end = path.indexOf('/', 1);
    String first = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    String own = String.format("%06d/%s", ThreadLocalRandom.current().nextInt(1_000_000), first);
    return before.map(chain -> chain + ";" + own).orElse(own);
  }
}
