package org.govsm.procurement.award;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.award.AwardAct.Kind;
import org.govsm.procurement.tender.TenderAct;

/**
 * Process of an award by the law of a book: whether an act is allowed, as a pure function of the
 * record and the act. Members assess each for themselves; one person proposes and another awards;
 * one award stands at a time. Who may do what is a default of this project.
 */
public final class AwardProcess {

  /** The id of the question. */
  public static final String QUESTION = "award-act";

  private static final Map<Kind, List<String>> WHO =
      Map.ofEntries(
          Map.entry(Kind.ASSESSMENT, List.of(AwardForm.COMMITTEE)),
          Map.entry(Kind.CLOSING, List.of(AwardForm.COMMITTEE)),
          Map.entry(Kind.RESOLUTION, List.of(AwardForm.COMMITTEE)),
          Map.entry(Kind.EXPLANATION, List.of(AwardForm.COMMITTEE)),
          Map.entry(Kind.ENTERPRISE_CLASS, List.of(AwardForm.COMMITTEE)),
          Map.entry(Kind.FACTS, List.of(AwardForm.COMMITTEE)),
          Map.entry(Kind.CONFIRMATION, List.of(AwardForm.COMMITTEE)),
          Map.entry(Kind.DECISION, List.of(AwardForm.AUTHORITY)),
          Map.entry(Kind.MATCH_REQUEST, List.of(AwardForm.BUYER)),
          Map.entry(Kind.MATCH_ANSWER, List.of(AwardForm.BIDDER, AwardForm.BUYER)),
          Map.entry(Kind.PROPOSAL, List.of(AwardForm.BUYER, AwardForm.COMMITTEE)),
          Map.entry(Kind.RETURN, List.of(AwardForm.AUTHORITY)),
          Map.entry(Kind.AWARD, List.of(AwardForm.AUTHORITY)),
          Map.entry(Kind.PUBLICATION, List.of(AwardForm.BUYER, AwardForm.AUTHORITY)),
          Map.entry(Kind.REPRESENTATION, List.of(AwardForm.BIDDER)),
          Map.entry(
              Kind.REPRESENTATION_STEP,
              List.of(AwardForm.BIDDER, AwardForm.BUYER, AwardForm.AUTHORITY)),
          Map.entry(Kind.REOPENING, List.of(AwardForm.AUTHORITY)),
          Map.entry(Kind.VALIDITY_REQUEST, List.of(AwardForm.AUTHORITY)),
          Map.entry(Kind.VALIDITY_ANSWER, List.of(AwardForm.BIDDER, AwardForm.BUYER)),
          Map.entry(Kind.SECURITY_RETURN, List.of(AwardForm.BUYER, AwardForm.AUTHORITY)),
          Map.entry(Kind.SECURITY_FORFEITURE, List.of(AwardForm.AUTHORITY)),
          Map.entry(Kind.PERFORMANCE_SECURITY, List.of(AwardForm.BUYER)),
          Map.entry(Kind.SIGNING_EXTENSION, List.of(AwardForm.AUTHORITY)),
          Map.entry(Kind.VARIATION, List.of(AwardForm.AUTHORITY)));

  /** What goes on after a cancellation. */
  private static final Set<Kind> AFTER_CANCELLATION =
      Set.of(
          Kind.REPRESENTATION,
          Kind.REPRESENTATION_STEP,
          Kind.DECISION,
          Kind.SECURITY_RETURN,
          Kind.SECURITY_FORFEITURE);

  /** What leads to an award, and is for nothing once no bid can be awarded any more. */
  private static final Set<Kind> TOWARDS_AWARD =
      Set.of(
          Kind.ASSESSMENT,
          Kind.CLOSING,
          Kind.RESOLUTION,
          Kind.EXPLANATION,
          Kind.ENTERPRISE_CLASS,
          Kind.FACTS,
          Kind.CONFIRMATION,
          Kind.MATCH_REQUEST,
          Kind.MATCH_ANSWER,
          Kind.PROPOSAL,
          Kind.AWARD);

  private final RuleBook book;

  private AwardProcess(RuleBook book) {
    this.book = book;
  }

  /** The process by the law of a book; what it does not know is not applied. */
  public static AwardProcess of(RuleBook book) {
    return new AwardProcess(book);
  }

  /**
   * Who may do an act: a default of this project.
   *
   * @return codes of roles
   */
  public static List<String> roles(Kind kind) {
    return WHO.getOrDefault(kind, List.of());
  }

  /**
   * Decides whether an act is allowed.
   *
   * @param record what happened before
   * @param act what is to happen
   * @return allowed, with the record that has the act, or refused with every reason; the facts that
   *     are missing; or a question to an officer where the law that was read has no answer, until
   *     the act says what was decided
   */
  public Decision<AwardPermission> decide(AwardRecord record, AwardAct act) {
    AwardActing acting = new AwardActing(book, record, act);
    whoAndWhen(acting);
    PostponedReasons.check(acting);
    if (!acting.isRefused()) {
      byKind(acting);
    }
    return acting.decision();
  }

