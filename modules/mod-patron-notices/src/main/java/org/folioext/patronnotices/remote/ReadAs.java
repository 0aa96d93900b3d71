package org.folioext.patronnotices.remote;

import java.time.ZoneId;
import java.util.Optional;

/**
 * What it takes to read records of a library.
 *
 * @param zone in which its days are
 * @param languageField reference id of the custom field that holds a patron's language
 */
public record ReadAs(ZoneId zone, Optional<String> languageField) {}
