package org.govsm.portal.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.DocumentCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Certificates that were issued. None is ever changed: a correction is another certificate. */
public final class StoredCertificates {

  /** The kind of event of a certificate. */
  public static final String ISSUED = "certificate.issued";

  static final StateTable TABLE =
      StateTable.of(
              Contracts.TABLE,
              "certificate",
              3,
              "contract text, period text, certificate_no number, as_of day, issued_at instant,"
                  + " digest text")
          .lasting();

  private static final String OF_CONTRACT = "select * from certificate where contract = :contract";

  private static final RowMapper<StoredCertificate> ROW = RecordMapper.of(StoredCertificate.class);

  private final Handle handle;
  private final Transaction tx;

  /** Over what is kept, within one transaction. */
  public StoredCertificates(Transaction tx) {
    this.handle = tx.handle();
    this.tx = tx;
  }

  /**
   * The number of the next certificate of a period. Until the unit of work ends, no other unit
   * changes the contract, imports for it or issues another certificate.
   *
   * @throws StoreRefusal if there is no such contract
   */
  public int next(String contract, String period) {
    new Contracts(tx).hold(contract);
    return 1
        + handle
            .createQuery(
                "select coalesce(max(certificate_no), 0) from certificate"
                    + " where contract = :contract and period = :period")
            .bind("contract", contract)
            .bind("period", period)
            .mapTo(Integer.class)
            .one();
  }

  /**
   * Issues a certificate.
   *
   * @throws StoreRefusal if there is no such contract, or such a certificate was issued
   */
  public StoredCertificate issue(
      String contract,
      String period,
      int number,
      LocalDate asOf,
      byte[] bytes,
      Instant at,
      String actor) {
    String department = new Contracts(tx).hold(contract).department();
    if (find(contract, period, number).isPresent()) {
      throw StoreRefusal.exists("store.certificate-exists", period + "/" + number);
    }
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("contract", contract);
    body.put("period", period);
    body.put("number", BigDecimal.valueOf(number));
    body.put("asOf", asOf.toString());
    body.put("file", tx.evidence().keep(bytes).digest());
    HeldParts.of(bytes, period + "." + number)
        .ifPresent(open -> body.put(HeldParts.MEMBER, HeldParts.toPlain(open)));
    tx.record(department, ISSUED, at, actor, body);
    return find(contract, period, number).orElseThrow();
  }

  static List<RowEffect> effects(Event event) {
    Map<String, @Nullable Object> body = event.body();
    List<RowEffect> effects = new ArrayList<>();
    effects.add(
        RowEffect.add(
            TABLE,
            StoredTree.text(body, "contract"),
            StoredTree.text(body, "period"),
            StoredTree.number(body, "number"),
            LocalDate.parse(StoredTree.text(body, "asOf")),
            event.at(),
            StoredTree.text(body, "file")));
    HeldParts.effect(event).ifPresent(effects::add);
    return effects;
  }

  /**
   * A certificate.
   *
   * @return what is known of it; empty if none such was issued
   */
  public Optional<StoredCertificate> find(String contract, String period, int number) {
    return handle
        .createQuery(OF_CONTRACT + " and period = :period and certificate_no = :number")
        .bind("contract", contract)
        .bind("period", period)
        .bind("number", number)
        .map(ROW)
        .findOne();
  }

  /** The certificate with a code; the first of them, should two ever have the same. */
  public Optional<StoredCertificate> find(DocumentCode code) {
    return handle
        .createQuery(
            "select * from certificate where substr(digest, 8, 16) = :code"
                + " order by issued_at, contract")
        .bind("code", code.digits())
        .map(ROW)
        .findFirst();
  }

  /**
   * The certificates of some contracts, read at once.
   *
   * @return by contract, each ordered by period and number; contracts that have none are left out
   */
  public Map<String, List<StoredCertificate>> of(List<String> contracts) {
    if (contracts.isEmpty()) {
      return Map.of();
    }
    String places = String.join(", ", Collections.nCopies(contracts.size(), "?"));
    return new Versions<>(tx, "select * from certificate where contract in (", ROW)
        .list(places + ") order by contract, period, certificate_no", contracts.toArray()).stream()
            .collect(Collectors.groupingBy(StoredCertificate::contract));
  }

  /** All certificates of a contract; ordered by period and number. */
  public List<StoredCertificate> of(String contract) {
    return handle
        .createQuery(OF_CONTRACT + " order by period, certificate_no")
        .bind("contract", contract)
        .map(ROW)
        .list();
  }

  /** The periods of a contract of which a certificate was issued. */
  List<String> periods(String contract) {
    return of(contract).stream().map(StoredCertificate::period).distinct().toList();
  }
}
