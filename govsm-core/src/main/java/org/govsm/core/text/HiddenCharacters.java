package org.govsm.core.text;

/**
 * Hidden characters of a text: control characters, ends of a line or paragraph, and marks that turn
 * the order of letters, so that a name is read otherwise than it is written. No language that govsm
 * speaks needs them; those that join letters, or only hint at a direction, are let alone.
 */
public final class HiddenCharacters {

  private static final char SHOWN_AS = '\ufffd';

  private HiddenCharacters() {}

  /** Whether a text has a mark that turns the order of letters. */
  public static boolean turns(String text) {
    return text.chars().anyMatch(HiddenCharacters::isTurn);
  }

  /** Whether a text has a control character, or ends a line. */
  public static boolean hasControl(String text) {
    return text.chars().anyMatch(HiddenCharacters::isControl);
  }

  /** A text to show to a person: a sign in the place of each. */
  public static String shown(String text) {
    if (!turns(text) && !hasControl(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length());
    text.chars().forEach(c -> shown.append(isTurn(c) || isControl(c) ? SHOWN_AS : (char) c));
    return shown.toString();
  }

  private static boolean isTurn(int c) {
    return c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
  }
}
