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

  /** What it says of a place where another error says what is wrong. */
  private static final Pattern VAGUE =
      Pattern.compile("^(False boolean schema|Property .* does not match|A sub-?schema)");

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
      return inBody(schema.getOutputUnit());
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

  /**
   * The innermost of the errors, the first of several: those further out only say that there is
   * one. A property that breaks its schema is told as one that there should not be, too; that is
   * told where nothing else is.
   */
  private static Failure inBody(OutputUnit unit) {
    List<OutputUnit> errors = unit.getErrors();
    if (errors == null || errors.isEmpty()) {
      return invalid(String.valueOf(unit.getError()), inBody(""));
    }
    OutputUnit error =
        errors.stream()
            .sorted(comparingInt(Violations::depth).reversed().thenComparing(Violations::vague))
            .findFirst()
            .orElseThrow();
    String pointer = pointer(error);
    return invalid(
        (pointer.isEmpty() ? "The body" : pointer) + ": " + what(error), inBody(pointer));
  }

  /** A JSON Pointer; the whole body is the empty text. */
  private static String pointer(OutputUnit error) {
    String place = error.getInstanceLocation().replaceFirst("^#/?", "/");
    Matcher missing = MISSING.matcher(error.getError());
    String base = place.equals("/") ? "" : place;
    return missing.find() ? base + "/" + missing.group(1) : base;
  }

  private static String what(OutputUnit error) {
    return error.getError().endsWith("does not match additional properties schema")
        ? "There is no such property"
        : error.getError();
  }

  private static boolean vague(OutputUnit error) {
    return VAGUE.matcher(error.getError()).find();
  }

  private static int depth(OutputUnit error) {
    return (int) pointer(error).chars().filter(c -> c == '/').count();
  }
}
