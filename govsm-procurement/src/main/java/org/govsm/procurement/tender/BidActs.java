package org.govsm.procurement.tender;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.decision.Citation;
import org.govsm.core.text.Message;
import org.govsm.procurement.tender.TenderAct.Kind;

/** Bids as hashes: received, changed and withdrawn, each in its time. */
final class BidActs {

  private static final Pattern ONE_DIGIT = Pattern.compile("sha256:([0-9a-f])\\1{63}");

  private final Acting acting;
  private final Optional<ReceivedBid> bid;

  BidActs(Acting acting) {
    this.acting = acting;
    bid = acting.state().bid(acting.act().text("bid"));
  }

  void received() {
    if (bid.isPresent()) {
      refuse("ID_TAKEN", "tender.act.bid-taken", clause());
    }
    if (acting.act().text("bid").contains("/")) {
      refuse("BID_ID", "bid.slash", clause());
    }
    acting.isBefore(
        acting.tender().publishes(), "EARLY_BID", Message.of("tender.act.bid-early"), clause());
    independent();
    invited();
    inTime();
    hashes();
  }

  void modified() {
    own();
    hashes();
    independent();
    inTime();
  }

  /** What is the hash of nothing, or one hash of both, can never be opened. */
  private void hashes() {
    String commitment = acting.act().text("commitment");
    String technical = acting.act().text("technical");
    if (ONE_DIGIT.matcher(commitment).matches() || ONE_DIGIT.matcher(technical).matches()) {
      refuse("NO_HASH", "bid.no-hash", clause());
    } else if (commitment.equals(technical)) {
      refuse("ONE_HASH", "bid.one-hash", clause());
    }
  }

  /** Who acts for the buyer or sits in the committee does not bid. */
  private void independent() {
    Tender tender = acting.tender();
    String by = acting.act().by();
    boolean buys =
        SameName.among(tender.members(), by)
            || SameName.among(acting.state().buyers(), by)
            || SameName.among(List.of(tender.buyer()), by);
    if (buys) {
      refuse("BIDDER_BUYS", "tender.act.bidder-buys", clause());
    }
  }

  /** A limited tender takes no bid that was not asked for. */
  private void invited() {
    Tender tender = acting.tender();
    if (tender.isSecondStage()) {
      accepted(tender);
      return;
    }
    Optional<Citation> rule = acting.findings().condition("NO_UNSOLICITED_BIDS");
    boolean limited = rule.isPresent() || tender.node().has("invited");
    if (!limited || SameName.among(tender.node().codes("invited"), acting.act().by())) {
      return;
    }
    rule.ifPresentOrElse(
        cited -> refuse("NOT_INVITED", "tender.act.not-invited", cited),
        () ->
            acting
                .findings()
                .refer("not-invited", Message.of("tender.act.not-invited-open"), clause()));
  }

  private void accepted(Tender tender) {
    if (!SameName.among(tender.node().codes("invited"), acting.act().by())) {
      refuse("NOT_ACCEPTED", "tender.act.not-accepted", TwoStageChecks.ASKED);
    }
  }

  /** After the end of the period a withdrawal has its consequence; it is taken all the same. */
  void withdrawn() {
    own();
    if (acting.state().has(Kind.FINANCIAL_OPENING)) {
      refuse("PRICES_OPEN", "tender.act.prices-open", bidFinal());
    } else if (acting.at().isAfter(acting.tender().closes())) {
      acting
          .findings()
          .warn(
              "WITHDRAWN_LATE",
              Message.of("tender.act.withdrawn-late"),
              acting.tender().clause("bidSecurity"));
    }
  }

  private void inTime() {
    Citation rule = acting.act().kind() == Kind.BID ? late() : bidFinal();
    acting.isAfter(acting.tender().closes(), "LATE_BID", Message.of("tender.act.bid-late"), rule);
  }

  private void own() {
    if (bid.isEmpty()) {
      refuse("NO_BID", "tender.act.no-bid", clause());
    } else if (!bid.get().bidder().equals(acting.act().by())) {
      refuse("OTHER_BIDDER", "tender.act.other-bidder", clause());
    } else if (!bid.get().stands()) {
      refuse("WITHDRAWN", "tender.act.withdrawn", clause());
    }
  }

  private void refuse(String code, String key, Citation cited) {
    acting.findings().refuse(code, Message.of(key), cited);
  }

  private Citation late() {
    return acting.findings().citeCondition("LATE_BIDS_NOT_CONSIDERED").orElseGet(this::clause);
  }

  private Citation bidFinal() {
    return acting
        .findings()
        .citeOr("tenderPeriod", "award.rules", "rule", "BIDS_FINAL_AFTER_DEADLINE");
  }

  private Citation clause() {
    return acting.tender().clause("tenderPeriod");
  }
}
