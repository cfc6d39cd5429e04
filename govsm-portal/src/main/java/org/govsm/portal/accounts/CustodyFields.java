package org.govsm.portal.accounts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.custody.AccountCustody;
import org.govsm.governance.custody.CustodyEvent;
import org.govsm.governance.custody.CustodyLog;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Page;

/** The fields of what happened to the keys of an account. There is none for a key. */
final class CustodyFields {

  private static final String CHOICE = "codes";
  private static final String REVIEW = "nextReviewDue";
  private static final List<String> TEXTS =
      List.of("fromHolder", "toHolder", "vaultRef", "mfaType", "reason");
  private static final List<String> ALL =
      List.of(
          "accountId",
          "event",
          "fromHolder",
          "toHolder",
          "vaultRef",
          "mfaType",
          "reason",
          "nextReviewDue",
          "at",
          "backup",
          "factor",
          "actor");

  private CustodyFields() {}

  static Optional<String> field(String pointer) {
    String name = pointer.isEmpty() ? "" : pointer.substring(1);
    return ALL.contains(name) ? Optional.of(name) : Optional.empty();
  }

  /** The kind of event for which a form was begun; nothing where it is still to be chosen. */
  static Optional<String> begun(Form form) {
    return form.text("event").filter(kind -> form.text("accountId").isPresent());
  }

  /**
   * In a form that was begun for an account, whoever holds the keys is the one who goes, and whom
   * the hand-over names is the one who comes.
   */
  static Form known(Transaction tx, String department, Form begun, Optional<CustodyLog> log) {
    String account = begun.typed("accountId");
    Map<String, String> typed = new LinkedHashMap<>(begun.typed());
    if (CustodyEvent.asks(begun.typed("event")).contains("fromHolder")
        && begun.typed("fromHolder").isEmpty()) {
      log.flatMap(whole -> whole.state().account(account))
          .flatMap(AccountCustody::holder)
          .ifPresent(holder -> typed.put("fromHolder", holder));
    }
    if (begun.typed("event").equals(HandOverMemo.KIND) && begun.typed("toHolder").isEmpty()) {
      new RegisteredAccounts(tx)
          .find(department, account)
          .flatMap(RegisteredAccount::incomingHolder)
          .filter(comes -> !comes.equals(typed.get("fromHolder")))
          .ifPresent(comes -> typed.put("toHolder", comes));
    }
    if (FirstKeys.are(begun, log) && begun.errors().isEmpty()) {
      FirstKeys.presets(tx, department, account).forEach(typed::putIfAbsent);
    }
    if (typed.equals(begun.typed())) {
      return begun;
    }
    return begun.errors().isEmpty() ? Form.of(typed) : Form.of(typed).wrong(begun.errors());
  }

  /** All fields; of an event that was begun, what must be said of it. */
  static List<FormField> show(
      List<String> accounts,
      OfferedHolders people,
      Form form,
      Optional<String> exit,
      Optional<CustodyLog> log,
      Page page) {
    List<FormField> fields = new ArrayList<>();
    Optional<String> begun = begun(form);
    if (begun.isEmpty()) {
      fields.add(field("accountId", CHOICE, accounts, form, page));
      fields.add(field("event", FormField.CUSTODY, kinds(log, page), form, page));
    }
    List<String> asked = begun.map(CustodyEvent::asks).orElse(TEXTS);
    TEXTS.stream()
        .filter(name -> asked.contains(name) || !form.typed(name).isEmpty())
        .filter(name -> !name.equals("reason") || exit.isEmpty()) // said when it was begun
        .forEach(name -> fields.add(text(name, people, form, page)));
    if (begun.isEmpty() || asked.contains(REVIEW)) {
      fields.add(field(REVIEW, "day", List.of(), form, page));
    }
    if (page.caller().isAnybody()) {
      fields.add(text("actor", people, form, page));
    }
    if (FirstKeys.are(form, log)) {
      fields.addAll(FirstKeys.fields(people.officers(), form, page));
    }
    return fields;
  }

  /** Somebody is chosen from the people of the department; what holds keys may be an app. */
  private static FormField text(String name, OfferedHolders offered, Form form, Page page) {
    List<String> people = offered.of(name, form.typed("event"));
    if (name.equals("mfaType")) {
      return field(name, FormField.FACTOR, CustodyEvent.factors(), form, page);
    }
    boolean person = name.endsWith("Holder") || name.equals("actor");
    boolean listed = form.typed(name).isEmpty() || people.contains(form.typed(name));
    boolean app = form.typed("event").startsWith("APP_");
    return person && listed && !app && !people.isEmpty()
        ? field(name, FormField.PEOPLE, people, form, page)
        : field(name, "text", person ? people : List.of(), form, page);
  }

  /** What the caller may write of some account. */
  private static List<String> kinds(Optional<CustodyLog> log, Page page) {
    KeyRecorders recorders = KeyRecorders.of(page);
    return CustodyEvent.kinds().stream()
        .filter(
            kind ->
                recorders.may(kind)
                    || log.stream()
                        .flatMap(whole -> whole.state().accounts().stream())
                        .anyMatch(one -> recorders.isKeeper(kind, Optional.of(one))))
        .toList();
  }

  private static FormField field(
      String name, String kind, List<String> codes, Form form, Page page) {
    String label = name.equals("toHolder") ? toLabel(form.typed("event")) : "custody-field." + name;
    return form.field(name, kind, page.say(label), codes);
  }

  /** What whoever an event names as the one who gets access is called; a backup holds nothing. */
  static String toLabel(String event) {
    return "custody-field." + (event.equals("BACKUP_NAMED") ? "new-backup" : "toHolder");
  }
}
