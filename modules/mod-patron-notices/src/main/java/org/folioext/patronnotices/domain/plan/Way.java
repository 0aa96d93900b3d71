package org.folioext.patronnotices.domain.plan;

import java.util.UUID;
import org.folioext.patronnotices.domain.rule.Channel;

/**
 * How a notice goes out.
 *
 * @param recipient the patron, or who acts for the patron
 * @param language tag of BCP 47
 */
public record Way(UUID recipient, Channel channel, String language) {}
