package org.govsm.procurement.benchmark;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;

/**
 * Price point: what one contract paid in one period for a quantity of one item, before GST, after
 * deductions by its KPIs. Never zero in quantity.
 */
public final class PricePoint {

  /** What a price stands for. Prices of different bases are never put together. */
  public enum Basis {
    /** The contract pays by the unit: what was earned for the units. */
    RATE,
    /** The contract pays otherwise, as by the month: all that it paid, set against the units. */
    ALL_IN;

    /** The word that data files and the API use: {@code rate} or {@code all-in}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final String contract;
  private final String supplier;
  private final String department;
  private final String item;
  private final Basis basis;
  private final LocalDate from;
  private final LocalDate until;
  private final BigDecimal quantity;
  private final Money paid;

  private PricePoint(Draft draft, BigDecimal quantity, Money paid) {
    if (quantity.signum() <= 0 || paid.compareTo(Money.ZERO) < 0) {
      throw new IllegalArgumentException("no price: " + paid + " for " + quantity);
    }
    contract = draft.contract;
    supplier = draft.supplier;
    department = draft.department;
    item = draft.item;
    basis = draft.basis;
    from = draft.from;
    until = draft.until;
    this.quantity = quantity;
    this.paid = paid;
  }

  /**
   * Starts a price point.
   *
   * @param contract the number of the contract
   * @param supplier the id of the party that was paid
   * @param department the id of the buyer
   */
  public static Draft of(String contract, String supplier, String department) {
    return new Draft(contract, supplier, department);
  }

  /** The number of the contract. */
  public String contract() {
    return contract;
  }

  /** The party that was paid. */
  public String supplier() {
    return supplier;
  }

  /** The buyer. */
  public String department() {
    return department;
  }

  /** What was paid for: a platform and a metric, such as {@code youtube/views}, or a service. */
  public String item() {
    return item;
  }

  /** What the price stands for. */
  public Basis basis() {
    return basis;
  }

  /** The first day of the period. */
  public LocalDate from() {
    return from;
  }

  /** The first day after it. */
  public LocalDate until() {
    return until;
  }

  /** How many units there were. */
  public BigDecimal quantity() {
    return quantity;
  }

  /** What was paid for them. */
  public Money paid() {
    return paid;
  }

  /** The price of one unit, in rupees, exactly. */
  public Fraction price() {
    return Fraction.of(paid).dividedBy(Fraction.of(quantity));
  }

  /** A price point in the making. One thread fills it. */
  public static final class Draft {

    private final String contract;
    private final String supplier;
    private final String department;
    private String item = "";
    private Basis basis = Basis.RATE;
    private LocalDate from = LocalDate.MIN;
    private LocalDate until = LocalDate.MIN;

    private Draft(String contract, String supplier, String department) {
      this.contract = requireNonNull(contract, "contract");
      this.supplier = requireNonNull(supplier, "supplier");
      this.department = requireNonNull(department, "department");
    }

    /** Names the item and what its price stands for. */
    public Draft item(String code, Basis of) {
      item = requireNonNull(code, "code");
      basis = requireNonNull(of, "of");
      return this;
    }

    /** Says in which period, its first day and the first day after it. */
    public Draft period(LocalDate first, LocalDate after) {
      from = requireNonNull(first, "first");
      until = requireNonNull(after, "after");
      return this;
    }

    /**
     * The price point.
     *
     * @param sum rupees before GST
     * @param units how many, above zero
     * @throws IllegalArgumentException if there is no unit, the sum is below zero, or item and
     *     period were not said
     */
    public PricePoint paid(Money sum, BigDecimal units) {
      if (item.isEmpty() || !from.isBefore(until)) {
        throw new IllegalArgumentException("a price point needs an item and a period");
      }
      return new PricePoint(this, units, sum);
    }
  }
}
