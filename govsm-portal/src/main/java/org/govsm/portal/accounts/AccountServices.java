package org.govsm.portal.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.governance.custody.AgencyExit;
import org.govsm.governance.custody.ExitKit;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.tree.PersonKey;
import org.govsm.portal.assessments.ContractNames;
import org.govsm.portal.assessments.DepartmentFacts;
import org.govsm.portal.assessments.FactPart;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Idempotency;
import org.jspecify.annotations.Nullable;

/** Services of the resources and pages of accounts. */
public record AccountServices(
    Store store,
    Idempotency idempotency,
    DepartmentFacts facts,
    AccountService accounts,
    MoveService moves,
    CustodyService custody,
    HandleService handles,
    AccountNeeds needs,
    Clock clock) {

  /** What of the facts of a department is kept in its register and its custody log. */
  public static final List<FactPart> FACTS =
      List.of(AccountServices::register, AccountServices::log);

  private static Map<String, Object> register(Transaction tx, String department, Instant asOf) {
    List<RegisteredAccount> accounts = new RegisteredAccounts(tx).of(department, asOf);
    return accounts.isEmpty()
        ? Map.of()
        : Map.of("accounts", accounts.stream().map(RegisteredAccount::facts).toList());
  }

  /** Where accounts are kept the log is known, be it empty. */
  private static Map<String, Object> log(Transaction tx, String department, Instant asOf) {
    List<Map<String, @Nullable Object>> entries = new CustodyRecords(tx).entries(department, asOf);
    return entries.isEmpty() && new RegisteredAccounts(tx).of(department, asOf).isEmpty()
        ? Map.of()
        : Map.of("custody", entries.stream().map(AccountServices::fact).toList());
  }

  private static Map<String, @Nullable Object> fact(Map<String, @Nullable Object> entry) {
    Map<String, @Nullable Object> fact = new LinkedHashMap<>(entry);
    fact.put("account", fact.remove("accountId"));
    return fact;
  }

  /**
   * What stands against paying off the contract under which an agency ran accounts: what it must
   * still hand over, and that it was said to be handed over by the one who pays.
   *
   * @param ends the accounts that the contract itself names, and when it was ordered
   */
  public static List<Message> owed(
      Transaction tx,
      String department,
      String contract,
      ContractEnds ends,
      Instant asOf,
      String by) {
    ContractedAccounts of = new ContractedAccounts(tx, department);
    Facts known = DepartmentFacts.kept(FACTS).of(tx, department, asOf);
    List<ExitKit> kits =
        AgencyExit.kits(
            known,
            contract,
            of.history(
                    contract, ends.accounts(tx, contract), ends.orderedOn(tx, department, contract))
                .until(ends.lastDay(tx, department, contract)));
    Stream<Message> unlinked =
        kits.isEmpty()
            ? Stream.of()
            : AgencyExit.unlinked(known).stream().map(AgencyExit.Unlinked::said);
    return Stream.concat(
            Stream.concat(kits.stream().flatMap(one -> one.owed().said().stream()), unlinked),
            kits.stream()
                .filter(one -> !one.parts().isEmpty())
                .map(ExitKit::account)
                .filter(
                    one ->
                        of.kitStatedBy(one, contract)
                            .filter(who -> PersonKey.same(who, by))
                            .isPresent())
                .map(one -> Message.of("exit-kit.own-word").with("account", one)))
        .toList();
  }

  public static AccountServices of(
      Store store,
      Idempotency idempotency,
      Authorisation table,
      DepartmentFacts facts,
      ContractEnds ends,
      ContractNames contracts,
      Clock clock) {
    AccountService accounts = new AccountService(new NamedContracts(contracts, ends), clock);
    return new AccountServices(
        store,
        idempotency,
        facts,
        accounts,
        new MoveService(accounts, facts, table, clock),
        new CustodyService(table, clock, ends),
        new HandleService(store, clock),
        new AccountNeeds(facts, clock),
        clock);
  }
}
