package org.folioext.okapitesting.registrations;

import java.time.LocalDate;
import java.util.Optional;
import org.folioext.okapitesting.town.Department;
import org.folioext.okapitesting.town.Group;

/**
 * A card as it was taken out, with the truth about it. What is not there is an empty text.
 *
 * @param number from 0
 * @param id of the record, of which nothing can be guessed
 * @param person the truth: whoever took it out; two people never have the same
 * @param kind how it arose
 * @param preferred what they like to be called
 * @param birth {@code uuuu-MM-dd}, or what was written in the place of it
 * @param phone the first number they gave: of the house, or of their own
 * @param mobile a second number
 * @param expires the last day of the card
 */
public record Registration(
    int number,
    String id,
    String person,
    Kind kind,
    String given,
    String middle,
    String preferred,
    String family,
    String birth,
    String phone,
    String mobile,
    String email,
    Address address,
    Group group,
    Optional<Department> department,
    LocalDate expires) {}
