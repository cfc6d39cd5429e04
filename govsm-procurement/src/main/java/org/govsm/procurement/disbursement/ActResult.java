package org.govsm.procurement.disbursement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;

/**
 * Result of an act: allowed with the record that has it, or refused with every reason. What stands
 * in the way is {@link Finding.Weight#BLOCKING}.
 *
 * @param <R> the kind of record
 */
public final class ActResult<R> {

  private final List<Finding> findings;
  private final Optional<R> record;

  ActResult(List<Finding> findings, Optional<R> record) {
    this.findings = List.copyOf(findings);
    this.record = record;
  }

  /** Whether nothing stands in the way. */
  public boolean isAllowed() {
    return findings.stream().noneMatch(found -> found.weight() == Finding.Weight.BLOCKING);
  }

  /** What is to be known, and what stands in the way. */
  public List<Finding> findings() {
    return findings;
  }

  /** The record with the act; nothing where it is refused. */
  public Optional<R> record() {
    return isAllowed() ? record : Optional.empty();
  }

  /** The published tree form. */
  public Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("allowed", isAllowed());
    tree.put("findings", Tree.list(findings, found -> found.toPlain(words)));
    return tree;
  }
}
