package org.govsm.procurement.preference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.decision.Worded;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.evaluation.EvaluationReport;
import org.jspecify.annotations.Nullable;

/**
 * Report of the preferences: who was asked to match, who is to be asked now, how the order is
 * shared, and what the preferences mean for every bid.
 */
public final class PreferenceReport implements Worded {

  private final EvaluationReport evaluation;
  private final List<Invitation> invitations;
  private final List<Allocation> allocations;
  private final List<Line> lines;
  private final Set<String> classesRefused;

  PreferenceReport(
      EvaluationReport evaluation,
      List<Invitation> invitations,
      List<Allocation> allocations,
      List<Line> lines,
      Set<String> classesRefused) {
    this.evaluation = evaluation;
    this.invitations = List.copyOf(invitations);
    this.allocations = List.copyOf(allocations);
    this.lines = List.copyOf(lines);
    this.classesRefused = Set.copyOf(classesRefused);
  }

  /** The evaluation on which it stands. */
  public EvaluationReport evaluation() {
    return evaluation;
  }

  /** Who was asked, and who is to be asked now, in this order. */
  public List<Invitation> invitations() {
    return invitations;
  }

  /** Who is to be asked now: those of the invitations that have no answer. */
  public List<Invitation> waiting() {
    return invitations.stream().filter(each -> each.answer().isEmpty()).toList();
  }

  /** How the order is shared; none while somebody is waited for. */
  public List<Allocation> allocations() {
    return allocations;
  }

  /** What it means for each bid, in the order of the evaluation. */
  public List<Line> lines() {
    return lines;
  }

  /** The bids whose class as a micro or small enterprise the committee does not accept. */
  public Set<String> classesRefused() {
    return classesRefused;
  }

  /**
   * What the preferences mean for one bid.
   *
   * @param bid its id
   * @param standing what they mean
   * @param reasons why, each with its citation
   */
  public record Line(String bid, PreferenceStanding standing, List<Finding> reasons)
      implements ToPlain {

    /**
     * Keeps its own copy.
     *
     * @param bid see the record
     * @param standing see the record
     * @param reasons see the record
     */
    public Line {
      reasons = List.copyOf(reasons);
    }

    /** The published tree form, without sentences. */
    @Override
    public Map<String, @Nullable Object> toPlain() {
      Map<String, @Nullable Object> tree = new LinkedHashMap<>();
      tree.put("bid", bid);
      tree.put("standing", standing.name());
      return tree;
    }

    private Map<String, @Nullable Object> toPlain(Messages words) {
      Map<String, @Nullable Object> tree = toPlain();
      tree.put("reasons", Tree.list(reasons, reason -> reason.toPlain(words)));
      return tree;
    }
  }

  /** The published tree form, without sentences. */
  @Override
  public Map<String, @Nullable Object> toPlain() {
    Map<String, @Nullable Object> tree = head();
    tree.put("bids", Tree.list(lines, Line::toPlain));
    return tree;
  }

  @Override
  public Map<String, @Nullable Object> toPlain(Messages words) {
    Map<String, @Nullable Object> tree = head();
    tree.put("bids", Tree.list(lines, line -> line.toPlain(words)));
    return tree;
  }

  private Map<String, @Nullable Object> head() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("invitations", Tree.list(invitations, Invitation::toPlain));
    tree.put("allocations", Tree.list(allocations, Allocation::toPlain));
    return tree;
  }

  /** Who gets the order, or who is to be asked; where no bid may be taken, why. */
  @Override
  public Message said() {
    if (!allocations.isEmpty()) {
      List<Object> parts = allocations.stream().<Object>map(PreferenceReport::part).toList();
      return Message.of("preference.said").with("parts", parts);
    }
    Optional<Invitation> next = waiting().stream().findFirst();
    return next.map(
            asked ->
                Message.of("preference.said-ask")
                    .with("bid", asked.bid())
                    .with("price", asked.price())
                    .with("share", asked.share()))
        .orElseGet(
            () ->
                evaluation.ground().isPresent()
                    ? evaluation.said()
                    : Message.of("preference.said-open"));
  }

  private static Message part(Allocation each) {
    return Message.of("preference.part")
        .with("bid", each.bid())
        .with("share", each.share())
        .with("amount", each.amount());
  }

  @Override
  public String toString() {
    return toPlain().toString();
  }
}
