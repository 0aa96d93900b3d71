package org.folioext.patronnotices.domain.rule;

import java.util.List;

/**
 * What a rule sends.
 *
 * @param channels the first that reaches the patron is taken; distinct, at least one
 * @param template name or id of a template of FOLIO
 * @param digest whether what the rule has for a patron on a day is one message
 */
public record Delivery(List<Channel> channels, String template, boolean digest) {

  public Delivery {
    channels = List.copyOf(channels);
    if (channels.isEmpty() || channels.stream().distinct().count() != channels.size()) {
      throw new IllegalArgumentException("Not channels: " + channels);
    }
  }
}
