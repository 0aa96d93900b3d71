package org.folioext.patronmatching.file;

import org.folioext.patronmatching.Person;

/**
 * A patron of a file.
 *
 * @param line where it stands, from 1
 * @param person its date of birth as it stands there
 * @param truth who it is; empty where that is not asked for
 */
record Entry(long line, Person person, String truth) {

  Entry withBirth(String birth) {
    return new Entry(
        line,
        new Person(
            person.id(),
            person.given(),
            person.preferred(),
            person.family(),
            birth,
            person.number(),
            person.street(),
            person.place(),
            person.postcode(),
            person.phones(),
            person.emails()),
        truth);
  }
}
