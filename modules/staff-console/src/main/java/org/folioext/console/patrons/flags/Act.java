package org.folioext.console.patrons.flags;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.patrons.Flag;
import org.folioext.console.patrons.Told;

/** A page about a change in FOLIO while it is made up. Immutable. */
record Act(ActView view) {

  Flag flag() {
    return view.flag();
  }

  String effect() {
    return view.effect();
  }

  Map<String, String> options() {
    return view.options();
  }

  boolean chooses() {
    return view.chooses();
  }

  /** With what the person chose. */
  Act with(Map<String, String> options) {
    return of(options, view.preview(), view.told(), view.conflict());
  }

  /** With what would change. */
  Act with(ActView.Preview preview) {
    return of(view.options(), Optional.of(preview), view.told(), view.conflict());
  }

  /** With why it was not done. */
  Act with(Told told, List<Change> conflict) {
    return of(view.options(), Optional.empty(), Optional.of(told), conflict);
  }

  private Act of(
      Map<String, String> options,
      Optional<ActView.Preview> preview,
      Optional<Told> told,
      List<Change> conflict) {
    return new Act(
        new ActView(
            view.flag(),
            view.names(),
            view.effect(),
            view.undone(),
            options,
            preview,
            view.off(),
            told,
            conflict));
  }
}
