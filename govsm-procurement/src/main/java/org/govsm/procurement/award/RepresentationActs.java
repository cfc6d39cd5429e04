package org.govsm.procurement.award;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.govsm.core.document.Node;
import org.govsm.core.process.Actor;
import org.govsm.core.process.GuardAnswer;
import org.govsm.core.process.Move;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.tender.ReceivedBid;
import org.jspecify.annotations.Nullable;

/** Representations: filed by a bidder, then treated as {@link Representation#machine} has it. */
final class RepresentationActs {

  private static final int MOST = 20;
  private static final Pattern SIGNS = Pattern.compile("[\\p{P}\\s]+");

  private final AwardActing acting;
  private final AwardRecord record;

  RepresentationActs(AwardActing acting) {
    this.acting = acting;
    record = acting.record();
  }

  void filed() {
    String bid = acting.part().text("bid");
    if (ownBid(bid).isEmpty()) {
      acting.refuse("OTHER_BIDDER", Message.of("tender.act.other-bidder"));
    }
    if (record.representations().stream().anyMatch(one -> one.id().equals(id()))) {
      acting.refuse("TWICE", Message.of("award.act.representation-twice").with("id", id()));
    }
    record.representations().stream()
        .filter(this::isSame)
        .findFirst()
        .ifPresent(
            one ->
                acting.refuse(
                    "FILED_ALREADY",
                    Message.of(
                            one.state().equals("REJECTED")
                                ? "award.act.representation-rejected"
                                : "award.act.representation-filed")
                        .with("id", one.id())));
    long own =
        record.representations().stream().filter(one -> one.by().equals(acting.act().by())).count();
    if (own >= MOST) {
      acting.refuse("MOST", Message.of("award.act.representations").with("most", MOST));
    }
  }

  /** On the same grounds, against what stands since the same decision, and not withdrawn. */
  private boolean isSame(FiledRepresentation one) {
    return one.by().equals(acting.act().by())
        && !one.state().equals("WITHDRAWN")
        && new Objections(record).decidedLast().filter(one.at()::isBefore).isEmpty()
        && grounds(one.grounds())
            .equals(
                grounds(acting.part().branches("grounds").stream().map(Node::toPlain).toList()));
  }

  /** A stop or a comma more makes no other ground. */
  private static Set<String> grounds(List<Map<String, Object>> grounds) {
    return grounds.stream()
        .map(ground -> read(ground.get("text")) + "\n" + read(ground.get("clause")))
        .collect(Collectors.toSet());
  }

  private static String read(@Nullable Object text) {
    return Skeleton.of(SIGNS.matcher(String.valueOf(text)).replaceAll(" ").strip());
  }

  private String id() {
    return acting.part().text("id");
  }

  private Optional<ReceivedBid> ownBid(String bid) {
    return record.tender().bids().stream()
        .filter(one -> one.id().equals(bid) && one.bidder().equals(acting.act().by()))
        .findFirst();
  }

  private Optional<FiledRepresentation> found(String id) {
    Optional<FiledRepresentation> one =
        record.representations().stream().filter(each -> each.id().equals(id)).findFirst();
    if (one.isEmpty()) {
      acting.refuse("NO_REPRESENTATION", Message.of("award.act.no-representation").with("id", id));
    }
    return one;
  }

  void treated() {
    found(id()).ifPresent(this::step);
  }

  private void step(FiledRepresentation one) {
    if (acting.act().role().equals(AwardForm.BIDDER) && !one.by().equals(acting.act().by())) {
      acting.refuse("OTHER_BIDDER", Message.of("tender.act.other-bidder"));
    }
    String event = acting.part().text("event");
    if (event.equals("decideAppeal") && Skeleton.same(one.decidedBy(), acting.act().by())) {
      acting.refuse("SAME_PERSON", Message.of("award.act.appeal-person"));
    }
    if (needsReasons(one, event) && !acting.part().has("reason")) {
      acting.refuse(AwardRecord.NO_REASONS, Message.of("award.act.no-reasons"));
    }
    if (event.equals("admit")) {
      named(one);
    }
    Actor actor = new Actor(acting.act().by(), Set.of(capacity(event)));
    Move move =
        Representation.machine()
            .fire(one.state(), event, List.of(actor), guard -> answer(guard, one));
    if (move instanceof Move.Refused refused) {
      refused.blocking().forEach(acting::find);
    }
  }

