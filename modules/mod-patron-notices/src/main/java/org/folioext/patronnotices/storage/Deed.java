package org.folioext.patronnotices.storage;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folioext.patronnotices.domain.preview.FolioNotice;

/**
 * What a person decided, told where it is done.
 *
 * @param action lower case words joined by hyphens
 * @param details what it was about: ids and numbers, nothing personal
 */
public record Deed(String action, Map<String, Object> details) {

  public Deed {
    details = Map.copyOf(details);
  }

  /**
   * A rule is wanted beside FOLIO's own notices.
   *
   * @param beside policies of FOLIO that send the same
   */
  public static Deed overlap(String rule, List<FolioNotice> beside) {
    List<String> policies = beside.stream().map(FolioNotice::policy).map(UUID::toString).toList();
    return new Deed("overlap-confirmed", Map.of("rule", rule, "policies", policies));
  }
}
