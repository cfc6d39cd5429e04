package org.govsm.procurement.measurement.file;

import java.util.Locale;
import java.util.regex.Pattern;
import org.govsm.core.text.HiddenCharacters;

/** The text of cells, freed of what spreadsheets and locales put around it. */
public final class CellText {

  private static final int SHOWN = 40;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private CellText() {}

  /** Without marks of order and direction, with plain spaces, and none around it. */
  public static String clean(String cell) {
    if (isTidy(cell)) {
      return cell;
    }
    int at = 0;
    while (at < cell.length() && isPlain(cell.charAt(at))) {
      at++;
    }
    if (at == cell.length()) {
      return cell.strip();
    }
    StringBuilder text = new StringBuilder(cell.length()).append(cell, 0, at);
    for (; at < cell.length(); at++) {
      char c = cell.charAt(at);
      if (isSpace(c)) {
        text.append(' ');
      } else if (!isMark(c)) {
        text.append(c);
      }
    }
    return text.toString().strip();
  }

  /** Whether it is as {@link #clean} leaves it and has no control character, as most cells are. */
  public static boolean isTidy(String cell) {
    int end = cell.length();
    for (int i = 0; i < end; i++) {
      if (cell.charAt(i) < ' ' || cell.charAt(i) > '~') {
        return false;
      }
    }
    return end == 0 || cell.charAt(0) != ' ' && cell.charAt(end - 1) != ' ';
  }

  /** A heading, or a word among marks, as it is compared. */
  public static String folded(String cell) {
    return SPACES.matcher(clean(cell)).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  /** Whether it is made of the digits 0 to 9, and of at least one. */
  public static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Whether it begins and ends as digits may do among spaces and marks that are not seen. */
  public static boolean mayBeDigits(String text) {
    return mayBeDigit(text.charAt(0)) && mayBeDigit(text.charAt(text.length() - 1));
  }

  private static boolean mayBeDigit(char c) {
    return c >= '0' && c <= '9' || c <= ' ' || c > '~';
  }

  public static boolean hasControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a cell is read otherwise than it is written: letters between others are turned, or all
   * are. Programs that put a number between two marks change nothing of it.
   */
  public static boolean isTurned(String cell) {
    int from = 0;
    int until = cell.length();
    while (from < until && isAround(cell.charAt(from))) {
      from++;
    }
    while (until > from && isAround(cell.charAt(until - 1))) {
      until--;
    }
    return HiddenCharacters.turns(cell.substring(from, until));
  }

  private static boolean isAround(char c) {
    return isPlain(c) ? c == ' ' : c != '\u202d' && c != '\u202e' && (isMark(c) || isSpace(c));
  }

  /** A cell to show to a person: its beginning, on one line, without what nobody sees. */
  public static String shown(String cell) {
    return HiddenCharacters.shown(shownBefore(cell));
  }

  /** A cell as it was shown before hidden characters were shown as a sign. */
  public static String shownBefore(String cell) {
    int end = Math.min(cell.length(), SHOWN);
    if (end < cell.length() && Character.isHighSurrogate(cell.charAt(end - 1))) {
      end--;
    }
    String start = cell.substring(0, end).replaceAll("\\p{Cntrl}", "\ufffd");
    return end < cell.length() ? start + "\u2026" : start;
  }

  private static boolean isPlain(char c) {
    return c < 0x80;
  }

  private static boolean isSpace(char c) {
    return c == '\u00a0' || c == '\u2007' || c == '\u2009' || c == '\u202f' || c == '\u3000';
  }

  /**
   * Byte order, direction, zero width and soft hyphens; the joiners of Indian scripts are text and
   * stay.
   */
  private static boolean isMark(char c) {
    return c == '\ufeff'
        || c == '\u00ad'
        || c == '\u200b'
        || c == '\u200e'
        || c == '\u200f'
        || c == '\u2060'
        || c >= '\u202a' && c <= '\u202e'
        || c >= '\u2066' && c <= '\u2069';
  }
}
