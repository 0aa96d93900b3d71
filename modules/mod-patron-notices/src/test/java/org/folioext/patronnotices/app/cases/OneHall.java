package org.folioext.patronnotices.app.cases;

import org.folioext.okapitesting.OnePerRun;

/** Gives the one {@link Hall} to tests that ask for it. */
final class OneHall extends OnePerRun<Hall> {
  OneHall() {
    super(Hall.class, Hall::open);
  }
}
