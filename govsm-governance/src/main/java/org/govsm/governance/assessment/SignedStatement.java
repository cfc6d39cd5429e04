package org.govsm.governance.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.check.SignedRecords;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.framework.Control;

/**
 * Signed statement: holds the words that were signed against the yes or no beside them. Words of
 * one's own that deny, limit or postpone something may deny the control or affirm it: whoever
 * confirms signs the words of the control, or others without them.
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

  /** Where another act is confirmed than the catalogue asks of: what is signed says that too. */
  private static final Map<String, String> OF_ACTS = Map.of("LAW-IT-05", "attest.orders-met");

  private SignedStatement() {}

  /** What a person is asked to sign; where entries are corrected, that they were slips. */
  static String asked(Control control, String language) {
    if (!SignedRecords.hasEntries(control.id())) {
      return ofControl(control, language);
    }
    String said = ofControl(control, language);
    String end = language.equals("hi") ? "।" : ".";
    String slip = GovernanceMessages.in(language).say(Message.of("attest.slip"));
    return (said.endsWith(end) ? said : said + end) + " " + slip;
  }

  private static String ofControl(Control control, String language) {
    return Optional.ofNullable(OF_ACTS.get(control.id()))
        .map(key -> GovernanceMessages.in(language).say(Message.of(key)))
        .or(() -> control.attestation(language))
        .orElseGet(() -> control.statement(language));
  }

  /** The words that say the opposite of what is marked, or less of it, or of another time. */
  static Optional<String> contradiction(Control control, Attestation signed) {
    FactNode said = FactNode.of(signed.statement());
    if (isOneOf(said, signed.confirmed() ? NO : YES)) {
      return Optional.of(signed.statement());
    }
    boolean own = !signed.confirmed() || texts(control).anyMatch(said::isWord);
    return own ? Optional.empty() : said.reservation();
  }

  private static boolean isOneOf(FactNode said, Set<String> words) {
    return words.stream().anyMatch(said::isWord);
  }

  private static Stream<String> texts(Control control) {
    return List.of("en", "hi").stream()
        .flatMap(
            language ->
                Stream.concat(
                    control.attestation(language).stream(),
                    Stream.of(
                        asked(control, language),
                        ofControl(control, language),
                        control.statement(language))));
  }
}
