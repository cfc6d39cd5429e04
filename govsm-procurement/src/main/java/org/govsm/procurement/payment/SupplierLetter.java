package org.govsm.procurement.payment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.procurement.scorecard.KpiResult;

/**
 * Letter to the supplier about missed targets: made of a final certificate alone, so that it states
 * nothing that was not certified. What is held or undetermined is never held against the supplier.
 *
 * @param kind what it asks for or tells
 * @param items the results that it is about, in the order of the certificate; at least one
 */
public record SupplierLetter(Kind kind, List<Item> items) {

  /** Kind of letter. */
  public enum Kind {
    /** Asks the supplier to explain missed targets before the buyer decides what else follows. */
    SHOW_CAUSE,
    /** Gives the warning that the terms make due for a result, whatever else follows from it. */
    WARNING,
    /** Tells what the certificate deducts, and under which clauses. */
    DEDUCTION;

    /** The code, such as {@code show-cause}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of a code, if there is one. */
    public static Optional<Kind> of(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }

  /**
   * Item of a letter: one result.
   *
   * @param result as the certificate has it
   * @param deductions what is deducted for it; none where nothing is
   * @param rights what arises by it besides
   */
  public record Item(KpiResult result, List<Deduction> deductions, List<Right> rights) {

    public Item {
      deductions = List.copyOf(deductions);
      rights = List.copyOf(rights);
    }

    /** What is deducted for it, after all limits. */
    public Money charged() {
      return deductions.stream().map(Deduction::charged).reduce(Money.ZERO, Money::plus);
    }

    private boolean isMissed() {
      return result.status() == KpiResult.Status.MISSED && result.kpi().isPromise();
    }

    private boolean isWarned() {
      return rights.stream().anyMatch(right -> right.code().equals(Right.WARNING));
    }

    private boolean isCharged() {
      return !charged().equals(Money.ZERO);
    }
  }

  public SupplierLetter {
    items = List.copyOf(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("a letter is about at least one result");
    }
  }

  /**
   * The letter of a kind that a certificate gives reason for.
   *
   * @return empty where it gives none: a provisional certificate or a closing settlement never does
   */
  public static Optional<SupplierLetter> of(Certificate certificate, Kind kind) {
    if (certificate.isProvisional() || certificate.period().isClosing()) {
      return Optional.empty();
    }
    List<Item> items = new ArrayList<>();
    for (KpiResult result : certificate.scorecard().results()) {
      Item item = item(certificate, result);
      boolean fits =
          switch (kind) {
            case SHOW_CAUSE -> item.isMissed();
            case WARNING -> item.isWarned();
            case DEDUCTION -> item.isCharged();
          };
      if (fits) {
        items.add(item);
      }
    }
    return items.isEmpty() ? Optional.empty() : Optional.of(new SupplierLetter(kind, items));
  }

  /** The kinds of letters that a certificate gives reason for. */
  public static List<Kind> kinds(Certificate certificate) {
    return Arrays.stream(Kind.values()).filter(kind -> of(certificate, kind).isPresent()).toList();
  }

  private static Item item(Certificate certificate, KpiResult result) {
    String kpi = result.kpi().id();
    String platform = result.platform();
    return new Item(
        result,
        certificate.deductions().stream()
            .filter(one -> one.kpi().equals(kpi) && one.platform().equals(platform))
            .toList(),
        certificate.rights().stream()
            .filter(one -> one.kpi().equals(kpi) && one.platform().equals(platform))
            .toList());
  }

  /** The sum of what is deducted for its items. */
  public Money charged() {
    return items.stream().map(Item::charged).reduce(Money.ZERO, Money::plus);
  }

  /** The items by which something arises besides a deduction; it does so at once. */
  public List<Item> withRights() {
    return items.stream().filter(item -> !item.rights().isEmpty()).toList();
  }
}
