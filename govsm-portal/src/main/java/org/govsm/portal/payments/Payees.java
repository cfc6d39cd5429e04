package org.govsm.portal.payments;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.procurement.disbursement.BankAccount;
import org.govsm.procurement.disbursement.PayeeAct;
import org.govsm.procurement.disbursement.PayeeRegister;
import org.jspecify.annotations.Nullable;

/** Payees of departments, and every act on their accounts. */
record Payees(Transaction tx) {

  static final List<String> ACTS = List.of("proposed", "confirmed", "refused", "blocked");

  static final String STALE = "store.payee-stale";
  static final String SEALED = "sealed";
  static final String ACT = "act";

  static final StateTable TABLE =
      StateTable.ofDepartment(
          "payee",
          2,
          "department text, id text, name text, state text, acts number, masked text,"
              + " proposed text, proposal text, proposed_by text, vendor text,"
              + " confirmed_at instant, moved day, searched text");

  static final StateTable ACT_TABLE =
      StateTable.ofDepartment(
              "payee_act",
              2,
              "department text, act_no number, payee text, kind text, actor text, content bytes,"
                  + " made_at instant")
          .lasting();

  private static final String NOW =
      "select department, id, name, state, acts, masked, proposed, proposal, proposed_by, vendor,"
          + " confirmed_at, moved from payee where ";

  private static final String OF_ACTS =
      "select act_no, payee, kind, actor, content, made_at from payee_act where ";

  private Versions<StoredPayee> now() {
    return new Versions<>(tx, NOW, RecordMapper.of(StoredPayee.class));
  }

  private Versions<StoredPayeeAct> acts() {
    return new Versions<>(tx, OF_ACTS, RecordMapper.of(StoredPayeeAct.class));
  }

  Optional<StoredPayee> find(String department, String id) {
    return now().find("department = ? and id = ?", department, id);
  }

  /** Some payees, in the order of their ids as given. */
  List<StoredPayee> all(String department, List<String> ids) {
    return now().each("department = ? and id", List.of(department), ids, StoredPayee::id);
  }

  /** Payees of a department, a page at a time; ordered by id. */
  List<StoredPayee> page(String department, String after, int limit) {
    return now().list("department = ? and id > ? order by id limit ?", department, after, limit);
  }

  /** The payees with a proposal that waits for a second person. */
  List<StoredPayee> waiting() {
    return now().list("proposal <> '' order by department, id");
  }

  /** The payees to whom nothing is paid, and for whom nobody proposed an account since. */
  List<StoredPayee> blocked() {
    return now().list("state = 'BLOCKED' and proposal = '' order by department, id");
  }

  /** Who confirmed the account of each of some payees last. */
  List<String> confirmedBy(String department, List<String> payees) {
    if (payees.isEmpty()) {
      return List.of();
    }
    Map<String, String> last = new LinkedHashMap<>();
    tx.handle()
        .select(
            "select payee, actor from payee_act where department = ? and kind = 'confirmed' and"
                + " payee in ("
                + String.join(", ", Collections.nCopies(payees.size(), "?"))
                + ") order by act_no",
            Stream.concat(Stream.of(department), payees.stream()).toArray())
        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(one -> last.put(one.getKey(), one.getValue()));
    return List.copyOf(last.values());
  }

  /** The acts on a payee, in order. */
  List<StoredPayeeAct> acts(String department, String payee) {
    return acts().list("department = ? and payee = ? order by act_no", department, payee);
  }

  /**
   * The register of a department. Proposals that cannot be opened any more, as the key file was
   * replaced, are not in it: their payees have no account.
   */
  PayeeRegister register(StoredOffice office) {
    List<Object> trees = new ArrayList<>();
    for (StoredPayeeAct act : acts().list("department = ? order by act_no", office.department())) {
      tree(office.department(), act).ifPresent(trees::add);
    }
    return PayeeRegister.fromPlain(
            Map.<String, Object>of(
                "coolingHours",
                BigDecimal.valueOf(office.coolingHours()),
                "nonce",
                new AccountSeal(tx).registerNonce(office.department()).hex(),
                "earlier",
                office.former().stream().map(Payees::choice).toList(),
                "acts",
                trees))
        .orThrow();
  }

  private static Map<String, @Nullable Object> choice(Map<String, @Nullable Object> former) {
    Map<String, @Nullable Object> choice = new LinkedHashMap<>();
    for (String name : List.of("coolingHours", "until")) {
      choice.put(name, former.get(name));
    }
    return choice;
  }

  private Optional<Map<String, @Nullable Object>> tree(String department, StoredPayeeAct act) {
    Map<String, @Nullable Object> kept = StoredTree.tree(act.content(), ACT);
    return kept.containsKey(SEALED)
        ? new AccountSeal(tx).open(act.bound(department), StoredTree.text(kept, SEALED))
        : Optional.of(kept);
  }

  /** All accounts that were ever proposed for a payee of a department and can be read. */
  List<BankAccount> accounts(String department) {
    return acts().list("department = ? order by act_no", department).stream()
        .filter(act -> act.kind().equals("proposed"))
        .flatMap(act -> account(department, act).stream())
        .toList();
  }

  /** The account of a proposal; nothing where it cannot be opened any more. */
  Optional<BankAccount> account(String department, String payee, String proposal) {
    return acts(department, payee).stream()
        .filter(act -> proposal.equals("P" + act.actNo()))
        .flatMap(act -> account(department, act).stream())
        .findFirst();
  }

  private Optional<BankAccount> account(String department, StoredPayeeAct act) {
    return tree(department, act)
        .map(tree -> StoredTree.tree(StoredTree.tree(tree, "act"), "account"))
        .map(
            tree -> BankAccount.of(StoredTree.text(tree, "ifsc"), StoredTree.text(tree, "number")));
  }

  /** Name and code of the holder, as a proposal has them. */
  Map<String, String> proposed(String department, String payee, String proposal) {
    Map<String, String> said = new LinkedHashMap<>();
    for (StoredPayeeAct act : acts(department, payee)) {
      if (proposal.equals("P" + act.actNo())) {
        said.put("name", act.text("name").orElse(""));
        said.put("vendor", act.text("vendor").orElse(""));
      }
    }
    return said;
  }

  /** The number of the next act in a department. */
  int next(String department) {
    return tx.handle()
            .select(
                "select coalesce(max(act_no), 0) from payee_act where department = ?", department)
            .mapTo(Integer.class)
            .one()
        + 1;
  }

  /**
   * Keeps an act.
   *
   * @param kind one of {@link #ACTS}
   * @param number the number of the act
   * @param said what is told of it beside
   */
  StoredPayee record(
      String kind,
      String department,
      String payee,
      int number,
      PayeeAct act,
      Map<String, Object> said,
      String actor) {
    Instant at = act.at();
    Map<String, Object> body = new LinkedHashMap<>(said);
    int before = find(department, payee).map(StoredPayee::acts).orElse(0);
    body.put("payee", payee);
    body.put("number", BigDecimal.valueOf(number));
    body.put("acts", BigDecimal.valueOf(before + 1L));
    StoredPayeeAct one = new StoredPayeeAct(number, payee, kind, actor, Map.of(), at);
    body.put(
        ACT,
        kind.equals("proposed")
            ? Map.of(SEALED, new AccountSeal(tx).seal(one.bound(department), act.toPlain()))
            : act.toPlain());
    tx.record(department, "payee." + kind, at, actor, body);
    return find(department, payee).orElseThrow();
  }
}
