package org.govsm.portal.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Messages;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.procurement.process.OpenStep;

/**
 * Page of a procedure.
 *
 * @param steps what was done, in order
 * @param open what may be done next
 * @param waiting the step that waits for signatures
 * @param contradictions between its steps and the record of its tender
 * @param days on which the purchase and the steps differ
 * @param warnings what is to be known from its start on
 * @param known what the law was known on that is applied, where that is not now
 */
public record ProcedureView(
    StoredProcedure one,
    String kind,
    String state,
    List<Step> steps,
    List<Next> open,
    Optional<Waiting> waiting,
    List<String> contradictions,
    List<Finding> days,
    List<Finding> warnings,
    Optional<LocalDate> known,
    List<FormInput> links,
    LocalDate today,
    Form form) {

  /** Step that was taken. */
  public record Step(
      int number,
      String name,
      LocalDate on,
      List<Signed> by,
      List<GivenPaper> papers,
      Map<String, String> stated,
      List<String> confirmed,
      Optional<String> remark,
      String actor,
      Instant at) {}

  /** Person who signed, in a role. */
  public record Signed(String person, String role) {}

  /**
   * Step that may be taken next.
   *
   * @param who who may take it, in words
   * @param needs what is still needed, in words
   * @param mine whether the caller has a part in it
   */
  public record Next(
      OpenStep step, String name, String who, List<String> needs, boolean mine, String href) {

    /** Whether its last day is over. */
    public boolean isLate(LocalDate today) {
      return step.notAfter().filter(today::isAfter).isPresent();
    }

    /** Whether a later step should have been taken by now. */
    public boolean isOverdue(LocalDate today) {
      return step.isForward()
          && step.notAfter().isEmpty()
          && step.dueBy().filter(today::isAfter).isPresent();
    }

    /** Whether its first day is still to come. */
    public boolean isEarly(LocalDate today) {
      return step.notBefore().filter(today::isBefore).isPresent();
    }
  }

  /** Step that waits for signatures. */
  public record Waiting(String name, List<Signed> signed, List<GivenPaper> papers, boolean mine) {}

  /** The words of the process. */
  public Messages words(Messages words) {
    return one.procedure().machine().words(words);
  }

  /** What a paper is called. */
  public String paper(GivenPaper paper, Page page) {
    return one.procedure().machine().guards().stream()
        .filter(guard -> guard.code().equals("paper." + paper.paper()))
        .findFirst()
        .map(guard -> words(page.words()).term(guard.name().code()))
        .orElseGet(() -> page.say("procedures.paper." + paper.paper()));
  }

  /** The requirement and the tender as they are. */
  public Form linked() {
    return Form.of(Map.of("requirement", one.requirement(), "tender", one.tender()));
  }

  /** How its stage looks. */
  public String look() {
    return switch (one.stage()) {
      case StoredProcedure.CONTRACTED -> "pass";
      case StoredProcedure.CANCELLED -> "fail";
      default -> "na";
    };
  }

  /** Whether its contract comes next, and no tender has the terms of it. */
  public boolean isToContract() {
    return one.tender().isEmpty()
        && open.stream().anyMatch(next -> next.step().event().equals("contract"));
  }

  /** Where the draft of its contract begins. */
  public String draft() {
    return "/contract-drafts/new?department="
        + one.department()
        + "&from=purchase:"
        + one.purchase();
  }

  /** The page of its purchase. */
  public String purchase() {
    return "/purchases/" + one.department() + "/" + one.purchase();
  }
}
