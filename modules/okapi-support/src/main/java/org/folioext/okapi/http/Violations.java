package org.folioext.okapi.http;

import static java.util.Comparator.comparingInt;

import io.vertx.json.schema.OutputUnit;
import io.vertx.openapi.validation.SchemaValidationException;
import io.vertx.openapi.validation.ValidatorErrorType;
import io.vertx.openapi.validation.ValidatorException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;

/** What breaks the contract, as a failure that names the parameter or the place in the body. */
final class Violations {

  /** vertx-openapi names the parameter in its message alone. */
  private static final Pattern PARAMETER =
      Pattern.compile("\\b(path|query|header|cookie) parameter (\\S+)");

  /** How vertx-json-schema says that a property is missing. */
  private static final Pattern MISSING = Pattern.compile("required property \"([^\"]+)\"");

  private Violations() {}

  static Failure toFailure(ValidatorException violation) {
    String message = violation.getMessage();
    Matcher parameter = PARAMETER.matcher(message);
    if (parameter.find()) {
      return invalid(message, Map.of("in", parameter.group(1), "parameter", parameter.group(2)));
    }
    if (violation.type() == ValidatorErrorType.UNSUPPORTED_VALUE_FORMAT) {
      return Failure.unsupportedType("unsupported-type", "This content type is not taken.");
    }
    if (violation instanceof SchemaValidationException schema) {
      return invalid(message, inBody(pointer(schema.getOutputUnit())));
    }
    return invalid(message, inBody(""));
  }

  private static Failure invalid(String message, Map<String, String> parameters) {
    return new Failure(FailureKind.INVALID, "contract-violated", message, parameters);
  }

  private static Map<String, String> inBody(String pointer) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("in", "body");
    parameters.put("pointer", pointer);
    return parameters;
  }

  /** Where the innermost error is, as a JSON Pointer; the whole body is the empty text. */
  private static String pointer(OutputUnit unit) {
    List<OutputUnit> errors = unit.getErrors();
    if (errors == null || errors.isEmpty()) {
      return "";
    }
    OutputUnit error = errors.stream().max(comparingInt(Violations::depth)).orElseThrow();
    String place = error.getInstanceLocation().replaceFirst("^#/?", "/");
    Matcher missing = MISSING.matcher(error.getError());
    String base = place.equals("/") ? "" : place;
    return missing.find() ? base + "/" + missing.group(1) : base;
  }

  private static int depth(OutputUnit error) {
    return (int) error.getInstanceLocation().chars().filter(c -> c == '/').count();
  }
}
