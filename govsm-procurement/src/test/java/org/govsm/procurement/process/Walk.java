package org.govsm.procurement.process;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Ruling;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.money.Money;
import org.govsm.core.process.Guard;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Library;
import org.govsm.core.text.Messages;
import org.govsm.procurement.law.ProcurementLaw;

/** Purchases as the tests write them, and a walk that brings what each step needs. */
final class Walk {

  static final Library LIBRARY = ProcurementLaw.library();
  static final Messages EN = ProcurementLaw.messages("en");
  static final Messages HI = ProcurementLaw.messages("hi");
  static final LocalDate FIRST = LocalDate.of(2025, 6, 10);
  static final String ORDER = digest("order");

  private static final Map<String, String> ROLES =
      Map.of("committee-chair", "m1", "committee-member", "m2");

  private Walk() {}

  static String digest(String paper) {
    return CanonicalForm.digest(paper.getBytes(StandardCharsets.UTF_8));
  }

  static Case.Draft facts(String category, String rupees, boolean onGem) {
    Case.Draft draft =
        Case.draft()
            .day("publication", FIRST)
            .fact("value", Money.ofRupees(rupees))
            .fact("availableOnGem", onGem)
            .fact("category", category)
            .fact("scientific", false)
            .fact("foreignBids", false)
            .done()
            .toDraft(); // another day may take the place of the first
    return onGem ? draft : draft.fact("availabilityReport", "GEMAR20260001");
  }

  /** What is asked where the question how something may be bought is not. */
  static Case.Draft alone(String category, String rupees) {
    return Case.draft()
        .day("publication", FIRST)
        .fact("category", category)
        .fact("value", Money.ofRupees(rupees));
  }

  /** A purchase of the Union for which each procedure may be taken; a later fact may be changed. */
  static ProcessStart.Draft start(String procedure) {
    return switch (procedure) {
      case "DIRECT_PURCHASE" -> in(procedure, facts("NON_CONSULTING", "40000", true));
      case "L1_COMPARISON" -> in(procedure, facts("NON_CONSULTING", "600000", true));
      case "LOCAL_PURCHASE_COMMITTEE" ->
          in(procedure, facts("GOODS", "300000", false)).route("LOCAL_PURCHASE_COMMITTEE");
      case "GEM_BID", "REVERSE_AUCTION" -> in(procedure, facts("NON_CONSULTING", "6000000", true));
      case "LIMITED_TENDER" -> in(procedure, facts("NON_CONSULTING", "2000000", false));
      case "OPEN_TENDER" -> in(procedure, facts("NON_CONSULTING", "8000000", false));
      case "TWO_STAGE_BIDDING" ->
          in(procedure, facts("NON_CONSULTING", "8000000", false)).claim("FAST_CHANGING_SUBJECT");
      case "QCBS", "LEAST_COST" -> in(procedure, facts("CONSULTING", "8000000", false));
      case "FIXED_BUDGET" -> in(procedure, facts("CONSULTING", "8000000", false)).order(ORDER);
      case "SINGLE_SOURCE" ->
          in(procedure, alone("CONSULTING", "8000000")).claim("CONTINUATION_OF_WORK");
      case "NOMINATION" ->
          in(procedure, alone("NON_CONSULTING", "8000000")).claim("EXCEPTIONAL_CASE");
      case "PUBLIC_BODY" ->
          ProcessStart.draft(procedure, "IN.MP", Case.draft().day("publication", FIRST).done())
              .claim("MP_MADHYAM");
      case "RATE_CONTRACT" ->
          in(
              procedure,
              Case.draft()
                  .day("order", FIRST)
                  .fact("medium", "SOCIAL_PLATFORM")
                  .fact("audience", 25000000));
      case "EMPANELMENT" ->
          in(
                  procedure,
                  Case.draft()
                      .day("publication", FIRST)
                      .fact("value", Money.ofRupees("800000"))
                      .fact("foreignBids", false))
              .order(ORDER);
      default -> throw new AssertionError(procedure);
    };
  }

