package org.govsm.portal.payments;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.disbursement.BankAccount;
import org.jspecify.annotations.Nullable;

/**
 * Paying offices: who pays for a department, from which account, and its choices. What is stated,
 * the first time too, counts when a second person has confirmed it; what was chosen before stays
 * known. {@code payment-office.stated} is a first statement of a time when one person sufficed.
 */
record Offices(Transaction tx) {

  static final String STATED = "payment-office.stated";
  static final String PROPOSED = "payment-office.proposed";
  static final String CONFIRMED = "payment-office.confirmed";
  static final String REFUSED = "payment-office.refused";
  static final List<String> KINDS = List.of(STATED, PROPOSED, CONFIRMED, REFUSED);
  static final String STALE = "store.payment-office-stale";

  static final StateTable TABLE =
      StateTable.ofDepartment(
          "payment_office", 1, "department text, version number, content bytes");

  StoredOffice of(String department) {
    return tx.handle()
        .select("select version, content from payment_office where department = ?", department)
        .map(
            (row, context) ->
                new StoredOffice(department, row.getInt(1), StoredTree.read(row.getBytes(2))))
        .findOne()
        .orElse(StoredOffice.none(department));
  }

  /** Keeps what is proposed beside what counts, if anything does; the account is sealed. */
  StoredOffice state(
      String department, Map<String, Object> said, BankAccount account, Instant at, String by) {
    tx.events().lock(department);
    StoredOffice before = of(department);
    int version = before.version() + 1;
    Map<String, @Nullable Object> content = new LinkedHashMap<>(said);
    content.put("masked", account.masked());
    content.put("sealedAs", BigDecimal.valueOf(version));
    String bound = StoredOffice.bound(department, version);
    content.put("sealed", new AccountSeal(tx).seal(bound, account.toPlain()));
    Map<String, @Nullable Object> whole = new LinkedHashMap<>(before.content());
    content.put(StoredOffice.BY, by);
    whole.put(StoredOffice.PROPOSAL, content);
    return record(PROPOSED, department, version, whole, at, by);
  }

  /** Lets a proposal count from now on, or removes it. */
  StoredOffice decide(StoredOffice before, boolean confirmed, Instant at, String by) {
    Map<String, @Nullable Object> kept = new LinkedHashMap<>(before.content());
    kept.remove(StoredOffice.PROPOSAL);
    if (!confirmed) {
      return record(REFUSED, before.department(), before.version() + 1, kept, at, by);
    }
    StoredOffice next = before.proposal().orElseThrow();
    Map<String, @Nullable Object> content = new LinkedHashMap<>(next.content());
    content.remove(StoredOffice.BY);
    List<Map<String, @Nullable Object>> former = new ArrayList<>(before.former());
    if (before.isStated()) {
      former.add(old(before, at));
      content.put(StoredOffice.FORMER, former);
    }
    return record(CONFIRMED, before.department(), before.version() + 1, content, at, by);
  }

  private static Map<String, @Nullable Object> old(StoredOffice before, Instant at) {
    Map<String, @Nullable Object> old = new LinkedHashMap<>();
    old.put("coolingHours", BigDecimal.valueOf(before.coolingHours()));
    old.put("until", at.toString());
    old.put("sealed", before.sealed());
    old.put("sealedAs", BigDecimal.valueOf(before.sealedAs()));
    return old;
  }

  private StoredOffice record(
      String kind,
      String department,
      int version,
      Map<String, @Nullable Object> content,
      Instant at,
      String by) {
    tx.record(
        department,
        kind,
        at,
        by,
        Map.of("version", BigDecimal.valueOf(version), "content", content));
    return of(department);
  }

  /** The account that is debited; empty where none is stated, or the key file was replaced. */
  Optional<BankAccount> account(StoredOffice office) {
    return account(office.department(), office.sealedAs(), office.sealed());
  }

  private Optional<BankAccount> account(String department, int sealedAs, String sealed) {
    return new AccountSeal(tx)
        .open(StoredOffice.bound(department, sealedAs), sealed)
        .map(
            tree -> BankAccount.of(StoredTree.text(tree, "ifsc"), StoredTree.text(tree, "number")));
  }

  /** The offices with a change that waits for a second person. */
  List<StoredOffice> waiting() {
    return tx
        .handle()
        .select("select department, version, content from payment_office order by department")
        .map(
            (row, context) ->
                new StoredOffice(row.getString(1), row.getInt(2), StoredTree.read(row.getBytes(3))))
        .list()
        .stream()
        .filter(one -> one.proposal().isPresent())
        .toList();
  }

  /** The accounts from which the office pays, paid, or is proposed to pay. */
  List<BankAccount> accounts(String department) {
    List<BankAccount> all = new ArrayList<>(paying(department));
    of(department).proposal().flatMap(this::account).ifPresent(all::add);
    return all;
  }

  /** Those from which it pays or paid: what one person proposed does not count. */
  List<BankAccount> paying(String department) {
    StoredOffice office = of(department);
    List<BankAccount> all = new ArrayList<>();
    account(office).ifPresent(all::add);
    for (Map<String, @Nullable Object> old : office.former()) {
      int sealedAs = (int) StoredTree.number(old, "sealedAs");
      account(department, sealedAs, StoredTree.text(old, "sealed")).ifPresent(all::add);
    }
    return all;
  }
}
