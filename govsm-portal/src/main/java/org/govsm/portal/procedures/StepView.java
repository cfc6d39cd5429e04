package org.govsm.portal.procedures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.process.OpenStep;

/**
 * Form of a step.
 *
 * @param told what the record of its tender says; nothing where it is entered by hand
 * @param reasons why it was refused
 */
public record StepView(
    StoredProcedure one,
    OpenStep step,
    Optional<TenderSteps.Told> told,
    List<FormInput> stated,
    List<PaperInputs> papers,
    List<FormInput> members,
    Optional<FormInput> confirmed,
    List<PaperInputs> orders,
    FormInput remark,
    List<StepRefused.Reason> reasons,
    Form form) {

  /** The words of the process. */
  public Messages words(Messages words) {
    return one.procedure().machine().words(words);
  }

  /** The name of the step. */
  public String title(Messages words) {
    return words(words).term(step.name().code());
  }

  /** Where the form goes. */
  public String action() {
    return one.page() + "/steps/" + step.event();
  }

  /** Whether the act must be in the record of the tender first. */
  public boolean isTenderFirst() {
    return told.filter(one -> one.facts().isEmpty()).isPresent();
  }

  /** Whether it may be entered by hand, as done outside the portal. */
  public boolean mayBeElsewhere() {
    return TenderSteps.mayBeElsewhere(step.event());
  }

  /** Whether it is said to be done outside the portal, so that its form stands open. */
  public boolean isElsewhere() {
    return !reasons.isEmpty() || !form.errors().isEmpty();
  }

  /** What is taken from the record of the tender. */
  public Map<String, Object> taken() {
    return told.flatMap(TenderSteps.Told::facts).map(TenderSteps.Facts::stated).orElse(Map.of());
  }

  /** The conditions of the law that the record of the tender shows to be met. */
  public List<String> takenConditions() {
    return told.flatMap(TenderSteps.Told::facts)
        .map(TenderSteps.Facts::confirmed)
        .orElse(List.of());
  }

  /** The papers that are taken from the record of the tender. */
  public List<GivenPaper> takenPapers() {
    return told.flatMap(TenderSteps.Told::facts).map(TenderSteps.Facts::papers).orElse(List.of());
  }

  /** The word for a paper of a step. */
  public static String guard(OpenStep step, String paper) {
    return step.needs().stream()
        .filter(one -> one.code().equals("paper." + paper))
        .map(one -> one.name().code())
        .findFirst()
        .orElse(paper);
  }

  /** A day, a number, or yes or no, as the tender says it. */
  public static Object said(Object said, Page page) {
    if (said instanceof Boolean flag) {
      return page.say(flag ? "form.yes" : "form.no");
    }
    return RequestContexts.day(said.toString()).<Object>map(day -> day).orElse(said);
  }

  /** Whether an order was typed, or is asked by the refusal. */
  public boolean isOrderOpen() {
    return orders.stream().anyMatch(one -> !form.typed(one.reference().name()).isEmpty())
        || reasons.stream().anyMatch(one -> one.code().matches("procedure.(?:order|short).*"));
  }

  /** The number of the tender; empty for none. */
  public String tender() {
    return told.map(one -> one.tender().id()).orElse("");
  }

  /** The page of the tender. */
  public String tenderPage() {
    return "/tenders/" + one.department() + "/" + tender();
  }
}
