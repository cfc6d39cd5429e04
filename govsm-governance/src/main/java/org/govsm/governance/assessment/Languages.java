package org.govsm.governance.assessment;

import java.util.Locale;

/** What the codes of languages say. */
final class Languages {

  private Languages() {}

  static boolean isEnglish(String language) {
    String code = language.strip().toLowerCase(Locale.ROOT);
    return code.equals("en") || code.startsWith("en-") || code.equals("english");
  }
}
