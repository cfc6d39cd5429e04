package org.govsm.portal.builder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Form;
import org.govsm.procurement.contract.MeasureWords;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.contract.TermsWords;
import org.govsm.procurement.payment.HeldQuestion;

/**
 * The page on which a draft is checked, sent and signed.
 *
 * @param terms what can be read of the terms; empty where nothing can
 * @param faults what stands in the way, with the page that cures each
 * @param deviations how they deviate from the standard
 * @param period of which the assumed figures are; empty where nothing could be worked out
 * @param attained the part of each target that is assumed, in percent
 * @param known how much of the draft can be read
 * @param changes what it says otherwise than the version that was returned, or the contract
 * @param before what these changes are against: returned, contract or nothing
 * @param decidable whether the visitor decides what the competent authority is asked of it
 * @param overtaken where the contract was changed since its amendment was begun
 * @param left what was not carried over from the draft that was overtaken
 * @param signature what stands in the way of a signature, or is to be known before it
 * @param papers the amendments that the draft adds, in their own words
 */
public record CheckView(
    ContractDraft draft,
    Optional<Terms> terms,
    Optional<TermsWords> words,
    MeasureWords names,
    List<DraftFault> faults,
    List<Open> open,
    Optional<String> period,
    String attained,
    List<Finding> notes,
    List<Finding> deviations,
    Known known,
    List<String> changes,
    String before,
    Form form,
    boolean signable,
    boolean decidable,
    Optional<Message> refusal,
    Optional<OvertakenAmendment> overtaken,
    List<LeftOut> left,
    List<Finding> signature,
    List<String> papers) {

  /** What the competent authority can answer. */
  public static final List<String> ANSWERS =
      List.of(AuthorityAnswer.ALLOWED, AuthorityAnswer.REFUSED);

  /** What the competent authority decided on it, in its words. */
  public Optional<String> decided() {
    return draft.decision().map(DraftDecision::told);
  }

  /**
   * How much of a draft can be read.
   *
   * @param unsaid members of the whole that cannot be read or may not be so, and why
   * @param days whether its days and periods are known
   * @param whole whether everything that is stated can be read
   */
  public record Known(Map<String, Message> unsaid, boolean days, boolean whole) {}

  /** The number of the contract, where it is known. */
  public Optional<String> number() {
    return Trees.text(draft.terms(), "id");
  }

  /**
   * A point that the terms leave open, and what each reading of it comes to.
   *
   * @param assumed whether a figure could be assumed of what it is about
   */
  public record Open(
      String pointer,
      Message question,
      List<String> readings,
      Optional<HeldQuestion> cost,
      boolean assumed) {

    /** What is deducted under a reading, where it was worked out. */
    public Optional<HeldQuestion.Reading> cost(String reading) {
      return cost.flatMap(
          held -> held.readings().stream().filter(r -> r.code().equals(reading)).findFirst());
    }
  }

  /** Why the terms deviate, as it is typed or kept. */
  public String deviation() {
    return form.typed().containsKey("deviation")
        ? form.typed("deviation")
        : draft.deviation().orElse("");
  }
}
