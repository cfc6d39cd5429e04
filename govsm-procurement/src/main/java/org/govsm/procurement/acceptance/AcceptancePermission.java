package org.govsm.procurement.acceptance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Tree;
import org.govsm.core.decision.Worded;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Permission for an act of acceptance: allowed or refused, with every finding and its citation. The
 * findings that stand in the way are {@link Finding.Weight#BLOCKING}.
 */
public final class AcceptancePermission implements Worded {

  private final List<Finding> findings;
  private final Optional<AcceptanceRecord> record;

  AcceptancePermission(List<Finding> findings, Optional<AcceptanceRecord> record) {
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

  /** The record with the act; nothing where it is refused, or an officer must decide first. */
  public Optional<AcceptanceRecord> record() {
    return isAllowed() ? record : Optional.empty();
  }

  /** The published tree form, with the codes of the findings. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("allowed", isAllowed());
    tree.put("findings", Tree.list(findings, Finding::code));
    return tree;
  }

  @Override
  public Map<String, @Nullable Object> toPlain(Messages words) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("allowed", isAllowed());
    tree.put("findings", Tree.list(findings, found -> found.toPlain(words)));
    record()
        .ifPresent(
            after -> {
              tree.put("record", after.digest());
              AcceptanceAct last = after.acts().get(after.acts().size() - 1);
              last.after().ifPresent(link -> tree.put("after", link));
            });
    return tree;
  }

  @Override
  public Message said() {
    return Message.of(isAllowed() ? "acceptance.allowed" : "acceptance.refused");
  }
}
