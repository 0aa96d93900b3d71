package org.folioext.patronnotices.http;

import io.vertx.core.json.JsonObject;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Message;
import org.folioext.okapi.text.Texts;
import org.folioext.okapi.time.Dates;
import org.folioext.patronnotices.app.sending.SendingDesk.Shown;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.sending.Sending;
import org.folioext.patronnotices.domain.sending.Sending.Compared;
import org.folioext.patronnotices.domain.sending.SendingSwitch.Confirmed;
import org.folioext.patronnotices.domain.sending.Standing;
import org.folioext.patronnotices.domain.sending.Unsent;

/** Whether anything goes out, as the contract has it, in a language. */
record SendingJson(Texts texts, Language language) {

  JsonObject brief(Sending sending) {
    return new JsonObject()
        .put("enabled", sending.decided().enabled())
        .put("open", sending.open())
        .put("standing", sending.standing().id())
        .put("sentence", sentence(sending));
  }

  private String sentence(Sending sending) {
    boolean off = sending.standing() == Standing.CONFIRMED && !sending.decided().enabled();
    return text("sending." + (off ? "off" : sending.standing().id()));
  }

  JsonObject of(Shown shown) {
    Sending sending = shown.sending();
    JsonObject json =
        brief(sending)
            .put("version", sending.decided().version())
            .put("fingerprint", sending.here().fingerprint())
            .put("parts", Lists.array(sending.compared(), one -> part(one, sending)))
            .put("waiting", waiting(shown.unsent()));
    sending.decided().author().ifPresent(author -> author(json, "updated", author));
    sending
        .decided()
        .confirmed()
        .map(Confirmed::author)
        .ifPresent(author -> author(json, "confirmed", author));
    return json;
  }

  private static JsonObject waiting(Unsent unsent) {
    JsonObject json = new JsonObject().put("count", unsent.count());
    unsent.since().ifPresent(since -> json.put("sinceDate", Dates.of(since)));
    return json;
  }

  private JsonObject part(Compared compared, Sending sending) {
    boolean differs = sending.decided().confirmed().isPresent() && compared.differs();
    String id = compared.part().id();
    JsonObject json =
        new JsonObject()
            .put("part", id)
            .put("label", text("installation." + id))
            .put("differs", differs);
    compared.here().ifPresent(value -> json.put("here", value));
    compared.confirmed().ifPresent(value -> json.put("confirmed", value));
    return differs ? json.put("sentence", text("installation-differs." + id)) : json;
  }

  private static void author(JsonObject json, String what, Author author) {
    json.put(what + "Date", Dates.of(author.at()));
    author.by().ifPresent(user -> json.put(what + "ByUserId", user.toString()));
  }

  private String text(String key) {
    return texts.of(Message.of(key), language);
  }
}
