package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.portal.web.Page;
import org.govsm.procurement.annex.Annex;
import org.govsm.procurement.award.AwardReport;
import org.govsm.procurement.record.Guarantee;
import org.govsm.procurement.record.SettledSecurity;
import org.govsm.procurement.requirement.Requirement;
import org.govsm.procurement.tender.TenderRecord;

/**
 * Published tender with its whole file, from which a publication is made. The file has what is
 * sealed: it is never shown itself.
 *
 * @param requirement the version on which the tender stands; without the estimate where the tender
 *     does not tell it
 * @param annex that of the requirement
 * @param award what was awarded, once that is published
 * @param settled the bid securities that were returned or forfeited, each with the instant
 */
public record PublishedTender(
    StoredTender one,
    TenderRecord record,
    Optional<Requirement> requirement,
    Optional<Annex> annex,
    Optional<Made> award,
    Map<SettledSecurity, Instant> settled) {

  /**
   * Keeps its own copy.
   *
   * @param one see the record
   * @param record see the record
   * @param requirement see the record
   * @param annex see the record
   * @param award see the record
   * @param settled see the record
   */
  public PublishedTender {
    settled = Collections.unmodifiableMap(new LinkedHashMap<>(settled));
  }

  /**
   * An award that was published.
   *
   * @param at when it was published
   * @param suppliers the ids of the bidders who get a part of the order, by their bids
   * @param setAside when it was set aside, as the bids are evaluated again
   * @param guarantees the performance securities that were received, each with the instant
   */
  public record Made(
      AwardReport report,
      Instant at,
      Map<String, String> suppliers,
      Optional<Instant> setAside,
      Map<Guarantee, Instant> guarantees) {

    /**
     * Keeps its own copies.
     *
     * @param report see the record
     * @param at see the record
     * @param suppliers see the record
     * @param setAside see the record
     * @param guarantees see the record
     */
    public Made {
      suppliers = Map.copyOf(suppliers);
      guarantees = Collections.unmodifiableMap(new LinkedHashMap<>(guarantees));
    }

    /** The bid of a supplier that gets a part of the order. */
    public Optional<String> bid(String supplier) {
      return suppliers.entrySet().stream()
          .filter(entry -> entry.getValue().equals(supplier))
          .map(Map.Entry::getKey)
          .findFirst();
    }
  }

  /** How far it is, as a word of a message: awarded once that is published, else by the time. */
  public String state(Instant now) {
    boolean awarded = award.filter(made -> made.setAside().isEmpty()).isPresent();
    return new TenderStates(awarded ? Set.of(one.id()) : Set.of(), now).of(one);
  }

  /** When and why it was cancelled, in words; nothing where it goes on. */
  public Optional<String> cancelled(Page page) {
    return TenderCancellation.said(record, page);
  }

  /** When everybody was told of it first. */
  public Instant at() {
    return record.acts().get(0).at();
  }

  /** The id of the public body that buys. */
  public String buyerId() {
    return one.content().get("buyer") instanceof Map<?, ?> buyer
        ? String.valueOf(buyer.get("id"))
        : "";
  }
}
