package org.govsm.portal.tenders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.bid.BidFile;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.tender.ReceivedBid;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderAct.Kind;
import org.govsm.procurement.tender.TenderRecord;

/**
 * A bidder's own bid in a tender: what it handed in, and nothing of anybody else.
 *
 * @param bidder the supplier that bids
 * @param nextId the id of the bid that it may hand in, or change
 * @param bids its bids, the withdrawn too
 * @param receipts what it handed in, in order of time
 * @param awarded whether an award stands, so that its letter is there
 * @param packet the technical packet of the bid that stands, where it was handed in
 */
public record OwnBid(
    StoredTender one,
    TenderRecord record,
    String bidder,
    String nextId,
    List<ReceivedBid> bids,
    List<Receipt> receipts,
    boolean awarded,
    Optional<TechnicalPacket> packet,
    Instant now) {

  /** Keeps its own copies. */
  public OwnBid {
    bids = List.copyOf(bids);
    receipts = List.copyOf(receipts);
  }

  /**
   * Receipt of what was handed in.
   *
   * @param digest the hash of all that the portal stored of it
   */
  public record Receipt(TenderAct act, String digest) {

    static Receipt of(TenderAct act) {
      return new Receipt(act, CanonicalForm.digest(act.toPlain()));
    }

    /** The commitment; empty for a withdrawal. */
    public String commitment() {
      return member("commitment");
    }

    /** The hash of the technical packet; empty for a withdrawal. */
    public String technical() {
      return member("technical");
    }

    private String member(String name) {
      return act.toPlain().get(BidActs.ACT) instanceof Map<?, ?> said
              && said.get(name) instanceof String text
          ? text
          : "";
    }
  }

  /** The bid that stands. */
  public Optional<ReceivedBid> standing() {
    return bids.stream().filter(ReceivedBid::stands).findFirst();
  }

  /** Words in the packet of the bid that stands that look like a price. */
  public List<String> likePrices() {
    return packet.map(TechnicalPacket::likePrices).orElse(List.of());
  }

  /** Whether the bids were opened. */
  public boolean isAfterOpening() {
    return BidActs.isOpened(record);
  }

  /** Whether a bid is taken, changed and withdrawn without a consequence now. */
  public boolean isOpen() {
    return one.state().equals(Tenders.IS_PUBLISHED)
        && !now.isBefore(record.tender().publishes())
        && !now.isAfter(record.tender().closes());
  }

  /** Whether the bid may be withdrawn now, be it with a consequence. */
  public boolean mayWithdraw() {
    return one.state().equals(Tenders.IS_PUBLISHED)
        && standing().isPresent()
        && !has(Kind.FINANCIAL_OPENING);
  }

  /** Whether no price is waited for any more. */
  public boolean isOver() {
    return has(Kind.FINANCIAL_OPENING) || one.state().equals(Tenders.IS_CANCELLED);
  }

  /** Whether the prices were opened. */
  boolean isPriced() {
    return has(Kind.FINANCIAL_OPENING);
  }

  private boolean has(Kind kind) {
    return record.acts().stream().anyMatch(act -> act.kind() == kind);
  }

  /** The first instant at which it is too late to reveal; nothing where no price is waited for. */
  public Optional<Instant> revealUntil() {
    return standing()
        .flatMap(bid -> record.revealUntil(bid.id()))
        .filter(until -> state().equals("REVEAL"));
  }

  /** How far its tender is, as far as the bidder is told. */
  public TenderStates states() {
    return new TenderStates(awarded ? Set.of(one.id()) : Set.of(), now);
  }

  /** How far the bid is: a code with the words {@code bids.state.CODE}. */
  public String state() {
    Optional<String> id = standing().map(ReceivedBid::id);
    if (id.isEmpty()) {
      return bids.isEmpty() ? "NONE" : "WITHDRAWN";
    } else if (awarded) {
      return "AWARDED";
    } else if (one.state().equals(Tenders.IS_CANCELLED)) {
      return "CANCELLED";
    } else if (record.opened(now).stream().anyMatch(bid -> bid.id().equals(id.get()))) {
      return "REVEALED";
    } else if (record.notRevealed(now).contains(id.get())) {
      return "NOT_REVEALED";
    }
    return waiting(id.get());
  }

  private String waiting(String id) {
    boolean passed = record.qualified().contains(id);
    if (leftOut(id).isPresent()) {
      return "LEFT_OUT";
    } else if (has(Kind.FINANCIAL_OPENING)) {
      boolean sealed = record.unopened().contains(id);
      return passed ? sealed ? "PASSED" : "REVEAL" : "FAILED";
    } else if (has(Kind.TECHNICAL_RESULT)) {
      return passed ? "PASSED" : "FAILED";
    } else if (has(Kind.TECHNICAL_OPENING)) {
      return "OPENED";
    }
    return isOpen() ? "RECEIVED" : "CLOSED";
  }

  /** The day on which it was told that the bid did not pass; nothing where it passed, or waits. */
  Optional<LocalDate> failedOn() {
    return record.acts().stream()
        .filter(act -> act.kind() == Kind.TECHNICAL_RESULT)
        .filter(
            act ->
                TechnicalResult.of(act).stream()
                    .filter(result -> !result.qualified())
                    .anyMatch(
                        result -> bids.stream().anyMatch(bid -> bid.id().equals(result.bid()))))
        .filter(act -> standing().filter(bid -> record.qualified().contains(bid.id())).isEmpty())
        .map(act -> Moments.day(act.at()))
        .findFirst();
  }

  /** Why its packet was not opened; nothing where it was. */
  private Optional<String> leftOut(String id) {
    return record.acts().stream()
        .filter(act -> act.kind() == Kind.TECHNICAL_OPENING)
        .flatMap(act -> act.part().branches("leftOut").stream())
        .filter(each -> each.text("bid").equals(id))
        .map(each -> each.text("reason"))
        .findFirst();
  }

  /** Why it was not opened, or did not pass, or all ended; empty where no reason is told. */
  public String reason() {
    return state().equals("CANCELLED") ? cancelledFor() : ofBid();
  }

  private String cancelledFor() {
    return record.acts().stream()
        .filter(act -> act.kind() == Kind.CANCELLATION)
        .map(act -> act.part().text("reason"))
        .findFirst()
        .orElse("");
  }

  private String ofBid() {
    return standing().flatMap(bid -> leftOut(bid.id())).orElseGet(this::failedFor);
  }

  private String failedFor() {
    return record.acts().stream()
        .filter(act -> act.kind() == Kind.TECHNICAL_RESULT)
        .flatMap(act -> TechnicalResult.of(act).stream())
        .filter(result -> standing().filter(bid -> bid.id().equals(result.bid())).isPresent())
        .filter(result -> !record.qualified().contains(result.bid()))
        .map(TechnicalResult::reason)
        .findFirst()
        .orElse("");
  }

  /** What the command of the bidder reads, with all that the portal knows of it. */
  public String file(Messages words) {
    return BidFile.blank(one.id(), nextId, bidder, clause(), words);
  }

  /**
   * The same for a bidder who is invented.
   *
   * @param asked what the tender asks of the bid security, by line
   */
  String example(Map<String, String> asked, Messages words) {
    return BidFile.example(one.id(), clause(), asked, words);
  }

  private String clause() {
    return record.tender().evaluation().clause().provision();
  }
}
