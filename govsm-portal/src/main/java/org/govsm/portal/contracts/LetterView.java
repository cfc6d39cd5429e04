package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.AmountInWords;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.DocumentCheck;
import org.govsm.portal.web.DocumentHead;
import org.govsm.portal.web.Letterhead;
import org.govsm.portal.web.Page;
import org.govsm.procurement.contract.MeasureWords;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.SupplierLetter;

/**
 * View of a letter to the supplier.
 *
 * @param certificate the one that it states, made again
 * @param day the day of the letter
 * @param reply the day by which an answer is asked for, where the officer chose one
 * @param errors what is wrong with that day, by the id of its field
 * @param check how anybody can check the certificate
 */
public record LetterView(
    WrittenContract contract,
    IssuedCertificate issued,
    Certificate certificate,
    SupplierLetter letter,
    LocalDate day,
    Optional<LocalDate> reply,
    Map<String, InputFault> errors,
    String period,
    MeasureWords names,
    DocumentCheck check) {

  /** What stands above it on paper. */
  public DocumentHead head(Page page) {
    String buyer = certificate.terms().buyer().name();
    return new DocumentHead(
        Optional.of(Letterhead.of(page, contract.stored().department(), buyer)),
        Optional.of(certificate.terms().id() + " / " + issued.id() + " / " + kind()),
        page.say(key("title")),
        day,
        Optional.empty());
  }

  /** The code of its kind. */
  public String kind() {
    return letter.kind().code();
  }

  /** The key of one of its sentences. */
  public String key(String what) {
    return "letter." + kind() + "-" + what;
  }

  /** What is deducted for its items, in words. */
  public String inWords(Messages words) {
    return AmountInWords.of(letter.charged(), words);
  }

  /** Whether it asks for an answer. */
  public boolean asks() {
    return letter.kind() == SupplierLetter.Kind.SHOW_CAUSE;
  }

  /** The address of the letter. */
  public String address() {
    return "/contracts/" + contract.id() + "/certificates/" + issued.id() + "/letters/" + kind();
  }
}
