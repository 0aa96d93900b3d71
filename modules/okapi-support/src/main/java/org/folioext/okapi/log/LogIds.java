package org.folioext.okapi.log;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folioext.okapi.OkapiHeaders;

/**
 * What every line of the log says of the work it belongs to: ids, and nothing else. What a client
 * sent in their place is shown without what could forge a line, and cut.
 *
 * @param values by the name that the layout gives them: requestId, tenant, userId
 */
public record LogIds(Map<String, String> values) {

  public static final String REQUEST = "requestId";
  public static final String TENANT = "tenant";
  public static final String USER = "userId";

  private static final int LONGEST = 200;
  private static final Pattern STRANGE = Pattern.compile("[^A-Za-z0-9_./;:-]");

  public LogIds {
    values = Map.copyOf(values);
  }

  /** Of a request. */
  public static LogIds of(OkapiHeaders headers) {
    return of(headers.requestId(), Optional.of(headers.tenant()), headers.userId());
  }

  /** Of a request that has no tenant, or of a job that has no user. */
  public static LogIds of(String request, Optional<String> tenant, Optional<String> user) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(REQUEST, tidy(request));
    tenant.ifPresent(id -> values.put(TENANT, tidy(id)));
    user.ifPresent(id -> values.put(USER, tidy(id)));
    return new LogIds(values);
  }

  private static String tidy(String id) {
    String cut = id.length() > LONGEST ? id.substring(0, LONGEST) : id;
    return STRANGE.matcher(cut).replaceAll("?");
  }
}
