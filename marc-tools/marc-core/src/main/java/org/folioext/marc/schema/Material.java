package org.folioext.marc.schema;

/** The seven kinds of material that decide how positions 18-34 of bibliographic 008 are read. */
public enum Material {
  /** Language material that is no serial. */
  BOOKS("books", 'b'),
  /** Computer files. */
  COMPUTER_FILES("computer-files", 'f'),
  /** Maps and globes. */
  MAPS("maps", 'm'),
  /** Notated music and all sound recordings. */
  MUSIC("music", 'u'),
  /** Serials and integrating resources. */
  CONTINUING("continuing-resources", 'c'),
  /** Films, pictures, kits, objects. */
  VISUAL("visual-materials", 'v'),
  /** Mixed materials. */
  MIXED("mixed-materials", 'x');

  private final String layoutName;
  private final char selector;

  Material(String layoutName, char selector) {
    this.layoutName = layoutName;
    this.selector = selector;
  }

  /**
   * Name of the 008 layout.
   *
   * @return such as {@code books}
   */
  public String layoutName() {
    return layoutName;
  }

  /**
   * The character by which {@link FieldDefinition#layout(int)} of 008 finds the layout.
   *
   * @return a lower-case letter that is unique among the seven; it is not a MARC code
   */
  public char selector() {
    return selector;
  }

  /**
   * The material that a bibliographic leader names.
   *
   * @param leader06 type of record
   * @param leader07 bibliographic level
   * @return null if the two characters do not decide, as with an undefined type of record
   */
  public static Material of(int leader06, int leader07) {
    switch (leader06) {
      case 'a':
        return ofLanguageMaterial(leader07);
      case 't':
        return BOOKS;
      case 'm':
        return COMPUTER_FILES;
      case 'e':
      case 'f':
        return MAPS;
      case 'c':
      case 'd':
      case 'i':
      case 'j':
        return MUSIC;
      case 'g':
      case 'k':
      case 'n':
      case 'o':
      case 'r':
        return VISUAL;
      case 'b':
      case 'p':
        return MIXED;
      default:
        return null;
    }
  }

  private static Material ofLanguageMaterial(int level) {
    switch (level) {
      case 'a':
      case 'c':
      case 'd':
      case 'm':
        return BOOKS;
      case 'b':
      case 'i':
      case 's':
        return CONTINUING;
      default:
        return null;
    }
  }
}
