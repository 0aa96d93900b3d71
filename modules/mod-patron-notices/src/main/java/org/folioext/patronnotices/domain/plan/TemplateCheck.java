package org.folioext.patronnotices.domain.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folioext.okapi.text.Message;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.rule.Delivery;
import org.folioext.patronnotices.domain.rule.NoticeRule;

/**
 * Looks at what a template says, in each of its languages, before a rule sends by it. FOLIO fills a
 * token that it does not know with nothing, and says nothing of it: a rule whose message would have
 * a hole is not to act. Templates are those of Mustache, as mod-template-engine reads them.
 */
record TemplateCheck(NoticeRule rule, Delivery delivery) {

  private static final Pattern TAG =
      Pattern.compile(
          "\\{\\{(?:!.*?|\\{\\s*([^{}]*?)\\s*}|([#^/&]?)\\s*([^{}]*?)\\s*)}}", Pattern.DOTALL);

  /** What is wrong with a template that is there; nothing where nobody knows what it says. */
  List<Message> of(Template template) {
    if (!template.read()) {
      return List.of();
    }
    if (!template.namesakes().isEmpty()) {
      String ids = String.join(", ", template.namesakes());
      return List.of(Message.of("broken.template-twice", delivery.template(), ids));
    }
    if (!template.active()) {
      return List.of(Message.of("broken.template-off", delivery.template()));
    }
    if (template.texts().isEmpty()) {
      return List.of(Message.of("broken.language", delivery.template()));
    }
    List<Message> wrong = new ArrayList<>();
    Map<String, Template.Text> texts = new TreeMap<>(template.texts());
    texts.forEach((language, text) -> wrong.addAll(of(language, text)));
    return wrong.stream().distinct().toList();
  }

  private List<Message> of(String language, Template.Text text) {
    List<Message> wrong = new ArrayList<>();
    if (SaidText.isNothing(text.body())) {
      wrong.add(Message.of("broken.body", delivery.template(), language));
    }
    if (text.header().isBlank() && delivery.channels().contains(Channel.EMAIL)) {
      wrong.add(Message.of("broken.header", delivery.template(), language));
    }
    wrong.addAll(tokens(language, text.header()));
    wrong.addAll(tokens(language, text.body()));
    return wrong;
  }

  private record Section(String name, Tokens inside) {}

  private List<Message> tokens(String language, String text) {
    List<Message> wrong = new ArrayList<>();
    Deque<Section> open = new ArrayDeque<>();
    open.push(new Section("", Tokens.of(rule.event(), delivery.digest())));
    Matcher tag = TAG.matcher(text);
    int end = 0;
    while (tag.find()) {
      if (text.substring(end, tag.start()).contains("{{")) {
        return List.of(unreadable(language));
      }
      end = tag.end();
      String name = tag.group(1) != null ? tag.group(1) : tag.group(3);
      String kind = tag.group(2) == null ? "" : tag.group(2);
      if (name == null) {
        continue;
      }
      Optional<Tokens> found = found(name, open);
      switch (kind) {
        case "/" -> {
          if (open.size() == 1 || !open.pop().name().equals(name)) {
            return List.of(unreadable(language));
          }
        }
        case "#", "^" -> {
          if (found.isEmpty()) {
            wrong.add(unknown(name, language));
          }
          open.push(new Section(name, found.orElse(new Tokens(Map.of()))));
        }
        default -> {
          if (found.filter(Tokens::isOne).isEmpty()) {
            wrong.add(unknown(name, language));
          }
        }
      }
    }
    return open.size() > 1 || text.substring(end).contains("{{")
        ? List.of(unreadable(language))
        : wrong;
  }

  private static Optional<Tokens> found(String name, Deque<Section> open) {
    return name.equals(".")
        ? Optional.of(open.peek().inside())
        : open.stream().flatMap(section -> section.inside().at(name).stream()).findFirst();
  }

  private Message unreadable(String language) {
    return Message.of("broken.template-text", delivery.template(), language);
  }

  private Message unknown(String name, String language) {
    String token = "{{" + name + "}}";
    if (Tokens.of(rule.event(), delivery.digest()).at(name).isEmpty()
        && Tokens.of(rule.event(), false).at(name).isPresent()) {
      return Message.of("broken.token-of-one", token, language);
    }
    return Message.of(
        FolioTokens.has(name) ? "broken.token-not-given" : "broken.token", token, language);
  }
}
