package org.folioext.patronnotices.remote;

import java.time.ZoneId;
import java.util.Optional;
import org.folioext.patronnotices.domain.fit.CustomFields;

/**
 * What it takes to read records of a library.
 *
 * @param zone in which its days are
 * @param languageField reference id of the custom field that holds a patron's language
 * @param customFields what values of custom fields stand for
 */
public record ReadAs(ZoneId zone, Optional<String> languageField, CustomFields customFields) {

  /** Where nobody knows what values of custom fields stand for. */
  public ReadAs(ZoneId zone, Optional<String> languageField) {
    this(zone, languageField, CustomFields.UNKNOWN);
  }
}
