package org.govsm.portal.editions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.RulePack;
import org.govsm.core.rules.check.LintNote;
import org.govsm.core.rules.check.PackDiff;
import org.govsm.core.rules.check.PackLint;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;

/** Pack reports: look editions of packs through, and hold them against the law in force. */
public final class PackReports {

  private static final String PURCHASE = "/purchases/{department}/{purchase}";

  private static final int LINTED = 64;

  private final EditionsInForce lawByDay;
  private final PackImpact impact;
  private final Authorisation table;
  private final Clock clock;
  private final LruCache<String, List<LintNote>> linted = new LruCache<>(LINTED);

  public PackReports(
      EditionsInForce lawByDay, PackImpact impact, Authorisation table, Clock clock) {
    this.lawByDay = lawByDay;
    this.impact = impact;
    this.table = table;
    this.clock = clock;
  }

  /**
   * What is to be known of an edition, and what it does to stored cases.
   *
   * @param tx a transaction that only reads, as there may be many cases
   */
  public PackReport withImpact(Transaction tx, StoredPack edition, Caller caller) {
    return report(tx, edition, Optional.of(caller));
  }

  /**
   * What is to be known of an edition by itself.
   *
   * @return the report without stored cases
   */
  public PackReport of(Transaction tx, StoredPack edition) {
    return report(tx, edition, Optional.empty());
  }

  private PackReport report(Transaction tx, StoredPack edition, Optional<Caller> caller) {
    LocalDate today = LocalDate.now(clock);
    List<StoredPack> all = new PackEditions(tx).of(edition.pack());
    EditionState state = EditionState.of(edition, all, today);
    RulePack pack = lawByDay.pack(tx, edition.file());
    LocalDate last = edition.from().map(day -> day.minusDays(1)).orElse(today);
    Library before = lawByDay.at(tx, last).library();
    Optional<RulePack> was = before.pack(pack.id());
    return new PackReport(
        edition,
        state,
        pack,
        was,
        before.books().stream().anyMatch(book -> isIn(pack, book.packs())),
        notes(tx, edition),
        toAccept(tx, edition),
        was.map(one -> PackDiff.betweenEditions(one, pack)).orElse(List.of()),
        caller
            .filter(one -> state == EditionState.UPLOADED || state == EditionState.SCHEDULED)
            .flatMap(one -> changed(tx, before, pack, one)),
        today);
  }

  private static boolean isIn(RulePack pack, List<RulePack> packs) {
    return packs.stream().anyMatch(one -> one.id().equals(pack.id()));
  }

  /** What if it were in force? What the books do not fit cannot be. */
  private Optional<PackImpact.Changed> changed(
      Transaction tx, Library before, RulePack pack, Caller caller) {
    Library proposed;
    try {
      proposed = PackFile.into(before, pack.inForce());
    } catch (ProblemException e) {
      return Optional.empty();
    }
    return Optional.of(
        impact.of(
            tx,
            before,
            proposed,
            department -> caller.seesDepartment(department) && table.mayLook(caller, PURCHASE)));
  }

  private List<LintNote> notes(Transaction tx, StoredPack edition) {
    return linted.of(edition.file(), () -> PackLint.check(lawByDay.pack(tx, edition.file())));
  }

  /**
   * The remarks of the lint that somebody must take responsibility for.
   *
   * @return the errors and what was not checked
   */
  List<LintNote> toAccept(Transaction tx, StoredPack edition) {
    return notes(tx, edition).stream()
        .filter(note -> note.level() != LintNote.Level.WARNING)
        .toList();
  }
}
