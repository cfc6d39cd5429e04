package org.govsm.portal.accounts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventHandler;
import org.govsm.portal.store.EventPart;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/** Events of accounts, and of who holds their keys. */
public final class AccountEvents implements EventHandler {

  private static final String ACCOUNT = "/api/v1/departments/{department}/accounts/{account}";

  private static final String PAGE = "/governance/{department}/accounts/";

  static final StateTable TABLE =
      StateTable.ofDepartment(
          "account",
          2,
          "department text, id text, version number, state text, last_step bytes, "
              + ListedAccount.TYPES);

  static final StateTable VERSION =
      StateTable.ofDepartment(
              "account_version",
              3,
              "department text, account text, version number, facts bytes, digest text, made_at"
                  + " instant")
          .lasting();

  static final StateTable SIGNATURE =
      StateTable.ofDepartment(
          "account_signature",
          4,
          "department text, account text, step text, person text, content bytes, signed_at"
              + " instant");

  private static final Set<String> FIRST =
      Set.of(RegisteredAccounts.PROPOSED, RegisteredAccounts.TAKEN_OVER);

  @Override
  public Collection<String> kinds() {
    return Stream.of(RegisteredAccounts.KINDS, CustodyRecords.KINDS, ContractSlips.KINDS)
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public Map<String, String> places() {
    return Map.of("account", ACCOUNT, "custody", ACCOUNT);
  }

  @Override
  public List<EventPart> parts() {
    return List.of(
        EventPart.of("account").at(PAGE + "{account}"),
        EventPart.of("facts.state").named("state").said(AccountEvents::state),
        EventPart.of("step").said(AccountEvents::step),
        EventPart.of("version"),
        EventPart.of("entry.accountId").named("account").at(PAGE + "{entry.accountId}"),
        EventPart.of("entry.event").named("custody").said(AccountEvents::custody),
        EventPart.of("id").named("request").at("/governance/{department}/custody"));
  }

  private static Object state(Object code) {
    return AccountLifeCycle.machine()
        .state(code.toString())
        .<Object>map(state -> state.name())
        .orElse(code);
  }

  private static Object step(Object code) {
    return AccountLifeCycle.machine().of(code.toString()).stream()
        .findFirst()
        .<Object>map(step -> step.name())
        .orElse(code);
  }

  private static Object custody(Object code) {
    return Message.of("term.custody." + code);
  }

  @Override
  public List<StateTable> tables() {
    return List.of(TABLE, VERSION, SIGNATURE, CustodyRecords.ENTRY, CustodyRecords.REQUEST);
  }

  @Override
  public Map<StateTable, List<String>> listed() {
    return Map.of(TABLE, ListedAccount.COLUMNS);
  }

  @Override
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    if (ContractSlips.KINDS.contains(event.kind())) {
      return List.of(); // read from the log
    }
    return CustodyRecords.KINDS.contains(event.kind())
        ? CustodyRecords.effects(event)
        : accounts(event, before);
  }

  private static List<RowEffect> accounts(Event event, RowEffect.Before before) {
    Map<String, @Nullable Object> body = event.body();
    String department = event.department();
    String id = StoredTree.text(body, "account");
    if (event.kind().equals(RegisteredAccounts.SIGNED)) {
      return List.of(
          RowEffect.add(
              SIGNATURE,
              department,
              id,
              StoredTree.text(body, "step"),
              StoredTree.text(body, "person"),
              StoredTree.bytes(body),
              event.at()));
    }
    long version = StoredTree.number(body, "version");
    Map<String, @Nullable Object> facts = StoredTree.tree(body, "facts");
    byte[] bytes = StoredTree.bytes(facts);
    boolean first = FIRST.contains(event.kind());
    List<Object> values = new ArrayList<>(List.<Object>of(department, id, version));
    values.add(StoredTree.text(facts, "state"));
    values.add(lastStep(event, id, first, before));
    values.addAll(List.of(ListedAccount.columns(id, facts)));
    Object[] now = values.toArray();
    List<RowEffect> effects = new ArrayList<>();
    effects.add(first ? RowEffect.add(TABLE, now) : RowEffect.set(TABLE, now));
    effects.add(
        RowEffect.add(
            VERSION, department, id, version, bytes, CanonicalForm.digest(bytes), event.at()));
    if (event.kind().equals(RegisteredAccounts.MOVED)) {
      effects.add(RowEffect.drop(SIGNATURE, department, id));
    }
    return effects;
  }

  private static byte[] lastStep(Event event, String id, boolean first, RowEffect.Before before) {
    if (first) {
      return StoredTree.bytes(Map.of());
    } else if (event.kind().equals(RegisteredAccounts.MOVED)) {
      return StoredTree.bytes(StoredTree.tree(event.body(), "move"));
    }
    return (byte[])
        Objects.requireNonNull(before.row(TABLE, event.department(), id).get("last_step"));
  }
}
