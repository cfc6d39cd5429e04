package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Unnamed tender: what stands in the way of a contract that names none. A requirement that was put
 * to tender is not contracted past its tender, nor is the bidder who was awarded like services
 * before the contract on that award. After the standstill a contract that names another requirement
 * is another one, but not while the bids are evaluated again: until then a supplier that the
 * register does not know may be the bidder under another name. After a cancellation the bidder
 * whose award was set aside gets no like work without another requirement, and no other bidder of a
 * tender whose award was set aside, cancelled or not.
 */
record UnnamedTender(TenderLaw law, SignedContracts contracts, RegisteredSuppliers register) {

  List<Finding> findings(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> terms,
      Instant now) {
    List<Finding> found = new ArrayList<>();
    AwardFigures.text(terms, "requirement", "id").stream()
        .flatMap(id -> new Tenders(tx).of(department, Set.of(id)).stream())
        .filter(one -> one.state().equals(Tenders.IS_PUBLISHED) && !one.tender().isFirstStage())
        .map(
            one -> AwardFigures.finding("TENDER_NOT_NAMED", one, Message.of("awards.sign.unnamed")))
        .forEach(found::add);
    if (found.isEmpty() && AwardFigures.supplier(terms).isPresent()) {
      boolean other = AwardFigures.text(terms, "requirement", "id").isPresent();
      StandstillAwards awards = new StandstillAwards(tx, law, contracts, register);
      awards
          .like(department, terms, Moments.day(now))
          .filter(like -> like.standstill() || !other)
          .map(UnnamedTender::like)
          .forEach(found::add);
      awards
          .again(department, terms)
          .map(one -> AwardFigures.finding("TENDER_NOT_NAMED", one, again(tx, one, now)))
          .forEach(found::add);
      Optional<String> requirement = AwardFigures.text(terms, "requirement", "id");
      Message cancelled = Message.of("awards.sign.cancelled");
      awards
          .cancelled(department, terms)
          .filter(one -> requirement.isEmpty() || requirement.get().equals(one.requirement()))
          .map(one -> AwardFigures.finding("TENDER_NOT_NAMED", one, cancelled))
          .forEach(found::add);
      if (found.isEmpty()) {
        Message lost = Message.of("awards.sign.lost");
        awards
            .bidIn(department, terms)
            .filter(one -> requirement.isEmpty() || requirement.get().equals(one.requirement()))
            .map(one -> AwardFigures.finding("TENDER_NOT_NAMED", one, lost))
            .forEach(found::add);
      }
      if (found.isEmpty()) {
        Message unknown = Message.of("awards.sign.unknown");
        awards
            .againToUnknown(department, terms)
            .map(one -> AwardFigures.finding("AGENCY_UNKNOWN", one, unknown))
            .forEach(found::add);
      }
    }
    return found;
  }

  /** Bids that are valid no more are not evaluated: their tender can only be cancelled. */
  private static Message again(Transaction tx, StoredTender one, Instant now) {
    boolean lapsed = new Awards(tx).record(one).isLapsed(now);
    return Message.of(lapsed ? "awards.sign.again-lapsed" : "awards.sign.again");
  }

  private static Finding like(StandstillAwards.Waiting like) {
    String key = like.standstill() ? "awards.sign.like" : "awards.sign.uncontracted";
    Message text = Message.of(key).with("day", like.from());
    return AwardFigures.finding("TENDER_NOT_NAMED", like.tender(), text);
  }
}
