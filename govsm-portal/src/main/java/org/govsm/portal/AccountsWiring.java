package org.govsm.portal;

import java.time.Clock;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.accounts.AccountMovesResource;
import org.govsm.portal.accounts.AccountService;
import org.govsm.portal.accounts.AccountServices;
import org.govsm.portal.accounts.AccountStepPages;
import org.govsm.portal.accounts.AccountsResource;
import org.govsm.portal.accounts.CustodyPages;
import org.govsm.portal.accounts.CustodyResource;
import org.govsm.portal.accounts.ExitPage;
import org.govsm.portal.accounts.ExitResource;
import org.govsm.portal.accounts.GovernancePages;
import org.govsm.portal.accounts.HandlePages;
import org.govsm.portal.accounts.HandlesResource;
import org.govsm.portal.accounts.MoveService;
import org.govsm.portal.accounts.RegisterPages;
import org.govsm.portal.accounts.StaleWatch;
import org.govsm.portal.accounts.WatchPage;
import org.govsm.portal.assessments.AssessmentPages;
import org.govsm.portal.assessments.AssessmentService;
import org.govsm.portal.assessments.AssessmentsResource;
import org.govsm.portal.assessments.AttestationPages;
import org.govsm.portal.assessments.AttestationService;
import org.govsm.portal.assessments.AttestationsResource;
import org.govsm.portal.assessments.DepartmentFacts;
import org.govsm.portal.assessments.FactsPages;
import org.govsm.portal.assessments.FactsResource;
import org.govsm.portal.assessments.FactsService;
import org.govsm.portal.assessments.GovernanceServices;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Idempotency;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.RequestContexts;

/** What departments keep of their accounts, wired by hand. */
final class AccountsWiring {

  private AccountsWiring() {}

  static StaleWatch staleWatch(Authorisation table, Clock clock) {
    return new StaleWatch(
        new MoveService(new AccountService(clock), DepartmentFacts.kept(), table, clock), clock);
  }

  static void register(
      ResourceConfig application,
      Store store,
      Authorisation table,
      RequestContexts contexts,
      Pages pages,
      Clock clock) {
    Idempotency idempotency = new Idempotency(store, clock);
    DepartmentFacts facts = DepartmentFacts.kept();
    AccountServices accounts = AccountServices.of(store, idempotency, table, facts, clock);
    registerAccounts(application, accounts, contexts, pages);
    FactsService documents = new FactsService(DepartmentFacts.elsewhere(), clock);
    AttestationService attestations = new AttestationService(facts, clock);
    AssessmentService assessments =
        new AssessmentService(facts, Shipped.languages().find("en").orElseThrow(), clock);
    GovernanceServices services =
        new GovernanceServices(store, documents, attestations, assessments, clock);
    application
        .register(new FactsResource(store, documents))
        .register(new AttestationsResource(store, attestations, idempotency, contexts))
        .register(new AssessmentsResource(store, assessments, idempotency, contexts))
        .register(new FactsPages(services, pages))
        .register(new AttestationPages(services, pages))
        .register(new AssessmentPages(services, pages));
  }

  private static void registerAccounts(
      ResourceConfig application, AccountServices services, RequestContexts contexts, Pages pages) {
    application
        .register(new HandlePages(services.handles(), pages))
        .register(new GovernancePages(services, pages))
        .register(new RegisterPages(services, pages))
        .register(new AccountStepPages(services, pages))
        .register(new CustodyPages(services, pages))
        .register(new ExitPage(services, pages))
        .register(new WatchPage(services, pages))
        .register(
            new AccountsResource(services.store(), services.accounts(), services.idempotency()))
        .register(
            new AccountMovesResource(
                services.store(),
                services.accounts(),
                services.moves(),
                services.idempotency(),
                contexts))
        .register(
            new CustodyResource(
                services.store(), services.custody(), services.idempotency(), contexts))
        .register(new ExitResource(services.store(), services.custody(), contexts))
        .register(new HandlesResource(services.handles(), contexts));
  }
}
