package org.folioext.console.gateway;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A path with its query, encoded when written. Immutable.
 *
 * @param path encoded
 * @param query plain names and values, in order
 */
public record Url(String path, Map<String, String> query) {

  public Url {
    query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
  }

  /**
   * @param path a pattern with %s for each segment
   * @param segments plain; encoded here
   */
  public static Url of(String path, String... segments) {
    Object[] encoded = Arrays.stream(segments).map(Url::encode).toArray();
    return new Url(path.formatted(encoded), Map.of());
  }

  /** The same with a parameter more, or another value of it; an empty value takes it away. */
  public Url with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(query);
    if (value.isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return new Url(path, changed);
  }

  public Url with(String name, Optional<String> value) {
    return with(name, value.orElse(""));
  }

  public Url with(String name, long value) {
    return with(name, Long.toString(value));
  }

  /** As it stands in a link. */
  @Override
  public String toString() {
    if (query.isEmpty()) {
      return path;
    }
    return query.entrySet().stream()
        .map(one -> encode(one.getKey()) + "=" + encode(one.getValue()))
        .collect(Collectors.joining("&", path + "?", ""));
  }

  private static String encode(String plain) {
    return URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
