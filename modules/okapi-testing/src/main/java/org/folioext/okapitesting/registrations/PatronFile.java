package org.folioext.okapitesting.registrations;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes a file of registrations for benches. */
public final class PatronFile {
  private PatronFile() {}

  /**
   * Writes a file, users of FOLIO where its name ends with {@code .json}, otherwise comma-separated
   * values.
   *
   * @param args how many, the seed, the file, and the country where it is not {@code AU}
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 3 || args.length > 4) {
      throw new IllegalArgumentException("RECORDS SEED FILE [AU|DE|US]");
    }
    RegistrationPlan plan = RegistrationPlan.of(Long.parseLong(args[1]), Integer.parseInt(args[0]));
    Country country =
        args.length == 4 ? Country.valueOf(args[3].toUpperCase(Locale.ROOT)) : plan.country();
    write(Registrations.of(plan.in(country)), Path.of(args[2]));
  }

  private static void write(Registrations registrations, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      if (file.toString().endsWith(".json")) {
        RegistrationUsers.write(registrations, out);
      } else {
        RegistrationCsv.write(registrations, out);
      }
    }
  }
}
