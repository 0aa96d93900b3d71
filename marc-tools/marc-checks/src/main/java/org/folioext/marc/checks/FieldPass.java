package org.folioext.marc.checks;

import org.folioext.marc.Field;
import org.folioext.marc.schema.FieldDefinition;
import org.folioext.marc.schema.FormatSchema;

/**
 * One pass over the fields of a record against a schema, for all rules at once: which {@link
 * Oddity}s a field has, and which subfield codes occur in it. What it tells may be too much, never
 * too little. One pass serves one record; the shapes it makes of definitions are shared.
 */
final class FieldPass {
  /** Bits of subfield codes come first: a to z, then 0 to 9. Those of oddities follow. */
  static final int CODES = 36;

  private static final long ALL_CODES = (1L << CODES) - 1;

  private final Shapes shapes;
  private final long[] seenTags = new long[16];

  private FieldPass(Shapes shapes) {
    this.shapes = shapes;
  }

  /** Shapes of one schema's fields, each made when it is first met. Thread-safe. */
  static final class Shapes {
    /** A schema keeps the leader under 0; there is no field 000. */
    private static final int LEADER = 0;

    private final FormatSchema schema;
    private final LocalTags local;
    private final FieldShape[] byNumber = new FieldShape[1000];

    /** Shapes for a schema; null where a format has none, so that nothing is undefined. */
    Shapes(FormatSchema schema, LocalTags local) {
      this.schema = schema;
      this.local = local;
    }

    FieldPass pass() {
      return new FieldPass(this);
    }

    /** Two threads may make the same shape; both are equal, and immutable. */
    private FieldShape shape(int number) {
      FieldShape shape = byNumber[number];
      if (shape == null) {
        shape = shapeOf(number);
        byNumber[number] = shape;
      }
      return shape;
    }

    private FieldShape shapeOf(int number) {
      FieldDefinition definition = schema == null || number == LEADER ? null : schema.field(number);
      boolean open = schema == null || definition == null && local.includes(number);
      return open ? FieldShape.OPEN : FieldShape.of(definition);
    }
  }

  /** The bit of a subfield code, 0 for what is no code. */
  static long bit(int code) {
    if (code >= 'a' && code <= 'z') {
      return 1L << code - 'a';
    }
    return code >= '0' && code <= '9' ? 1L << 26 + code - '0' : 0;
  }

  /** What there is in a field: bits of codes and of oddities. */
  long look(Field field) {
    int number = field.tagNumber();
    if (number < 0) {
      return contents(field, FieldShape.OPEN);
    }
    FieldShape shape = shapes.shape(number);
    long found = shape.ofField();
    if (!shape.repeatable()) {
      found |= repeated(number);
    }
    if (field.isControl()) {
      return found | shape.codes(field);
    }
    FieldShape content = shape.isLinked() ? linked(field) : shape;
    return found | content.indicators(field) | contents(field, content);
  }

  private long repeated(int number) {
    long bit = 1L << (number & 63);
    long seen = seenTags[number >> 6] & bit;
    seenTags[number >> 6] |= bit;
    return seen == 0 ? 0 : Oddity.REPEATED_FIELD.bit();
  }

  private static long contents(Field field, FieldShape shape) {
    long found = 0;
    int count = field.subfieldCount();
    for (int k = 0; k < count; k++) {
      char code = field.code(k);
      long subfield = shape.subfield(code);
      if ((found & subfield & ALL_CODES) != 0 && !shape.mayRepeat(code)) {
        found |= Oddity.REPEATED_SUBFIELD.bit();
      }
      if (field.isEmptyOrBeginsBlank(k)) {
        found |= Oddity.EMPTY_SUBFIELD.bit();
      }
      found |= subfield;
    }
    return found;
  }

  private FieldShape linked(Field field) {
    FieldDefinition definition = ContentDefinition.of(shapes.schema, field);
    return definition == null ? FieldShape.OPEN : shapes.shape(definition.number());
  }
}
