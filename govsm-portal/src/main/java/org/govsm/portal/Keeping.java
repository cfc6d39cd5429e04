package org.govsm.portal;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.api.AssessmentsResource;
import org.govsm.portal.api.AttestationsResource;
import org.govsm.portal.api.FactsResource;
import org.govsm.portal.contracts.Once;
import org.govsm.portal.governance.AssessmentDesk;
import org.govsm.portal.governance.AttestationDesk;
import org.govsm.portal.governance.AttestationsPart;
import org.govsm.portal.governance.DepartmentFacts;
import org.govsm.portal.governance.DocumentPart;
import org.govsm.portal.governance.FactPart;
import org.govsm.portal.governance.FactsDesk;
import org.govsm.portal.http.Visitors;
import org.govsm.portal.pages.Pages;
import org.govsm.portal.pages.governance.AssessmentPages;
import org.govsm.portal.pages.governance.AttestationPages;
import org.govsm.portal.pages.governance.FactsPages;
import org.govsm.portal.pages.governance.GovernanceDesks;
import org.govsm.portal.store.Store;

/** What departments keep of their accounts, wired by hand. */
final class Keeping {

  private Keeping() {}

  static void register(
      ResourceConfig application, Store store, Visitors visitors, Pages pages, Clock clock) {
    List<FactPart> elsewhere = factsElsewhere();
    DepartmentFacts facts =
        new DepartmentFacts(
            Stream.concat(Stream.of(new DocumentPart()), elsewhere.stream()).toList());
    FactsDesk documents = new FactsDesk(new DepartmentFacts(elsewhere), clock);
    AttestationDesk attestations = new AttestationDesk(facts, clock);
    AssessmentDesk assessments =
        new AssessmentDesk(facts, Portal.languages().find("en").orElseThrow(), clock);
    Once once = new Once(store, clock);
    application
        .register(new FactsResource(store, documents))
        .register(new AttestationsResource(store, attestations, once, visitors))
        .register(new AssessmentsResource(store, assessments, once, visitors));
    GovernanceDesks desks = new GovernanceDesks(store, documents, attestations, assessments, clock);
    application
        .register(new FactsPages(desks, pages))
        .register(new AttestationPages(desks, pages))
        .register(new AssessmentPages(desks, pages));
  }

  /** Where the facts of a department come from that do not stand in its document. */
  private static List<FactPart> factsElsewhere() {
    return List.of(new AttestationsPart());
  }
}
