package org.govsm.portal.builder;

import java.util.ArrayList;
import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.contracts.ContractServices;
import org.govsm.portal.contracts.ContractsSlice;
import org.govsm.portal.contracts.LinkTargets;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;
import org.govsm.portal.web.ThreadSource;
import org.govsm.portal.web.WorkSource;

/** Contract builder: terms by form, kept as drafts, signed by a second person. */
public final class BuilderSlice implements Slice {

  private final ContractsSlice contracts;
  private final LinkTargets targets;
  private final List<TermsSource> more;

  /**
   * The slice.
   *
   * @param targets the purchases on which a contract can stand
   * @param more with what a draft can begin, beside published contracts and those of the department
   */
  public BuilderSlice(ContractsSlice contracts, LinkTargets targets, List<TermsSource> more) {
    this.contracts = contracts;
    this.targets = targets;
    this.more = List.copyOf(more);
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    ContractServices known = contracts.services(services);
    List<TermsSource> sources = new ArrayList<>();
    sources.add(new ContractCopies(known.contracts()));
    sources.addAll(more);
    sources.add(new PublishedTerms());
    BuilderServices own =
        new BuilderServices(
            services,
            known,
            new DraftService(known.contracts(), services.clock()),
            targets,
            List.copyOf(sources));
    application
        .register(new StartPages(own))
        .register(new GemPages(own))
        .register(new DocumentPages(own))
        .register(new DraftPages(own))
        .register(new PartPages(own))
        .register(new StandardPages(own))
        .register(new DraftsResource(own));
  }

  @Override
  public List<ThreadSource> threads() {
    return List.of(new DraftThread());
  }

  @Override
  public List<WorkSource> work(Services services) {
    ContractService known = contracts.services(services).contracts();
    return List.of(new DraftWork(known), new UnsettledWork(known));
  }
}
