package org.folioext.okapi.pg;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A module's name and version, and what follows from it: how its schemas and roles are called.
 *
 * <p>PostgreSQL cuts names after 63 bytes. A tenant has up to 31, a module up to 31, and what joins
 * them has one: nothing is ever cut, so no two tenants share a name.
 *
 * @param id {@code mod-marc-checks}: begins with {@code mod-}, up to 31 of a-z, 0-9 and hyphens
 * @param version {@code 1.2.0} or {@code 1.2.0-SNAPSHOT}, as in the module's descriptor
 */
public record ModuleName(String id, String version) {
  private static final Pattern ID = Pattern.compile("mod-[a-z0-9-]{1,27}");
  private static final Pattern TENANT = Pattern.compile("[a-z][a-z0-9_]{0,30}");

  /** Checks both. */
  public ModuleName {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("Not the name of a module: " + id);
    }
    Version.of(version);
  }

  /**
   * A module of the version that the build wrote down: {@code version} in the resource {@code
   * module.properties} beside a class.
   */
  public static ModuleName of(String id, Class<?> beside) {
    try (InputStream in = beside.getResourceAsStream("module.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return new ModuleName(id, properties.getProperty("version"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read module.properties of the program itself", e);
    }
  }

  /** Name and version, as descriptors and {@code module_to} have it: {@code mod-x-1.2.0}. */
  public String full() {
    return id + "-" + version;
  }

  /**
   * The schema of a tenant, and its role of the same name, without quotation marks.
   *
   * @throws IllegalArgumentException when this cannot be a tenant
   */
  public String schema(String tenant) {
    if (!TENANT.matcher(tenant).matches()) {
      throw new IllegalArgumentException("Not the name of a tenant");
    }
    return tenant + "_" + id.replace('-', '_');
  }

  /** The schema of what belongs to no tenant. No tenant's schema can have this name. */
  public String moduleSchema() {
    return id.replace('-', '_') + "_module";
  }
}
