package org.govsm.portal.tenders;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.supplier.NameOnRecord;
import org.govsm.procurement.tender.ReceivedBid;

/**
 * Names of who asks: a question goes to all without its asker, so its text has neither the id or a
 * registered name of the supplier nor the number of one of its bids.
 */
final class AskerNames {

  private static final List<String> LANGUAGES = List.of("en", "hi");

  /** Words that a text may have more than a name, such as those for the form of a body. */
  private static final int MORE = 4;

  private AskerNames() {}

  /** Refuses a question that names who asks; whoever acts for no supplier has no such name. */
  static void refuse(
      Transaction tx, StoredTender one, KnownSuppliers register, String text, Caller by) {
    if (!by.roles().contains(Caller.SUPPLIER)) {
      return;
    }
    Set<String> bidders = by.units().<Set<String>>map(Set::copyOf).orElse(Set.of());
    List<String> names = new ArrayList<>(bidders);
    LANGUAGES.stream()
        .map(language -> register.of(tx, one.department(), language))
        .flatMap(all -> bidders.stream().map(all::get).filter(Objects::nonNull))
        .forEach(names::add);
    new TenderHistory(tx)
        .record(one).bids().stream()
            .filter(bid -> bidders.contains(bid.bidder()))
            .map(ReceivedBid::id)
            .forEach(names::add);
    if (names.stream().anyMatch(name -> isIn(text, name))) {
      throw ProblemException.of(
          new InputFault("/text", "tenders.names-asker", Message.of("tender.act.asker")));
    }
  }

  /** Whether some words of a text that stand together are read as a name. */
  static boolean isIn(String text, String name) {
    List<String> words = List.of(text.strip().split("\\s+"));
    int most = name.strip().split("\\s+").length + MORE;
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= Math.min(words.size(), from + most); to++) {
        if (NameOnRecord.isSame(String.join(" ", words.subList(from, to)), name)) {
          return true;
        }
      }
    }
    return false;
  }
}
