package org.govsm.portal.builder;

import java.util.List;
import org.govsm.core.decision.Finding;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.contracts.ContractServices;
import org.govsm.portal.contracts.LinkTargets;
import org.govsm.portal.contracts.OfficeHours;
import org.govsm.portal.contracts.Suppliers;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.Services;
import org.govsm.procurement.catalogue.ServiceCatalogue;

/** Services of the pages of contract drafts. */
record BuilderServices(
    Services web,
    ContractServices contracts,
    DraftService drafts,
    LinkTargets targets,
    List<TermsSource> sources) {

  private static final int MOST = 500;

  /** The catalogue, which is read when it is first asked for: a start does without. */
  ServiceCatalogue catalogue() {
    return ServiceCatalogue.shipped();
  }

  /** A draft by the parts of its address. */
  ContractDraft draft(Transaction tx, String department, String number) {
    if (!number.matches("\\d{1,9}")) {
      throw ProblemException.notFound("builder.none", number);
    }
    return drafts.current(tx, department, Long.parseLong(number));
  }

  ContractDraft draft(String department, String number) {
    return web.read(tx -> draft(tx, department, number));
  }

  /** What stands in the way of the signature of a draft, or is to be known before it. */
  List<Finding> beforeSignature(Transaction tx, ContractDraft draft) {
    return beforeSignature(tx, contracts.contracts(), draft);
  }

  static List<Finding> beforeSignature(
      Transaction tx, ContractService contracts, ContractDraft draft) {
    if (!draft.isOpen() && !draft.isSent()) {
      return List.of();
    }
    return DraftDecision.without(
        draft.isAmendment()
            ? AwardedDrafts.changed(tx, contracts, draft)
            : contracts.awarded().findings(tx, draft.department(), draft.terms()),
        draft);
  }

  /** What can be chosen in a department. */
  Choices.Known known(Transaction tx, String department, Caller by) {
    return new Choices.Known(
        targets.purchases(tx, department, MOST),
        Suppliers.named(tx, department, by, MOST),
        OfficeHours.calendars(tx, department));
  }

  /** A contract that is to be amended; one of a department that a caller does not see is none. */
  WrittenContract amended(Transaction tx, String id, Caller by) {
    WrittenContract contract = contracts.contracts().current(tx, id);
    if (!by.seesDepartment(contract.stored().department())) {
      throw ProblemException.notFound("store.no-contract", id);
    }
    return contract;
  }
}
