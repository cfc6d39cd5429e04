package org.govsm.procurement.tender;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.bid.RevealWindow;
import org.govsm.procurement.bid.SealedBid;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.evaluation.BidComparison;
import org.govsm.procurement.tender.TenderAct.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Record of a tender: the tender and what happened to it, in order of time. It never changes; an
 * act that is allowed gives a longer one. It holds no price before the financial opening.
 */
public final class TenderRecord implements ToPlain {

  private static final Set<Kind> TOLD = Set.of(Kind.TECHNICAL_RESULT, Kind.SUPPLEMENTARY_RESULT);

  private static final Schema FORM =
      Schema.of(
              Field.form("tender", TenderForm.FORM).required().says("the tender as drafted"),
              Field.forms("acts", "act", ActForm.FORM).says("what happened, in order of time"))
          .where(RecordRules::faults);

  private final Tender drafted;
  private final List<TenderAct> acts;
  private final TenderState state;
  private final String digest;

  private TenderRecord(Tender drafted) {
    this.drafted = drafted;
    acts = List.of();
    state = new TenderState(drafted);
    digest = drafted.digest();
  }

  private TenderRecord(TenderRecord before, TenderAct act) {
    drafted = before.drafted;
    List<TenderAct> more = new ArrayList<>(before.acts);
    more.add(act);
    acts = List.copyOf(more);
    state = before.state.after(act);
    digest = CanonicalForm.digest(Map.of("after", before.digest, "act", act.digest()));
  }

  /** The record of a tender that is not published yet. */
  public static TenderRecord of(Tender tender) {
    return new TenderRecord(tender);
  }

