package org.govsm.portal.ask;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.DocumentHead;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Page;
import org.govsm.procurement.impact.PurchaseLaw;
import org.govsm.procurement.law.ProcurementCodes;
import org.govsm.procurement.law.ProcurementFacts;
import org.govsm.procurement.law.ProcurementQuestionKeys;

/** Adviser view: the form and the answer of one question. */
public record AdviserView(
    AnsweredQuestion asked,
    List<FormField> fields,
    Map<String, InputFault> errors,
    Optional<AnswerView> answer,
    List<MarkedTable> tables) {

  /** Questions on the way of a purchase, each with the code of the channel that it is about. */
  private static final Map<String, String> CHANNELS =
      Map.of(
          ProcurementQuestionKeys.PROCEDURE_GEM.id(), ProcurementCodes.Channel.GEM,
          ProcurementQuestionKeys.PROCEDURE_OUTSIDE.id(), ProcurementCodes.Channel.OUTSIDE_GEM);

  static AdviserView form(AnsweredQuestion asked, List<FormField> fields) {
    Map<String, InputFault> errors = new LinkedHashMap<>();
    fields.forEach(field -> field.error().ifPresent(e -> errors.put(field.name(), e)));
    return new AdviserView(asked, fields, errors, Optional.empty(), List.of());
  }

  /** A decision beside what is known. */
  public static AdviserView answered(
      AnsweredQuestion asked, List<FormField> fields, AnswerView answer) {
    return new AdviserView(asked, fields, Map.of(), Optional.of(answer), List.of());
  }

  /** Whose law it is, in words. */
  public String law(Messages words) {
    return words.find("term.book." + asked.book()).orElse(asked.book());
  }

  /** The question, and whose law answers it. */
  public String title(Messages words) {
    String question = words.say(asked.question().title());
    return words.say(Message.of("adviser.by").with("question", question).with("law", law(words)));
  }

  /** Whether the question is how a purchase is made, so that the purchase can be recorded. */
  public boolean isOfPurchase() {
    String id = asked.question().id();
    return id.equals(PurchaseLaw.PROCEDURE)
        || id.equals(PurchaseLaw.NOTE)
        || CHANNELS.containsKey(id);
  }

  /** The address of a form for the purchase, with what the question itself says of it. */
  public String recordedBy(String form) {
    return Optional.ofNullable(CHANNELS.get(asked.question().id()))
        .map(code -> Page.with(form, "fact." + ProcurementFacts.CHANNEL.name() + "=" + code))
        .orElse(form);
  }

  /** What stands above the answer on paper. */
  public DocumentHead head(Page page) {
    return DocumentHead.ofAnswer(title(page.words()), page.context().day());
  }

  /** The form field of a missing fact or day. */
  public FormField field(String missing) {
    return fields.stream()
        .filter(f -> f.name().equals("fact." + missing) || f.name().equals("day." + missing))
        .findFirst()
        .orElse(fields.get(0));
  }
}
