package org.folioext.patronflags.domain.action;

import java.util.Optional;
import org.folioext.patronflags.domain.settings.Effect;

/** What a person wants to change in FOLIO from a flag. Blank texts are absent. */
public sealed interface Wish {

  /** What it is, as the settings switch it. */
  Effect effect();

  /**
   * A manual block.
   *
   * @param description shown to staff; a plain one names the kind of the flag
   * @param patronMessage shown to the patron
   */
  record Block(
      Optional<String> description,
      Optional<String> patronMessage,
      boolean borrowing,
      boolean renewals,
      boolean requests)
      implements Wish {

    public Block {
      description = Texts.given(description);
      patronMessage = Texts.given(patronMessage);
    }

    @Override
    public Effect effect() {
      return Effect.BLOCK;
    }
  }

  /**
   * A note that pops up on the patron.
   *
   * @param title a plain one names the kind of the flag
   * @param text plain text of its first paragraph
   */
  record Note(Optional<String> title, Optional<String> text) implements Wish {

    public Note {
      title = Texts.given(title);
      text = Texts.given(text);
    }

    @Override
    public Effect effect() {
      return Effect.NOTE;
    }
  }

  /** The patron can no longer use the library. */
  record Deactivate() implements Wish {
    @Override
    public Effect effect() {
      return Effect.DEACTIVATE;
    }
  }

  /** The card is good for as long as the patron's group has it. */
  record Expire() implements Wish {
    @Override
    public Effect effect() {
      return Effect.EXPIRY;
    }
  }
}