  /**
   * Reads a record that is kept. Whether each act was allowed is for {@link TenderProcess#verify}.
   *
   * @param tree the published tree
   * @return the record, or every fault with its place: acts out of order, and a price before the
   *     financial opening
   */
  public static Checked<TenderRecord> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<TenderRecord>>fold(
            node -> new Checked.Accepted<>(read(node)), faults -> new Checked.Rejected<>(faults));
  }

  private static TenderRecord read(Node node) {
    Tender tender = Tender.fromPlain(node.branch("tender").orElseThrow().toPlain()).orThrow();
    TenderRecord record = new TenderRecord(tender);
    for (Node act : node.branches("acts")) {
      record = new TenderRecord(record, new TenderAct(act));
    }
    return record;
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /** The record with one act more, which is linked to what was before it. */
  TenderRecord with(TenderAct act) {
    return new TenderRecord(this, act.after().isPresent() ? act : act.linked(digest));
  }

  /**
   * The digest of the tender and all acts, in order. Who keeps it elsewhere notices whatever is
   * changed in the record or taken out of it.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public String digest() {
    return digest;
  }

  TenderState state() {
    return state;
  }

  /** The tender as it was drafted. */
  public Tender drafted() {
    return drafted;
  }

  /** The tender as it is after all corrigenda. */
  public Tender tender() {
    return state.tender();
  }

  /** What happened, in order of time. */
  public List<TenderAct> acts() {
    return acts;
  }

  /** Questions and answers for all, in the order of the questions. */
  public List<Clarification> clarifications() {
    return state.clarifications();
  }

  /** Questions that are not answered and still may be, in their order. */
  public List<Clarification> unanswered(Instant at) {
    return state.unanswered(at);
  }

  /** Corrigenda, in order of time. */
  public List<Amendment> amendments() {
    return state.amendments();
  }

  /** The bids that were received in time, by their ids; the withdrawn too. */
  public List<ReceivedBid> bids() {
    return state.bids();
  }

  /** The technical packets that were opened, by the ids of the bids. */
  public List<TechnicalPacket> technicalPackets() {
    return state.packets();
  }

  /** The ids of the bids that passed and stand. */
  public List<String> qualified() {
    return state.qualified().stream().map(ReceivedBid::id).toList();
  }

  /**
   * What came of a technical packet.
   *
   * @param passed whether the bid passed
   * @param reason why it did not
   */
  public record PacketResult(boolean passed, Optional<String> reason) {}

  /** What came of the technical packet of a bid, as told last; nothing before it was told. */
  public Optional<PacketResult> technicalResult(String bid) {
    return acts.stream()
        .filter(act -> TOLD.contains(act.kind()))
        .flatMap(act -> act.part().branches("results").stream())
        .filter(each -> each.text("bid").equals(bid))
        .map(
            each ->
                new PacketResult(
                    each.get("qualified", Boolean.class), each.find("reason", String.class)))
        .reduce((first, last) -> last);
  }

  /**
   * The members of the committee who declared in a meeting whether they have a conflict, since the
   * bidders are known: what was said at the first opening was said before.
   */
  public List<String> declared() {
    return List.copyOf(state.declared());
  }

  /** The members of the committee who declared a conflict of interest and take no more part. */
  public List<String> recused() {
    return List.copyOf(state.recused());
  }

  /**
   * When the committee was last reconstituted.
   *
   * @return nothing where it is the one that the tender named
   */
  public Optional<Instant> reconstituted() {
    return acts.stream()
        .filter(act -> act.kind() == Kind.RECONSTITUTION)
        .map(TenderAct::at)
        .reduce((first, last) -> last);
  }

  /**
   * When a member joined the committee by an order.
   *
   * @return nothing where the tender named the member from the start
   */
  public Optional<Instant> joined(String member) {
    return acts.stream()
        .filter(act -> act.kind() == Kind.RECONSTITUTION)
        .filter(act -> Reconstitution.joining(act.part()).contains(member))
        .map(TenderAct::at)
        .reduce((first, last) -> last);
  }

  /** Whether somebody handed in a bid, however the letters of the id are written. */
  public boolean isBidder(String id) {
    return SameName.among(state.bidders(), id);
  }

  /**
   * The bids whose prices were revealed, by their ids.
   *
   * @param asOf what came later is not seen
   */
  public List<Bid> opened(Instant asOf) {
    return state.sealed().stream()
        .flatMap(bid -> state.window(bid.id()).stream().flatMap(in -> bid.bid(in, asOf).stream()))
        .toList();
  }

  /** The last instant to reveal a price; nothing before the bid is opened. */
  public Optional<Instant> revealUntil(String bid) {
    return state.sealed(bid).flatMap(one -> state.window(bid)).map(RevealWindow::until);
  }

  /**
   * The bids that passed when they were examined again, after the prices of the others were opened:
   * their own are still sealed.
   */
  public List<String> unopened() {
    return state.unopened().stream().map(ReceivedBid::id).toList();
  }

  /**
   * The bids that passed and whose prices were not revealed in the window: withdrawals.
   *
   * @param asOf as of when; none before the end of the window
   */
  public List<String> notRevealed(Instant asOf) {
    return state.sealed().stream()
        .filter(
            bid ->
                state
                    .window(bid.id())
                    .filter(in -> bid.state(in, asOf) == SealedBid.State.NOT_REVEALED)
                    .isPresent())
        .map(SealedBid::id)
        .toList();
  }

  /**
   * Whether no price can be revealed any more: all are, or the window has ended.
   *
   * @param asOf what came later is not seen
   */
  public boolean hasAllPrices(Instant asOf) {
    int known = opened(asOf).size() + notRevealed(asOf).size();
    return known > 0 && known == qualified().size();
  }

  /**
   * The opened bids for their evaluation, without assessments.
   *
   * @param asOf what came later is not seen
   */
  public BidComparison.Draft comparison(Instant asOf) {
    BidComparison.Draft draft = BidComparison.draft(tender().evaluation().toPlain());
    opened(asOf).forEach(draft::bid);
    return draft;
  }

  /**
   * How far it is, as the Open Contracting Data Standard has it.
   *
   * @return planned, active or cancelled
   */
  public String status() {
    if (state.has(Kind.CANCELLATION)) {
      return "cancelled";
    }
    return state.has(Kind.PUBLICATION) ? "active" : "planned";
  }

  /**
   * What everybody may see: no asker, no committee, no commitment, and the number of bids only once
   * the packets are opened. Members as in the section tender of an OCDS 1.1.5 release, with the
   * extension enquiries v1.1.5 and no other.
   */
  public Map<String, Object> toPublic() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", tender().id());
    tree.put("status", status());
    Node title = tender().node().branch("title").orElseThrow();
    tree.put("title", title.text("en"));
    title.find("hi", String.class).ifPresent(hindi -> tree.put("title_hi", hindi));
    tree.put("procurementMethodDetails", tender().procedure());
    tree.put("tenderPeriod", period(tender().publishes(), tender().closes()));
    tender()
        .questionsFrom()
        .ifPresent(
            from ->
                tree.put("enquiryPeriod", period(from, tender().questionsUntil().orElseThrow())));
    tree.put("hasEnquiries", !clarifications().isEmpty());
    tree.put("enquiries", Tree.list(clarifications(), Clarification::toPlain));
    tree.put("amendments", Tree.list(amendments(), Amendment::toPublic));
    if (state.has(Kind.TECHNICAL_OPENING)) {
      tree.put("numberOfTenderers", BigDecimal.valueOf(state.packets().size()));
    } else if (state.has(Kind.FINANCIAL_OPENING)) {
      tree.put("numberOfTenderers", BigDecimal.valueOf(state.sealed().size()));
    }
    return tree;
  }

  private static Map<String, Object> period(Instant from, Instant to) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("startDate", from.toString());
    tree.put("endDate", to.toString());
    return tree;
  }

  /** The published tree. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("tender", drafted.toPlain());
    tree.put("acts", Tree.list(acts, TenderAct::toPlain));
    return tree;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TenderRecord record
        && drafted.equals(record.drafted)
        && acts.equals(record.acts);
  }

  @Override
  public int hashCode() {
    return 31 * drafted.hashCode() + acts.hashCode();
  }

  /** The number of the tender and how far it is. */
  @Override
  public String toString() {
    return drafted.id() + " " + status();
  }
}
