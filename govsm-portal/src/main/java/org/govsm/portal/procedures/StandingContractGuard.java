package org.govsm.portal.procedures;

import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventFollower;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.Awards;
import org.govsm.portal.tenders.StoredTender;
import org.govsm.portal.tenders.Tenders;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.tender.ReceivedBid;
import org.jspecify.annotations.Nullable;

/**
 * Standing contract guard: bids whose award has a contract are evaluated again, and a tender on
 * which a contract stands is cancelled, only where an officer decided what becomes of the contract.
 */
public final class StandingContractGuard implements EventFollower {

  @Override
  public void after(Transaction tx, Event event) {
    if (!List.of(Awards.REOPENED, Tenders.CANCELLED).contains(event.kind())) {
      return;
    }
    Map<String, @Nullable Object> body = event.body();
    Map<String, @Nullable Object> act = StoredTree.tree(body, "act");
    if (StoredTree.tree(act, "act").containsKey("onContract")) {
      return;
    }
    boolean decided = event.kind().equals(Awards.REOPENED) && act.containsKey("decided");
    new Tenders(tx)
        .find(event.department(), StoredTree.text(body, "tender"))
        .filter(one -> !decided || isLapsed(tx, one, event))
        .ifPresent(one -> requireNone(tx, one));
  }

  /** After the validity of the bids the one decision of the act is on that. */
  private static boolean isLapsed(Transaction tx, StoredTender one, Event event) {
    return new Awards(tx)
        .record(one)
        .validUntil()
        .filter(Moments.day(event.at())::isAfter)
        .isPresent();
  }

  private static void requireNone(Transaction tx, StoredTender one) {
    List<String> bidders =
        new Awards(tx).record(one).tender().bids().stream().map(ReceivedBid::bidder).toList();
    ProblemException.unlessNone(
        TenderContracts.of(tx, one, bidders).stream()
            .map(Contract::id)
            .limit(1)
            .map(
                id ->
                    new InputFault(
                        "/onContract",
                        "awards.reopen-contract",
                        Message.of("awards.reopen-contract").with("contract", id)))
            .toList());
  }
}
