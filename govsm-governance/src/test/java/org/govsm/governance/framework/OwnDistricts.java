package org.govsm.governance.framework;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Ruling;
import org.govsm.governance.facts.Facts;

/** The check of an invented control: how many districts have an account. */
final class OwnDistricts {

  private OwnDistricts() {}

  static Ruling<Boolean> check(Control control, Facts facts, Instant asOf) {
    BigDecimal least = new BigDecimal(control.parameters().get("minDistricts"));
    Optional<BigDecimal> districts = facts.at("own", "districtsWithAccount").number();
    return districts.isPresent()
        ? new Ruling.Answer<>(districts.get().compareTo(least) >= 0)
        : new Ruling.Undetermined<>(List.of("own.districtsWithAccount"));
  }
}
