package org.govsm.portal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.portal.requirements.RequirementTerms;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.SignedContracts;
import org.govsm.procurement.procedure.SameNeed;
import org.jspecify.annotations.Nullable;

/** Kept figures: the terms of a contract against those for which something was decided. */
final class KeptFigures {

  private static final String REQUIREMENT = "requirement";

  private KeptFigures() {}

  /**
   * What terms state.
   *
   * @param sum what they come to at most; nothing where that cannot be told
   * @param limited whether they limit what is paid
   */
  record Stated(Optional<Money> sum, boolean limited) {

    static Stated of(Map<String, ? extends @Nullable Object> terms) {
      return new Stated(SignedContracts.most(terms), SignedContracts.isLimited(terms));
    }

    /**
     * What the terms of a requirement come to at most. Where nothing limits what is paid, its
     * estimate counts where it is higher than the sum that they state, or they state none.
     */
    Optional<Money> sum(Transaction tx, String department, Optional<String> requirement) {
      return estimate(tx, department, requirement)
          .filter(estimate -> !limited && sum.filter(one -> estimate.compareTo(one) <= 0).isEmpty())
          .or(() -> sum);
    }

    /** Whether they, or the estimate of their requirement, limit what it may cost. */
    boolean isBounded(Transaction tx, String department, Optional<String> requirement) {
      return limited || estimate(tx, department, requirement).isPresent();
    }

    private static Optional<Money> estimate(
        Transaction tx, String department, Optional<String> requirement) {
      return requirement.flatMap(need -> RequirementTerms.estimate(tx, department, need));
    }

    /** With what was paid in truth, where it is more. */
    Stated paid(Money paid) {
      return sum.filter(most -> paid.compareTo(most) > 0).isEmpty()
          ? this
          : new Stated(Optional.of(paid), limited);
    }
  }

  /** Whether it is for the same need and supplier, and for no more. */
  static boolean isNoMore(
      Map<String, ? extends @Nullable Object> before,
      Map<String, ? extends @Nullable Object> after) {
    Optional<Money> most = SignedContracts.most(before);
    Optional<Money> sum = SignedContracts.most(after);
    boolean same = same(before, after, "amounts") && same(before, after, "until");
    return SignedContracts.supplier(before).equals(SignedContracts.supplier(after))
        && (SignedContracts.isLimited(after) || !SignedContracts.isLimited(before))
        && SameNeed.requirement(before).equals(SameNeed.requirement(after))
        && (sum.isEmpty()
            ? most.isEmpty() && same
            : most.filter(one -> sum.get().compareTo(one) <= 0).isPresent());
  }

  private static boolean same(
      Map<String, ? extends @Nullable Object> before,
      Map<String, ? extends @Nullable Object> after,
      String member) {
    return String.valueOf(before.get(member)).equals(String.valueOf(after.get(member)));
  }

  /** Terms with the requirement that the contract had. */
  static Map<String, @Nullable Object> with(
      Map<String, ? extends @Nullable Object> terms,
      Map<String, ? extends @Nullable Object> signed,
      Map<String, ? extends @Nullable Object> before) {
    Map<String, @Nullable Object> kept = new HashMap<>(terms);
    Stream.of(before, signed)
        .filter(one -> SameNeed.requirement(one).isPresent())
        .findFirst()
        .ifPresent(one -> kept.put(REQUIREMENT, one.get(REQUIREMENT)));
    return kept;
  }
}
