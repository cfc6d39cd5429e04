package org.govsm.procurement.tender;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;

/**
 * Second stage of two: its draft from the record of the first, and what that record has against it.
 * It asks all those whose bids were not rejected, and nobody else (rule 164(ii)(e)).
 */
public final class SecondStage {

  /** What has its own time and number in each stage. */
  private static final List<String> OWN =
      List.of("tenderPeriod", "enquiryPeriod", "milestones", "explanations");

  private SecondStage() {}

  /**
   * Who passed in the first stage and has not withdrawn, in order.
   *
   * @return ids of bidders; none before the result
   */
  public static List<String> accepted(TenderRecord first) {
    TreeSet<String> accepted = new TreeSet<>();
    if (isOver(first)) {
      first.state().qualified().forEach(bid -> accepted.add(bid.bidder()));
    }
    return List.copyOf(accepted);
  }

  private static boolean isOver(TenderRecord first) {
    return first.state().has(TenderAct.Kind.TECHNICAL_RESULT);
  }

  /**
   * The draft of the second stage: the terms of the first, for those who passed. Its times are
   * still to be set, and its terms may be revised.
   *
   * @param number the number of the new tender
   */
  public static Tender.Draft draft(TenderRecord first, String number) {
    Map<String, Object> tree = new LinkedHashMap<>(first.tender().toPlain());
    tree.keySet().removeAll(OWN);
    tree.put("id", number);
    Map<String, Object> evaluation = without(first.tender(), "evaluation", "publication");
    evaluation.put("tender", number);
    tree.put("evaluation", evaluation);
    tree.put("opening", without(first.tender(), "opening", "date"));
    if (tree.containsKey("bidSecurity")) {
      tree.put("bidSecurity", without(first.tender(), "bidSecurity", "validUntil"));
    }
    Node part = first.tender().node().branch(TwoStageChecks.PART).orElseThrow();
    Map<String, Object> stage = new LinkedHashMap<>(part.toPlain());
    stage.put("stage", "SECOND");
    stage.put("first", Map.of("id", first.tender().id(), "digest", first.tender().digest()));
    tree.put(TwoStageChecks.PART, stage);
    tree.put("invited", accepted(first));
    Tender.Draft draft = Tender.draft();
    tree.forEach(draft::set);
    return draft;
  }

  private static Map<String, Object> without(Tender first, String part, String member) {
    Map<String, Object> tree =
        new LinkedHashMap<>(first.node().branch(part).orElseThrow().toPlain());
    tree.remove(member);
    return tree;
  }

  /**
   * What stands in the way of a second stage in the record of the first, whatever the second says.
   */
  public static List<Finding> against(TenderRecord first) {
    List<Finding> found = new ArrayList<>();
    if (!first.tender().isFirstStage()) {
      refuse(found, "OTHER_FIRST_STAGE", Message.of("tender.stage.other"), TwoStageChecks.ASKED);
    } else if (first.status().equals("cancelled")) {
      Message text = Message.of("tender.stage.cancelled");
      refuse(found, "FIRST_STAGE_CANCELLED", text, TwoStageChecks.ASKED);
    } else if (!isOver(first)) {
      refuse(found, "FIRST_STAGE_OPEN", Message.of("tender.stage.open"), TwoStageChecks.ASKED);
    } else if (accepted(first).isEmpty()) {
      refuse(found, "NONE_ACCEPTED", Message.of("tender.stage.none"), TwoStageChecks.ASKED);
    }
    return List.copyOf(found);
  }

  /**
   * What the record of the first stage has against a tender of the second.
   *
   * @return what stands in the way; none where it may be published, as far as this goes
   */
  public static List<Finding> against(TenderRecord first, Tender second) {
    List<Finding> found = new ArrayList<>(against(first));
    if (found.isEmpty() && !isOf(first.tender(), second)) {
      refuse(found, "OTHER_FIRST_STAGE", Message.of("tender.stage.other"), TwoStageChecks.ASKED);
    } else if (found.isEmpty()) {
      asked(found, first, second);
    }
    return List.copyOf(found);
  }

  private static boolean isOf(Tender first, Tender second) {
    Optional<Node> named =
        second.node().branch(TwoStageChecks.PART).flatMap(part -> part.branch("first"));
    return named
        .filter(part -> part.text("id").equals(first.id()))
        .filter(part -> part.text("digest").equals(first.digest()))
        .isPresent();
  }

  private static void asked(List<Finding> found, TenderRecord first, Tender second) {
    List<String> accepted = accepted(first);
    List<String> invited = second.node().codes("invited");
    accepted.stream()
        .filter(bidder -> !SameName.among(invited, bidder))
        .forEach(bidder -> about(found, "ACCEPTED_LEFT_OUT", "tender.stage.left-out", bidder));
    invited.stream()
        .filter(bidder -> !SameName.among(accepted, bidder))
        .forEach(bidder -> about(found, "NOT_ACCEPTED", "tender.stage.not-accepted", bidder));
    if (!first.tender().buyer().equals(second.buyer()) || !isSameNeed(first.tender(), second)) {
      refuse(found, "OTHER_SUBJECT", Message.of("tender.stage.subject"), TwoStageChecks.SUBJECT);
    }
  }

  private static boolean isSameNeed(Tender first, Tender second) {
    return Objects.equals(requirement(first), requirement(second));
  }

  private static Optional<String> requirement(Tender tender) {
    return tender.node().branch("requirement").map(part -> part.text("id"));
  }

  private static void about(List<Finding> found, String code, String key, String bidder) {
    refuse(found, code, Message.of(key).with("bidder", bidder), TwoStageChecks.ASKED);
  }

  private static void refuse(List<Finding> found, String code, Message text, Citation rule) {
    found.add(Finding.of(code, Weight.BLOCKING, text, rule));
  }
}
