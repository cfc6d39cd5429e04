package org.govsm.portal.assessments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.framework.Control;
import org.govsm.portal.web.Page;

/**
 * Attestations view: what is signed for a department, and what waits.
 *
 * @param waiting the controls that wait, those that the caller may sign first
 * @param signed what was signed, the newest first
 * @param after what comes next of an account for whose sake somebody signed just now
 * @param people those whom the department knows: nobody else's signature counts
 */
public record AttestationsView(
    String department,
    List<Waiting> waiting,
    boolean known,
    List<SignedRow> signed,
    Map<String, InputFault> errors,
    Map<String, String> typed,
    List<String> people,
    Optional<AfterSigning> after) {

  /** Whether nobody is known and the form asks who signs. */
  public boolean asksWho(Page page) {
    return page.caller().isAnybody();
  }

  /**
   * A control that waits for a signature.
   *
   * @param outcome how it stands now
   * @param roles codes of the roles that may sign
   * @param subjects what it is about; none where it is about all
   * @param due whether nothing that holds is signed; else it may be signed again
   * @param mine whether the caller may sign it
   * @param facts what officers recorded of it, for whoever may sign
   * @param stated the facts that the caller states with the signature
   * @param term the last day that a decision of the department sets; none where it sets none
   */
  public record Waiting(
      Control control,
      Outcome outcome,
      String statement,
      List<String> roles,
      List<String> subjects,
      int open,
      boolean due,
      boolean mine,
      List<AttestedFacts> facts,
      Optional<StatedForm> stated,
      Optional<LocalDate> term) {

    /** Where its form goes to. */
    public String action(String department) {
      String all = "/governance/" + department + "/attestations";
      return stated.isPresent() ? all + "/facts" : all;
    }

    /** The id of a field of its form. */
    public String id(String field) {
      return control.id() + "-" + field;
    }
  }

  /** What was entered in a field of the form of a control. */
  public String typed(Waiting waiting, String field) {
    return waiting.control().id().equals(typed.get("control")) ? typed.getOrDefault(field, "") : "";
  }

  /** The last day of validity as it was typed; before that, what is proposed. */
  public String expires(Waiting waiting) {
    boolean typedAlready = isBegun(waiting) && typed.containsKey("expires");
    return typedAlready
        ? typed(waiting, "expires")
        : waiting.term().map(LocalDate::toString).orElse("");
  }

  /** Whether the form of a control was begun, such as from the account that waits for it. */
  public boolean isBegun(Waiting waiting) {
    return waiting.control().id().equals(typed.get("control"));
  }

  /** Whether a form is about a subject. */
  public boolean isAbout(Waiting waiting, String subject) {
    return subject.equals(typed(waiting, "subject")) || subject.equals(typed(waiting, "platform"));
  }

  /** Whether the form of a control has what is to be corrected. */
  public boolean isWrong(Waiting waiting) {
    return !errors.isEmpty() && waiting.control().id().equals(typed.get("control"));
  }

  /** Whether a signature of the caller, or the one that was sent, does not count by the facts. */
  public boolean isUncounted(Page page) {
    boolean refused =
        errors.values().stream().anyMatch(one -> one.code().equals("attestation.uncounted"));
    return refused || isUnlisted(page);
  }

  /** Whether the caller is not in the list of people. */
  public boolean isUnlisted(Page page) {
    return !asksWho(page) && !people.isEmpty() && !people.contains(page.caller().actor());
  }

  /** Where the people of the department are entered. */
  public String peopleForm() {
    return "/governance/" + department + "/people";
  }

  /** The controls that wait for a signature, or those that may be signed again. */
  public List<Waiting> waiting(boolean due) {
    return waiting.stream().filter(one -> one.due() == due).toList();
  }

  /** What expires within thirty days. */
  public List<SignedRow> expiring() {
    return signed.stream().filter(row -> row.state().equals("soon")).toList();
  }

  /** The control of a form that is not among those that wait. */
  public Optional<InputFault> stray() {
    boolean shown = waiting.stream().anyMatch(this::isWrong);
    return shown ? Optional.empty() : errors.values().stream().findFirst();
  }
}
