package org.folioext.marc.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The part of {@link SchemaReader} that reads layouts, positions and their codes. */
final class LayoutReader {
  private static final int FORM = 2;

  private final CodeLists lists;
  private final FormatSchema schema;
  private final Map<String, FixedPosition> byAddress = new HashMap<>();
  private final List<FixedFieldLayout> done = new ArrayList<>();
  private List<FixedPosition> positions = new ArrayList<>();
  private PositionParts position;
  private FixedPosition same;
  private String address;
  private String tag;
  private String name;
  private String label;
  private String selector;
  private int minLength;
  private int length;
  private Source source;

  LayoutReader(CodeLists lists, FormatSchema schema) {
    this.lists = lists;
    this.schema = schema;
  }

  /** Starts a layout; its form is {@code selector:length} or {@code selector:min-length}. */
  void layout(LineScanner line, String key, String text, Source from) throws SchemaException {
    endLayout();
    name = key;
    label = text;
    source = from;
    String form = line.text(FORM);
    int colon = form.lastIndexOf(':');
    int dash = form.indexOf('-', colon + 1);
    if (colon < 0) {
      throw line.fault("a layout needs 'selector:length', not '" + form + "'");
    }
    selector = form.substring(0, colon);
    length = number(line, form, dash < 0 ? colon + 1 : dash + 1, form.length());
    minLength = dash < 0 ? length : number(line, form, colon + 1, dash);
  }

  /** Starts a position; its form is {@code kind[=argument][+fill]}, see {@link PositionKind}. */
  void position(LineScanner line, String key, String tag, Status status, Source from, String text)
      throws SchemaException {
    endPosition();
    if (name == null) {
      throw line.fault("a position without a layout");
    }
    position = new PositionParts();
    int dash = key.indexOf('-');
    position.from = number(line, key, 0, dash < 0 ? key.length() : dash);
    position.to = dash < 0 ? position.from : number(line, key, dash + 1, key.length());
    position.label = text;
    position.status = status;
    position.source = from;
    position.lists = lists;
    this.tag = tag;
    address = tag.concat("/").concat(name).concat("/").concat(key);
    form(line, line.text(FORM));
  }

  private void form(LineScanner line, String form) throws SchemaException {
    String rest = form;
    if (rest.endsWith("+fill")) {
      position.fill = true;
      rest = rest.substring(0, rest.length() - 5);
    }
    int equals = rest.indexOf('=');
    String kind = equals < 0 ? rest : rest.substring(0, equals);
    String argument = equals < 0 ? "" : rest.substring(equals + 1);
    if (kind.equals("as")) {
      takeFrom(line, argument);
      return;
    }
    position.kind = PositionKind.of(kind);
    if (position.kind == null) {
      throw line.fault("unknown kind of position '" + kind + "'");
    }
    if (position.kind == PositionKind.LIST) {
      position.listId = argument;
    }
  }

  private void takeFrom(LineScanner line, String other) throws SchemaException {
    same = byAddress.get(other);
    if (same == null) {
      same = inOtherField(other);
    }
    if (same == null) {
      throw line.fault("no position '" + other + "' before this line");
    }
    position.sameAs = other;
    position.kind = same.kind();
    position.fill = same.fillFlag();
    position.codes = same.codes();
    position.listId = same.codeListId();
  }

  private FixedPosition inOtherField(String other) {
    int first = other.indexOf('/');
    int second = other.lastIndexOf('/');
    String tag = first < 0 ? other : other.substring(0, first);
    if (first == second || tag.equals(this.tag)) {
      return null;
    }
    FieldDefinition field = schema.field(tag);
    FixedFieldLayout layout =
        field == null ? null : field.layout(other.substring(first + 1, second));
    String key = other.substring(second + 1);
    int dash = key.indexOf('-');
    return layout == null
        ? null
        : layout.at(Integer.parseInt(dash < 0 ? key : key.substring(0, dash)));
  }

  /** Adds a code to the position that was started last. */
  void code(LineScanner line, CodeDefinition code) throws SchemaException {
    if (position == null || same != null) {
      throw line.fault("a code outside a position of its own");
    }
    position.codes.add(code);
  }

  /** The layouts since the last call. */
  List<FixedFieldLayout> end() {
    endLayout();
    if (done.isEmpty()) {
      return List.of();
    }
    List<FixedFieldLayout> all = List.copyOf(done);
    done.clear();
    return all;
  }

  private void endLayout() {
    endPosition();
    if (name != null) {
      done.add(new FixedFieldLayout(name, label, selector, minLength, length, positions, source));
      positions = new ArrayList<>();
      name = null;
    }
  }

  private void endPosition() {
    if (position != null) {
      FixedPosition built = new FixedPosition(position, same == null ? null : same.table());
      positions.add(built);
      byAddress.put(address, built);
      position = null;
      same = null;
    }
  }

  private static int number(LineScanner line, String text, int from, int to)
      throws SchemaException {
    if (from >= to || to - from > 5 || !PackedCode.isDigits(text, from, to)) {
      throw line.fault("a number was expected in '" + text + "'");
    }
    return Integer.parseInt(text, from, to, 10);
  }
}