  /**
   * What the assessment has against a technical result: a bid that failed a requirement, on which
   * members differ, or whose marks are below the pass mark, does not pass.
   *
   * @param result the act that is to happen
   * @return what stands in the way; none before the assessment is over
   */
  public static List<Finding> againstResult(AwardRecord record, TenderAct result) {
    return new ResultCheck(record).against(result);
  }

  /**
   * What the record of the award has against an act of its tender: after an award the tender is not
   * cancelled, and its committee not replaced before the bids are evaluated again; nobody joins the
   * committee who proposed, decided or filed something.
   *
   * @param act the act that is to happen, whatever {@link
   *     org.govsm.procurement.tender.TenderProcess} says of it
   * @return what stands in the way
   */
  public static List<Finding> against(AwardRecord record, TenderAct act) {
    return new TenderActCheck(record, act).findings();
  }

  private static void whoAndWhen(AwardActing acting) {
    AwardRecord record = acting.record();
    AwardAct act = acting.act();
    if (!roles(act.kind()).contains(act.role())) {
      List<Object> roles =
          roles(act.kind()).stream().<Object>map(role -> new Term("tender-role." + role)).toList();
      acting.refuse("WRONG_ROLE", Message.of("tender.act.role").with("roles", roles));
    }
    if (record.tender().isBidder(act.by()) && !act.role().equals(AwardForm.BIDDER)) {
      acting.refuse("BIDDER_BUYS", Message.of("tender.act.bidder-acts"));
    }
    if (record.isOut(act.by())) {
      acting.refuse("RECUSED_ACTS", Message.of("tender.act.recused-acts"));
    }
    record
        .state()
        .last
        .filter(act.at()::isBefore)
        .ifPresent(last -> acting.refuse("OUT_OF_ORDER", Message.of("award.act.order")));
    if (record.tender().status().equals("cancelled") && !AFTER_CANCELLATION.contains(act.kind())) {
      acting.refuse("CANCELLED", Message.of("tender.act.cancelled"));
    } else if (isTowardsAward(act) && record.isLapsed(act.at())) {
      lapsed(acting);
    }
  }

  private static boolean isTowardsAward(AwardAct act) {
    return TOWARDS_AWARD.contains(act.kind())
        || act.kind() == Kind.DECISION && !DecisionActs.isOnRepresentation(act);
  }

  /** An award after the validity of the bids is refused, and so is all that leads to it. */
  private static void lapsed(AwardActing acting) {
    acting
        .record()
        .validUntil()
        .ifPresent(
            last ->
                acting.refuse(
                    "AWARD_AFTER_VALIDITY",
                    Message.of("award.act.lapsed").with("last", last),
                    acting.terms().clause()));
  }

  private static void byKind(AwardActing acting) {
    switch (acting.act().kind()) {
      case ASSESSMENT -> new AssessmentActs(acting).entered();
      case CLOSING -> new AssessmentActs(acting).closed();
      case RESOLUTION -> new AssessmentActs(acting).resolved();
      case EXPLANATION -> new AssessmentActs(acting).explained();
      case ENTERPRISE_CLASS -> new ClassActs(acting).decided();
      case FACTS -> new FactActs(acting).found();
      case CONFIRMATION -> new ConfirmationActs(acting).confirmed();
      case DECISION -> new DecisionActs(acting).decided();
      case MATCH_REQUEST -> new MatchActs(acting).requested();
      case MATCH_ANSWER -> new MatchActs(acting).answered();
      case PROPOSAL -> new DecidingActs(acting).proposed();
      case RETURN -> new DecidingActs(acting).returned();
      case AWARD -> new DecidingActs(acting).awarded();
      case PUBLICATION -> new DecidingActs(acting).published();
      case REPRESENTATION -> new RepresentationActs(acting).filed();
      case REPRESENTATION_STEP -> new RepresentationActs(acting).treated();
      case REOPENING -> new RepresentationActs(acting).reopened();
      case VALIDITY_REQUEST -> new ValidityActs(acting).requested();
      case VALIDITY_ANSWER -> new ValidityActs(acting).answered();
      case SECURITY_RETURN -> new SecurityActs(acting).returned();
      case SECURITY_FORFEITURE -> new SecurityActs(acting).forfeited();
      case PERFORMANCE_SECURITY -> new PerformanceActs(acting).received();
      case SIGNING_EXTENSION -> new ContractActs(acting).extended();
      case VARIATION -> new ContractActs(acting).varied();
    }
  }
}
