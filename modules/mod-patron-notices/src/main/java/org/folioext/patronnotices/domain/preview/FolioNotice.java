package org.folioext.patronnotices.domain.preview;

import java.util.UUID;

/**
 * A notice policy of FOLIO that sends the same.
 *
 * @param policy its id
 * @param name what the library calls it
 */
public record FolioNotice(UUID policy, String name) {}
