package org.govsm.portal.contracts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.store.EvidenceFile;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.PartyFigures;
import org.govsm.procurement.contract.Reconciliation;
import org.govsm.procurement.importing.FileContext;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Withdrawal;
import org.govsm.procurement.measurement.Withdrawals;

/**
 * Withdrawn counts: what an officer withdrew, a supplier cannot make count again, neither by the
 * same file nor by the same figure in another. An officer states it again, or the supplier states
 * another figure.
 */
final class WithdrawnCounts {

  /** The code of the refusal of a count. */
  static final String REFUSED = "import.withdrawn-count";

  private static final String WITHDRAWN =
      "select k.* from reading k where k.contract = :contract and k.platform = :platform"
          + " and exists (select 1 from import_withdrawal w where w.contract = k.contract"
          + " and w.import_no = k.import_no)";

  private final Map<String, List<Reading>> figures = new HashMap<>();
  private final Map<String, Withdrawal> byFile = new HashMap<>();

  private WithdrawnCounts() {}

  /** None: of whoever may state again what was withdrawn. */
  static WithdrawnCounts none() {
    return new WithdrawnCounts();
  }

  /** Those of a contract. */
  static WithdrawnCounts of(
      Transaction tx, String contract, Map<Integer, ReadingRows.Source> sources) {
    WithdrawnCounts counts = new WithdrawnCounts();
    Withdrawals all = new StoredWithdrawals(tx).of(contract);
    if (all.all().isEmpty()) {
      return counts;
    }
    tx.handle()
        .createQuery(WITHDRAWN)
        .bind("contract", contract)
        .bind("platform", Kpi.CONTRACT)
        .map(new ReadingMapper(sources, Integer.MAX_VALUE))
        .forEach(
            one -> counts.figures.computeIfAbsent(one.identity(), k -> new ArrayList<>()).add(one));
    sources
        .values()
        .forEach(one -> all.find(one.number()).ifPresent(w -> counts.byFile.put(one.digest(), w)));
    return counts;
  }

  /** Why a supplier may not state a figure. */
  Optional<Message> against(Reading reading, Optional<Reconciliation> rule) {
    return figures.getOrDefault(reading.identity(), List.of()).stream()
        .filter(one -> !PartyFigures.areOfEach(reading, one, rule))
        .filter(one -> one.figure().equals(reading.figure()))
        .flatMap(one -> one.evidence().map(Evidence::file).map(byFile::get).stream())
        .map(WithdrawnCounts::said)
        .findFirst();
  }

  private static Message said(Withdrawal withdrawn) {
    return Message.of(REFUSED).with("upload", withdrawn.file()).with("reason", withdrawn.reason());
  }

  /**
   * Refuses a file that an officer withdrew and that did not come in again since: a supplier does
   * not bring it back, nor who withdrew it; another officer says why it counts after all. Of
   * another account or time it is no longer the file that was wrong.
   *
   * @throws ProblemException with status 403 for a supplier, 409 for who withdrew it, each with the
   *     reason of the withdrawal, and 422 without a reason
   */
  static void requireNotWithdrawn(
      Transaction tx,
      String contract,
      EvidenceFile kept,
      FileContext said,
      EarlierImports earlier,
      Caller by) {
    StoredWithdrawals stored = new StoredWithdrawals(tx);
    Optional<Withdrawal> last = stored.last(contract, kept.digest());
    if (last.isEmpty()) {
      return;
    } else if (OfficerStatements.isSupplier(by) || !earlier.isOtherwise(last.get().file(), said)) {
      boolean own = Skeleton.same(stored.actor(contract, last.get()), by.actor());
      refuse(last.get(), own, said, by);
    }
  }

  /** What one party gave, another states as its own count. */
  static boolean isOfOtherParty(Optional<String> withdrawn, Optional<String> now) {
    return withdrawn.isPresent() && now.isPresent() && !withdrawn.equals(now);
  }

  /**
   * Refuses what was withdrawn, unless another officer says why it counts after all. Who counts
   * anew in the name of a party states it on their own word.
   *
   * @param own whether who gives it withdrew it
   */
  static void refuse(Withdrawal last, boolean own, FileContext said, Caller by) {
    boolean states = said.countedBy().isPresent() && !said.isOfCases();
    if (OfficerStatements.isSupplier(by)) {
      Message why =
          said.countedBy().isPresent()
              ? said(last)
              : Message.of("import.withdrawn-file").with("reason", last.reason());
      throw new ProblemException(
          new ProblemDetail(403, Optional.of(why), List.of(Faults.at("", why))));
    } else if (own) {
      throw ProblemException.conflict(again("import.withdrawn-own", last));
    } else if (!states && said.again().isEmpty()) {
      throw ProblemException.of(
          Faults.at("/" + FileContext.AGAIN, again("import.withdrawn-again", last)));
    }
  }

  private static Message again(String key, Withdrawal one) {
    return Message.of(key).with("day", WithdrawnFigures.day(one)).with("reason", one.reason());
  }
}
