package org.folioext.marc.io.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.folioext.marc.io.Defect;
import org.folioext.marc.io.DefectKind;
import org.folioext.marc.io.RawRecord;
import org.folioext.marc.io.Reading;
import org.folioext.marc.io.RecordSource;
import org.folioext.marc.io.SourceFormat;
import org.folioext.marc.io.SyntaxFault;
import org.folioext.marc.io.text.Cut;
import org.folioext.marc.io.text.TextWindow;

/**
 * Cuts a file into MARCXML records, by its tags alone: a record goes from {@code <record>}, in any
 * namespace or none, to {@code </record>}, and holds a leader, a control field or a data field.
 * Elements of that name around it are passed over if they have children that OAI-PMH and SRU put
 * there, or another prefix; without MARC or such a child, they are records that cannot be read. A
 * record that is not closed ends where the next begins. So one ill-formed record costs no other,
 * and each can be parsed on a thread of its own.
 *
 * <p>Other elements of the file are passed over. Where they are not balanced, or something stands
 * between records that should not, the next record has the defect; behind the last, an unreadable
 * one tells of it.
 *
 * <p>A document type declaration ends the reading: MARCXML needs none, and entities are how XML
 * attacks its readers. Not thread-safe. Source: MARCXML schema 1.2, Library of Congress.
 */
public final class XmlSource implements RecordSource {
  private static final Set<String> MARC = Set.of("leader", "controlfield", "datafield");

  /** What OAI-PMH and SRU have in a record of theirs. */
  private static final Set<String> WRAPPED =
      Set.of("header", "metadata", "recordSchema", "recordData");

  private final TextWindow window;
  private final XmlTags tags;
  private final Charset charset;
  private final XmlNesting nesting = new XmlNesting();
  private boolean ended;
  private boolean insideTooLong;
  private int begin;
  private String beginName = "";
  private int depth;
  private List<Defect> before = List.of();
  private boolean hasMarc;
  private boolean hasWrapped;

  /**
   * Reads from a stream of decompressed bytes; {@link #close} closes it.
   *
   * @param charset of the records: ASCII must be in it as in ASCII
   */
  public XmlSource(InputStream in, Charset charset) throws IOException {
    this.window = new TextWindow(in);
    this.tags = new XmlTags(window);
    this.charset = charset;
  }

  @Override
  public SourceFormat format() {
    return SourceFormat.MARC_XML;
  }

  @Override
  public void close() throws IOException {
    window.close();
  }

  @Override
  public RawRecord next() throws IOException {
    begin = -1;
    int at = 0;
    while (!ended) {
      int open = tags.nextOpen(at, begin < 0);
      if (tags.textAt() >= 0 && isAround()) {
        nesting.text(tags.textAt());
      }
      int start = open < 0 ? -1 : begin < 0 ? drop(open) : open;
      long offset = window.offset() + start;
      XmlTags.Kind kind = start < 0 ? XmlTags.Kind.NONE : tags.kind(start);
      int end = kind == XmlTags.Kind.NONE ? -1 : tags.end(start, kind, begin < 0);
      if (kind == XmlTags.Kind.DOCTYPE) {
        ended = true;
        return unreadable(window.size(), SyntaxFault.XML_DOCTYPE);
      }
      if (end < 0 || begin >= 0 && end > TextWindow.LONGEST) {
        boolean tooLong = begin >= 0 && window.size() > TextWindow.LONGEST;
        return tooLong ? tooLong() : endOfInput(start >= 0);
      }
      long behind = window.offset() + end;
      RawRecord record = null;
      if (kind == XmlTags.Kind.START) {
        record = startTag(tags.name(start + 1), start, end);
      } else if (kind == XmlTags.Kind.END) {
        record = endTag(tags.name(start + 2), offset, end);
      } else if (kind == XmlTags.Kind.CDATA && isAround()) {
        nesting.text(offset);
      }
      if (record != null) {
        return record;
      }
      at = (int) (behind - window.offset());
      at = begin < 0 ? drop(at) : at;
    }
    return null;
  }

  /** Whether what comes now may be around records: it is in none that is known to be MARC. */
  private boolean isAround() {
    return !insideTooLong && (begin < 0 || !hasMarc);
  }

