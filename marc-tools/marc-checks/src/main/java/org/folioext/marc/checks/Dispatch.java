package org.folioext.marc.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folioext.marc.Field;
import org.folioext.marc.Tag;
import org.folioext.marc.io.DefectKind;
import org.folioext.marc.schema.FormatSchema;

/**
 * Which handlers see which part of a record of one format: looked up by tag, so that a rule costs
 * nothing on fields it does not want, however many rules there are. Immutable.
 */
final class Dispatch {
  /** {@code narrow}: whether the rule's scope must be asked of each record. */
  record RecordHandler(boolean narrow, ChosenRule rule, Subscriptions.OnRecord handler) {
    RecordHandler(ChosenRule rule, Subscriptions.OnRecord handler) {
      this(rule.info().scope().isNarrow(), rule, handler);
    }
  }

  /** {@code narrow}: as in {@link RecordHandler}. */
  record FieldHandler(boolean narrow, ChosenRule rule, Subscriptions.OnField handler) {
    FieldHandler(ChosenRule rule, Subscriptions.OnField handler) {
      this(rule.info().scope().isNarrow(), rule, handler);
    }
  }

  record DefectHandler(ChosenRule rule, Subscriptions.OnDefect handler) {}

  private static final List<DefectHandler> NONE = List.of();

  private final RecordHandler[] onRecord;
  private final FieldHandler[][] byNumber = new FieldHandler[1000][];
  private final Map<Integer, FieldHandler[]> byOtherTag = new HashMap<>();
  private final FieldHandler[] anyTag;
  private final FieldHandler[][] byBit = new FieldHandler[Long.SIZE][];
  private final FieldPass.Shapes shapes;
  private final long interest;
  private final Map<DefectKind, List<DefectHandler>> onDefect;

  private Dispatch(Builder builder) {
    onRecord = builder.records.toArray(RecordHandler[]::new);
    onDefect = builder.defects;
    anyTag = builder.handlersFor(null);
    shapes = new FieldPass.Shapes(builder.schema, builder.local);
    interest = builder.interest();
    for (int bit = 0; bit < byBit.length; bit++) {
      byBit[bit] = builder.handlersOf(bit);
    }
    Arrays.fill(byNumber, anyTag);
    for (Integer tag : builder.tags()) {
      FieldHandler[] handlers = builder.handlersFor(tag);
      if (Tag.number(tag) >= 0) {
        byNumber[Tag.number(tag)] = handlers;
      } else {
        byOtherTag.put(tag, handlers);
      }
    }
  }

  RecordHandler[] onRecord() {
    return onRecord;
  }

  FieldHandler[] onField(Field field) {
    int number = field.tagNumber();
    return number >= 0 ? byNumber[number] : byOtherTag.getOrDefault(field.packedTag(), anyTag);
  }

  /** A pass for one record. */
  FieldPass pass() {
    return shapes.pass();
  }

  /** The bits of {@link FieldPass} that some rule asks for. */
  long interest() {
    return interest;
  }

  FieldHandler[] onBit(int bit) {
    return byBit[bit];
  }

  List<DefectHandler> onDefect(DefectKind kind) {
    return onDefect.getOrDefault(kind, NONE);
  }

  static final class Builder {
    private record Wish(ChosenRule rule, Subscriptions.FieldSubscription subscription) {}

    private final List<RecordHandler> records = new ArrayList<>();

    private record BitWish(ChosenRule rule, Subscriptions.BitSubscription subscription) {}

    private final List<Wish> wishes = new ArrayList<>();
    private final List<BitWish> bitWishes = new ArrayList<>();
    private final FormatSchema schema;
    private final LocalTags local;
    private final Map<DefectKind, List<DefectHandler>> defects = new EnumMap<>(DefectKind.class);

    Builder(FormatSchema schema, LocalTags local) {
      this.schema = schema;
      this.local = local;
    }

    void add(ChosenRule rule, Subscriptions on) {
      on.records().forEach(handler -> records.add(new RecordHandler(rule, handler)));
      on.fields().forEach(subscription -> wishes.add(new Wish(rule, subscription)));
      on.bits().forEach(subscription -> bitWishes.add(new BitWish(rule, subscription)));
      on.defects()
          .forEach(
              (kind, handler) ->
                  defects
                      .computeIfAbsent(kind, k -> new ArrayList<>())
                      .add(new DefectHandler(rule, handler)));
    }

    Dispatch build() {
      return new Dispatch(this);
    }

    private long interest() {
      return bitWishes.stream()
          .mapToLong(wish -> 1L << wish.subscription.bit())
          .reduce(0, (a, b) -> a | b);
    }

    private FieldHandler[] handlersOf(int bit) {
      return bitWishes.stream()
          .filter(wish -> wish.subscription.bit() == bit)
          .map(wish -> new FieldHandler(wish.rule, wish.subscription.handler()))
          .toArray(FieldHandler[]::new);
    }

    private Set<Integer> tags() {
      Set<Integer> tags = new LinkedHashSet<>();
      for (Wish wish : wishes) {
        if (wish.subscription.packedTags() != null) {
          tags.addAll(wish.subscription.packedTags());
        }
      }
      return tags;
    }

    /** The handlers of a tag, in the order of the rules; null for tags that nobody names. */
    private FieldHandler[] handlersFor(Integer tag) {
      return wishes.stream()
          .filter(
              wish ->
                  wish.subscription.packedTags() == null
                      || tag != null && wish.subscription.packedTags().contains(tag))
          .map(wish -> new FieldHandler(wish.rule, wish.subscription.handler()))
          .toArray(FieldHandler[]::new);
    }
  }
}
