package org.govsm.governance.assessment;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.governance.facts.Fact;
import org.govsm.governance.framework.Control;

/**
 * Signed statement: holds the words that were signed against the yes or no beside them. Words of
 * one's own with a "not" in them may deny the control or affirm it: whoever confirms signs the
 * words of the control, or others without it.
 */
final class SignedStatement {

  private static final Set<String> NO =
      Set.of(
          "no",
          "not so",
          "false",
          "it is not",
          "it is wrong",
          "not confirmed",
          "denied",
          "ऐसा नहीं",
          "ऐसा नहीं है",
          "यह सही नहीं है",
          "ग़लत",
          "गलत");

  private static final Set<String> YES =
      Set.of("yes", "so", "it is so", "true", "confirmed", "हाँ", "हां", "जी हाँ", "ऐसा ही है");

  private static final Pattern NEGATION =
      Pattern.compile(
          "(?i)\\b(not|never|cannot|\\p{L}+n['’]t)\\b|(?<![\\p{L}\\p{M}])(नहीं|न"
              + " हीं)(?![\\p{L}\\p{M}])");

  private SignedStatement() {}

  /** Whether the words say the opposite of what is marked. */
  static boolean contradicts(Control control, Attestation signed) {
    Fact said = Fact.of(signed.statement());
    return signed.confirmed() ? denies(control, said, signed.statement()) : isOneOf(said, YES);
  }

  private static boolean denies(Control control, Fact said, String statement) {
    return isOneOf(said, NO) || negates(statement) && texts(control).noneMatch(said::isWord);
  }

  private static boolean isOneOf(Fact said, Set<String> words) {
    return words.stream().anyMatch(said::isWord);
  }

  private static boolean negates(String text) {
    return NEGATION.matcher(text).find();
  }

  private static Stream<String> texts(Control control) {
    return List.of("en", "hi").stream()
        .flatMap(
            language ->
                Stream.concat(
                    control.attestation(language).stream(),
                    Stream.of(control.statement(language))));
  }
}
