package org.govsm.portal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.portal.tenders.SignedContracts;
import org.govsm.procurement.procedure.SameNeed;
import org.jspecify.annotations.Nullable;

/** Kept figures: the terms of a contract against those for which something was decided. */
final class KeptFigures {

  private static final String REQUIREMENT = "requirement";

  private KeptFigures() {}

  /** Whether it is for the same need and supplier, and for no more. */
  static boolean isNoMore(
      Map<String, ? extends @Nullable Object> before,
      Map<String, ? extends @Nullable Object> after) {
    Optional<Money> most = SignedContracts.most(before);
    Optional<Money> sum = SignedContracts.most(after);
    boolean same = same(before, after, "amounts") && same(before, after, "until");
    return SignedContracts.supplier(before).equals(SignedContracts.supplier(after))
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
