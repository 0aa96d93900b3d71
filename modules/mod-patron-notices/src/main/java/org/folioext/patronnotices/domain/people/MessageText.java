package org.folioext.patronnotices.domain.people;

import java.util.UUID;

/** What a message said; personal data. */
public record MessageText(UUID message, String header, String body) {}
