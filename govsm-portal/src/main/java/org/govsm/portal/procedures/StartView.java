package org.govsm.portal.procedures;

import java.util.List;
import java.util.Optional;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.procurement.process.ProcedureKind;

/**
 * Form of the start of a procedure.
 *
 * @param known what the purchase says
 * @param missing facts that it does not say and that are needed
 * @param inputs route, ground, and what it is linked with
 * @param order whether the order of the competent authority is asked
 * @param said what the law says to the start, where it is not clear
 * @param barred whether no order allows it
 */
public record StartView(
    StoredPurchase purchase,
    ProcedureKind kind,
    List<FormField> known,
    List<FormField> missing,
    List<FormInput> inputs,
    boolean order,
    Optional<String> said,
    boolean barred,
    Form form) {

  /** Where its purchase is. */
  public String back() {
    return "/purchases/" + purchase.department() + "/" + purchase.id();
  }

  /** What comes of each procedure for a purchase. */
  public record Choices(StoredPurchase purchase, List<Choice> open, List<Choice> barred) {

    /** Where its purchase is. */
    public String back() {
      return "/purchases/" + purchase.department() + "/" + purchase.id();
    }
  }

  /**
   * A procedure that may be chosen.
   *
   * @param outcome ANSWER, UNDETERMINED or REFER
   * @param said what the law says to it
   */
  public record Choice(ProcedureKind kind, String outcome, String said) {

    /** The form of its start. */
    public String href(StoredPurchase purchase) {
      return "/procedures/"
          + purchase.department()
          + "/new?purchase="
          + purchase.id()
          + "&procedure="
          + kind.code();
    }
  }
}
