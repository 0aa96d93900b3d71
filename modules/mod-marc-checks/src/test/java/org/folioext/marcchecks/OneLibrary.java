package org.folioext.marcchecks;

import org.folioext.okapitesting.OnePerRun;

/** Gives tests the one {@link Library} of their JVM. */
public final class OneLibrary extends OnePerRun<Library> {
  /** For JUnit. */
  public OneLibrary() {
    super(Library.class, Library::open);
  }
}
