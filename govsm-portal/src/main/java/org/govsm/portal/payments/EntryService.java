package org.govsm.portal.payments;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.disbursement.AccountEntry;
import org.govsm.procurement.disbursement.AccountEntry.Meaning;
import org.govsm.procurement.disbursement.BankAccount;
import org.govsm.procurement.disbursement.PaymentBatch;
import org.jspecify.annotations.Nullable;

/**
 * Entry service: keeps entries of the account of the paying office that belong to no order, and
 * what an officer who did not upload their file says that they were.
 */
record EntryService(Clock clock) {

  /** The member that names entries. */
  static final String ENTRIES = "entries";

  /** How many are cleared at once. */
  static final int MOST = 200;

  /** What an entry may have been. */
  static List<String> meanings() {
    return Arrays.stream(AccountEntry.Meaning.values()).map(Enum::name).toList();
  }

  /**
   * How many entries of a file are new, and how many are on record.
   *
   * @param explained how many on record are of an order, as is known now
   */
  record Kept(int added, int known, int explained) {

    boolean isNothing() {
      return added + known + explained == 0;
    }
  }

  /**
   * Keeps the entries of a file that belong to none of the batches that it names, and of those on
   * record of which order they are, where it tells that.
   *
   * @param known the accounts of the department, which no text repeats
   */
  Kept take(
      Transaction tx,
      String department,
      ReadAnswers read,
      List<PaymentBatch> batches,
      List<BankAccount> known,
      Caller by) {
    List<AccountEntry> told = new ArrayList<>();
    List<BankAccount> own = new Offices(tx).paying(department);
    for (AccountEntry one : read.entriesOfNone(batches, own)) {
      boolean repeats =
          one.reference().filter(said -> known.stream().anyMatch(of -> of.isIn(said))).isPresent();
      told.add(repeats ? one.withoutReference() : one);
    }
    Entries entries = new Entries(tx);
    Instant at = Sql.cut(clock.instant());
    int explained = entries.explain(department, read.entriesOf(batches, own), at, by.actor());
    OrderedEntries ordered = OrderedEntries.of(tx, department, told);
    List<AccountEntry> none = told.stream().filter(ordered::isOfNone).toList();
    int added = entries.take(department, none, read.message(), at, by.actor());
    return new Kept(added, told.size() - added, explained);
  }

  /**
   * Says what entries were; what was said before of one stays in the log.
   *
   * @param given entries, meaning, and reason
   * @throws ProblemException where the caller uploaded one of them, or it is not known
   */
  List<StoredEntry> clear(
      Transaction tx, String department, Map<String, @Nullable Object> given, Caller by) {
    PaymentRoles.ACTS.require(by, OrderDecisions.DECIDED);
    tx.events().lock(department);
    ApiRequests.only(given, List.of(ENTRIES, Entries.MEANING, Entries.REASON), List.of());
    FreeTexts.refuse(given);
    List<StoredEntry> some = named(tx, department, given);
    String meaning = ApiRequests.text(given, Entries.MEANING).orElse("");
    if (!meanings().contains(meaning)) {
      throw ProblemException.of(Faults.at("/" + Entries.MEANING, "payments.entry-meaning"));
    }
    refuseOther(some, Meaning.valueOf(meaning));
    String reason = PaymentFaults.text(given, Entries.REASON);
    PaymentFaults.refuseNumbers(tx, department, Entries.REASON, reason);
    PaymentFaults.refuseUnsaid(Entries.REASON, reason);
    for (StoredEntry one : some) {
      Optional<Message> against = AccountEntry.againstClearing(one.takenBy(), by.actor());
      if (against.isPresent()) {
        throw ProblemException.conflict(against.get());
      }
      new Entries(tx).clear(one, meaning, reason, Sql.cut(clock.instant()), by.actor());
    }
    return new Entries(tx).some(department, some.stream().map(StoredEntry::id).toList());
  }

  /** Money that was paid was not received, and the other way round. */
  private static void refuseOther(List<StoredEntry> some, Meaning meaning) {
    List<String> others =
        some.stream().filter(one -> !one.canBe(meaning)).map(StoredEntry::id).toList();
    if (!others.isEmpty()) {
      Message text = Message.of(refusal(some, meaning)).with("entries", others);
      throw ProblemException.of(Faults.at("/" + Entries.MEANING, text));
    }
  }

  private static String refusal(List<StoredEntry> some, Meaning meaning) {
    if (meaning == Meaning.OF_ORDER) {
      return "payments.entry-no-order";
    } else if (some.stream().anyMatch(one -> one.text(StoredEntry.ORDER).isPresent())) {
      return "payments.entry-of-order-alone";
    }
    return meaning == Meaning.TOLD_AGAIN ? "payments.entry-not-alike" : "payments.entry-other-way";
  }

  private static List<StoredEntry> named(
      Transaction tx, String department, Map<String, @Nullable Object> given) {
    List<String> ids =
        given.get(ENTRIES) instanceof List<?> named
            ? named.stream().map(String::valueOf).distinct().toList()
            : List.of();
    List<StoredEntry> some =
        ids.isEmpty() || ids.size() > MOST ? List.of() : new Entries(tx).some(department, ids);
    if (some.isEmpty() || some.size() < ids.size()) {
      throw ProblemException.of(Faults.at("/" + ENTRIES, "payments.entry-which"));
    }
    return some;
  }
}
