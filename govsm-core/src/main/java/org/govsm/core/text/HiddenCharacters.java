package org.govsm.core.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hidden characters of a text: control characters, ends of a line or paragraph, and marks that turn
 * the order of letters, so that a name is read otherwise than it is written. No language that govsm
 * speaks needs them; those that join letters are let alone. Marks that only hint at a direction
 * turn nothing, and yet nobody sees them: what is entered has none, what a platform exports may.
 */
public final class HiddenCharacters {

  /** Letters that are blank, fillers, and signs that choose the form of the letter before them. */
  private static final Pattern BLANK =
      Pattern.compile(
          "[\\p{Cf}\\p{Cc}\\p{Zl}\\p{Zp}\\p{Zs}\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}"
              + "\\x{180B}-\\x{180F}\\x{2065}\\x{2800}\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}"
              + "\\x{FFF0}-\\x{FFF8}\\x{E0000}-\\x{E0FFF}&&[^ ]]");

  private static final Pattern JOINED =
      Pattern.compile("(?<=[\\x{900}-\\x{DFF}])[\\x{200C}\\x{200D}](?=[\\x{900}-\\x{DFF}])");

  private static final Pattern LINE_END = Pattern.compile("\\R");

  private static final Set<UnicodeScript> LATIN = EnumSet.of(UnicodeScript.LATIN);

  /** Scripts with letters that look like Latin ones. */
  private static final Set<UnicodeScript> LIKE_LATIN =
      EnumSet.of(
          UnicodeScript.CYRILLIC,
          UnicodeScript.GREEK,
          UnicodeScript.ARMENIAN,
          UnicodeScript.CHEROKEE);

  private static final char SHOWN_AS = '\ufffd';

  private HiddenCharacters() {}

  /** Whether a text has a mark that turns the order of letters. */
  public static boolean turns(String text) {
    return text.chars().anyMatch(HiddenCharacters::isTurn);
  }

  /** Whether a text has any mark of direction: one that turns letters, or one that only hints. */
  public static boolean directs(String text) {
    return text.chars().anyMatch(HiddenCharacters::isDirection);
  }

  /** Whether a text has a control character, or ends a line. */
  public static boolean hasControl(String text) {
    return text.chars().anyMatch(HiddenCharacters::isControl);
  }

  /**
   * The first character of a text that no door takes: a control character other than a tab or the
   * end of a line, a mark of direction, or half of a character.
   *
   * @return the number of the character; nothing where all can be taken
   */
  public static Optional<String> refused(String text) {
    return text.codePoints()
        .filter(HiddenCharacters::isRefused)
        .mapToObj(HiddenCharacters::codePoint)
        .findFirst();
  }

  /** A text of several lines as one line, so that no part of it passes for a line of its own. */
  public static String onOneLine(String text) {
    return LINE_END.matcher(text).replaceAll(" ");
  }

  /**
   * The first character of an identifier that nobody sees, so that two that differ look like one.
   * In other texts joiners and signs of form have their place.
   *
   * @param identifier a name, handle or id
   * @return which character it is and where; nothing where all are seen
   */
  public static Optional<Message> unseen(String identifier) {
    if (isPrintedAscii(identifier)) {
      return Optional.empty();
    }
    Matcher blank = BLANK.matcher(identifier);
    if (!blank.find()) {
      return Optional.empty();
    }
    int character = blank.group().codePointAt(0);
    return Optional.of(
        Message.of("input.unseen")
            .with("position", identifier.codePointCount(0, blank.start()) + 1)
            .with("code", codePoint(character))
            .with("name", String.valueOf(Character.getName(character))));
  }

  /**
   * The first character of a name in words that nobody sees, so that two that differ look like one.
   * Joiners between two letters of Indian scripts are seen in their form, and are let alone.
   *
   * @param name such as that of a person, or a title
   * @return which character it is and where; nothing where all are seen
   */
  public static Optional<Message> unseenInName(String name) {
    return unseen(JOINED.matcher(name).replaceAll("-"));
  }

  /**
   * Whether a text has Latin letters beside Cyrillic, Greek or others that look like them, as the
   * twin of a handle has.
   */
  public static boolean mixesAlikeScripts(String text) {
    return !isPrintedAscii(text) && hasScript(text, LATIN) && hasScript(text, LIKE_LATIN);
  }

  /**
   * Whether a text has printed signs of ASCII only. Most cells of a large file do: neither a
   * pattern nor a script need be looked up for them.
   */
  public static boolean isPrintedAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) >= 0x7f) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasScript(String text, Set<UnicodeScript> scripts) {
    return text.codePoints().mapToObj(UnicodeScript::of).anyMatch(scripts::contains);
  }

  /** The number of a character, such as {@code U+200B}. */
  public static String codePoint(int character) {
    return String.format(Locale.ROOT, "U+%04X", character);
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

  /** Whether a character turns the order of letters. */
  public static boolean isTurn(int c) {
    return c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
  }

  /** Whether a character is a mark of direction. */
  public static boolean isDirection(int c) {
    return isTurn(c) || c == '\u200e' || c == '\u200f' || c == '\u061c';
  }

  private static boolean isRefused(int c) {
    return isDirection(c)
        || Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r'
        || Character.getType(c) == Character.SURROGATE;
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
  }
}
