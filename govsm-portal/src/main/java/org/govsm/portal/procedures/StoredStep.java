package org.govsm.portal.procedures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.StoredTree;
import org.govsm.procurement.process.StepRequest;
import org.jspecify.annotations.Nullable;

/**
 * A step of a procedure as it is stored.
 *
 * @param stepNo its number, from 1 on
 * @param actor who entered it, or signed it last
 */
public record StoredStep(
    int stepNo, String event, String actor, Map<String, @Nullable Object> content, Instant madeAt) {

  /** The entry of the log of the process. */
  public StepRequest request() {
    return StepRequest.ofPlain(StoredTree.tree(content, "step")).orThrow();
  }

  /** Its papers. */
  public List<GivenPaper> papers() {
    return GivenPaper.all(content);
  }

  /** What was said with it. */
  public Optional<String> remark() {
    return Optional.ofNullable(content.get("remark")).map(String::valueOf);
  }
}
