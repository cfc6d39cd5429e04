package org.govsm.procurement.supplier;

import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.decision.Worded;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Verdict on an assessment.
 *
 * @param isRelied whether it may be relied on: assessor, scale and days are in order
 */
public record AssessmentVerdict(Assessment assessment, boolean isRelied) implements Worded {

  /** Whether it may be relied on, in words. */
  @Override
  public Message said() {
    return Message.of(isRelied ? "assessor.relied" : "assessor.not-relied")
        .with("assessor", assessment.assessor())
        .with("result", assessment.result());
  }

  @Override
  public Map<String, @Nullable Object> toPlain(Messages words) {
    return new LinkedHashMap<>(toPlain());
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("relied", isRelied);
    tree.put("assessment", assessment.toPlain());
    return tree;
  }
}
