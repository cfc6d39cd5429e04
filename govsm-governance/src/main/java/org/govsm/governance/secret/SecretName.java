package org.govsm.governance.secret;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which names of members say that they hold a secret. */
final class SecretName {

  /** Found anywhere in a name, whatever separates its letters. */
  private static final List<String> ANYWHERE =
      List.of(
          "password",
          "passwd",
          "passphrase",
          "passcode",
          "secret",
          "token",
          "apikey",
          "privatekey",
          "totp",
          "recoverycode",
          "backupcode",
          "cookie",
          "sessionid",
          "पासवर्ड",
          "पासकोड",
          "कूटशब्द",
          "ओटीपी");

  /** Short enough to stand in other words, so only as a word or at its edge. */
  private static final Pattern SHORT_WORD = Pattern.compile("pwd|pw|mpin|.*otp|otp.*");

  /** One of these stands in each short word. */
  private static final List<String> IN_SHORT_WORDS = List.of("pw", "mpin", "otp");

  private static final Pattern OFFICE = Pattern.compile("secretar(y|ies|iat|ial)");
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile(
          "[^\\p{L}\\p{M}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private SecretName() {}

  static boolean matches(String name) {
    return (mayMatch(name) || !SecretText.isAscii(name)) && isSecret(name);
  }

  /** Most names of members have nothing of it between their separators, and need no closer look. */
  private static boolean mayMatch(String name) {
    StringBuilder joined = new StringBuilder();
    name.chars()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> joined.append((char) Character.toLowerCase(c)));
    return Stream.concat(ANYWHERE.stream(), IN_SHORT_WORDS.stream())
        .anyMatch(part -> joined.indexOf(part) >= 0);
  }

  private static boolean isSecret(String name) {
    String folded = Normalizer.normalize(name, Normalizer.Form.NFKC);
    String joined = NO_LETTER.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll("");
    String withoutOffices = OFFICE.matcher(joined).replaceAll(" ");
    return ANYWHERE.stream().anyMatch(withoutOffices::contains)
        || SHORT_WORD.matcher(joined).matches()
        || BETWEEN_WORDS
            .splitAsStream(folded)
            .anyMatch(word -> SHORT_WORD.matcher(word.toLowerCase(Locale.ROOT)).matches());
  }
}
