package org.folioext.marcchecks.domain;

import java.util.List;

/**
 * What the text of a configuration comes to:
 *
 * <pre>
 * settings:
 *   defaultProfile: Our library
 *   maxUploadBytes: 2147483648
 * profiles:
 *   Our library: |
 *     rules:
 *       isbn: off
 * </pre>
 */
public sealed interface ConfigurationText {
  /** The setting that names a profile. */
  String DEFAULT_PROFILE = "defaultProfile";

  /** Characters of a text at most. */
  int LONGEST = 1 << 20;

  /** Profiles of a text at most. */
  int MOST_PROFILES = 200;

  /** A configuration whose profiles were not looked into yet. */
  record Good(Configuration configuration) implements ConfigurationText {}

  /** A text that is no configuration, with all that is wrong in it; never empty. */
  record Bad(List<Mistake> mistakes) implements ConfigurationText {}

  /** Reads a text. */
  static ConfigurationText read(String text) {
    return ConfigurationReader.read(text);
  }

  /** Writes what a tenant has, so that {@link #read} gives it back. */
  static String write(ConfigurationPlan.Present present) {
    return ConfigurationWriter.write(present);
  }
}
