package org.govsm.procurement.record;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.identity.SpokenDigits;

/**
 * Signs of a text in one plain writing, each with its place in the text: capital Latin letters and
 * ASCII digits for all that look like them or stand for them, a space for any blank, a hyphen for
 * any dash. What nobody sees, tags of HTML and hashes are left out. It reads each sign once.
 */
final class PlainSigns {

  /** Letters that look like Latin ones: Cyrillic, Greek, small capitals, and the dotless i. */
  private static final String LIKE =
      "АВЕЅІЈКМНОРСТХУаеѕіјорсхуһԁԛԝкмтвнΑΒΕΖΗΙΚΜΝΟΡΤΥΧαβεικνορτυχᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢıՍԼՏՕ";

  private static final String LATIN =
      "ABESIJKMHOPCTXYAESIJOPCXYHDQWKMTBHABEZHIKMNOPTYXABEIKVOPTUXABCDEGHIJKLMNOPRSTUVWYZIULSO";

  private static final Map<String, String> ENTITIES =
      Map.of(
          "nbsp", " ", "commat", "@", "shy", "", "zwj", "", "zwnj", "", "period", ".", "lowbar",
          "_", "amp", "&");
  private static final int LONGEST_ENTITY = 8;
  private static final int HASH = 32;
  private static final int LONG_WORD = 24;

  private final String text;
  private final StringBuilder signs = new StringBuilder();
  private int[] from;
  private int[] to;
  private int word = -1;
  private boolean hidden;

  private PlainSigns(String text) {
    this.text = text;
    from = new int[text.length() + 16];
    to = new int[text.length() + 16];
  }

  static PlainSigns of(String text) {
    PlainSigns made = new PlainSigns(text);
    int at = 0;
    while (at < text.length()) {
      at = made.read(at);
    }
    made.endWord();
    return made;
  }

  private int read(int at) {
    char c = text.charAt(at);
    int end =
        switch (c) {
          case '<' -> tag(at);
          case '&' -> entity(at);
          case '\\' -> escape(at);
          case '%' -> percent(at);
          default -> hash(at);
        };
    if (end > at) {
      return end;
    }
    int code = text.codePointAt(at);
    int next = at + Character.charCount(code);
    put(code, at, next);
    return next;
  }

