package org.folioext.patronmatching.file;

import java.util.Locale;

/** What a column can hold that is read. */
public enum Column {
  ID,
  GIVEN,
  MIDDLE,
  PREFERRED,
  FAMILY,
  BIRTH,
  NUMBER,
  STREET,
  PLACE,
  POSTCODE,
  PHONE,
  EMAIL;

  /** As a person writes it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
