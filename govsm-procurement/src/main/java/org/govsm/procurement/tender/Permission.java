package org.govsm.procurement.tender;

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
 * Permission for an act of a tender: allowed or refused, with every finding and its citation. The
 * findings that stand in the way are {@link Finding.Weight#BLOCKING}.
 */
public final class Permission implements Worded {

  private final List<Finding> findings;
  private final List<Finding> questions;
  private final Optional<TenderRecord> record;

  Permission(List<Finding> findings, List<Finding> questions, Optional<TenderRecord> record) {
    this.findings = List.copyOf(findings);
    this.questions = List.copyOf(questions);
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

  /**
   * The questions that an officer must decide first. The code of each names it in {@link
   * TenderAct.Draft#decided(String, String)}.
   */
  public List<Finding> questions() {
    return questions;
  }

  /**
   * The record with the act.
   *
   * @return nothing where the act is refused, where an officer must decide first, and where no act
   *     was asked for
   */
  public Optional<TenderRecord> record() {
    return isAllowed() ? record : Optional.empty();
  }

  /** The published tree form, with the codes of the findings. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("allowed", isAllowed());
    tree.put("findings", Tree.list(findings, Finding::code));
    tree.put("questions", Tree.list(questions, Finding::code));
    return tree;
  }

  @Override
  public Map<String, @Nullable Object> toPlain(Messages words) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("allowed", isAllowed());
    tree.put("findings", Tree.list(findings, found -> found.toPlain(words)));
    tree.put("questions", Tree.list(questions, open -> open.toPlain(words)));
    return tree;
  }

  @Override
  public Message said() {
    return Message.of(isAllowed() ? "tender.allowed" : "tender.refused");
  }
}
