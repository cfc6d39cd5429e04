package org.govsm.portal.contracts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ThreadBar.Link;
import org.govsm.portal.web.ThreadDraft;
import org.govsm.portal.web.ThreadDraft.Place;
import org.govsm.portal.web.ThreadSource;

/**
 * Contract thread: the contracts on the way of a thing, what was measured and certified under them,
 * their agency, and from what they came.
 */
final class ContractThread implements ThreadSource {

  private static final String CONTRACT = "/contracts/{id}";

  /** The page on which a certificate is checked that is not there yet. */
  private static final String CHECK = "check";

  /** A contract by its row. */
  private record Row(
      String id,
      String department,
      String title,
      String supplier,
      String supplierName,
      String requirement) {

    String path() {
      return "/contracts/" + id;
    }
  }

  @Override
  public void begin(Transaction tx, ThreadDraft draft, Page page) {
    if (draft.here() == Place.CONTRACT) {
      rows(tx, draft).forEach(one -> join(tx, one, draft));
    }
  }

  private static void join(Transaction tx, Row contract, ThreadDraft draft) {
    draft.department(contract.department());
    if (!contract.requirement().isEmpty()) {
      draft.requirements().add(contract.requirement());
    }
    ContractLinks.Links links = new ContractLinks(tx).of(contract.id());
    links.purchase().ifPresent(draft.purchases()::add);
    draft.accounts().addAll(links.accounts());
  }

  @Override
  public void extend(Transaction tx, ThreadDraft draft, Page page) {
    List<Row> contracts = rows(tx, draft);
    if (contracts.isEmpty()) {
      return;
    }
    boolean may = page.may(CONTRACT);
    draft.step(
        Place.CONTRACT,
        contracts.stream().map(one -> new Link(one.title(), may ? one.path() : "")).toList());
    draft.step(Place.AGENCY, contracts.stream().map(one -> agency(one, page)).distinct().toList());
    if (contracts.size() == 1) {
      only(tx, contracts.get(0), draft, page);
    }
  }

  private static Link agency(Row contract, Page page) {
    String name = contract.supplierName().isEmpty() ? contract.supplier() : contract.supplierName();
    boolean may = page.may("/contracts") && !contract.supplier().isEmpty();
    return new Link(name, may ? "/contracts?supplier=" + contract.supplier() : "");
  }

  private static List<Row> rows(Transaction tx, ThreadDraft draft) {
    Versions<Row> rows =
        new Versions<>(
            tx,
            "select c.id, c.department, c.title, c.supplier, c.supplier_name, c.requirement"
                + " from contract c",
            RecordMapper.of(Row.class));
    return switch (draft.here()) {
      case DRAFT -> List.of();
      case REQUIREMENT, PURCHASE, PROCEDURE, TENDER -> cameOf(rows, draft);
      case ACCOUNTS ->
          rows.list(
              " join contract_account a on a.contract = c.id where a.account = ? and c.department"
                  + " = ? order by c.begins desc, c.id",
              draft.id(),
              draft.department().orElseThrow());
      default -> rows.list(" where c.id = ?", draft.id());
    };
  }

  /** Of a requirement of the way, or of a purchase of it that was linked. */
  private static List<Row> cameOf(Versions<Row> rows, ThreadDraft draft) {
    List<Object> named = new ArrayList<>(List.of(draft.department().orElseThrow(), ""));
    named.addAll(draft.requirements());
    int requirements = named.size() - 1;
    named.add("");
    named.addAll(draft.purchases());
    String linked =
        "select l.contract from contract_link l where l.purchase <> '' and l.purchase in ("
            + places(named.size() - 1 - requirements);
    return rows.list(
        " where c.department = ? and (c.requirement <> '' and c.requirement in ("
            + places(requirements)
            + ") or c.id in ("
            + linked
            + "))) order by c.begins, c.id",
        named.toArray());
  }

  private static String places(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  private static void only(Transaction tx, Row contract, ThreadDraft draft, Page page) {
    join(tx, contract, draft);
    draft.contract(contract.id());
    if (page.may("/contracts/{id}/readings")) {
      draft.step(
          Place.READINGS,
          List.of(new Link(page.say("thread.figures"), contract.path() + "/readings")));
    }
    certificate(tx, contract, draft)
        .map(id -> certificate(id, contract, page))
        .ifPresent(link -> draft.step(Place.CERTIFICATE, new ArrayList<>(List.of(link))));
  }

  private static Link certificate(String id, Row contract, Page page) {
    boolean may = page.may("/contracts/{id}/certificates/{certificate}");
    return new Link(id, may ? contract.path() + "/certificates/" + id : "");
  }

  /** That which the page is about, else the newest. */
  private static Optional<String> certificate(Transaction tx, Row contract, ThreadDraft draft) {
    return draft
        .certificate()
        .filter(id -> !id.equals(CHECK))
        .or(
            () ->
                tx.handle()
                    .select(
                        "select period, certificate_no from certificate where contract = ?"
                            + " order by issued_at desc, period desc, certificate_no desc limit 1",
                        contract.id())
                    .map((row, context) -> row.getString(1) + "." + row.getInt(2))
                    .findOne());
  }
}
