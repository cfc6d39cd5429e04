package org.govsm.procurement.impact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.govsm.procurement.tender.SignedWork;

/**
 * Similar contract: what two contracts have in common that may be for one need, though neither
 * names it. It decides nothing: the competent authority is asked.
 *
 * @param work what is contracted, with its days
 * @param title what it is called
 * @param supplier the id of the supplier; empty text where none is known
 */
public record SimilarContract(SignedWork work, String title, String supplier) {

  /** Contracts of which one begins within so many days of the end of the other adjoin. */
  private static final int ADJOINING = 30;

  /** Requires each. */
  public SimilarContract {
    requireNonNull(work, "work");
    requireNonNull(title, "title");
    requireNonNull(supplier, "supplier");
  }

  /**
   * Whether another contract may be for the same need: in days that meet or adjoin, of a service of
   * both; where the services of one are not known, of one supplier or a title of like words.
   */
  public boolean isLike(SimilarContract other) {
    if (!isNear(work.from(), other.work.until()) || !isNear(other.work.from(), work.until())) {
      return false;
    }
    boolean known = !work.services().isEmpty() && !other.work.services().isEmpty();
    return known
        ? !Collections.disjoint(work.services(), other.work.services())
        : isOfOneHand(other);
  }

  /**
   * Whether it may be for what is put to tender because it does not say which services it orders.
   * One that measures nothing either may be for any tender of its days, unless both name platforms
   * and none of both; one that measures something, where it names a platform of the tender.
   *
   * @param measures whether it has a KPI
   * @param platforms those that it names; empty where it names none
   * @param tendered those that the tender names, likewise
   */
  public boolean mayServe(
      SignedWork tender, boolean measures, Set<String> platforms, Set<String> tendered) {
    boolean known = !platforms.isEmpty() && !tendered.isEmpty();
    boolean shared = !Collections.disjoint(platforms, tendered);
    return work.services().isEmpty() && work.overlaps(tender) && (shared || !measures && !known);
  }

  /**
   * Whether another contract may be for the same need though each is said to be for its own: it is
   * like, and of one supplier or with a title of like words.
   */
  public boolean isSameDemand(SimilarContract other) {
    return isLike(other) && isOfOneHand(other);
  }

  private boolean isOfOneHand(SimilarContract other) {
    return !supplier.isEmpty() && supplier.equals(other.supplier)
        || titled(title).isLike(titled(other.title));
  }

  private static SimilarPurchase titled(String title) {
    return new SimilarPurchase(title, Optional.empty(), Optional.empty());
  }

  /** A day that is not known may be any. */
  private static boolean isNear(Optional<LocalDate> from, Optional<LocalDate> until) {
    return from.isEmpty()
        || until.isEmpty()
        || !from.get().isAfter(until.get().plusDays(ADJOINING));
  }
}
