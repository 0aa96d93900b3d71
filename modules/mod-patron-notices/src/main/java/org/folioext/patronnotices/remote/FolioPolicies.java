package org.folioext.patronnotices.remote;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folioext.okapi.remote.CqlText;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Given;
import org.folioext.okapi.remote.Listing;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.patronnotices.domain.preview.FolioPolicy;
import org.folioext.patronnotices.domain.preview.FolioPolicy.Sends;

/**
 * Which policies FOLIO goes by: notice policies (interface patron-notice-policy-storage), the
 * circulation rules that choose them and loan policies (circulation-rules, mod-circulation 24), and
 * the items that they go by (item-storage). Every method fails with CallFailed, or with {@link
 * NotSeen}. Stateless.
 */
public final class FolioPolicies {

  /** Ids that one call may name. */
  public static final int MOST = 50;

  private static final Listing POLICIES =
      new Listing("/patron-notice-policy-storage/patron-notice-policies", "patronNoticePolicies");
  private static final Listing ITEMS = new Listing("/item-storage/items", "items");
  private static final String RULES = "/circulation/rules";
  private static final String NOTICES = RULES + "/notice-policy";
  private static final String LENDING = RULES + "/loan-policy";

  private final Gateway gateway;

  /** As the gateway of a request shows them. */
  public FolioPolicies(Gateway gateway) {
    this.gateway = gateway;
  }

  /** What circulation rules go by. */
  public record Combination(UUID group, UUID itemType, UUID loanType, UUID location) {}

  /** What circulation rules go by, of an item. */
  public record Kind(UUID itemType, UUID loanType, UUID location) {

    /** Together with whom it is lent to. */
    public Combination lentTo(UUID group) {
      return new Combination(group, itemType, loanType, location);
    }
  }

  /** The policies that send something of the suite's events, by id. */
  public Future<Map<UUID, FolioPolicy>> active() {
    return POLICIES
        .all(gateway, "")
        .map(
            records ->
                records.stream()
                    .filter(record -> Given.truth(record, "active"))
                    .map(FolioPolicies::policy)
                    .filter(policy -> !policy.sends().isEmpty())
                    .collect(Collectors.toMap(FolioPolicy::id, Function.identity())));
  }

  private static FolioPolicy policy(JsonObject record) {
    Set<Sends> sends = EnumSet.noneOf(Sends.class);
    Given.objects(record, "loanNotices")
        .map(notice -> Given.object(notice, "sendOptions"))
        .forEach(options -> sends(options).ifPresent(sends::add));
    return new FolioPolicy(
        Given.id(record, "id").orElseThrow(), Given.text(record, "name").orElse(""), sends);
  }

  private static Optional<Sends> sends(JsonObject options) {
    return switch (Given.text(options, "sendWhen").orElse("")) {
      case "Renewed" -> Optional.of(Sends.RENEWED);
      case "Due date" ->
          switch (Given.text(options, "sendHow").orElse("")) {
            case "Before" -> Optional.of(Sends.BEFORE_DUE);
            case "Upon At" -> Optional.of(Sends.WHEN_DUE);
            case "After" -> Optional.of(Sends.AFTER_DUE);
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }

  /** The circulation rules, which name the policies that are in use by their ids. */
  public Future<String> rules() {
    return gateway
        .get(RULES)
        .map(
            answer ->
                Given.text(answer, "rulesAsText")
                    .orElseThrow(() -> new NotSeen(RULES, "answered without rules")));
  }

  /** The notice policy that is for a loan. */
  public Future<UUID> applying(Combination of) {
    return chosen(NOTICES, "noticePolicyId", of);
  }

  /** The loan policy by which FOLIO would lend or renew now. */
  public Future<UUID> lending(Combination of) {
    return chosen(LENDING, "loanPolicyId", of);
  }

  private Future<UUID> chosen(String path, String field, Combination of) {
    return gateway
        .get(
            path
                + ("?patron_type_id=%s&item_type_id=%s&loan_type_id=%s&location_id=%s"
                    .formatted(of.group(), of.itemType(), of.loanType(), of.location())))
        .map(
            answer ->
                Given.id(answer, field)
                    .orElseThrow(() -> new NotSeen(path, "answered without a policy")));
  }

  /**
   * What circulation rules go by, of items; one that lacks something is absent.
   *
   * @param items at most {@link #MOST}
   */
  public Future<Map<UUID, Kind>> kinds(Collection<UUID> items) {
    return ITEMS
        .all(gateway, CqlText.anyOf("id", items))
        .map(
            records -> {
              Map<UUID, Kind> kinds = new HashMap<>();
              for (JsonObject record : records) {
                kind(record).ifPresent(kind -> kinds.put(Given.id(record, "id").get(), kind));
              }
              return kinds;
            });
  }

  private static Optional<Kind> kind(JsonObject item) {
    List<Optional<UUID>> ids =
        List.of(
            Given.id(item, "materialTypeId"),
            Given.id(item, "temporaryLoanTypeId").or(() -> Given.id(item, "permanentLoanTypeId")),
            Given.id(item, "effectiveLocationId"));
    return ids.stream().allMatch(Optional::isPresent)
        ? Optional.of(new Kind(ids.get(0).get(), ids.get(1).get(), ids.get(2).get()))
        : Optional.empty();
  }
}
