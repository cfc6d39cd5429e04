package org.govsm.governance.facts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.core.decision.Fault;
import org.govsm.core.text.Message;
import org.govsm.governance.tree.Place;
import org.jspecify.annotations.Nullable;

/**
 * Finds what looks like a secret: a member by its name, a text by its form. What is found is named
 * by its place only; neither faults nor anything else here hold the secret.
 */
public final class SecretScan {

  private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll}|\\d)(?=\\p{Lu})|[^\\p{L}\\d]+");

  private static final Pattern ODD = Pattern.compile("\\p{Cf}+");

  /** Words that speak of a secret wherever they stand in a name. */
  private static final List<String> WITHIN =
      List.of(
          "password",
          "passwd",
          "passphrase",
          "passcode",
          "apikey",
          "accesstoken",
          "refreshtoken",
          "totpseed",
          "recoverycode",
          "sessionid",
          "privatekey");

  /** Words that do so alone, or as the last word: a secretary is none. */
  private static final Set<String> WORDS = Set.of("secret", "token", "pwd", "otp", "cookie");

  private static final String LABEL =
      "(?:pass ?word|passwd|pass ?phrase|pass ?code|pwd|secret|token|otp|totp[ _-]?seed"
          + "|api[ _-]?key|cookie|session[ _-]?id|recovery[ _-]?codes?|पासवर्ड|कूटशब्द|ओटीपी)";

  private static final Pattern SECRET =
      Pattern.compile(
          String.join(
              "|",
              LABEL + "[\"']?\\s{0,5}[:=]\\s{0,5}\\S",
              "eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{4,}\\.",
              "otpauth(?:-migration)?://",
              "-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY",
              "://[^/\\s:@]{1,200}:[^/\\s@]{1,200}@",
              "(?<![A-Za-z0-9])bearer\\s{1,5}[A-Za-z0-9._~+/-]{16}",
              "(?<![A-Za-z0-9])(?:AKIA[A-Z0-9]{16}|AIza[A-Za-z0-9_-]{35}|gh[pousr]_[A-Za-z0-9]{20}"
                  + "|xox[abprs]-[A-Za-z0-9-]{10}|EAA[A-Za-z0-9]{40})"),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** A shorter text without a colon or equals sign has none of these forms. */
  private static final int LONG = 20;

  private final Map<String, Boolean> names = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  private SecretScan() {}

  /**
   * Looks through a tree.
   *
   * @param tree maps, lists and scalars
   * @return a fault at each place that looks like a secret, such as {@code /custody/0/vaultRef}
   */
  public static List<Fault> of(@Nullable Object tree) {
    SecretScan scan = new SecretScan();
    scan.walk(tree, Place.ROOT);
    return List.copyOf(scan.faults);
  }

  /**
   * Whether the name of a member speaks of a secret; case and separators do not matter.
   *
   * @param name the name
   * @return true for such as {@code api_key}, {@code recoveryCodes} and {@code xPassword}
   */
  public static boolean isSecretName(String name) {
    String plain = plain(name);
    String joined = plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
    if (WITHIN.stream().anyMatch(joined::contains)) {
      return true;
    }
    for (String word : CAMEL.split(plain, -1)) {
      String small = singular(word.toLowerCase(Locale.ROOT));
      if (WORDS.contains(small)) {
        return true;
      }
    }
    return WORDS.stream().filter(w -> w.length() > 3).anyMatch(singular(joined)::endsWith);
  }

  /**
   * Whether a text holds something of the form of a secret, whatever it stands under.
   *
   * @param text the text
   * @return true for such as a password with its label, a signed token, a private key
   */
  public static boolean isSecretText(String text) {
    return mayBeSecret(text) && SECRET.matcher(plain(text)).find();
  }

  private static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return ODD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
      }
    }
    return text;
  }

  /** Moments, numbers, words and ids are most of what there is, and need no closer look. */
  private static boolean mayBeSecret(String text) {
    boolean figures = true;
    boolean labelled = text.length() >= LONG;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      figures &= digit || c == ':' || c == 'T' || c == 'Z' || c == '+' || c == '-' || c == '.';
      labelled |= c == ':' || c == '=' || c > 127;
    }
    return labelled && !figures;
  }

  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  private void walk(@Nullable Object tree, Place place) {
    if (tree instanceof Map<?, ?> map) {
      map.forEach((key, item) -> member(String.valueOf(key), item, place));
    } else if (tree instanceof List<?> list) {
      int index = 0;
      for (Object item : list) {
        walk(item, place.down(index++));
      }
    } else if (tree instanceof String text && isSecretText(text)) {
      found(place, "secret.text");
    }
  }

  private void member(String name, @Nullable Object item, Place above) {
    if (isSecretText(name)) {
      found(above.down("…"), "secret.name");
    } else if (names.computeIfAbsent(name, SecretScan::isSecretName)) {
      found(above.down(name), "secret.name");
    } else {
      walk(item, above.down(name));
    }
  }

  private void found(Place place, String code) {
    faults.add(new Fault(place.pointer(), code, Message.of("fault." + code)));
  }
}
