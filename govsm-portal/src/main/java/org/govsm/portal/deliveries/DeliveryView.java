package org.govsm.portal.deliveries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.web.Form;
import org.govsm.procurement.acceptance.Delivery;

/**
 * Page of the deliveries of a contract.
 *
 * @param stored what is to be delivered; nothing where nobody has said it
 * @param next what the caller may do with no particular delivery, by its address
 * @param contradictions of files with the record
 * @param lacking of how many periods no file has the figure, where the caller may take them in
 * @param differs what else is on record where the terms have it otherwise
 * @param proposedDiffers the same of a correction that waits
 * @param effects what each correction changed of what counts as accepted, in their order
 * @param proposedEffect the same of the one that waits
 * @param begin inputs by which the record begins; none where it may not be begun or corrected
 * @param answer inputs by which a correction is confirmed or declined; none where none waits for
 *     the caller
 * @param takingBack inputs by which an act is taken back; none where none can be
 */
public record DeliveryView(
    WrittenContract contract,
    Optional<StoredDeliveries> stored,
    List<Row> rows,
    List<Done> acts,
    Map<String, String> next,
    List<Counted> counts,
    List<Finding> contradictions,
    int lacking,
    List<Message> differs,
    List<Message> proposedDiffers,
    List<List<Message>> effects,
    List<Message> proposedEffect,
    List<FormInput> begin,
    List<FormInput> answer,
    List<FormInput> takingBack,
    LocalDate today,
    Form form) {

  /**
   * A delivery.
   *
   * @param next what the caller may do with it: the name of the act by its address
   * @param own whether the caller entered it for the supplier
   */
  public record Row(Delivery delivery, DeliveryClock clock, Map<String, String> next, boolean own) {

    /** How many are accepted, by an act or by silence. */
    public long accepted() {
      return delivery.accepted() + (clock.deemedOn().isPresent() ? delivery.acceptable() : 0);
    }

    /** The key of its state; one that silence accepted has its own. */
    public String state() {
      return clock.deemedOn().isPresent() ? "DEEMED" : delivery.state().name();
    }

    /** How its state looks. */
    public String look() {
      return switch (delivery.state()) {
        case ACCEPTED -> "pass";
        case REJECTED -> "fail";
        case OBJECTED, CONTRADICTED -> "warn";
        case DELIVERED, RECEIVED, REWORKED -> clock.deemedOn().isPresent() ? "pass" : "na";
      };
    }
  }

  /**
   * An act.
   *
   * @param paper the paper that proves its day
   * @param said its reason or what was done
   * @param withdrawn whether it was entered by mistake and is taken back
   */
  public record Done(
      int number,
      String act,
      String delivery,
      LocalDate on,
      Optional<String> paper,
      String by,
      boolean ofSupplier,
      String role,
      String actor,
      Instant at,
      String said,
      List<String> evidence,
      boolean withdrawn) {}

  /** What was stated before, in short: the same may be stated again after another. */
  public String began() {
    return stored.map(one -> one.terms().digest()).orElse("");
  }

  /** What was accepted in a period. */
  public record Counted(String period, Map<String, Long> count, boolean open) {}
}