  /** A tag ends before the next one begins; a bracket alone is a sign. */
  private int tag(int at) {
    if (isBracketedAt(at)) {
      return at;
    }
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != '<' && text.charAt(end) != '>') {
      end++;
    }
    boolean closed = end < text.length() && text.charAt(end) == '>';
    boolean named = at + 1 < end && "/!?".indexOf(text.charAt(at + 1)) >= 0;
    boolean tag = closed && (named || at + 1 < end && Character.isLetter(text.charAt(at + 1)));
    hidden |= tag;
    return tag ? end + 1 : at;
  }

  private boolean isBracketedAt(int at) {
    return text.regionMatches(true, at, "<at>", 0, 4)
        || text.regionMatches(true, at, "<dot>", 0, 5);
  }

  private int entity(int at) {
    int end = at + 1;
    int most = Math.min(text.length(), at + 2 + LONGEST_ENTITY);
    while (end < most && text.charAt(end) != ';') {
      end++;
    }
    if (end >= most) {
      return at;
    }
    String name = text.substring(at + 1, end);
    String said = ENTITIES.get(name);
    if (said == null && name.startsWith("#")) {
      boolean hex = name.startsWith("#x") || name.startsWith("#X");
      int code = hex ? number(name.substring(2), 16) : number(name.substring(1), 10);
      said = Character.isValidCodePoint(code) ? Character.toString(code) : null;
    }
    return said == null ? at : said(said, at, end + 1);
  }

  /** Escapes of JSON, however many backslashes they have. */
  private int escape(int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == '\\') {
      end++;
    }
    char kind = end < text.length() ? text.charAt(end) : ' ';
    if (kind == 'u' && end + 5 <= text.length()) {
      int code = number(text.substring(end + 1, end + 5), 16);
      return code < 0 ? said(" ", at, end) : said(Character.toString(code), at, end + 5);
    }
    return "nrt".indexOf(kind) >= 0 ? said(" ", at, end + 1) : said(" ", at, end);
  }

  private int percent(int at) {
    int code = at + 3 <= text.length() ? number(text.substring(at + 1, at + 3), 16) : -1;
    return code >= ' ' && code < 0x7f ? said(Character.toString(code), at, at + 3) : at;
  }

  private static int number(String digits, int radix) {
    for (int i = 0; i < digits.length(); i++) {
      if (Character.digit(digits.charAt(i), radix) < 0 || digits.charAt(i) > 'f') {
        return -1;
      }
    }
    return digits.isEmpty() ? -1 : Integer.parseInt(digits, radix);
  }

  private int said(String said, int at, int end) {
    hidden |= !said.isBlank();
    said.codePoints().forEach(code -> put(code, at, end));
    return end;
  }

  /** A hash says nothing of anybody: its digits are no number. It is read as a line. */
  private int hash(int at) {
    boolean named = text.startsWith("sha256:", at);
    int begin = named ? at + 7 : at;
    if (!named && (at > 0 && isHex(text.charAt(at - 1)) || !isHex(text.charAt(at)))) {
      return at;
    }
    int end = begin;
    boolean letters = false;
    while (end < text.length() && isHex(text.charAt(end))) {
      letters |= text.charAt(end) >= 'a';
      end++;
    }
    boolean whole = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    boolean hash = whole && (named && end > begin || letters && end - begin >= HASH) || uuid(at);
    if (!hash) {
      return at;
    }
    put('|', at, end);
    return uuid(at) ? at + 36 : end;
  }

  private boolean uuid(int at) {
    if (at + 36 > text.length() || at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
      return false;
    }
    boolean letters = false;
    for (int i = 0; i < 36; i++) {
      char c = text.charAt(at + i);
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? c != '-' : !isHex(c)) {
        return false;
      }
      letters |= c >= 'a';
    }
    return letters && (at + 36 == text.length() || !isHex(text.charAt(at + 36)));
  }

  private static boolean isHex(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
  }

  private void put(int code, int at, int end) {
    int type = Character.getType(code);
    if (type == Character.FORMAT || type == Character.CONTROL && !Character.isWhitespace(code)) {
      hidden |= !isInPlace(code, at, end);
    } else if (code < 0x80) {
      sign((char) code, at, end);
    } else {
      Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKD)
          .codePoints()
          .forEach(one -> sign(plain(one), at, end));
    }
  }

  /** A joiner between two Indian letters is seen in their form; a text may begin with its mark. */
  private boolean isInPlace(int code, int at, int end) {
    boolean joiner = code == 0x200c || code == 0x200d;
    boolean joins = at > 0 && end < text.length() && isIndian(at - 1) && isIndian(end);
    return joiner && joins || code == 0xfeff && at == 0;
  }

  private boolean isIndian(int at) {
    return text.charAt(at) >= 0x900 && text.charAt(at) <= 0xdff;
  }

  /** One sign, or nothing where it is a mark on the letter before it. */
  private static char plain(int code) {
    int digit = Character.digit(code, 10);
    int like = LIKE.indexOf(code);
    if (digit >= 0) {
      return (char) ('0' + digit);
    } else if (like >= 0) {
      return LATIN.charAt(like);
    } else if (Character.isSpaceChar(code) || code == 0x2800 || code == 0x3164) {
      return ' ';
    }
    return switch (Character.getType(code)) {
      case Character.DASH_PUNCTUATION -> '-';
      case Character.NON_SPACING_MARK -> code < 0x900 || code > 0xdff ? '\0' : (char) code;
      case Character.ENCLOSING_MARK -> '\0';
      default -> code == 0x2212 ? '-' : code > 0xffff ? 'ʘ' : (char) code;
    };
  }

  private void sign(char c, int at, int end) {
    if (c == '\0') {
      return;
    }
    char plain = c >= 'a' && c <= 'z' ? (char) (c - 32) : Character.isWhitespace(c) ? ' ' : c;
    boolean ofWord = Character.isLetter(plain) || isOfIndianWord(plain);
    if (!ofWord || plain >= '0' && plain <= '9') {
      endWord();
    } else if (word < 0) {
      word = signs.length();
    }
    if (signs.length() == from.length) {
      from = Arrays.copyOf(from, 2 * from.length);
      to = Arrays.copyOf(to, 2 * to.length);
    }
    from[signs.length()] = at;
    to[signs.length()] = end;
    signs.append(plain);
  }

  /** A word that says a digit is one. */
  private void endWord() {
    if (word >= 0 && signs.length() - word <= 6) {
      Optional<Character> digit = SpokenDigits.of(signs.substring(word));
      boolean alone = word == 0 || !isDigit(word - 1);
      if (digit.isPresent() && alone) {
        to[word] = to[signs.length() - 1];
        signs.setLength(word);
        signs.append(digit.get().charValue());
      }
    }
    word = -1;
  }

  int length() {
    return signs.length();
  }

  char at(int place) {
    return place >= 0 && place < signs.length() ? signs.charAt(place) : ' ';
  }

  boolean isDigit(int place) {
    return at(place) >= '0' && at(place) <= '9';
  }

  boolean isLatin(int place) {
    return at(place) >= 'A' && at(place) <= 'Z';
  }

  /** Whether a sign is a letter of any script, or a mark on one. */
  boolean isLetter(int place) {
    char c = at(place);
    return Character.isLetter(c) || isOfIndianWord(c) && !Character.isDigit(c);
  }

  /** The letters of India and their marks; the danda ends a sentence, and no word has it. */
  private static boolean isOfIndianWord(char c) {
    return c >= 0x900 && c <= 0xdff && c != 0x964 && c != 0x965;
  }

  boolean isPartOfWord(int place) {
    return isDigit(place) || isLetter(place);
  }

  /** Whether the text has a small letter there. */
  boolean isSmall(int place) {
    return Character.isLowerCase(text.charAt(from[place]));
  }

  /**
   * Whether a word is so long, with letters and digits, that it may be anything in another code.
   */
  boolean hasCode() {
    int begin = 0;
    boolean digits = false;
    boolean letters = false;
    for (int i = 0; i <= signs.length(); i++) {
      if (i < signs.length() && isPartOfWord(i)) {
        digits |= isDigit(i);
        letters |= !isDigit(i);
      } else {
        if (digits && letters && i - begin >= LONG_WORD) {
          return true;
        }
        begin = i + 1;
        digits = false;
        letters = false;
      }
    }
    return false;
  }

  /** Whether anything was written so that a reader does not see it as it is. */
  boolean hasHidden() {
    return hidden;
  }

  String between(int begin, int end) {
    return signs.substring(Math.max(0, begin), end);
  }

  /** Where a sign begins in the text. */
  int from(int place) {
    return from[place];
  }

  /** Where a sign ends in the text. */
  int to(int place) {
    return to[place];
  }
}
