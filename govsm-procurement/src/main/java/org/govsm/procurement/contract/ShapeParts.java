package org.govsm.procurement.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Percent;

/** Parts that several shapes have. */
final class ShapeParts {

  private ShapeParts() {}

  static Field base() {
    return Field.of("base", Field.Kind.CODE)
        .required()
        .says("the amount or base of which the percentage is taken");
  }

  static Field wholeUnits(String says) {
    return Field.oneOf("units", Field.Kind.CODE, "or-part", "proportion", "full").says(says);
  }

  /** Units as the contract counts them: begun ones, in proportion, or full ones only. */
  static Fraction units(Node own, Fraction measured) {
    return switch (own.find("units", String.class).orElse("or-part")) {
      case "full" -> measured.whole(RoundingMode.FLOOR);
      case "proportion" -> measured;
      default -> measured.whole(RoundingMode.CEILING);
    };
  }

  static Field percent(String name, String says) {
    return Field.of(name, Field.Kind.PERCENT).atLeast(0).atMost(100).says(says);
  }

  static Field requiredPercent(String name, String says) {
    return Field.of(name, Field.Kind.PERCENT).atLeast(0).atMost(100).required().says(says);
  }

  static Fraction part(Node own, String name) {
    return Fraction.of(own.get(name, Percent.class));
  }

  /** A part of one as percentage points, for sentences. */
  static BigDecimal points(Fraction part) {
    return part.points().shown();
  }
}
