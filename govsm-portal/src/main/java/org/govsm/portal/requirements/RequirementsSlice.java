package org.govsm.portal.requirements;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;
import org.govsm.portal.web.ThreadSource;
import org.govsm.portal.web.WorkSource;

/** Requirements of agencies. */
public record RequirementsSlice(OwnRecords records, BiFunction<Transaction, LocalDate, Law> laws)
    implements Slice {

  @Override
  public void register(ResourceConfig application, Services services) {
    RequirementService service = new RequirementService(services.clock());
    ReviewService review = new ReviewService(service, services.table(), services.clock());
    RequirementServices own = new RequirementServices(services, service, review, records, laws);
    application
        .register(new RequirementsResource(services.store(), service, review))
        .register(new ReportsResource(own))
        .register(new CommonCoreResource(own))
        .register(new RequirementPages(own))
        .register(new NewRequirementPages(own))
        .register(new PartPages(own))
        .register(new DocumentPages(own))
        .register(new VersionPages(own))
        .register(new AnnexPages(own))
        .register(new CommonCorePages(own));
  }

  @Override
  public List<ThreadSource> threads() {
    return List.of(new RequirementThread());
  }

  @Override
  public List<WorkSource> work(Services services) {
    RequirementService service = new RequirementService(services.clock());
    return List.of(
        new WaitingRequirements(new ReviewService(service, services.table(), services.clock())));
  }
}
