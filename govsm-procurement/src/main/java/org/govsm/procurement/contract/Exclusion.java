package org.govsm.procurement.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.document.Node;

/**
 * Exclusion: days on which KPIs do not count, by a decision on paper.
 *
 * @param kpis ids of the KPIs; none where it holds for all
 * @param reason a code such as {@code platform-outage}
 * @param partly a code for what follows in a period of which it covers some days only; nothing
 *     where there is no such period
 * @param reference the paper by which it was decided, with its date
 * @param from the first day on which it holds; nothing for the first day of the contract
 * @param until the first day after; nothing for the end of the contract
 */
public record Exclusion(
    String id,
    List<String> kpis,
    String reason,
    Optional<String> partly,
    String reference,
    Optional<LocalDate> from,
    Optional<LocalDate> until) {

  /**
   * Keeps its own copy.
   *
   * @param id see the record
   * @param kpis see the record
   * @param reason see the record
   * @param partly see the record
   * @param reference see the record
   * @param from see the record
   * @param until see the record
   */
  public Exclusion {
    kpis = List.copyOf(kpis);
  }

  static Exclusion of(Node row) {
    return new Exclusion(
        row.text("id"),
        row.codes("kpis"),
        row.text("reason"),
        row.find("partly", String.class),
        row.text("reference"),
        row.find("from", LocalDate.class),
        row.find("until", LocalDate.class));
  }
}
