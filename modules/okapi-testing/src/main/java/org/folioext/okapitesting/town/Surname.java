package org.folioext.okapitesting.town;

/** A family's name, which may have another form for women. */
record Surname(Name man, Name woman) {

  /** Reads {@code name} or {@code name:name of women}. */
  static Surname of(String text) {
    int colon = text.indexOf(':');
    Name first = Name.of(colon < 0 ? text : text.substring(0, colon));
    return new Surname(first, colon < 0 ? first : Name.of(text.substring(colon + 1)));
  }

  Name of(boolean female) {
    return female ? woman : man;
  }
}
