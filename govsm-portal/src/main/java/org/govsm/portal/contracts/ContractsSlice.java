package org.govsm.portal.contracts;

import java.time.Clock;
import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Idempotency;
import org.govsm.portal.web.Places;
import org.govsm.portal.web.Preparation;
import org.govsm.portal.web.RequestContexts;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;
import org.govsm.portal.web.WorkSource;
import org.govsm.procurement.metric.MetricDictionary;

/** Contracts: terms, files of readings, boards, certificates and the ledger. */
public final class ContractsSlice implements Slice {

  private final MetricDictionary dictionary;
  private final ReadingFiles files;
  private final Preparation preparation;
  private final Places places;

  /** The slice; all that takes long is worked out in the same places. */
  public ContractsSlice(
      MetricDictionary dictionary, ReadingFiles files, Preparation preparation, Places places) {
    this.dictionary = dictionary;
    this.files = files;
    this.preparation = preparation;
    this.places = places;
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    ContractServices own = services(services);
    own.staging().takeOutLeft();
    Store store = services.store();
    Idempotency idempotency = services.idempotency();
    RequestContexts contexts = services.contexts();
    application
        .register(new ContractsResource(store, own.contracts(), idempotency))
        .register(new ReadingsResource(own, contexts))
        .register(new WithdrawalsResource(own))
        .register(new StandingResource(own, contexts))
        .register(new CertificatesResource(store, own.certificates(), idempotency, contexts))
        .register(new ContractPages(own, preparation, services.pages()))
        .register(new UploadPages(own, services.pages()))
        .register(new UploadBatchPages(own, services.pages()))
        .register(new SetAsideFile(own, services.pages()))
        .register(new WithdrawalPages(own, services.pages()))
        .register(new BoardPage(own, services.pages()))
        .register(new CertificatePages(own, services.pages()))
        .register(new DocumentCheckPages(own, services.pages()));
  }

  @Override
  public List<WorkSource> work(Services services) {
    ContractService contracts = new ContractService(dictionary, services.clock());
    return List.of(new DueCertificates(contracts, services.table()));
  }

  /** What resources and pages of contracts work with. */
  public ContractServices services(Services services) {
    Clock clock = services.clock();
    ContractService contracts = new ContractService(dictionary, clock);
    ScoreCaches caches = new ScoreCaches(places);
    ReadingService readings = new ReadingService(files, clock, services.table());
    ImportStaging staging = new ImportStaging(services.store(), readings, clock);
    return new ContractServices(
        services.store(),
        services.idempotency(),
        contracts,
        readings,
        new WithdrawalService(readings, clock),
        staging,
        new UploadQueue(services.store(), staging, readings, clock),
        new CertificateService(contracts, dictionary, clock, caches),
        new BoardService(contracts, dictionary, caches),
        dictionary);
  }
}
