package org.govsm.governance.assessment.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
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

  /** What a record says of the act that a signature confirms, by its list. */
  private static final Map<String, List<String>> ACTS =
      Map.of(
          "orders", List.of("receivedAt", "source", "disabledAt", "metBy", "declined"),
          "complaints",
              List.of("receivedAt", "type", "acknowledgedAt", "actedAt", "resolvedAt", "metBy"),
          "infoOrders", List.of("receivedAt", "answeredAt", "metBy"),
          "moderation",
              List.of(
                  "action", "ground", "orderRef", "moderator", "at", "sentiment", "reviewedBy"));

  /** In which of these lists a control has its subjects. */
  private static final Map<String, String> LISTS =
      Map.of(
          "GSM-VAL-11", "moderation",
          "GSM-LEG-06", "complaints",
          "LAW-IT-05", "orders",
          "LAW-IT-08", "complaints",
          "LAW-IT-09", "complaints",
          "LAW-IT-10", "infoOrders");

  private static final Set<String> ASKED_ONCE = Set.of("LAW-IT-11");

  private SignedContent() {}

  /** The hash of what was found of a subject; nothing where no one place has it. */
  public static Optional<String> digest(CheckInput input, String subject) {
    return Optional.ofNullable(PLACES.get(input.control().id()))
        .flatMap(place -> place.apply(input, subject))
        .map(FactNode::digest)
        .or(() -> ofAct(input, subject));
  }

  /** What was done again, or taken back, since it was signed was not confirmed. */
  private static Optional<String> ofAct(CheckInput input, String subject) {
    return Optional.ofNullable(LISTS.get(input.control().id()))
        .flatMap(
            list ->
                input.facts().each(list).stream()
                    .filter(one -> one.at("id").is(subject))
                    .findFirst()
                    .map(one -> ofAct(one, ACTS.getOrDefault(list, List.of()))));
  }

  private static String ofAct(FactNode item, List<String> members) {
    Map<String, Object> act = new LinkedHashMap<>();
    members.forEach(name -> act.put(name, item.at(name).digest()));
    return FactNode.of(act).digest();
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
