package org.folioext.patronflags.http;

import io.vertx.core.http.HttpMethod;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.folioext.patronflags.PatronFlagsModule;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * An operation that the contract has.
 *
 * @param path with its parameters in braces
 * @param timer called by the gateway itself, and by nobody through it
 */
record ContractOperation(String id, HttpMethod method, String path, boolean timer) {
  /** All of them. */
  static List<ContractOperation> all() {
    InputStream in =
        Thread.currentThread()
            .getContextClassLoader()
            .getResourceAsStream(PatronFlagsModule.CONTRACT);
    Map<?, ?> contract =
        (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
    return ((Map<?, ?>) contract.get("paths"))
        .entrySet().stream()
            .flatMap(
                path ->
                    ((Map<?, ?>) path.getValue())
                        .entrySet().stream()
                            .map(
                                one ->
                                    of(
                                        (String) path.getKey(),
                                        (String) one.getKey(),
                                        (Map<?, ?>) one.getValue())))
            .toList();
  }

  private static ContractOperation of(String path, String method, Map<?, ?> operation) {
    return new ContractOperation(
        (String) operation.get("operationId"),
        HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)),
        path,
        ((Map<?, ?>) operation.get("x-okapi")).containsKey("interface"));
  }

  /** Its path with this id, whatever the id is of. */
  String at(String id) {
    return path.replace("{id}", id).replace("{patronId}", id);
  }

  @Override
  public String toString() {
    return id;
  }
}
