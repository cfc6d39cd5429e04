package org.govsm.governance.response;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.identity.Aadhaar;
import org.govsm.core.text.Message;

/**
 * Helplines: the telephone numbers that a department lists as its own. In a text each of them is
 * nobody's number, however it is grouped and in whichever digits it is written; as a part of a
 * longer one it is none of them.
 */
public final class Helplines {

  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ()/.-]{1,28}[0-9]");
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
  private static final Pattern COUNTRY = Pattern.compile("^(?:0{0,2}91|0)(?=[0-9]{10}$)");
  private static final String BETWEEN = "[ ()/.\\p{Pd}\\p{Z}]{0,3}";

  /**
   * Other digits before or after it, with no word or sign of a sentence between: a longer number.
   */
  private static final String MORE_BEFORE = "(?<![0-9][ /\\p{Pd}\\p{Z}]{0,3})";

  private static final String MORE_AFTER = "(?![ /\\p{Pd}\\p{Z}]{0,3}[0-9])";
  private static final int SHORTEST = 3;
  private static final int LONGEST = 13;

  /** What stands in the place of a number of the department while a text is looked through. */
  private static final String OWN = " helpline ";

  private final List<String> numbers;
  private final List<Pattern> patterns;

  private Helplines(List<String> numbers) {
    this.numbers = List.copyOf(numbers);
    this.patterns = numbers.stream().map(Helplines::pattern).toList();
  }

  /**
   * Reads the numbers of a department.
   *
   * @param numbers such as {@code 1800 345 6789}, {@code 1912} or {@code 033-2214 5555}
   * @return the helplines, or a fault for each that is none, at its place in the list
   */
  public static Checked<Helplines> of(List<String> numbers) {
    List<InputFault> faults = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      if (!isNumber(numbers.get(i).strip())) {
        Message text = Message.of("reply.input.helpline");
        faults.add(new InputFault("/" + i, "reply.helpline", text));
      }
    }
    return faults.isEmpty()
        ? new Checked.Accepted<>(new Helplines(numbers.stream().map(String::strip).toList()))
        : new Checked.Rejected<>(faults);
  }

  /** None. */
  public static Helplines none() {
    return new Helplines(List.of());
  }

  private static boolean isNumber(String text) {
    String digits = digits(text);
    return NUMBER.matcher(text).matches()
        && digits.length() >= SHORTEST
        && digits.length() <= LONGEST
        && (!Aadhaar.hasValidForm(digits.toCharArray()) || text.startsWith("+91"));
  }

  private static String digits(String text) {
    return NO_DIGIT.matcher(text).replaceAll("");
  }

  /** With the code of the country, a zero, or neither before it, as people write it. */
  private static Pattern pattern(String number) {
    String digits = COUNTRY.matcher(digits(number)).replaceFirst("");
    String grouped =
        digits.chars().mapToObj(Character::toString).collect(Collectors.joining(BETWEEN));
    return Pattern.compile(MORE_BEFORE + "(?:\\+?91" + BETWEEN + "|0)?" + grouped + MORE_AFTER);
  }

  /** The numbers as they were listed. */
  public List<String> numbers() {
    return numbers;
  }

  /** A text without them, to be looked through for numbers of persons. */
  public String without(String text) {
    String left = text;
    for (Pattern own : patterns) {
      left = without(left, own);
    }
    return left;
  }

  private static String without(String text, Pattern own) {
    Matcher found = own.matcher(inLatinDigits(text));
    StringBuilder left = new StringBuilder();
    int from = 0;
    while (found.find()) {
      left.append(text, from, found.start()).append(OWN);
      from = found.end();
    }
    return left.append(text.substring(from)).toString();
  }

  /** Of the same length, so that places stay. */
  private static String inLatinDigits(String text) {
    StringBuilder latin = new StringBuilder(text);
    for (int i = 0; i < latin.length(); i++) {
      char sign = latin.charAt(i);
      if (Character.isDigit(sign)) {
        latin.setCharAt(i, (char) ('0' + Character.digit(sign, 10)));
      }
    }
    return latin.toString();
  }
}
