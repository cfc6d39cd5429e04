package org.govsm.procurement.bid;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Message;

/**
 * Sealed bid: a commitment, and what its bidder revealed later. The same events give the same
 * state, in whichever order they are added. It reads no clock: the caller says as of when.
 */
public final class SealedBid {

  /** How far a sealed bid is. */
  public enum State {
    /** The commitment came after closing; it is not considered. */
    LATE,
    /** In time, and not opened yet. */
    SEALED,
    /** Revealed in the window, and the same bid that was committed. */
    OPENED,
    /** The window ended without it: a withdrawal, see {@link WithdrawalTerms}. */
    NOT_REVEALED
  }

  /** An attempt to reveal, and whether it is what was committed. */
  private record Attempt(Instant at, Bid bid, Nonce nonce, boolean opens) {}

  private final String tender;
  private final String id;
  private final Commitment commitment;
  private final Instant committedAt;
  private final List<Attempt> attempts;

  private SealedBid(
      String tender, String id, Commitment commitment, Instant at, List<Attempt> attempts) {
    this.tender = requireNonNull(tender, "tender");
    this.id = requireNonNull(id, "id");
    this.commitment = requireNonNull(commitment, "commitment");
    this.committedAt = requireNonNull(at, "at");
    this.attempts =
        attempts.stream()
            .sorted(
                Comparator.comparing(Attempt::at)
                    .thenComparing(attempt -> attempt.bid().canonical())
                    .thenComparing(attempt -> attempt.nonce().hex()))
            .toList();
  }

  /**
   * A bid as it is handed in.
   *
   * @param tender the number of the tender
   * @param id the id of the bid
   * @param at when it came
   */
  public static SealedBid of(String tender, String id, Commitment commitment, Instant at) {
    return new SealedBid(tender, id, commitment, at, List.of());
  }

  /**
   * The same with what the bidder reveals; one that does not open it changes nothing.
   *
   * @param at when it was revealed
   */
  public SealedBid revealed(Bid bid, Nonce nonce, Instant at) {
    List<Attempt> more = new ArrayList<>(attempts);
    more.add(new Attempt(requireNonNull(at, "at"), bid, nonce, commitment.opensTo(bid, nonce)));
    return new SealedBid(tender, id, commitment, committedAt, more);
  }

  /** The id of the bid. */
  public String id() {
    return id;
  }

  /**
   * How far it is.
   *
   * @param asOf what came later is not seen
   */
  public State state(RevealWindow window, Instant asOf) {
    if (committedAt.isAfter(window.closes())) {
      return State.LATE;
    } else if (bid(window, asOf).isPresent()) {
      return State.OPENED;
    }
    return asOf.isBefore(window.until()) ? State.SEALED : State.NOT_REVEALED;
  }

  /**
   * The bid that was opened.
   *
   * @param asOf what came later is not seen
   * @return nothing while it is sealed, and nothing where it was late or not revealed
   */
  public Optional<Bid> bid(RevealWindow window, Instant asOf) {
    return committedAt.isAfter(window.closes())
        ? Optional.empty()
        : seen(asOf)
            .filter(attempt -> fault(attempt, window).isEmpty())
            .map(Attempt::bid)
            .findFirst();
  }

  /**
   * Why attempts to reveal did not open it.
   *
   * @param asOf what came later is not seen
   * @return one sentence for each, by time: too early, too late, another bid, or not what was
   *     committed
   */
  public List<Message> faults(RevealWindow window, Instant asOf) {
    return seen(asOf).flatMap(attempt -> fault(attempt, window).stream()).toList();
  }

  private Stream<Attempt> seen(Instant asOf) {
    return attempts.stream().filter(attempt -> !attempt.at().isAfter(asOf));
  }

  private Optional<Message> fault(Attempt attempt, RevealWindow window) {
    if (attempt.at().isBefore(window.opens())) {
      return said("early");
    } else if (!attempt.at().isBefore(window.until())) {
      return said("after");
    } else if (!attempt.bid().tender().equals(tender) || !attempt.bid().id().equals(id)) {
      return said("other");
    }
    return attempt.opens() ? Optional.empty() : said("differs");
  }

  private Optional<Message> said(String why) {
    return Optional.of(Message.of("bid.reveal." + why).with("bid", id));
  }
}
