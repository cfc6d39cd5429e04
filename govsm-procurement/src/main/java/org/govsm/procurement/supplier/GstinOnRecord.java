package org.govsm.procurement.supplier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.identity.Identifier;
import org.govsm.core.identity.Identifiers;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * GSTIN on record: whether the terms of a contract state the GSTIN of the agency, and state it as
 * the register of suppliers has it. Who has none says why.
 */
public final class GstinOnRecord {

  /** Member of the agency in terms: its GSTIN. */
  public static final String GSTIN = "gstin";

  /** Member of the agency in terms: why it has no GSTIN. */
  public static final String WITHOUT = "withoutGstin";

  private static final Citation OWN = OwnDefault.of("GSTIN of the agency in a contract");

  private final Map<?, ?> terms;
  private final Optional<Supplier> registered;
  private final LocalDate day;

  private GstinOnRecord(Map<?, ?> terms, Optional<Supplier> registered, LocalDate day) {
    this.terms = terms;
    this.registered = registered;
    this.day = day;
  }

  /**
   * What stands in the way of a signature, or is to be known before it.
   *
   * @param terms of a contract, whole or not
   * @param registered the record of its agency; nothing where the register has none
   * @param day the day of the signature
   * @return blocking where terms and register, or two parts of the terms, contradict each other
   */
  public static List<Finding> findings(
      Map<String, ? extends @Nullable Object> terms, Optional<Supplier> registered, LocalDate day) {
    return new GstinOnRecord(terms, registered, day).findings();
  }

  private List<Finding> findings() {
    if (!(terms.get("supplier") instanceof Map<?, ?> agency)) {
      return List.of();
    }
    Optional<String> gstin = text(agency, GSTIN);
    boolean says = text(agency, WITHOUT).isPresent();
    return gstin.map(this::stated).orElseGet(() -> says ? without() : unstated());
  }

  private static Optional<String> text(Map<?, ?> tree, String member) {
    return Optional.ofNullable(tree.get(member))
        .map(said -> String.valueOf(said).strip())
        .filter(said -> !said.isEmpty());
  }

  private List<Finding> stated(String given) {
    List<InputFault> faults = new ArrayList<>();
    Optional<Identifier> read =
        Identifiers.shipped().check(Identifiers.GSTIN, given, day).part("", faults);
    if (read.isEmpty()) {
      return faults.stream()
          .map(fault -> finding("GSTIN_WRONG", Weight.BLOCKING, fault.text()))
          .toList();
    } else if (registered.isEmpty()) {
      return List.of();
    }
    Identifier own = read.get();
    List<Identifier> known = ofKind(Identifiers.GSTIN);
    if (known.stream().anyMatch(one -> one.number().equals(own.number()))) {
      return List.of();
    } else if (!known.isEmpty() || isOfOther(own)) {
      return List.of(finding("GSTIN_DIFFERS", Weight.BLOCKING, Message.of("gstin.differs")));
    }
    return List.of(finding("GSTIN_NOT_ON_RECORD", Weight.WARNING, Message.of("gstin.no-record")));
  }

  /** The PAN within a GSTIN tells who it is, also where the register has no GSTIN. */
  private boolean isOfOther(Identifier gstin) {
    List<Identifier> pans = ofKind(Identifiers.PAN);
    return !pans.isEmpty()
        && gstin.part("pan").filter(pan -> pans.stream().noneMatch(isNumber(pan))).isPresent();
  }

  private static Predicate<Identifier> isNumber(String number) {
    return one -> one.number().equals(number);
  }

  private List<Finding> without() {
    if (!ofKind(Identifiers.GSTIN).isEmpty()) {
      return List.of(finding("GSTIN_DIFFERS", Weight.BLOCKING, Message.of("gstin.has-one")));
    } else if (gst().filter(tax -> tax.signum() > 0).isPresent()) {
      return List.of(finding("GST_WITHOUT_GSTIN", Weight.WARNING, Message.of("gstin.taxed")));
    }
    return List.of();
  }

  /** A value that bears no GST asks for no number; a value that is not told may bear it. */
  private List<Finding> unstated() {
    return gst().filter(tax -> tax.signum() == 0).isPresent()
        ? List.of()
        : List.of(finding("GSTIN_NOT_STATED", Weight.WARNING, Message.of("gstin.unstated")));
  }

  /** What the value bears of GST, where the terms state it with and without. */
  private Optional<BigDecimal> gst() {
    return terms.get("value") instanceof Map<?, ?> value
        ? number(value, "withGst").flatMap(with -> number(value, "amount").map(with::subtract))
        : Optional.empty();
  }

  private static Optional<BigDecimal> number(Map<?, ?> tree, String member) {
    return text(tree, member)
        .filter(said -> said.matches("\\d{1,18}(\\.\\d{1,2})?"))
        .map(BigDecimal::new);
  }

  private List<Identifier> ofKind(String kind) {
    return registered.stream()
        .flatMap(one -> one.identifiers(day).stream())
        .filter(one -> one.kind().equals(kind))
        .toList();
  }

  private static Finding finding(String code, Weight weight, Message text) {
    return Finding.of(code, weight, text, OWN);
  }
}
