package org.folioext.marc.io.xml;

import java.util.ArrayList;
import java.util.List;
import org.folioext.marc.io.Defect;
import org.folioext.marc.io.SyntaxFault;

/**
 * The elements that are open around records, and the first fault among them since the last record.
 * Text is a fault outside of the root element, directly inside it, and directly inside an element
 * that has a record in it; other elements may hold what they like. Memory is bounded: elements
 * deeper than {@link #DEEPEST} are a fault and not kept. Not thread-safe.
 */
final class XmlNesting {
  /** Far deeper than any wrapper. */
  static final int DEEPEST = 100;

  private static final class Element {
    private final String name;
    private boolean holdsRecords;
    private long textAt = -1;

    private Element(String name, boolean root) {
      this.name = name;
      this.holdsRecords = root;
    }
  }

  private final List<Element> open = new ArrayList<>();
  private boolean rootSeen;
  private boolean secondRootTold;
  private Defect fault;

  /** How many elements are open. */
  int depth() {
    return open.size();
  }

  /** The first fault since {@link #cutTo}, as a list of one or none. */
  List<Defect> fault() {
    return fault == null ? List.of() : List.of(fault);
  }

  /** Remembers a fault, unless there is one already. */
  void fault(SyntaxFault kind, long offset, Object... args) {
    fault = fault == null ? Defect.syntax(kind, offset, args) : fault;
  }

  /**
   * Forgets the elements of a record that was cut out, and the faults in and before it.
   *
   * @param depth how many were open around it; a wrong end tag inside it may have closed some
   */
  void cutTo(int depth) {
    open.subList(Math.min(depth, open.size()), open.size()).clear();
    fault = null;
  }

  /** Text that is not blank. */
  void text(long offset) {
    if (open.isEmpty()) {
      fault(SyntaxFault.XML_TEXT_OUTSIDE, offset);
      return;
    }
    Element parent = open.get(open.size() - 1);
    if (parent.holdsRecords) {
      fault(SyntaxFault.XML_TEXT_BETWEEN, offset);
    } else if (parent.textAt < 0) {
      parent.textAt = offset;
    }
  }

  /** The begin of an element. */
  void start(String name, long offset) {
    if (open.isEmpty() && rootSeen && !secondRootTold) {
      secondRootTold = true;
      fault(SyntaxFault.XML_SECOND_ROOT, offset, name);
    }
    if (open.size() == DEEPEST) {
      fault(SyntaxFault.XML_DEEP, offset, DEEPEST);
    } else {
      open.add(new Element(name, !rootSeen));
    }
    rootSeen = true;
  }

  /** The begin of a record, or of an element of that name around one. */
  void record(String name, long offset) {
    for (Element around : open) {
      around.holdsRecords = true;
      if (around.textAt >= 0) {
        fault(SyntaxFault.XML_TEXT_BETWEEN, around.textAt);
      }
    }
    start(name, offset);
  }

  /** Whether an element of this name is open. */
  boolean isOpen(String name) {
    return lastOpen(name) >= 0;
  }

  /** The end of an element, and of those inside it that are not closed. */
  void end(String name, long offset) {
    int at = lastOpen(name);
    if (at < 0) {
      fault(SyntaxFault.XML_END, offset, name);
      return;
    }
    if (at < open.size() - 1) {
      fault(SyntaxFault.XML_END_ORDER, offset, name, open.get(open.size() - 1).name);
    }
    open.subList(at, open.size()).clear();
  }

  private int lastOpen(String name) {
    int at = open.size() - 1;
    while (at >= 0 && !open.get(at).name.equals(name)) {
      at--;
    }
    return at;
  }
}
