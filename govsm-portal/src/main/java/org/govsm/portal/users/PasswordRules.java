package org.govsm.portal.users;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Resources;

/**
 * Password rules: which passwords are refused. No rule asks for kinds of letters: length is what
 * counts.
 */
public final class PasswordRules {

  /** The fewest letters. */
  public static final int FEWEST = 12;

  /** The most letters. */
  public static final int MOST = 200;

  private static final int FEWEST_DIFFERENT = 5;
  private static final int SHORTEST_WORD = 4;
  private static final String SIGNS = "@4831!0$57";
  private static final String LETTERS = "aabeiiosst";

  private static final Set<String> COMMON =
      new String(Resources.read("users/common-passwords.txt"), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());

  private PasswordRules() {}

  /** The form in which a password is hashed: the same letters typed on two keyboards are one. */
  public static String normal(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFC);
  }

  /**
   * What is wrong with a password.
   *
   * @param names what the password must not hold: the names of its user
   * @return nothing if it may be used
   */
  public static List<InputFault> faults(String password, List<String> names) {
    List<InputFault> faults = new ArrayList<>();
    int length = password.codePointCount(0, password.length());
    if (length < FEWEST || length > MOST) {
      faults.add(fault("password.length", "fewest", FEWEST, "most", MOST));
    }
    if (holdsName(password, names)) {
      faults.add(fault("password.name"));
    }
    if (isCommon(password)) {
      faults.add(fault("password.common"));
    }
    return faults;
  }

  private static boolean holdsName(String password, List<String> names) {
    String lower = password.toLowerCase(Locale.ROOT);
    return names.stream()
        .flatMap(name -> List.of(name.toLowerCase(Locale.ROOT).split("[\\s@]+", -1)).stream())
        .filter(word -> word.length() >= SHORTEST_WORD)
        .anyMatch(lower::contains);
  }

  /**
   * A word of the list, once or over and over, also with figures and signs around it or in place of
   * letters; or few different letters.
   */
  private static boolean isCommon(String password) {
    String lower = password.toLowerCase(Locale.ROOT);
    String core = lower.replaceAll("^[^\\p{L}\\p{M}]+|[^\\p{L}\\p{M}]+$", "");
    return Stream.of(lower, letters(lower), letters(spelt(core)), letters(spelt(lower)))
            .anyMatch(text -> COMMON.contains(text) || COMMON.contains(unit(text)))
        || lower.codePoints().distinct().count() < FEWEST_DIFFERENT;
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{M}]", "");
  }

  /** With the letters for which signs and figures are written. */
  private static String spelt(String text) {
    StringBuilder spelt = new StringBuilder(text);
    for (int i = 0; i < spelt.length(); i++) {
      int at = SIGNS.indexOf(spelt.charAt(i));
      if (at >= 0) {
        spelt.setCharAt(i, LETTERS.charAt(at));
      }
    }
    return spelt.toString();
  }

  /** What a text says over and over; else the text. */
  private static String unit(String text) {
    for (int length = 1; length <= text.length() / 2; length++) {
      if (text.length() % length == 0
          && text.equals(text.substring(0, length).repeat(text.length() / length))) {
        return text.substring(0, length);
      }
    }
    return text;
  }

  private static InputFault fault(String code, Object... values) {
    Message text = Message.of(code);
    for (int i = 0; i < values.length; i += 2) {
      text = text.with(String.valueOf(values[i]), values[i + 1]);
    }
    return new InputFault("/password", code, text);
  }
}
