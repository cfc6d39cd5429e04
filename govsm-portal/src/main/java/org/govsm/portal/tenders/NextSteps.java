package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.govsm.portal.web.Caller;
import org.govsm.procurement.award.AwardAct.Kind;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.award.AwardReport;
import org.govsm.procurement.award.LateConflict;

/** Next steps: what somebody can do now with an evaluation, by the codes of {@link AwardSteps}. */
final class NextSteps {

  /** What can be done and does not wait. */
  static final List<String> FREE =
      List.of("closing", "return", "signing-extension", "variation", "vote");

  /** What each member does for itself, whatever else waits. */
  static final String CONFIRMATION = "confirmation";

  /** What the committee says of a class of enterprise that counts. */
  static final String ENTERPRISE_CLASS = "enterprise-class";

  /** What the competent authority answers for others. */
  static final String DECISION = "decision";

  /** What a representation asks, whatever else waits. */
  static final List<String> OF_REPRESENTATIONS = List.of("representation", "reopening");

  private NextSteps() {}

  /**
   * What a caller can do.
   *
   * @param contracted the bids that have a contract: only its sum is raised, and it needs no more
   *     performance security
   */
  static List<String> of(Evaluated now, Collection<String> contracted, Caller caller, Instant at) {
    AwardRecord record = now.record();
    List<String> steps = new ArrayList<>();
    if (AwardQuestions.questions(now, at, caller).findAny().isPresent()) {
      add(steps, record, DECISION, Kind.DECISION, caller);
    }
    if (!now.isLapsed() && !AwardRoles.isCancelled(record)) {
      evaluate(steps, now, caller, at);
    }
    decide(steps, now, contracted, caller);
    steps.addAll(SecuritySteps.next(now, contracted, caller, at));
    return steps;
  }

  /** Whether everything that a step decides is proposed, and waits for the other members. */
  static boolean isProposed(Evaluated now, String step) {
    return switch (step) {
      case "resolution" -> areProposed(now, Kind.RESOLUTION, now.record().differences());
      case "facts" -> areProposed(now, Kind.FACTS, now.lacks());
      case ENTERPRISE_CLASS -> areProposed(now, Kind.ENTERPRISE_CLASS, now.classes().keySet());
      default -> false;
    };
  }

  private static boolean areProposed(Evaluated now, Kind kind, Collection<String> matters) {
    return matters.stream().allMatch(matter -> now.record().isProposed(kind, matter));
  }

  /** What leads to an award. */
  private static void evaluate(List<String> steps, Evaluated now, Caller caller, Instant at) {
    AwardRecord record = now.record();
    boolean opened = !record.examined(at).isEmpty();
    boolean free = record.proposal().isEmpty();
    if (!record.meetingsWaiting(caller.actor()).isEmpty()) {
      add(steps, record, CONFIRMATION, Kind.CONFIRMATION, caller);
    }
    if (!record.meetingsVoted(caller.actor()).isEmpty()) {
      add(steps, record, "vote", Kind.CONFIRMATION, caller);
    }
    if (record.needsSheets() && opened && !record.isAssessed()) {
      add(steps, record, "closing", Kind.CLOSING, caller);
    }
    if (free && !record.differences().isEmpty()) {
      add(steps, record, "resolution", Kind.RESOLUTION, caller);
    }
    if (free && record.isAssessed() && hasLowPrice(now)) {
      add(steps, record, "explanation", Kind.EXPLANATION, caller);
    }
    if (free && record.hasAllPrices(at) && !now.lacks().isEmpty()) {
      add(steps, record, "facts", Kind.FACTS, caller);
    }
    if (free && record.hasAllPrices(at)) {
      if (record.isAssessed() && !now.classes().isEmpty()) {
        add(steps, record, ENTERPRISE_CLASS, Kind.ENTERPRISE_CLASS, caller);
      }
      now.next()
          .filter(
              next ->
                  record.askedUntil(next.bid()).isPresent()
                      || !now.classes().containsKey(next.bid()))
          .ifPresent(
              next -> {
                boolean asked = record.askedUntil(next.bid()).isPresent();
                add(
                    steps,
                    record,
                    asked ? "match-answer" : "match-request",
                    asked ? Kind.MATCH_ANSWER : Kind.MATCH_REQUEST,
                    caller);
              });
    }
    if (free && record.hasAllPrices(at) && isReady(now)) {
      add(steps, record, "proposal", Kind.PROPOSAL, caller);
    }
  }

  private static boolean isReady(Evaluated now) {
    return now.record().isAssessed()
        && now.record().mayPropose()
        && now.record().differences().isEmpty()
        && now.next().isEmpty()
        && (now.referred().isPresent()
            || now.plan().found().filter(AwardReport::isAwarded).isPresent());
  }

  private static void decide(
      List<String> steps, Evaluated now, Collection<String> contracted, Caller caller) {
    AwardRecord record = now.record();
    if (record.proposal().isPresent() && record.award().isEmpty()) {
      if (!now.isLapsed() && !record.proposal().get().by().equals(caller.actor())) {
        add(steps, record, "award", Kind.AWARD, caller);
      }
      add(steps, record, "return", Kind.RETURN, caller);
    }
    if (record.award().isPresent() && record.publication().isEmpty()) {
      add(steps, record, "publication", Kind.PUBLICATION, caller);
    }
    if (record.award().isPresent()) {
      add(steps, record, "signing-extension", Kind.SIGNING_EXTENSION, caller);
      if (!contracted.isEmpty()) {
        add(steps, record, "variation", Kind.VARIATION, caller);
      }
    }
    if (!AwardRoles.events(now, caller).isEmpty()) {
      add(steps, record, "representation", Kind.REPRESENTATION_STEP, caller);
    }
    boolean upheld =
        record.representations().stream()
            .anyMatch(one -> one.state().equals("UPHELD") && !one.evaluatedAgain());
    boolean falls = record.conflictsAfterAward().stream().anyMatch(LateConflict::isUpheld);
    if ((upheld || falls) && !AwardRoles.isCancelled(record)) {
      add(steps, record, "reopening", Kind.REOPENING, caller);
    }
  }

  private static boolean hasLowPrice(Evaluated now) {
    return now.evaluation().trace().findings().stream()
        .anyMatch(found -> found.code().equals("LOW_UNEXPLAINED"));
  }

  private static void add(
      List<String> steps, AwardRecord record, String code, Kind kind, Caller caller) {
    if (AwardRoles.has(record, kind, caller)) {
      steps.add(code);
    }
  }
}
