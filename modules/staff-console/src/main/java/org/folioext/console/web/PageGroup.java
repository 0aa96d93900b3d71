package org.folioext.console.web;

/**
 * A group of pages under {@code /t/{tenant}/{id}}, with a place of its own in the header. One class
 * a group, one line in the table of groups; its texts are in {@code texts/{id}_en.properties} and
 * {@code _fr}, {@code {id}.nav} among them, its templates in {@code src/main/jte/{id}}.
 */
public interface PageGroup {

  /** Lower case letters: what stands in the address. */
  String id();

  /** Says which of its pages answers what. */
  void mount(PageRoutes routes);
}
