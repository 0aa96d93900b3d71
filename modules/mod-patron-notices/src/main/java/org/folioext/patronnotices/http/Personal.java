package org.folioext.patronnotices.http;

import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Languages;
import org.folioext.okapi.text.Texts;
import org.folioext.patronnotices.app.Rights;

/** Who sees the personal values that decided. Stateless. */
final class Personal {

  private static final String PERMISSION = "patron-notices.personal.get";

  private Personal() {}

  /** Rows as who asks may see them. */
  static PreviewRowJson rows(Call call, Texts texts) {
    return PreviewRowJson.of(texts, Languages.of(call.web().request()), shown(call));
  }

  /** Whether who asks may see them. */
  static boolean shown(Call call) {
    return Rights.has(call.headers(), PERMISSION);
  }
}
