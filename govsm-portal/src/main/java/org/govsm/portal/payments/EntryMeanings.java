package org.govsm.portal.payments;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.disbursement.AccountEntry;
import org.govsm.procurement.disbursement.AccountEntry.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * Entry meanings: what an officer who did not upload their file says that entries were. That one is
 * not recovered after all is said by two.
 */
record EntryMeanings(Clock clock) {

  /** The member that names entries. */
  static final String ENTRIES = "entries";

  /** How many are cleared at once. */
  static final int MOST = 200;

  /** What is given. */
  static final List<String> MEMBERS =
      List.of(ENTRIES, Entries.MEANING, Entries.REASON, Entries.BRINGS_BACK);

  /**
   * What is said of entries.
   *
   * @param paid the entry that is recovered and that they bring back; empty text for none
   */
  private record Said(Meaning meaning, String reason, String paid, Instant at, Caller by) {

    Map<String, Object> body() {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put(Entries.MEANING, meaning.name());
      body.put(Entries.REASON, reason);
      if (!paid.isEmpty()) {
        body.put(Entries.BRINGS_BACK, paid);
      }
      return body;
    }
  }

  /** What an entry may have been. */
  static List<String> all() {
    return Arrays.stream(Meaning.values()).map(Enum::name).toList();
  }

  /**
   * Says what entries were; what was said before of one stays in the log.
   *
   * @param given entries, meaning, and reason; of receipts that bring money back also of which
   *     entry
   * @throws ProblemException where the caller uploaded one of them, or it is not known
   */
  List<StoredEntry> clear(
      Transaction tx, String department, Map<String, @Nullable Object> given, Caller by) {
    PaymentRoles.ACTS.require(by, OrderDecisions.DECIDED);
    tx.events().lock(department);
    ApiRequests.only(given, MEMBERS, List.of());
    FreeTexts.refuse(given);
    List<StoredEntry> some = named(tx, department, given);
    Said said = said(tx, department, given, by);
    refuseOther(some, said.meaning);
    some.forEach(one -> say(tx, one, said));
    if (!said.paid.isEmpty()) {
      new EntryLinks(tx)
          .add(some, department, said.paid, said.reason, Moments.day(said.at), said.at, by.actor());
    }
    return new Entries(tx).some(department, some.stream().map(StoredEntry::id).toList());
  }

  private Said said(
      Transaction tx, String department, Map<String, @Nullable Object> given, Caller by) {
    String meaning = ApiRequests.text(given, Entries.MEANING).orElse("");
    if (!all().contains(meaning)) {
      throw ProblemException.of(Faults.at("/" + Entries.MEANING, "payments.entry-meaning"));
    }
    String paid = ApiRequests.text(given, Entries.BRINGS_BACK).orElse("").strip();
    if (!paid.isEmpty() && Meaning.valueOf(meaning) != Meaning.CAME_BACK) {
      throw ProblemException.of(Faults.at("/" + Entries.BRINGS_BACK, "payments.entry-brings-none"));
    }
    String reason = PaymentFaults.text(given, Entries.REASON);
    PaymentFaults.refuseNumbers(tx, department, Entries.REASON, reason);
    PaymentFaults.refuseUnsaid(Entries.REASON, reason);
    return new Said(Meaning.valueOf(meaning), reason, paid, Sql.cut(clock.instant()), by);
  }

  private static void say(Transaction tx, StoredEntry one, Said said) {
    Entries entries = new Entries(tx);
    boolean changes = one.isRecovered() && said.meaning != Meaning.TO_RECOVER;
    if (changes && !agrees(one, said)) {
      entries.propose(one, said.body(), said.at, said.by.actor());
      return;
    }
    Optional<Message> against =
        changes
            ? againstChanging(one, said.by)
            : AccountEntry.againstClearing(one.takenBy(), said.by.actor());
    if (against.isPresent()) {
      throw ProblemException.conflict(against.get());
    }
    if (said.meaning != Meaning.CAME_BACK) {
      new NamedReceipts(tx, one.department())
          .against(one)
          .ifPresent(
              why -> {
                throw ProblemException.conflict(why);
              });
    }
    new EntryLinks(tx).drop(one, said.at, said.by.actor());
    entries.clear(one, said.body(), said.at, said.by.actor());
  }

  /** Whether somebody said the same of one that is recovered. */
  private static boolean agrees(StoredEntry one, Said said) {
    return one.change()
        .filter(before -> said.meaning.name().equals(before.get(Entries.MEANING)))
        .isPresent();
  }

  /** Why a person does not confirm that one is not recovered; nothing where they may. */
  static Optional<Message> againstChanging(StoredEntry one, Caller by) {
    return one.change()
        .flatMap(before -> AccountEntry.againstChanging(StoredTree.text(before, "by"), by.actor()));
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
