package org.govsm.portal.ask;

import java.time.LocalDate;
import java.util.List;
import org.govsm.core.rules.RulePack;
import org.govsm.portal.editions.PackRow;
import org.govsm.portal.editions.StoredPack;

/** What the page of one pack shows. */
public record PackView(RulePack pack, List<PackRow> editions) {

  /** What is shown on a day. */
  public static PackView of(RulePack pack, List<StoredPack> editions, LocalDate day) {
    return new PackView(
        pack,
        editions.stream()
            .map(one -> new PackRow(one, EditionState.of(one, editions, day)))
            .toList());
  }
}
