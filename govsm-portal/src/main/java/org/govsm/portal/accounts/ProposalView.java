package org.govsm.portal.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.assessments.FactInput;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.LongForm;
import org.govsm.portal.web.Page;

/**
 * Proposal view: the form that proposes an account.
 *
 * @param others the accounts whose answers can be taken over
 * @param alike the one whose answers are; empty for none
 * @param takenOver the fields of an account that was in use before; none for whoever may not
 * @param first what is asked of the first account besides; nothing of another
 */
public record ProposalView(
    String department,
    List<FactInput> inputs,
    List<String> others,
    String alike,
    List<FormField> takenOver,
    Optional<FirstProposal.Asked> first,
    Map<String, InputFault> errors) {

  /** What identifies an account; the rest may be empty. */
  private static final Set<String> IDENTITY = Set.of("platform", "handle", "longForm");

  /** The fields that everybody answers, or all others. */
  public List<FactInput> inputs(boolean identity) {
    boolean alone = others.isEmpty();
    return inputs.stream()
        .filter(
            input ->
                identity
                    == (IDENTITY.contains(input.id())
                        || !alone && input.id().equals("handleDeviationReason")))
        .toList();
  }

  /** Whether something stands in the fields that may be empty, or is wrong with it. */
  public boolean isMoreOpen() {
    return inputs(false).stream()
        .anyMatch(input -> input.error().isPresent() || !input.text().isEmpty());
  }

  /** The address of the form, by which its draft is found. */
  public String key() {
    return key(department);
  }

  static String key(String department) {
    return "/governance/" + department + "/accounts/new";
  }

  /** All that it says, in words. */
  List<LongForm.Answer> answers(Page page) {
    List<LongForm.Answer> answers = new ArrayList<>();
    inputs.forEach(input -> answers.add(input.answer(page)));
    first.stream()
        .flatMap(asked -> asked.groups().stream())
        .flatMap(group -> group.inputs().stream())
        .forEach(input -> answers.add(input.answer(page)));
    if (!alike.isEmpty()) {
      answers.add(new LongForm.Answer(RegisterPages.ALIKE, page.say("register.alike"), alike));
    }
    takenOver.stream()
        .filter(field -> !field.typed().isEmpty())
        .forEach(field -> answers.add(LongForm.Answer.of(page, field)));
    return answers;
  }
}
