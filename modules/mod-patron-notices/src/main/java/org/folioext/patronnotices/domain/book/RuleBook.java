package org.folioext.patronnotices.domain.book;

import java.util.List;
import org.folioext.patronnotices.domain.rule.NoticeRule;

/**
 * All rules of a library.
 *
 * @param rules in their order: of several of one event that fit, the first acts; ids are distinct
 */
public record RuleBook(List<NoticeRule> rules) {

  public RuleBook {
    rules = List.copyOf(rules);
  }
}
