package org.govsm.portal.procedures;

import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.requirements.Requirements;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.StoredTender;
import org.govsm.portal.tenders.Tenders;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;

/** Links of a procedure: its requirement and its tender; empty text for none. */
record ProcedureLinks(String requirement, String tender) {

  Map<String, Object> toBody() {
    return Map.of("requirement", requirement, "tender", tender);
  }

  /** A tender says its requirement; either must be of the department. */
  static ProcedureLinks of(Transaction tx, String department, String requirement, String tender) {
    if (!tender.isEmpty()) {
      StoredTender found =
          new Tenders(tx)
              .find(department, tender)
              .orElseThrow(() -> unknown("/tender", "store.no-tender", tender));
      if (!requirement.isEmpty() && !requirement.equals(found.requirement())) {
        Message text = Message.of("procedures.other-requirement").with("what", found.requirement());
        throw ProblemException.of(Faults.at("/requirement", text));
      }
      return new ProcedureLinks(found.requirement(), tender);
    } else if (!requirement.isEmpty()
        && new Requirements(tx).find(department, requirement).isEmpty()) {
      throw unknown("/requirement", "store.no-requirement", requirement);
    }
    return new ProcedureLinks(requirement, "");
  }

  private static ProblemException unknown(String pointer, String key, String what) {
    return ProblemException.of(new InputFault(pointer, key, Message.of(key).with("what", what)));
  }
}
