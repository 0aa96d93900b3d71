package org.folioext.marc.schema;

/**
 * A record type of Avram schemas of MARC and the layout it stands for.
 *
 * @param name name of the layout
 * @param label title of the layout if the schema gives none
 * @param selector characters that choose the layout
 */
record AvramType(String name, String label, String selector) {
  private static final String[][] MATERIALS = {
    {"BK", "books", "Books", "b", "at"},
    {"CF", "computer-files", "Computer files", "f", "m"},
    {"CR", "continuing-resources", "Continuing resources", "c", "s"},
    {"MP", "maps", "Maps", "m", "ef"},
    {"MU", "music", "Music", "u", "cdij"},
    {"MX", "mixed-materials", "Mixed materials", "x", "p"},
    {"VM", "visual-materials", "Visual materials", "v", "gkor"},
  };
  private static final String CATEGORIES = "acdfghkmoqrstvz";
  private static final String[] CATEGORY_NAMES = {
    "map",
    "electronic-resource",
    "globe",
    "tactile-material",
    "projected-graphic",
    "microform",
    "nonprojected-graphic",
    "motion-picture",
    "kit",
    "notated-music",
    "remote-sensing-image",
    "sound-recording",
    "text",
    "videorecording",
    "unspecified"
  };

  /** The type of a field by its key, or null. */
  static AvramType of(String tag, String key) {
    if (tag.equals("007")) {
      String category = key.startsWith("007") ? key.substring(3) : key;
      int at = category.length() == 1 ? CATEGORIES.indexOf(category) : -1;
      return at < 0 ? null : new AvramType(CATEGORY_NAMES[at], CATEGORY_NAMES[at], category);
    }
    for (String[] material : MATERIALS) {
      if (material[0].equals(key)) {
        return new AvramType(material[1], material[2], material[tag.equals("006") ? 4 : 3]);
      }
    }
    return null;
  }

  /** The key of a layout: the material's two letters, or the category's one. */
  static String keyOf(FixedFieldLayout layout) {
    for (String[] material : MATERIALS) {
      if (material[1].equals(layout.name())) {
        return material[0];
      }
    }
    return layout.selector();
  }
}
