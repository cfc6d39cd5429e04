package org.govsm.portal.accounts;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.assessments.ContractNames;
import org.govsm.portal.assessments.DepartmentFacts;
import org.govsm.portal.assessments.FactsService;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Idempotency;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;
import org.govsm.portal.web.ThreadSource;
import org.govsm.portal.web.WorkSource;

/** Accounts: the register, steps through their life, custody of keys, and handles. */
public final class AccountsSlice implements Slice {

  private final List<OpenWork> open;
  private final ContractEnds ends;
  private final ContractNames contracts;

  /**
   * Makes the slice.
   *
   * @param open what other slices know of the work of a person who leaves
   * @param ends until when the contracts of agencies run
   * @param contracts the contracts that accounts and people are named under
   */
  public AccountsSlice(List<OpenWork> open, ContractEnds ends, ContractNames contracts) {
    this.ends = ends;
    this.contracts = contracts;
    this.open = Stream.concat(open.stream(), Stream.of(new OpenFindings())).toList();
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    Store store = services.store();
    Pages pages = services.pages();
    Idempotency idempotency = services.idempotency();
    AccountServices own = own(services);
    ExitService exits = new ExitService(own.custody(), open);
    ExitKits kits = new ExitKits(own.facts(), ends, services.clock());
    FactsService documents =
        new FactsService(
            DepartmentFacts.elsewhere(AccountServices.FACTS),
            List.of(),
            contracts,
            services.clock());
    application
        .register(new HandlePages(own.handles()))
        .register(new GovernancePages(own))
        .register(new RegisterPages(own, documents, pages, services.longForm()))
        .register(new AccountChangePages(own, pages, services.longForm()))
        .register(new NeedsPages(own, documents, pages))
        .register(new AccountStepPages(own))
        .register(new CustodyPages(own, pages))
        .register(new HandOverMemoPages(own, pages))
        .register(new ExitPage(exits))
        .register(new ExitKitPage(kits))
        .register(new NotRunPages(kits))
        .register(new ExitKitResource(kits))
        .register(new WatchPage(own, pages))
        .register(new AccountsResource(store, own.accounts(), idempotency))
        .register(new AccountMovesResource(own.accounts(), own.moves()))
        .register(new CustodyResource(own.custody()))
        .register(new ExitResource(exits))
        .register(new HandlesResource(own.handles()));
  }

  @Override
  public List<WorkSource> work(Services services) {
    AccountServices own = own(services);
    ExitKits kits = new ExitKits(own.facts(), ends, services.clock());
    return List.of(
        new WaitingAccounts(own, services.table()), new WaitingExits(kits, services.table()));
  }

  private AccountServices own(Services services) {
    DepartmentFacts facts = DepartmentFacts.kept(AccountServices.FACTS);
    return AccountServices.of(
        services.store(),
        services.idempotency(),
        services.table(),
        facts,
        ends,
        contracts,
        services.clock());
  }

  /** The daily watch over accounts that fell silent. */
  public static StaleWatch staleWatch(Authorisation table, Clock clock) {
    DepartmentFacts facts = DepartmentFacts.kept(AccountServices.FACTS);
    return new StaleWatch(new MoveService(AccountService.of(clock), facts, table, clock), clock);
  }

  @Override
  public List<ThreadSource> threads() {
    return List.of(new AccountThread());
  }
}
