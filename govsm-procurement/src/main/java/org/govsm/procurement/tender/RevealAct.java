package org.govsm.procurement.tender;

import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.text.Message;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.bid.Nonce;
import org.govsm.procurement.bid.RevealWindow;
import org.govsm.procurement.bid.SealedBid;
import org.govsm.procurement.bid.TechnicalPacket;

/** A price is revealed: in the window, by a bidder who passed, and as it was sealed. */
final class RevealAct {

  private final Acting acting;
  private final ActFindings findings;
  private final Citation clause;

  RevealAct(Acting acting) {
    this.acting = acting;
    findings = acting.findings();
    clause = acting.tender().clause("opening");
  }

  void check() {
    Bid bid = Bid.fromPlain(acting.part().branch("bid").orElseThrow().toPlain()).orThrow();
    Optional<RevealWindow> window = acting.state().window(bid.id());
    if (window.isEmpty()) {
      refuse(
          "EARLY_PRICE", "tender.act.price-early", OpeningActs.qualifiedOnly(findings, tender()));
      return;
    }
    Optional<SealedBid> sealed = acting.state().sealed(bid.id());
    if (sealed.isEmpty()) {
      refuse(
          "NOT_QUALIFIED",
          "tender.act.not-qualified",
          OpeningActs.qualifiedOnly(findings, tender()));
      return;
    }
    open(bid, sealed.get(), window.get());
  }

  private void open(Bid bid, SealedBid sealed, RevealWindow window) {
    if (sealed.bid(window, acting.at()).isPresent()) {
      refuse("REVEALED", "tender.act.revealed", clause);
      return;
    }
    Nonce nonce = Nonce.read(acting.act().text("nonce")).orThrow();
    SealedBid tried = sealed.revealed(bid, nonce, acting.at());
    if (tried.bid(window, acting.at()).isEmpty()) {
      tried
          .faults(window, acting.at())
          .forEach(text -> findings.refuse("NOT_REVEALED", text, clause));
    }
    String technical = TechnicalPacket.of(bid).digest();
    if (acting.state().bid(bid.id()).filter(in -> in.technical().equals(technical)).isEmpty()) {
      refuse("OTHER_PACKET", "tender.act.other-packet", clause);
    }
    if (!bid.bidder().id().equals(acting.act().by())) {
      refuse("OTHER_BIDDER", "tender.act.other-bidder", clause);
    }
    if (bid.price().isEmpty()) {
      refuse("NO_PRICE", "tender.act.no-price", clause);
    }
  }

  private Tender tender() {
    return acting.tender();
  }

  private void refuse(String code, String key, Citation cited) {
    findings.refuse(code, Message.of(key), cited);
  }
}
