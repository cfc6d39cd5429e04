package org.govsm.core.identity;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.govsm.core.time.EffectivePeriod;

/** Entry of a register: to whom a number was given, its status, and for which days. */
public final class RegisterEntry {

  /** The status of an entry that is in force. */
  public static final String ACTIVE = "ACTIVE";

  private final String kind;
  private final String number;
  private final String name;
  private final String status;
  private final EffectivePeriod period;

  private RegisterEntry(
      String kind, String number, String name, String status, EffectivePeriod period) {
    this.kind = requireNonNull(kind, "kind");
    this.number = requireNonNull(number, "number");
    this.name = requireNonNull(name, "name");
    this.status = requireNonNull(status, "status");
    this.period = requireNonNull(period, "period");
  }

  /**
   * An entry.
   *
   * @param kind the kind of the number, such as {@link Identifiers#GSTIN}
   * @param number as the register prints it
   * @param name of whom it was given to, as the register spells it
   * @param status the register's own word, in capital letters; {@link #ACTIVE} where it is in force
   * @param period the days for which it was given
   */
  public static RegisterEntry of(
      String kind, String number, String name, String status, EffectivePeriod period) {
    return new RegisterEntry(kind, number, name, status, period);
  }

  /** The kind of the number. */
  public String kind() {
    return kind;
  }

  /** The number as the register prints it. */
  public String number() {
    return number;
  }

  /** To whom it was given, as the register spells the name. */
  public String name() {
    return name;
  }

  /** The register's own word for the status. */
  public String status() {
    return status;
  }

  /** The days for which it was given. */
  public EffectivePeriod period() {
    return period;
  }

  /**
   * Whether it is in force.
   *
   * @param day the day asked
   * @return true where the status is {@link #ACTIVE} and the day is one of its own
   */
  public boolean isActive(LocalDate day) {
    return status.equals(ACTIVE) && period.contains(day);
  }
}
