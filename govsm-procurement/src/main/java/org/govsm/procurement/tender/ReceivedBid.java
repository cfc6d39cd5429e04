package org.govsm.procurement.tender;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;
import org.govsm.procurement.bid.Commitment;

/**
 * Bid as it was received: two hashes and no price.
 *
 * @param id the id of the bid
 * @param bidder who handed it in
 * @param commitment the commitment to the whole bid, as last changed
 * @param technical the hash of the technical packet, as last changed
 * @param at when it was received, or last changed
 * @param withdrawn when it was withdrawn; nothing where it was not
 */
public record ReceivedBid(
    String id,
    String bidder,
    Commitment commitment,
    String technical,
    Instant at,
    Optional<Instant> withdrawn)
    implements ToPlain {

  /** Whether it was not withdrawn. */
  public boolean stands() {
    return withdrawn.isEmpty();
  }

  ReceivedBid withdrawnAt(Instant time) {
    return new ReceivedBid(id, bidder, commitment, technical, at, Optional.of(time));
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("bidder", bidder);
    tree.put("commitment", commitment.digest());
    tree.put("technical", technical);
    tree.put("at", at.toString());
    withdrawn.ifPresent(time -> tree.put("withdrawn", time.toString()));
    return tree;
  }
}
