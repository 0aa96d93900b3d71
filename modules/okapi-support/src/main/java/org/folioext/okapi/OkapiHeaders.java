package org.folioext.okapi;

import static java.util.stream.Collectors.toSet;

import io.vertx.core.MultiMap;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What Okapi says of a request in its X-Okapi headers.
 *
 * @param tenant matches {@code [a-z][a-z0-9_]{0,30}}
 * @param token absent in system calls where no auth module is enabled; a secret, never logged
 * @param url where the gateway is, for calls to other modules
 * @param userId absent in system calls
 * @param requestId as it came, or made up here
 * @param permissions the required and desired ones that the caller has
 */
public record OkapiHeaders(
    String tenant,
    Optional<String> token,
    Optional<URI> url,
    Optional<String> userId,
    String requestId,
    Set<String> permissions) {

  public static final String TENANT = "X-Okapi-Tenant";
  public static final String TOKEN = "X-Okapi-Token";
  public static final String URL = "X-Okapi-Url";
  public static final String USER_ID = "X-Okapi-User-Id";
  public static final String REQUEST_ID = "X-Okapi-Request-Id";
  public static final String PERMISSIONS = "X-Okapi-Permissions";

  private static final Pattern TENANT_FORM = Pattern.compile("[a-z][a-z0-9_]{0,30}");

  public OkapiHeaders {
    permissions = Set.copyOf(permissions);
  }

  /**
   * Reads the headers of a request.
   *
   * @throws Failure INVALID where the tenant is missing, or a header is not what Okapi sends
   */
  public static OkapiHeaders of(MultiMap headers) {
    return new OkapiHeaders(
        tenant(headers),
        value(headers, TOKEN),
        value(headers, URL).map(OkapiHeaders::url),
        value(headers, USER_ID),
        requestId(headers),
        value(headers, PERMISSIONS).map(OkapiHeaders::permissions).orElse(Set.of()));
  }

  /** The request id that came along, or a new one: what a failure names even without a tenant. */
  public static String requestId(MultiMap headers) {
    return value(headers, REQUEST_ID).orElseGet(() -> UUID.randomUUID().toString());
  }

  /** The same, under another request id. */
  public OkapiHeaders withRequestId(String id) {
    return new OkapiHeaders(tenant, token, url, userId, id, permissions);
  }

  /** The headers for a call to another module on behalf of this request. */
  public MultiMap outgoing() {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    headers.set(TENANT, tenant);
    headers.set(REQUEST_ID, requestId);
    token.ifPresent(value -> headers.set(TOKEN, value));
    url.ifPresent(value -> headers.set(URL, value.toString()));
    userId.ifPresent(value -> headers.set(USER_ID, value));
    if (!permissions.isEmpty()) {
      headers.set(
          PERMISSIONS, new JsonArray(new TreeSet<>(permissions).stream().toList()).encode());
    }
    return headers;
  }

  /** Tells tenant, user and request; never the token. */
  @Override
  public String toString() {
    return "OkapiHeaders[tenant=%s, userId=%s, requestId=%s, token=%s]"
        .formatted(tenant, userId.orElse("-"), requestId, token.map(t -> "hidden").orElse("-"));
  }

  private static String tenant(MultiMap headers) {
    String tenant =
        value(headers, TENANT)
            .orElseThrow(
                () -> Failure.invalid("tenant-missing", "The header X-Okapi-Tenant is missing."));
    if (!TENANT_FORM.matcher(tenant).matches()) {
      throw ill("tenant-invalid", TENANT);
    }
    return tenant;
  }

  private static URI url(String text) {
    try {
      URI url = URI.create(text);
      if (url.getHost() != null && Set.of("http", "https").contains(url.getScheme())) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      throw ill("header-invalid", URL);
    }
    throw ill("header-invalid", URL);
  }

  private static Set<String> permissions(String text) {
    try {
      if (Json.decodeValue(text) instanceof JsonArray array) {
        Set<String> permissions = array.stream().map(String::valueOf).collect(toSet());
        if (permissions.stream().noneMatch(name -> name.indexOf('\0') >= 0)) {
          return permissions;
        }
      }
    } catch (DecodeException e) {
      throw ill("header-invalid", PERMISSIONS);
    }
    throw ill("header-invalid", PERMISSIONS);
  }

  private static Failure ill(String code, String header) {
    String message = "The header " + header + " is not what Okapi sends.";
    return new Failure(FailureKind.INVALID, code, message, Map.of("header", header));
  }

  private static Optional<String> value(MultiMap headers, String name) {
    return Optional.ofNullable(headers.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }
}
