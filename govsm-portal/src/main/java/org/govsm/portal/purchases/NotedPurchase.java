package org.govsm.portal.purchases;

import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.InstrumentName;
import org.govsm.core.decision.ProvisionName;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.ask.CaseForm;
import org.govsm.portal.ask.NoteView;
import org.govsm.portal.web.DocumentHead;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Letterhead;
import org.govsm.portal.web.Page;
import org.govsm.procurement.procedure.Deviation;

/**
 * A purchase with its note for the file.
 *
 * @param otherBook that it is decided by other rules than those of its department
 */
public record NotedPurchase(
    StoredPurchase purchase,
    NoteView note,
    Optional<Deviation> compared,
    CaseForm known,
    Optional<Message> otherBook) {

  /** What is known of the purchase. */
  public List<FormField> given(Messages words) {
    return known.given(words);
  }

  /** What stands above it on paper. */
  public DocumentHead head(String title, Page page) {
    return new DocumentHead(
        Optional.of(Letterhead.of(page, purchase.department(), purchase.department())),
        Optional.of(purchase.department() + " / " + purchase.id()),
        title,
        page.context().day(),
        Optional.empty());
  }

  /** The note as plain text, the comparison first. */
  public String text(Messages words) {
    StringBuilder text = new StringBuilder();
    otherBook.ifPresent(one -> text.append(words.say(one)).append("\n\n"));
    compared.ifPresent(
        one -> {
          text.append(words.say(one.text())).append('\n');
          one.findings()
              .forEach(
                  f ->
                      text.append(words.say(f.text()))
                          .append(" [")
                          .append(new ProvisionName(f.citation().provision()).name(words))
                          .append(", ")
                          .append(new InstrumentName(f.citation().instrument()).name(words))
                          .append("]\n"));
          one.open().forEach(open -> text.append(words.say(open)).append('\n'));
          one.reason()
              .ifPresent(
                  reason ->
                      text.append(
                              words.say(Message.of("purchase.reason-said").with("reason", reason)))
                          .append('\n'));
          text.append('\n');
        });
    return text.append(note.note().text(words)).toString();
  }
}
