package org.govsm.portal.accounts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.jdbi.v3.core.Handle;

/** The accounts of departments, their versions, and signatures that wait for another one. */
public final class RegisteredAccounts {

  /** The kind of event that brings an account into the register. */
  public static final String PROPOSED = "account.proposed";

  /** The kind of event that changes what is known of an account. */
  public static final String CHANGED = "account.changed";

  /** The kind of event of the first signature of a step that two must sign. */
  public static final String SIGNED = "account.signed";

  /** The kind of event that moves an account in its life. */
  public static final String MOVED = "account.moved";

  /** The kind of event that brings an account into the register that was in use before. */
  public static final String TAKEN_OVER = "account.taken-over";

  static final List<String> KINDS = List.of(PROPOSED, CHANGED, SIGNED, MOVED, TAKEN_OVER);

  private static final String SELECT =
      "select a.department, a.id, a.state, a.last_step, v.version, v.facts, v.digest, v.made_at"
          + " from account a join account_version v on v.department = a.department"
          + " and v.account = a.id";
  private static final String NOW = " and v.version = a.version where ";

  private final Handle handle;
  private final Transaction tx;
  private final Versions<RegisteredAccount> versions;

  /** Over what is kept, within one transaction. */
  public RegisteredAccounts(Transaction tx) {
    this.handle = tx.handle();
    this.tx = tx;
    this.versions = new Versions<>(tx, SELECT, RecordMapper.of(RegisteredAccount.class));
  }

  /**
   * Brings an account into the register.
   *
   * @throws StoreRefusal if there is an account of that id
   */
  public RegisteredAccount propose(
      String department, String id, Map<String, ?> facts, Instant at, String actor) {
    requireNone(department, id);
    return write(department, PROPOSED, id, 1, facts, Map.of(), at, actor);
  }

  /**
   * Brings an account into the register that was in use before there was one.
   *
   * @throws StoreRefusal if there is an account of that id
   */
  public RegisteredAccount takeOver(
      String department, String id, Map<String, ?> facts, String reason, Instant at, String actor) {
    requireNone(department, id);
    return write(department, TAKEN_OVER, id, 1, facts, Map.of("reason", reason), at, actor);
  }

  private void requireNone(String department, String id) {
    if (find(department, Sql.id(id)).isPresent()) {
      throw StoreRefusal.exists("store.account-exists", id);
    }
  }

  /**
   * Changes what is known of an account.
   *
   * @throws StoreRefusal if there is no such account, or it is in another version by now
   */
  public RegisteredAccount change(
      String department, String id, int expected, Map<String, ?> facts, Instant at, String actor) {
    Versions.require(expected, hold(department, id), "store.account-stale");
    return write(department, CHANGED, id, expected + 1, facts, Map.of(), at, actor);
  }

  /**
   * Moves an account in its life. Signatures that waited are over.
   *
   * @throws StoreRefusal if there is no such account
   */
  public RegisteredAccount move(
      String department,
      String id,
      Map<String, ?> facts,
      Map<String, ?> move,
      Instant at,
      String actor) {
    int version = hold(department, id);
    return write(department, MOVED, id, version + 1, facts, Map.of("move", move), at, actor);
  }

  private RegisteredAccount write(
      String department,
      String kind,
      String id,
      int version,
      Map<String, ?> facts,
      Map<String, ?> more,
      Instant at,
      String actor) {
    Map<String, Object> body = new LinkedHashMap<>(more);
    body.put("account", id);
    body.put("version", BigDecimal.valueOf(version));
    body.put("facts", facts);
    tx.record(department, kind, at, actor, body);
    return find(department, id).orElseThrow();
  }

