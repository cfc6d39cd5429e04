package org.govsm.portal.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.procurement.disbursement.BatchRecord;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it is stored: without accounts, which are sealed in a file of the evidence.
 *
 * @param acts how many acts are on record
 * @param channel how it is sent: ISO20022 or the code of a profile
 * @param valueDay the day on which the bank is to pay
 * @param moved the day of the last act
 * @param orders how many orders it has
 * @param open how many differences wait for an officer
 * @param total what it pays, in paise
 * @param paid what was paid by the answers, in paise
 * @param content where batch and file are kept, control totals and digests
 */
public record StoredBatch(
    String department,
    String id,
    String state,
    int acts,
    String preparedBy,
    String channel,
    LocalDate valueDay,
    Instant madeAt,
    LocalDate moved,
    int orders,
    int open,
    long total,
    long paid,
    Map<String, @Nullable Object> content) {

  /** Nobody has approved it. */
  public static final String DRAFT = "DRAFT";

  /** A second person has approved it. */
  public static final String APPROVED = "APPROVED";

  /** Its file was made. */
  public static final String MADE = "MADE";

  /** A person proposed to withdraw it after its file was made; a second one decides. */
  public static final String WITHDRAWING = "WITHDRAWING";

  /** It is with the bank or the paying authority. */
  public static final String SENT = "SENT";

  /** At least one file of answers is recorded. */
  public static final String ANSWERED = "ANSWERED";

  /** Every order is settled or explained. */
  public static final String CLOSED = "CLOSED";

  /** It was withdrawn. What the bank books for it all the same is recorded. */
  public static final String CANCELLED = "CANCELLED";

  /** All states, in their order. */
  static final List<String> STATES =
      List.of(DRAFT, APPROVED, MADE, WITHDRAWING, SENT, ANSWERED, CLOSED, CANCELLED);

  /** Whether answers are waited for. */
  public boolean isOut() {
    return state.equals(SENT) || state.equals(ANSWERED);
  }

  /** Whether the bank booked money for it although it was withdrawn. */
  boolean isPaidThoughWithdrawn() {
    return state.equals(CANCELLED) && (open > 0 || paid > 0);
  }

  /** The name of a state of the jar's record: there the file that was made is issued. */
  static String named(BatchRecord.State state) {
    return state == BatchRecord.State.ISSUED ? MADE : state.name();
  }

  /** The address of its page. */
  public String page() {
    return "/payments/" + department + "/" + id;
  }

  /** What it pays. */
  public Money sum() {
    return new Money(total);
  }

  /** What was paid. */
  public Money settled() {
    return new Money(paid);
  }

  /** A member of its content. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(content.get(name)).map(String::valueOf);
  }

  /** How its state looks. */
  public String look() {
    return switch (state) {
      case CLOSED -> "pass";
      case CANCELLED -> "fail";
      case DRAFT, APPROVED, MADE -> "na";
      case WITHDRAWING -> "warn";
      default -> open > 0 ? "warn" : "pass";
    };
  }

  String bound() {
    return "batch " + department + " " + id;
  }

  String fileBound() {
    return "file " + department + " " + id;
  }
}
