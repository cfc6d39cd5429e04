package org.govsm.governance.provider;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.core.decision.Worded;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.governance.law.TextBeside;
import org.jspecify.annotations.Nullable;

/**
 * Standing of the providers of a department: its complaints, what no agreement covers, and which
 * exports are due for a test.
 */
public final class ProviderStanding implements Worded {

  private final List<ComplaintStanding> complaints;
  private final Map<String, List<String>> lacking;
  private final Map<String, List<String>> toBeRead;
  private final List<String> exportsDue;

  ProviderStanding(
      List<ComplaintStanding> complaints,
      Map<String, List<String>> lacking,
      Map<String, List<String>> toBeRead,
      List<String> exportsDue) {
    this.complaints = List.copyOf(complaints);
    this.lacking = Collections.unmodifiableMap(new LinkedHashMap<>(lacking));
    this.toBeRead = Collections.unmodifiableMap(new LinkedHashMap<>(toBeRead));
    this.exportsDue = List.copyOf(exportsDue);
  }

  /** The complaints, in the order of the register. */
  public List<ComplaintStanding> complaints() {
    return complaints;
  }

  /**
   * The topics that the agreement in force lacks, by platform: {@code complaint-response}, {@code
   * storage}, {@code shared-access}, {@code archival}; a platform that lacks none is not named.
   */
  public Map<String, List<String>> lacking() {
    return lacking;
  }

  /**
   * The topics of which the words of the agreement in force limit or deny something, by platform: a
   * person reads them.
   */
  public Map<String, List<String>> toBeRead() {
    return toBeRead;
  }

  /** The platforms whose export was never tested, failed, or was tested too long ago. */
  public List<String> exportsDue() {
    return exportsDue;
  }

  private long late() {
    return complaints.stream()
        .filter(
            one ->
                one.acknowledgedInTime().filter(met -> !met).isPresent()
                    || one.resolvedInTime().filter(met -> !met).isPresent())
        .count();
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("complaints", Tree.list(complaints, ComplaintStanding::toPlain));
    tree.put("lacking", lacking);
    tree.put("toBeRead", toBeRead);
    tree.put("exportsDue", exportsDue);
    return tree;
  }

  @Override
  public Map<String, @Nullable Object> toPlain(Messages words) {
    return TextBeside.of(this, words);
  }

  @Override
  public Message said() {
    return Message.of("provider.said")
        .with("complaints", complaints.size())
        .with("late", late())
        .with("lacking", lacking.size())
        .with("read", toBeRead.size())
        .with("exports", exportsDue.size());
  }
}