  /**
   * Keeps the first signature of a step that two must sign.
   *
   * @param signature who signed, and what was said; its moment is when it happens
   * @throws StoreRefusal if there is no such account
   */
  public void sign(String department, String id, AccountSignature signature, String actor) {
    hold(department, id);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("account", id);
    body.put("step", signature.step());
    body.put("person", signature.person());
    body.put("roles", signature.roles());
    body.put("details", signature.details());
    tx.record(department, SIGNED, signature.signedAt(), actor, body);
  }

  /**
   * Keeps every other unit of work from changing an account, until this one ends.
   *
   * @throws StoreRefusal if there is no such account
   */
  public int hold(String department, String id) {
    return handle
        .createQuery("select version from account where department = :d and id = :id for update")
        .bind("d", department)
        .bind("id", id)
        .mapTo(Integer.class)
        .findOne()
        .orElseThrow(() -> StoreRefusal.missing("store.no-account", id));
  }

  /**
   * An account as it is now.
   *
   * @return its newest version; empty if there is no such account
   */
  public Optional<RegisteredAccount> find(String department, String id) {
    return versions.find(NOW + "a.department = ? and a.id = ?", department, id);
  }

  /** An account in one of its versions; nothing where there is no such version. */
  Optional<RegisteredAccount> find(String department, String id, int version) {
    return versions.find(
        " where a.department = ? and a.id = ? and v.version = ?", department, id, version);
  }

  /** Some accounts of a department as they are now, in the order of their ids as given. */
  List<RegisteredAccount> all(String department, List<String> ids) {
    return versions.each(
        NOW + "a.department = ? and a.id", List.of(department), ids, RegisteredAccount::id);
  }

  /** The accounts of a department as they are now; all, ordered by id. */
  public List<RegisteredAccount> of(String department) {
    return page(department, "", Integer.MAX_VALUE);
  }

  /**
   * The accounts of a department as the register knew them at a moment.
   *
   * @return those that were in it then, ordered by id
   */
  public List<RegisteredAccount> of(String department, Instant asOf) {
    return versions.list(
        " where a.department = ? and v.version = (select max(e.version) from account_version e"
            + " where e.department = a.department and e.account = a.id and e.made_at <= ?)"
            + " order by a.id",
        department,
        Sql.instant(asOf));
  }

  /**
   * The accounts of a department as they are now, a page at a time.
   *
   * @param after the id of the last account of the page before; empty text for the first page
   * @return the accounts, ordered by id; fewer than the limit when there are no more
   */
  public List<RegisteredAccount> page(String department, String after, int limit) {
    return versions.list(
        NOW + "a.department = ? and a.id > ? order by a.id limit ?", department, after, limit);
  }

  /** How many accounts of a department are in each state. */
  public Map<String, Long> states(String department) {
    Map<String, Long> states = new HashMap<>();
    handle
        .select(
            "select state, count(*) as many from account where department = ? group by state",
            department)
        .map((row, context) -> Map.entry(row.getString("state"), row.getLong("many")))
        .forEach(one -> states.put(one.getKey(), one.getValue()));
    return states;
  }

  /**
   * The departments that have accounts.
   *
   * @return their ids in order
   */
  public List<String> departments() {
    return handle
        .createQuery("select distinct department from account order by department")
        .mapTo(String.class)
        .list();
  }

  /** Signatures of an account that wait for another one; ordered by step and person. */
  public List<AccountSignature> waiting(String department, String id) {
    return new Versions<>(
            tx,
            "select step, content, signed_at from account_signature",
            (row, context) ->
                AccountSignature.of(
                    row.getString("step"), row.getBytes("content"), Sql.instant(row, "signed_at")))
        .list(" where department = ? and account = ? order by step, person", department, id);
  }

  /** Why the keys pass by an event of the log: the step that began the hand-over has said it. */
  Optional<String> exit(String department, Map<String, ?> event) {
    return HandOverMemo.KIND.equals(event.get("event"))
        ? find(department, String.valueOf(event.get("accountId"))).flatMap(RegisteredAccount::exit)
        : Optional.empty();
  }
}
