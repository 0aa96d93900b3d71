package org.folioext.patronnotices.app.people;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.patronnotices.app.send.Letterbox;
import org.folioext.patronnotices.domain.deed.PastDeed;
import org.folioext.patronnotices.domain.flag.FlagKind;
import org.folioext.patronnotices.domain.people.MessageText;
import org.folioext.patronnotices.domain.people.PatronLedger;
import org.folioext.patronnotices.domain.people.Preference;
import org.folioext.patronnotices.domain.people.Suppression;
import org.folioext.patronnotices.domain.preview.PreviewRow;
import org.folioext.patronnotices.domain.renew.Exclusion;
import org.folioext.patronnotices.domain.renew.PastRenewal;
import org.folioext.patronnotices.storage.DeedBook;
import org.folioext.patronnotices.storage.flag.FlagBox;
import org.folioext.patronnotices.storage.people.Ledgers;
import org.folioext.patronnotices.storage.people.Preferences;
import org.folioext.patronnotices.storage.people.SuppressedAddresses;
import org.folioext.patronnotices.storage.preview.ShownRows;
import org.folioext.patronnotices.storage.renewal.Exclusions;
import org.folioext.patronnotices.storage.renewal.Renewals;

/** All that is kept of one patron. Thread-safe. */
public final class PatronExport {

  private static final int MOST = 100_000;

  private final Ledgers ledgers;
  private final Letterbox letters;
  private final Preferences preferences;
  private final SuppressedAddresses suppressions;
  private final Renewals renewals;
  private final Exclusions exclusions;
  private final ShownRows previews;
  private final List<FlagBox> flags;
  private final DeedBook deeds;

  /**
   * Of stores.
   *
   * @param letters where what was sent is read
   */
  public PatronExport(
      Ledgers ledgers,
      Letterbox letters,
      Preferences preferences,
      SuppressedAddresses suppressions,
      Renewals renewals,
      Exclusions exclusions,
      ShownRows previews,
      List<FlagBox> flags,
      DeedBook deeds) {
    this.ledgers = ledgers;
    this.letters = letters;
    this.preferences = preferences;
    this.suppressions = suppressions;
    this.renewals = renewals;
    this.exclusions = exclusions;
    this.previews = previews;
    this.flags = List.copyOf(flags);
    this.deeds = deeds;
  }

  /**
   * All of it.
   *
   * @param texts of messages, while they are kept
   * @param exclusion whether their loans are not renewed
   * @param previews in which they stand, by preview
   * @param flags at mod-patron-flags
   * @param deeds of staff, about them
   */
  public record Kept(
      PatronLedger ledger,
      List<MessageText> texts,
      Preference preference,
      List<Suppression> suppressions,
      List<PastRenewal> renewals,
      List<Exclusion> exclusion,
      Map<UUID, List<PreviewRow>> previews,
      List<FlagKind> flags,
      List<PastDeed> deeds) {
    public Kept {
      texts = List.copyOf(texts);
      suppressions = List.copyOf(suppressions);
      renewals = List.copyOf(renewals);
      exclusion = List.copyOf(exclusion);
      flags = List.copyOf(flags);
      deeds = List.copyOf(deeds);
    }

    /** Whether nothing is. */
    public boolean isEmpty() {
      return ledger.isEmpty()
          && preference.author().isEmpty()
          && previews.isEmpty()
          && Stream.of(texts, suppressions, renewals, exclusion, flags, deeds)
              .allMatch(List::isEmpty);
    }
  }

  Future<Kept> of(String tenant, UUID patron) {
    Page page = new Page(0, Page.MAX_LIMIT);
    return Future.all(
            List.of(
                ledgers.read(tenant, patron, MOST),
                ledgers.texts(tenant, patron).map(texts -> opened(tenant, texts)),
                preferences.read(tenant, patron),
                suppressions
                    .list(tenant, Optional.of("patronId==" + patron), page)
                    .map(Listed::items),
                renewals.of(tenant, patron),
                exclusions.list(tenant, "kind==patron and id==" + patron, page).map(Listed::items),
                previews.of(tenant, patron),
                flags(tenant, patron),
                deeds.of(tenant, patron)))
        .map(
            read ->
                new Kept(
                    read.resultAt(0),
                    read.resultAt(1),
                    read.resultAt(2),
                    read.resultAt(3),
                    read.resultAt(4),
                    read.resultAt(5),
                    read.resultAt(6),
                    read.resultAt(7),
                    read.resultAt(8)));
  }

  /** Those that were sealed with another key cannot be read, by nobody. */
  private List<MessageText> opened(String tenant, Map<UUID, byte[]> sealed) {
    return sealed.entrySet().stream()
        .flatMap(
            one ->
                letters.opened(tenant, one.getKey(), one.getValue()).stream()
                    .map(letter -> new MessageText(one.getKey(), letter.header(), letter.body())))
        .toList();
  }

  private Future<List<FlagKind>> flags(String tenant, UUID patron) {
    return Future.all(flags.stream().map(box -> box.has(tenant, patron)).toList())
        .map(
            has -> {
              List<FlagKind> kinds = new ArrayList<>();
              for (int i = 0; i < flags.size(); i++) {
                if (has.<Boolean>resultAt(i)) {
                  kinds.add(flags.get(i).kind());
                }
              }
              return kinds;
            });
  }
}
