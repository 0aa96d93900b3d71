package org.folioext.patronflags.domain.contact;

import org.folioext.patronflags.domain.patron.Person;
import org.folioext.patronflags.domain.patron.PostalAddress;
import org.folioext.patronflags.domain.rule.Circumstances;
import org.folioext.patronflags.domain.rule.Evidence;
import org.folioext.patronflags.domain.rule.Fact;
import org.folioext.patronflags.domain.rule.Outcome;
import org.folioext.patronflags.domain.settings.Channel;
import org.folioext.patronflags.domain.settings.FlagSettings;

/** The way on which the library reaches its patrons does not lead to this one. */
public final class NoContact extends ContactRule {

  @Override
  public String id() {
    return "contact-none";
  }

  @Override
  public String version(FlagSettings settings) {
    return "1, " + settings.channel().id();
  }

  @Override
  Outcome judge(Person person, Circumstances at) {
    Channel channel = at.settings().channel();
    boolean reached =
        channel == Channel.EMAIL
            ? person.email().isPresent()
            : person.addresses().stream().anyMatch(NoContact::isSomewhere);
    return reached
        ? new Outcome.Clear()
        : new Outcome.Flagged(Evidence.of(Fact.open("channel", channel.id())));
  }

  private static boolean isSomewhere(PostalAddress address) {
    return address.line1().isPresent()
        || address.line2().isPresent()
        || address.city().isPresent()
        || address.postalCode().isPresent();
  }
}
