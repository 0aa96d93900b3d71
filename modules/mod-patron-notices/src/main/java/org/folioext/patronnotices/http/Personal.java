package org.folioext.patronnotices.http;

import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Languages;
import org.folioext.okapi.text.Texts;

/** Who sees the personal values that decided. Stateless. */
final class Personal {

  private static final String PERMISSION = "patron-notices.personal.get";

  private Personal() {}

  /** Rows as who asks may see them. */
  static PreviewRowJson rows(Call call, Texts texts) {
    return PreviewRowJson.of(texts, Languages.of(call.web().request()), maySee(call.headers()));
  }

  /** Where there is no token, no module checks permissions. */
  private static boolean maySee(OkapiHeaders headers) {
    return headers.token().isEmpty() || headers.permissions().contains(PERMISSION);
  }
}
