package org.govsm.portal.tenders;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.web.Form;

/**
 * Page of a form of a tender.
 *
 * @param tender nothing where it is begun
 * @param action where the form goes
 * @param back the page before it
 * @param hidden fields that nobody sees, by their names
 * @param above what is to be read above the form
 */
public record TenderPartView(
    String department,
    Optional<StoredTender> tender,
    String title,
    String lead,
    String action,
    String back,
    List<FormInput> inputs,
    Form form,
    Map<String, String> hidden,
    List<String> above) {

  /** The same with sentences to read above the form. */
  TenderPartView above(List<String> texts) {
    return new TenderPartView(
        department, tender, title, lead, action, back, inputs, form, hidden, texts);
  }

  /** Without sentences above the form. */
  public TenderPartView(
      String department,
      Optional<StoredTender> tender,
      String title,
      String lead,
      String action,
      String back,
      List<FormInput> inputs,
      Form form,
      Map<String, String> hidden) {
    this(department, tender, title, lead, action, back, inputs, form, hidden, List.of());
  }

  /** Whether a page asks to confirm it before anything is done: an act, and no part of a draft. */
  public boolean isConfirmed() {
    return tender.filter(StoredTender::isPublic).isPresent();
  }
}