  static ProcessStart.Draft in(String procedure, Case.Draft facts) {
    return ProcessStart.draft(procedure, "IN", facts.done());
  }

  static ProcurementProcess begun(ProcessStart.Draft start) {
    return ProcurementProcess.of(start.done(), LIBRARY)
        .ruling()
        .fold(
            Ruling.Answer::value,
            refer -> {
              throw new AssertionError(EN.say(refer.question()));
            },
            open -> {
              throw new AssertionError(open.missing().toString());
            });
  }

  static Optional<OpenStep> open(ProcurementProcess process, String event) {
    return process.open().stream().filter(step -> step.event().equals(event)).findFirst();
  }

  /** The earliest day of a step, after all that was done before. */
  static LocalDate day(ProcurementProcess process, OpenStep step) {
    List<StepRequest> log = process.log();
    LocalDate next = log.isEmpty() ? FIRST : log.get(log.size() - 1).on();
    return step.notBefore().filter(next::isBefore).orElse(next);
  }

  /** A request with all that a step needs. */
  static StepRequest.Draft complete(ProcurementProcess process, OpenStep step, LocalDate on) {
    StepRequest.Draft request = StepRequest.draft(step.event(), on);
    step.who()
        .ways()
        .get(0)
        .forEach(role -> request.by(ROLES.getOrDefault(role, "p-" + role), role));
    step.papers().forEach(paper -> request.paper(paper, digest(paper)));
    step.conditions().forEach(condition -> request.confirm(condition.code()));
    step.needs().stream().map(Guard::code).forEach(guard -> bring(request, guard, on));
    if (step.event().equals("publish-second")) {
      request.closing(on.plusDays(21));
    }
    return request;
  }

  private static void bring(StepRequest.Draft request, String guard, LocalDate on) {
    switch (guard) {
      case "stated.closing" -> request.closing(on.plusDays(21));
      case "stated.validity" -> request.validity(on.plusDays(120));
      case "stated.mayMatch" -> request.mayMatch(false);
      case "stated.packets" -> request.packets(2);
      case "count.sources" -> request.sources(3);
      case "count.invited" -> request.invited(4);
      case "count.shortlisted" -> request.shortlisted(3);
      case "committee.joint" -> request.by("m3", "committee-member");
      case "committee.members", "committee.three" ->
          request.head("m1").member("m2", "boss").member("m3", "boss");
      default -> {}
    }
  }

  /** Takes a step with all it needs, with the order of the authority where the law asks for one. */
  static ProcurementProcess take(ProcurementProcess process, String event) {
    OpenStep step = open(process, event).orElseThrow(() -> new AssertionError(event));
    LocalDate on = day(process, step);
    StepOutcome first = process.request(complete(process, step, on).done());
    if (first.isTaken()) {
      return first.process();
    }
    StepRequest.Draft ordered = complete(process, step, on).by("p-ca", "competent-authority");
    step.needs().stream()
        .map(Guard::code)
        .filter(code -> code.startsWith("clock."))
        .map(code -> "order." + code.substring(6))
        .forEach(paper -> ordered.paper(paper, digest(paper)));
    StepOutcome second = process.request(ordered.done());
    if (!second.isTaken()) {
      throw new AssertionError(first.explain(EN) + second.explain(EN));
    }
    return second.process();
  }

  /** The next step of the way to the contract: never the cancellation. */
  static Optional<String> next(ProcurementProcess process) {
    return process.open().stream()
        .map(OpenStep::event)
        .filter(event -> !event.equals("cancel"))
        .findFirst();
  }

  /** Up to the state before an event. */
  static ProcurementProcess before(ProcurementProcess process, String event) {
    ProcurementProcess at = process;
    while (open(at, event).isEmpty()) {
      String then = next(at).orElseThrow(() -> new AssertionError("never " + event));
      at = take(at, then);
    }
    return at;
  }

  static ProcurementProcess before(String procedure, String event) {
    return before(begun(start(procedure)), event);
  }
}
