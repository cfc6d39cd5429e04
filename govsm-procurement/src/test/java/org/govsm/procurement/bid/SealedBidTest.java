package org.govsm.procurement.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.GivenBids.bid;

import java.time.Instant;
import java.util.List;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.procurement.GivenBids;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;

class SealedBidTest {

  private static final Instant CLOSES = Instant.parse("2026-01-10T09:30:00Z");
  private static final Instant OPENS = CLOSES.plusSeconds(60);
  private static final Instant UNTIL = OPENS.plusSeconds(3600);
  private static final RevealWindow WINDOW = new RevealWindow(CLOSES, OPENS, UNTIL);
  private static final Nonce NONCE = nonce(1);
  private static final Bid BID = bid("B1", "461000.00");

  private static Nonce nonce(int seed) {
    byte[] bytes = new byte[32];
    new java.util.Random(seed).nextBytes(bytes);
    return Nonce.of(bytes);
  }

  private static SealedBid sealed(Instant at) {
    return SealedBid.of("T-1", "B1", Commitment.of(BID, NONCE), at);
  }

  @Test
  void the_commitment_is_the_hash_of_the_canonical_bid_with_its_nonce() {
    Commitment commitment = Commitment.of(BID, NONCE);

    assertThat(commitment.digest())
        .isEqualTo(CanonicalForm.digest(tree("bid", BID.toPlain(), "nonce", NONCE.hex())));
    assertThat(commitment.opensTo(BID, NONCE)).isTrue();
    assertThat(commitment.opensTo(BID, nonce(2))).isFalse();
    assertThat(commitment.opensTo(bid("B1", "461000.01"), NONCE)).isFalse();
    assertThat(NONCE.toString()).doesNotContain(NONCE.hex());
    assertThat(BID.toString() + BID.withoutPrice().canonical()).doesNotContain("461000");
  }

  /** The same name, typed with a letter of its own or with letter and nukta. */
  @Test
  void one_name_has_one_commitment_however_it_was_typed() {
    Bid composed = bid("B1", "461000.00", "name", "\u0930\u093e\u095b\u0947\u00e9");
    Bid decomposed = bid("B1", "461000.00", "name", "\u0930\u093e\u091c\u093c\u0947e\u0301");

    assertThat(Commitment.of(composed, NONCE)).isEqualTo(Commitment.of(decomposed, NONCE));
    assertThat(TechnicalPacket.of(composed).digest())
        .isEqualTo(TechnicalPacket.of(decomposed).digest());
  }

  @Test
  void a_technical_packet_has_no_place_for_a_price_or_a_financial_paper() {
    var tree = TechnicalPacket.of(BID).toPlain();
    assertThat(tree).isEqualTo(BID.withoutPrice().toPlain());
    tree.put("price", "461000.00");
    assertThat(places(tree)).containsExactly("/price");
    tree.remove("price");
    tree.put(
        "packets",
        List.of(tree("kind", "FINANCIAL", "paper", "p", "digest", "sha256:" + "0".repeat(64))));
    assertThat(places(tree)).containsExactly("/packets/0/kind");
  }

  private static List<String> places(Object tree) {
    return TechnicalPacket.fromPlain(tree)
        .<List<String>>fold(
            packet -> List.of(), faults -> faults.stream().map(fault -> fault.pointer()).toList());
  }

  @Test
  void a_nonce_is_32_bytes_of_a_generator() {
    assertThatThrownBy(() -> Nonce.of(new byte[32])).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Nonce.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    assertThat(Nonce.read(NONCE.hex()).orThrow().hex()).isEqualTo(NONCE.hex());
    assertThat(Nonce.read("12").<Boolean>fold(n -> true, faults -> false)).isFalse();
  }

  @Test
  void a_bid_revealed_in_the_window_is_open_to_the_last_instant_and_not_after_it() {
    Instant last = UNTIL.minusNanos(1);

    assertThat(sealed(CLOSES).revealed(BID, NONCE, OPENS).state(WINDOW, OPENS))
        .isEqualTo(SealedBid.State.OPENED);
    assertThat(sealed(CLOSES).revealed(BID, NONCE, last).bid(WINDOW, UNTIL)).contains(BID);
    assertThat(sealed(CLOSES).revealed(BID, NONCE, UNTIL).state(WINDOW, UNTIL))
        .isEqualTo(SealedBid.State.NOT_REVEALED);
    assertThat(sealed(CLOSES).state(WINDOW, last)).isEqualTo(SealedBid.State.SEALED);
    assertThat(sealed(CLOSES.plusNanos(1)).revealed(BID, NONCE, OPENS).state(WINDOW, UNTIL))
        .isEqualTo(SealedBid.State.LATE);
  }

  @Test
  void what_does_not_open_a_bid_is_said_and_changes_nothing() {
    SealedBid tried =
        sealed(CLOSES)
            .revealed(BID, NONCE, OPENS.minusNanos(1))
            .revealed(bid("B1", "1.00"), NONCE, OPENS)
            .revealed(bid("B2", "461000.00"), NONCE, OPENS);

    assertThat(tried.state(WINDOW, OPENS)).isEqualTo(SealedBid.State.SEALED);
    assertThat(tried.faults(WINDOW, OPENS))
        .extracting(fault -> fault.key())
        .containsExactlyInAnyOrder("bid.reveal.early", "bid.reveal.differs", "bid.reveal.other");
    assertThat(tried.revealed(BID, NONCE, OPENS.plusSeconds(1)).state(WINDOW, UNTIL))
        .isEqualTo(SealedBid.State.OPENED);
  }

  @Test
  void a_withdrawal_costs_what_the_tender_says_and_else_an_officer_is_asked() {
    assertThat(effect("DEPOSIT", "consequence", "FORFEITED")).isEqualTo("FORFEITED");
    assertThat(effect("DECLARATION", "suspendedMonths", 24)).isEqualTo("SUSPENDED");
    assertThat(effect("EXEMPT")).isEqualTo("NO_SECURITY");
    assertThat(withdrawal("bidSecurity", "DEPOSIT").ruling()).isInstanceOf(Ruling.Refer.class);
    Decision<WithdrawalTerms.Effect> declared = withdrawal("bidSecurity", "DECLARATION");
    assertThat(declared.ruling()).isInstanceOf(Ruling.Refer.class);
    assertThat(declared.explain(ProcurementLaw.messages("en"))).contains("rule 170(iii)");
    assertThat(withdrawal().ruling()).isEqualTo(new Ruling.Undetermined<>(List.of("bidSecurity")));
  }

  private static String effect(String security, Object... more) {
    Object[] all = new Object[more.length + 2];
    all[0] = "bidSecurity";
    all[1] = security;
    System.arraycopy(more, 0, all, 2, more.length);
    return withdrawal(all)
        .ruling()
        .fold(answer -> answer.value().code(), refer -> "REFER", open -> "OPEN");
  }

  private static Decision<WithdrawalTerms.Effect> withdrawal(Object... more) {
    var tree = tree("tender", "T-1", "clause", "clause 12", "publication", "2025-09-01");
    tree.putAll(tree(more));
    return WithdrawalTerms.fromPlain(tree).orThrow().decide(GivenBids.INDIA);
  }
}
