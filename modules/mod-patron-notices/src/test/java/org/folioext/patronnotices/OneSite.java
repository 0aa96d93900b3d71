package org.folioext.patronnotices;

import org.folioext.okapitesting.OnePerRun;

/** Gives tests the one {@link Site} of their JVM. */
public final class OneSite extends OnePerRun<Site> {
  /** For JUnit. */
  public OneSite() {
    super(Site.class, Site::open);
  }
}