  private RawRecord startTag(String name, int start, int end) {
    String local = XmlTags.local(name);
    if (local.equals("record")) {
      return startRecord(name, start, end);
    }
    if (begin >= 0) {
      hasMarc |= MARC.contains(local);
      hasWrapped |= WRAPPED.contains(local);
    }
    if (isAround()) {
      startAround(name, window.offset() + start, end);
    }
    return null;
  }

  private void startAround(String name, long offset, int end) {
    if (name.isEmpty() || !tags.isClosed(end)) {
      nesting.fault(SyntaxFault.XML_TAG, offset);
    } else if (MARC.contains(XmlTags.local(name))) {
      nesting.fault(SyntaxFault.XML_OUTSIDE, offset, name);
    }
    if (!name.isEmpty()) {
      nesting.start(name, offset);
      if (tags.isSelfClosing(end)) {
        nesting.end(name, offset);
      }
    }
  }

  /** A record inside one that only wraps it is the one meant; any other is ended by it. */
  private RawRecord startRecord(String name, int start, int end) {
    if (begin >= 0 && hasMarc) {
      return cut(start, unclosed(start));
    }
    boolean wraps = hasWrapped || !name.equals(beginName);
    if (begin >= 0 && (!wraps || nesting.depth() == XmlNesting.DEEPEST)) {
      return unreadable(start, SyntaxFault.XML_OPEN);
    }
    boolean empty = tags.isSelfClosing(end);
    insideTooLong = false;
    begin = drop(start);
    beginName = name;
    depth = nesting.depth();
    nesting.record(name, window.offset());
    before = nesting.fault();
    hasMarc = false;
    hasWrapped = false;
    return empty ? cut(end - start, List.of()) : null;
  }

  private RawRecord endTag(String name, long offset, int end) {
    boolean endsRecord = XmlTags.local(name).equals("record");
    if (begin >= 0 && endsRecord && (hasMarc || !hasWrapped)) {
      return cut(end, List.of());
    }
    if (insideTooLong) {
      insideTooLong = !endsRecord && !nesting.isOpen(name);
      if (endsRecord) {
        return null;
      }
    }
    if (isAround()) {
      nesting.end(name, offset);
      if (!tags.isClosed(end)) {
        nesting.fault(SyntaxFault.XML_TAG, offset);
      }
    }
    begin = endsRecord ? -1 : begin;
    return null;
  }

  private int drop(int count) {
    window.drop(Math.min(count, window.size()));
    return 0;
  }

  private List<Defect> unclosed(int at) {
    return List.of(Defect.syntax(SyntaxFault.XML_OPEN, window.offset() + at));
  }

  /**
   * A file that ends inside a record, or before its root element is closed, has lost something.
   *
   * @param insideMarkup whether it ends inside a tag or the like
   */
  private RawRecord endOfInput(boolean insideMarkup) {
    ended = true;
    if (begin >= 0 || nesting.depth() > 0) {
      return truncated();
    }
    if (insideMarkup) {
      nesting.fault(SyntaxFault.XML_TAG, window.offset());
    }
    if (nesting.fault().isEmpty()) {
      return null;
    }
    Cut rest = window.cut(window.size(), nesting.fault());
    return () -> new Reading.Unreadable(rest.position(), rest.defects());
  }

  /** What follows is passed over up to the end of the record or the begin of the next. */
  private RawRecord tooLong() {
    insideTooLong = true;
    Reading reading = window.dropTooLong(TextWindow.LONGEST + 1, found());
    return () -> reading;
  }

  private RawRecord truncated() {
    Reading reading = window.dropUnreadable(window.size(), found(), DefectKind.TRUNCATED);
    return () -> reading;
  }

  private RawRecord unreadable(int length, SyntaxFault fault) {
    Reading reading = window.dropUnreadable(length, found(), fault);
    return () -> reading;
  }

  private RawRecord cut(int length, List<Defect> defects) {
    List<Defect> all = new ArrayList<>(found());
    all.addAll(defects);
    Cut cut = window.cut(length, all);
    return RawRecord.ofSize(length, () -> XmlRecord.read(cut, charset));
  }

  /** The fault before the record that is about to be cut out; what is in it, its parser tells. */
  private List<Defect> found() {
    List<Defect> found = begin >= 0 ? before : nesting.fault();
    nesting.cutTo(begin >= 0 ? depth : nesting.depth());
    return found;
  }
}