  /**
   * A rule that no edition of the law has is asked about, and not of whoever admits: which one does
   * the bidder mean?
   */
  private void named(FiledRepresentation one) {
    Set<String> unknown = CitedRules.of(acting.book()).unknown(one.grounds());
    boolean answered =
        DecisionActs.on(acting, DecisionActs.RULE, one.id())
            .filter(DecisionActs::isYes)
            .isPresent();
    if (!unknown.isEmpty() && !answered) {
      acting.refuse(
          "RULE_UNKNOWN", Message.of("award.act.rule-unknown").with("rules", List.copyOf(unknown)));
    }
  }

  private static boolean needsReasons(FiledRepresentation one, String event) {
    return Representation.machine()
        .find(one.state(), event)
        .filter(Representation::needsReasons)
        .isPresent();
  }

  /** In which role of the process somebody acts. */
  private String capacity(String event) {
    return switch (acting.act().role()) {
      case AwardForm.BIDDER -> "bidder";
      case AwardForm.BUYER -> "tender-officer";
      case AwardForm.AUTHORITY ->
          event.equals("decideAppeal") ? "appellate-authority" : "reviewing-authority";
      default -> acting.act().role();
    };
  }

  private GuardAnswer answer(String guard, FiledRepresentation one) {
    return switch (guard) {
      case "bidder-of-tender", "grounds-stated", Representation.REASONS -> GuardAnswer.met();
      case "in-time" -> inTime(one);
      case "not-of-the-committee" ->
          met(!record.hasEvaluated(acting.act().by()), Message.of("award.act.of-the-committee"));
      case "not-of-the-decision" ->
          met(!record.hasMade(one, acting.act().by()), Message.of("award.act.of-the-decision"));
      case "evaluated-again" ->
          met(
              one.evaluatedAgain() || record.tender().status().equals("cancelled"),
              Message.of("award.act.not-again"));
      case "appeal-provided" ->
          met(acting.act().decided().isPresent(), Message.of("award.act.appeal-law"));
      default -> GuardAnswer.unknown(List.of("guard"));
    };
  }

  /** What is examined again failed in the technical result, and was not withdrawn. */
  private void examinedAgain() {
    for (String bid : acting.part().codes(AwardForm.AGAIN)) {
      boolean failed =
          record.tender().technicalResult(bid).filter(result -> !result.passed()).isPresent();
      if (!failed || record.tender().bids().stream().noneMatch(one -> isStanding(one, bid))) {
        acting.refuse("NOT_FAILED", "award.act.not-failed", bid);
      }
    }
  }

  private static boolean isStanding(ReceivedBid one, String bid) {
    return one.id().equals(bid) && one.stands();
  }

  private static GuardAnswer met(boolean met, Message why) {
    return met ? GuardAnswer.met() : GuardAnswer.notMet(why);
  }

  /**
   * Within the standstill after the award; else the competent authority says it, and not who admits
   * it.
   */
  private GuardAnswer inTime(FiledRepresentation one) {
    if (DecisionActs.on(acting, DecisionActs.IN_TIME, one.id())
        .filter(DecisionActs::isYes)
        .isPresent()) {
      return GuardAnswer.met();
    }
    return met(
        record.isInTime(one),
        record
            .representationUntil()
            .map(last -> Message.of("award.act.representation-late").with("last", last))
            .orElseGet(() -> Message.of("award.act.representation-time")));
  }

  void reopened() {
    examinedAgain();
    acting
        .part()
        .find(AwardForm.REPRESENTATION, String.class)
        .ifPresentOrElse(this::upheld, this::fallen);
    record
        .validUntil()
        .filter(AwardRecord.day(acting.at())::isAfter)
        .map(last -> Message.of("award.act.reopened-late").with("last", last))
        .ifPresent(text -> acting.refer("validity", text, acting.terms().clause()));
  }

  /** The authority decided before that the award does not stand with the vote of this member. */
  private void fallen() {
    String member = acting.part().text(AwardForm.CONFLICT);
    if (record.conflictsAfterAward().stream()
        .noneMatch(one -> one.isUpheld() && Skeleton.same(one.member(), member))) {
      acting.refuse("NOT_UPHELD", Message.of("award.act.conflict-stands").with("member", member));
    }
  }

  private void upheld(String named) {
    Optional<FiledRepresentation> one = found(named);
    if (one.filter(each -> each.state().equals("UPHELD")).isEmpty()) {
      acting.refuse("NOT_UPHELD", Message.of("award.act.not-upheld"));
    }
    boolean again =
        record.acts().stream()
            .filter(act -> act.kind() == AwardAct.Kind.REOPENING)
            .flatMap(act -> act.part().find(AwardForm.REPRESENTATION, String.class).stream())
            .anyMatch(named::equals);
    if (again) {
      acting.refuse("REOPENED_ALREADY", Message.of("award.act.reopened-already"));
    }
  }
}
