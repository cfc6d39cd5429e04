package org.govsm.governance.secret;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

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

  private static final Pattern OFFICE = Pattern.compile("secretar(y|ies|iat|ial)");
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile(
          "[^\\p{L}\\p{M}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private SecretName() {}

  static boolean matches(String name) {
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
