package org.govsm.procurement.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Percent;
import org.govsm.core.tree.Branch;
import org.govsm.core.tree.Part;

/** Parts that several shapes have. */
final class Shared {

  private Shared() {}

  static Part base() {
    return Part.of("base", Part.Kind.CODE)
        .required()
        .says("the amount or base of which the percentage is taken");
  }

  static Part wholeUnits(String says) {
    return Part.oneOf("units", Part.Kind.CODE, "or-part", "proportion", "full").says(says);
  }

  /** Units as the contract counts them: begun ones, in proportion, or full ones only. */
  static Fraction units(Branch own, Fraction measured) {
    return switch (own.find("units", String.class).orElse("or-part")) {
      case "full" -> measured.whole(RoundingMode.FLOOR);
      case "proportion" -> measured;
      default -> measured.whole(RoundingMode.CEILING);
    };
  }

  static Part percent(String name, String says) {
    return Part.of(name, Part.Kind.PERCENT).atLeast(0).atMost(100).says(says);
  }

  static Part requiredPercent(String name, String says) {
    return Part.of(name, Part.Kind.PERCENT).atLeast(0).atMost(100).required().says(says);
  }

  static Fraction part(Branch own, String name) {
    return Fraction.of(own.get(name, Percent.class));
  }

  /** A part of one as percentage points, for sentences. */
  static BigDecimal points(Fraction part) {
    return part.points().shown();
  }
}
