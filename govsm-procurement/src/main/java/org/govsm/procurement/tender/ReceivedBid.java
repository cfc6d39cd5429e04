package org.govsm.procurement.tender;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;
import org.govsm.procurement.bid.Commitment;
import org.jspecify.annotations.Nullable;

/** Bid as it was received: two hashes and no price. */
public final class ReceivedBid implements ToPlain {

  private final String id;
  private final String bidder;
  private final Commitment commitment;
  private final String technical;
  private final Instant at;
  private final Optional<Instant> withdrawn;

  ReceivedBid(
      String id,
      String bidder,
      Commitment commitment,
      String technical,
      Instant at,
      Optional<Instant> withdrawn) {
    this.id = id;
    this.bidder = bidder;
    this.commitment = commitment;
    this.technical = technical;
    this.at = at;
    this.withdrawn = withdrawn;
  }

  /** The id of the bid. */
  public String id() {
    return id;
  }

  /** Who handed it in. */
  public String bidder() {
    return bidder;
  }

  /** The commitment to the whole bid, as last changed. */
  public Commitment commitment() {
    return commitment;
  }

  /** The hash of the technical packet, as last changed. */
  public String technical() {
    return technical;
  }

  /** When it was received, or last changed. */
  public Instant at() {
    return at;
  }

  /** When it was withdrawn; nothing where it was not. */
  public Optional<Instant> withdrawn() {
    return withdrawn;
  }

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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReceivedBid same && toPlain().equals(same.toPlain());
  }

  @Override
  public int hashCode() {
    return toPlain().hashCode();
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }
}
