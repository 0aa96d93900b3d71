package org.folioext.okapi.http;

import io.vertx.core.Future;

/** What answers the calls of one operation of the contract. */
@FunctionalInterface
public interface Operation {

  /**
   * Answers a call that the contract found valid.
   *
   * @return fails with a {@link org.folioext.okapi.Failure} for what the caller is to be told;
   *     anything else is told as "internal"
   */
  Future<Answer> answer(Call call);
}
