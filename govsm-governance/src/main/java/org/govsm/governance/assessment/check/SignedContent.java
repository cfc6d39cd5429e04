package org.govsm.governance.assessment.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;

/**
 * Signed content: what the facts hold of that which a signature confirms, for each control whose
 * check reads it in one place. What is written otherwise later was not signed.
 */
public final class SignedContent {

  private static final Map<String, BiFunction<CheckInput, String, Optional<FactNode>>> PLACES =
      Map.of(
          "GSM-PLA-03", (input, one) -> Optional.of(PlatformChecks.expansionOf(input, one)),
          "GSM-PLA-08", (input, one) -> Optional.of(PlatformChecks.legalViewOf(input, one)),
          "LAW-IT-11", SyntheticMedia::signed);

  private static final Set<String> ASKED_ONCE = Set.of("LAW-IT-11");

  private SignedContent() {}

  /** The hash of what was found of a subject; nothing where no one place has it. */
  public static Optional<String> digest(CheckInput input, String subject) {
    String control = input.control().id();
    return Optional.ofNullable(PLACES.get(control))
        .flatMap(place -> place.apply(input, subject))
        .map(FactNode::digest)
        .or(() -> SignedRecords.digest(input.facts(), control, subject));
  }

  /** The hashes of which a signature counts: that of now, and the one of before in its form. */
  public static Set<String> counted(CheckInput input, String subject) {
    return Stream.concat(
            digest(input, subject).stream(),
            SignedRecords.former(input.facts(), input.control().id(), subject).stream())
        .collect(Collectors.toSet());
  }

  /** Posts that are not out, of which a control asks nothing: their text may become another. */
  public static Set<String> toCome(CheckInput input, List<CheckResult> judged) {
    Set<String> notOut =
        input.facts().each("posts").stream()
            .filter(post -> PostState.of(post) == PostState.NOT_OUT)
            .flatMap(post -> post.at("id").text().stream())
            .collect(Collectors.toSet());
    return judged.stream()
        .filter(result -> result.outcome() == Outcome.NOT_APPLICABLE)
        .flatMap(result -> result.subject().stream())
        .filter(notOut::contains)
        .collect(Collectors.toSet());
  }

  /**
   * Whether the check of a control asks for the signature by a result of its own, for all subjects
   * at once: what passes by the facts is then asked of nobody again.
   */
  public static boolean isAskedOnce(String control) {
    return ASKED_ONCE.contains(control);
  }
}
