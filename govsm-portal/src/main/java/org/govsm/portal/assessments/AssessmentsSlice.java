package org.govsm.portal.assessments;

import java.time.Clock;
import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;
import org.govsm.portal.web.WorkSource;

/** Assessments: what a department says of itself, what people sign for it, and what comes of it. */
public final class AssessmentsSlice implements Slice {

  private final List<FactPart> parts;
  private final List<RecordPart> records;
  private final ContractNames contracts;
  private final Messages words;

  /**
   * Made of the facts that other slices keep.
   *
   * @param records what other slices keep of records that are judged
   * @param contracts the contracts that people are named under
   * @param words of the reports that are kept
   */
  public AssessmentsSlice(
      List<FactPart> parts, List<RecordPart> records, ContractNames contracts, Messages words) {
    this.parts = List.copyOf(parts);
    this.records = List.copyOf(records);
    this.contracts = contracts;
    this.words = words;
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    Clock clock = services.clock();
    Store store = services.store();
    Pages pages = services.pages();
    DepartmentFacts facts = DepartmentFacts.kept(parts);
    FactsService documents =
        new FactsService(DepartmentFacts.elsewhere(parts), records, contracts, clock);
    AttestationService attestations = new AttestationService(facts, records, clock);
    AssessmentService assessments = new AssessmentService(facts, records, words, clock);
    FindingTaskService tasks = new FindingTaskService(assessments, services.table(), clock);
    GovernanceServices own =
        new GovernanceServices(store, documents, attestations, assessments, clock);
    AttestationPages signing = new AttestationPages(own, pages);
    application
        .register(new FactsResource(store, documents))
        .register(new AttestationsResource(attestations))
        .register(new AssessmentsResource(store, assessments))
        .register(new FactsPages(own, pages))
        .register(new FactEntryPages(own, services.longForm(), pages))
        .register(new PeoplePages(own))
        .register(signing)
        .register(new StatedFactsPages(signing, documents))
        .register(new AssessmentPages(own))
        .register(new ComparisonResource())
        .register(new ComparisonPage())
        .register(new MendedPage(own, pages))
        .register(new FindingTasksResource(assessments, tasks))
        .register(new FindingTaskPages(assessments, tasks));
  }

  @Override
  public List<WorkSource> work(Services services) {
    AttestationService attestations =
        new AttestationService(DepartmentFacts.kept(parts), records, services.clock());
    return List.of(
        new UnsignedControls(attestations, services.table()),
        new ExpiringAttestations(services.table()),
        new AssignedFindings(),
        new UnlistedUsers(services.table()),
        new WaitingShutOut(services.clock()));
  }
}
