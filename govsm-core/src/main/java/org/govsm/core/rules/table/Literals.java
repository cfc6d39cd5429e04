package org.govsm.core.rules.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one literal after another from the text of a cell. */
public final class Literals {

  static final int MAX_LENGTH = 4_000;

  private static final Pattern NUMBER = Pattern.compile("-?(\\d+(\\.\\d+)?|\\.\\d+)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]*");
  private static final String DAY = "dddd-dd-dd";

  private final String text;
  private int at;

  public Literals(String text) throws CellException {
    this.text = text;
    if (text.length() > MAX_LENGTH) {
      throw new CellException(
          "cell.length",
          "the cell has " + text.length() + " characters, more than " + MAX_LENGTH,
          "split the row");
    }
    if (text.isBlank()) {
      throw new CellException("cell.empty", "the cell is empty", "write - for any value");
    }
  }

  public boolean atEnd() {
    space();
    return at == text.length();
  }

  boolean take(String token) {
    space();
    if (text.startsWith(token, at)) {
      at += token.length();
      return true;
    }
    return false;
  }

  /** Takes the token where it is all that is left. */
  boolean takeAll(String token) {
    if (text.substring(at).strip().equals(token)) {
      at = text.length();
      return true;
    }
    return false;
  }

  /** Whether a dash comes that is not the sign of a number. */
  boolean dashIsNext() {
    space();
    return text.startsWith("-", at) && !NUMBER.matcher(text).region(at, text.length()).lookingAt();
  }

  void expect(String token, String why) throws CellException {
    if (!take(token)) {
      throw unreadable(why);
    }
  }

  /** A number, string, truth value, day, or {@link CaseValues#NOTHING} for {@code null}. */
  public Object literal() throws CellException {
    space();
    if (at == text.length()) {
      throw unreadable("a value is missing at the end");
    }
    char c = text.charAt(at);
    if (c == '"') {
      return string();
    } else if (c == '@') {
      at++;
      return day(string());
    }
    if (c <= '9') {
      Matcher number = NUMBER.matcher(text).region(at, text.length());
      if (number.lookingAt()) {
        return number(number);
      }
    }
    Matcher word = WORD.matcher(text).region(at, text.length());
    if (word.lookingAt()) {
      at = word.end();
      return word(word.group());
    }
    throw unreadable("'" + c + "' starts no value");
  }

  public CellException unreadable(String why) {
    String remedy =
        "write literals, comparisons, ranges, lists of these, not(...) or -, as the profile says";
    if (text.contains("?")) {
      return new CellException("cell.expression", "the cell uses ?", remedy);
    }
    return new CellException("cell.syntax", why + ", in: " + text, remedy);
  }

  private BigDecimal number(Matcher number) throws CellException {
    at = number.end();
    if (at < text.length() && "eE".indexOf(text.charAt(at)) >= 0) {
      throw new CellException(
          "cell.exponent", "a number has an exponent, in: " + text, "write the digits out");
    }
    return new BigDecimal(number.group());
  }

  private Object word(String word) throws CellException {
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      case "null" -> CaseValues.NOTHING;
      case "date" -> dateCall();
      default -> throw notAValue(word);
    };
  }

  private LocalDate dateCall() throws CellException {
    expect("(", "date is followed by (");
    LocalDate day = day(string());
    expect(")", "date(\"...\") is not closed");
    return day;
  }

  private CellException notAValue(String word) {
    return take("(")
        ? new CellException(
            "cell.function", "the function " + word + " is not accepted", "write date(\"...\")")
        : unreadable("the name " + word + " is no value; a code stands in quotes");
  }

  /** The day that a whole text writes. */
  public static LocalDate day(String written) throws CellException {
    try {
      if (isWrittenAsDay(written)) {
        return LocalDate.of(
            Integer.parseInt(written, 0, 4, 10),
            Integer.parseInt(written, 5, 7, 10),
            Integer.parseInt(written, 8, 10, 10));
      }
    } catch (DateTimeException e) {
      throw new CellException(
          "cell.day", "there is no day " + written, "write a day of the calendar");
    }
    throw new CellException(
        "cell.day", "'" + written + "' is no day", "write YYYY-MM-DD with four, two, two digits");
  }

  /** Compared letter by letter: most cells of most tables are days, and a pattern takes longer. */
  private static boolean isWrittenAsDay(String written) {
    boolean day = written.length() == DAY.length();
    for (int i = 0; day && i < DAY.length(); i++) {
      char c = written.charAt(i);
      day = DAY.charAt(i) == '-' ? c == '-' : c >= '0' && c <= '9';
    }
    return day;
  }

  private String string() throws CellException {
    expect("\"", "a text in quotes is missing");
    int quote = text.indexOf('"', at);
    int escape = text.indexOf('\\', at);
    if (quote >= 0 && (escape < 0 || escape > quote)) {
      String plain = text.substring(at, quote);
      at = quote + 1;
      return plain;
    }
    return stringWithEscapes();
  }

  private String stringWithEscapes() throws CellException {
    StringBuilder value = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return value.toString();
      } else if (c == '\\' && at < text.length()) {
        value.append(escaped(text.charAt(at++)));
      } else {
        value.append(c);
      }
    }
    throw unreadable("a quote is not closed");
  }

  private char escaped(char c) throws CellException {
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'n' -> '\n';
      case 't' -> '\t';
      default -> throw unreadable("the escape \\" + c + " is not accepted");
    };
  }

  private void space() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
