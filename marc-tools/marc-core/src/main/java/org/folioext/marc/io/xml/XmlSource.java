package org.folioext.marc.io.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import org.folioext.marc.io.Defect;
import org.folioext.marc.io.DefectKind;
import org.folioext.marc.io.RawRecord;
import org.folioext.marc.io.Reading;
import org.folioext.marc.io.RecordSource;
import org.folioext.marc.io.SourceFormat;
import org.folioext.marc.io.text.Cut;
import org.folioext.marc.io.text.TextWindow;

/**
 * Cuts a file into MARCXML records, by its tags alone: a record goes from {@code <record>}, in any
 * namespace or none, to {@code </record>}, and holds a leader, a control field or a data field.
 * Elements of that name around it (OAI-PMH, SRU) and other content of the file are passed over. A
 * record that is not closed ends where the next begins. So one ill-formed record costs no other,
 * and each can be parsed on a thread of its own.
 *
 * <p>A document type declaration ends the reading: MARCXML needs none, and entities are how XML
 * attacks its readers. Not thread-safe. Source: MARCXML schema 1.2, Library of Congress.
 */
public final class XmlSource implements RecordSource {
  private static final String DOCTYPE =
      "a document type declaration (DOCTYPE); MARCXML needs none, and none is read, for safety:"
          + " remove it";

  private static final Set<String> MARC = Set.of("leader", "controlfield", "datafield");

  private final TextWindow window;
  private final XmlTags tags;
  private final Charset charset;
  private String root = "";
  private boolean rootClosed;
  private boolean ended;
  private int begin;
  private boolean hasMarc;
  private boolean hasOther;

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
      int start = open < 0 ? -1 : begin < 0 ? drop(open) : open;
      XmlTags.Kind kind = start < 0 ? XmlTags.Kind.NONE : tags.kind(start);
      int end = kind == XmlTags.Kind.NONE ? -1 : tags.end(start, kind, begin < 0);
      if (kind == XmlTags.Kind.DOCTYPE) {
        ended = true;
        return unreadable(window.size(), DefectKind.SYNTAX, DOCTYPE);
      }
      if (end < 0 || begin >= 0 && end > TextWindow.LONGEST) {
        return begin >= 0 && window.size() > TextWindow.LONGEST ? tooLong() : endOfInput();
      }
      long behind = window.offset() + end;
      RawRecord record = null;
      if (kind == XmlTags.Kind.START) {
        record = startTag(tags.name(start + 1), start, end);
      } else if (kind == XmlTags.Kind.END) {
        record = endTag(tags.name(start + 2), end);
      }
      if (record != null) {
        return record;
      }
      at = (int) (behind - window.offset());
      at = begin < 0 ? drop(at) : at;
    }
    return null;
  }

  /** A record inside a record is the one meant, unless the outer has MARC in it: then it ends. */
  private RawRecord startTag(String name, int start, int end) {
    root = root.isEmpty() ? name : root;
    String local = XmlTags.local(name);
    if (!local.equals("record")) {
      hasMarc |= MARC.contains(local);
      hasOther |= !MARC.contains(local);
      return null;
    }
    if (begin >= 0 && hasMarc) {
      return cut(start, unclosed(start));
    }
    boolean empty = tags.isSelfClosing(end);
    begin = drop(start);
    hasMarc = false;
    hasOther = false;
    return empty ? cut(end - start, List.of()) : null;
  }

  private RawRecord endTag(String name, int end) {
    rootClosed |= name.equals(root);
    boolean closes = begin >= 0 && XmlTags.local(name).equals("record");
    if (closes && (hasMarc || !hasOther)) {
      return cut(end, List.of());
    }
    begin = closes ? -1 : begin;
    return null;
  }

  private int drop(int count) {
    window.drop(Math.min(count, window.size()));
    return 0;
  }

  private List<Defect> unclosed(int at) {
    return List.of(
        Defect.of(DefectKind.SYNTAX, window.offset() + at, "the record is not closed: </record>"));
  }

  /** A file that ends inside a record, or before its root element is closed, has lost something. */
  private RawRecord endOfInput() {
    ended = true;
    boolean truncated = begin >= 0 ? hasMarc || !hasOther : !root.isEmpty() && !rootClosed;
    return truncated ? unreadable(window.size(), DefectKind.TRUNCATED) : null;
  }

  /** What follows is read on outside of any record, and so passed over up to the next. */
  private RawRecord tooLong() {
    Reading reading = window.dropTooLong(window.size(), List.of());
    return () -> reading;
  }

  private RawRecord unreadable(int length, DefectKind kind, Object... reason) {
    Reading reading = window.dropUnreadable(length, List.of(), kind, reason);
    return () -> reading;
  }

  private RawRecord cut(int length, List<Defect> defects) {
    Cut cut = window.cut(length, defects);
    return RawRecord.ofSize(length, () -> XmlRecord.read(cut, charset));
  }
}
