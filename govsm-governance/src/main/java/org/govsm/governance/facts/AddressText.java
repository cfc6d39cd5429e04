package org.govsm.governance.facts;

import java.util.regex.Pattern;

/** Address text: web and mail addresses as they are written. */
final class AddressText {

  /** A host has a dot, and its last part begins with a letter; any script of an Indian domain. */
  private static final String HOST = "(?:[\\p{L}\\p{M}\\p{N}_-]+\\.)+\\p{L}[\\p{L}\\p{M}\\p{N}-]+";

  private static final Pattern WEB =
      Pattern.compile("https?://" + HOST + "(?::\\d+)?(?:[/?#]\\S*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern MAIL = Pattern.compile("[^\\s@]+@" + HOST);

  private AddressText() {}

  static boolean isWeb(String text) {
    return WEB.matcher(text.strip()).matches();
  }

  static boolean isMail(String text) {
    return MAIL.matcher(text.strip()).matches();
  }
}
