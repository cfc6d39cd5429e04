package org.govsm.portal.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.jspecify.annotations.Nullable;

/** Contracts and their versions. */
public final class Contracts {

  /** The kind of event that makes a contract. */
  public static final String CREATED = "contract.created";

  /** The kind of event that makes another version of a contract. */
  public static final String AMENDED = "contract.amended";

  static final List<String> KINDS = List.of(CREATED, AMENDED);

  static final StateTable TABLE =
      StateTable.ofDepartment(
          "contract", 1, "id text, department text, version number, " + ListedContract.TYPES);

  static final StateTable VERSION =
      StateTable.of(
              TABLE,
              "contract_version",
              2,
              "contract text, version number, terms bytes, digest text, made_at instant")
          .lasting();

  private static final String FROM =
      " from contract c join contract_version v on v.contract = c.id";

  static final String SELECT =
      "select c.id, c.department, v.version, v.terms, v.digest, v.made_at" + FROM;

  private static final String HEADS = "select c.id, c.department, v.digest" + FROM;

  private static final String NOW = " and v.version = c.version where ";

  private final Transaction tx;
  private final Versions<Contract> versions;

  /** Over what is kept, within one transaction. */
  public Contracts(Transaction tx) {
    this.tx = tx;
    this.versions = new Versions<>(tx, SELECT, (row, context) -> Contract.of(row));
  }

  /**
   * Makes a contract.
   *
   * @throws StoreRefusal if there is a contract of that id
   */
  public Contract create(
      String id, String department, Map<String, ?> terms, Instant at, String actor) {
    requireFree(id, department);
    tx.record(department, CREATED, at, actor, body(id, 1, terms));
    return current(id).orElseThrow();
  }

  /** Who made a contract, as the log of its department has it. */
  public Optional<String> maker(Contract first) {
    List<String> makers = new ArrayList<>();
    tx.events()
        .each(
            first.department(),
            List.of(CREATED),
            event -> {
              if (first.id().equals(event.body().get("contract"))) {
                makers.add(event.actor());
              }
            });
    return makers.stream().findFirst();
  }

  /**
   * Makes sure that no contract has an id.
   *
   * @throws StoreRefusal if one has
   */
  void requireFree(String id, String department) {
    Optional<Contract> taken = current(Sql.id(id));
    if (taken.isPresent()) {
      boolean own = taken.get().department().equals(department);
      throw StoreRefusal.exists(own ? "store.contract-exists" : "store.contract-taken", id);
    }
  }

  /**
   * Makes another version of a contract.
   *
   * @throws StoreRefusal if there is no such contract, or it is in another version by now
   */
  public Contract amend(String id, int expected, Map<String, ?> terms, Instant at, String actor) {
    Held held = hold(id);
    Versions.require(expected, held.version(), "store.contract-stale");
    tx.record(held.department(), AMENDED, at, actor, body(id, expected + 1, terms));
    return current(id).orElseThrow();
  }

  private static Map<String, Object> body(String id, int version, Map<String, ?> terms) {
    return Map.of("contract", id, "version", BigDecimal.valueOf(version), "terms", terms);
  }

  static List<RowEffect> effects(Event event) {
    Map<String, @Nullable Object> body = event.body();
    String id = StoredTree.text(body, "contract");
    long version = StoredTree.number(body, "version");
    Map<String, @Nullable Object> tree = StoredTree.tree(body, "terms");
    byte[] terms = StoredTree.bytes(tree);
    List<@Nullable Object> values =
        new ArrayList<>(List.<Object>of(id, event.department(), version));
    values.addAll(Arrays.asList(ListedContract.columns(id, tree)));
    @Nullable Object[] now = values.toArray();
    return List.of(
        event.kind().equals(CREATED) ? RowEffect.add(TABLE, now) : RowEffect.set(TABLE, now),
        RowEffect.add(VERSION, id, version, terms, CanonicalForm.digest(terms), event.at()));
  }

  /**
   * Keeps every other unit of work from changing a contract or what belongs to it, until this one
   * ends.
   *
   * @throws StoreRefusal if there is no such contract
   */
  Held hold(String id) {
    return tx.handle()
        .createQuery("select department, version from contract where id = :id for update")
        .bind("id", id)
        .map((row, context) -> new Held(row.getString(1), row.getInt(2)))
        .findOne()
        .orElseThrow(() -> StoreRefusal.missing("store.no-contract", id));
  }

  /**
   * A contract as it is now.
   *
   * @return its newest version; empty if there is no such contract
   */
  public Optional<Contract> current(String id) {
    return versions.find(NOW + "c.id = ?", id);
  }

  /** All versions of a contract; the oldest first; none if there is no such contract. */
  public List<Contract> versions(String id) {
    return versions.list(" where c.id = ? order by v.version", id);
  }

  /**
   * Contracts as they are now, ordered by id, a page at a time.
   *
   * @param after the id of the last contract of the page before; empty text for the first page
   * @return the contracts; fewer than the limit when there are no more
   */
  public List<Contract> page(String after, int limit) {
    return all(heads(Optional.empty(), after, limit).stream().map(ContractHead::id).toList());
  }

  /**
   * The newest contracts of a department, or of all for empty text, that go on after a day and name
   * a requirement, or none, as they are now; some hundreds at most.
   */
  public List<Contract> newest(String department, LocalDate day, boolean needed, int most) {
    return versions.list(
        NOW
            + ("c.requirement " + (needed ? "<>" : "=") + " '' and (c.ends is null or c.ends > ?)")
            + " and (? = '' or c.department = ?) order by v.made_at desc, c.id limit ?",
        Sql.day(day),
        department,
        department,
        most);
  }

  /** How many contracts there are. */
  public long count() {
    return number("count(*)");
  }

  /** How many departments have a contract. */
  public long departments() {
    return number("count(distinct department)");
  }

  private long number(String what) {
    return tx.handle().select("select " + what + " from contract").mapTo(Long.class).one();
  }

  /** Contracts of a department with a supplier as they are now, ordered by id. */
  public List<Contract> ofSupplier(String department, String supplier) {
    return versions.list(
        NOW + "c.department = ? and c.supplier = ? order by c.id", department, supplier);
  }

  /**
   * Contracts as they are now.
   *
   * @param ids some hundreds at most
   * @return in the order of the ids
   */
  public List<Contract> all(List<String> ids) {
    return versions.each(NOW + "c.id", List.of(), ids, Contract::id);
  }

  /**
   * Heads of contracts, ordered by id, a page at a time.
   *
   * @param department only those of this department; empty for all
   * @param after the id of the last contract of the page before; empty text for the first page
   * @return fewer than the limit when there are no more
   */
  List<ContractHead> heads(Optional<String> department, String after, int limit) {
    Versions<ContractHead> heads =
        new Versions<>(tx, HEADS, (row, context) -> ContractHead.of(row));
    return department.isPresent()
        ? heads.list(
            NOW + "c.department = ? and c.id > ? order by c.id limit ?",
            department.get(),
            after,
            limit)
        : heads.list(NOW + "c.id > ? order by c.id limit ?", after, limit);
  }

  /**
   * Refuses to go on from what is stored of a contract unless every row of it is as its event made
   * it: its versions, imports, readings and certificates. It takes as long as reading them once.
   *
   * @throws StoreRefusal if there is no such contract, or a row is not what was written
   */
  public void requireWhole(String id) {
    tx.events().requireWhole(hold(id).department(), TABLE, id);
  }

  /** A contract that no other unit of work changes now. */
  record Held(String department, int version) {}
}
