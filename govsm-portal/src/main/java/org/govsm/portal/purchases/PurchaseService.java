package org.govsm.portal.purchases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.portal.access.RegisteredBooks;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.impact.PurchaseLaw;
import org.govsm.procurement.procedure.Deviation;
import org.jspecify.annotations.Nullable;

/** Purchase service: records, changes, closes and finds purchases. */
public final class PurchaseService {

  private static final String BOOK = "book";

  private final LawOfDay laws;
  private final Clock clock;
  private final PurchaseGuard guard;
  private final Comparisons comparisons = new Comparisons();

  public PurchaseService(LawOfDay laws, Clock clock) {
    this(laws, clock, (tx, before, after) -> Optional.empty());
  }

  PurchaseService(LawOfDay laws, Clock clock, PurchaseGuard guard) {
    this.laws = laws;
    this.clock = clock;
    this.guard = guard;
  }

  /** How a purchase stands to the law of its day; nothing where its book does not say. */
  Optional<Comparisons.Comparison> compared(Law law, StoredPurchase purchase) {
    return comparisons.of(law, purchase);
  }

  /** The ids of the contracts that came from a purchase. */
  List<String> contracts(Transaction tx, StoredPurchase purchase) {
    return guard.contracts(tx, purchase);
  }

  /** Whether a contract can come from a purchase. */
  boolean takesContract(Transaction tx, Law law, StoredPurchase purchase) {
    return guard.takesContract(tx, law, purchase);
  }

  /** The law as it is known on a day. */
  public Law law(Transaction tx, LocalDate day) {
    return laws.at(tx, day);
  }

  /**
   * Brings a purchase into the register, with the decision by the law as it is known today.
   *
   * @param tree id, title, need, book (that of the department where it is left out), days, facts,
   *     used, supplier, reason
   * @throws org.govsm.portal.store.StoreRefusal if there is a purchase of that id
   */
  public StoredPurchase record(
      Transaction tx, String department, Map<String, @Nullable Object> tree, Caller by) {
    by.requireDepartment(DepartmentIds.require(department));
    FreeTexts.refuseNumbers(tree);
    Map<String, @Nullable Object> whole = new LinkedHashMap<>(tree);
    whole.putIfAbsent(BOOK, today(tx).registered(new RegisteredBooks().now(tx, department)).id());
    PurchaseReader.Read read = new PurchaseReader(today(tx)).read(whole);
    ProblemException.unlessNone(
        guard.against(tx, StoredPurchase.entered(department, read, now()), Optional.empty()));
    return new Purchases(tx).record(department, read.id(), written(tx, read), now(), by.actor());
  }

  /**
   * What is wrong with what a purchase says of itself, whatever is known of its case.
   *
   * @return every fault; none where it can be recorded
   */
  public static List<InputFault> wrongOfOwn(Law law, Map<String, @Nullable Object> own) {
    return new PurchaseReader(law).wrongOfOwn(own);
  }

  private Purchases.Written written(Transaction tx, PurchaseReader.Read read) {
    Law law = today(tx);
    String book = String.valueOf(read.content().get(BOOK));
    Map<String, Object> pinned = law.purchases().pin(book, read.facts());
    Optional<Deviation> compared =
        law.purchases().compare(book, read.facts(), read.text("used"), read.text("reason"));
    compared.ifPresent(one -> pinned.put("comparison", PurchaseLaw.pin(one)));
    return new Purchases.Written(read.content(), pinned);
  }

  /**
   * Changes what is known of a purchase. What it says already makes no version.
   *
   * @param tree all that is known of it from now on; the id may be left out
   * @throws ProblemException with every fault, and with status 409 where its file is closed
   * @throws org.govsm.portal.store.StoreRefusal if it is in another version by now
   */
  public StoredPurchase change(
      Transaction tx, StoredPurchase before, Map<String, @Nullable Object> tree, Caller by) {
    by.requireDepartment(before.department());
    requireOpen(before);
    FreeTexts.refuseNumbers(tree);
    Map<String, @Nullable Object> whole = new LinkedHashMap<>(tree);
    whole.putIfAbsent("id", before.id());
    whole.putIfAbsent(BOOK, before.book());
    PurchaseReader.Read read = new PurchaseReader(today(tx)).read(whole);
    if (!read.id().equals(before.id())) {
      InputFault other = Faults.at("/id", "purchase.other-id");
      throw ProblemException.of(other);
    }
    String digest = CanonicalForm.digest(read.content());
    if (digest.equals(before.digest())) {
      return before;
    }
    StoredPurchase after = before.with(read.content(), digest, now());
    ProblemException.unlessNone(guard.against(tx, after, Optional.of(before)));
    guard
        .fault(tx, before, after)
        .ifPresent(
            fault -> {
              throw ProblemException.of(fault);
            });
    return new Purchases(tx)
        .change(Purchases.CHANGED, before, written(tx, read), now(), by.actor());
  }

  /**
   * Closes the file of a purchase: nothing changes any more.
   *
   * @param remark what is said to it; may be empty
   * @throws ProblemException with status 409 where it is closed already, and 422 for a remark that
   *     is too long
   */
  public StoredPurchase close(Transaction tx, StoredPurchase before, String remark, Caller by) {
    by.requireDepartment(before.department());
    requireOpen(before);
    if (remark.length() > PurchaseReader.LONGEST) {
      throw ProblemException.of(PurchaseReader.tooLong("/remark"));
    }
    FreeTexts.refuseNumbers(Map.of("remark", remark));
    Map<String, @Nullable Object> content = new LinkedHashMap<>(before.content());
    if (!remark.isBlank()) {
      content.put("closing", remark.strip());
    }
    Purchases.Written written = new Purchases.Written(content, before.decision());
    return new Purchases(tx).change(Purchases.CLOSED, before, written, now(), by.actor());
  }

  /** Refuses with status 409 what would change a purchase whose file is closed. */
  static void requireOpen(StoredPurchase purchase) {
    if (!purchase.isOpen()) {
      Message closed = Message.of("purchase.is-closed").with("what", purchase.id());
      throw ProblemException.of(409, closed);
    }
  }

  /**
   * A purchase as it is now.
   *
   * @throws ProblemException with status 404 if there is no such purchase
   */
  public StoredPurchase current(Transaction tx, String department, String id) {
    Optional<StoredPurchase> found = new Purchases(tx).find(department, id);
    return found.orElseThrow(() -> ProblemException.notFound("store.no-purchase", id));
  }

  /**
   * Purchases of a department, a page at a time.
   *
   * @param after the id of the last purchase of the page before; empty text for the first page
   * @return the purchases, ordered by id
   * @throws ProblemException with status 404 if no department can be called so
   */
  public List<StoredPurchase> page(Transaction tx, String department, String after, int limit) {
    return new Purchases(tx).page(DepartmentIds.require(department), after, limit);
  }

  private Law today(Transaction tx) {
    return laws.at(tx, today(clock));
  }

  static LocalDate today(Clock clock) {
    return Moments.day(clock.instant());
  }

  private Instant now() {
    return Sql.cut(clock.instant());
  }
}
