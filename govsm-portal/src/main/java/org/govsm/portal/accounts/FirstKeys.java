package org.govsm.portal.accounts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.custody.AccountCustody;
import org.govsm.governance.custody.CustodyEvent;
import org.govsm.governance.custody.CustodyLog;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * First keys of an account: one form records their issue, and, where it is known then, the backup
 * holder and the second factor, each as an event of its own.
 */
final class FirstKeys {

  /** The events that the form records besides, each by its field. */
  private static final List<Beside> BESIDE =
      List.of(
          new Beside("backup", "BACKUP_NAMED", "toHolder"),
          new Beside("factor", "MFA_ENROLLED", "mfaType"));

  /** The fields of what the form asks besides. */
  static final List<String> FIELDS = BESIDE.stream().map(Beside::field).toList();

  private static final String ISSUED = "ISSUED";

  private FirstKeys() {}

  private record Beside(String field, String event, String member) {}

  /** Whether a form was begun for the first issue. */
  static boolean are(Form form, Optional<CustodyLog> log) {
    return form.typed("event").equals(ISSUED)
        && form.text("accountId").isPresent()
        && log.flatMap(whole -> whole.state().account(form.typed("accountId")))
            .filter(AccountCustody::isIssued)
            .isEmpty();
  }

  static List<FormField> fields(List<String> people, Form form, Page page) {
    String holder = people.isEmpty() ? "text" : FormField.PEOPLE;
    return List.of(
        form.field("backup", holder, page.say("custody-field.backup"), people),
        form.field(
            "factor", FormField.FACTOR, page.say("custody-field.mfaType"), CustodyEvent.factors()));
  }

  /** What was typed besides. */
  static Map<String, String> typed(Form form) {
    Map<String, String> typed = new LinkedHashMap<>();
    FIELDS.forEach(field -> typed.put(field, form.typed(field)));
    return typed;
  }

  /** What stands in the form before anybody typed: the owner, and the usual place of the vault. */
  static Map<String, String> presets(Transaction tx, String department, String account) {
    Map<String, String> presets = new LinkedHashMap<>();
    new RegisteredAccounts(tx)
        .find(department, account)
        .map(one -> one.facts().get("owner"))
        .filter(String.class::isInstance)
        .ifPresent(owner -> presets.put("toHolder", String.valueOf(owner)));
    presets.put("vaultRef", "vault:" + department + "/" + account);
    return presets;
  }

  /**
   * Records what the form says besides the issue.
   *
   * @throws ProblemException with every fault at its field
   */
  static void record(
      CustodyService custody, Transaction tx, String department, Form form, Page page) {
    if (!form.typed("event").equals(ISSUED)) {
      return;
    }
    for (Beside one : BESIDE) {
      if (form.text(one.field()).isPresent()) {
        Map<String, @Nullable Object> event = new LinkedHashMap<>();
        event.put("accountId", form.typed("accountId"));
        event.put("event", one.event());
        event.put(one.member(), form.text(one.field()).get());
        try {
          custody.record(tx, department, event, page.caller(), form.text("actor"));
        } catch (ProblemException e) {
          throw at(one.field(), e);
        }
      }
    }
  }

  private static ProblemException at(String field, ProblemException refused) {
    return refused.problem().status() == 422
        ? new ProblemException(
            ProblemDetail.refused(
                Form.faults(refused).stream()
                    .map(fault -> new InputFault("/" + field, fault.code(), fault.text()))
                    .toList()))
        : refused;
  }
}
