package org.folioext.console.catalogue;

import java.util.List;

/** How grave a finding is, as mod-marc-checks names it, gravest first. */
public final class Severity {

  public static final List<String> ALL = List.of("error", "warning", "check", "note");

  private Severity() {}
}
