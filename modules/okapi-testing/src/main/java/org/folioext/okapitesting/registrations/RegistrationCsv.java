package org.folioext.okapitesting.registrations;

import java.io.IOException;
import java.io.Writer;

/**
 * Registrations as comma-separated values: one a line, the truth in {@code cluster}, dates of birth
 * as {@code uuuuMMdd}, the first telephone alone, no middle name; {@code addr2} is the unit or the
 * building.
 */
public final class RegistrationCsv {
  private static final String HEADER =
      "id,cluster,src,given,surname,stno,addr1,addr2,suburb,postcode,state,dob,phone,email,kind\n";
  private static final String SOURCE = "a";

  private RegistrationCsv() {}

  /** Writes all of them, a header first. */
  public static void write(Registrations registrations, Writer out) throws IOException {
    out.write(HEADER);
    StringBuilder line = new StringBuilder();
    for (int number = 0; number < registrations.size(); number++) {
      line.setLength(0);
      append(line, registrations.at(number));
      out.append(line);
    }
  }

  private static void append(StringBuilder line, Registration one) {
    Address address = one.address();
    line.append(one.id()).append(',').append(one.person()).append(',').append(SOURCE);
    value(line, one.given());
    value(line, one.family());
    value(line, address.number());
    value(line, address.street());
    value(line, address.unit());
    value(line, address.place());
    value(line, address.postcode());
    value(line, address.state());
    value(line, one.birth().replace("-", ""));
    value(line, one.phone().isEmpty() ? one.mobile() : one.phone());
    value(line, one.email());
    line.append(',').append(one.kind().text()).append('\n');
  }

  private static void value(StringBuilder line, String value) {
    line.append(',');
    boolean quoted = value.indexOf(',') >= 0 || value.indexOf('"') >= 0;
    if (quoted) {
      line.append('"').append(value.replace("\"", "\"\"")).append('"');
    } else {
      line.append(value);
    }
  }
}
