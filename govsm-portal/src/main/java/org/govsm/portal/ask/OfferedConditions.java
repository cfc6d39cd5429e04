package org.govsm.portal.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Tree;
import org.govsm.portal.web.FormField;

/**
 * Offered conditions: of the conditions of its book a form offers those of the answer, and what was
 * chosen before. Where there is no answer yet, it offers all.
 */
public final class OfferedConditions {

  private static final String FIELD = "fact.conditionsMet";

  private OfferedConditions() {}

  /** The fields of a form beside the decision on what stands in them. */
  public static List<FormField> of(List<FormField> fields, Decision<?> decision) {
    Optional<List<String>> asked = asked(decision);
    if (asked.isEmpty()) {
      return fields;
    }
    List<FormField> offered = new ArrayList<>();
    for (FormField field : fields) {
      FormField shown = field.name().equals(FIELD) ? field.offering(asked.get()) : field;
      if (!field.name().equals(FIELD) || !shown.codes().isEmpty()) {
        offered.add(shown);
      }
    }
    return offered;
  }

  /** The codes of the conditions of an answer, or of what is indicated. */
  private static Optional<List<String>> asked(Decision<?> decision) {
    Optional<?> value =
        decision
            .ruling()
            .<Optional<?>>fold(
                answer -> Optional.of(answer.value()),
                Ruling.Refer::indication,
                open -> Optional.empty());
    return value.map(Tree::of).flatMap(OfferedConditions::codes);
  }

  private static Optional<List<String>> codes(Object tree) {
    return tree instanceof Map<?, ?> answer && answer.get("conditions") instanceof List<?> codes
        ? Optional.of(codes.stream().map(String::valueOf).toList())
        : Optional.empty();
  }
}
