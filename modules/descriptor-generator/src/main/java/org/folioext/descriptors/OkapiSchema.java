package org.folioext.descriptors;

import static org.folioext.descriptors.Shape.FLAG;
import static org.folioext.descriptors.Shape.NUMBER;
import static org.folioext.descriptors.Shape.OBJECT;
import static org.folioext.descriptors.Shape.TEXT;
import static org.folioext.descriptors.Shape.TEXTS;
import static org.folioext.descriptors.Shape.listOf;
import static org.folioext.descriptors.Shape.object;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields that Okapi takes, and no other: it answers 400 to an unknown one. After {@code
 * okapi-core/src/main/raml/*.json} of Okapi 7.0.3, less what its beans do not take in spite of
 * them: {@code required} of an environment variable, {@code permissionSets} of an interface.
 * Immutable.
 */
public final class OkapiSchema {

  private static final Shape ENV =
      listOf(object("name").with(TEXT, "name", "value", "description"));

  private static final Shape REFERENCE = object("id", "version").with(TEXT, "id", "version");

  private static final Shape PERMISSION =
      object("permissionName")
          .with(TEXT, "permissionName", "displayName", "description")
          .with(TEXTS, "replaces", "subPermissions")
          .with(FLAG, "visible");

  private static final Shape ROUTE =
      object()
          .with(TEXTS, "methods", "permissionsRequired", "permissionsDesired")
          .with(TEXTS, "modulePermissions", "permissionsRequiredTenant")
          .with(TEXT, "pathPattern", "path", "rewritePath", "redirectPath")
          .with(TEXT, "phase", "level", "type", "unit", "delay")
          .with(object().with(TEXT, "cron", "zone"), "schedule")
          .with(FLAG, "delegateCORS");

  private static final Shape INTERFACE =
      object("id", "version")
          .with(TEXT, "id", "version", "interfaceType")
          .with(listOf(ROUTE), "handlers")
          .with(TEXTS, "scope");

  private static final Shape LAUNCH =
      object()
          .with(TEXT, "exec", "cmdlineStart", "cmdlineStop", "dockerImage")
          .with(FLAG, "dockerPull")
          .with(TEXTS, "dockerCMD")
          .with(OBJECT, "dockerArgs")
          .with(NUMBER, "waitIterations")
          .with(ENV, "env");

  /** A ModuleDescriptor. */
  public static final OkapiSchema MODULE =
      new OkapiSchema(
          object("id")
              .with(TEXT, "id", "name")
              .with(TEXTS, "replaces", "tags")
              .with(listOf(REFERENCE), "requires", "optional")
              .with(listOf(INTERFACE), "provides")
              .with(listOf(ROUTE), "filters")
              .with(listOf(PERMISSION), "permissionSets")
              .with(ENV, "env")
              .with(OBJECT, "metadata", "uiDescriptor")
              .with(LAUNCH, "launchDescriptor"));

  /** A DeploymentDescriptor. */
  public static final OkapiSchema DEPLOYMENT =
      new OkapiSchema(
          object("srvcId")
              .with(TEXT, "srvcId", "instId", "nodeId", "url")
              .with(LAUNCH, "descriptor"));

  private final Shape shape;

  private OkapiSchema(Shape shape) {
    this.shape = shape;
  }

  /** A sentence for each field that is unknown, missing or of the wrong kind; empty if none. */
  public List<String> mistakes(JsonObject descriptor) {
    List<String> mistakes = new ArrayList<>();
    shape.check("", descriptor, mistakes);
    return mistakes;
  }

  void check(JsonObject descriptor, Mistakes mistakes) {
    mistakes(descriptor).forEach(mistakes::add);
  }
}
