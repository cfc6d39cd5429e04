package org.govsm.portal;

import java.time.Clock;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.api.AccountMovesResource;
import org.govsm.portal.api.AccountsResource;
import org.govsm.portal.api.AssessmentsResource;
import org.govsm.portal.api.AttestationsResource;
import org.govsm.portal.api.CustodyResource;
import org.govsm.portal.api.ExitResource;
import org.govsm.portal.api.FactsResource;
import org.govsm.portal.api.HandlesResource;
import org.govsm.portal.contracts.Once;
import org.govsm.portal.governance.AccountDesk;
import org.govsm.portal.governance.AccountDesks;
import org.govsm.portal.governance.AssessmentDesk;
import org.govsm.portal.governance.AttestationDesk;
import org.govsm.portal.governance.DepartmentFacts;
import org.govsm.portal.governance.FactsDesk;
import org.govsm.portal.governance.MoveDesk;
import org.govsm.portal.governance.StaleWatch;
import org.govsm.portal.http.Visitors;
import org.govsm.portal.pages.Pages;
import org.govsm.portal.pages.governance.AccountStepPages;
import org.govsm.portal.pages.governance.AssessmentPages;
import org.govsm.portal.pages.governance.AttestationPages;
import org.govsm.portal.pages.governance.CustodyPages;
import org.govsm.portal.pages.governance.ExitPage;
import org.govsm.portal.pages.governance.FactsPages;
import org.govsm.portal.pages.governance.GovernanceDesks;
import org.govsm.portal.pages.governance.GovernancePages;
import org.govsm.portal.pages.governance.HandlePages;
import org.govsm.portal.pages.governance.RegisterPages;
import org.govsm.portal.pages.governance.WatchPage;
import org.govsm.portal.security.Authorisation;
import org.govsm.portal.store.Store;

/** What departments keep of their accounts, wired by hand. */
final class Keeping {

  private Keeping() {}

  static StaleWatch staleWatch(Authorisation table, Clock clock) {
    return new StaleWatch(
        new MoveDesk(new AccountDesk(clock), DepartmentFacts.kept(), table, clock), clock);
  }

  static void register(
      ResourceConfig application,
      Store store,
      Authorisation table,
      Visitors visitors,
      Pages pages,
      Clock clock) {
    Once once = new Once(store, clock);
    DepartmentFacts facts = DepartmentFacts.kept();
    AccountDesks accounts = AccountDesks.of(store, once, table, facts, clock);
    registerAccounts(application, accounts, visitors, pages);
    FactsDesk documents = new FactsDesk(DepartmentFacts.elsewhere(), clock);
    AttestationDesk attestations = new AttestationDesk(facts, clock);
    AssessmentDesk assessments =
        new AssessmentDesk(facts, Shipped.languages().find("en").orElseThrow(), clock);
    GovernanceDesks desks = new GovernanceDesks(store, documents, attestations, assessments, clock);
    application
        .register(new FactsResource(store, documents))
        .register(new AttestationsResource(store, attestations, once, visitors))
        .register(new AssessmentsResource(store, assessments, once, visitors))
        .register(new FactsPages(desks, pages))
        .register(new AttestationPages(desks, pages))
        .register(new AssessmentPages(desks, pages));
  }

  private static void registerAccounts(
      ResourceConfig application, AccountDesks desks, Visitors visitors, Pages pages) {
    application
        .register(new HandlePages(desks.handles(), pages))
        .register(new GovernancePages(desks, pages))
        .register(new RegisterPages(desks, pages))
        .register(new AccountStepPages(desks, pages))
        .register(new CustodyPages(desks, pages))
        .register(new ExitPage(desks, pages))
        .register(new WatchPage(desks, pages))
        .register(new AccountsResource(desks.store(), desks.accounts(), desks.once()))
        .register(
            new AccountMovesResource(
                desks.store(), desks.accounts(), desks.moves(), desks.once(), visitors))
        .register(new CustodyResource(desks.store(), desks.custody(), desks.once(), visitors))
        .register(new ExitResource(desks.store(), desks.custody(), visitors))
        .register(new HandlesResource(desks.handles(), visitors));
  }
}
