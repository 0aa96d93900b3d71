package org.folioext.okapitesting.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last requests that went to modules. Safe for use by several threads. */
public final class Seen {
  private static final int KEPT = 1000;
  private final Deque<SeenRequest> requests = new ArrayDeque<>();

  synchronized void add(SeenRequest request) {
    if (requests.size() == KEPT) {
      requests.removeFirst();
    }
    requests.addLast(request);
  }

  /** Oldest first. */
  public synchronized List<SeenRequest> all() {
    return List.copyOf(requests);
  }
}
