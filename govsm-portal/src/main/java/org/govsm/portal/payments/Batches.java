package org.govsm.portal.payments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.procurement.disbursement.BatchRecord;

/** Batches of payments with their orders, and every act that was done. */
record Batches(Transaction tx) {

  private static final String DOWNLOADED = "downloaded";

  static final List<String> ACTS =
      List.of(
          "prepared",
          "approved",
          "made",
          DOWNLOADED,
          AuthorityFiles.HANDED,
          "sent",
          "answered",
          "decided",
          "closed",
          "recalled",
          "retained",
          "cancelled");

  static final String STALE = "store.payment-stale";

  static final String ACT = "act";
  static final String BATCH_FILE = "batchFile";
  static final String FILE = "file";

  static final StateTable TABLE =
      StateTable.ofDepartment(
          "payment_batch",
          2,
          "department text, id text, state text, acts number, prepared_by text, channel text,"
              + " value_day day, made_at instant, moved day, orders number, open number,"
              + " total number, paid number, content bytes, searched text");

  static final StateTable ORDER =
      StateTable.ofDepartment(
          "payment_order",
          2,
          "department text, id text, batch text, bill text, contract text, holds text,"
              + " outcome text, net number, paid number, paid_on day, content bytes");

  static final StateTable ACT_TABLE =
      StateTable.ofDepartment(
              "payment_act",
              3,
              "department text, batch text, act_no number, kind text, actor text, content bytes,"
                  + " made_at instant")
          .lasting();

  private static final String NOW =
      "select department, id, state, acts, prepared_by, channel, value_day, made_at, moved, orders,"
          + " open, total, paid, content from payment_batch where ";

  private static final String OF_ORDERS =
      "select department, id, batch, bill, contract, holds, outcome, net, paid, paid_on, content"
          + " from payment_order where ";

  private Versions<StoredBatch> now() {
    return new Versions<>(tx, NOW, RecordMapper.of(StoredBatch.class));
  }

  private Versions<StoredOrder> ordered() {
    return new Versions<>(tx, OF_ORDERS, RecordMapper.of(StoredOrder.class));
  }

  Optional<StoredBatch> find(String department, String id) {
    return now().find("department = ? and id = ?", department, id);
  }

  /** Some batches, in the order of their ids as given. */
  List<StoredBatch> all(String department, List<String> ids) {
    return now().each("department = ? and id", List.of(department), ids, StoredBatch::id);
  }

  /** Batches of a department, a page at a time; ordered by id. */
  List<StoredBatch> page(String department, String after, int limit) {
    return now().list("department = ? and id > ? order by id limit ?", department, after, limit);
  }

  /** The batches that wait for somebody; ordered by department and id. */
  List<StoredBatch> waiting() {
    return now()
        .list(
            "state in ('DRAFT', 'APPROVED', 'MADE', 'WITHDRAWING', 'SENT', 'ANSWERED')"
                + " or open > 0 order by department, id");
  }

  /** The orders of a batch, in order. */
  List<StoredOrder> orders(StoredBatch one) {
    return ordered().list("department = ? and batch = ? order by id", one.department(), one.id());
  }

  /** The orders of all departments of which money may be to come back. */
  List<StoredOrder> recoverable() {
    return ordered()
        .list(
            "(holds is null and outcome not in ('', 'REJECTED')"
                + " or outcome in ('OVER', 'TWICE', 'UNCLEAR')"
                + " or exists (select 1 from payment_batch b where b.open > 0"
                + " and b.department = payment_order.department and b.id = payment_order.batch))"
                + " order by department, id");
  }

  /** The orders of the bills of a contract; the last comes first. */
  List<StoredOrder> ofContract(String contract) {
    return ordered().list("contract = ? order by id desc", contract);
  }

  /** The same of some contracts, by the contract. */
  Map<String, List<StoredOrder>> ofContracts(List<String> contracts) {
    if (contracts.isEmpty()) {
      return Map.of();
    }
    String places = String.join(", ", Collections.nCopies(contracts.size(), "?"));
    return ordered()
        .list("contract in (" + places + ") order by id desc", contracts.toArray())
        .stream()
        .collect(Collectors.groupingBy(StoredOrder::contract));
  }

  /** How many acts changed a batch: to hand its files out changes nothing. */
  static int changes(List<StoredBatchAct> acts) {
    List<String> handing = List.of(DOWNLOADED, AuthorityFiles.HANDED);
    return (int) acts.stream().filter(act -> !handing.contains(act.kind())).count();
  }

  int changes(StoredBatch one) {
    return changes(acts(one));
  }

  /** The acts on a batch, in order. */
  List<StoredBatchAct> acts(StoredBatch one) {
    return tx.handle()
        .select(
            "select act_no, kind, actor, content, made_at from payment_act"
                + " where department = ? and batch = ? order by act_no",
            one.department(),
            one.id())
        .map(RecordMapper.of(StoredBatchAct.class))
        .list();
  }

  /** How many files of answers a department has on record. */
  int answers(String department) {
    return tx.handle()
        .select(
            "select count(*) from payment_act where department = ? and kind = 'answered'",
            department)
        .mapTo(Integer.class)
        .one();
  }

  /**
   * An id that no batch of any department has: banks answer to it alone. Of two who take one at
   * once the index of the table lets one try again.
   */
  String next(int year) {
    int number =
        tx.handle().select("select count(*) from payment_batch").mapTo(Integer.class).one() + 1;
    String id;
    do {
      String digits = String.valueOf(10_000 + number++).substring(1);
      id = "PB-" + year + "-" + digits;
    } while (now().find("id = ?", id).isPresent());
    return id;
  }

  /** Seals something with accounts and keeps it; gives where. */
  String keep(String bound, byte[] bytes) {
    return tx.evidence().keep(new AccountSeal(tx).sealed(bound, bytes)).digest();
  }

  /** What was sealed; empty where the key file was replaced. */
  Optional<byte[]> open(String bound, String digest) {
    try (InputStream in = tx.evidence().open(digest)) {
      return new AccountSeal(tx).opened(bound, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The record with accounts; empty where the key file was replaced. */
  Optional<BatchRecord> record(StoredBatch one) {
    return open(one.bound(), one.text(BATCH_FILE).orElseThrow())
        .map(
            bytes -> {
              List<Object> acts = new ArrayList<>();
              for (StoredBatchAct act : acts(one)) {
                if (act.content().containsKey(ACT)) {
                  acts.add(StoredTree.tree(act.content(), ACT));
                }
              }
              return BatchRecord.fromPlain(Map.of("batch", StoredTree.read(bytes), "acts", acts))
                  .orThrow();
            });
  }

  /**
   * Keeps an act.
   *
   * @param kind one of {@link #ACTS}
   */
  StoredBatch act(String kind, StoredBatch before, Map<String, ?> body, Instant at, String actor) {
    tx.events().lock(before.department());
    StoredBatch now = find(before.department(), before.id()).orElseThrow();
    Versions.require(before.acts(), now.acts(), STALE);
    return record(kind, before.department(), before.id(), before.acts() + 1, body, at, actor);
  }

  StoredBatch record(
      String kind,
      String department,
      String id,
      int number,
      Map<String, ?> said,
      Instant at,
      String actor) {
    Map<String, Object> body = new LinkedHashMap<>(said);
    body.put("batch", id);
    body.put("actNo", BigDecimal.valueOf(number));
    tx.record(department, "payment." + kind, at, actor, body);
    return find(department, id).orElseThrow();
  }
}
