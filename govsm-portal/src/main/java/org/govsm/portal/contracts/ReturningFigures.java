package org.govsm.portal.contracts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.procurement.importing.FileContext;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Withdrawal;
import org.govsm.procurement.measurement.Withdrawals;

/**
 * Returning figures: a file all of whose figures that were withdrawn before are the same again is
 * the file that was withdrawn, whatever its bytes and what is said of it. Where one of them was
 * corrected it is another.
 */
final class ReturningFigures {

  private static final String WITHDRAWN =
      "select k.* from reading k where k.contract = :contract"
          + " and exists (select 1 from import_withdrawal w where w.contract = k.contract"
          + " and w.import_no = k.import_no)"
          + " and not exists (select 1 from reading o where o.contract = k.contract"
          + " and o.platform = k.platform and o.metric = k.metric and o.subject = k.subject"
          + " and o.to_at = k.to_at and o.from_at = k.from_at and o.source = k.source"
          + " and o.state = k.state"
          + " and (o.amount = k.amount or o.amount is null and k.amount is null)"
          + " and (o.up_to = k.up_to or o.up_to is null and k.up_to is null)"
          + " and not exists (select 1 from import_withdrawal w where w.contract = o.contract"
          + " and w.import_no = o.import_no))";

  /** A figure and the upload with which it was withdrawn. */
  private record Held(Figure figure, int upload) {}

  private final Map<UUID, List<Held>> held = new HashMap<>();
  private final TreeSet<Integer> back = new TreeSet<>();
  private boolean corrected;

  private ReturningFigures() {}

  /** Those of a contract that nobody has given again since. */
  static ReturningFigures of(
      Transaction tx, String contract, Map<Integer, ReadingRows.Source> sources, FileContext said) {
    ReturningFigures all = new ReturningFigures();
    Withdrawals withdrawn = new StoredWithdrawals(tx).of(contract);
    if (withdrawn.all().isEmpty()) {
      return all;
    }
    Map<String, Integer> numbers = new HashMap<>();
    sources.values().stream()
        .filter(one -> withdrawn.find(one.number()).isPresent())
        .filter(one -> !WithdrawnCounts.isOfOtherParty(one.countedBy(), said.countedBy()))
        .forEach(one -> numbers.merge(one.digest(), one.number(), Math::max));
    tx.handle()
        .createQuery(WITHDRAWN)
        .bind("contract", contract)
        .map(new ReadingMapper(sources, Integer.MAX_VALUE))
        .forEach(one -> all.hold(one, numbers));
    return all;
  }

  private void hold(Reading one, Map<String, Integer> numbers) {
    one.evidence()
        .map(file -> numbers.get(file.file()))
        .ifPresent(
            upload ->
                held.computeIfAbsent(key(one), none -> new ArrayList<>())
                    .add(new Held(one.figure(), upload)));
  }

  private static UUID key(Reading one) {
    String of = one.identity() + "\n" + one.zone();
    return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
  }

  /** Looks at a reading of the file. */
  void see(Reading reading) {
    List<Held> before = held.getOrDefault(key(reading), List.of());
    List<Held> same = before.stream().filter(one -> one.figure().equals(reading.figure())).toList();
    corrected |= same.isEmpty() && !before.isEmpty();
    same.forEach(one -> back.add(one.upload()));
  }

  /**
   * Refuses the file once all of it was seen.
   *
   * @throws org.govsm.portal.web.ProblemException as {@link WithdrawnCounts#requireNotWithdrawn}
   */
  void require(Transaction tx, String contract, FileContext said, Caller by) {
    if (corrected || back.isEmpty()) {
      return;
    }
    StoredWithdrawals stored = new StoredWithdrawals(tx);
    List<Withdrawal> all =
        back.stream().flatMap(one -> stored.of(contract).find(one).stream()).toList();
    all.stream()
        .filter(one -> Skeleton.same(stored.actor(contract, one), by.actor()))
        .findFirst()
        .ifPresent(one -> WithdrawnCounts.refuse(one, true, said, by));
    all.stream().findFirst().ifPresent(one -> WithdrawnCounts.refuse(one, false, said, by));
  }
}
